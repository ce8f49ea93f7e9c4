"""The composer in use: by mouse and by keyboard, in its address, in files, on paper."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import icalendar
import pytest
from axe_playwright_python.sync_playwright import Axe

from built_site import Site

Open = Callable[..., Any]
FI = "koulutus/kokoa/"
SV = "sv/utbildning/satt-ihop/"
NBSP = "\N{NO-BREAK SPACE}"
AXE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}


@pytest.fixture
def compose(window: Open, real: str) -> Callable[..., Any]:
    """Opens the composer with a day in its address."""

    def show(query: str = "", *, address: str = FI, **settings: Any) -> Any:
        page = window(f"{real}{address}{query}", **settings).page
        page.wait_for_selector(".t-composer:not([hidden])")
        return page

    return show


def query(page: Any) -> str:
    return str(page.evaluate("location.search"))


def order(page: Any) -> list[str]:
    return [
        each.get_attribute("data-part") for each in page.locator(".t-composer-order > li").all()
    ]


def letters(text: str) -> str:
    """Return a text without white space, which a table's cells have or have not between them."""
    return "".join(text.split())


def status(page: Any) -> str:
    return str(page.locator(".t-composer-status").inner_text())


def announced(page: Any) -> str:
    return str(page.locator("[data-announce]").text_content())


def violations(page: Any) -> list[str]:
    found = Axe().run(page, options=AXE).response["violations"]
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]


def test_choosing_modules_gives_an_agenda_at_once(compose: Open) -> None:
    page = compose()
    assert status(page) == "Ohjelmaa ei vielä synny."
    page.get_by_label("Moduuli 1:").first.check()
    page.get_by_label("Moduuli 2:").first.check()
    assert status(page) == "Ohjelma on valmis: kello 9.00–12.45."
    assert query(page) == "?m=1,2&start=0900&people=20"
    assert (
        page.locator(".t-composer .t-day tbody.t-day-pause td").first.inner_text() == "10.45–11.00"
    )


def test_a_day_in_the_address_is_shown_as_the_planner_made_it(
    compose: Open, real_site: Site
) -> None:
    session = real_site.page("koulutuspaivat/valmistelijan-koulutuspaiva/")
    (table,) = session.all("table", css_class="t-day")
    page = compose("?m=1,5,6s,8&start=0900")
    assert letters(page.locator(".t-composer .t-day").inner_text()) == letters(table.text)
    things = [letters(each.inner_text()) for each in page.locator(".t-things").all()]
    assert things == [letters(each.text) for each in session.all("table", css_class="t-things")]


def test_order_is_changed_by_keyboard_and_announced(compose: Open) -> None:
    page = compose("?m=1,5,6s,8")
    down = page.get_by_role("button", name="Siirrä myöhemmäksi: Moduuli 1")
    down.focus()
    page.keyboard.press("Enter")
    assert order(page) == ["m5", "m1", "m6", "m8"]
    assert announced(page).endswith("on nyt päivän 2. moduuli, kun moduuleja on 4.")
    focused = "document.activeElement.dataset.control"
    assert page.evaluate(focused) == "down m1"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert order(page) == ["m5", "m6", "m8", "m1"]
    # At the end of the list the button can do no more: its neighbour has the focus.
    assert page.evaluate(focused) == "up m1"
    page.keyboard.press("Space")
    assert order(page) == ["m5", "m6", "m1", "m8"]
    assert query(page).startswith("?m=5,6s,1,8&")


def test_a_module_is_removed_by_keyboard_and_the_focus_stays_in_the_list(compose: Open) -> None:
    page = compose("?m=1,2")
    for left in ("remove m2", ""):
        page.locator('[data-control^="remove"]').first.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.dataset.control ?? ''") == left
    assert announced(page).endswith("poistettiin päivästä.")
    assert page.evaluate("document.activeElement.name") == "module"


def test_order_is_changed_by_dragging_the_handle(compose: Open) -> None:
    page = compose("?m=1,5,6s,8")
    page.locator(".t-composer-order > li").last.scroll_into_view_if_needed()
    first = page.locator(".t-handle").first.bounding_box()
    last = page.locator(".t-composer-order > li").last.bounding_box()
    page.mouse.move(first["x"] + 10, first["y"] + 10)
    page.mouse.down()
    page.mouse.move(first["x"] + 10, last["y"] + last["height"] - 5, steps=8)
    page.mouse.up()
    assert order(page) == ["m5", "m6", "m8", "m1"]
    assert query(page).startswith("?m=5,6s,8,1&")
    handle = page.locator(".t-handle").last.bounding_box()
    page.mouse.move(handle["x"] + 10, handle["y"] + 10)
    page.mouse.down()
    top = page.locator(".t-composer-order > li").first.bounding_box()
    page.mouse.move(handle["x"] + 10, top["y"] + 5, steps=8)
    page.mouse.up()
    assert order(page) == ["m1", "m5", "m6", "m8"]


def test_back_takes_a_change_back(compose: Open) -> None:
    page = compose("?m=1,2")
    page.get_by_label("Muoto: Moduuli 1").select_option("short")
    assert query(page) == "?m=1s,2&start=0900&people=20"
    page.locator('[name="start"]').fill("10:00")
    page.locator('[name="start"]').dispatch_event("change")
    assert "start=1000" in query(page)
    page.go_back()
    assert page.locator('[name="start"]').input_value() == "09:00"
    page.go_back()
    assert order(page) == ["m1", "m2"]
    assert page.get_by_label("Muoto: Moduuli 1").input_value() == "full"


def test_what_does_not_fit_is_told_and_a_button_mends_it(compose: Open) -> None:
    page = compose("?m=1,2,3,4")
    assert f"aika ylittyy 30{NBSP}min" in page.locator(".t-reasons--problem").inner_text()
    assert page.locator(".t-composer .t-day").count() == 0
    assert page.locator("[data-do=print]").is_disabled()
    page.locator(".t-ways button").first.click()
    assert status(page).startswith("Ohjelma on valmis")
    assert query(page).startswith("?m=1s,2,3,4&")


def test_a_wrong_number_of_people_is_told_beside_its_field(compose: Open) -> None:
    page = compose("?m=1,2")
    people = page.locator('[name="people"]')
    people.fill("0")
    people.dispatch_event("change")
    assert page.locator("#t-people-wrong").is_visible()
    assert people.get_attribute("aria-invalid") == "true"
    people.fill("30")
    people.dispatch_event("change")
    assert not page.locator("#t-people-wrong").is_visible()
    assert "people=30" in query(page)


def test_a_ready_day_is_taken_without_leaving_the_page(compose: Open) -> None:
    page = compose("?m=1&people=24")
    page.locator("a[data-day]", has_text="Valmistelijan koulutuspäivä").click()
    assert query(page) == "?m=1,5,6s,8&start=0900&people=24"
    assert status(page) == "Ohjelma on valmis: kello 9.00–16.15."


def test_a_session_leads_to_itself_in_the_composer(window: Open, real: str) -> None:
    page = window(f"{real}koulutuspaivat/valmistelijan-koulutuspaiva/").page
    page.get_by_role("link", name="Muokatkaa tätä päivää").click()
    page.wait_for_selector(".t-composer .t-day")
    assert order(page) == ["m1", "m5", "m6", "m8"]


def test_the_tray_of_this_browser_is_offered_and_only_read(compose: Open, real: str) -> None:
    page = compose()
    assert not page.locator("[data-tray]").is_visible()
    stored = "m:kysely,t:m5,t:m2"
    page.evaluate("(text) => localStorage.setItem('tarjotin-tray', text)", stored)
    page.reload()
    page.locator("[data-tray] button").click()
    assert order(page) == ["m5", "m2"]
    assert page.evaluate("localStorage.getItem('tarjotin-tray')") == stored
    page.goto(f"{real}{FI}?t=m:kysely,t:m3")
    assert order(page) == ["m3"]


def test_the_language_switch_leads_to_the_composer_of_the_other_language(
    real_site: Site,
) -> None:
    assert real_site.page(FI).switch == {"fi": FI, "sv": SV}


def test_the_calendar_file_asks_for_a_date_and_then_holds_the_day(
    compose: Open, tmp_path: Path
) -> None:
    page = compose("?m=1,2&people=24")
    page.locator("[data-do=calendar]").click()
    assert page.evaluate("document.activeElement.name") == "date"
    assert page.locator("#t-date-wrong").is_visible()
    page.locator('[name="date"]').fill("2026-12-01")
    page.locator('[name="date"]').dispatch_event("change")
    with page.expect_download() as waiting:
        page.locator("[data-do=calendar]").click()
    assert waiting.value.suggested_filename == "koulutuspaiva-2026-12-01.ics"
    file = tmp_path / "day.ics"
    waiting.value.save_as(file)
    (event,) = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event.start.isoformat() == "2026-12-01T09:00:00+02:00"
    assert event.end.isoformat() == "2026-12-01T12:45:00+02:00"
    assert "10.45–11.00 Tauko" in event["DESCRIPTION"]
    assert event["URL"].endswith("?m=1,2&start=0900&people=24&date=2026-12-01")


def test_the_markdown_file_holds_the_day(compose: Open, tmp_path: Path) -> None:
    page = compose("?m=2,5&people=24", address=SV)
    with page.expect_download() as waiting:
        page.locator("[data-do=markdown]").click()
    file = tmp_path / "day.md"
    waiting.value.save_as(file)
    text = file.read_text("utf-8")
    assert text.startswith("# Utbildningsdag\n\nKlockan 9.00–12.45. Deltagare: 24.\n")
    assert "| 10.45–11.00 | Paus |" in text
    assert page.locator(".t-composer-said").inner_text() == "Filen utbildningsdag.md är nedladdad."


def on_paper(page: Any, folder: Path) -> list[str]:
    """Print a page and return the text of each sheet."""
    file = folder / "day.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    command = ["pdftotext", "-layout", str(file), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [" ".join(sheet.split()) for sheet in done.stdout.split("\f") if sheet.strip()]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext on this machine")
def test_the_day_is_printed_with_its_papers_and_nothing_to_press(
    compose: Open, tmp_path: Path
) -> None:
    page = compose("?m=1,6s&people=24&date=2026-12-01")
    page.evaluate("() => { window.print = () => { document.body.dataset.printed = ''; }; }")
    page.locator('[name="print"][value="trainer"]').check()
    page.locator('[name="print"][value="handouts"]').check()
    page.locator("[data-do=print]").click()
    page.wait_for_selector("body[data-printed]")
    sheets = on_paper(page, tmp_path)
    assert sheets[0].startswith("Osallisuustarjotin Koulutuspäivä 1.12.2026")
    titles = ("Kouluttajalle: Moduuli 1", "Kouluttajalle: Moduuli 6")
    titles += ("Osallistujan moniste: Moduuli 1", "Osallistujan moniste: Moduuli 6")
    for title in titles:
        assert [sheet.startswith(title) for sheet in sheets].count(True) == 1, title
    whole = " ".join(sheets)
    for unwanted in ("Valitkaa moduulit", "Lataa kalenteriin", "Valmiit koulutuspäivät"):
        assert unwanted not in whole
    # The scripts of trainers are not among the handouts of participants.
    handouts = sheets[[s.startswith("Osallistujan moniste") for s in sheets].index(True) :]
    assert "Käsikirjoitus" not in " ".join(handouts)

    page.get_by_label("Muoto: Moduuli 6").select_option("full")
    assert "Kouluttajalle: Moduuli" not in " ".join(on_paper(page, tmp_path)), "papers of before"


def test_papers_that_cannot_be_had_are_told(compose: Open) -> None:
    page = compose("?m=1,2")
    page.evaluate("() => { window.print = () => { document.body.dataset.printed = ''; }; }")
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('offline')); }")
    page.locator('[name="print"][value="handouts"]').check()
    page.locator("[data-do=print]").click()
    page.locator(".t-composer-said", has_text="ei saatu").wait_for()
    assert page.locator("body[data-printed]").count() == 0


def test_without_javascript_the_ready_days_have_their_agendas(window: Open, real: str) -> None:
    page = window(f"{real}{FI}", java_script_enabled=False).page
    assert not page.locator(".t-composer").is_visible()
    assert page.locator("noscript .t-notice").is_visible()
    summary = page.locator(".t-composer-ready summary").first
    summary.click()
    assert page.locator(".t-composer-ready .t-day").first.is_visible()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("address", [FI, SV])
@pytest.mark.parametrize("day", ["", "?m=1,2,3,4", "?m=1,2s,3&people=40", "?m=ob&start=1000"])
def test_axe_finds_nothing_in_any_state(compose: Open, address: str, day: str, width: int) -> None:
    page = compose(day, address=address, width=width)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
