"""Named sections: those a type needs, the same in every language, headings in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item, Version, Written
from tarjotin.diagnostics import Finding, Place, nearest
from tarjotin.model.common import Facts, Text
from tarjotin.model.types import SectionRule
from tarjotin.reading.prose import Heading, Section

__all__ = ["check_sections"]

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _headings(version: Written) -> Iterator[Finding]:
    """Find headings out of order, without an id where one is needed, or with one used twice."""
    level = 1
    seen: set[str] = set()
    for heading in version.prose.headings:
        if heading.level == 1:
            yield Finding.at(heading.place, "heading-one")
        elif heading.level > level + 1:
            yield Finding.at(heading.place, "heading-skipped", level=heading.level, above=level)
        level = heading.level
        if not heading.text.strip():
            yield Finding.at(heading.place, "heading-empty")
        if heading.id is None:
            if heading.level == 2:
                yield Finding.at(heading.place, "heading-without-id", heading=heading.text)
            continue
        if not _ID.fullmatch(heading.id):
            yield Finding.at(heading.place, "id-form", value=heading.id)
        elif heading.id in seen:
            yield Finding.at(heading.place, "heading-id-twice", id=heading.id)
        seen.add(heading.id)
    for place in version.prose.underlined_headings:
        yield Finding.at(place, "heading-underlined")


def _children(version: Version[Text], rule: SectionRule, facts: Facts) -> Iterator[Finding]:
    section = version.prose.section(rule.id)
    needed = rule.children(facts)
    if section is None or section.heading is None:
        return
    present = {child.id: child for child in section.children if child.id}
    if not rule.is_free:
        yield from _order([(child.id or "", child) for child in section.children], needed)
    for child in needed:
        if child not in present:
            yield Finding.at(section.heading.place, "subsection-missing", id=child, section=rule.id)
    for name, heading in present.items():
        if needed and not rule.is_free and name not in needed:
            yield Finding.at(
                heading.place,
                "subsection-unknown",
                id=name,
                section=rule.id,
                nearest=nearest(name, needed) or "",
                known=", ".join(needed),
            )


def _end(version: Version[Text]) -> Place:
    """Return the last line of a page that holds something."""
    lines = version.prose.text.rstrip().count("\n")
    is_empty = not version.prose.text.strip()
    return Place(path=version.path, line=version.prose.first_line + lines - is_empty)


def _order(headings: list[tuple[str, Heading]], wanted: tuple[str, ...]) -> Iterator[Finding]:
    """Find the first heading that does not stand where the order wants it."""
    known = [(name, heading) for name, heading in headings if name in wanted]
    present = {name for name, _ in known}
    expected = [name for name in wanted if name in present]
    if len(present) < len(known):
        # An id given twice is told elsewhere, and has no place of its own.
        return
    for (name, heading), right in zip(known, expected, strict=True):
        if name != right:
            yield Finding.at(heading.place, "section-order", id=name, expected=right)
            return


def _required(item: Item[Facts, Text], version: Version[Text]) -> Iterator[Finding]:
    rules = item.kind.rules(item.facts)
    wanted = tuple(rule.id for rule in rules)
    present = tuple(section.id for section in version.prose.sections if section.heading)
    end = _end(version)
    yield from _order([(s.id, s.heading) for s in version.prose.sections if s.heading], wanted)
    for rule in rules:
        if rule.id not in present:
            yield Finding.at(end, "section-missing", id=rule.id)
        yield from _children(version, rule, item.facts)
    for section in version.prose.sections:
        if wanted:
            yield from _unknown(section, wanted)
        if section.heading and not section.text.partition("\n")[2].strip():
            yield Finding.at(section.heading.place, "section-empty", id=section.id)


def _alike(item: Item[Facts, Text]) -> Iterator[Finding]:
    """Find sections of a page that only one language has."""
    if item.kind.rules(item.facts):
        return
    source = _section_ids(item.source)
    for version in item.versions.values():
        if version is item.source:
            continue
        own = _section_ids(version)
        for name in source:
            if name not in own:
                yield Finding.at(_end(version), "section-missing", id=name)
        yield from _order([(s.id, s.heading) for s in version.prose.sections if s.heading], source)
        for section in version.prose.sections:
            yield from _unknown(section, source)


def _unknown(section: Section, known: tuple[str, ...]) -> Iterator[Finding]:
    if section.heading and section.id and section.id not in known:
        yield Finding.at(
            section.heading.place,
            "section-unknown",
            id=section.id,
            nearest=nearest(section.id, known) or "",
            known=", ".join(known),
        )


def _section_ids(version: Version[Text]) -> tuple[str, ...]:
    ids = (section.id for section in version.prose.sections if section.heading and section.id)
    return tuple(dict.fromkeys(ids))


def check_sections(guide: Guide) -> Iterator[Finding]:
    """Find sections that are missing, unknown, empty or out of order."""
    for item in guide.items:
        for version in item.versions.values():
            yield from _headings(version)
            yield from _required(item, version)
        yield from _alike(item)
    for loose in guide.loose:
        yield from _headings(loose)
