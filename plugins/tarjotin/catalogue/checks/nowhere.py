"""What every check says of an id that nobody bears, and of a section that an act does not list."""

from __future__ import annotations

from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide, Key
from tarjotin.diagnostics import Finding, Place, nearest
from tarjotin.model.types import TYPES

__all__ = ["unknown_id", "unknown_section"]


def unknown_id(guide: Guide, key: Key, place: Place) -> Iterator[Finding]:
    """Find that the guide has no item of a type and id."""
    kind, name = key
    kinds = (*TYPES, "term")
    if kind not in kinds:
        yield Finding.at(
            place,
            "type-unknown",
            value=kind,
            nearest=nearest(kind, kinds) or "",
            known=", ".join(kinds),
        )
    elif not guide.knows(key):
        known = guide.ids(kind)
        yield Finding.at(
            place,
            "id-unknown",
            id=name,
            kind=kind,
            nearest=nearest(name, known) or "",
            known=", ".join(known),
        )


def unknown_section(guide: Guide, act: str, section: str, place: Place) -> Iterator[Finding]:
    """Find that an act of the guide does not list a section; of an unknown act nothing is said."""
    known = guide.acts[act].facts.sections if act in guide.acts else None
    if known is not None and section not in known:
        yield Finding.at(
            place, "law-section-unknown", section=section, act=act, known=", ".join(known)
        )
