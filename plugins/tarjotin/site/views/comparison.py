"""What the comparison shows: facts as rows, methods as columns; and all methods in one table."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.catalogue import Card, card, sorted_methods
from tarjotin.site.views.facts import COMPARED, facts_of
from tarjotin.site.views.shown import Shown, counted

__all__ = ["ComparisonView", "Row", "TableView", "table", "view"]


@dataclass(frozen=True, kw_only=True)
class Row:
    """A fact of all methods: one cell for each, in the order of the columns."""

    label: str
    cells: tuple[tuple[Shown, ...], ...]


@dataclass(frozen=True, kw_only=True)
class ComparisonView:
    """All methods side by side; the script leaves those that were chosen."""

    cards: tuple[Card, ...]
    has_estimates: bool
    rows: tuple[Row, ...]
    catalogue: Link | None
    table: Link | None


@dataclass(frozen=True, kw_only=True)
class TableView:
    """All methods one below the other."""

    count: str
    cards: tuple[Card, ...]
    has_estimates: bool
    catalogue: Link | None


def view(reader: Reader) -> ComparisonView:
    """Return what a reader sees of the comparison."""
    methods = sorted_methods(reader)
    columns = tuple(facts_of(item, reader, COMPARED) for item in methods)
    rows = (
        Row(label=facts[0].label, cells=tuple(fact.values for fact in facts))
        for facts in zip(*columns, strict=True)
    )
    cards = tuple(card(item, reader) for item in methods)
    return ComparisonView(
        cards=cards,
        has_estimates=any(each.has_estimates for each in cards),
        rows=tuple(rows),
        catalogue=reader.link_to("page", "methods/index"),
        table=reader.made_link("methods/table"),
    )


def table(reader: Reader) -> TableView:
    """Return what a reader sees of the methods as a table."""
    cards = tuple(card(item, reader) for item in sorted_methods(reader))
    return TableView(
        count=counted(reader, "catalogue-count", len(cards)),
        cards=cards,
        has_estimates=any(each.has_estimates for each in cards),
        catalogue=reader.link_to("page", "methods/index"),
    )
