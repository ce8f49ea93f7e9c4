"""Pages that the site makes by itself: no file of docs/ stands behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tarjotin.catalogue.addresses import Addresses
from tarjotin.site.reader import Reader

__all__ = ["MadePage"]


@dataclass(frozen=True, kw_only=True)
class MadePage:
    """A page made from the catalogue: the search, a tool, a list of what has one value."""

    key: str
    """Its name among the made pages: ASCII kebab-case, `/` for levels; stable."""
    capability: str
    """The plugin that publishes it."""
    template: str
    slugs: Mapping[str, str]
    """The last part of its address in each language: may hold `/`."""
    folder: str = ""
    """The folder of docs/ whose index page it stands below; empty for the home page."""
    title: Callable[[Reader], str]
    summary: Callable[[Reader], str]
    view: Callable[[Reader], object] | None = None
    """What its template shows, as `data`."""
    is_indexed: bool = False
    """Whether search engines may hold it."""
    is_found: bool = False
    """Whether our own search finds it: a tool does, a list of what the search finds anyway does not."""

    def address(self, addresses: Addresses, language: str) -> str:
        """Return where the page is read in a language."""
        return addresses.of_made(self.folder, self.slugs, language)
