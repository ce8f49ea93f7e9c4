"""What the page of one value shows: the methods that have it, and the facet's other values."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.choosing.facets import Choice, Facet, candidate, fits
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.catalogue import (
    Card,
    FacetValue,
    card,
    facet_group,
    facet_label,
    sorted_methods,
    value_label,
)
from tarjotin.site.views.shown import counted

__all__ = ["FacetView", "title", "view"]


@dataclass(frozen=True, kw_only=True)
class FacetView:
    """The methods with one value of a facet."""

    count: str
    cards: tuple[Card, ...]
    facet: str
    others: tuple[FacetValue, ...]
    """All values of the facet, this one among them."""
    value: str
    catalogue: Link | None
    narrow: str
    """The query that opens the catalogue with this value chosen."""
    has_estimates: bool


def title(facet: Facet, value: str, reader: Reader) -> str:
    """Return the title of the page: the facet's own words and the value's."""
    label = value_label(facet, value, reader)
    return reader.text("facet-title", facet=facet_label(facet, reader), value=label)


def view(facet: Facet, value: str, reader: Reader) -> FacetView:
    """Return what a reader sees of the page of a value."""
    wanted = Choice(values={facet.name: (value,)})
    cards = tuple(
        card(item, reader)
        for item in sorted_methods(reader)
        if fits(candidate(item.id, item.facts), wanted)
    )
    own = facet_group(facet, reader)
    return FacetView(
        count=counted(reader, "catalogue-count", len(cards)),
        cards=cards,
        facet=own.label,
        others=own.values,
        value=value,
        catalogue=reader.link_to("page", "methods/index"),
        narrow=f"?{facet.name}={value}",
        has_estimates=any(each.has_estimates for each in cards),
    )
