"""A measurement of the inflection rules against a list of attested word forms.

The list is a table with the columns form, lemma and upos, divided by tabs, with a header line.
Recall: of the attested forms of nouns, the share that is generated from their lemma.
False: of the generated forms that stand in the list, the share that stands there under other lemmas only.
The second denominator, all generated forms, is larger and kinder; both are printed.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tarjotin.language.inflection import forms

__all__ = ["Figures", "main", "measured"]


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What one run found; the examples are for reading."""

    lemmas: int
    attested: int
    found: int
    generated: int
    generated_attested: int
    false: int
    missed: tuple[tuple[str, str], ...]
    mistaken: tuple[tuple[str, str, str], ...]

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """Give the table to print."""
        return (
            ("noun lemmas", f"{self.lemmas}"),
            ("attested forms", f"{self.attested}"),
            ("of these generated", f"{self.found}"),
            ("recall", f"{100 * self.found / max(1, self.attested):.1f} %"),
            ("generated forms", f"{self.generated}"),
            ("of these in the list", f"{self.generated_attested}"),
            ("of these under other lemmas only", f"{self.false}"),
            (
                "false share, of those in the list",
                f"{100 * self.false / max(1, self.generated_attested):.2f} %",
            ),
            ("false share, of all generated", f"{100 * self.false / max(1, self.generated):.3f} %"),
        )


def measured(words: Path, *, locale: str) -> Figures:
    """Inflect every noun of the list and compare."""
    attested: dict[str, set[str]] = defaultdict(set)
    lemmas_of: dict[str, set[str]] = defaultdict(set)
    with words.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            form, lemma = row["form"].lower(), row["lemma"].lower()
            lemmas_of[form].add(lemma)
            if row["upos"] == "NOUN":
                attested[lemma].add(form)
    made = {lemma: forms(lemma, language=locale) for lemma in attested}
    missed = [
        (lemma, form) for lemma, seen in attested.items() for form in sorted(seen - made[lemma])
    ]
    in_list = [
        (lemma, form) for lemma, own in made.items() for form in sorted(own & lemmas_of.keys())
    ]
    mistaken = [(lemma, form) for lemma, form in in_list if lemma not in lemmas_of[form]]
    total = sum(map(len, attested.values()))
    return Figures(
        lemmas=len(attested),
        attested=total,
        found=total - len(missed),
        generated=sum(map(len, made.values())),
        generated_attested=len(in_list),
        false=len(mistaken),
        missed=tuple(missed),
        mistaken=tuple(
            (lemma, form, ",".join(sorted(lemmas_of[form]))) for lemma, form in mistaken
        ),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures for one language."""
    parser = argparse.ArgumentParser(prog="benchmarks.inflection", description=__doc__)
    parser.add_argument("--locale", choices=("fi", "sv"), required=True)
    parser.add_argument(
        "--words", type=Path, required=True, metavar="FILE", help="the list of word forms"
    )
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="print the first N misses and mistakes"
    )
    options = parser.parse_args(arguments)
    figures = measured(options.words, locale=options.locale)
    for name, value in figures.rows:
        print(f"{name:<36}{value:>12}")
    for lemma, form in figures.missed[: options.show]:
        print(f"missed   {lemma}: {form}")
    for lemma, form, owner in figures.mistaken[: options.show]:
        print(f"mistaken {lemma}: {form} (of {owner})")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
