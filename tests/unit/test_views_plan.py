"""What a plan, a region and a call show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from viewing import page, view

Edit = Callable[[str, str, str], None]
PLAN = "docs/plans/suunnitelma.fi.md"
REGION = "docs/regions/lappi.fi.md"


def test_every_channel_stands_once_in_the_matrix(small_guide: Path) -> None:
    shown = view(small_guide, "plan", "suunnitelma")
    assert [column.title for column in shown.columns] == ["Kysely"]
    assert [group.cells for group in shown.groups] == [(("Kysely verkossa",),)]
    assert not shown.has_other_channels


def test_a_channel_without_a_card_stands_under_the_others(small_guide: Path, edit: Edit) -> None:
    edit(PLAN, "{verkkokysely: kysely}", "{verkkokysely: none}")
    shown = view(small_guide, "plan", "suunnitelma")
    assert shown.columns == ()
    assert shown.has_other_channels
    assert [group.cells for group in shown.groups] == [(("Kysely verkossa",),)]


def test_the_matrix_has_headers_for_rows_and_columns(small_guide: Path) -> None:
    html = page(small_guide, "plan", "suunnitelma")
    matrix = html[html.index("t-matrix") :]
    assert "<caption>" in matrix
    assert '<th scope="col"><a href="../../menetelmat/kysely/">' in matrix
    assert '<th scope="row"><a href="#asukkaat">Asukkaat</a></th>' in matrix


def test_our_reading_is_told_from_what_the_source_states(small_guide: Path) -> None:
    shown = view(small_guide, "plan", "suunnitelma")
    assert [value.is_reading for value in shown.values] == [False]
    assert [phase.is_reading for phase in shown.phases] == [True]
    assert shown.phases[0].certainty == "meidän tulkintamme"
    assert shown.has_readings


def test_the_timeline_is_a_list_and_a_picture(small_guide: Path) -> None:
    shown = view(small_guide, "plan", "suunnitelma")
    assert shown.phases[0].months == "8/2020–12/2020"
    (span,) = shown.picture.spans
    # August to December of the one year that the picture covers.
    assert (span.x, span.x + span.width) == (round(640 * 7 / 12), 640)
    html = page(small_guide, "plan", "suunnitelma")
    assert '<ol class="t-timeline">' in html
    assert 'aria-labelledby="t-timeline-title t-timeline-description"' in html


def test_what_is_not_known_of_a_workshop_is_said_plainly(small_guide: Path) -> None:
    (row,) = view(small_guide, "region", "lappi").workshops
    assert (row.day, row.place, row.participants) == ("", "", None)
    assert page(small_guide, "region", "lappi").count(">ei tiedossa<") == 3
    assert page(small_guide, "region", "lappi", language="sv").count(">inte känt<") == 3


def test_the_modules_of_a_workshop_are_links(small_guide: Path) -> None:
    (row,) = view(small_guide, "region", "lappi").workshops
    assert [link.title for link in row.modules] == ["Moduuli 1: Perusteet"]
    assert row.modules[0].url.endswith("/perusteet/")


def test_an_estimated_number_of_participants_bears_the_mark(small_guide: Path, edit: Edit) -> None:
    edit(
        REGION,
        "{modules: [m1], basis: stated, source: kiertue}",
        "{participants: 30, basis: estimated}",
    )
    shown = view(small_guide, "region", "lappi")
    assert shown.workshops[0].participants.is_estimate
    assert shown.has_estimates


def test_workshops_come_in_the_order_of_their_days(small_guide: Path, edit: Edit) -> None:
    edit(
        REGION,
        "  kevat: {modules: [m1], basis: stated, source: kiertue}",
        "  kevat: {date: 2018-10-26, basis: stated, source: kiertue}\n"
        "  alku: {date: 2018-04-23, basis: stated, source: kiertue}",
    )
    days = [row.day for row in view(small_guide, "region", "lappi").workshops]
    assert days == ["23.4.2018", "26.10.2018"]


def test_a_region_leads_to_the_call_that_chose_it_and_back(small_guide: Path) -> None:
    assert [link.title for link in view(small_guide, "region", "lappi").calls] == ["Haku"]
    assert [link.title for link in view(small_guide, "call", "haku").chosen] == ["Lappi"]


def test_the_criteria_of_a_call_are_a_numbered_list(small_guide: Path) -> None:
    html = page(small_guide, "call", "haku")
    assert '<ol class="t-criteria">' in html
    assert '<li><a href="#halu">Halu</a></li>' in html


def test_the_lists_name_every_item(small_guide: Path) -> None:
    for folder, title in (("programmes", "Ohjelma"), ("plans", "Suunnitelma"), ("calls", "Haku")):
        entries = view(small_guide, "page", f"{folder}/index").entries
        assert [entry.link.title for entry in entries] == [title]
    rows = view(small_guide, "page", "regions/index").rows
    assert [row.link.title for row in rows] == ["Lappi"]


def test_a_region_says_in_which_counties_it_lies_today(small_guide: Path) -> None:
    assert view(small_guide, "region", "lappi").counties == ("Lapin hyvinvointialue",)
    assert view(small_guide, "region", "lappi", language="sv").counties == (
        "Lapplands välfärdsområde",
    )


def test_every_county_is_listed_in_both_languages_with_its_pilots(small_guide: Path) -> None:
    shown = view(small_guide, "page", "regions/index", language="sv")
    assert shown.languages == ("Suomi", "Svenska")
    assert [
        ([(name.text, name.lang) for name in county.names], [link.title for link in county.regions])
        for county in shown.counties
    ] == [
        ([("Kainuun hyvinvointialue", "fi"), ("Kajanalands välfärdsområde", None)], []),
        ([("Lapin hyvinvointialue", "fi"), ("Lapplands välfärdsområde", None)], ["Lappland"]),
    ]


def test_a_region_without_counties_keeps_the_name_of_its_own(small_guide: Path, edit: Edit) -> None:
    assert "<dd>Lapin hyvinvointialue</dd>" in page(small_guide, "region", "lappi")
    edit(REGION, "counties: [lappi]\n", "")
    edit(REGION, "hyvinvointialue: Lapin hyvinvointialue", "hyvinvointialue: Lapin alue")
    assert "<dd><span>Lapin alue</span></dd>" in page(small_guide, "region", "lappi")
