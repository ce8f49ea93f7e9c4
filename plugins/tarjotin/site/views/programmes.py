"""What the list of participation programmes shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Reader
from tarjotin.site.views import programme
from tarjotin.site.views.entry import ListEntry, list_entry

__all__ = ["ProgrammesView", "view"]


@dataclass(frozen=True, kw_only=True)
class ProgrammesView:
    """All programmes."""

    entries: tuple[ListEntry, ...]


def view(_item: Item[Facts, Text], reader: Reader) -> ProgrammesView:
    """Return what a reader sees of the list."""
    found: tuple[Any, ...] = reader.guide.of("programme")
    entries = []
    for each in found:
        shown = programme.view(each, reader)
        entries.append(list_entry(each, reader, shown.period, shown.commitments))
    return ProgrammesView(entries=tuple(entries))
