"""What the list of calls for pilots shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Reader
from tarjotin.site.views import call
from tarjotin.site.views.entry import ListEntry, list_entry

__all__ = ["CallsView", "view"]


@dataclass(frozen=True, kw_only=True)
class CallsView:
    """All calls."""

    entries: tuple[ListEntry, ...]


def view(_item: Item[Facts, Text], reader: Reader) -> CallsView:
    """Return what a reader sees of the list."""
    found: tuple[Any, ...] = reader.guide.of("call")
    entries = []
    for each in found:
        shown = call.view(each, reader)
        closed = reader.text("call-closed", day=shown.deadline) if shown.deadline else ""
        entries.append(list_entry(each, reader, closed, shown.criteria_count))
    return CallsView(entries=tuple(entries))
