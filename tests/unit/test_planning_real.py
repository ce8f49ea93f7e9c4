"""Every day that the modules of the guide can make, and the workshops that were held."""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from building import REPOSITORY
from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.opening import open_guide
from tarjotin.planning import Choice, Plan, Request, plan
from tarjotin.planning.session import request_of
from tarjotin.site.reader import Reader
from tarjotin.site.views.day import day_view

DATA = Path(__file__).parents[1] / "data" / "planning"
WORKSHOPS = yaml.load((DATA / "workshops-2018.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
PAUSES = ("break", "lunch")

assert WORKSHOPS, "no workshop is known"


@cache
def opened() -> Any:
    found, findings = open_guide(REPOSITORY / "mkdocs.yml", today=dt.date(2026, 11, 21))
    assert found is not None, findings
    return found


def guide() -> Guide:
    known: Guide = opened().guide
    return known


def held(request: Request) -> Plan:
    return plan(request, parts=guide().parts, rules=guide().rules)


def wrong(planned: Plan) -> list[str]:
    """Return what is wrong with an agenda."""
    rules = guide().rules
    found = []
    time, work = planned.start, 0
    kinds = [row.kind for row in planned.rows]
    for index, row in enumerate(planned.rows):
        if row.at != time:
            found.append(f"{row} does not begin at {time}")
        time += row.minutes
        work = 0 if row.kind in PAUSES else work + row.minutes
        if work > rules.longest:
            found.append(f"{row} ends {work} minutes after a break")
        if row.kind in PAUSES and not kinds[index - 1] == kinds[index + 1] == "step":
            found.append(f"{row} stands beside {kinds[index - 1]} and {kinds[index + 1]}")
        if row.kind == "lunch" and not rules.earliest <= row.at <= rules.latest:
            found.append(f"{row} is no time to eat")
    if time != planned.end:
        found.append(f"ends at {planned.end}, not at {time}")
    return found


@pytest.mark.parametrize("form", ["full", "short"])
@pytest.mark.parametrize("wanted", ["", "half-day", "full-day"])
def test_every_combination_of_modules_is_planned_or_told_why_not(form: str, wanted: str) -> None:
    modules = tuple(guide().parts)
    every = chain.from_iterable(combinations(modules, size) for size in range(1, len(modules) + 1))
    planned = 0
    for chosen in every:
        choices = tuple(Choice(part=name, form=form) for name in chosen)
        day = held(Request(choices=choices, start=9 * 60, format=wanted))
        assert bool(day.rows) != bool(day.problems), chosen
        assert wrong(day) == [] or not day.rows, chosen
        planned += bool(day.rows)
        total = sum(guide().parts[name].minutes(form) for name in chosen)
        most = next(each.most for each in guide().rules.formats if each.id == day.format)
        assert ("long" in [reason.code for reason in day.problems]) == (total > most), chosen
    assert planned > 20


def test_the_languages_have_the_same_times() -> None:
    addresses = opened().addresses
    for session in guide().sessions.values():
        times = []
        for language in guide().settings.codes:
            reader = Reader(guide=guide(), addresses=addresses, language=language, seen_from="")
            day = day_view(request_of(session.facts), reader)
            assert day is not None, session.id
            times.append([(row.time, row.minutes.split()[0]) for g in day.groups for row in g.rows])
            counted = (*day.bringing.supplies, *day.bringing.prints)
            times[-1] += [(thing.count, str(len(thing.modules))) for thing in counted]
        assert all(each == times[0] for each in times), session.id


def test_every_ready_day_can_be_held_as_it_is() -> None:
    for session in guide().sessions.values():
        day = held(request_of(session.facts))
        assert day.rows, session.id
        assert wrong(day) == []
        assert [note.code for note in day.notes] == []


@pytest.mark.parametrize("workshop", WORKSHOPS, ids=lambda each: f"{each['day']}-{each['region']}")
def test_a_workshop_of_2018_can_be_held_with_the_modules_of_today(workshop: dict[str, Any]) -> None:
    choices = tuple(Choice(part=name) for name in workshop["modules"])
    day = held(Request(choices=choices, start=9 * 60, people=workshop.get("people")))
    assert day.problems == ()
    assert wrong(day) == []
