"""What the composer of training days shows: the modules, the ready days, and all for its script."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from tarjotin.catalogue.words import titles_in
from tarjotin.planning.session import request_of
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.day import DayView, brief_name, day_view
from tarjotin.site.views.day_address import day_query, key_of
from tarjotin.site.views.related import modules

__all__ = ["ComposerModule", "ComposerPreset", "ComposerView", "view"]

_TEXTS = ("day-", "form-", "reason-", "ways-", "way-", "bring-", "prework-", "composer-", "unit-")
"""The topics of the interface texts that the script speaks in."""


@dataclass(frozen=True, kw_only=True)
class ComposerModule:
    """A module to choose."""

    id: str
    name: Link
    lengths: str


@dataclass(frozen=True, kw_only=True)
class ComposerPreset:
    """A ready day, with its agenda and the way to change it."""

    link: Link
    summary: str
    format: str
    day: DayView | None
    query: str


@dataclass(frozen=True, kw_only=True)
class ComposerView:
    """The composer; `json` is all that its script needs, and nothing else."""

    modules: tuple[ComposerModule, ...]
    presets: tuple[ComposerPreset, ...]
    start: str
    people: int
    menu: Link | None
    json: str


def view(reader: Reader) -> ComposerView:
    """Return the composer as its reader sees it."""
    guide = reader.guide
    presets = tuple(
        ComposerPreset(
            link=reader.link(item),
            summary=reader.version(item).text.summary,
            format=reader.label("session_format", item.facts.format),
            day=day_view(request_of(item.facts), reader),
            query=day_query(request_of(item.facts), reader),
        )
        for item in guide.sessions.values()
    )
    return ComposerView(
        modules=tuple(_module(name, reader) for name in guide.modules),
        presets=presets,
        start="09:00",
        people=guide.rules.people,
        menu=reader.link_to("page", "training/index"),
        json=json.dumps(_for_script(reader), ensure_ascii=False, separators=(",", ":")),
    )


def _module(name: str, reader: Reader) -> ComposerModule:
    part = reader.guide.parts[name]
    key = "composer-lengths" if part.short else "composer-length"
    return ComposerModule(
        id=name,
        name=modules((name,), reader)[0],
        lengths=reader.text(
            key,
            full=reader.minutes(part.minutes("full")),
            short=reader.minutes(part.minutes("short")),
        ),
    )


def _for_script(reader: Reader) -> dict[str, Any]:
    guide = reader.guide
    kinds = guide.vocabularies.get("step_kind")
    return {
        "language": reader.language,
        "rules": asdict(guide.rules),
        "parts": [asdict(part) for part in guide.parts.values()],
        "modules": {name: _words(name, reader) for name in guide.parts},
        "kinds": {
            name: reader.label("step_kind", name) for name in (kinds.values if kinds else ())
        },
        "formats": {
            each.id: reader.label("session_format", each.id) for each in guide.rules.formats
        },
        "texts": {key: text for key, text in reader.texts.texts.items() if key.startswith(_TEXTS)},
    }


def _words(name: str, reader: Reader) -> dict[str, Any]:
    """Return the words of a module: what the planner leaves out."""
    item = reader.guide.modules[name]
    version = reader.version(item)
    link = modules((name,), reader)[0]
    trainer = reader.addresses.of_trainer_page(item, reader.language)
    return {
        "key": key_of(name, reader),
        "name": link.title,
        "title": version.text.title,
        "brief": brief_name(name, reader),
        "url": link.url,
        "trainer": None if trainer is None else reader.url(trainer),
        "lang": link.lang,
        "steps": dict(titles_in(version, "course")),
        "things": {thing: reader.name(item, thing) for thing in item.facts.materials},
    }
