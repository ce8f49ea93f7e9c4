"""Choosing among methods: the rules, told in Python and followed in the browser alike."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts import run_script
from tarjotin.choosing.facets import (
    SORTS,
    Candidate,
    Choice,
    Span,
    counts,
    fits,
    matching,
    ordered,
)

FILE = Path(__file__).parent.parent / "data" / "choosing" / "facets.json"
SHARED = json.loads(FILE.read_text("utf-8"))
CASES = SHARED["cases"]
assert CASES

SCRIPT = """
import { counts, fits, ordered } from "assets/catalogue/facets.js";
const span = (ends) => ends && { least: ends[0], most: ends[1] };
answer = data.map(({ methods, cases }) => {
  const all = methods.map((each) => ({
    ...each, people: span(each.people), minutes: span(each.minutes) }));
  return cases.map(({ choice, sort }) => {
    const wanted = { ...choice, found: choice.found && new Set(choice.found) };
    return {
      fitting: ordered(all.filter((each) => fits(each, wanted)), sort).map(({ id }) => id),
      counts: Object.fromEntries(Object.entries(counts(all, wanted))
        .filter(([, own]) => Object.keys(own).length)),
    };
  });
});
"""


def _span(ends: list[Any] | None) -> Span | None:
    return None if ends is None else Span(least=ends[0], most=ends[1])


def _candidate(method: dict[str, Any]) -> Candidate:
    return Candidate(
        id=method["id"],
        values={name: tuple(values) for name, values in method["values"].items()},
        people=_span(method["people"]),
        minutes=_span(method["minutes"]),
        level=method["level"],
        rank=method["rank"],
    )


def _choice(choice: dict[str, Any]) -> Choice:
    found = choice["found"]
    return Choice(
        values={name: tuple(values) for name, values in choice["values"].items()},
        people=choice["people"],
        minutes=choice["minutes"],
        shorter=choice["shorter"],
        found=None if found is None else frozenset(found),
    )


def _answer(methods: list[dict[str, Any]], case: dict[str, Any]) -> dict[str, Any]:
    candidates = tuple(map(_candidate, methods))
    choice = _choice(case["choice"])
    fitting = ordered(matching(candidates, choice), case["sort"])
    numbers = counts(candidates, choice)
    return {
        "fitting": [method.id for method in fitting],
        "counts": {name: dict(values) for name, values in numbers.items() if values},
    }


def _expected(case: dict[str, Any]) -> dict[str, Any]:
    return {"fitting": case["fitting"], "counts": case["counts"]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["told"])
def test_a_case_has_the_answer_that_is_written_with_it(case: dict[str, Any]) -> None:
    assert _answer(SHARED["methods"], case) == _expected(case)


def test_the_browser_answers_every_case_alike(tmp_path: Path) -> None:
    (answers,) = run_script(SCRIPT, [SHARED], tmp_path)
    for case, answer in zip(CASES, answers, strict=True):
        assert answer == _expected(case), case["told"]


def test_python_and_the_browser_agree_on_guides_that_nobody_thought_of(tmp_path: Path) -> None:
    guides = [_any_guide(random.Random(seed)) for seed in range(60)]  # noqa: S311
    for guide, answers in zip(guides, run_script(SCRIPT, guides, tmp_path), strict=True):
        for case, answer in zip(guide["cases"], answers, strict=True):
            assert answer == _answer(guide["methods"], case), case


def _any_guide(chance: random.Random) -> dict[str, Any]:
    values = {"level": ["a", "b", "c"], "aim": ["k", "l", "m", "n"], "mode": ["x", "y"]}

    def some(known: list[str]) -> list[str]:
        return chance.sample(known, chance.randint(0, len(known)))

    def ends() -> list[int | None] | None:
        low = chance.randint(1, 60)
        return chance.choice([None, [low, None], [low, low + chance.randint(0, 60)]])

    ranks = chance.sample(range(12), 12)
    methods = [
        {
            "id": f"m{number}",
            "values": {name: some(known) for name, known in values.items()},
            "people": ends(),
            "minutes": ends(),
            "level": chance.randint(0, 3),
            "rank": rank,
        }
        for number, rank in enumerate(ranks)
    ]
    cases = [
        {
            "sort": chance.choice(list(SORTS)),
            "choice": {
                "values": {name: some(known) for name, known in values.items()},
                "people": chance.choice([None, chance.randint(1, 120)]),
                "minutes": chance.choice([None, chance.randint(1, 120)]),
                "shorter": chance.random() < 0.5,
                "found": chance.choice([None, some([method["id"] for method in methods])]),
            },
        }
        for _ in range(8)
    ]
    return {"methods": methods, "cases": cases}


@given(seed=st.integers(min_value=0))
def test_a_count_is_how_many_methods_the_value_alone_would_show(seed: int) -> None:
    guide = _any_guide(random.Random(seed))  # noqa: S311
    candidates = tuple(map(_candidate, guide["methods"]))
    for case in guide["cases"]:
        choice = _choice(case["choice"])
        numbers = counts(candidates, choice)
        for name, known in (("level", "abc"), ("aim", "klmn"), ("mode", "xy")):
            for value in known:
                alone = Choice(
                    values={**choice.values, name: (value,)},
                    people=choice.people,
                    minutes=choice.minutes,
                    shorter=choice.shorter,
                    found=choice.found,
                )
                assert numbers[name][value] == len(matching(candidates, alone))


@given(seed=st.integers(min_value=0))
def test_nothing_is_shown_whose_range_does_not_hold_the_people(seed: int) -> None:
    guide = _any_guide(random.Random(seed))  # noqa: S311
    for case in guide["cases"]:
        choice = _choice(case["choice"])
        for method in map(_candidate, guide["methods"]):
            if fits(method, choice) and choice.people and method.people:
                assert method.people.least <= choice.people
                assert method.people.most is None or choice.people <= method.people.most
            if fits(method, choice) and choice.minutes:
                assert method.minutes is not None
                assert method.minutes.least <= choice.minutes
