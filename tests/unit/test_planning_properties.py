"""Whatever is asked, an agenda that is given holds: arbitrary modules, rules and starts."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise

from hypothesis import given
from hypothesis import strategies as st

from planning_cases import RULES
from tarjotin.planning import Choice, DayFormat, Part, Plan, Request, Rules, Step, plan
from tarjotin.planning.ways import applied

PAUSES = ("break", "lunch")
MINUTES = st.integers(1, 24).map(lambda fives: 5 * fives)
STEPS = st.lists(
    st.tuples(st.sampled_from(["group", "group", "group", "input", "break"]), MINUTES),
    min_size=1,
    max_size=6,
).map(
    lambda steps: tuple(
        Step(id=f"s{index}", kind=kind, minutes=minutes)
        for index, (kind, minutes) in enumerate(steps)
    )
)
NAMES = ("a", "b", "c", "d", "e")


@st.composite
def days(draw: st.DrawFn) -> tuple[Request, dict[str, Part], Rules]:
    """Draw modules, rules and a request."""
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1))
    parts = {}
    for name in names:
        full, short = draw(STEPS), draw(STEPS)
        is_shorter = sum(step.minutes for step in short) < sum(step.minutes for step in full)
        requires = draw(st.lists(st.sampled_from(NAMES), max_size=1))
        parts[name] = Part(
            id=name,
            full=full,
            short=short if is_shorter else (),
            requires=tuple(set(requires) - {name}),
        )
    chosen = draw(st.lists(st.sampled_from(names), unique=True, min_size=1, max_size=4))
    choices = tuple(
        Choice(part=name, form=draw(st.sampled_from(["full", "short"]))) for name in chosen
    )
    formats = draw(
        st.sampled_from(
            [
                RULES.formats,
                (DayFormat(id="any", least=0, most=1440),),
                (DayFormat(id="fed", least=0, most=1440, lunch=True),),
            ]
        )
    )
    rules = replace(
        RULES,
        formats=formats,
        longest=draw(st.sampled_from([45, 90, 105, 120])),
        opening=draw(st.sampled_from([0, 15])),
        closing=draw(st.sampled_from([0, 15])),
    )
    start = draw(st.integers(0, 287)) * 5
    wanted = draw(st.sampled_from(["", "half", "full"]))
    return Request(choices=choices, start=start, format=wanted), parts, rules


def stretches(planned: Plan) -> list[int]:
    """Return how long people work between pauses."""
    groups = groupby(planned.rows, key=lambda row: row.kind in PAUSES)
    return [sum(row.minutes for row in rows) for is_pause, rows in groups if not is_pause]


@given(days())
def test_a_day_has_an_agenda_or_problems_never_both(
    drawn: tuple[Request, dict[str, Part], Rules],
) -> None:
    request, parts, rules = drawn
    planned = plan(request, parts=parts, rules=rules)
    assert bool(planned.rows) != bool(planned.problems)


@given(days())
def test_every_line_begins_when_the_one_before_ends(
    drawn: tuple[Request, dict[str, Part], Rules],
) -> None:
    request, parts, rules = drawn
    planned = plan(request, parts=parts, rules=rules)
    if planned.rows:
        assert planned.rows[0].at == request.start
        assert all(one.at + one.minutes == other.at for one, other in pairwise(planned.rows))
        assert planned.end == request.start + sum(row.minutes for row in planned.rows) <= 1440


@given(days())
def test_no_stretch_is_too_long_and_pauses_stand_between_work_of_modules(
    drawn: tuple[Request, dict[str, Part], Rules],
) -> None:
    request, parts, rules = drawn
    planned = plan(request, parts=parts, rules=rules)
    if planned.rows:
        assert max(stretches(planned)) <= rules.longest
        kinds = [row.kind for row in planned.rows]
        for index, kind in enumerate(kinds):
            if kind in PAUSES:
                assert kinds[index - 1] == kinds[index + 1] == "step"


@given(days())
def test_every_step_of_every_module_is_there_once_and_in_order(
    drawn: tuple[Request, dict[str, Part], Rules],
) -> None:
    request, parts, rules = drawn
    planned = plan(request, parts=parts, rules=rules)
    wanted = [
        (choice.part, step.id, step.kind == "break")
        for choice in request.choices
        for step in parts[choice.part].steps(choice.form)
    ]
    if planned.rows:
        shown = [(row.part, row.step, row.kind in PAUSES) for row in planned.rows if row.part]
        assert shown == wanted


@given(days())
def test_lunch_is_there_once_in_its_window_exactly_where_the_format_has_one(
    drawn: tuple[Request, dict[str, Part], Rules],
) -> None:
    request, parts, rules = drawn
    planned = plan(request, parts=parts, rules=rules)
    if planned.rows:
        chosen = next(each for each in rules.formats if each.id == planned.format)
        lunches = [row for row in planned.rows if row.kind == "lunch"]
        assert len(lunches) == int(chosen.lunch)
        for lunch in lunches:
            assert rules.earliest <= lunch.at <= rules.latest
            assert lunch.minutes == rules.lunch


@given(days())
def test_prerequisites_come_first(drawn: tuple[Request, dict[str, Part], Rules]) -> None:
    request, parts, rules = drawn
    planned = plan(request, parts=parts, rules=rules)
    order = [choice.part for choice in request.choices]
    if planned.rows:
        for index, name in enumerate(order):
            assert not set(parts[name].requires) & set(order[index + 1 :])


@given(days())
def test_every_way_that_is_told_works(drawn: tuple[Request, dict[str, Part], Rules]) -> None:
    request, parts, rules = drawn
    planned = plan(request, parts=parts, rules=rules)
    for reason in (*planned.problems, *planned.notes):
        for way in reason.ways:
            changed = replace(request, choices=applied(way, request.choices), format=reason.format)
            again = plan(changed, parts=parts, rules=rules)
            chosen = next(each for each in rules.formats if each.id == reason.format)
            assert again.rows
            assert chosen.least <= again.minutes <= chosen.most


@given(days())
def test_where_lunch_is_the_problem_the_start_that_is_told_works(
    drawn: tuple[Request, dict[str, Part], Rules],
) -> None:
    request, parts, rules = drawn
    planned = plan(request, parts=parts, rules=rules)
    for reason in planned.problems:
        if reason.code == "lunch" and reason.at >= 0:
            assert plan(replace(request, start=reason.at), parts=parts, rules=rules).rows


@given(days())
def test_a_step_told_as_too_long_is_too_long(
    drawn: tuple[Request, dict[str, Part], Rules],
) -> None:
    request, parts, rules = drawn
    planned = plan(request, parts=parts, rules=rules)
    for reason in planned.problems:
        if reason.code == "step":
            step = next(
                each
                for choice in request.choices
                if choice.part == reason.part
                for each in parts[choice.part].steps(choice.form)
                if each.id == reason.step
            )
            assert step.minutes <= reason.minutes <= step.minutes + rules.opening + rules.closing
            assert reason.minutes > rules.longest
