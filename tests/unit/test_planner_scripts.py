"""The composer's scripts, without a browser: the planner's cases, the address, the files."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from itertools import combinations
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from building import REPOSITORY
from planning_cases import CASES, answer, written
from scripts import run_script
from tarjotin.catalogue.opening import open_guide
from tarjotin.planning import Choice, Request
from tarjotin.site.reader import Reader
from tarjotin.site.views.composer import view

PLAN = """
import { plan } from "assets/planner/day.js";
import { needs, tables } from "assets/planner/supplies.js";
answer = data.cases.map(({ request, rules: other }) => {
  const rules = { ...data.rules, ...other };
  const parts = new Map(data.parts.map((part) => [part.id, part]));
  const chosen = request.choices.flatMap(({ part }) => parts.get(part) ?? []);
  const people = request.people ?? rules.people;
  return {
    plan: plan(request, parts, rules),
    needs: needs(chosen, people, rules),
    tables: tables(people, rules),
  };
});
"""


@pytest.fixture(scope="module")
def given() -> dict[str, Any]:
    """What the page of the composer in the real guide gives to its script."""
    opened, findings = open_guide(REPOSITORY / "mkdocs.yml", today=dt.date(2026, 11, 21))
    assert opened is not None, findings
    reader = Reader(
        guide=opened.guide, addresses=opened.addresses, language="fi", seen_from="koulutus/kokoa/"
    )
    return json.loads(view(reader).json)  # type: ignore[no-any-return]


def test_the_cases_are_what_the_planner_says() -> None:
    assert CASES.read_text("utf-8") == written(), "run: make planning-cases"


def test_the_script_plans_every_case_as_the_planner_does(tmp_path: Path) -> None:
    data = json.loads(CASES.read_text("utf-8"))
    assert run_script(PLAN, data, tmp_path) == [case["answer"] for case in data["cases"]]


def test_the_script_plans_the_real_modules_as_the_planner_does(tmp_path: Path) -> None:
    opened, _ = open_guide(REPOSITORY / "mkdocs.yml", today=dt.date(2026, 11, 21))
    assert opened is not None
    rules, parts = opened.guide.rules, tuple(opened.guide.parts.values())
    requests = [
        Request(
            choices=tuple(Choice(part=name, form=form) for name in chosen), start=540, people=24
        )
        for size in (1, 2, 3, 4)
        for chosen in combinations(opened.guide.parts, size)
        for form in ("full", "short")
    ]
    data = {
        "rules": asdict(rules),
        "parts": [asdict(part) for part in parts],
        "cases": [{"request": asdict(request), "rules": {}} for request in requests],
    }
    assert run_script(PLAN, data, tmp_path) == [answer(each, rules, parts) for each in requests]


def test_an_address_comes_back_as_it_was_written(given: dict[str, Any], tmp_path: Path) -> None:
    wishes = [
        {
            "choices": [{"part": "m1", "form": "full"}, {"part": "m6", "form": "short"}],
            "start": 545,
            "people": 24,
            "date": "2026-12-01",
        },
        {"choices": [{"part": "ob", "form": "short"}], "start": 0, "people": 1, "date": ""},
        {"choices": [], "start": 1439, "people": 1000, "date": ""},
    ]
    script = """
import { readWish, writeWish } from "assets/planner/address.js";
const queries = data.wishes.map((wish) => writeWish(wish, data.given));
answer = { queries, wishes: queries.map((query) => readWish(query, data.given)) };
"""
    said = run_script(script, {"given": given, "wishes": wishes}, tmp_path)
    assert said["wishes"] == wishes
    assert said["queries"][:2] == [
        "?m=1,6s&start=0905&people=24&date=2026-12-01",
        "?m=obs&start=0000&people=1",
    ]


@pytest.mark.parametrize(
    "query",
    [
        "?m=99,<script>,1&start=9999&people=-3&date=2026-02-30",
        "?m=1,1,1s&people=1e9",
        "?m=1&start=&people=&date=x",
        "?m=1%00&m=1",
    ],
)
def test_an_address_changed_by_hand_never_breaks(
    query: str, given: dict[str, Any], tmp_path: Path
) -> None:
    script = """
import { readWish } from "assets/planner/address.js";
answer = readWish(data.query, data.given);
"""
    wish = run_script(script, {"given": given, "query": query}, tmp_path)
    assert wish["choices"] in ([], [{"part": "m1", "form": "full"}])
    assert (wish["start"], wish["people"], wish["date"]) == (540, 20, "")


def test_a_tray_gives_its_modules_and_nothing_else(given: dict[str, Any], tmp_path: Path) -> None:
    script = """
import { readTray } from "assets/planner/address.js";
answer = data.trays.map((tray) => readTray(tray, data.given));
"""
    trays = ["m:kysely,t:m1,t:ob", "t:m5,t:m5,m:m1,t:nobody", "t:constructor", "{m5", "", None]
    said = run_script(script, {"given": given, "trays": trays}, tmp_path)
    assert said == [["m1", "ob"], ["m5"], [], [], [], []]


CALENDAR = """
import { calendar } from "assets/planner/calendar.js";
answer = data.map((event) => calendar(event, new Date("2026-11-21T10:00:00Z")));
"""
EVENT = {
    "date": "2026-12-01",
    "start": 9 * 60,
    "end": 16 * 60 + 15,
    "title": "Koulutuspäivä: Avoin hallinto, viestintä; \\ ”Ä”",
    "description": "9.00–9.15 Päivän aloitus\nKäyttäjälähtöisyys johdon, asiantuntijan ja henkilöstön työssä 😀 "
    * 4,
    "address": "https://opas.example/koulutus/kokoa/?m=1,5s&start=0900&people=24",
    "language": "fi",
}


def event_of(text: str) -> Any:
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return event


def test_the_calendar_file_is_read_as_it_was_meant(tmp_path: Path) -> None:
    (text,) = run_script(CALENDAR, [EVENT], tmp_path)
    event = event_of(text)
    helsinki = ZoneInfo("Europe/Helsinki")
    assert event.start == dt.datetime(2026, 12, 1, 9, 0, tzinfo=helsinki)
    assert event.end == dt.datetime(2026, 12, 1, 16, 15, tzinfo=helsinki)
    assert event["SUMMARY"] == EVENT["title"]
    assert event["DESCRIPTION"] == EVENT["description"]
    assert event["URL"] == EVENT["address"]
    assert event.errors == []


def test_the_lines_of_the_calendar_file_are_no_longer_than_75_octets(tmp_path: Path) -> None:
    (text,) = run_script(CALENDAR, [EVENT], tmp_path)
    lines = text.split("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in lines) <= 75
    assert lines[-1] == ""


@pytest.mark.parametrize(
    ("date", "offset"), [("2027-03-27", 2), ("2027-03-28", 3), ("2027-10-31", 2)]
)
def test_the_time_zone_of_the_file_knows_summer_time(
    date: str, offset: int, tmp_path: Path
) -> None:
    (text,) = run_script(CALENDAR, [{**EVENT, "date": date}], tmp_path)
    calendar = icalendar.Calendar.from_ical(text)
    (zone,) = calendar.walk("VTIMEZONE")
    moment = dt.datetime.fromisoformat(f"{date}T09:00:00").replace(tzinfo=zone.to_tz())
    assert moment.utcoffset() == dt.timedelta(hours=offset)


def test_the_same_day_has_the_same_name_and_another_day_another(tmp_path: Path) -> None:
    other = {**EVENT, "address": f"{EVENT['address']}&date=2026-12-02"}
    texts = run_script(CALENDAR, [EVENT, {**EVENT, "title": "Toinen"}, other], tmp_path)
    names = [str(event_of(text)["UID"]) for text in texts]
    assert names[0] == names[1] != names[2]
    assert names[0].endswith("@opas.example")


def test_a_day_that_ends_at_midnight_ends_on_the_next_date(tmp_path: Path) -> None:
    (text,) = run_script(CALENDAR, [{**EVENT, "start": 20 * 60, "end": 24 * 60}], tmp_path)
    assert event_of(text).end.strftime("%Y-%m-%d %H:%M") == "2026-12-02 00:00"


def test_markdown_tells_the_whole_day(given: dict[str, Any], tmp_path: Path) -> None:
    script = """
import { plan } from "assets/planner/day.js";
import { markdown } from "assets/planner/markdown.js";
import { Words } from "assets/planner/words.js";
const { given, wish } = data;
const parts = new Map(given.parts.map((part) => [part.id, part]));
const made = plan({ ...wish, format: "" }, parts, given.rules);
answer = markdown(made, wish, new Words(given), "A | B", "https://opas.example/");
"""
    choices = [{"part": "m1", "form": "full"}, {"part": "m2", "form": "full"}]
    wish = {"choices": choices, "start": 540, "people": 24, "date": ""}
    lines = run_script(script, {"given": given, "wish": wish}, tmp_path).split("\n")
    assert lines[0] == "# A \\| B"
    assert lines[2] == "Kello 9.00–12.45. Osallistujia: 24."
    rows = [line for line in lines if line.startswith("| ")]
    assert all(row.count(" | ") == 2 for row in rows)
    assert "| 10.45–11.00 | Tauko | 15\N{NO-BREAK SPACE}min |" in rows
    assert "- 4 × Muistilappunippu" in lines
    assert lines[-2] == "<https://opas.example/>"
