"""The data of each page template: from items to what a reader is shown, nothing computed later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Reader
from tarjotin.site.views import (
    act,
    call,
    calls,
    catalogue,
    form,
    forms,
    game,
    games,
    glossary,
    law,
    menu,
    method,
    module,
    plan,
    plans,
    programme,
    programmes,
    region,
    regions,
    session,
    sessions,
    status,
)

__all__ = [
    "FOLDER_TEMPLATES",
    "PAGE_TEMPLATES",
    "TEMPLATES",
    "view_of",
]

TEMPLATES: Mapping[str, str] = {
    "method": "tarjotin/method-card.html",
    "module": "tarjotin/module.html",
    "session": "tarjotin/session.html",
    "act": "tarjotin/act.html",
    "programme": "tarjotin/programme.html",
    "plan": "tarjotin/plan.html",
    "region": "tarjotin/region.html",
    "call": "tarjotin/call.html",
    "form": "tarjotin/form.html",
    "game": "tarjotin/game.html",
}
"""The template of each type of item."""
FOLDER_TEMPLATES: Mapping[str, str] = {
    "methods": "tarjotin/method-catalogue.html",
    "training": "tarjotin/training-menu.html",
    "sessions": "tarjotin/sessions.html",
    "legislation": "tarjotin/law.html",
    "glossary": "tarjotin/glossary.html",
    "programmes": "tarjotin/programmes.html",
    "plans": "tarjotin/plans.html",
    "regions": "tarjotin/regions.html",
    "calls": "tarjotin/calls.html",
    "forms": "tarjotin/forms.html",
    "games": "tarjotin/games.html",
}
"""The template of the index page of a folder."""
PAGE_TEMPLATES: Mapping[str, str] = {"editors/status": "tarjotin/status.html"}
"""The template of a single page, by its id."""

_View = Callable[[Any, Reader], object]
_TYPES: Mapping[str, _View] = {
    "method": method.view,
    "module": module.view,
    "session": session.view,
    "act": act.view,
    "programme": programme.view,
    "plan": plan.view,
    "region": region.view,
    "call": call.view,
    "form": form.view,
    "game": game.view,
}
_FOLDERS: Mapping[str, _View] = {
    "methods": catalogue.view,
    "training": menu.view,
    "sessions": sessions.view,
    "legislation": law.view,
    "glossary": glossary.view,
    "programmes": programmes.view,
    "plans": plans.view,
    "regions": regions.view,
    "calls": calls.view,
    "forms": forms.view,
    "games": games.view,
}


def view_of(item: Item[Facts, Text], reader: Reader, *, today: dt.date) -> object | None:
    """Return the data of an item's page as its reader sees it, or None for an ordinary page."""
    if item.kind.name in _TYPES:
        return _TYPES[item.kind.name](item, reader)
    if item.is_index and item.folder in _FOLDERS:
        return _FOLDERS[item.folder](item, reader)
    if item.id in PAGE_TEMPLATES:
        return status.view(item, reader, today=today)
    return None
