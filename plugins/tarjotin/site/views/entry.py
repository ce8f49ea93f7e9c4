"""An item in a plain list: its title, what it is about, one or two facts."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Link, Reader

__all__ = ["ListEntry", "list_entry"]


@dataclass(frozen=True, kw_only=True)
class ListEntry:
    """An item in a list."""

    link: Link
    summary: str
    facts: tuple[str, ...]


def list_entry(item: Item[Facts, Text], reader: Reader, *facts: str) -> ListEntry:
    """Return an item with those of its facts that are known."""
    return ListEntry(
        link=reader.link(item),
        summary=reader.version(item).text.summary,
        facts=tuple(fact for fact in facts if fact),
    )
