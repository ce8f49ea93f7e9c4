"""A document to be printed, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urljoin, urlsplit

from tarjotin.printing.compounds import Seams

__all__ = ["Layout", "PrintDocument", "Printed"]

Layout = Literal["sheet", "booklet", "card", "cards", "board", "tiles"]
"""How a document is laid out: `sheet` is A4, `cards` four to an A4 with backs, `card` a single A5,
`booklet` has a cover and a table of contents, `board` is an A3 and `tiles` the same on A4."""


@dataclass(frozen=True, kw_only=True)
class PrintDocument:
    """What is printed. Two documents of the same `key` never meet: it names the file."""

    key: str
    """The address of the file in the site: `koulutus/osallisuus/osallisuus-moniste.pdf`."""
    page: str
    """The file of docs/ that a finding names."""
    layout: Layout
    language: str
    name: str
    """The title of the page that it is made from."""
    kind: str
    """What kind of file it is, in words: each page has several."""
    site_name: str
    html: str
    """What stands in it: markup of our templates around cleaned bodies."""
    address: str = ""
    """The whole address of the page that it is made from; empty when the guide has no `site_url`."""
    day: dt.date
    """The day that the content itself states; the file is dated to it."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Words of the layout in the document's language: `page`, `version`, `qr` and so on."""
    points: float = 10.5
    """The size of the text."""
    seams: Seams = field(default_factory=lambda: Seams(()))
    picture: Callable[[str], Path | None] = lambda _: None
    """Where the file of a picture is, by its address in the site."""

    @property
    def title(self) -> str:
        """The title of the file."""
        return f"{self.name} – {self.kind[:1].lower()}{self.kind[1:]}"

    def picture_of(self, source: str) -> Path | None:
        """Return the file of a picture, by its address as the HTML has it."""
        absolute = urljoin(self.address, source) if self.address else source
        return self.picture(urlsplit(absolute).path.lstrip("/"))


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A finished PDF."""

    key: str
    file: Path
    pages: int
    size: int
    """In bytes."""
