"""What the tray can hold: every method and module as a card, from which the script takes its own."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.site.reader import Link, Reader
from tarjotin.site.views import menu
from tarjotin.site.views.catalogue import Card, card, sorted_methods

__all__ = ["ModuleThing", "TrayView", "view"]


@dataclass(frozen=True, kw_only=True)
class ModuleThing:
    """A module that can lie on the tray."""

    card: menu.ModuleCard
    plan: str
    """How the training planner names it in its address."""


@dataclass(frozen=True, kw_only=True)
class TrayView:
    """All that can lie on the tray."""

    methods: tuple[Card, ...]
    modules: tuple[ModuleThing, ...]
    catalogue: Link | None
    menu: Link | None
    composer: Link | None
    """The training planner, where the site has one."""


def view(reader: Reader) -> TrayView:
    """Return what a reader's tray is made of."""
    guide = reader.guide
    capabilities = guide.settings.capabilities
    has_methods, has_training = "methods" in capabilities, "training" in capabilities
    return TrayView(
        methods=tuple(card(item, reader) for item in sorted_methods(reader)) if has_methods else (),
        modules=tuple(
            ModuleThing(
                card=menu.card(item, reader),
                plan=item.id if item.facts.number is None else str(item.facts.number),
            )
            for item in guide.modules.values()
        )
        if has_training
        else (),
        catalogue=reader.link_to("page", "methods/index") if has_methods else None,
        menu=reader.link_to("page", "training/index") if has_training else None,
        composer=reader.made_link("composer"),
    )
