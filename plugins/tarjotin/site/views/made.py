"""The pages that the site makes by itself, in the order in which they are built."""

from __future__ import annotations

from tarjotin.catalogue.guide import Guide
from tarjotin.site.made import MadePage
from tarjotin.site.views.chooser import CHOOSER, is_wanted
from tarjotin.site.views.open_data import OPEN_DATA

__all__ = ["SEARCH", "made_pages"]

SEARCH = MadePage(
    key="search",
    capability="content",
    template="tarjotin/search.html",
    slugs={"fi": "haku", "sv": "sok", "en": "search"},
    title=lambda reader: reader.text("search-title"),
    summary=lambda reader: reader.text("search-summary"),
)


def made_pages(guide: Guide, *, with_search: bool) -> tuple[MadePage, ...]:
    """Return the made pages of a guide: those of the plugins that it uses."""
    wanted = [SEARCH] if with_search else []
    if is_wanted(guide):
        wanted.append(CHOOSER)
    wanted.append(OPEN_DATA)
    return tuple(page for page in wanted if page.capability in guide.settings.capabilities)
