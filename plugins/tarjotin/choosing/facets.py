"""What methods are chosen by: facets, people and minutes; which fit, how many, in which order.

The page of the catalogue does the same in the browser (assets/tarjotin/catalogue/facets.js). Both
run the cases of tests/data/choosing/facets.json.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from tarjotin.model.common import Duration, GroupSize
from tarjotin.model.method import MethodFacts

__all__ = [
    "FACETS",
    "SORTS",
    "Candidate",
    "Choice",
    "Facet",
    "Span",
    "candidate",
    "counts",
    "fits",
    "matching",
    "ordered",
]


@dataclass(frozen=True, kw_only=True)
class Facet:
    """One thing that methods are told apart by."""

    name: str
    """Its name in addresses."""
    vocabulary: str | None
    """The vocabulary that its values come from; the states of an item have none."""
    values: Callable[[MethodFacts], tuple[str, ...]]


FACETS: tuple[Facet, ...] = (
    Facet(name="level", vocabulary="level", values=lambda f: (f.level.main, *f.level.also)),
    Facet(name="aim", vocabulary="aim", values=lambda facts: facts.aims),
    Facet(name="participants", vocabulary="participants", values=lambda facts: facts.participants),
    Facet(name="phase", vocabulary="phase", values=lambda facts: facts.phases),
    Facet(name="mode", vocabulary="mode", values=lambda facts: facts.modes),
    Facet(name="preparation", vocabulary="preparation", values=lambda f: (f.preparation,)),
    Facet(name="cost", vocabulary="cost", values=lambda facts: (facts.cost,)),
    Facet(name="means", vocabulary="means", values=lambda facts: facts.means),
    Facet(name="kind", vocabulary="kind", values=lambda facts: (facts.kind,)),
    Facet(name="status", vocabulary=None, values=lambda facts: (facts.status,)),
)
"""All facets, in the order in which they are offered."""


@dataclass(frozen=True, kw_only=True)
class Span:
    """From a number to another; without `most` there is no upper limit."""

    least: int
    most: int | None = None

    def holds(self, number: int) -> bool:
        """Whether a number lies within."""
        return self.least <= number and (self.most is None or number <= self.most)


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A method as it can be chosen."""

    id: str
    values: Mapping[str, tuple[str, ...]]
    people: Span | None = None
    """How many it is for; None where no group meets: it then suits any number."""
    minutes: Span | None = None
    """How long one session takes; None where nothing is done in one sitting: no length suits it."""
    level: int = 0
    """The place of its main level among the levels."""
    rank: int = 0
    """Its place in the list by title, as the reader's language sorts it."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What somebody looks for."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The wanted values of each facet: one of them is enough, but every facet must be met."""
    people: int | None = None
    minutes: int | None = None
    shorter: bool = False
    """Whether a method that takes less than the minutes will do as well."""
    found: frozenset[str] | None = None
    """The ids that a search for words has found; None when nothing was searched for."""


def candidate(
    method: str, facts: MethodFacts, *, levels: tuple[str, ...] = (), rank: int = 0
) -> Candidate:
    """Return a method as it can be chosen."""
    return Candidate(
        id=method,
        values={facet.name: tuple(facet.values(facts)) for facet in FACETS},
        people=_span(facts.group),
        minutes=_span(facts.minutes),
        level=levels.index(facts.level.main) if facts.level.main in levels else len(levels),
        rank=rank,
    )


def _span(numbers: GroupSize | Duration | None) -> Span | None:
    return None if numbers is None else Span(least=numbers.min, most=numbers.max)


def _fits_numbers(method: Candidate, choice: Choice) -> bool:
    if choice.found is not None and method.id not in choice.found:
        return False
    if (
        choice.people is not None
        and method.people is not None
        and not method.people.holds(choice.people)
    ):
        return False
    if choice.minutes is None:
        return True
    if method.minutes is None:
        return False
    return method.minutes.holds(choice.minutes) or (
        choice.shorter and method.minutes.least <= choice.minutes
    )


def _missed(method: Candidate, choice: Choice) -> tuple[str, ...]:
    """Return the facets in which a method has none of the wanted values."""
    return tuple(
        name
        for name, wanted in choice.values.items()
        if wanted and not set(wanted) & set(method.values.get(name, ()))
    )


def fits(method: Candidate, choice: Choice) -> bool:
    """Whether a method is what somebody looks for."""
    return _fits_numbers(method, choice) and not _missed(method, choice)


def matching(methods: Iterable[Candidate], choice: Choice) -> tuple[Candidate, ...]:
    """Return the methods that fit."""
    return tuple(method for method in methods if fits(method, choice))


def counts(methods: Iterable[Candidate], choice: Choice) -> Mapping[str, Mapping[str, int]]:
    """Return how many methods each value would show, with what is chosen in the other facets.

    Within a facet values add up, so what is chosen there does not lessen its own counts.
    """
    found: dict[str, Counter[str]] = {facet.name: Counter() for facet in FACETS}
    for method in methods:
        if not _fits_numbers(method, choice):
            continue
        missed = _missed(method, choice)
        if len(missed) > 1:
            continue
        for name in missed or tuple(method.values):
            found.setdefault(name, Counter()).update(dict.fromkeys(method.values.get(name, ()), 1))
    return found


def _by_span(span: Span | None) -> tuple[int, ...]:
    """Sort by the smaller number, then by the larger; what has no number comes last."""
    if span is None:
        return (1, 0, 0, 0)
    return (0, span.least, span.most is None, span.most or 0)


SORTS: Mapping[str, Callable[[Candidate], tuple[int, ...]]] = {
    "level": lambda method: (method.level, method.rank),
    "title": lambda method: (method.rank,),
    "minutes": lambda method: (*_by_span(method.minutes), method.rank),
    "people": lambda method: (*_by_span(method.people), method.rank),
}
"""The orders that a list can have."""


def ordered(methods: Iterable[Candidate], sort: str) -> tuple[Candidate, ...]:
    """Return methods in one of the orders."""
    return tuple(sorted(methods, key=SORTS[sort]))
