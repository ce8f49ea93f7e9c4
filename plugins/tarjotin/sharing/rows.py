"""From the guide to the rows of its open data, in the order of their ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import plain, titles_in
from tarjotin.model.act import ActFacts, ActText, section_anchor
from tarjotin.model.common import Duration, Facts, GroupSize, Source, Text
from tarjotin.model.method import MethodFacts, MethodText
from tarjotin.model.module import ModuleFacts, ModuleText
from tarjotin.model.record import Record
from tarjotin.model.references import LawReference
from tarjotin.model.term import Term
from tarjotin.sharing.shapes import (
    SharedAct,
    SharedAgendaStep,
    SharedLaw,
    SharedMaterial,
    SharedMethod,
    SharedModule,
    SharedModuleMinutes,
    SharedNumbers,
    SharedSection,
    SharedSource,
    SharedStep,
    SharedTerm,
    SharedValue,
)
from tarjotin.sharing.whereabouts import Whereabouts

__all__ = ["rows_of"]


def rows_of(where: Whereabouts) -> Mapping[str, tuple[Record, ...]]:
    """Return the rows of each data set; what the guide does not publish, it does not share."""
    guide = where.guide
    methods = (item for item in guide.methods.values() if guide.is_published(item))
    modules = (item for item in guide.modules.values() if guide.is_published(item))
    acts = (item for item in guide.acts.values() if guide.is_published(item))
    return {
        "methods": tuple(_method(item, where) for item in _by_id(methods)),
        "modules": tuple(_module(item, where) for item in _by_id(modules)),
        "acts": tuple(_act(item, where) for item in _by_id(acts)),
        "terms": tuple(
            _term(term, where) for term in sorted(guide.glossary.terms, key=lambda each: each.id)
        ),
        "vocabularies": tuple(_values(where)),
    }


def _by_id(items: Iterable[Item[Any, Any]]) -> list[Item[Any, Any]]:
    return sorted(items, key=lambda item: item.id)


def _titles(item: Item[Any, Any], section: str, name: str) -> dict[str, str]:
    """Return the heading of a step in each language."""
    found = {}
    for language, version in sorted(item.versions.items()):
        title = titles_in(version, section).get(name)
        if title:
            found[language] = title
    return found


def _names(item: Item[Any, Any], thing: str) -> dict[str, str]:
    return {
        language: version.text.names[thing]
        for language, version in sorted(item.versions.items())
        if thing in version.text.names
    }


def _source(source_id: str, source: Source, languages: Iterable[str]) -> SharedSource:
    title = source.title
    everywhere = title.get("")
    return SharedSource(
        id=source_id,
        title=dict.fromkeys(sorted(languages), everywhere) if everywhere else dict(title),
        url=source.url,
        read=source.read,
    )


def _common(item: Item[Facts, Text], where: Whereabouts) -> dict[str, Any]:
    """Return what the rows of all items have."""
    versions = sorted(item.versions.items())
    return {
        "id": item.id,
        "title": {language: version.text.title for language, version in versions},
        "summary": {language: version.text.summary for language, version in versions},
        "pages": {
            language: page
            for language, _ in versions
            if (page := where.page(item, language)) is not None
        },
        "status": item.facts.status,
        "reviewed": item.facts.review.last,
        "sources": tuple(
            _source(name, source, where.guide.settings.codes)
            for name, source in item.facts.sources.items()
        ),
    }


def _numbers(numbers: GroupSize | Duration | None) -> SharedNumbers | None:
    if numbers is None:
        return None
    return SharedNumbers(
        min=numbers.min,
        max=numbers.max,
        typical=numbers.typical,
        basis=numbers.basis,
        source=numbers.source,
    )


def _laws(laws: Iterable[LawReference]) -> tuple[SharedLaw, ...]:
    return tuple(SharedLaw(act=law.item, section=law.section) for law in laws)


def _ids(ids: Iterable[object]) -> tuple[str, ...]:
    return tuple(map(str, ids))


def _method(item: Item[MethodFacts, MethodText], where: Whereabouts) -> SharedMethod:
    facts, guide = item.facts, where.guide
    return SharedMethod(
        **_common(item, where),
        kind=facts.kind,
        aims=facts.aims,
        level=facts.level.main,
        levels_also=facts.level.also,
        phases=facts.phases,
        participants=facts.participants,
        group=_numbers(facts.group),
        minutes=_numbers(facts.minutes),
        cadence=facts.cadence,
        preparation=facts.preparation,
        cost=facts.cost,
        modes=facts.modes,
        steps=tuple(
            SharedStep(id=name, title=_titles(item, "steps", name), minutes=minutes)
            for name, minutes in facts.steps.items()
        ),
        materials=tuple(
            SharedMaterial(
                id=name,
                name=_names(item, name),
                quantity=material.quantity,
                per=material.per,
                print=material.print,
            )
            for name, material in facts.materials.items()
        ),
        means=facts.means,
        laws=tuple(
            SharedLaw(act=act, section=section) for act, section in guide.laws_of_method(item.id)
        ),
        related=guide.related_methods(item.id),
        modules=guide.modules_using(item.id),
        origin_year=facts.origin.year if facts.origin else None,
    )


def _module(item: Item[ModuleFacts, ModuleText], where: Whereabouts) -> SharedModule:
    facts = item.facts
    return SharedModule(
        **_common(item, where),
        number=facts.number,
        kind=facts.kind,
        audiences=facts.audiences,
        minutes=SharedModuleMinutes(
            full=facts.minutes.full,
            short=facts.minutes.short,
            basis=facts.minutes.basis,
            source=facts.minutes.source,
        ),
        group=_numbers(facts.group),
        modes=facts.modes,
        agenda=tuple(
            SharedAgendaStep(
                id=name,
                title=_titles(item, "course", name),
                kind=step.kind,
                minutes=step.minutes,
                short=step.minutes if step.short is None else step.short,
                methods=_ids(step.methods),
            )
            for name, step in facts.agenda.items()
        ),
        prework_minutes=facts.prework_minutes,
        requires=_ids(facts.requires),
        pairs_with=_ids(facts.pairs_with),
        methods=_ids(facts.methods),
        laws=_laws(facts.laws),
    )


def _headings(item: Item[ActFacts, ActText], number: str) -> dict[str, str]:
    anchor = section_anchor(number)
    return {
        language: plain(section.heading.text)
        for language, version in sorted(item.versions.items())
        if (section := version.prose.section(anchor)) is not None and section.heading
    }


def _act(item: Item[ActFacts, ActText], where: Whereabouts) -> SharedAct:
    facts = item.facts
    versions = sorted(item.versions.items())
    return SharedAct(
        **_common(item, where),
        short={language: version.text.short for language, version in versions},
        number=facts.number,
        level=facts.level,
        state=facts.state,
        in_force_from=facts.in_force_from,
        ended=facts.lapsed,
        amended_by=facts.amended_by,
        supersedes=_ids(facts.supersedes),
        superseded_by=where.guide.successors(item.id),
        checked=facts.checked,
        sections=tuple(
            SharedSection(
                number=number,
                title=_headings(item, number),
                duty=section.duty,
                obliged=section.obliged,
                entitled=section.entitled,
                means=section.means,
                methods=_ids(section.methods),
            )
            for number, section in facts.sections.items()
        ),
    )


def _term(term: Term, where: Whereabouts) -> SharedTerm:
    guide = where.guide
    texts = sorted(term.texts.items())
    source = term.facts.source
    known = guide.glossary.sources.get(source) if source else None
    return SharedTerm(
        id=term.id,
        term={language: text.term for language, text in texts},
        definition={language: text.definition for language, text in texts if text.definition},
        also={language: text.also for language, text in texts if text.also},
        avoid={language: text.avoid for language, text in texts if text.avoid},
        proposed=term.facts.proposed,
        not_same_as=_ids(term.facts.not_same_as),
        source=_source(source, known, guide.settings.codes) if source and known else None,
        pages={
            language: where.absolute(address)
            for language, _ in texts
            if (address := where.addresses.of_term(term.id, language)) is not None
        },
    )


def _values(where: Whereabouts) -> Iterable[SharedValue]:
    for name, vocabulary in sorted(where.guide.vocabularies.items()):
        for value_id, value in vocabulary.values.items():
            texts = sorted(value.labels.items())
            yield SharedValue(
                vocabulary=name,
                id=value_id,
                label={language: text.label for language, text in texts},
                definition={language: text.definition for language, text in texts},
            )
