"""Which pages the site has in a language, from the catalogue alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tarjotin.catalogue.addresses import Addresses
from tarjotin.catalogue.item import Item, Version
from tarjotin.model.common import Facts, Text
from tarjotin.site.made import MadePage

__all__ = ["SitePage", "site_pages"]


@dataclass(frozen=True, kw_only=True)
class SitePage:
    """A page of the site in one reader's language.

    It shows an item, or it is `made` by the site itself. `is_trainer` marks the page that shows
    what a module's own page keeps back.
    """

    language: str
    address: str
    item: Item[Facts, Text] | None = None
    made: MadePage | None = None
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
        """Whether search engines may hold the page; our own search holds those with an item."""
        if self.made is not None:
            return self.made.is_indexed
        return not self.is_fallback and not self.is_trainer

    @property
    def name(self) -> str:
        """The name of the page as a file of docs/, for MkDocs."""
        if self.made is not None:
            return f"made/{self.made.key}.{self.language}.md"
        assert self.item is not None, "a page shows an item or is made"
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


def site_pages(
    addresses: Addresses, language: str, *, made: Iterable[MadePage] = ()
) -> Iterator[SitePage]:
    """Yield every page of the site in a language."""
    for item in addresses.guide.items:
        address = addresses.of(item, language)
        if address is not None:
            yield SitePage(item=item, language=language, address=address)
        trainer = addresses.of_trainer_page(item, language)
        if trainer is not None:
            yield SitePage(item=item, language=language, address=trainer, is_trainer=True)
    for each in made:
        yield SitePage(made=each, language=language, address=each.address(addresses, language))
