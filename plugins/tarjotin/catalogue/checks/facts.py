"""Facts that must agree with each other: sums of minutes, named sources, prerequisites."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item
from tarjotin.diagnostics import Finding, nearest
from tarjotin.model.common import Facts, Text
from tarjotin.model.game import GameFacts
from tarjotin.model.method import MethodFacts
from tarjotin.model.module import ModuleFacts
from tarjotin.model.programme import ProgrammeFacts
from tarjotin.model.record import walk
from tarjotin.model.references import ModuleId
from tarjotin.model.scalars import SourceId

__all__ = ["check_facts"]


def _sources(item: Item[Facts, Text]) -> Iterator[Finding]:
    known = tuple(item.facts.sources)
    for path, value in walk(item.facts):
        if isinstance(value, SourceId) and value not in known:
            yield Finding.at(
                item.place(*path),
                "source-unknown",
                value=value,
                nearest=nearest(value, known) or "",
                known=", ".join(known),
            )


def _names(item: Item[Facts, Text]) -> Iterator[Finding]:
    needed = item.kind.named(item.facts)
    known = (*needed, *item.kind.nameable(item.facts))
    for version in item.versions.values():
        names = version.text.names
        for name in needed:
            if name not in names:
                yield Finding.at(version.key_place("names"), "name-missing", id=name)
        for name in names:
            if name not in known:
                yield Finding.at(
                    version.key_place("names", name),
                    "name-unknown",
                    id=name,
                    nearest=nearest(name, known) or "",
                    known=", ".join(known),
                )


def _sum(
    item: Item[Facts, Text], field: str, parts: tuple[int, ...], total: int, form: str
) -> Iterator[Finding]:
    if parts and sum(parts) != total:
        yield Finding.at(
            item.source.key_place(field), "minutes-sum", sum=sum(parts), total=total, form=form
        )


def _minutes(item: Item[Facts, Text]) -> Iterator[Finding]:
    facts = item.facts
    if isinstance(facts, MethodFacts) and facts.minutes is not None:
        yield from _sum(
            item, "steps", tuple(facts.steps.values()), facts.minutes.typical, "minutes.typical"
        )
    if isinstance(facts, GameFacts):
        yield from _sum(
            item, "rounds", tuple(facts.rounds.values()), facts.minutes.typical, "minutes.typical"
        )
    if isinstance(facts, ModuleFacts):
        steps = tuple(facts.agenda.values())
        full = tuple(step.minutes for step in steps)
        yield from _sum(item, "agenda", full, facts.minutes.full, "minutes.full")
        if any(step.short is not None for step in steps):
            short = tuple(step.short_minutes for step in steps)
            yield from _sum(item, "agenda", short, facts.minutes.short, "minutes.short")


def _anchors(item: Item[Facts, Text]) -> Iterator[Finding]:
    """Find ids that two headings of the page would bear."""
    given = tuple(item.kind.anchors(item.facts))
    if not given:
        return
    rules = item.kind.rules(item.facts)
    headings = Counter(name for rule in rules for name in (rule.id, *rule.children(item.facts)))
    by_facts = Counter(name for _, name in given)
    # What stands more often among the headings than the facts say is a section of the type.
    seen = {name for name, times in headings.items() if times > by_facts[name]}
    for path, name in given:
        if name in seen:
            yield Finding.at(item.source.key_place(*path), "anchor-twice", id=name)
        seen.add(name)


def _circles(guide: Guide) -> Iterator[Finding]:
    """Find modules that, step by step, require themselves."""
    for module in guide.modules.values():
        trail: list[str] = []
        to_visit: list[tuple[str, tuple[str, ...]]] = [(module.id, (module.id,))]
        seen: set[str] = set()
        while to_visit and not trail:
            current, path = to_visit.pop()
            for needed in guide.modules[current].facts.requires if current in guide.modules else ():
                if needed == module.id:
                    trail = [*path, str(needed)]
                elif needed not in seen:
                    seen.add(str(needed))
                    to_visit.append((str(needed), (*path, str(needed))))
        # Told once, at the member of the circle whose id comes first.
        if trail and module.id == min(trail):
            index = module.facts.requires.index(ModuleId(trail[1]))
            yield Finding.at(
                module.place("requires", index), "requires-circle", trail=" → ".join(trail)
            )


def _follow_up(item: Item[Facts, Text]) -> Iterator[Finding]:
    if not isinstance(item.facts, ProgrammeFacts):
        return
    known = tuple(name for names in item.facts.areas.values() for name in names)
    for index, entry in enumerate(item.facts.follow_up):
        if entry.commitment not in known:
            yield Finding.at(
                item.place("follow_up", index, "commitment"),
                "commitment-unknown",
                id=entry.commitment,
                nearest=nearest(entry.commitment, known) or "",
                known=", ".join(known),
            )


def check_facts(guide: Guide) -> Iterator[Finding]:
    """Find facts that contradict each other."""
    for item in guide.items:
        yield from _sources(item)
        yield from _names(item)
        yield from _minutes(item)
        yield from _anchors(item)
        yield from _follow_up(item)
    yield from _circles(guide)
