"""What the list of regions shows."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views import region
from tarjotin.site.views.order import collation_key
from tarjotin.site.views.shown import counted

__all__ = ["RegionRow", "RegionsView", "view"]


@dataclass(frozen=True, kw_only=True)
class RegionRow:
    """A region in the table."""

    link: Link
    county: str
    lang: str | None
    languages: str
    workshops: tuple[region.WorkshopRow, ...]


@dataclass(frozen=True, kw_only=True)
class RegionsView:
    """All regions."""

    count: str
    rows: tuple[RegionRow, ...]


def view(_item: Item[Facts, Text], reader: Reader) -> RegionsView:
    """Return what a reader sees of the list."""
    rows = []
    for each in reader.guide.regions.values():
        shown = region.view(each, reader)
        rows.append(
            RegionRow(
                link=reader.link(each),
                county=shown.county,
                lang=shown.lang,
                languages=", ".join(shown.languages),
                workshops=shown.workshops,
            )
        )
    rows.sort(key=lambda row: collation_key(row.link.title))
    return RegionsView(count=counted(reader, "regions-count", len(rows)), rows=tuple(rows))
