"""Other search engines on the same documents and queries, as they come and set to the language."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.search.node import run_node
from benchmarks.search.wordlist import WordList

__all__ = ["found_by"]

_HERE = Path(__file__).parent


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    assert spec is not None, name
    assert spec.origin is not None, name
    return Path(spec.origin).parent


def _stock(words: WordList, queries: Sequence[str], *, kind: str) -> Sequence[Sequence[str]]:
    if kind == "material":
        scripts = _package("material") / "templates" / "assets" / "javascripts"
        worker = next((scripts / "workers").glob("search.*.min.js"))
        languages = scripts / "lunr" / "min"
    else:
        scripts = _package("mkdocs") / "contrib" / "search"
        worker = scripts / "templates" / "search" / "worker.js"
        languages = scripts / "lunr-language"
    given = {
        "worker": str(worker),
        "languages": str(languages),
        "kind": kind,
        "language": words.locale,
        "documents": words.documents,
        "queries": queries,
    }
    found: Sequence[Sequence[str]] = run_node(_HERE / "stock.mjs", given)["found"]
    return found


def _pagefind(words: WordList, queries: Sequence[str]) -> Sequence[Sequence[str]]:
    with tempfile.TemporaryDirectory(prefix="tarjotin-pagefind-") as name:
        site, bundle = Path(name) / "site", Path(name) / "bundle"
        site.mkdir()
        for number, form in enumerate(words.documents):
            page = f'<html lang="{words.locale}"><body><h1>{form}</h1></body></html>'
            (site / f"{number}.html").write_text(page, "utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", str(site)]
        command += ["--output-path", str(bundle), "--quiet"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        given = {"bundle": str(bundle), "language": words.locale, "queries": queries}
        found = run_node(_HERE / "pagefind.mjs", given)["found"]
        return [
            [words.documents[int(address.removesuffix(".html"))] for address in each]
            for each in found
        ]


def found_by(
    words: WordList, queries: Sequence[str]
) -> Iterator[tuple[str, Mapping[str, Sequence[str]]]]:
    """Yield each engine with what it finds for each query, best first."""
    yield "Material", dict(zip(queries, _stock(words, queries, kind="material"), strict=True))
    yield "lunr", dict(zip(queries, _stock(words, queries, kind="mkdocs"), strict=True))
    if importlib.util.find_spec("pagefind") is None:
        print("Pagefind is not installed: pip install 'pagefind[bin]'")
        return
    yield "Pagefind", dict(zip(queries, _pagefind(words, queries), strict=True))
