"""Questions as an official would put them, and the pages that should come first.

    python -m benchmarks.questions --locale fi [--site FOLDER] [--config FILE] [--show]

The questions stand in tests/data/search/questions.<locale>.yml, for editors to add to:

    - q: kuntalaisten kuulemisesta
      pages: [act:kuntalaki, "page:glossary/index#kuuleminen"]

Any of `pages` is right: `type:id` of an item, with `#section` where the result should lead there.
With --site the index of a built site is asked, else one that is made from the content alone.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.search.guide import index_of, write
from benchmarks.search.node import run_node
from tarjotin.catalogue.opening import open_guide

__all__ = [
    "Answered",
    "asked",
    "main",
    "read_questions",
    "reciprocal_rank",
    "share_of_first",
]

_ROOT = Path(__file__).parents[1]
_RUNNER = Path(__file__).parent / "search" / "ours.mjs"
_DAY = dt.date(2026, 11, 21)
_FIRST = 3
_LIMIT = 20


@dataclass(frozen=True, kw_only=True)
class Answered:
    """A question, the pages that are right, and those that were found, best first."""

    question: str
    pages: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def rank(self) -> int | None:
        """Return at which place, from 1, the first right page stands."""
        for place, found in enumerate(self.found, 1):
            if any(
                found == page if "#" in page else found.partition("#")[0] == page
                for page in self.pages
            ):
                return place
        return None


def read_questions(file: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Read questions, each with the pages that are right."""
    entries = yaml.safe_load(file.read_text("utf-8"))
    return tuple((entry["q"], tuple(entry["pages"])) for entry in entries)


def asked(
    questions: Sequence[tuple[str, tuple[str, ...]]], *, index: Path, locale: str
) -> tuple[Answered, ...]:
    """Put the questions to an index as if each had been typed to its end and entered."""
    run = {
        "queries": [question for question, _ in questions],
        "options": {"limit": _LIMIT},
        "places": True,
    }
    given = {"index": str(index), "language": locale, "runs": [run]}
    found = run_node(_RUNNER, given)["runs"][0]["found"]
    return tuple(
        Answered(question=question, pages=pages, found=tuple(each))
        for (question, pages), each in zip(questions, found, strict=True)
    )


def reciprocal_rank(answers: Sequence[Answered]) -> float:
    """Return the mean reciprocal rank: 1 when the first page is always right."""
    return sum(1 / answer.rank for answer in answers if answer.rank) / max(1, len(answers))


def share_of_first(answers: Sequence[Answered]) -> float:
    """Return the share of questions with a right page among the first three."""
    return sum(answer.rank in range(1, _FIRST + 1) for answer in answers) / max(1, len(answers))


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask, and print the figures and what was missed."""
    parser = argparse.ArgumentParser(prog="benchmarks.questions", description=__doc__)
    parser.add_argument("--locale", choices=("fi", "sv"), required=True)
    parser.add_argument("--questions", type=Path, metavar="FILE")
    parser.add_argument("--site", type=Path, metavar="FOLDER", help="a built site")
    parser.add_argument("--config", type=Path, default=_ROOT / "mkdocs.yml", metavar="FILE")
    parser.add_argument("--engine", choices=("simplemma", "voikko", "none"))
    options = parser.parse_args(arguments)
    locale = options.locale
    file = options.questions or _ROOT / "tests" / "data" / "search" / f"questions.{locale}.yml"
    questions = read_questions(file)
    with tempfile.TemporaryDirectory(prefix="tarjotin-questions-") as name:
        index = Path(name)
        if options.site:
            index = options.site / "search" / locale
        else:
            opened, findings = open_guide(options.config, today=_DAY)
            if opened is None:
                sys.exit(str(findings))
            write(index_of(opened, locale, engine=options.engine), index)
        answers = asked(questions, index=index, locale=locale)
    for answer in answers:
        if answer.rank != 1:
            print(f"{answer.rank or '-':>3}  {answer.question}  ({', '.join(answer.pages)})")
            print("     " + "  ".join(answer.found[:_FIRST]))
    print(f"questions                      {len(answers):>6}")
    print(f"mean reciprocal rank           {reciprocal_rank(answers):>6.3f}")
    print(f"right among the first three    {100 * share_of_first(answers):>5.1f} %")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
