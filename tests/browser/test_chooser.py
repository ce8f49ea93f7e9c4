"""Choosing a method: by keyboard, on a narrow screen, without JavaScript, on paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from wcag import violations, without_scripts

Open = Callable[..., Any]
PAGES = {"fi": "menetelmat/valitse/", "sv": "sv/metoder/valj/"}
HOLDS = "is-open=yes&is-timing=yes&is-answer=yes"
CASE = f"{HOLDS}&aims=kuule&participants=asukkaat&people=8&minutes=90&preparation=viikot"
EITHER = pytest.mark.parametrize("language", ["fi", "sv"])
WIDTHS = pytest.mark.parametrize("width", [320, 1280])


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.name"))


def fits(page: Any) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def methods(page: Any, kind: str) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        f".t-chooser-{kind} [data-method]", "all => all.map(each => each.dataset.method)"
    )
    return found


@EITHER
@WIDTHS
def test_a_method_is_chosen_by_keyboard_alone(
    window: Open, real: str, language: str, width: int
) -> None:
    page = window(f"{real}{PAGES[language]}", width=width).page

    def press(name: str, value: str, *, until: int = 60) -> None:
        """Walk to a field by Tab, and to a radio button by the arrows."""
        for _ in range(until):
            if focused(page) in (name, f"t-field-{name}"):
                break
            page.keyboard.press("Tab")
        for _ in range(30):
            if page.evaluate("document.activeElement.value") == value:
                break
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Space")

    for condition in ("is-open", "is-timing", "is-answer"):
        press(condition, "yes")
    page.keyboard.press("Enter")
    assert focused(page) == "t-step-aim"
    assert violations(page) == []
    assert fits(page)

    press("aims", "kuule")
    page.keyboard.press("Enter")
    assert focused(page) == "t-step-people"
    assert violations(page) == []

    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert focused(page) == "t-step-group"
    page.keyboard.press("Tab")
    page.keyboard.type("kahdeksan")
    page.keyboard.press("Enter")
    assert focused(page) == "t-field-people", "the mistake gets the focus"
    assert page.locator("#t-error-people").is_visible()
    assert violations(page) == []
    page.keyboard.press("Control+A")
    page.keyboard.type("8")
    page.keyboard.press("Enter")

    assert focused(page) == "t-step-time"
    assert violations(page) == []
    assert fits(page)
    page.keyboard.press("Tab")
    page.keyboard.type("90")
    page.keyboard.press("Enter")
    assert focused(page) == "t-step-place"
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert focused(page) == "t-step-result"
    assert page.inner_text("#t-chooser-status").strip()
    assert violations(page) == []
    assert fits(page)
    assert methods(page, "ranked")
    assert methods(page, "left")


@EITHER
def test_a_result_is_kept_by_its_address(window: Open, real: str, language: str) -> None:
    page = window(f"{real}{PAGES[language]}?{CASE}&step=result").page
    ranked, left_out = methods(page, "ranked"), methods(page, "left")
    assert len({*ranked, *left_out}) == len(ranked) + len(left_out)
    total = len(json.loads(page.inner_text("#t-chooser-data"))["methods"])
    assert len(ranked) + len(left_out) == total
    assert page.locator(".t-chooser-left [data-method]:not(:has(.t-reasons li))").count() == 0
    kysely = page.locator(".t-chooser-left [data-method=kysely]")
    assert "30" in kysely.inner_text()
    assert "8" in kysely.inner_text()


def test_the_same_answers_give_the_same_list_in_both_languages(window: Open, real: str) -> None:
    page = window(f"{real}{PAGES['fi']}?{CASE}&step=result").page
    finnish = methods(page, "ranked"), methods(page, "left")
    page.locator(".t-languages a[hreflang=sv]").click()
    page.wait_for_selector("html[lang=sv] .t-chooser-ranked")
    assert (methods(page, "ranked"), methods(page, "left")) == finnish


def test_back_and_forward_lead_through_the_steps(window: Open, real: str) -> None:
    page = window(f"{real}{PAGES['fi']}?{HOLDS}&step=aim").page
    page.check("input[name=aims][value=ideoi]")
    page.click("#t-chooser-next")
    page.click("#t-chooser-next")
    assert page.locator("[data-step=group]").is_visible()
    page.go_back()
    assert page.locator("[data-step=people]").is_visible()
    page.go_back()
    assert page.locator("[data-step=aim]").is_visible()
    page.go_forward()
    assert page.is_checked("input[name=aims][value=ideoi]")
    page.click("#t-chooser-skip")
    page.locator(".t-chooser-change").first.click()
    assert focused(page) == "t-step-aim"
    assert page.is_checked("input[name=aims][value=ideoi]")


@EITHER
@WIDTHS
def test_without_room_for_influence_the_page_says_to_inform_and_why(
    window: Open, real: str, language: str, width: int
) -> None:
    page = window(f"{real}{PAGES[language]}", width=width).page
    page.click("#t-chooser-next")
    assert focused(page) == "is-open", "nothing is answered yet"
    assert page.locator(".t-error:visible").count() == 3
    assert violations(page) == []
    page.check("input[name=is-open][value=no]")
    for name in ("is-timing", "is-answer"):
        page.check(f"input[name={name}][value=yes]")
    page.click("#t-chooser-next")
    assert focused(page) == "t-step-result"
    assert methods(page, "ranked") == []
    assert page.locator(".t-chooser-why li").count() == 1
    assert page.locator("#t-chooser-outcome .t-chooser-left a").count() >= 1
    assert violations(page) == []
    assert fits(page)


@EITHER
@WIDTHS
def test_what_can_be_mended_is_to_be_mended_first(
    window: Open, real: str, language: str, width: int
) -> None:
    address = f"{real}{PAGES[language]}?is-open=yes&is-timing=no&is-answer=no&step=result"
    page = window(address, width=width).page
    assert page.locator(".t-chooser-why > li").count() == 2
    wanted = {"fi": "Korjatkaa", "sv": "Rätta"}[language]
    assert wanted in page.inner_text("#t-chooser-outcome h3")
    assert methods(page, "ranked") == []
    assert violations(page) == []
    assert fits(page)


@EITHER
@WIDTHS
def test_the_table_of_all_waits_folded_below_the_form(
    window: Open, real: str, language: str, width: int
) -> None:
    page = window(f"{real}{PAGES[language]}", width=width).page
    table = page.locator(".t-chooser-table table")
    assert not table.is_visible()
    page.locator(".t-chooser-table summary").click()
    assert table.is_visible()
    assert violations(page) == []
    assert fits(page)


@EITHER
@WIDTHS
def test_the_best_methods_are_set_side_by_side(
    window: Open, real: str, language: str, width: int
) -> None:
    page = window(f"{real}{PAGES[language]}?{CASE}&step=result", width=width).page
    best = methods(page, "ranked")[:4]
    link = page.locator(".t-chooser-compare a")
    assert "4" in link.inner_text()
    link.click()
    page.wait_for_selector(".t-compared")
    heads = page.locator(".t-compared thead th[data-method]").all()
    assert [head.get_attribute("data-method") for head in heads] == best


@EITHER
def test_a_chosen_method_is_put_on_the_tray(window: Open, real: str, language: str) -> None:
    page = window(f"{real}{PAGES[language]}?{CASE}&step=result").page
    button = page.locator(".t-chooser-ranked > li").nth(1).locator("button[data-tray]")
    best = methods(page, "ranked")
    add = button.inner_text()
    button.click()
    assert button.inner_text() != add
    assert page.evaluate("localStorage.getItem('tarjotin-tray')") == f"m:{best[1]}"
    page.reload()
    assert button.inner_text() != add


def test_no_address_leads_past_the_conditions(window: Open, real: str) -> None:
    page = window(f"{real}{PAGES['fi']}?aims=kuule&step=result").page
    assert page.locator("[data-step=conditions]").is_visible()
    assert not page.locator("[data-step=result]").is_visible()


def test_an_address_made_up_by_somebody_is_only_text(window: Open, real: str) -> None:
    words = "?is-open=%3Cscript%3E&people=1e9&aims=%22%3E%3Cimg%20src=x%3E&step=%22x"
    page = window(f"{real}{PAGES['fi']}{words}").page
    assert page.locator("[data-step=conditions]").is_visible()
    assert page.locator("main img").count() == 0


@EITHER
@WIDTHS
def test_without_javascript_there_is_a_table_to_decide_by(
    window: Open, real: str, language: str, width: int
) -> None:
    page = window(f"{real}{PAGES[language]}", width=width, java_script_enabled=False).page
    assert not page.locator("#t-chooser").is_visible()
    assert page.locator("#t-chooser-plain li").count() >= 3
    assert page.locator("#t-chooser-plain a").first.is_visible()
    rows = page.locator(".t-chooser-table tbody tr:not(.t-row-group)")
    assert rows.count() > 20
    assert rows.first.locator("td").count() == 7
    assert rows.first.locator("th a").is_visible()
    assert fits(page)
    plain = without_scripts(window(page.url, width=width).page)
    assert plain.locator(".t-chooser-table table").is_visible()
    assert violations(plain) == []


@EITHER
def test_the_result_goes_on_paper_with_its_reasons(window: Open, real: str, language: str) -> None:
    page = window(f"{real}{PAGES[language]}?{CASE}&step=result").page
    page.emulate_media(media="print")
    assert page.locator(".t-chooser-ranked .t-reasons").first.is_visible()
    assert page.locator(".t-chooser-left .t-reasons").last.is_visible()
    assert page.locator(".t-chooser-answers").is_visible()
    assert not page.locator(".t-chooser-table").is_visible()
    assert not page.locator(".t-chooser button:visible").count()


@EITHER
def test_a_result_is_readable_in_the_dark(window: Open, real: str, language: str) -> None:
    address = f"{real}{PAGES[language]}?{CASE}&step=result"
    page = window(address, color_scheme="dark").page
    assert violations(page) == []


def test_the_catalogue_leads_to_the_choice(window: Open, real: str) -> None:
    page = window(f"{real}menetelmat/").page
    page.locator("main a[href='valitse/']").click()
    assert page.url == f"{real}{PAGES['fi']}"


def test_data_in_a_page_is_let_through_by_the_policy(window: Open, real: str) -> None:
    """The window fails the test at its end if the browser reports anything."""
    for address in ("menetelmat/vaikuttamiskahvila/", "sanasto/", "lainsaadanto/kuntalaki/"):
        page = window(f"{real}{address}").page
        block = page.locator("script[type='application/ld+json']")
        assert json.loads(block.inner_text())["@context"] == "https://schema.org"


@EITHER
def test_every_file_of_the_open_data_can_be_fetched(window: Open, real: str, language: str) -> None:
    address = {"fi": "tietoa/avoin-data/", "sv": "sv/om/oppna-data/"}[language]
    page = window(f"{real}{address}").page
    found = page.evaluate(
        """async () => Promise.all([...document.querySelectorAll("#t-files ~ * a[href*='data/']")]
        .map(async (link) => (await fetch(link.href)).ok))"""
    )
    assert len(found) == 15
    assert all(found)
