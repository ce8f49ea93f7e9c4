"""A training day: clock times, breaks, and reasons where there is none."""

from __future__ import annotations

from dataclasses import replace

from planning_cases import PARTS, RULES
from tarjotin.planning import Change, Choice, Part, Plan, Request, Rules, Step, needs, plan, tables

BY_ID = {part.id: part for part in PARTS}


def day(text: str, *, rules: Rules = RULES, parts: dict[str, Part] | None = None, **more) -> Plan:
    choices = tuple(
        Choice(part=word.rstrip("!"), form="short" if word.endswith("!") else "full")
        for word in text.split()
    )
    request = Request(choices=choices, **{"start": 540, **more})
    return plan(request, parts=parts or BY_ID, rules=rules)


def clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def pauses(planned: Plan) -> list[str]:
    return [f"{clock(row.at)} {row.kind}" for row in planned.rows if row.kind in ("break", "lunch")]


def codes(planned: Plan) -> list[str]:
    return [reason.code for reason in planned.problems]


def of(*minutes: int) -> dict[str, Part]:
    steps = tuple(
        Step(id=str(index), kind="group", minutes=length) for index, length in enumerate(minutes)
    )
    return {"x": Part(id="x", full=steps)}


def test_half_a_day_of_two_modules_has_its_break_between_them() -> None:
    planned = day("a b")
    assert (planned.format, clock(planned.end)) == ("half", "12:45")
    assert pauses(planned) == ["10:45 break"]


def test_a_full_day_has_lunch_and_breaks_between_modules() -> None:
    planned = day("a c d! b")
    assert (planned.format, planned.minutes, clock(planned.end)) == ("full", 330, "16:15")
    assert pauses(planned) == ["10:45 break", "12:30 lunch", "14:15 break"]


def test_a_break_that_a_module_brings_counts_as_a_break() -> None:
    planned = day("e")
    assert pauses(planned) == ["10:40 break"]
    (own,) = (row for row in planned.rows if row.kind == "break")
    assert (own.part, own.step) == ("e", "s3")


def test_lunch_takes_the_place_of_a_break_of_a_module() -> None:
    planned = day("a e b!")
    assert pauses(planned) == ["10:45 break", "12:25 lunch", "14:30 break"]
    assert [row.part for row in planned.rows if row.kind == "lunch"] == ["e"]


def test_a_module_too_long_to_sit_through_is_cut_at_a_step() -> None:
    planned = day("x", parts=of(40, 40, 40))
    assert pauses(planned) == ["9:55 break"]


def test_a_step_longer_than_people_can_sit_is_told() -> None:
    planned = day("long")
    (reason,) = planned.problems
    assert (reason.code, reason.part, reason.step, reason.minutes, reason.limit) == (
        "step",
        "long",
        "s0",
        130,
        105,
    )
    assert planned.rows == ()


def test_what_does_not_fit_is_told_with_ways_that_fit() -> None:
    planned = day("a b c d")
    (reason,) = planned.problems
    assert (reason.code, reason.minutes) == ("long", 15)
    assert reason.ways[0] == (Change(part="d", to="short"),)
    assert day("a b c d!").problems == ()


def test_a_day_in_the_middle_is_told_how_to_grow_and_how_to_shrink() -> None:
    planned = day("a b! c")
    assert [note.code for note in planned.notes] == ["short", "over"]
    short, over = planned.notes
    assert (short.format, short.minutes) == ("full", 60)
    assert (over.format, over.minutes) == ("half", 60)
    assert over.ways[0] == (Change(part="b", to="out"),)


def test_modules_come_after_those_they_require() -> None:
    (reason,) = day("d a", format="half").problems
    assert (reason.code, reason.part, reason.other) == ("order", "d", "a")
    assert day("a d", format="half").problems == ()


def test_a_module_required_on_another_day_is_only_a_note() -> None:
    planned = day("d b", format="half")
    assert planned.problems == ()
    assert [(note.code, note.other) for note in planned.notes] == [("before", "a")]


def test_a_module_twice_and_a_module_unknown_are_problems() -> None:
    assert codes(day("a a")) == ["twice"]
    assert codes(day("a nobody")) == ["unknown"]
    assert codes(day("")) == ["empty"]


def test_breaks_at_the_edge_of_a_module_and_in_a_row_are_problems() -> None:
    assert codes(day("edge")) == ["edge"]
    assert codes(day("edge!")) == ["edge"]


def test_a_full_day_holds_four_modules_at_most() -> None:
    assert codes(day("a! b! c d! e!")) == ["many", "long"]


def test_a_day_too_late_for_lunch_is_told_when_to_begin() -> None:
    planned = day("a c d! b", start=14 * 60)
    (reason,) = planned.problems
    assert reason.code == "lunch"
    assert day("a c d! b", start=reason.at).problems == ()
    assert day("a c d! b", start=reason.at + 15).problems != ()


def test_a_day_does_not_end_after_midnight() -> None:
    assert codes(day("a b", start=20 * 60 + 15)) == []
    assert codes(day("a b", start=20 * 60 + 16)) == ["late"]


def test_half_a_day_over_lunch_time_is_noted() -> None:
    assert [note.code for note in day("a b", start=10 * 60).notes] == ["meal"]
    assert day("a b", start=9 * 60).notes == ()


def test_a_group_too_small_or_too_large_is_noted_for_each_module() -> None:
    few = day("a c", people=5, format="half").notes
    assert [(note.code, note.part, note.limit) for note in few] == [("few", "a", 8)]
    crowd = day("a c", people=31, format="half").notes
    assert [(note.code, note.part, note.limit) for note in crowd] == [("crowd", "a", 30)]


def test_a_guide_without_formats_plans_any_length() -> None:
    planned = day("a b c d", rules=replace(RULES, formats=()))
    assert planned.problems == ()
    assert "lunch" not in [row.kind for row in planned.rows]


def test_printed_things_are_added_up_and_others_go_from_module_to_module() -> None:
    found = needs((BY_ID["a"], BY_ID["b"]), people=24, rules=RULES)
    assert [(need.id, need.count, need.parts) for need in found] == [
        ("notes", 5, ("a", "b")),
        ("sheet", 48, ("a", "b")),
        ("map", 8, ("a",)),
    ]


def test_the_last_table_need_not_be_full() -> None:
    assert [tables(people, RULES) for people in (1, 6, 7, 24)] == [1, 1, 2, 4]
