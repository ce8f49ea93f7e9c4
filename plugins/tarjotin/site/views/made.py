"""The pages that the site makes by itself, in the order in which they are built."""

from __future__ import annotations

from tarjotin.catalogue.guide import Guide
from tarjotin.site.made import MadePage
from tarjotin.site.views import composer
from tarjotin.site.views.day_address import FOLDER, SLUGS

__all__ = ["COMPOSER", "SEARCH", "made_pages"]

SEARCH = MadePage(
    key="search",
    capability="content",
    template="tarjotin/search.html",
    slugs={"fi": "haku", "sv": "sok", "en": "search"},
    title=lambda reader: reader.text("search-title"),
    summary=lambda reader: reader.text("search-summary"),
)


COMPOSER = MadePage(
    key="composer",
    capability="training",
    template="tarjotin/composer.html",
    slugs=SLUGS,
    folder=FOLDER,
    title=lambda reader: reader.text("composer-title"),
    summary=lambda reader: reader.text("composer-summary"),
    view=composer.view,
    is_indexed=True,
)


def made_pages(guide: Guide, *, with_search: bool) -> tuple[MadePage, ...]:
    """Return the made pages of a guide: those of the plugins that it uses."""
    wanted = (
        *((SEARCH,) if with_search else ()),
        *((COMPOSER,) if guide.modules else ()),
    )
    return tuple(page for page in wanted if page.capability in guide.settings.capabilities)
