"""The pages that the site makes by itself, in the order in which they are built."""

from __future__ import annotations

from tarjotin.catalogue.guide import Guide
from tarjotin.site.made import MadePage

__all__ = ["SEARCH", "made_pages"]

SEARCH = MadePage(
    key="search",
    capability="search",
    template="tarjotin/search.html",
    slugs={"fi": "haku", "sv": "sok", "en": "search"},
    title=lambda reader: reader.text("search-title"),
    summary=lambda reader: reader.text("search-summary"),
)


def made_pages(guide: Guide) -> tuple[MadePage, ...]:
    """Return the made pages of a guide: those of the plugins that it uses."""
    return tuple(page for page in (SEARCH,) if page.capability in guide.settings.capabilities)
