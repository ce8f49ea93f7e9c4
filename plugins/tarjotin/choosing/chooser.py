"""Which methods suit a case, which do not, and why: conditions first, then a ranked list.

All arithmetic is with whole numbers, and the last word between equals has the id of the method:
so the same answers give the same list in every language and in every program. The script of the
page, `chooser/choose.js`, does the same; tests hold the two together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tarjotin.choosing.rules import AskedField, Candidate, Rules, Span

__all__ = [
    "CONDITION",
    "Answers",
    "Choice",
    "LeftOut",
    "Ranked",
    "Reason",
    "choose",
    "read_answers",
    "reason_of",
]

CONDITION = "is-"
"""Before the id of a condition in an address, so that no condition is taken for a fact."""
_FULL = 100
_HALF = 50
_NUMBER = re.compile(r"[0-9]{1,6}", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What somebody answered; what is not there was left open."""

    conditions: Mapping[str, bool] = field(default_factory=dict)
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Why a method suits an answer, or not; `fit` goes from 0 (not at all) to 100.

    The codes: `serves`, `serves-some`, `serves-none` for a set; `within`, `beyond` for a scale;
    `people-fit`, `people-few`, `people-many`; `minutes-fit`, `minutes-tight`, `minutes-long`;
    `unsaid` where the card says nothing of the fact.
    """

    fact: str
    code: str
    fit: int
    has: tuple[str, ...] = ()
    """Values of the card that matter here."""
    lacks: tuple[str, ...] = ()
    """Values of the answer that the card does not have."""
    low: int | None = None
    high: int | None = None
    typical: int | None = None
    is_estimate: bool = False
    """Whether the number of the card is an estimate."""


@dataclass(frozen=True, kw_only=True)
class Ranked:
    """A method that can be used, with a reason for each answer."""

    id: str
    score: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """A method that cannot be used, with every limit that it does not keep."""

    id: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What comes of the answers.

    `verdict` is `unanswered` while a condition is open, `inform` where there is nothing to
    influence, `mend` where something must be put right first, and otherwise `choose`. Only then
    is there a list. `failed` are the conditions that do not hold.
    """

    verdict: str
    failed: tuple[str, ...] = ()
    informing: tuple[str, ...] = ()
    ranked: tuple[Ranked, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def read_answers(rules: Rules, given: Iterable[tuple[str, str]]) -> Answers:
    """Read answers out of names and values as an address holds them; anything unknown is passed by.

    Where one answer is asked for, the first that is known counts.
    """
    pairs = tuple(given)
    conditions = {}
    for condition in rules.conditions:
        said = [
            value
            for name, value in pairs
            if name == f"{CONDITION}{condition.id}" and value in ("yes", "no")
        ]
        if said:
            conditions[condition.id] = said[0] == "yes"
    values: dict[str, tuple[str, ...]] = {}
    numbers: dict[str, int] = {}
    for asked in rules.fields:
        said = [value for name, value in pairs if name == asked.fact]
        if asked.kind in ("people", "minutes"):
            whole = [int(value) for value in said if _NUMBER.fullmatch(value) and int(value)]
            if whole:
                numbers[asked.fact] = whole[0]
            continue
        known = [value for value in said if value in asked.values]
        if known and asked.is_many:
            values[asked.fact] = tuple(value for value in asked.values if value in known)
        elif known:
            values[asked.fact] = (known[0],)
    return Answers(conditions=conditions, values=values, numbers=numbers)


def _of_set(asked: AskedField, has: tuple[str, ...], wanted: tuple[str, ...]) -> Reason:
    if not has:
        return Reason(fact=asked.fact, code="unsaid", fit=_HALF)
    hits = tuple(value for value in wanted if value in has)
    lacks = tuple(value for value in wanted if value not in has)
    if not hits:
        return Reason(fact=asked.fact, code="serves-none", fit=0, has=has, lacks=lacks)
    code = "serves-some" if lacks else "serves"
    fit = _FULL * len(hits) // len(wanted)
    return Reason(fact=asked.fact, code=code, fit=fit, has=hits, lacks=lacks)


def _of_scale(asked: AskedField, own: str, most: str) -> Reason:
    is_within = asked.values.index(own) <= asked.values.index(most)
    return Reason(
        fact=asked.fact,
        code="within" if is_within else "beyond",
        fit=_FULL if is_within else 0,
        has=(own,),
    )


def _of_people(asked: AskedField, span: Span, people: int) -> Reason:
    code, fit = "people-fit", _FULL
    if people < span.low:
        code, fit = "people-few", 0
    elif span.high is not None and people > span.high:
        code, fit = "people-many", 0
    return Reason(
        fact=asked.fact,
        code=code,
        fit=fit,
        low=span.low,
        high=span.high,
        is_estimate=span.is_estimate,
    )


def _of_minutes(asked: AskedField, span: Span, minutes: int) -> Reason:
    typical = span.low if span.typical is None else span.typical
    code, fit = "minutes-fit", _FULL
    if minutes < span.low:
        code, fit = "minutes-long", 0
    elif minutes < typical:
        code, fit = "minutes-tight", _HALF
    return Reason(
        fact=asked.fact,
        code=code,
        fit=fit,
        low=span.low,
        typical=typical,
        is_estimate=span.is_estimate,
    )


def reason_of(asked: AskedField, method: Candidate, answers: Answers) -> Reason | None:
    """Return how a method suits the answer about one fact, or None where there is no answer."""
    fact = asked.fact
    if fact in answers.numbers:
        span = method.spans[fact]
        if span is None:
            return Reason(fact=fact, code="unsaid", fit=_HALF)
        compare = _of_people if asked.kind == "people" else _of_minutes
        return compare(asked, span, answers.numbers[fact])
    wanted = answers.values.get(fact)
    if not wanted:
        return None
    if asked.kind == "scale":
        return _of_scale(asked, method.scales[fact], wanted[0])
    return _of_set(asked, method.sets[fact], wanted)


def _informing(rules: Rules, methods: tuple[Candidate, ...]) -> tuple[str, ...]:
    """Return the methods that inform: those whose main level it is, then those that reach it."""
    wanted = frozenset(rules.informing_levels)
    found = [method for method in methods if wanted.intersection(method.sets["levels"])]
    found.sort(key=lambda method: (method.sets["levels"][0] not in wanted, method.id))
    return tuple(method.id for method in found)


def choose(rules: Rules, methods: Iterable[Candidate], answers: Answers) -> Choice:
    """Return what comes of the answers: every method is ranked, or left out with the reason."""
    known = tuple(methods)
    said = answers.conditions
    failed = [each for each in rules.conditions if said.get(each.id) is False]
    if failed:
        verdict = "inform" if any(each.otherwise == "inform" for each in failed) else "mend"
        return Choice(
            verdict=verdict,
            failed=tuple(each.id for each in failed),
            informing=_informing(rules, known),
        )
    if any(condition.id not in said for condition in rules.conditions):
        return Choice(verdict="unanswered")
    ranked, left_out = [], []
    for method in known:
        score = 0
        reasons, broken = [], []
        for asked in rules.fields:
            reason = reason_of(asked, method, answers)
            if reason is None:
                continue
            reasons.append(reason)
            score += asked.weight * reason.fit
            if asked.is_limit and reason.fit == 0:
                broken.append(reason)
        if broken:
            left_out.append(LeftOut(id=method.id, reasons=tuple(broken)))
        else:
            ranked.append(Ranked(id=method.id, score=score, reasons=tuple(reasons)))
    return Choice(
        verdict="choose",
        ranked=tuple(sorted(ranked, key=lambda each: (-each.score, each.id))),
        left_out=tuple(sorted(left_out, key=lambda each: (len(each.reasons), each.id))),
    )
