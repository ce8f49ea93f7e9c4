"""The materials of a method or a module, with their quantities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Material, Text
from tarjotin.site.reader import Reader
from tarjotin.site.views.shown import lang_of, number

__all__ = ["MaterialRow", "material_rows"]


@dataclass(frozen=True, kw_only=True)
class MaterialRow:
    """One thing to bring along."""

    name: str
    lang: str | None
    quantity: str
    is_printed: bool


def material_rows(
    item: Item[Facts, Text], materials: Mapping[str, Material], reader: Reader
) -> tuple[MaterialRow, ...]:
    """Return the materials in the order of the facts."""
    return tuple(
        MaterialRow(
            name=reader.name(item, name),
            lang=lang_of(item, reader),
            quantity=reader.text(
                f"material-per-{material.per}", n=number(reader, material.quantity)
            ),
            is_printed=material.print,
        )
        for name, material in materials.items()
    )
