"""Which pages the site has in a language, from the catalogue alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tarjotin.catalogue.addresses import Addresses
from tarjotin.catalogue.item import Item, Version
from tarjotin.model.common import Facts, Text

__all__ = ["SEARCH_SLUGS", "SitePage", "search_address", "site_pages"]

SEARCH_SLUGS = {"fi": "haku", "sv": "sok", "en": "search"}


@dataclass(frozen=True, kw_only=True)
class SitePage:
    """A page of the site in one reader's language.

    `item` is None for the search page. `is_trainer` marks the page that shows what a module's own
    page keeps back.
    """

    item: Item[Facts, Text] | None
    language: str
    address: str
    is_trainer: bool = False

    @property
    def version(self) -> Version[Text] | None:
        """The text that is shown: the reader's language, or the source where there is none."""
        return self.item.version(self.language) if self.item else None

    @property
    def text_language(self) -> str:
        """The language of the text."""
        return self.version.language if self.version else self.language

    @property
    def is_fallback(self) -> bool:
        """Whether the text is in another language than the reader's."""
        return self.text_language != self.language

    @property
    def is_indexed(self) -> bool:
        """Whether search engines and our own search may hold the page."""
        return self.item is not None and not self.is_fallback and not self.is_trainer

    @property
    def name(self) -> str:
        """The name of the page as a file of docs/, for MkDocs."""
        if self.item is None:
            return f"search.{self.language}.md"
        folder = f"{self.item.kind.folder}/" if self.item.kind.folder else ""
        trainer = "-trainer" if self.is_trainer else ""
        return f"{folder}{self.item.id}{trainer}.{self.language}.md"

    @property
    def body(self) -> str:
        """The Markdown of the page: private sections on the trainer's page only."""
        if self.version is None or self.item is None:
            return ""
        private = self.item.kind.private
        return "".join(
            section.text
            for section in self.version.prose.sections
            if (section.id in private) == self.is_trainer
        )


def search_address(addresses: Addresses, language: str) -> str:
    """Return the address of the search page."""
    home = addresses.root(language)
    return f"{home}{SEARCH_SLUGS.get(language, SEARCH_SLUGS['en'])}/"


def site_pages(addresses: Addresses, language: str, *, with_search: bool) -> Iterator[SitePage]:
    """Yield every page of the site in a language."""
    for item in addresses.guide.items:
        address = addresses.of(item, language)
        if address is not None:
            yield SitePage(item=item, language=language, address=address)
        trainer = addresses.of_trainer_page(item, language)
        if trainer is not None:
            yield SitePage(item=item, language=language, address=trainer, is_trainer=True)
    if with_search:
        yield SitePage(item=None, language=language, address=search_address(addresses, language))
