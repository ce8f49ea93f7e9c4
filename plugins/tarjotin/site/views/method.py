"""What the page of a method card shows."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import titles_in
from tarjotin.model.method import MethodFacts, MethodText
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.material import MaterialRow, material_rows
from tarjotin.site.views.related import laws, modules, naming
from tarjotin.site.views.shown import Shown, group_size, lang_of, length, listed, values

__all__ = ["MethodView", "Rung", "Step", "duration", "view"]


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One level of participation, and whether the method stands on it."""

    label: str
    meaning: str
    is_main: bool
    is_also: bool


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step of the method; its heading on the page has the same id."""

    id: str
    title: str
    minutes: str


@dataclass(frozen=True, kw_only=True)
class MethodView:
    """A method card: first what it is for, how many, how long, the cost and the level."""

    id: str
    link: Link
    aims: str
    group: Shown | None
    minutes: Shown
    cost: Shown
    level: Shown
    rungs: tuple[Rung, ...]
    kind: Shown
    phases: str
    participants: str
    modes: str
    cadence: Shown
    preparation: Shown
    origin: str
    lang: str | None
    """The language of names and titles of steps, where it is not the reader's."""
    steps: tuple[Step, ...]
    steps_total: Shown | None
    materials: tuple[MaterialRow, ...]
    means: tuple[Shown, ...]
    laws: tuple[Link, ...]
    past_laws: tuple[Link, ...]
    """Acts that are not in force: shown as history."""
    related: tuple[Link, ...]
    modules: tuple[Link, ...]
    used_in: tuple[Link, ...]
    has_estimates: bool


def duration(item: Item[MethodFacts, MethodText], reader: Reader) -> Shown:
    """Return how long one session takes; what has no length in minutes says how it goes on."""
    known = length(reader, item, item.facts.minutes)
    if known is not None:
        return known
    cadence = item.facts.cadence
    return Shown(
        text=reader.text("method-no-minutes", cadence=reader.label("cadence", cadence)),
        meaning=reader.definition("cadence", cadence),
    )


def _value(reader: Reader, vocabulary: str, value: str) -> Shown:
    return values(reader, vocabulary, (value,))[0]


def _rungs(facts: MethodFacts, reader: Reader) -> tuple[Rung, ...]:
    known = reader.guide.vocabularies.get("level")
    return tuple(
        Rung(
            label=reader.label("level", level),
            meaning=reader.definition("level", level),
            is_main=level == facts.level.main,
            is_also=level in facts.level.also,
        )
        for level in (known.values if known else (facts.level.main, *facts.level.also))
    )


def view(item: Item[MethodFacts, MethodText], reader: Reader) -> MethodView:
    """Return what a reader sees of a method card."""
    facts = item.facts
    guide = reader.guide
    titles = titles_in(reader.version(item), "steps")
    group = group_size(reader, item, facts.group)
    minutes = duration(item, reader)
    is_estimate = facts.minutes is None or facts.minutes.is_estimate
    total = sum(facts.steps.values())
    references = guide.laws_of_method(item.id)
    in_force = {act.id for act in guide.acts.values() if act.facts.state == "in_force"}
    related = guide.related_methods(item.id)[: guide.settings.options.methods.related_max]
    steps_total = Shown(text=reader.minutes(total), is_estimate=is_estimate) if total else None
    return MethodView(
        id=item.id,
        link=reader.link(item),
        aims=listed(reader, "aim", facts.aims),
        group=group,
        minutes=minutes,
        cost=_value(reader, "cost", facts.cost),
        level=_value(reader, "level", facts.level.main),
        rungs=_rungs(facts, reader),
        kind=_value(reader, "kind", facts.kind),
        phases=listed(reader, "phase", facts.phases),
        participants=listed(reader, "participants", facts.participants),
        modes=listed(reader, "mode", facts.modes),
        cadence=_value(reader, "cadence", facts.cadence),
        preparation=_value(reader, "preparation", facts.preparation),
        origin=str(facts.origin.year) if facts.origin and facts.origin.year else "",
        lang=lang_of(item, reader),
        steps=tuple(
            Step(id=name, title=titles.get(name, name), minutes=reader.minutes(length_))
            for name, length_ in facts.steps.items()
        ),
        steps_total=steps_total,
        materials=material_rows(item, facts.materials, reader),
        means=values(reader, "means", facts.means),
        laws=laws(tuple(law for law in references if law[0] in in_force), reader),
        past_laws=laws(tuple(law for law in references if law[0] not in in_force), reader),
        related=reader.links_to("method", related),
        modules=modules(guide.modules_using(item.id), reader),
        used_in=naming(item, reader, "plan"),
        has_estimates=any(
            shown is not None and shown.is_estimate for shown in (group, minutes, steps_total)
        ),
    )
