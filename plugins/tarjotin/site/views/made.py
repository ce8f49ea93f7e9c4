"""The pages that the site makes by itself, in the order in which they are built."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tarjotin.catalogue.addresses import Addresses
from tarjotin.catalogue.guide import Guide
from tarjotin.choosing.facets import FACETS, Facet
from tarjotin.site.made import MadePage
from tarjotin.site.reader import Reader
from tarjotin.site.views import catalogue, comparison, composer, facet, tray
from tarjotin.site.views.chooser import CHOOSER, is_wanted
from tarjotin.site.views.day_address import FOLDER, SLUGS
from tarjotin.site.views.open_data import OPEN_DATA

__all__ = ["COMPOSER", "METHOD_COMPARISON", "METHOD_TABLE", "SEARCH", "TRAY", "made_pages"]

SEARCH = MadePage(
    key="search",
    capability="search",
    template="tarjotin/search.html",
    slugs={"fi": "haku", "sv": "sok", "en": "search"},
    title=lambda reader: reader.text("search-title"),
    summary=lambda reader: reader.text("search-summary"),
)
TRAY = MadePage(
    key="tray",
    capability="content",
    template="tarjotin/tray.html",
    slugs={"fi": "oma-tarjotin", "sv": "min-meny", "en": "my-tray"},
    title=lambda reader: reader.text("tray-title"),
    summary=lambda reader: reader.text("tray-summary"),
    view=tray.view,
)
METHOD_TABLE = MadePage(
    key="methods/table",
    capability="methods",
    template="tarjotin/method-table.html",
    slugs={"fi": "taulukko", "sv": "tabell", "en": "table"},
    folder="methods",
    title=lambda reader: reader.text("table-title"),
    summary=lambda reader: reader.text("table-summary"),
    view=comparison.table,
)
METHOD_COMPARISON = MadePage(
    key="methods/compare",
    capability="methods",
    template="tarjotin/method-comparison.html",
    slugs={"fi": "vertaile", "sv": "jamfor", "en": "compare"},
    folder="methods",
    title=lambda reader: reader.text("compare-title"),
    summary=lambda reader: reader.text("compare-summary"),
    view=comparison.view,
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
    is_found=True,
)


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


def _pages(guide: Guide) -> Iterator[MadePage]:
    yield SEARCH
    if {"methods", "training"} & guide.settings.capabilities:
        yield TRAY
    if guide.methods and guide.get("page", "methods/index"):
        if is_wanted(guide):
            yield CHOOSER
        yield METHOD_TABLE
        yield METHOD_COMPARISON
        for own in FACETS:
            for value in catalogue.values_of(guide, own):
                yield _value_page(own, value, guide)
    if guide.modules:
        yield COMPOSER
    yield OPEN_DATA


def made_pages(guide: Guide) -> tuple[MadePage, ...]:
    """Return the made pages of a guide: those of the plugins that it uses."""
    capabilities = guide.settings.capabilities
    return tuple(page for page in _pages(guide) if page.capability in capabilities)
