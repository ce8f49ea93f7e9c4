"""What the page of a training module shows, and its page for trainers."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import titles_in
from tarjotin.model.module import ModuleFacts, ModuleText
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.material import MaterialRow, material_rows
from tarjotin.site.views.related import laws, modules, naming
from tarjotin.site.views.shown import Shown, group_size, lang_of, listed
from tarjotin.site.views.video import VideoView, videos

__all__ = ["Agenda", "AgendaRow", "ModuleView", "view"]


@dataclass(frozen=True, kw_only=True)
class AgendaRow:
    """A step of the agenda in full and in short form, and when it begins from the start."""

    id: str
    title: str
    kind: str
    full: str
    full_start: str
    short: str
    """Empty when the short form leaves the step out."""
    short_start: str
    methods: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class Agenda:
    """All steps and their sums."""

    rows: tuple[AgendaRow, ...]
    full_total: Shown
    short_total: Shown
    has_short: bool
    lang: str | None


@dataclass(frozen=True, kw_only=True)
class ModuleView:
    """A module: outcomes, length and audience first."""

    id: str
    number: int | None
    subtitle: str
    lang: str | None
    kind: str
    audiences: str
    full: Shown
    short: Shown
    group: Shown | None
    modes: str
    prework: Shown | None
    agenda: Agenda
    videos: tuple[VideoView, ...]
    materials: tuple[MaterialRow, ...]
    requires: tuple[Link, ...]
    pairs_with: tuple[Link, ...]
    methods: tuple[Link, ...]
    laws: tuple[Link, ...]
    past_laws: tuple[Link, ...]
    sessions: tuple[Link, ...]
    regions: tuple[Link, ...]
    menu: Link | None
    page: Link
    """The participant's page of the module."""
    trainer: Link | None
    """The trainer's page, if the guide has such pages."""
    private: tuple[str, ...]
    """Sections that never stand on the participant's page."""
    has_estimates: bool


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02}"


def _agenda(item: Item[ModuleFacts, ModuleText], reader: Reader) -> Agenda:
    facts = item.facts
    titles = titles_in(reader.version(item), "course")
    rows = []
    at_full = at_short = 0
    for name, step in facts.agenda.items():
        short = step.short_minutes
        rows.append(
            AgendaRow(
                id=name,
                title=titles.get(name, name),
                kind=reader.label("step_kind", step.kind),
                full=reader.minutes(step.minutes),
                full_start=_clock(at_full),
                short=reader.minutes(short) if short else "",
                short_start=_clock(at_short) if short else "",
                methods=reader.links_to("method", step.methods),
            )
        )
        at_full += step.minutes
        at_short += short
    has_short = any(step.short is not None for step in facts.agenda.values())
    is_estimate = facts.minutes.is_estimate
    return Agenda(
        rows=tuple(rows),
        full_total=Shown(text=reader.minutes(at_full), is_estimate=is_estimate),
        short_total=Shown(text=reader.minutes(at_short), is_estimate=is_estimate),
        has_short=has_short,
        lang=lang_of(item, reader),
    )


def _methods(facts: ModuleFacts) -> tuple[str, ...]:
    """Return the methods of the module and of its steps, each once."""
    of_steps = (method for step in facts.agenda.values() for method in step.methods)
    return tuple(dict.fromkeys((*facts.methods, *of_steps)))


def view(item: Item[ModuleFacts, ModuleText], reader: Reader) -> ModuleView:
    """Return what a reader sees of a module."""
    facts = item.facts
    guide = reader.guide
    minutes = facts.minutes
    references = tuple((law.item, law.section) for law in facts.laws)
    in_force = {act.id for act in guide.acts.values() if act.facts.state == "in_force"}
    trainer = reader.addresses.of_trainer_page(item, reader.language)
    menu = reader.link_to("page", "training/index")
    prework = facts.prework_minutes
    paired = dict.fromkeys((*facts.pairs_with, *_pairing_elsewhere(item, reader)))
    return ModuleView(
        id=item.id,
        number=facts.number,
        subtitle=item.version(reader.language).text.subtitle or "",
        lang=lang_of(item, reader),
        kind=reader.label("module_kind", facts.kind),
        audiences=listed(reader, "audience", facts.audiences),
        full=Shown(text=reader.minutes(minutes.full), is_estimate=minutes.is_estimate),
        short=Shown(text=reader.minutes(minutes.short), is_estimate=minutes.is_estimate),
        group=group_size(reader, item, facts.group),
        modes=listed(reader, "mode", facts.modes),
        prework=Shown(text=reader.minutes(prework), is_estimate=True) if prework else None,
        agenda=_agenda(item, reader),
        videos=videos(item, reader),
        materials=material_rows(item, facts.materials, reader),
        requires=modules(tuple(facts.requires), reader),
        pairs_with=modules(tuple(paired), reader),
        methods=reader.links_to("method", _methods(facts)),
        laws=laws(tuple(law for law in references if law[0] in in_force), reader),
        past_laws=laws(tuple(law for law in references if law[0] not in in_force), reader),
        sessions=naming(item, reader, "session"),
        regions=naming(item, reader, "region"),
        menu=menu,
        page=reader.link(item),
        trainer=None
        if trainer is None
        else Link(title=reader.text("module-trainer-link"), url=reader.url(trainer)),
        private=item.kind.private,
        has_estimates=minutes.is_estimate
        or bool(prework)
        or bool(facts.group and facts.group.is_estimate),
    )


def _pairing_elsewhere(item: Item[ModuleFacts, ModuleText], reader: Reader) -> tuple[str, ...]:
    """Return the modules that say they pair with this one."""
    return tuple(
        module.id for module in reader.guide.modules.values() if item.id in module.facts.pairs_with
    )
