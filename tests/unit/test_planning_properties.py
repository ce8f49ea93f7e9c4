"""Whatever is asked, an agenda that is given holds: arbitrary modules, rules and starts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise

from hypothesis import given
from hypothesis import strategies as st

from planning_cases import RULES
from tarjotin.planning import Choice, DayFormat, Part, Plan, Request, Rules, Step, plan
from tarjotin.planning.ways import applied

PAUSES = ("break", "lunch")
# Short steps, few breaks, often a morning: what is said of agendas is tried on days that have one.
MINUTES = st.one_of(*[st.integers(1, 6)] * 5, st.integers(1, 24)).map(lambda fives: 5 * fives)
STARTS = st.one_of(st.integers(8 * 12, 11 * 12), st.integers(0, 287)).map(lambda fives: 5 * fives)
STEPS = st.lists(
    st.tuples(st.sampled_from([*["group"] * 10, "input", "break"]), MINUTES),
    min_size=1,
    max_size=6,
).map(
    lambda steps: tuple(
        Step(id=f"s{index}", kind=kind, minutes=minutes)
        for index, (kind, minutes) in enumerate(steps)
    )
)
NAMES = ("a", "b", "c", "d", "e")


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """A request with the modules and the rules that it is answered by."""

    request: Request
    parts: dict[str, Part]
    rules: Rules

    @cached_property
    def plan(self) -> Plan:
        """What the planner answers."""
        return self.replan(self.request)

    def replan(self, request: Request) -> Plan:
        """Return the answer to another request."""
        return plan(request, parts=self.parts, rules=self.rules)

    def format(self, name: str) -> DayFormat:
        """Return a format by its id."""
        return next(each for each in self.rules.formats if each.id == name)

    @property
    def steps(self) -> Iterator[tuple[str, Step]]:
        """Every step that was asked for, with its module, in the order asked for."""
        for choice in self.request.choices:
            for step in self.parts[choice.part].steps(choice.form):
                yield choice.part, step


@st.composite
def days(draw: st.DrawFn) -> Drawn:
    """Draw modules, rules and a request."""
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1))
    parts = {}
    for name in names:
        full, short = draw(STEPS), draw(STEPS)
        is_shorter = sum(step.minutes for step in short) < sum(step.minutes for step in full)
        requires = draw(st.lists(st.sampled_from([*names, *names, *NAMES]), max_size=2))
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
    start = draw(STARTS)
    wanted = draw(st.sampled_from(["", "half", "full"]))
    request = Request(choices=choices, start=start, format=wanted)
    return Drawn(request=request, parts=parts, rules=rules)


def stretches(planned: Plan) -> list[int]:
    """Return how long people work between pauses."""
    groups = groupby(planned.rows, key=lambda row: row.kind in PAUSES)
    return [sum(row.minutes for row in rows) for is_pause, rows in groups if not is_pause]


@given(days())
def test_a_day_has_an_agenda_or_problems_never_both(drawn: Drawn) -> None:
    assert bool(drawn.plan.rows) != bool(drawn.plan.problems)


@given(days())
def test_every_line_begins_when_the_one_before_ends(drawn: Drawn) -> None:
    rows, start = drawn.plan.rows, drawn.request.start
    if rows:
        assert rows[0].at == start
        assert all(one.at + one.minutes == other.at for one, other in pairwise(rows))
        assert drawn.plan.end == start + sum(row.minutes for row in rows) <= 1440


@given(days())
def test_no_stretch_is_too_long_and_pauses_stand_between_work_of_modules(drawn: Drawn) -> None:
    if drawn.plan.rows:
        assert max(stretches(drawn.plan)) <= drawn.rules.longest
        kinds = [row.kind for row in drawn.plan.rows]
        for index, kind in enumerate(kinds):
            if kind in PAUSES:
                assert kinds[index - 1] == kinds[index + 1] == "step"


@given(days())
def test_every_step_of_every_module_is_there_once_and_in_order(drawn: Drawn) -> None:
    wanted = [(part, step.id, step.kind == "break") for part, step in drawn.steps]
    if drawn.plan.rows:
        shown = [(row.part, row.step, row.kind in PAUSES) for row in drawn.plan.rows if row.part]
        assert shown == wanted


@given(days())
def test_lunch_is_there_once_in_its_window_exactly_where_the_format_has_one(drawn: Drawn) -> None:
    if drawn.plan.rows:
        chosen = drawn.format(drawn.plan.format)
        lunches = [row for row in drawn.plan.rows if row.kind == "lunch"]
        assert len(lunches) == int(chosen.lunch)
        for lunch in lunches:
            assert drawn.rules.earliest <= lunch.at <= drawn.rules.latest
            assert lunch.minutes == drawn.rules.lunch


@given(days())
def test_prerequisites_come_first(drawn: Drawn) -> None:
    order = [choice.part for choice in drawn.request.choices]
    if drawn.plan.rows:
        for index, name in enumerate(order):
            assert not set(drawn.parts[name].requires) & set(order[index + 1 :])


@given(days())
def test_every_way_that_is_told_works(drawn: Drawn) -> None:
    for reason in (*drawn.plan.problems, *drawn.plan.notes):
        for way in reason.ways:
            choices = applied(way, drawn.request.choices)
            again = drawn.replan(replace(drawn.request, choices=choices, format=reason.format))
            chosen = drawn.format(reason.format)
            assert again.rows
            assert chosen.least <= again.minutes <= chosen.most


@given(days())
def test_where_lunch_is_the_problem_the_start_that_is_told_works(drawn: Drawn) -> None:
    for reason in drawn.plan.problems:
        if reason.code == "lunch" and reason.at >= 0:
            assert drawn.replan(replace(drawn.request, start=reason.at)).rows


@given(days())
def test_a_step_told_as_too_long_is_too_long(drawn: Drawn) -> None:
    for reason in drawn.plan.problems:
        if reason.code == "step":
            meant = (reason.part, reason.step)
            step = next(each for part, each in drawn.steps if (part, each.id) == meant)
            more = drawn.rules.opening + drawn.rules.closing
            assert step.minutes <= reason.minutes <= step.minutes + more
            assert reason.minutes > drawn.rules.longest
