"""Linked data on pages, in the words of schema.org: only what the page itself says.

A method with steps is a `HowTo`; a body or a role has no steps to follow and is a `CreativeWork`.
A module is a `Course`. The page of an act is our summary of a `Legislation`. The glossary is a
`DefinedTermSet`. Times that are estimates are left out: readers elsewhere could not see the mark.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import titles_in
from tarjotin.model.act import ActFacts, ActText
from tarjotin.model.common import Facts, Text
from tarjotin.model.method import MethodFacts, MethodText
from tarjotin.model.module import ModuleFacts, ModuleText
from tarjotin.sharing.files import FOLDER
from tarjotin.sharing.shapes import SHAPES
from tarjotin.sharing.whereabouts import LICENCE, Whereabouts

__all__ = ["linked_data", "linked_data_set"]

Linked = dict[str, Any]
_CONTEXT = "https://schema.org"


def linked_data(
    item: Item[Any, Any], where: Whereabouts, language: str, *, statute_book: str | None = None
) -> Linked | None:
    """Return what a page says of its item, or None where there is nothing to say.

    `statute_book` is the address of an act's own text.
    """
    if item.kind.name == "method":
        return _method(item, where, language)
    if item.kind.name == "module":
        return _module(item, where, language)
    if item.kind.name == "act":
        return _act(item, where, language, statute_book)
    if item.id == "glossary/index" and where.guide.glossary.terms:
        return _glossary(item, where, language)
    return None


def _filled(values: Mapping[str, Any]) -> Linked:
    """Return what has a value."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def _site(where: Whereabouts, language: str) -> Linked:
    return _filled({"@type": "WebSite", "name": where.names[language], "url": where.base})


def _url(where: Whereabouts, address: str | None) -> str | None:
    """Return a whole address; a way that begins at the root means nothing elsewhere."""
    return address if where.base else None


def _work(kind: str, item: Item[Facts, Text], where: Whereabouts, language: str) -> Linked:
    """Return what every page of ours says of itself."""
    text = item.version(language).text
    url = _url(where, where.page(item, language))
    return {
        "@context": _CONTEXT,
        "@type": kind,
        "@id": url,
        "name": text.title,
        "description": text.summary,
        "inLanguage": language,
        "url": url,
        "license": LICENCE,
        "isPartOf": _site(where, language),
    }


def _duration(minutes: int) -> str:
    """Return a length of time as ISO 8601 writes it: PT1H30M."""
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest or not hours else "")


def _method(item: Item[MethodFacts, MethodText], where: Whereabouts, language: str) -> Linked:
    facts = item.facts
    if not facts.steps:
        return _filled(_work("CreativeWork", item, where, language))
    version = item.version(language)
    titles = titles_in(version, "steps")
    work = _work("HowTo", item, where, language)
    known = facts.minutes is not None and not facts.minutes.is_estimate
    steps = [
        _filled(
            {
                "@type": "HowToStep",
                "position": position,
                "name": titles.get(name, name),
                "url": f"{work['url']}#{name}" if work["url"] else None,
            }
        )
        for position, name in enumerate(facts.steps, 1)
    ]
    supplies = [
        {"@type": "HowToSupply", "name": version.text.names.get(name, name)}
        for name in facts.materials
    ]
    total = _duration(facts.minutes.typical) if facts.minutes and known else None
    return _filled({**work, "totalTime": total, "supply": supplies, "step": steps})


def _module(item: Item[ModuleFacts, ModuleText], where: Whereabouts, language: str) -> Linked:
    facts, guide = item.facts, where.guide
    required = [
        _filled(
            {
                "@type": "Course",
                "name": other.version(language).text.title,
                "url": _url(where, where.page(other, language)),
            }
        )
        for other in (guide.modules.get(str(name)) for name in facts.requires)
        if other is not None
    ]
    time = None if facts.minutes.is_estimate else _duration(facts.minutes.full)
    return _filled(
        {
            **_work("Course", item, where, language),
            "timeRequired": time,
            "coursePrerequisites": required,
            "audience": [
                {"@type": "Audience", "audienceType": guide.label("audience", each, language)}
                for each in facts.audiences
            ],
        }
    )


def _act(
    item: Item[ActFacts, ActText], where: Whereabouts, language: str, statute_book: str | None
) -> Linked:
    facts = item.facts
    text = item.version(language).text
    page = _work("WebPage", item, where, language)
    del page["@context"]
    begins, ends = facts.in_force_from, facts.lapsed
    covers = f"{begins.isoformat()}/{ends.isoformat() if ends else '..'}" if begins else None
    return _filled(
        {
            "@context": _CONTEXT,
            "@type": "Legislation",
            "name": text.title,
            "alternateName": text.short,
            "legislationIdentifier": facts.number,
            "legislationType": facts.level,
            "legislationLegalForce": "InForce" if facts.state == "in_force" else "NotInForce",
            "temporalCoverage": covers,
            "sameAs": statute_book,
            "subjectOf": _filled(page),
        }
    )


def _glossary(item: Item[Facts, Text], where: Whereabouts, language: str) -> Linked:
    work = _work("DefinedTermSet", item, where, language)
    terms = []
    for term in where.guide.glossary.terms:
        text = term.texts.get(language)
        if text is not None:
            url = f"{work['url']}#{term.id}" if work["url"] else None
            terms.append(
                _filled(
                    {
                        "@type": "DefinedTerm",
                        "@id": url,
                        "name": text.term,
                        "alternateName": list(text.also),
                        "description": text.definition,
                        "termCode": term.id,
                    }
                )
            )
    return _filled({**work, "hasDefinedTerm": terms})


def linked_data_set(
    where: Whereabouts, language: str, *, title: str, summary: str, url: str
) -> Linked:
    """Return what the page about the open data says: which files there are."""
    return _filled(
        {
            "@context": _CONTEXT,
            "@type": "Dataset",
            "name": title,
            "description": summary,
            "inLanguage": list(where.guide.settings.codes),
            "url": _url(where, url),
            "license": LICENCE,
            "isAccessibleForFree": True,
            "isPartOf": _site(where, language),
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": f"{name}.{suffix}",
                    "encodingFormat": encoding,
                    "contentUrl": where.absolute(f"{FOLDER}/{name}.{suffix}"),
                }
                for name in SHAPES
                for suffix, encoding in (("json", "application/json"), ("csv", "text/csv"))
                if where.base
            ],
        }
    )
