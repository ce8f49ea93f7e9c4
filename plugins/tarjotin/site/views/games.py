"""What the list of games shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Reader
from tarjotin.site.views import game
from tarjotin.site.views.entry import ListEntry, list_entry

__all__ = ["GamesView", "view"]


@dataclass(frozen=True, kw_only=True)
class GamesView:
    """All games."""

    entries: tuple[ListEntry, ...]


def view(_item: Item[Facts, Text], reader: Reader) -> GamesView:
    """Return what a reader sees of the list."""
    found: tuple[Any, ...] = reader.guide.of("game")
    entries = []
    for each in found:
        shown = game.view(each, reader)
        entries.append(
            list_entry(each, reader, shown.minutes.text, shown.table.text, shown.card_count)
        )
    return GamesView(entries=tuple(entries))
