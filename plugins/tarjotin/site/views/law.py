"""What the page of the legislation shows: acts by state, and who must do what by which methods."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.act import ActFacts, ActText
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views import act as act_page
from tarjotin.site.views.shown import Shown, counted, values

__all__ = ["ActRow", "LawView", "Obligations", "view"]


@dataclass(frozen=True, kw_only=True)
class ActRow:
    """An act in the table."""

    link: Link
    number: str
    level: str
    state: str
    since: str
    """In force from, or the day of the end."""
    checked: str
    sections: str
    successors: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class Obligations:
    """The sections of one act in force."""

    act: Link
    rows: tuple[act_page.SectionRow, ...]


@dataclass(frozen=True, kw_only=True)
class LawView:
    """All acts of the guide."""

    current: tuple[ActRow, ...]
    past: tuple[ActRow, ...]
    duties: tuple[Shown, ...]
    obligations: tuple[Obligations, ...]


def _row(item: Item[ActFacts, ActText], reader: Reader) -> ActRow:
    facts = item.facts
    shown = act_page.view(item, reader)
    return ActRow(
        link=reader.link(item),
        number=facts.number,
        level=shown.level,
        state=shown.state,
        since=shown.ended if shown.is_past else shown.in_force_from,
        checked=shown.checked,
        sections=counted(reader, "law-sections", len(facts.sections)),
        successors=shown.successors,
    )


def view(_item: Item[Facts, Text], reader: Reader) -> LawView:
    """Return what a reader sees of the legislation."""
    acts = tuple(reader.guide.acts.values())
    in_force = tuple(act for act in acts if act.facts.state == "in_force")
    known = reader.guide.vocabularies.get("duty")
    return LawView(
        current=tuple(_row(act, reader) for act in in_force),
        past=tuple(_row(act, reader) for act in acts if act.facts.state != "in_force"),
        duties=values(reader, "duty", known.values if known else ()),
        obligations=tuple(
            Obligations(act=reader.link(act), rows=act_page.section_rows(act, reader))
            for act in in_force
            if act.facts.sections
        ),
    )
