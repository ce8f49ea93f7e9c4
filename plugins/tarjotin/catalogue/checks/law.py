"""Law in running text: sections that exist, and no lapsed act without its successor."""

from __future__ import annotations

from collections.abc import Iterator

from tarjotin.catalogue.checks.nowhere import unknown_section
from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item, Written
from tarjotin.catalogue.mentions import Finders, parse_target
from tarjotin.diagnostics import Finding, Place
from tarjotin.model.common import Facts, Text

__all__ = ["check_law"]


def _in_prose(
    guide: Guide, written: Written, finders: Finders
) -> Iterator[tuple[str, str | None, Place]]:
    """Yield every act that a body names: in running text, by a link."""
    if written.language in finders.statutes:
        for found in finders.statutes[written.language].find(written.prose.masked):
            yield found.act, found.section, written.prose.place(found.start)
    for link in written.prose.links:
        target = parse_target(link.target, folder=written.folder, languages=guide.settings.codes)
        if target is not None and target.key[0] == "act":
            yield target.key[1], None, link.place


def _in_facts(guide: Guide, item: Item[Facts, Text]) -> Iterator[tuple[str, None, Place]]:
    for mention in guide.references[item.key]:
        if mention.target[0] == "act":
            yield mention.target[1], None, item.place(*mention.path)


def _sections(guide: Guide, cited: list[tuple[str, str | None, Place]]) -> Iterator[Finding]:
    for name, section, place in cited:
        if section is not None:
            yield from unknown_section(guide, name, section, place)


def _lapsed(
    guide: Guide, item: Item[Facts, Text], cited: list[tuple[str, str | None, Place]]
) -> Iterator[Finding]:
    named = {act for act, _, _ in cited}
    told: set[str] = set()
    for name, _, place in cited:
        act = guide.acts.get(name)
        if act is None or act.facts.state == "in_force" or act.key == item.key or name in told:
            continue
        told.add(name)
        successors = guide.successors(name)
        # The successor's own page tells of what it replaced.
        if successors and item.id not in successors and not named.intersection(successors):
            yield Finding.at(place, "law-lapsed", act=name, successors=", ".join(successors))


def check_law(guide: Guide, finders: Finders) -> Iterator[Finding]:
    """Find references to sections that an act's list lacks, and to lapsed acts standing alone."""
    for item in guide.items:
        for version in item.versions.values():
            in_prose = list(_in_prose(guide, version, finders))
            yield from _sections(guide, in_prose)
            yield from _lapsed(guide, item, [*in_prose, *_in_facts(guide, item)])
    for loose in guide.loose:
        yield from _sections(guide, list(_in_prose(guide, loose, finders)))
