"""The site in use: by keyboard, in a search, without JavaScript, on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from built_site import Site

Open = Callable[..., Any]


def stops(page: Any, count: int) -> list[str]:
    """Press Tab and return the words and classes of what gets the focus, in order."""
    reached = []
    for _ in range(count):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "`${document.activeElement.className}|${document.activeElement.innerText.trim()}`"
            )
        )
    return reached


def index_of(reached: list[str], part: str) -> int:
    return next((number for number, each in enumerate(reached) if part in each), -1)


@pytest.mark.parametrize(("address", "menu"), [("", "Valikko"), ("sv/", "Meny")])
def test_the_menu_of_a_narrow_screen_works_by_keyboard(
    window: Open, real: str, address: str, menu: str
) -> None:
    opened = window(f"{real}{address}", width=320)
    page = opened.page
    reached = stops(page, 10)
    at = index_of(reached, "t-menu-button")
    assert at >= 0, reached
    assert menu in reached[at]
    button = page.locator(".t-menu-button")
    button.focus()
    page.keyboard.press("Tab")
    assert not page.evaluate("!!document.activeElement.closest('.t-menu')"), "closed, yet reached"

    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert page.locator(".t-menu a").first.is_visible()
    inside = []
    for _ in range(5):
        page.keyboard.press("Tab")
        inside.append(page.evaluate("!!document.activeElement.closest('.t-menu')"))
    assert any(inside), "the open menu is reached"

    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert not page.locator(".t-menu a").first.is_visible()
    assert page.evaluate("document.activeElement.className") == "t-menu-button"

    page.keyboard.press("Space")
    assert button.get_attribute("aria-expanded") == "true"
    page.locator(".t-menu a").nth(1).focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url != f"{real}{address}"


def test_nothing_invisible_gets_the_focus_on_a_narrow_screen(window: Open, real: str) -> None:
    page = window(f"{real}menetelmat/vaikuttamiskahvila/", width=320).page
    for _ in range(40):
        page.keyboard.press("Tab")
        box = page.evaluate(
            """() => { const each = document.activeElement;
            if (each === document.body) return null;
            const box = each.getBoundingClientRect();
            return [each.checkVisibility({visibilityProperty: true}), box.width, box.height,
                    box.left, each.outerHTML.slice(0, 120)]; }"""
        )
        if box is not None:
            is_visible, width, height, left, html = box
            assert is_visible, html
            assert width > 1, html
            assert height > 1, html
            assert 0 <= left < 320, html


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_always_seen(window: Open, real: str, width: int, scheme: str) -> None:
    page = window(f"{real}menetelmat/", width=width, color_scheme=scheme).page
    for _ in range(25):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => { const style = getComputedStyle(document.activeElement);
            return [parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none",
                    document.activeElement.outerHTML.slice(0, 120)]; }"""
        )
        assert seen[0], seen[1]


@pytest.mark.parametrize(("address", "words"), [("", "Siirtykää sisältöön"), ("sv/", "innehållet")])
def test_the_first_stop_leads_past_the_menu(
    window: Open, real: str, address: str, words: str
) -> None:
    page = window(f"{real}{address}").page
    page.keyboard.press("Tab")
    assert words in page.evaluate("document.activeElement.innerText")
    assert page.locator(".t-skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


@pytest.mark.parametrize("address", ["menetelmat/vaikuttamiskahvila/", "haku/", "no/such/page/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_language_is_switched_by_keyboard(
    window: Open, real: str, real_site: Site, address: str, width: int
) -> None:
    page = window(f"{real}{address}", width=width).page
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hreflang") == "sv":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("html[lang=sv]")
    known = address if address in real_site.pages else "404.html"
    assert page.url == f"{real}{real_site.page(known).switch['sv']}"


@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_works_without_javascript(window: Open, real: str, width: int) -> None:
    page = window(f"{real}menetelmat/", width=width, java_script_enabled=False).page
    assert page.locator(".t-menu a").first.is_visible()
    assert not page.locator(".t-menu-button").is_visible()
    cards = page.locator(
        "main a[href*='/vaikuttamiskahvila/'], main a[href^='vaikuttamiskahvila/']"
    )
    assert cards.first.is_visible()
    cards.first.click()
    assert page.url == f"{real}menetelmat/vaikuttamiskahvila/"
    assert page.locator(".t-facts").first.is_visible()
    page.locator(".t-languages a[hreflang=sv]").click()
    assert page.url == f"{real}sv/metoder/paverkanskafe/"


def test_notices_are_seen_without_javascript(window: Open, small: str, real: str) -> None:
    for root, address, kind in (
        (small, "bara-pa-svenska/", "fallback"),
        (small, "sv/aldre/", "stale"),
        (real, "lainsaadanto/maakuntalakiluonnos/", "lapsed"),
    ):
        page = window(f"{root}{address}", java_script_enabled=False).page
        assert page.locator(f".t-notice--{kind}").is_visible()


def test_on_paper_there_is_the_text_and_nothing_to_press(window: Open, real: str) -> None:
    page = window(f"{real}koulutus/osallisuuden-merkitys/").page
    page.emulate_media(media="print")
    hidden = (".t-menu", ".t-languages", ".t-search", ".t-trail", ".t-toc", ".t-footer", ".t-skip")
    for part in hidden:
        for each in page.locator(part).all():
            assert not each.is_visible(), part
    assert page.locator("h1").is_visible()
    assert page.locator(".t-print-only").is_visible()


def test_a_link_that_was_followed_from_elsewhere_finds_its_place(window: Open, real: str) -> None:
    page = window(f"{real}lainsaadanto/kuntalaki/#s22").page
    assert page.evaluate("document.querySelector(':target').tagName") == "H2"


@pytest.mark.parametrize("address", ["", "haku/?q=laki", "ohjelmat/keusoten-osallisuusohjelma/"])
def test_a_page_asks_only_its_own_host_and_keeps_nothing(
    window: Open, real: str, address: str
) -> None:
    opened = window(f"{real}{address}")
    page = opened.page
    page.wait_for_timeout(300)
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert len(opened.asked) == 1
