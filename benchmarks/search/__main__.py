"""A measurement of the search against a list of attested word forms.

Each distinct form of the list is a document, whose title is the form. What is asked goes through the
engine that is published, in node, over packed files. Of documents and queries the index learns
nothing from the list but how the documents are spelt: base forms, compound parts and paradigms come
from the analyser, and the table of forms holds paradigms that are made from a base form alone. A
document whose form is in no paradigm is found under that form only, as it would be in any guide;
such a form leads to no other document.

A query is right when a found document is one of its base forms. A found document is wrong when it
shares neither a base form nor a compound part with the query. Queries whose base form is no document
cannot be right and are left out. The halves are by a hash of the base form; mistakes of both were
looked at while the rules were made, so neither is unseen.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.search.node import run_node
from benchmarks.search.others import found_by
from benchmarks.search.wordlist import Query, WordList, read_words
from tarjotin.search.analysis import analyser_for
from tarjotin.search.document import Document
from tarjotin.search.index import build
from tarjotin.search.packing import pack

__all__ = ["TIERS", "Row", "main", "packed_words", "rows_of"]

TIERS = ("lemma", "compound", "prefix", "edit", "stem", "folded")
_SURE = ("lemma", "stem")
_FIRST = 3
_HERE = Path(__file__).parent

Ask = Callable[[Sequence[str], Sequence[str], bool], Mapping[str, list[str]]]
"""Asks an engine: queries, tiers, whether the last word may be unfinished; gives what was found."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line of the table: queries, and how they are put and judged."""

    name: str
    queries: tuple[Query, ...]
    tiers: tuple[str, ...]
    is_typing: bool = False
    first: int | None = None
    """How many of the found documents count; all when None."""
    is_precision: bool = False


def rows_of(words: WordList, *, tiers: tuple[str, ...] | None = None) -> tuple[Row, ...]:
    """Return the lines of the table; `tiers` replaces the tiers of each line."""
    nouns = tuple(words.inflected("NOUN"))
    sure, every = tiers or _SURE, tiers or TIERS
    is_typing = tiers is not None and "prefix" in tiers

    def row(name: str, queries: Iterable[Query], used: tuple[str, ...], **how: Any) -> Row:
        how["is_typing"] = is_typing or how.get("is_typing", False)
        return Row(name=name, queries=tuple(queries), tiers=used, **how)

    typing = {"is_typing": "prefix" in every}
    return (
        row("noun finds its base form", nouns, sure),
        row("precision, of all found for nouns", nouns, sure, is_precision=True),
        row("precision, for words of all kinds", words.inflected(), sure, is_precision=True),
        row("adjective finds its base form", words.inflected("ADJ"), sure),
        row("verb finds its base form", words.inflected("VERB"), sure),
        row("compound by its head", words.by_part(-1), every, **typing),
        row("compound by its first part", words.by_part(0), every, **typing),
        row("one slip, right among the first three", words.mistyped(), every, first=_FIRST),
        row("without å ä ö", words.plain(), every),
    )


def packed_words(words: WordList, folder: Path, *, engine: str | None) -> str:
    """Index the forms into a folder and return the name of the analyser."""
    documents = tuple(
        Document(address=form, id=form, kind="word", language=words.locale, title=form)
        for form in words.documents
    )
    analyser = analyser_for(words.locale, vocabulary=words.documents, prefer=engine)
    for name, content in pack(build(documents, analyser=analyser)).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    analyser.save()
    return f"{analyser.name} {analyser.version}"


def _asks(folder: Path, *, locale: str, timed: list[float]) -> Ask:
    def ask(queries: Sequence[str], tiers: Sequence[str], is_typing: bool) -> dict[str, list[str]]:  # noqa: FBT001
        options = {"typing": is_typing, "tiers": [*tiers]}
        if tuple(tiers) == TIERS:
            options["tiers"] = [*tiers, "kin"]
        given = {
            "index": str(folder),
            "language": locale,
            "runs": [{"queries": [*queries], "options": options}],
        }
        run = run_node(_HERE / "ours.mjs", given)["runs"][0]
        timed.extend(run["milliseconds"])
        return dict(zip(queries, run["found"], strict=True))

    return ask


def _right(row: Row, query: Query, found: Sequence[str]) -> bool:
    return not query.wanted.isdisjoint(found[: row.first])


def _figure(words: WordList, row: Row, found: Mapping[str, Sequence[str]], half: int | None) -> str:
    queries = [query for query in row.queries if half in (None, query.half)]
    if row.is_precision:
        every = [(query, each) for query in queries for each in found[query.typed]]
        right = sum(not words.is_wrong(query, each) for query, each in every)
        return f"{100 * right / max(1, len(every)):.1f}"
    right = sum(_right(row, query, found[query.typed]) for query in queries)
    return f"{100 * right / max(1, len(queries)):.1f}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks.search", description=__doc__)
    parser.add_argument("--locale", choices=("fi", "sv"), required=True)
    parser.add_argument("--words", type=Path, required=True, metavar="FILE")
    parser.add_argument(
        "--tiers",
        type=lambda text: tuple(text.split(",")),
        help=f"the tiers that are on in every row, of {','.join(TIERS)}; prefix finds unfinished words",
    )
    parser.add_argument("--dump", type=Path, metavar="OUT", help="write {query: [forms found]}")
    parser.add_argument("--engine", choices=("simplemma", "voikko", "none"))
    parser.add_argument("--others", action="store_true", help="also other search engines")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N misses a row")
    parser.add_argument("--half", type=int, choices=(0, 1), help="show misses of this half only")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print the table."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.tiers and not set(options.tiers) <= {*TIERS, "kin"}:
        parser.error(f"tiers are {', '.join(TIERS)}")
    words = read_words(options.words, locale=options.locale)
    rows = rows_of(words, tiers=options.tiers)
    dumped: dict[str, list[str]] = {}
    missed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="tarjotin-words-") as name:
        folder = Path(name)
        start = time.process_time()
        analyser = packed_words(words, folder, engine=options.engine)
        print(
            f"{len(words.documents)} forms, {analyser}, "
            f"indexed in {time.process_time() - start:.1f} s of CPU time"
        )
        timed: list[float] = []
        ask = _asks(folder, locale=options.locale, timed=timed)
        print(f"{'':<40}{'queries':>8}{'all %':>8}{'half 0':>8}{'half 1':>8}")
        for row in rows:
            asked = tuple(dict.fromkeys(query.typed for query in row.queries))
            found = ask(asked, row.tiers, row.is_typing)
            if "slip" not in row.name or options.tiers:
                dumped.update(found)
            figures = [_figure(words, row, found, half) for half in (None, 0, 1)]
            print(
                f"{row.name:<40}{len(row.queries):>8}" + "".join(f"{each:>8}" for each in figures)
            )
            missed += _misses(words, row, found, options)
    if timed:
        print(
            f"a query takes {statistics.median(timed):.2f} ms in the middle, "
            f"{statistics.quantiles(timed, n=20)[-1]:.2f} ms at the 95th percentile"
        )
    print("\n".join(missed))
    if options.others:
        _compare(words, rows)
    if options.dump:
        options.dump.write_text(json.dumps(dumped, ensure_ascii=False, indent=0) + "\n", "utf-8")
    return 0


def _compare(words: WordList, rows: Sequence[Row]) -> None:
    """Put the same queries to other engines."""
    asked = tuple(dict.fromkeys(query.typed for row in rows for query in row.queries))
    for name, found in found_by(words, asked):
        print(name)
        for row in rows:
            print(f"{row.name:<40}{len(row.queries):>8}{_figure(words, row, found, None):>8}")


def _misses(
    words: WordList, row: Row, found: Mapping[str, list[str]], options: argparse.Namespace
) -> list[str]:
    queries = [query for query in row.queries if options.half in (None, query.half)]
    if row.is_precision:
        lines = [
            f"wrong: {query.typed} found {each}"
            for query in queries
            for each in found[query.typed]
            if words.is_wrong(query, each)
        ]
    else:
        lines = [
            f"missed: {row.name}: {query.typed} ({', '.join(sorted(query.wanted))}): "
            f"{' '.join(found[query.typed][:4])}"
            for query in queries
            if not _right(row, query, found[query.typed])
        ]
    # Every n-th, so that all letters come up.
    return lines[:: max(1, len(lines) // options.show)] if options.show else []


if __name__ == "__main__":
    raise SystemExit(main())
