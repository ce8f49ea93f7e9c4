"""The start of the command line: the tree of commands, in the language of the user."""

from __future__ import annotations

import gc
import sys
from typing import NoReturn

from tarjotin.cli.tree import commands
from tarjotin.diagnostics.wording import editor_language

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line in the language of the user's environment."""
    # A command ends before collecting its garbage would be worth the time.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter shows its number instead of a failure.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    commands(editor_language(None)).main(arguments)
    raise AssertionError  # `main` of the root exits
