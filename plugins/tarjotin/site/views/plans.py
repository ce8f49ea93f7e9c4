"""What the list of participation plans shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Reader
from tarjotin.site.views import plan
from tarjotin.site.views.entry import ListEntry, list_entry

__all__ = ["PlansView", "view"]


@dataclass(frozen=True, kw_only=True)
class PlansView:
    """All plans."""

    entries: tuple[ListEntry, ...]


def view(_item: Item[Facts, Text], reader: Reader) -> PlansView:
    """Return what a reader sees of the list."""
    found: tuple[Any, ...] = reader.guide.of("plan")
    entries = []
    for each in found:
        shown = plan.view(each, reader)
        facts = (shown.period, shown.group_count, shown.channel_count)
        entries.append(list_entry(each, reader, *facts))
    return PlansView(entries=tuple(entries))
