"""Learning the lexicon of a language in a process of its own.

It takes some 400 megabytes, which a build that goes on should not keep.
Run as ``python -m tarjotin.search.learning fi``; the lexicon is written to the standard output.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from types import MappingProxyType

from tarjotin.search.finnish_rules import FinnishRules
from tarjotin.search.inflection_rules import Rules
from tarjotin.search.paradigms import learned
from tarjotin.search.simplemma_data import form_pairs
from tarjotin.search.swedish_rules import SwedishRules

__all__ = ["RULES", "learned_apart", "main"]

RULES: Mapping[str, Rules] = MappingProxyType({"fi": FinnishRules(), "sv": SwedishRules()})
"""The languages whose lexicon can be learnt."""


def learned_apart(locale: str) -> str:
    """Learn a lexicon in another process and give it as it is written down."""
    finished = subprocess.run(
        [sys.executable, "-m", "tarjotin.search.learning", locale],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        check=True,
        stdout=subprocess.PIPE,
    )
    return finished.stdout.decode()


def main(locale: str) -> None:
    """Write the lexicon of a language to the standard output."""
    lexicon = learned(form_pairs(locale), locale=locale, rules=RULES[locale])
    sys.stdout.buffer.write(lexicon.dumped().encode())


if __name__ == "__main__":
    main(sys.argv[1])
