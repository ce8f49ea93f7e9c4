"""Named sections: those a type needs, the same in every language, headings in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item, Version
from tarjotin.diagnostics import Finding, Place, nearest
from tarjotin.model.common import Facts, Text
from tarjotin.model.types import SectionRule

__all__ = ["check_sections"]

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _headings(version: Version[Text]) -> Iterator[Finding]:
    """Find headings out of order, without an id where one is needed, or with one used twice."""
    level = 1
    seen: set[str] = set()
    for heading in version.prose.headings:
        if heading.level == 1:
            yield Finding.at(heading.place, "heading-one")
        elif heading.level > level + 1:
            yield Finding.at(
                heading.place, "heading-skipped", level=heading.level, above=level
            )
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
    for child in needed:
        if child not in present:
            yield Finding.at(
                section.heading.place, "subsection-missing", id=child, section=rule.id
            )
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


def _required(item: Item[Facts, Text], version: Version[Text]) -> Iterator[Finding]:
    rules = item.kind.rules(item.facts)
    wanted = tuple(rule.id for rule in rules)
    present = tuple(section.id for section in version.prose.sections if section.heading)
    end = Place(path=version.path, line=version.prose.first_line + version.prose.text.count("\n"))
    for rule in rules:
        if rule.id not in present:
            yield Finding.at(end, "section-missing", id=rule.id)
        yield from _children(version, rule, item.facts)
    for section in version.prose.sections:
        if wanted and section.heading and section.id and section.id not in wanted:
            yield Finding.at(
                section.heading.place,
                "section-unknown",
                id=section.id,
                nearest=nearest(section.id, wanted) or "",
                known=", ".join(wanted),
            )
        if section.heading and not section.text.partition("\n")[2].strip():
            yield Finding.at(section.heading.place, "section-empty", id=section.id)


def _alike(item: Item[Facts, Text]) -> Iterator[Finding]:
    """Find sections of a page that only one language has."""
    if item.kind.rules(item.facts):
        return
    source = {section.id for section in item.source.prose.sections if section.id}
    for version in item.versions.values():
        if version is item.source:
            continue
        own = {section.id for section in version.prose.sections if section.id}
        for name in sorted(source - own):
            yield Finding.at(Place(path=version.path), "section-missing", id=name)
        for section in version.prose.sections:
            if section.id in own - source and section.heading:
                yield Finding.at(
                    section.heading.place,
                    "section-unknown",
                    id=section.id,
                    nearest=nearest(section.id, source) or "",
                    known=", ".join(sorted(source)),
                )


def check_sections(guide: Guide) -> Iterator[Finding]:
    """Find sections that are missing, unknown, empty or out of order."""
    for item in guide.items:
        for version in item.versions.values():
            yield from _headings(version)
            yield from _required(item, version)
        yield from _alike(item)
