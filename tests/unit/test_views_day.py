"""What a reader sees of a training day: the page of a session, and the composer."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tarjotin.site.views import composer
from tarjotin.site.views.made import made_pages
from viewing import opened, page, reader, view

Edit = Callable[[str, str, str], None]
SESSION = "docs/sessions/aamu.fi.md"
MODULE = "docs/training/m1.fi.md"
NBSP = "\N{NO-BREAK SPACE}"


def test_a_session_has_clock_times_and_breaks(small_guide: Path) -> None:
    day = view(small_guide, "session", "aamu").day
    assert day.span == "Kello 9.00–11.15"
    assert [(group.kind, [row.time for row in group.rows]) for group in day.groups] == [
        ("frame", ["9.00–9.15"]),
        ("part", ["9.15–9.45"]),
        ("pause", ["9.45–10.00"]),
        ("part", ["10.00–11.00"]),
        ("frame", ["11.00–11.15"]),
    ]


def test_a_module_goes_on_after_a_break(small_guide: Path) -> None:
    groups = view(small_guide, "session", "aamu").day.groups
    titles = [group.module.title for group in groups if group.module]
    assert titles == ["Moduuli 1: Perusteet", "Moduuli 1: Perusteet jatkuu"]
    assert [group.form for group in groups if group.module] == ["koko muoto", ""]


def test_the_steps_of_a_day_are_in_the_readers_language(small_guide: Path) -> None:
    groups = view(small_guide, "session", "aamu", language="sv").day.groups
    assert groups[0].rows[0].title == "Inledning av dagen"
    assert groups[1].rows[0].title == "Inledning"


def test_things_are_counted_for_the_people_of_the_rules(small_guide: Path, edit: Edit) -> None:
    materials = "materials:\n  kortit: {quantity: 2, per: table, print: true}\n"
    edit(MODULE, "prework_minutes: 10", f"{materials}prework_minutes: 10")
    edit(MODULE, "number: 1", "names: {kortit: Kortit}\nnumber: 1")
    edit(
        "mkdocs.yml",
        "  - tarjotin/training",
        "  - tarjotin/training:\n      planning: {people: 13, table: 6}",
    )
    bringing = view(small_guide, "session", "aamu").day.bringing
    (cards,) = bringing.prints
    assert (cards.name, cards.count) == ("Kortit", "6")
    assert bringing.room == "Tila, johon mahtuu 13 ihmistä. Pöytiä: 3."
    assert bringing.people == "Määrät on laskettu 13 osallistujalle."


def test_prework_is_told_with_its_time(small_guide: Path) -> None:
    day = view(small_guide, "session", "aamu").day
    assert [(each.module.title, each.minutes) for each in day.prework] == [
        ("Moduuli 1: Perusteet", f"10{NBSP}min")
    ]


def test_a_session_that_cannot_be_held_shows_its_modules_and_no_times(
    small_guide: Path, edit: Edit
) -> None:
    edit(SESSION, '"09:00"', '"23:00"')
    assert view(small_guide, "session", "aamu").day is None
    html = page(small_guide, "session", "aamu")
    assert "Tästä päivästä ei synny ohjelmaa" in html
    assert "t-day" not in html.replace('id="t-day"', "").replace('aria-labelledby="t-day"', "")


def test_a_session_leads_to_the_composer_with_its_modules(small_guide: Path, edit: Edit) -> None:
    edit(SESSION, "{module: m1}", "{module: m1, form: short}")
    shown = view(small_guide, "session", "aamu").composer
    assert shown.endswith("/kokoa/?m=1s&start=0900")


def test_the_rules_of_a_guide_stand_in_its_configuration(small_guide: Path, edit: Edit) -> None:
    edit(
        "mkdocs.yml",
        "  - tarjotin/training",
        "  - tarjotin/training:\n      planning: {opening: 5, closing: 0, stretch: {max: 120}}",
    )
    assert view(small_guide, "session", "aamu").day.span == "Kello 9.00–10.35"


def test_the_composer_gives_its_script_every_module_and_every_text(small_guide: Path) -> None:
    given = json.loads(composer.view(reader(small_guide, "koulutus/kokoa/")).json)
    assert [part["id"] for part in given["parts"]] == ["m1"]
    assert given["modules"]["m1"]["steps"] == {"opening": "Aloitus", "work": "Työ"}
    assert given["modules"]["m1"]["trainer"].endswith("kouluttajalle/")
    assert given["texts"]["day-break"] == "Tauko"
    assert given["rules"]["longest"] == 105


def test_a_guide_without_modules_has_no_composer(small_guide: Path) -> None:
    assert "composer" in {each.key for each in made_pages(opened(small_guide).guide)}
    for folder in ("training", "sessions", "regions"):
        for file in (small_guide / "docs" / folder).glob("*.md"):
            file.unlink()
    assert "composer" not in {each.key for each in made_pages(opened(small_guide).guide)}
