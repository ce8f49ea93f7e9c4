"""What a module, its page for trainers, the menu and the sessions show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from viewing import page, view

Edit = Callable[[str, str, str], None]
MODULE = "docs/training/m1.fi.md"
TRAINER = "tarjotin/module-trainer.html"
NBSP = "\N{NO-BREAK SPACE}"


def test_the_agenda_adds_up_in_both_forms(small_guide: Path) -> None:
    agenda = view(small_guide, "module", "m1").agenda
    assert agenda.full_total.text == f"1{NBSP}t 30{NBSP}min"
    assert agenda.short_total.text == f"1{NBSP}t"
    assert agenda.full_total.is_estimate


def test_each_step_says_when_it_begins(small_guide: Path) -> None:
    rows = view(small_guide, "module", "m1").agenda.rows
    assert [(row.full_start, row.short_start) for row in rows] == [
        ("0:00", "0:00"),
        ("0:30", "0:20"),
    ]


def test_a_step_of_no_minutes_is_left_out_of_the_short_form(small_guide: Path, edit: Edit) -> None:
    edit(MODULE, "minutes: 30, short: 20", "minutes: 30, short: 0")
    assert view(small_guide, "module", "m1").agenda.rows[0].short == ""
    assert "<td>jää pois</td>" in page(small_guide, "module", "m1")


def test_a_module_without_a_short_form_shows_one_column(small_guide: Path, edit: Edit) -> None:
    edit(MODULE, "minutes: 30, short: 20", "minutes: 30")
    edit(MODULE, "minutes: 60, short: 40, ", "minutes: 60, ")
    assert "Lyhyt muoto" not in page(small_guide, "module", "m1")


def test_the_trainers_section_is_not_on_the_participants_page(small_guide: Path) -> None:
    html = page(small_guide, "module", "m1")
    assert "TEXT OF outcomes" in html
    assert "TEXT OF trainer" not in html


def test_the_trainers_page_has_the_agenda_and_the_trainers_section_alone(small_guide: Path) -> None:
    html = page(small_guide, "module", "m1", template=TRAINER)
    assert "TEXT OF trainer" in html
    assert "TEXT OF content" not in html
    assert '<table class="t-table t-agenda">' in html


def test_outcomes_come_before_everything_else_in_the_text(small_guide: Path) -> None:
    html = page(small_guide, "module", "m1")
    assert html.count("TEXT OF outcomes") == 1
    assert html.index("TEXT OF outcomes") < html.index("TEXT OF suits")


def test_the_module_leads_to_its_page_for_trainers(small_guide: Path) -> None:
    assert view(small_guide, "module", "m1").trainer.url == "kouluttajalle/"
    assert view(small_guide, "module", "m1", language="sv").trainer.url == "for-utbildare/"


def test_a_guide_without_pages_for_trainers_leads_to_none(small_guide: Path, edit: Edit) -> None:
    edit(
        "mkdocs.yml", "  - tarjotin/training", "  - tarjotin/training:\n      trainer_pages: false"
    )
    assert view(small_guide, "module", "m1").trainer is None
    assert "Kouluttajan sivu" not in page(small_guide, "module", "m1")


def test_a_module_tells_where_it_was_used_and_in_which_session_it_is(small_guide: Path) -> None:
    shown = view(small_guide, "module", "m1")
    assert [link.title for link in shown.regions] == ["Lappi"]
    assert [link.title for link in shown.sessions] == ["Aamupäivä"]


def test_a_card_of_the_menu_has_number_title_suits_duration_and_audience(small_guide: Path) -> None:
    (group,) = view(small_guide, "page", "training/index").groups
    (card,) = group.cards
    assert (card.number, card.link.title, card.suits) == (1, "Perusteet", "Sopii kaikille.")
    assert card.duration.text == f"1{NBSP}t 30{NBSP}min, lyhyenä 1{NBSP}t"
    assert card.duration.is_estimate
    assert card.audiences


def test_what_a_module_suits_is_told_in_plain_words(small_guide: Path, edit: Edit) -> None:
    edit(MODULE, "Sopii kaikille.", "Sopii **kaikille**, [kysely](method:kysely) mukaan. Muuta.")
    (group,) = view(small_guide, "page", "training/index").groups
    assert group.cards[0].suits == "Sopii kaikille, kysely mukaan."


def test_a_session_adds_up_the_forms_it_takes(small_guide: Path, edit: Edit) -> None:
    edit("docs/sessions/aamu.fi.md", "items: [{module: m1}]", "items: [{module: m1, form: short}]")
    shown = view(small_guide, "session", "aamu")
    assert shown.total.text == f"1{NBSP}t"
    assert shown.total.is_estimate
    assert shown.rows[0].form == "lyhyt muoto"


def test_the_menu_shows_the_ready_sessions(small_guide: Path) -> None:
    sessions = view(small_guide, "page", "training/index").sessions
    assert [card.link.title for card in sessions] == ["Aamupäivä"]
