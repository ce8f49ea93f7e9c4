"""What the catalogue of methods shows: every card with its facts, by level of participation."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.model.method import MethodFacts, MethodText
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.chooser import link_here
from tarjotin.site.views.method import duration
from tarjotin.site.views.order import collation_key
from tarjotin.site.views.shown import Shown, counted, group_size, listed

__all__ = ["Card", "CatalogueView", "LevelGroup", "view"]


@dataclass(frozen=True, kw_only=True)
class Card:
    """A method in the list."""

    link: Link
    summary: str
    kind: str
    aims: str
    group: Shown | None
    minutes: Shown
    cost: str
    also: str
    """Other levels that the method can reach."""


@dataclass(frozen=True, kw_only=True)
class LevelGroup:
    """The methods whose main level is one and the same."""

    id: str
    label: str
    meaning: str
    count: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, kw_only=True)
class CatalogueView:
    """All methods of the guide."""

    count: str
    groups: tuple[LevelGroup, ...]
    has_estimates: bool
    chooser: Link | None
    """The page on which a method is chosen."""


def _card(item: Item[MethodFacts, MethodText], reader: Reader) -> Card:
    facts = item.facts
    return Card(
        link=reader.link(item),
        summary=reader.version(item).text.summary,
        kind=reader.label("kind", facts.kind),
        aims=listed(reader, "aim", facts.aims),
        group=group_size(reader, item, facts.group),
        minutes=duration(item, reader),
        cost=reader.label("cost", facts.cost),
        also=listed(reader, "level", facts.level.also),
    )


def view(_item: Item[Facts, Text], reader: Reader) -> CatalogueView:
    """Return what a reader sees of the catalogue."""
    methods = tuple(reader.guide.methods.values())
    vocabulary = reader.guide.vocabularies.get("level")
    groups = []
    for level in vocabulary.values if vocabulary else ():
        found = [_card(method, reader) for method in methods if method.facts.level.main == level]
        if found:
            groups.append(
                LevelGroup(
                    id=f"level-{level}",
                    label=reader.label("level", level),
                    meaning=reader.definition("level", level),
                    count=counted(reader, "catalogue-count", len(found)),
                    cards=tuple(sorted(found, key=lambda card: collation_key(card.link.title))),
                )
            )
    cards = [card for group in groups for card in group.cards]
    numbers = [number for card in cards for number in (card.group, card.minutes)]
    return CatalogueView(
        count=counted(reader, "catalogue-count", len(methods)),
        groups=tuple(groups),
        has_estimates=any(number is not None and number.is_estimate for number in numbers),
        chooser=link_here(reader),
    )
