"""A PDF as its readers get it: words, where they stand, tags, QR codes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdfium2
import zxingcpp

__all__ = ["MM", "PrintedFile", "squeezed"]

MM = 72 / 25.4
"""Points in a millimetre."""
_INVISIBLE = re.compile(r"[\s\u00ad\u2060\u200b\ufffe\x02-]+")


def squeezed(words: str) -> str:
    """Return words without white space and hyphens: lines break anywhere."""
    return _INVISIBLE.sub("", words)


@dataclass(frozen=True)
class PrintedFile:
    """A PDF file."""

    file: Path

    @cached_property
    def _pdf(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self.file)

    @property
    def pages(self) -> int:
        return len(self._pdf)

    @property
    def title(self) -> str:
        return str(self._pdf.get_metadata_dict()["Title"])

    @cached_property
    def texts(self) -> list[str]:
        """The words of each page."""
        return [page.get_textpage().get_text_range() for page in self._pdf]

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def squeezed(self) -> str:
        return squeezed(self.text)

    @property
    def language(self) -> str:
        found = re.search(rb"/Lang\s*\((.*?)\)", self.file.read_bytes())
        return found[1].decode() if found else ""

    @property
    def bookmarks(self) -> list[str]:
        return [mark.get_title() for mark in self._pdf.get_toc()]

    def bookmarks_of_level(self, level: int) -> list[str]:
        return [mark.get_title() for mark in self._pdf.get_toc() if mark.level == level - 1]

    def letters(self, page: int) -> Iterator[tuple[str, float, float, float, float]]:
        """Yield each visible letter of a page with its box: left, bottom, right, top."""
        words = self._pdf[page].get_textpage()
        for index in range(words.count_chars()):
            letter = words.get_text_range(index, 1)
            if squeezed(letter):
                yield (letter, *words.get_charbox(index))

    def size(self, page: int) -> tuple[float, float]:
        return self._pdf[page].get_size()

    def place_of(self, words: str, page: int) -> tuple[float, float]:
        """Return the left bottom corner of the first letter of some words."""
        textpage = self._pdf[page].get_textpage()
        found = textpage.search(words, match_case=True).get_next()
        assert found is not None, f"{words!r} is not on page {page + 1} of {self.file.name}"
        left, bottom, _, _ = textpage.get_charbox(found[0])
        return left, bottom

    @cached_property
    def tags(self) -> Counter[str]:
        """How many of each tag the file has; Typst writes them in clear."""
        found = re.findall(rb"/StructElem\s*/S\s*/(\w+)", self.file.read_bytes())
        return Counter(each.decode() for each in found)

    def codes(self, page: int) -> list[str]:
        """Return what the QR codes of a page say."""
        picture = self._pdf[page].render(scale=200 / 72).to_pil().convert("L")
        return [code.text for code in zxingcpp.read_barcodes(picture)]
