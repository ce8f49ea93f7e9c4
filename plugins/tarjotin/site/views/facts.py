"""The facts of a method under their names, as a table sets them side by side."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.method import MethodFacts, MethodText
from tarjotin.site.reader import Reader
from tarjotin.site.views.method import duration
from tarjotin.site.views.shown import Shown, group_size, listed

__all__ = ["COMPARED", "LISTED", "MethodFact", "facts_of"]


@dataclass(frozen=True, kw_only=True)
class MethodFact:
    """One fact of a method."""

    name: str
    label: str
    values: tuple[Shown, ...]
    """In the order in which the card gives them; several where the fact has several."""


COMPARED = (
    "level",
    "also",
    "aims",
    "phases",
    "participants",
    "group",
    "minutes",
    "cadence",
    "preparation",
    "cost",
    "modes",
    "means",
    "kind",
)
"""The facts of a comparison."""
LISTED = ("level", "aims", "group", "minutes", "preparation", "cost", "kind")
"""The facts of the list as a table."""

_LABELS = {"also": "method-levels-also"}


def facts_of(
    item: Item[MethodFacts, MethodText],
    reader: Reader,
    names: tuple[str, ...],
    *,
    in_a_line: bool = False,
) -> tuple[MethodFact, ...]:
    """Return some facts of a method, in the order of their names.

    What has several values gives them one by one, or all `in_a_line`.
    """
    facts = item.facts
    group = group_size(reader, item, facts.group)
    ids: dict[str, tuple[str, tuple[str, ...]]] = {
        "level": ("level", (facts.level.main,)),
        "also": ("level", facts.level.also),
        "aims": ("aim", facts.aims),
        "phases": ("phase", facts.phases),
        "participants": ("participants", facts.participants),
        "cadence": ("cadence", (facts.cadence,)),
        "preparation": ("preparation", (facts.preparation,)),
        "cost": ("cost", (facts.cost,)),
        "modes": ("mode", facts.modes),
        "means": ("means", facts.means),
        "kind": ("kind", (facts.kind,)),
    }
    numbers: dict[str, tuple[Shown, ...]] = {
        "group": (group or Shown(text=reader.text("method-no-group")),),
        "minutes": (duration(item, reader),),
    }
    found = []
    for name in names:
        if name in numbers:
            values = numbers[name]
        else:
            vocabulary, chosen = ids[name]
            labels = (
                (listed(reader, vocabulary, chosen),)
                if in_a_line and chosen
                else reader.labels(vocabulary, chosen)
            )
            values = tuple(Shown(text=label) for label in labels)
        label = reader.text(_LABELS.get(name, f"method-{name}"))
        found.append(MethodFact(name=name, label=label, values=values))
    return tuple(found)
