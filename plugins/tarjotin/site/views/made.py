"""The pages that the site makes by itself, in the order in which they are built."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tarjotin.catalogue import tools
from tarjotin.catalogue.addresses import Addresses
from tarjotin.catalogue.guide import Guide
from tarjotin.choosing.facets import FACETS, Facet
from tarjotin.site.made import MadePage
from tarjotin.site.reader import Reader
from tarjotin.site.views import catalogue, comparison, composer, facet, tray
from tarjotin.site.views.chooser import CHOOSER
from tarjotin.site.views.open_data import OPEN_DATA

__all__ = ["COMPOSER", "METHOD_COMPARISON", "METHOD_TABLE", "SEARCH", "TRAY", "made_pages"]

SEARCH = MadePage(
    key=tools.SEARCH.key,
    capability="search",
    template="tarjotin/search.html",
    slugs=tools.SEARCH.slugs,
    title=lambda reader: reader.text("search-title"),
    summary=lambda reader: reader.text("search-summary"),
)
TRAY = MadePage(
    key=tools.TRAY.key,
    capability="content",
    template="tarjotin/tray.html",
    slugs=tools.TRAY.slugs,
    title=lambda reader: reader.text("tray-title"),
    summary=lambda reader: reader.text("tray-summary"),
    view=tray.view,
)
METHOD_TABLE = MadePage(
    key=tools.METHOD_TABLE.key,
    capability="methods",
    template="tarjotin/method-table.html",
    slugs=tools.METHOD_TABLE.slugs,
    folder=tools.METHOD_TABLE.folder,
    title=lambda reader: reader.text("table-title"),
    summary=lambda reader: reader.text("table-summary"),
    view=comparison.table,
)
METHOD_COMPARISON = MadePage(
    key=tools.METHOD_COMPARISON.key,
    capability="methods",
    template="tarjotin/method-comparison.html",
    slugs=tools.METHOD_COMPARISON.slugs,
    folder=tools.METHOD_COMPARISON.folder,
    title=lambda reader: reader.text("compare-title"),
    summary=lambda reader: reader.text("compare-summary"),
    view=comparison.view,
)

COMPOSER = MadePage(
    key=tools.COMPOSER.key,
    capability="training",
    template="tarjotin/composer.html",
    slugs=tools.COMPOSER.slugs,
    folder=tools.COMPOSER.folder,
    title=lambda reader: reader.text("composer-title"),
    summary=lambda reader: reader.text("composer-summary"),
    view=composer.view,
    is_indexed=True,
    is_found=True,
)


_PAGES = {
    page.key: page
    for page in (SEARCH, TRAY, CHOOSER, METHOD_TABLE, METHOD_COMPARISON, COMPOSER, OPEN_DATA)
}


def _value_page(own: Facet, value: str, guide: Guide) -> MadePage:
    """Return the page that lists the methods with one value of a facet."""
    addresses = Addresses(guide=guide)
    readers = {
        code: Reader(guide=guide, addresses=addresses, language=code, seen_from="")
        for code in guide.settings.codes
    }
    slugs = {code: catalogue.value_slug(own, value, each) for code, each in readers.items()}
    return MadePage(
        key=catalogue.value_key(own.name, value),
        capability="methods",
        template="tarjotin/method-facet.html",
        # Every language of the guide has its own; the fallback is never asked for.
        slugs={"en": f"{own.name}/{value}", **slugs},
        folder="methods",
        title=partial(facet.title, own, value),
        summary=partial(catalogue.value_definition, own, value),
        view=partial(facet.view, own, value),
        is_indexed=own.vocabulary is not None,
    )


def _value_pages(guide: Guide) -> Iterator[MadePage]:
    for own in FACETS:
        for value in catalogue.values_of(guide, own):
            yield _value_page(own, value, guide)


def made_pages(guide: Guide) -> tuple[MadePage, ...]:
    """Return the made pages of a guide: its tools, and a page for each value of its methods."""
    wanted = tuple(_PAGES[tool.key] for tool in tools.tools(guide))
    return (*wanted, *_value_pages(guide)) if METHOD_TABLE in wanted else wanted
