"""What the list of regions shows."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views import region
from tarjotin.site.views.order import collation_key
from tarjotin.site.views.shown import counted

__all__ = ["County", "CountyName", "RegionRow", "RegionsView", "view"]


@dataclass(frozen=True, kw_only=True)
class RegionRow:
    """A region in the table."""

    link: Link
    county: str
    counties: tuple[str, ...]
    lang: str | None
    languages: str
    workshops: tuple[region.WorkshopRow, ...]


@dataclass(frozen=True, kw_only=True)
class CountyName:
    """The name of a county in one language of the guide."""

    text: str
    lang: str | None
    """The language of the name, where it is not the reader's."""


@dataclass(frozen=True, kw_only=True)
class County:
    """A wellbeing services county: its names side by side, and the pilot regions that lie there."""

    names: tuple[CountyName, ...]
    regions: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class RegionsView:
    """All regions, and all counties of today."""

    count: str
    rows: tuple[RegionRow, ...]
    counties: tuple[County, ...]
    languages: tuple[str, ...]
    """The languages of the names of counties, in words."""


def _counties(reader: Reader) -> tuple[County, ...]:
    known = reader.guide.vocabularies.get("wellbeing_county")
    own = reader.language
    found = []
    for name in known.values if known else ():
        regions = [each for each in reader.guide.regions.values() if name in each.facts.counties]
        names = tuple(
            CountyName(
                text=reader.guide.label("wellbeing_county", name, code),
                lang=None if code == own else code,
            )
            for code in reader.guide.settings.codes
        )
        found.append(County(names=names, regions=tuple(reader.link(each) for each in regions)))
    return tuple(found)


def view(_item: Item[Facts, Text], reader: Reader) -> RegionsView:
    """Return what a reader sees of the list."""
    rows = []
    for each in reader.guide.regions.values():
        shown = region.view(each, reader)
        rows.append(
            RegionRow(
                link=reader.link(each),
                county=shown.county,
                counties=shown.counties,
                lang=shown.lang,
                languages=", ".join(shown.languages),
                workshops=shown.workshops,
            )
        )
    rows.sort(key=lambda row: collation_key(row.link.title))
    return RegionsView(
        count=counted(reader, "regions-count", len(rows)),
        rows=tuple(rows),
        counties=_counties(reader),
        languages=tuple(each.name for each in reader.guide.settings.languages),
    )
