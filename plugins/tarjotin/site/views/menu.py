"""What the training menu shows: its modules as cards, the shared training, ready sessions."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import first_sentence
from tarjotin.model.common import Facts, Text
from tarjotin.model.module import ModuleFacts, ModuleText
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.day_address import composer_address
from tarjotin.site.views.sessions import SessionCard, cards
from tarjotin.site.views.shown import Shown, listed

__all__ = ["MenuView", "ModuleCard", "ModuleGroup", "card", "view"]


@dataclass(frozen=True, kw_only=True)
class ModuleCard:
    """A dish on the menu."""

    id: str
    number: int | None
    link: Link
    subtitle: str
    summary: str
    suits: str
    duration: Shown
    audiences: str


@dataclass(frozen=True, kw_only=True)
class ModuleGroup:
    """The modules of a kind: the numbered ones, the shared training, later additions."""

    id: str
    label: str
    meaning: str
    cards: tuple[ModuleCard, ...]


@dataclass(frozen=True, kw_only=True)
class MenuView:
    """The whole menu."""

    groups: tuple[ModuleGroup, ...]
    sessions: tuple[SessionCard, ...]
    sessions_page: Link | None
    composer: str | None
    has_estimates: bool


def card(item: Item[ModuleFacts, ModuleText], reader: Reader) -> ModuleCard:
    """Return a module as it stands on the menu."""
    facts = item.facts
    minutes = facts.minutes
    duration = reader.minutes(minutes.full)
    if minutes.short != minutes.full:
        short = reader.minutes(minutes.short)
        duration = reader.text("menu-short", full=duration, short=short)
    version = item.version(reader.language)
    return ModuleCard(
        id=item.id,
        number=facts.number,
        link=reader.link(item),
        subtitle=version.text.subtitle or "",
        summary=version.text.summary,
        suits=first_sentence(version, "suits"),
        duration=Shown(text=duration, is_estimate=minutes.is_estimate),
        audiences=listed(reader, "audience", facts.audiences),
    )


def view(_item: Item[Facts, Text], reader: Reader) -> MenuView:
    """Return what a reader sees of the menu."""
    modules = tuple(reader.guide.modules.values())
    known = reader.guide.vocabularies.get("module_kind")
    groups = []
    for kind in known.values if known else ():
        dishes = tuple(card(module, reader) for module in modules if module.facts.kind == kind)
        if dishes:
            groups.append(
                ModuleGroup(
                    id=f"kind-{kind}",
                    label=reader.text(f"menu-kind-{kind}")
                    if f"menu-kind-{kind}" in reader.texts.texts
                    else reader.label("module_kind", kind),
                    meaning=reader.definition("module_kind", kind),
                    cards=dishes,
                )
            )
    return MenuView(
        groups=tuple(groups),
        sessions=cards(reader),
        sessions_page=reader.link_to("page", "sessions/index"),
        composer=composer_address(reader),
        has_estimates=any(module.facts.minutes.is_estimate for module in modules),
    )
