"""Any rules, any methods, any answers: what the tests of the chooser draw from."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tarjotin.choosing.chooser import CONDITION
from tarjotin.choosing.rules import AskedCondition, AskedField, Candidate, Rules, Span

__all__ = ["at_the_bounds", "cases"]

_SETS = ("aims", "phases", "participants", "levels", "modes", "kinds")
_SCALES = ("preparation", "cost")
_SPANS = ("people", "minutes")
_VALUES = ("a", "b", "c", "ä", "yli3kk")
_CONDITIONS = ("open", "timing", "people")
"""The last is also the name of a fact: an address keeps the two apart."""


def _some(*, least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(_VALUES), unique=True, min_size=least, max_size=4).map(tuple)


@st.composite
def _spans(draw: st.DrawFn) -> Span | None:
    if draw(st.integers(0, 5)) == 5:
        return None
    numbers = sorted(draw(st.lists(st.integers(1, 9), min_size=3, max_size=3)))
    return Span(
        low=numbers[0],
        typical=draw(st.sampled_from((None, numbers[1]))),
        high=draw(st.sampled_from((None, numbers[2]))),
        is_estimate=draw(st.booleans()),
    )


@st.composite
def _rules(draw: st.DrawFn) -> Rules:
    facts = draw(
        st.lists(st.sampled_from((*_SETS, *_SCALES, *_SPANS)), unique=True, min_size=2, max_size=6)
    )
    fields = []
    for fact in facts:
        kind = "set" if fact in _SETS else "scale" if fact in _SCALES else fact
        offered = () if kind == fact else _VALUES if kind == "scale" else draw(_some(least=1))
        fields.append(
            AskedField(
                fact=fact,
                kind=kind,
                weight=draw(st.integers(1, 100)),
                is_limit=draw(st.booleans()),
                is_many=kind == "set" and draw(st.booleans()),
                values=offered,
            )
        )
    named = draw(st.lists(st.sampled_from(_CONDITIONS), unique=True, max_size=3))
    ways = st.sampled_from(("inform", "mend"))
    return Rules(
        conditions=tuple(AskedCondition(id=name, otherwise=draw(ways)) for name in named),
        informing_levels=draw(_some()),
        fields=tuple(fields),
    )


@st.composite
def _methods(draw: st.DrawFn) -> tuple[Candidate, ...]:
    names = draw(st.lists(st.sampled_from(("a", "b", "a-b", "ab", "z", "o1")), unique=True))
    return tuple(
        Candidate(
            id=name,
            sets={fact: draw(_some(least=int(fact == "levels"))) for fact in _SETS},
            scales={fact: draw(st.sampled_from(_VALUES)) for fact in _SCALES},
            spans={fact: draw(_spans()) for fact in _SPANS},
        )
        for name in names
    )


@st.composite
def cases(draw: st.DrawFn) -> tuple[Rules, tuple[Candidate, ...], tuple[tuple[str, str], ...]]:
    """Draw rules, methods, and names and values as an address may hold them."""
    rules = draw(_rules())
    conditions = [
        (f"{CONDITION}{each.id}", draw(st.sampled_from(("yes",) * 8 + ("no", "maybe"))))
        for each in rules.conditions
    ]
    numbers = st.one_of(st.integers(0, 10).map(str), st.sampled_from(("-1", "1e3", "٣", "", "007")))
    given: list[Any] = []
    for field in rules.fields:
        values = numbers if field.kind in _SPANS else st.sampled_from((*_VALUES, "", "zz"))
        given += [
            (field.fact, draw(values)) for _ in range(draw(st.sampled_from((1, 1, 1, 0, 2, 3))))
        ]
    noise = draw(st.lists(st.tuples(st.sampled_from(("step", "is-open", "x")), st.just("yes"))))
    return rules, draw(_methods()), tuple(draw(st.permutations([*conditions, *given, *noise])))


def at_the_bounds(
    number: int,
) -> tuple[Rules, tuple[Candidate, ...], tuple[tuple[str, str], ...]]:
    """Return a case in which a number meets spans from 3 to 7, usually 5, and open ones."""
    fields = tuple(
        AskedField(fact=fact, kind=fact, weight=1, is_limit=True, is_many=False, values=())
        for fact in _SPANS
    )
    spans = (
        Span(low=3, typical=5, high=7, is_estimate=False),
        Span(low=3, typical=None, high=None, is_estimate=True),
    )
    methods = tuple(
        Candidate(
            id=f"m{place}",
            sets=dict.fromkeys(_SETS, ("a",)),
            scales=dict.fromkeys(_SCALES, "a"),
            spans=dict.fromkeys(_SPANS, span),
        )
        for place, span in enumerate(spans)
    )
    rules = Rules(conditions=(), informing_levels=("a",), fields=fields)
    return rules, methods, tuple((fact, str(number)) for fact in _SPANS)
