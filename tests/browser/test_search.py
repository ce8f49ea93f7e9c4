"""The search in use: the dialog by keyboard, what is announced, the marks, the page of results."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from wcag import OPTIONS

Open = Callable[..., Any]

ACTIVE = """() => { const input = document.querySelector("#t-find [role=combobox]");
    const id = input.getAttribute("aria-activedescendant");
    return id && document.getElementById(id).textContent; }"""
HOMES = [("", "vaikuttamiskahvilassa", "menetelmat/"), ("sv/", "påverkanskaféet", "sv/metoder/")]


def ask(page: Any, query: str) -> None:
    """Open the dialog by its key and type; waits for the answer."""
    page.keyboard.press("Control+k")
    page.keyboard.type(query)
    page.wait_for_selector("#t-find [role=option], #t-find [data-part=none]:not([hidden])")
    page.wait_for_timeout(150)


@pytest.mark.parametrize("case", HOMES)
@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_is_found_and_opened_by_keyboard_alone(
    window: Open, real: str, case: tuple[str, str, str], width: int
) -> None:
    home, word, folder = case
    page = window(f"{real}{home}", width=width).page
    ask(page, word)
    assert page.get_attribute("#t-find-input", "aria-expanded") == "true"
    assert page.evaluate(ACTIVE) is None
    page.keyboard.press("ArrowDown")
    first = page.evaluate(ACTIVE)
    page.keyboard.press("End")
    assert page.evaluate(ACTIVE) != first
    page.keyboard.press("ArrowDown")
    assert page.evaluate(ACTIVE) == first
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Home")
    assert page.evaluate(ACTIVE) == first
    assert page.evaluate("document.activeElement.id") == "t-find-input"
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.startswith(f"{real}{folder}")


def test_escape_closes_the_dialog_and_gives_the_focus_back(window: Open, real: str) -> None:
    page = window(f"{real}menetelmat/").page
    page.locator(".t-search-open").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "t-find-input"
    page.keyboard.press("Escape")
    assert not page.locator("#t-find").is_visible()
    assert "t-search-open" in page.evaluate("document.activeElement.className")


def test_the_key_of_the_search_is_a_letter_in_a_field_and_can_be_switched_off(
    window: Open, real: str
) -> None:
    page = window(f"{real}lomakkeet/palautetaulukko/").page
    page.locator("main .t-input").first.focus()
    page.keyboard.press("/")
    assert not page.locator("#t-find").is_visible()
    assert page.locator("main .t-input").first.input_value() == "/"
    page = window(real).page
    page.keyboard.press("/")
    assert page.locator("#t-find").is_visible()
    page.locator("#t-find [data-part=slash]").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert not page.locator("#t-find").is_visible()


def test_counts_are_announced_after_a_pause_and_once(window: Open, real: str) -> None:
    page = window(real).page
    ask(page, "kysely")
    status = page.locator("#t-find [data-part=status]")
    assert status.inner_text() == ""
    page.wait_for_timeout(900)
    assert "osumaa" in status.inner_text()
    assert page.locator("#t-find [role=status], #t-find [aria-live]").count() == 1


@pytest.mark.parametrize(("home", "words"), [("", "Ei osumia"), ("sv/", "Inga träffar")])
def test_when_nothing_is_found_other_ways_are_shown(
    window: Open, real: str, home: str, words: str
) -> None:
    page = window(f"{real}{home}").page
    ask(page, "zzxxyyqq")
    assert words in page.inner_text("#t-find")
    assert page.locator("#t-find [data-part=none] a").count() == 2
    assert page.get_attribute("#t-find-input", "aria-expanded") == "false"


@pytest.mark.parametrize(
    ("home", "query", "words"),
    [("", "vaikutamiskahvila", "Tarkoititteko"), ("sv/", "komunallagen", "Menade ni")],
)
def test_a_guess_is_called_a_guess(
    window: Open, real: str, home: str, query: str, words: str
) -> None:
    page = window(f"{real}{home}").page
    ask(page, f"{query} ")
    assert words in page.inner_text("#t-find [data-part=told]")


def test_what_was_looked_for_is_offered_again_on_the_same_page_only(
    window: Open, real: str
) -> None:
    page = window(real).page
    ask(page, "kysely")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    page.keyboard.press("Control+a")
    page.keyboard.press("Backspace")
    page.wait_for_timeout(100)
    assert page.locator("#t-find [role=option]").all_inner_texts() == ["kysely"]
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.reload()
    page.keyboard.press("Control+k")
    assert page.locator("#t-find [role=option]").count() == 0


def test_a_result_leads_to_its_section_with_the_words_marked_until_escape(
    window: Open, real: str
) -> None:
    page = window(real).page
    ask(page, "kuntalain 22 §")
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_selector(".t-marked")
    assert page.url.startswith(f"{real}lainsaadanto/kuntalaki/?h=")
    assert page.url.endswith("#s22")
    assert page.locator("main mark.t-looked-for").count() > 0
    page.keyboard.press("Escape")
    assert page.locator("mark.t-looked-for, .t-marked").count() == 0
    assert page.url == f"{real}lainsaadanto/kuntalaki/#s22"


@pytest.mark.parametrize(
    ("address", "kept"), [("haku/?q=kyselyss%C3%A4", ""), ("sv/sok/?q=enk%C3%A4ten", "sv/")]
)
def test_the_page_of_results_can_be_shared(
    window: Open, real: str, address: str, kept: str
) -> None:
    page = window(f"{real}{address}").page
    page.wait_for_selector(".t-hit mark")
    links = page.eval_on_selector_all(".t-hit h3 a", "all => all.map(a => a.href)")
    is_swedish = [each.startswith(f"{real}sv/") for each in links]
    assert links
    assert all(is_swedish) if kept else not any(is_swedish)
    page.fill("#t-search-input", "laki")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=laki")
    page.go_back()
    page.wait_for_function("document.querySelector('#t-search-input').value !== 'laki'")


@pytest.mark.parametrize("address", ["", "haku/"])
def test_without_javascript_the_catalogue_and_the_glossary_are_named(
    window: Open, real: str, address: str
) -> None:
    page = window(f"{real}{address}", java_script_enabled=False, width=320).page
    place = "noscript" if address else ".t-search-plain"
    for name in ("menetelmat/", "sanasto/"):
        assert page.locator(f"{place} a[href$='{name}']").is_visible()
    assert not page.locator(".t-search-open, #t-search-input").first.is_visible()


@pytest.mark.parametrize("home", ["", "sv/"])
@pytest.mark.parametrize("query", ["delaktighet osallisuus", "lag laki", "zzxxyyqq"])
def test_axe_finds_no_violation_in_the_open_dialog(
    window: Open, real: str, home: str, query: str
) -> None:
    page = window(f"{real}{home}").page
    ask(page, query)
    page.keyboard.press("ArrowDown")
    found = []
    for width, scheme in ((1280, "light"), (320, "dark")):
        page.set_viewport_size({"width": width, "height": 640})
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found += [
            f"{violation['id']}: {node['html'][:200]}"
            for violation in Axe().run(page, options=OPTIONS).response["violations"]
            for node in violation["nodes"]
        ]
    assert found == []
