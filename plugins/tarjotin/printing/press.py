"""Compiles documents to PDF: only what has changed, several at a time, always the same bytes."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

import typst

from tarjotin.diagnostics import Finding, Place, Severity
from tarjotin.printing.addresses import way_back
from tarjotin.printing.conversion import Converted, converted
from tarjotin.printing.document import PrintDocument, Printed

__all__ = ["STANDARD", "Press", "version_of"]

STANDARD: Literal["ua-1"] = "ua-1"
"""Every file is PDF/UA-1: tagged, with title, language and bookmarks, or it is not made at all."""
_PAGES = re.compile(rb"/Type\s*/Pages\b.*?/Count\s+(\d+)", re.DOTALL)
_LAYOUT_FILES = {
    "sheet": "sheet.typ",
    "booklet": "booklet.typ",
    "card": "cards.typ",
    "cards": "cards.typ",
    "board": "board.typ",
    "tiles": "board.typ",
}
_COLUMNS = {"card": 2, "cards": 2}
"""How many facts stand side by side; three where nothing is said."""
_TOO_LONG = re.compile(r"card-too-long: (.*?)\"?$", re.MULTILINE)


def _folder(name: str) -> Path:
    return Path(str(resources.files("tarjotin.printing").joinpath(name)))


@cache
def _fingerprint() -> bytes:
    """Return the hash of all that forms a document but its content: this package, its fonts, Typst."""
    digest = hashlib.sha256(f"{version('typst')} {STANDARD}".encode())
    root = _folder(".")
    for file in sorted(root.rglob("*")):
        if file.suffix in (".py", ".typ", ".ttf", ".otf"):
            digest.update(file.relative_to(root).as_posix().encode())
            digest.update(file.read_bytes())
    return digest.digest()


def version_of(document: PrintDocument) -> str:
    """Return what tells two printings apart: the same words have the same version."""
    return hashlib.sha256(document.html.encode()).hexdigest()[:7]


def _key(document: PrintDocument) -> str:
    """Return the name of a document in the cache."""
    facts = [
        document.layout,
        document.language,
        document.title,
        document.site_name,
        document.html,
        document.address,
        document.day.isoformat(),
        sorted(document.words.items()),
        document.points,
        document.seams.fingerprint,
    ]
    digest = hashlib.sha256(_fingerprint())
    digest.update(json.dumps(facts, ensure_ascii=False).encode())
    for source in re.findall(r"<img[^>]* src=\"([^\"]*)\"", document.html):
        file = document.picture_of(source)
        digest.update(file.read_bytes() if file else b"")
    return digest.hexdigest()


def _data(document: PrintDocument, content: Converted) -> str:
    day = document.day
    shown = re.sub(r"^https://", "", document.address).rstrip("/")
    words: dict[str, Any] = dict(document.words)
    written = f"{day.day}.{day.month}.{day.year}"
    words["version"] = words["version"].format(day=written, version=version_of(document))
    return json.dumps(
        {
            "layout": document.layout,
            "language": document.language,
            "title": document.title,
            "name": document.name,
            "kind": document.kind,
            "description": words["description"],
            "site": document.site_name,
            "shown": shown,
            "back": way_back(document.address, document) if document.address else None,
            "words": words,
            "points": document.points,
            "columns": _COLUMNS.get(document.layout, 3),
            "nodes": content.nodes,
        },
        ensure_ascii=False,
    )


def _pages(pdf: bytes) -> int:
    found = _PAGES.search(pdf)
    assert found is not None, "every PDF counts its pages"
    return int(found[1])


def _failure(document: PrintDocument, error: typst.TypstError) -> Finding:
    place = Place(path=document.page)
    card = _TOO_LONG.search(error.message)
    if card:
        return Finding.at(
            place, "print-too-long", severity=Severity.WARNING, file=document.key, card=card[1]
        )
    return Finding.at(place, "print-failed", file=document.key, reason=error.message)


@dataclass(frozen=True, kw_only=True)
class Press:
    """Prints into a folder that keeps what was printed before."""

    cache: Path

    def find(self, document: PrintDocument) -> Printed | None:
        """Return the file of a document if it has been printed before."""
        return self._of(document.key, self.cache / f"{_key(document)}.pdf")

    @staticmethod
    def _of(key: str, file: Path) -> Printed | None:
        try:
            pdf = file.read_bytes()
        except FileNotFoundError:
            return None
        # Files that are used stay; `sweep` takes away what has not been used for long.
        os.utime(file)
        return Printed(key=key, file=file, pages=_pages(pdf), size=len(pdf))

    def print(
        self,
        documents: Iterable[PrintDocument],
        progress: Callable[[int, int], None] = lambda _done, _all: None,
    ) -> tuple[dict[str, Printed], tuple[Finding, ...]]:
        """Print the documents that are not in the cache; returns all files by key, and findings."""
        printed: dict[str, Printed] = {}
        findings: list[Finding] = []
        waiting: list[PrintDocument] = []
        for document in documents:
            known = self.find(document)
            if known is None:
                waiting.append(document)
            else:
                printed[document.key] = known
        for number, (document, made, found) in enumerate(self._made(waiting), 1):
            findings += found
            if made is not None:
                printed[document.key] = made
            progress(number, len(waiting))
        return printed, tuple(findings)

    def _made(
        self, documents: list[PrintDocument]
    ) -> Iterator[tuple[PrintDocument, Printed | None, tuple[Finding, ...]]]:
        if not documents:
            return
        self.cache.mkdir(parents=True, exist_ok=True)
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(_folder("fonts"))],
        )
        with ThreadPoolExecutor(max_workers=min(len(documents), os.cpu_count() or 1)) as pool:
            yield from pool.map(lambda each: (each, *self._one(each, fonts)), documents)

    def _one(
        self, document: PrintDocument, fonts: typst.Fonts
    ) -> tuple[Printed | None, tuple[Finding, ...]]:
        content = converted(document)
        try:
            pdf = _compiled(document, content, fonts)
        except typst.TypstError as error:
            return None, (*content.findings, _failure(document, error))
        if content.findings:
            # It is made anew, and its findings are told anew, until they are mended.
            file = self.cache / f"{_key(document)}-unfinished.pdf"
        else:
            file = self.cache / f"{_key(document)}.pdf"
        partial = file.with_suffix(f".{os.getpid()}.part")
        partial.write_bytes(pdf)
        partial.replace(file)
        return self._of(document.key, file), content.findings

    def sweep(self, *, unused_for: dt.timedelta = dt.timedelta(days=60)) -> None:
        """Take away what no build has used for long."""
        oldest = dt.datetime.now(tz=dt.UTC) - unused_for
        for file in self.cache.glob("*.pdf"):
            if file.stat().st_mtime < oldest.timestamp():
                file.unlink(missing_ok=True)


def _compiled(document: PrintDocument, content: Converted, fonts: typst.Fonts) -> bytes:
    layouts = _folder("layouts")
    if content.pictures:
        # Typst sees only what lies below its root: a copy of the layouts with the pictures beside.
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "layouts"
            shutil.copytree(layouts, root)
            (root / "pictures").mkdir()
            for name, file in content.pictures.items():
                shutil.copyfile(file, root / name)
            return _compiled_in(root, document, content, fonts)
    return _compiled_in(layouts, document, content, fonts)


def _compiled_in(
    root: Path, document: PrintDocument, content: Converted, fonts: typst.Fonts
) -> bytes:
    day = dt.datetime.combine(document.day, dt.time(), tzinfo=dt.UTC)
    pdf = typst.compile(
        str(root / _LAYOUT_FILES[document.layout]),
        root=str(root),
        font_paths=fonts,
        sys_inputs={"document": _data(document, content)},
        pdf_standards=[STANDARD],
        timestamp=int(day.timestamp()),
        # No package is ever fetched: there is nothing in these folders.
        package_path=str(root / "packages"),
        package_cache_path=str(root / "packages"),
    )
    assert isinstance(pdf, bytes)
    return pdf
