"""What the chooser works with: conditions, fields to answer, and methods reduced to what is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item
from tarjotin.model.chooser import FACTS, QuestionField
from tarjotin.model.common import Duration, GroupSize
from tarjotin.model.method import MethodFacts, MethodText

__all__ = [
    "AskedCondition",
    "AskedField",
    "Candidate",
    "Rules",
    "Span",
    "candidate_of",
    "candidates_of",
    "rules_of",
]


@dataclass(frozen=True, kw_only=True)
class AskedCondition:
    """A condition; `otherwise` says what follows when it does not hold: inform or mend."""

    id: str
    otherwise: str


@dataclass(frozen=True, kw_only=True)
class AskedField:
    """A fact that is asked about. `values` are the answers offered, in their order."""

    fact: str
    kind: str
    weight: int
    is_limit: bool
    is_many: bool
    values: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Rules:
    """Everything that decides over an answer."""

    conditions: tuple[AskedCondition, ...]
    informing_levels: tuple[str, ...]
    fields: tuple[AskedField, ...]


@dataclass(frozen=True, kw_only=True)
class Span:
    """From the least to the most; no `high` means no upper limit."""

    low: int
    typical: int | None
    high: int | None
    is_estimate: bool


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A method as the chooser sees it. The main level is the first of its levels."""

    id: str
    sets: Mapping[str, tuple[str, ...]]
    scales: Mapping[str, str]
    spans: Mapping[str, Span | None]


def _field(guide: Guide, field: QuestionField) -> AskedField:
    kind = FACTS[field.fact]
    facts: Any = field.facts
    known = guide.vocabularies.get(kind.vocabulary) if kind.vocabulary else None
    all_values = tuple(known.values) if known else ()
    offered = set(getattr(facts, "values", ())) or set(all_values)
    return AskedField(
        fact=field.fact,
        kind=kind.kind,
        weight=facts.weight,
        is_limit=facts.limit,
        is_many=getattr(facts, "many", False),
        # A scale compares by the whole vocabulary, whatever of it is offered.
        values=all_values
        if kind.kind == "scale"
        else tuple(value for value in all_values if value in offered),
    )


def rules_of(guide: Guide) -> Rules:
    """Return the rules of a guide, with the values of its vocabularies."""
    inform = guide.chooser.inform
    levels = guide.vocabularies.get("level")
    return Rules(
        conditions=tuple(
            AskedCondition(id=condition.id, otherwise=condition.facts.otherwise)
            for condition in guide.chooser.conditions
        ),
        informing_levels=(inform.facts.levels if inform else ())
        or (tuple(levels.values)[:1] if levels else ()),
        fields=tuple(_field(guide, field) for field in guide.chooser.fields),
    )


def _span(numbers: GroupSize | Duration | None) -> Span | None:
    if numbers is None:
        return None
    return Span(
        low=numbers.min,
        typical=numbers.typical,
        high=numbers.max,
        is_estimate=numbers.is_estimate,
    )


def candidate_of(item: Item[MethodFacts, MethodText]) -> Candidate:
    """Return a method card as the chooser sees it."""
    facts = item.facts
    return Candidate(
        id=item.id,
        sets={
            "aims": facts.aims,
            "phases": facts.phases,
            "participants": facts.participants,
            "levels": (facts.level.main, *facts.level.also),
            "modes": facts.modes,
            "kinds": (facts.kind,),
        },
        scales={"preparation": facts.preparation, "cost": facts.cost},
        spans={"people": _span(facts.group), "minutes": _span(facts.minutes)},
    )


def candidates_of(guide: Guide) -> tuple[Candidate, ...]:
    """Return all methods of a guide, by id."""
    return tuple(candidate_of(item) for _, item in sorted(guide.methods.items()))
