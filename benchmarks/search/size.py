"""What a search costs: bytes until the first result, all bytes, the build, and the time of a query.

    python -m benchmarks.search.size [--cards N [--words FOLDER]] [--engine simplemma|voikko|none]

Without --cards the guide of this repository is measured, with it a synthetic one of N method cards.
Their sentences repeat; with --words each card has 60 words more, of the lists fi.tsv and sv.tsv in a
folder: common words often, others seldom, as in a guide with a vocabulary of its own in every card.
Bytes are those of each file after gzip -9, as fetched by an engine that has nothing yet: the modules,
and the files of the index. The queries are titles of pages, one or two words of them, and words of
their texts. Building runs in a process of its own.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import hashlib
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search.guide import documents_of, index_of, write
from benchmarks.search.node import run_node
from benchmarks.search.wordlist import read_words
from benchmarks.synthetic import make_guide
from tarjotin.catalogue.opening import open_guide
from tarjotin.search.words import words

__all__ = ["main"]

_ROOT = Path(__file__).parents[2]
_MODULES = _ROOT / "plugins" / "tarjotin" / "site" / "theme" / "assets" / "tarjotin" / "search"
_DAY = dt.date(2026, 11, 21)
_QUERIES = 200
_LEAST = 4
_MORE_WORDS = 60


def _packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def _enrich(guide: Path, lists: Path) -> None:
    """Put words of a list at the end of each card; the n-th word is taken with a chance of 1/n."""
    for language in ("fi", "sv"):
        listed = read_words(lists / f"{language}.tsv", locale=language).documents
        plain = sorted(
            (word for word in listed if word.isalpha() and len(word) >= _LEAST),
            key=lambda word: hashlib.sha256(word.encode()).digest(),
        )
        chances = [1 / place for place, _ in enumerate(plain, 1)]
        for card in sorted((guide / "docs" / "methods").glob(f"*.{language}.md")):
            # The same words for the same card, whenever it is measured.
            drawn = random.Random(card.name).choices(  # noqa: S311
                plain, chances, k=_MORE_WORDS
            )
            lines = [" ".join(drawn[at : at + 10]) for at in range(0, _MORE_WORDS, 10)]
            with card.open("a", encoding="utf-8") as file:
                file.write("\n" + "".join(f"{line.capitalize()}.\n" for line in lines))


def _queries(config: Path, language: str) -> list[str]:
    """Return queries as of a reader, spread over the guide by hash."""
    opened, findings = open_guide(config, today=_DAY)
    assert opened is not None, findings
    found = []
    for document in documents_of(opened, language):
        title = [word.text for word in words(document.title) if len(word.text) >= _LEAST]
        text = [
            word.text
            for section in document.sections
            for word in words(section.text)
            if len(word.text) >= _LEAST
        ]
        found += [" ".join(title[:2]), *title[:1]]
        found += [" ".join(text[place : place + 2]) for place in range(0, len(text), 40)][:4]
    ordered = sorted(
        set(filter(None, found)), key=lambda query: hashlib.sha256(query.encode()).digest()
    )
    return ordered[:_QUERIES]


def _build(config: Path, folder: Path, language: str, engine: str | None, cache: Path) -> None:
    """Build one language, and tell what it took; called in a process of its own."""
    start = time.process_time()
    opened, findings = open_guide(config, today=_DAY)
    assert opened is not None, findings
    read = time.process_time() - start
    index = index_of(opened, language, engine=engine, cache=cache)
    write(index, folder)
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(
        json.dumps(
            {
                "cpu": sum(each.ru_utime + each.ru_stime for each in usage) - read,
                "memory": max(each.ru_maxrss for each in usage) / 1024,
                "documents": len(index.documents),
                "words": sum(index.lengths),
                "terms": len(index.terms),
            }
        )
    )


def _built(*given: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.search.size", "--build", *given]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    if finished.returncode:
        sys.exit(finished.stderr)
    told: dict[str, float] = json.loads(finished.stdout.splitlines()[-1])
    return told


def _measure(config: Path, language: str, engine: str | None, work: Path) -> None:
    folder = work / language
    cache = work / "cache"
    given = (str(config), str(folder), language, engine or "", str(cache))
    first = _built(*given)
    again = _built(*given)
    sizes: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for file in folder.rglob("*.json"):
        name = file.stem.partition("-")[0]
        sizes[name] += _packed(file)
        counts[name] += 1
    modules = sum(map(_packed, _MODULES.glob("*.js")))
    queries = _queries(config, language)
    options = {"typing": True, "limit": 10}
    run = {"queries": queries, "options": options}
    asked = run_node(
        Path(__file__).parent / "ours.mjs",
        {
            "index": str(folder),
            "language": language,
            "runs": [run, run, {**run, "queries": queries[:60], "fresh": True}],
        },
    )["runs"]
    warm = asked[1]["milliseconds"]
    fetched = sorted(
        modules + sum(_packed(folder / name) for name in names) for names in asked[2]["fetched"]
    )
    print(
        f"{language}: {first['documents']} pages, {first['words']} words, {first['terms']} base forms"
    )
    print(
        f"  build: {first['cpu']:.1f} s CPU, {first['memory']:.0f} MB; again {again['cpu']:.1f} s, {again['memory']:.0f} MB"
    )
    print(
        f"  bytes until the first result: {statistics.median(fetched) / 1000:.1f} kB in the middle, "
        f"{fetched[int(len(fetched) * 0.95)] / 1000:.1f} at the 95th percentile, {fetched[-1] / 1000:.1f} at most "
        f"(modules {modules / 1000:.1f})"
    )
    print(
        "  all files: "
        + ", ".join(
            f"{name} {sizes[name] / 1000:.1f} kB in {counts[name]}" for name in sorted(sizes)
        )
    )
    print(
        f"  a query: {statistics.median(warm):.2f} ms in the middle, "
        f"{statistics.quantiles(warm, n=20)[-1]:.2f} at the 95th percentile, {max(warm):.1f} at most"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each language and print."""
    parser = argparse.ArgumentParser(prog="benchmarks.search.size", description=__doc__)
    parser.add_argument("--cards", type=int, metavar="N")
    parser.add_argument("--words", type=Path, metavar="FOLDER")
    parser.add_argument("--config", type=Path, default=_ROOT / "mkdocs.yml", metavar="FILE")
    parser.add_argument("--engine", choices=("simplemma", "voikko", "none"))
    parser.add_argument("--build", nargs=5, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.build:
        config, folder, language, engine, cache = options.build
        _build(Path(config), Path(folder), language, engine or None, Path(cache))
        return 0
    with tempfile.TemporaryDirectory(prefix="tarjotin-search-") as name:
        work = Path(name)
        config = options.config
        if options.cards:
            make_guide(work / "guide", cards=options.cards)
            if options.words:
                _enrich(work / "guide", options.words)
            config = work / "guide" / "mkdocs.yml"
        for language in ("fi", "sv"):
            _measure(config, language, options.engine, work)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
