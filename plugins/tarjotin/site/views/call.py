"""What the page of a call for pilots shows: its criteria and the regions it chose."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import titles_in
from tarjotin.model.call import CallFacts, CallText
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.shown import counted, lang_of, number

__all__ = ["CallView", "Criterion", "view"]


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """A criterion; its heading on the page has the same id."""

    id: str
    title: str


@dataclass(frozen=True, kw_only=True)
class CallView:
    """A call for pilots."""

    deadline: str
    criteria: tuple[Criterion, ...]
    criteria_count: str
    minimum: str
    sought: str
    chosen_count: str
    chosen: tuple[Link, ...]
    lang: str | None


def view(item: Item[CallFacts, CallText], reader: Reader) -> CallView:
    """Return what a reader sees of a call."""
    facts = item.facts
    titles = titles_in(reader.version(item), "criteria")
    return CallView(
        deadline=reader.day(facts.deadline) if facts.deadline else "",
        criteria=tuple(Criterion(id=name, title=titles.get(name, name)) for name in facts.criteria),
        criteria_count=counted(reader, "call-criteria", len(facts.criteria)),
        minimum=reader.text("call-at-least", n=number(reader, facts.minimum)),
        sought=counted(reader, "regions-count", facts.sought) if facts.sought else "",
        chosen_count=counted(reader, "regions-count", len(facts.chosen)) if facts.chosen else "",
        chosen=reader.links_to("region", tuple(facts.chosen)),
        lang=lang_of(item, reader),
    )
