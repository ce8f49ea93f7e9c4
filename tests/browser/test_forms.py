"""Forms and games in use: filled in by keyboard, printed, without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from test_accessibility import LOOKS

from wcag import OPTIONS

Open = Callable[..., Any]

PAGES = {
    "form-fi": "lomakkeet/kortti/",
    "form-sv": "sv/blanketter/kort/",
    "self-check-fi": "lomakkeet/itsearvio/",
    "self-check-sv": "sv/blanketter/sjalvbedomning/",
    "forms-fi": "lomakkeet/",
    "forms-sv": "sv/blanketter/",
    "game-fi": "pelit/peli/",
    "game-sv": "sv/spel/spelet/",
    "games-fi": "pelit/",
    "games-sv": "sv/spel/",
}


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_axe_finds_no_violation_and_nothing_is_too_wide(
    window: Open, small: str, address: str
) -> None:
    page = window(f"{small}{address}").page
    found = []
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        for violation in Axe().run(page, options=OPTIONS).response["violations"]:
            found += [
                f"{width} {scheme} {violation['id']}: {node['html'][:200]}"
                for node in violation["nodes"]
            ]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert found == []


def _fill(page: Any) -> None:
    """Fill in the card by keyboard alone, from its first box on."""
    page.locator("#t-box-area").focus()
    page.keyboard.type("Lappi")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Ensimmäinen rivi")
    page.keyboard.press("Enter")
    page.keyboard.type("toinen rivi")
    page.keyboard.press("Tab")
    page.keyboard.type("21.11.2026")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
def test_a_form_is_filled_in_by_keyboard_and_enter_loses_nothing(
    window: Open, small: str, *, has_script: bool
) -> None:
    address = f"{small}lomakkeet/kortti/"
    page = window(address, java_script_enabled=has_script).page
    _fill(page)
    assert page.url == address
    assert page.locator("#t-box-area").input_value() == "Lappi"
    assert page.locator("#t-box-goal").input_value() == "Ensimmäinen rivi\ntoinen rivi"
    assert page.locator("#t-box-start").input_value() == "21.11.2026"
    assert page.locator("#t-box-level-osallista").is_checked()


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
def test_paper_shows_all_that_was_typed(window: Open, small: str, *, has_script: bool) -> None:
    page = window(f"{small}lomakkeet/kortti/", java_script_enabled=has_script).page
    _fill(page)
    page.locator("#t-box-goal").fill("\n".join(f"rivi {number}" for number in range(1, 31)))
    page.emulate_media(media="print")
    # What is seen of the answer: the mirror of it, or a box that is as high as its text.
    seen = page.evaluate(
        """() => { const goal = document.querySelector("#goal .t-write");
        const shown = [...goal.children].filter((each) => each.checkVisibility({visibilityProperty: true})
          && !each.classList.contains("t-lines") && each.getBoundingClientRect().height > 100);
        return shown.map((each) => [each.tagName, each.value ?? each.textContent,
          each.scrollHeight <= Math.ceil(each.getBoundingClientRect().height) + 1]); }"""
    )
    ((tag, text, is_whole),) = seen
    assert tag == ("DIV" if has_script else "TEXTAREA")
    assert text.endswith("rivi 30")
    assert is_whole
    assert not page.locator(".t-form-note").is_visible()
    assert not page.locator("[data-do=print]").is_visible()


def test_an_empty_form_on_paper_has_ruled_lines(window: Open, small: str) -> None:
    page = window(f"{small}lomakkeet/kortti/").page
    page.emulate_media(media="print")
    rules = page.evaluate(
        """() => [...document.querySelectorAll("#goal .t-lines span")].map((each) =>
        [each.checkVisibility({visibilityProperty: true}), each.getBoundingClientRect().height > 25,
         parseFloat(getComputedStyle(each).borderBottomWidth) > 0])"""
    )
    assert rules == [[True, True, True]] * 4
    line = page.evaluate(
        "getComputedStyle(document.querySelector('#area .t-write')).borderBottomStyle"
    )
    assert line == "solid"


def test_the_board_is_printed_on_a_lying_sheet(window: Open, small: str) -> None:
    page = window(f"{small}pelit/peli/").page
    made = page.pdf(prefer_css_page_size=True)
    sizes = {box.split(b"]")[0] for box in made.split(b"/MediaBox [")[1:]}
    shapes = {_is_lying(box) for box in sizes}
    assert shapes == {True, False}


def _is_lying(box: bytes) -> bool:
    _, _, width, height = map(float, box.split())
    return width > height


def test_a_form_is_emptied_only_after_a_second_step(window: Open, small: str) -> None:
    page = window(f"{small}lomakkeet/kortti/").page
    _fill(page)
    clear = page.get_by_role("button", name="Tyhjennä")
    clear.press("Enter")
    assert clear.get_attribute("aria-expanded") == "true"
    keep = page.get_by_role("button", name="Säilytä vastaukset")
    assert keep.evaluate("each => each === document.activeElement")
    keep.press("Escape")
    assert not keep.is_visible()
    assert page.locator("#t-box-area").input_value() == "Lappi"

    clear.press("Enter")
    page.get_by_role("button", name="Poista vastaukset").press("Enter")
    assert page.locator("#t-box-area").input_value() == ""
    assert not page.locator("#t-box-level-osallista").is_checked()
    assert clear.evaluate("each => each === document.activeElement")
    assert page.locator(".t-form-told").inner_text() == "Lomake on tyhjä."


def test_the_answers_can_be_taken_along_as_text(window: Open, small: str) -> None:
    page = window(f"{small}lomakkeet/kortti/").page
    _fill(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Lataa tekstinä").press("Enter")
    assert download.value.suggested_filename == "kortti.md"
    text = Path(download.value.path()).read_text("utf-8")
    assert text.startswith("# Kortti\n\n## Perustiedot\n\n**Alue**\n\nLappi\n\n**Tavoite**\n\n")
    assert "**Taso**\n\nOsallistaminen\n\n**Etäisyys**\n\n–\n" in text


def test_a_self_check_shows_its_outcome_and_advice(window: Open, small: str) -> None:
    page = window(f"{small}lomakkeet/itsearvio/").page
    said = page.locator("[data-part=said]")
    assert said.get_attribute("role") == "status"
    page.locator("#t-box-will-yes").check()
    page.locator("#t-box-time-partly").check()
    page.get_by_role("button", name="Näytä tulos").press("Enter")
    assert said.inner_text() == (
        "Tulos: Vahvistakaa perustaa. Kyllä-vastauksia on 1/2. Alla on neuvoja: 1."
    )
    result = page.locator(".t-form-result")
    assert "Sopikaa työajasta." in result.inner_text()
    assert "Keskustelkaa johdon kanssa." not in result.inner_text()

    page.locator("#t-box-time-yes").check()
    assert said.inner_text() == "Tulos: Olette valmiita. Kyllä-vastauksia on 2/2."
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((each) => each.id)")
    assert len(ids) == len(set(ids))


def test_nothing_of_the_answers_is_kept(window: Open, small: str) -> None:
    page = window(f"{small}lomakkeet/kortti/").page
    _fill(page)
    page.get_by_role("button", name="Lataa tekstinä").press("Enter")
    page.reload()
    assert page.locator("#t-box-area").input_value() == ""
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_a_self_check_works_on_paper_without_a_script(window: Open, small: str) -> None:
    page = window(f"{small}lomakkeet/itsearvio/", java_script_enabled=False).page
    assert not page.get_by_role("button", name="Näytä tulos").is_visible()
    page.get_by_text("Jos vastaus ei ole kyllä: Varatkaa aikaa").click()
    assert page.get_by_text("Sopikaa työajasta.").is_visible()
    assert page.get_by_role("row").count() == 4
