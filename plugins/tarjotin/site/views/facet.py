"""What the page of one value shows: the methods that have it, and the facet's other values."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.choosing.facets import Facet
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.catalogue import (
    FacetValue,
    facet_group,
    facet_label,
    sorted_methods,
    value_label,
)
from tarjotin.site.views.entry import ListEntry, list_entry
from tarjotin.site.views.shown import counted

__all__ = ["FacetView", "title", "view"]


@dataclass(frozen=True, kw_only=True)
class FacetView:
    """The methods with one value of a facet."""

    count: str
    entries: tuple[ListEntry, ...]
    """Titles and summaries alone: with all facts, these pages would outweigh the rest of a site."""
    facet: str
    values: tuple[FacetValue, ...]
    """All values of the facet, this one among them."""
    value: str
    catalogue: Link | None
    narrow: str
    """The query that opens the catalogue with this value chosen."""


def title(facet: Facet, value: str, reader: Reader) -> str:
    """Return the title of the page: the facet's own words and the value's."""
    label = value_label(facet, value, reader)
    return reader.text("facet-title", facet=facet_label(facet, reader), value=label)


def view(facet: Facet, value: str, reader: Reader) -> FacetView:
    """Return what a reader sees of the page of a value."""
    entries = tuple(
        list_entry(item, reader)
        for item in sorted_methods(reader)
        if value in facet.values(item.facts)
    )
    own = facet_group(facet, reader)
    return FacetView(
        count=counted(reader, "catalogue-count", len(entries)),
        entries=entries,
        facet=own.label,
        values=own.values,
        value=value,
        catalogue=reader.link_to("page", "methods/index"),
        narrow=f"?{facet.name}={value}",
    )
