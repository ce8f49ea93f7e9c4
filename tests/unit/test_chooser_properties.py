"""What holds for the chooser whatever the rules, the methods and the answers are."""

from __future__ import annotations

import dataclasses
import json
import os
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from choosing_cases import at_the_bounds, cases
from tarjotin.choosing.chooser import Answers, Choice, Reason, choose, read_answers
from tarjotin.choosing.rules import AskedField, Candidate, Rules

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "plugins/tarjotin/site/theme/assets/tarjotin/chooser/choose.js"
RUNNER = ROOT / "tests/data/chooser/answer.mjs"
NODE = shutil.which("node")
# Drawing a whole guide takes its time on a busy machine; that is no fault of the chooser.
PROPERTY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

Case = tuple[Rules, tuple[Candidate, ...], tuple[tuple[str, str], ...]]


def answered(case: Case) -> tuple[Answers, Choice]:
    rules, methods, said = case
    answers = read_answers(rules, said)
    return answers, choose(rules, methods, answers)


def keeps(field: AskedField, method: Candidate, answers: Answers) -> bool:
    """Say anew, from the card alone, whether a method can be used with an answer."""
    fact = field.fact
    if field.kind in ("people", "minutes"):
        span, number = method.spans[fact], answers.numbers.get(fact)
        if span is None or number is None:
            return True
        if field.kind == "minutes":
            return number >= span.low
        return span.low <= number and (span.high is None or number <= span.high)
    wanted = answers.values.get(fact)
    if wanted is None:
        return True
    if field.kind == "scale":
        return field.values.index(method.scales[fact]) <= field.values.index(wanted[0])
    return not method.sets[fact] or bool(set(wanted) & set(method.sets[fact]))


def is_true(reason: Reason, field: AskedField, method: Candidate, answers: Answers) -> bool:
    """Say whether what a reason states is what the card and the answer say."""
    fact, code = reason.fact, reason.code
    if code == "unsaid":
        return not (method.sets.get(fact) or method.scales.get(fact) or method.spans.get(fact))
    if field.kind in ("people", "minutes"):
        span, number = method.spans[fact], answers.numbers[fact]
        assert span is not None
        usual = span.typical or span.low
        stated = {
            "people-few": number < span.low,
            "people-many": span.high is not None and number > span.high,
            "people-fit": span.low <= number <= (span.high or number),
            "minutes-long": number < span.low,
            "minutes-tight": span.low <= number < usual,
            "minutes-fit": number >= usual,
        }
        same = reason.low == span.low and reason.is_estimate == span.is_estimate
        return stated[code] and same and reason.high in (None, span.high)
    wanted = set(answers.values[fact])
    if field.kind == "scale":
        own = method.scales[fact]
        is_within = field.values.index(own) <= field.values.index(answers.values[fact][0])
        return reason.has == (own,) and is_within == (code == "within")
    has = set(method.sets[fact])
    if set(reason.lacks) != wanted - has:
        return False
    return {
        "serves": wanted <= has and set(reason.has) == wanted,
        "serves-some": bool(wanted & has) and set(reason.has) == wanted & has and not wanted <= has,
        "serves-none": not wanted & has and set(reason.has) == has,
    }[code]


@PROPERTY
@given(cases())
def test_every_method_is_ranked_or_left_out_with_a_reason(case: Case) -> None:
    _, choice = answered(case)
    if choice.verdict != "choose":
        assert not choice.ranked
        assert not choice.left_out
        return
    placed = [each.id for each in (*choice.ranked, *choice.left_out)]
    assert sorted(placed) == sorted(method.id for method in case[1])
    assert all(each.reasons for each in choice.left_out)


@PROPERTY
@given(cases())
def test_a_hard_limit_is_never_violated_and_never_invented(case: Case) -> None:
    rules, methods, _ = case
    answers, choice = answered(case)
    ranked = {each.id for each in choice.ranked}
    if choice.verdict == "choose":
        limits = [field for field in rules.fields if field.is_limit]
        for method in methods:
            can_be_used = all(keeps(field, method, answers) for field in limits)
            assert can_be_used == (method.id in ranked)


@PROPERTY
@given(cases())
def test_each_stated_reason_is_true(case: Case) -> None:
    rules, methods, _ = case
    answers, choice = answered(case)
    fields = {field.fact: field for field in rules.fields}
    by_id = {method.id: method for method in methods}
    for each in (*choice.ranked, *choice.left_out):
        for reason in each.reasons:
            assert is_true(reason, fields[reason.fact], by_id[each.id], answers), reason


@PROPERTY
@given(cases())
def test_each_answer_has_its_reason_in_the_order_of_the_questions(case: Case) -> None:
    rules, _, _ = case
    answers, choice = answered(case)
    asked = [
        field.fact
        for field in rules.fields
        if field.fact in answers.values or field.fact in answers.numbers
    ]
    for each in choice.ranked:
        assert [reason.fact for reason in each.reasons] == asked


@PROPERTY
@given(cases())
def test_the_order_does_not_hang_on_the_order_of_the_methods(case: Case) -> None:
    rules, methods, said = case
    mixed = list(methods)
    random.Random(len(methods)).shuffle(mixed)  # noqa: S311
    answers = read_answers(rules, said)
    assert choose(rules, methods, answers) == choose(rules, mixed, answers)
    ranked = choose(rules, methods, answers).ranked
    assert [(-each.score, each.id) for each in ranked] == sorted(
        (-each.score, each.id) for each in ranked
    )


@PROPERTY
@given(cases())
def test_a_better_fit_to_every_answer_never_ranks_lower(case: Case) -> None:
    _, choice = answered(case)
    for place, better in enumerate(choice.ranked):
        for worse in choice.ranked[:place]:
            pairs = zip(better.reasons, worse.reasons, strict=True)
            gains = [mine.fit - theirs.fit for mine, theirs in pairs]
            assert not (min(gains, default=0) >= 0 and max(gains, default=0) > 0)


@PROPERTY
@given(cases())
def test_nobody_is_asked_anything_before_the_conditions_hold(case: Case) -> None:
    rules, _, _ = case
    answers, choice = answered(case)
    refused = [each for each in rules.conditions if answers.conditions.get(each.id) is False]
    assert choice.failed == tuple(each.id for each in refused)
    if refused:
        settled = any(each.otherwise == "inform" for each in refused)
        assert choice.verdict == ("inform" if settled else "mend")
    elif len(answers.conditions) < len(rules.conditions):
        assert choice.verdict == "unanswered"
    else:
        assert choice.verdict == "choose"


@PROPERTY
@given(cases())
def test_only_methods_of_the_informing_levels_are_offered_instead(case: Case) -> None:
    rules, methods, _ = case
    _, choice = answered(case)
    levels = {method.id: set(method.sets["levels"]) for method in methods}
    assert all(levels[each] & set(rules.informing_levels) for each in choice.informing)


@pytest.mark.parametrize(
    ("number", "people", "minutes"),
    [
        (2, "people-few", "minutes-long"),
        (3, "people-fit", "minutes-tight"),
        (4, "people-fit", "minutes-tight"),
        (5, "people-fit", "minutes-fit"),
        (7, "people-fit", "minutes-fit"),
        (8, "people-many", "minutes-fit"),
    ],
)
def test_a_bound_itself_still_fits(number: int, people: str, minutes: str) -> None:
    _, choice = answered(at_the_bounds(number))
    closed = next(each for each in (*choice.ranked, *choice.left_out) if each.id == "m0")
    told = {reason.fact: reason.code for reason in closed.reasons}
    broken = {"people-few", "people-many", "minutes-long"} & {people, minutes}
    expected = broken or {people, minutes}
    assert set(told.values()) == expected


def gathered(count: int) -> list[Case]:
    """Return cases that are the same in every run."""
    found: list[Case] = []

    @settings(PROPERTY, max_examples=count, derandomize=True, database=None)
    @given(cases())
    def gather(case: Case) -> None:
        found.append(case)

    gather()
    return found


def plain(value: Any) -> Any:
    """Return dataclasses as JSON has them."""
    return json.loads(json.dumps(dataclasses.asdict(value)))


def test_the_script_of_the_page_gives_the_same_answers(tmp_path: Path) -> None:
    if NODE is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no node")
        pytest.skip("no node on this machine")
    drawn = [*map(at_the_bounds, range(1, 10)), *gathered(250)]
    file = tmp_path / "cases.json"
    file.write_text(
        json.dumps(
            [
                {"rules": plain(rules), "methods": [plain(each) for each in methods], "given": said}
                for rules, methods, said in drawn
            ]
        ),
        "utf-8",
    )
    done = subprocess.run(
        [NODE, str(RUNNER), str(SCRIPT), str(file)], capture_output=True, text=True, check=True
    )
    for case, found in zip(drawn, json.loads(done.stdout), strict=True):
        answers, choice = answered(case)
        assert found == {"answers": plain(answers), "choice": plain(choice)}, case
