"""What the list of forms shows: the forms of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Reader
from tarjotin.site.views import form
from tarjotin.site.views.entry import ListEntry, list_entry

__all__ = ["FormGroup", "FormsView", "view"]


@dataclass(frozen=True, kw_only=True)
class FormGroup:
    """The forms of one kind."""

    id: str
    label: str
    meaning: str
    entries: tuple[ListEntry, ...]


@dataclass(frozen=True, kw_only=True)
class FormsView:
    """All forms by kind, in the order of the vocabulary."""

    groups: tuple[FormGroup, ...]


def view(_item: Item[Facts, Text], reader: Reader) -> FormsView:
    """Return what a reader sees of the list."""
    forms: tuple[Any, ...] = reader.guide.of("form")
    known = reader.guide.vocabularies.get("form_kind")
    groups = []
    for kind in known.values if known else ():
        entries = tuple(
            list_entry(each, reader, form.view(each, reader).field_count)
            for each in forms
            if each.facts.kind == kind
        )
        if entries:
            groups.append(
                FormGroup(
                    id=f"kind-{kind}",
                    label=reader.label("form_kind", kind),
                    meaning=reader.definition("form_kind", kind),
                    entries=entries,
                )
            )
    return FormsView(groups=tuple(groups))
