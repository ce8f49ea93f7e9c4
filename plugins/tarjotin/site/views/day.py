"""A training day as a reader sees it: agenda with clock times, who brings what, prework."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import titles_in
from tarjotin.model.module import ModuleFacts, ModuleText
from tarjotin.planning import Choice, Need, Plan, Reason, Request, Row, needs, plan, tables
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.related import modules
from tarjotin.site.views.shown import lang_of, number

__all__ = [
    "Bringing",
    "DayGroup",
    "DayRow",
    "DayView",
    "Prework",
    "Thing",
    "brief_name",
    "day_view",
]


@dataclass(frozen=True, kw_only=True)
class DayRow:
    """A line of the agenda."""

    time: str
    title: str
    lang: str | None
    kind: str
    """The name of a step's kind; empty for pauses, opening and closing."""
    minutes: str


@dataclass(frozen=True, kw_only=True)
class DayGroup:
    """Lines that belong together: steps of a module up to a pause, or a line of its own.

    `kind` is `part`, `pause` or `frame` (opening and closing). `module` and `form` are of a part.
    """

    kind: str
    rows: tuple[DayRow, ...]
    module: Link | None = None
    form: str = ""


@dataclass(frozen=True, kw_only=True)
class Thing:
    """A thing to bring, and for which modules."""

    name: str
    lang: str | None
    count: str
    modules: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class Bringing:
    """Who brings what: the region in `room`, `catering` and `supplies`, the organiser the rest."""

    people: str
    """For how many people it is counted, in words."""
    room: str
    catering: tuple[str, ...]
    supplies: tuple[Thing, ...]
    guides: tuple[Link, ...]
    prints: tuple[Thing, ...]


@dataclass(frozen=True, kw_only=True)
class Prework:
    """What participants do before the day, for a module."""

    module: Link
    minutes: str


@dataclass(frozen=True, kw_only=True)
class DayView:
    """A day that can be held."""

    span: str
    groups: tuple[DayGroup, ...]
    notes: tuple[str, ...]
    bringing: Bringing
    prework: tuple[Prework, ...]
    prework_total: str


def day_view(request: Request, reader: Reader) -> DayView | None:
    """Return a day with all that belongs to it, or None for one that cannot be held."""
    guide = reader.guide
    planned = plan(request, parts=guide.parts, rules=guide.rules)
    if not planned.rows:
        return None
    ids = tuple(choice.part for choice in request.choices)
    minutes = [guide.parts[name].prework for name in ids]
    return DayView(
        span=reader.text(
            "day-span", start=reader.clock(planned.start), end=reader.clock(planned.end)
        ),
        groups=tuple(_groups(planned, request.choices, reader)),
        notes=tuple(_note(reason, reader) for reason in planned.notes),
        bringing=_bringing(planned, ids, request.people or guide.rules.people, reader),
        prework=tuple(
            Prework(module=_module(name, reader), minutes=reader.minutes(time))
            for name, time in zip(ids, minutes, strict=True)
            if time
        ),
        prework_total=reader.minutes(sum(minutes)),
    )


def _item(name: str, reader: Reader) -> Item[ModuleFacts, ModuleText]:
    return reader.guide.modules[name]


def _module(name: str, reader: Reader) -> Link:
    return modules((name,), reader)[0]


def _briefly(name: str, reader: Reader) -> Link:
    """Return a link to a module under its number, where it has one."""
    link = reader.link(_item(name, reader))
    title = brief_name(name, reader)
    return Link(title=title, url=link.url, lang=link.lang if title == link.title else None)


def brief_name(name: str, reader: Reader) -> str:
    """Return the number of a module in words, or its title where it has none."""
    item = _item(name, reader)
    if item.facts.number is None:
        return reader.link(item).title
    return reader.text("bring-part", number=item.facts.number)


def _groups(planned: Plan, choices: Iterable[Choice], reader: Reader) -> Iterable[DayGroup]:
    forms = {choice.part: choice.form for choice in choices}
    begun: set[str] = set()
    rows: list[DayRow] = []
    for index, row in enumerate(planned.rows):
        rows.append(_row(row, reader))
        following = planned.rows[index + 1] if index + 1 < len(planned.rows) else None
        goes_on = following and (following.kind, following.part) == ("step", row.part)
        if row.kind == "step" and goes_on:
            continue
        if row.kind == "step":
            link = _module(row.part, reader)
            if row.part in begun:
                title = reader.text("day-continued", name=link.title)
                link = Link(title=title, url=link.url, lang=link.lang)
            form = forms[row.part] if reader.guide.parts[row.part].short else ""
            yield DayGroup(
                kind="part",
                rows=tuple(rows),
                module=link,
                form=reader.text(f"form-{form}") if form and row.part not in begun else "",
            )
            begun.add(row.part)
        else:
            kind = "pause" if row.kind in ("break", "lunch") else "frame"
            yield DayGroup(kind=kind, rows=tuple(rows))
        rows = []


def _row(row: Row, reader: Reader) -> DayRow:
    title, lang, kind = "", None, ""
    if row.kind == "step":
        item = _item(row.part, reader)
        title = titles_in(reader.version(item), "course").get(row.step, row.step)
        lang = lang_of(item, reader)
        kind = reader.label("step_kind", item.facts.agenda[row.step].kind)
    else:
        title = reader.text(f"day-{row.kind}")
    return DayRow(
        time=f"{reader.clock(row.at)}–{reader.clock(row.at + row.minutes)}",
        title=title,
        lang=lang,
        kind=kind,
        minutes=reader.minutes(row.minutes),
    )


def _note(reason: Reason, reader: Reader) -> str:
    """Return what should be known of a day; its names are those of the guide."""

    def title(name: str) -> str:
        return reader.link(_item(name, reader)).title if name else ""

    is_time = reason.code in ("short", "over")
    return reader.text(
        f"reason-{reason.code}",
        part=title(reason.part),
        other=title(reason.other),
        format=reader.label("session_format", reason.format) if reason.format else "",
        minutes=reader.minutes(reason.minutes),
        limit=reader.minutes(reason.limit) if is_time else number(reader, reason.limit),
    )


def _thing(need: Need, reader: Reader) -> Thing:
    item = _item(need.parts[0], reader)
    return Thing(
        name=reader.name(item, need.id),
        lang=lang_of(item, reader),
        count=number(reader, need.count),
        modules=tuple(_briefly(name, reader) for name in need.parts),
    )


def _bringing(planned: Plan, ids: tuple[str, ...], people: int, reader: Reader) -> Bringing:
    rules = reader.guide.rules
    needed = needs((reader.guide.parts[name] for name in ids), people=people, rules=rules)
    kinds = [row.kind for row in planned.rows]
    shown = number(reader, people)
    catering = []
    if "break" in kinds:
        catering.append(reader.text("bring-breaks", count=kinds.count("break")))
    if "lunch" in kinds:
        catering.append(reader.text("bring-lunch", people=shown))
    trainers = ((name, _trainer(name, reader)) for name in ids)
    return Bringing(
        people=reader.text("day-example", people=shown),
        room=reader.text("bring-room", people=shown, tables=tables(people, rules)),
        catering=tuple(catering),
        supplies=tuple(_thing(need, reader) for need in needed if not need.printed),
        guides=tuple(
            Link(title=_module(name, reader).title, url=url, lang=_module(name, reader).lang)
            for name, url in trainers
            if url
        ),
        prints=tuple(_thing(need, reader) for need in needed if need.printed),
    )


def _trainer(name: str, reader: Reader) -> str | None:
    address = reader.addresses.of_trainer_page(_item(name, reader), reader.language)
    return None if address is None else reader.url(address)
