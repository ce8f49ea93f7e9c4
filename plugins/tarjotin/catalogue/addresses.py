"""The address of every page in every language, the published ones of before, and redirects.

An address is the path of a page from the root of the site, in the reader's language, with a
slash at its end and none at its beginning: `menetelmat/vaikuttamiskahvila/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from tarjotin.catalogue.guide import Guide, Key
from tarjotin.catalogue.item import Item
from tarjotin.catalogue.tools import tools
from tarjotin.diagnostics import Finding, Place
from tarjotin.model.common import Facts, Text
from tarjotin.reading.document import DATA_KB_MAX, read_data, read_text
from tarjotin.reading.tree import Scalar

__all__ = ["PUBLISHED_FILE", "REDIRECTS_FILE", "Addresses", "Redirects", "read_redirects"]

PUBLISHED_FILE = "addresses.txt"
"""The addresses that have been published, one a line; `tarjotin addresses --record` writes it."""
REDIRECTS_FILE = "redirects.yml"
"""Old address: new address."""
_FALLBACK = "en"
"""A guide in a language without words of ours has the addresses of this one."""
_TRAINER = {"fi": "kouluttajalle", "sv": "for-utbildare", "en": "for-trainers"}


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """Where each item is read in each language."""

    guide: Guide

    @cached_property
    def _by_item(self) -> Mapping[tuple[Key, str], str]:
        return {
            (item.key, language): self._compute(item, language)
            for item in self.guide.items
            if self.guide.is_published(item)
            for language in self.guide.settings.codes
        }

    def root(self, language: str) -> str:
        """Return where a language begins: the top for the default one."""
        return "" if language == self.guide.settings.default_language else f"{language}/"

    def below(self, folder: str, language: str) -> str:
        """Return where the pages of a folder begin: the slugs of the index pages on the way."""
        parts = folder.split("/") if folder else []
        path = self.root(language)
        for depth, name in enumerate(parts, 1):
            index = self.guide.get("page", f"{'/'.join(parts[:depth])}/index")
            slug = index.version(language).text.slug if index else None
            path += f"{slug or name}/"
        return path

    def _compute(self, item: Item[Facts, Text], language: str) -> str:
        path = self.below(item.folder, language)
        if item.is_index:
            return path
        slug = item.version(language).text.slug or item.id.rpartition("/")[2]
        return f"{path}{slug}/"

    def of(self, item: Item[Facts, Text], language: str) -> str | None:
        """Return an item's address in a language, or None if its type is not published."""
        return self._by_item.get((item.key, language))

    def of_trainer_page(self, module: Item[Facts, Text], language: str) -> str | None:
        """Return the address of a module's page for trainers, if the guide has such pages."""
        base = self.of(module, language)
        wanted = self.guide.settings.options.training.trainer_pages
        if base is None or not wanted or not module.kind.private:
            return None
        return f"{base}{_TRAINER.get(language, _TRAINER['en'])}/"

    def of_term(self, term: str, language: str) -> str | None:
        """Return the address of a term in the glossary page."""
        glossary = self.guide.get("page", "glossary/index")
        base = self.of(glossary, language) if glossary else None
        return None if base is None else f"{base}#{term}"

    def of_made(self, folder: str, slugs: Mapping[str, str], language: str) -> str:
        """Return the address of a page that the site makes below a folder."""
        slug = slugs.get(language) or slugs[_FALLBACK]
        return f"{self.below(folder, language)}{slug}/"

    def of_tools(self) -> Iterator[str]:
        """Yield the addresses of the tools in every language."""
        for tool in tools(self.guide):
            for language in self.guide.settings.codes:
                yield self.of_made(tool.folder, tool.slugs, language)

    def all(self) -> Iterator[tuple[Item[Facts, Text], str, str]]:
        """Yield item, language and address of every page that a file of docs/ stands behind."""
        for item in self.guide.items:
            for language in self.guide.settings.codes:
                for address in (self.of(item, language), self.of_trainer_page(item, language)):
                    if address is not None:
                        yield item, language, address

    def clashes(self) -> Iterator[Finding]:
        """Find two pages that would be written to the same address."""
        taken: dict[str, Item[Facts, Text]] = {}
        of_tools = frozenset(self.of_tools())
        for item, language, address in self.all():
            if address in of_tools:
                place = item.version(language).place("slug")
                yield Finding.at(place, "address-of-tool", address=f"/{address}")
            other = taken.setdefault(address, item)
            if other is not item:
                version = item.version(language)
                yield Finding.at(
                    version.place("slug"),
                    "address-twice",
                    address=f"/{address}",
                    other=other.version(language).path,
                )


@dataclass(frozen=True, kw_only=True)
class Redirects:
    """Old addresses and where they lead now, and the addresses that were published before."""

    to: Mapping[str, str]
    places: Mapping[str, Place]
    """Where each old address stands."""
    target_places: Mapping[str, Place]
    """Where the new address of each old one stands."""
    published: tuple[tuple[str, Place], ...]

    def findings(self, addresses: Addresses) -> Iterator[Finding]:
        """Find addresses that vanished, and redirects that lead nowhere or hide a page."""
        live = {*addresses.of_tools(), *(address for _, _, address in addresses.all())}
        # A page that waits for a mend has no address yet, so nothing can be said to be gone.
        is_whole = addresses.guide.is_whole
        for old, new in self.to.items():
            if old in live:
                yield Finding.at(self.places[old], "redirect-live", address=f"/{old}")
            if new not in live and is_whole:
                yield Finding.at(self.target_places[old], "redirect-nowhere", address=f"/{new}")
        for address, place in self.published:
            if address not in live and address not in self.to and is_whole:
                yield Finding.at(place, "address-vanished", address=f"/{address}")


_ADDRESS = re.compile(r"/(?:[a-z0-9-]+/)*")


def _wrong_address(*parts: tuple[str, Place]) -> Finding | None:
    for text, place in parts:
        if not _ADDRESS.fullmatch(text):
            return Finding.at(place, "redirect-form", value=text[:80])
    return None


def read_redirects(guide: Guide, *, shown: str) -> tuple[Redirects, tuple[Finding, ...]]:
    """Read the stored addresses and the redirects of a guide; either file may be missing."""
    findings: list[Finding] = []
    to: dict[str, str] = {}
    places: dict[str, Place] = {}
    target_places: dict[str, Place] = {}
    published: list[tuple[str, Place]] = []
    root = guide.folder.root
    if REDIRECTS_FILE in guide.folder.data:
        node, wrong = read_data(root / REDIRECTS_FILE, path=f"{shown}/{REDIRECTS_FILE}")
        findings += wrong
        for key, value in node.entries if node else ():
            text = value.text if isinstance(value, Scalar) else ""
            wrong_part = _wrong_address((key.text, key.place), (text, value.place))
            if wrong_part is not None:
                findings.append(wrong_part)
                continue
            to[key.text[1:]] = text[1:]
            places[key.text[1:]] = key.place
            target_places[key.text[1:]] = value.place
    if PUBLISHED_FILE in guide.folder.data:
        path = f"{shown}/{PUBLISHED_FILE}"
        lines, wrong = read_text(root / PUBLISHED_FILE, path=path, kb_max=DATA_KB_MAX)
        findings += wrong
        for number, line in enumerate((lines or "").split("\n"), 1):
            if line.strip() and not line.startswith("#"):
                published.append((line.strip().removeprefix("/"), Place(path=path, line=number)))
    redirects = Redirects(
        to=to, places=places, target_places=target_places, published=tuple(published)
    )
    return redirects, tuple(findings)
