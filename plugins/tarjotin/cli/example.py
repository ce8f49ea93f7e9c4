"""A value for every field of every type, as an editor would type it: what `tarjotin new` writes.

`@name` stands for a value of the vocabulary of that name (`@name+` for its second), and
`@@name` for what only the moment knows: the day, the year, the language, an id of the guide.
The numbers of one type agree with each other, so that a field taken out of its comment passes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["EXAMPLES", "filled"]

_COMMON = {
    "title": "TODO",
    "slug": "@@slug",
    "summary": "TODO",
    "status": "stub",
    "review": "{last: @@today, every: P24M}",
    "notes": "TODO",
    "search_words": "[TODO]",
    "sources": '{source-1: {title: TODO, url: "https://example.org/", read: @@today}}',
}
_NAMED_THING = "{thing-1: TODO}"
_MATERIALS = "{thing-1: {quantity: 1, per: event, print: false}}"

EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "method": {
        **_COMMON,
        "names": _NAMED_THING,
        "kind": "@kind",
        "aims": "[@aim]",
        "level": "{main: @level, also: [@level+]}",
        "phases": "[@phase]",
        "participants": "[@participants]",
        "group": "{min: 6, max: 24, typical: 12, basis: estimated}",
        "minutes": "{min: 60, max: 120, typical: 90, basis: estimated}",
        "cadence": "@cadence",
        "preparation": "@preparation",
        "cost": "@cost",
        "modes": "[@mode]",
        "materials": _MATERIALS,
        "steps": "{step-1: 30, step-2: 60}",
        "means": "[@means]",
        "laws": "[@@act]",
        "related": "[@@method]",
        "origin": "{year: @@year}",
    },
    "module": {
        **_COMMON,
        "names": _NAMED_THING,
        "subtitle": "TODO",
        "number": "1",
        "kind": "@module_kind",
        "audiences": "[@audience]",
        "minutes": "{full: 90, short: 45, basis: estimated}",
        "agenda": (
            "\n  step-1: {kind: @step_kind, minutes: 30, short: 15}"
            "\n  step-2: {kind: @step_kind+, minutes: 60, short: 30}"
        ),
        "group": "{min: 6, max: 24, typical: 12, basis: estimated}",
        "modes": "[@mode]",
        "materials": _MATERIALS,
        "prework_minutes": "15",
        "requires": "[@@module]",
        "pairs_with": "[@@module]",
        "laws": "[@@act]",
        "methods": "[@@method]",
        "videos": (
            "[{id: video-1, minutes: 5, files: {@@language: video-1.mp4}, "
            "captions: {@@language: video-1.vtt}, transcript: {@@language: video-1-words}}]"
        ),
    },
    "session": {
        **_COMMON,
        "names": "{}",
        "format": "@@format",
        "start": '"09:00"',
        "items": "@@items",
    },
    "act": {
        **_COMMON,
        "names": "{}",
        "review": "{last: @@today, every: P12M}",
        "short": "TODO",
        "other_names": "[TODO]",
        "number": "TODO",
        "level": "act",
        "state": "in_force",
        "in_force_from": "@@today",
        "lapsed": "@@today",
        "amended_by": "[123/@@year]",
        "supersedes": "[@@act]",
        "superseded_by": "[@@act]",
        "checked": "@@today",
        "sections": (
            '{"1": {duty: @duty, obliged: [@actor], entitled: [@actor+], means: [@means], '
            "methods: [@@method]}}"
        ),
    },
    "programme": {
        **_COMMON,
        "names": "{}",
        "period": "{from: @@year, to: @@next-year}",
        "approved": "@@today",
        "areas": "{area-1: [commitment-1]}",
        "follow_up": (
            "[{quarter: @@year-Q1, commitment: commitment-1, state: @follow_up_state, "
            'evidence: "https://example.org/"}]'
        ),
    },
    "plan": {
        **_COMMON,
        "names": "{channel-1: TODO}",
        "period": "{from: @@year, to: @@next-year}",
        "values": "{value-1: stated}",
        "groups": "{group-1: {channel-1: none}}",
        "timeline": "{time-1: {from: @@year-01, to: @@year-06, certainty: stated}}",
        "areas": "[area-1]",
    },
    "region": {
        **_COMMON,
        "names": "{county-1: TODO}",
        "languages": "[@@language]",
        "pilot": "{from: @@year, to: @@next-year}",
        "county": "county-1",
        "counties": "[@wellbeing_county]",
        "workshops": (
            "{workshop-1: {date: @@today, place: TODO, modules: [@@module], participants: 20, "
            "basis: estimated}}"
        ),
    },
    "call": {
        **_COMMON,
        "names": "{}",
        "criteria": "[criterion-1]",
        "minimum": "1",
        "sought": "1",
        "chosen": "[@@region]",
        "deadline": "@@today",
    },
    "form": {
        **_COMMON,
        "names": "{option-1: TODO, option-2: TODO}",
        "kind": "@form_kind",
        "about": "[page:index]",
        "parts": (
            "\n  part-1:"
            "\n    field-1: {kind: line}"
            "\n    field-2: {kind: text, rows: 4}"
            "\n    field-3: {kind: date}"
            "\n    field-4: {kind: choice, options: [option-1, option-2]}"
            "\n  part-2:"
            "\n    statement-1: {kind: statement}"
        ),
        "outcomes": "{begin: 0, ready: 1}",
    },
    "game": {
        **_COMMON,
        "names": _NAMED_THING,
        "module": "@@module",
        "method": "@@method",
        "table": "{min: 4, max: 8, typical: 6, basis: estimated}",
        "minutes": "{min: 60, max: 90, typical: 90, basis: estimated}",
        "rounds": "{round-1: 30, round-2: 60}",
        "board": "[space-1, space-2]",
        "decks": "{deck-1: [card-1, card-2]}",
        "record": "@@form",
        "materials": _MATERIALS,
    },
    "page": {**_COMMON, "names": "{}"},
    "term": {
        "term": "TODO",
        "definition": "TODO",
        "also": "[TODO]",
        "avoid": "[TODO]",
        "forms": "[TODO]",
        "parts": "TODO",
        "link": "false",
        "not_same_as": "[@@term]",
        "source": "source-1",
        "proposed": "[@@language]",
    },
}

_MARK = re.compile(r"@@(?P<known>next-year|[a-z]+)|@(?P<vocabulary>[a-z_]+)(?P<second>\+?)")


def filled(
    example: str, *, vocabularies: Mapping[str, tuple[str, ...]], known: Mapping[str, str]
) -> str:
    """Return an example with the guide's own values; TODO where the guide has none."""

    def value(match: re.Match[str]) -> str:
        if match["known"]:
            return known[match["known"]]
        values = vocabularies.get(match["vocabulary"], ())
        return values[min(len(match["second"]), len(values) - 1)] if values else "TODO"

    return _MARK.sub(value, example)
