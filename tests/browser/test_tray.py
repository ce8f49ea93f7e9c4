"""The reader's tray in use: add, order, share, print, undo; also where the browser keeps nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from wcag import violations, without_scripts

Open = Callable[..., Any]
LANGUAGES = {
    "fi": ("menetelmat/", "menetelmat/kysely/", "koulutus/", "oma-tarjotin/"),
    "sv": ("sv/metoder/", "sv/metoder/enkat/", "sv/utbildning/", "sv/min-meny/"),
}
BOTH = pytest.mark.parametrize("pages", LANGUAGES.values(), ids=LANGUAGES)
WIDTHS = pytest.mark.parametrize("width", [1280, 320])
Pages = tuple[str, str, str, str]
THREE = "?t=m:kysely,t:m5,m:eratauko"


def lying(page: Any) -> list[str]:
    """Return what lies on the tray, in order."""
    found: list[str] = page.eval_on_selector_all(
        "[data-list] > li", "all => all.map(each => each.dataset.on)"
    )
    return found


def stored(page: Any) -> str | None:
    text: str | None = page.evaluate("localStorage.getItem('tarjotin-tray')")
    return text


def count(page: Any) -> str:
    text: str = page.inner_text(".t-tray-count")
    return text


def act(page: Any, thing: str, what: str) -> None:
    page.locator(f"li[data-on='{thing}'] [data-{what}]").click()


@BOTH
@WIDTHS
def test_things_are_put_on_the_tray_from_cards_and_pages(
    window: Open, real: str, pages: Pages, width: int
) -> None:
    catalogue, method, menu, tray = pages
    page = window(f"{real}{catalogue}", width=width).page
    assert count(page) == "0"
    assert page.evaluate("localStorage.length") == 0
    page.locator("button[data-tray='m:eratauko']").click()
    assert count(page) == "1"
    status = page.locator("[data-tray-status]")
    assert status.get_attribute("role") == "status"
    assert page.locator("button[data-tray='m:eratauko']").get_attribute("data-title") in (
        status.text_content()
    )
    page.goto(f"{real}{method}")
    button = page.locator("button[data-tray='m:kysely']")
    add = button.inner_text()
    button.click()
    assert button.inner_text() != add
    page.goto(f"{real}{menu}")
    page.locator("button[data-tray='t:m5']").click()
    assert count(page) == "3"
    assert violations(page) == []
    page.locator(".t-tray-link").click()
    page.wait_for_selector("[data-list] > li")
    assert page.url == f"{real}{tray}?t=m:eratauko,m:kysely,t:m5"
    assert lying(page) == ["m:eratauko", "m:kysely", "t:m5"]
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    page.goto(f"{real}{method}")
    button.click()
    assert button.inner_text() == add
    assert stored(page) == "m:eratauko,t:m5"


@BOTH
@WIDTHS
def test_the_tray_is_ordered_by_keyboard_and_says_so(
    window: Open, real: str, pages: Pages, width: int
) -> None:
    page = window(f"{real}{pages[3]}{THREE}", width=width).page
    up = page.locator("li[data-on='m:eratauko'] [data-up]")
    up.focus()
    page.keyboard.press("Enter")
    assert lying(page) == ["m:kysely", "m:eratauko", "t:m5"]
    assert page.evaluate("document.activeElement.closest('li').dataset.on") == "m:eratauko"
    assert "2" in page.inner_text("[data-said]")
    page.keyboard.press("Enter")
    assert lying(page) == ["m:eratauko", "m:kysely", "t:m5"]
    # At the top there is only the way down.
    assert page.evaluate("'down' in document.activeElement.dataset")
    assert page.url.endswith("?t=m:eratauko,m:kysely,t:m5")
    assert stored(page) == "m:eratauko,m:kysely,t:m5"


@BOTH
def test_what_is_removed_or_emptied_comes_back(window: Open, real: str, pages: Pages) -> None:
    page = window(f"{real}{pages[3]}{THREE}").page
    act(page, "t:m5", "remove")
    assert lying(page) == ["m:kysely", "m:eratauko"]
    assert page.evaluate("document.activeElement.closest('li').dataset.on") == "m:eratauko"
    page.locator("[data-undo]").click()
    assert lying(page) == ["m:kysely", "t:m5", "m:eratauko"]
    page.locator("[data-empty]").click()
    assert lying(page) == []
    assert count(page) == "0"
    assert stored(page) is None
    assert page.url == f"{real}{pages[3]}"
    assert page.locator("[data-is-empty]").is_visible()
    assert page.evaluate("'undo' in document.activeElement.dataset")
    assert violations(page) == []
    page.keyboard.press("Enter")
    assert lying(page) == ["m:kysely", "t:m5", "m:eratauko"]


@BOTH
@WIDTHS
def test_a_shared_tray_does_not_take_the_place_of_the_readers_own(
    window: Open, real: str, pages: Pages, width: int
) -> None:
    page = window(f"{real}{pages[1]}", width=width).page
    page.locator("button[data-tray='m:kysely']").click()
    page.goto(f"{real}{pages[3]}?t=m:eratauko,t:m5")
    assert page.locator("[data-shared]").is_visible()
    assert lying(page) == ["m:eratauko", "t:m5"]
    assert page.locator("[data-remove]:visible").count() == 0
    assert stored(page) == "m:kysely"
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("[data-shared-add]").click()
    assert lying(page) == ["m:kysely", "m:eratauko", "t:m5"]
    assert not page.locator("[data-shared]").is_visible()
    page.locator("[data-undo]").click()
    assert lying(page) == ["m:kysely"]
    page.goto(f"{real}{pages[3]}?t=m:eratauko,t:m5")
    page.locator("[data-shared-own]").click()
    assert lying(page) == ["m:kysely"]


@BOTH
def test_the_link_of_a_tray_can_be_copied(window: Open, real: str, pages: Pages) -> None:
    opened = window(f"{real}{pages[3]}{THREE}", permissions=["clipboard-read", "clipboard-write"])
    page = opened.page
    assert page.locator("#t-share").input_value() == f"{real}{pages[3]}{THREE}"
    page.locator("[data-copy]").click()
    page.wait_for_selector("[data-said]:not(:empty)")
    assert page.evaluate("navigator.clipboard.readText()") == f"{real}{pages[3]}{THREE}"


def test_the_tray_is_the_same_in_the_other_language(window: Open, real: str) -> None:
    page = window(f"{real}oma-tarjotin/{THREE}").page
    page.locator(".t-languages a[hreflang=sv]").click()
    page.wait_for_selector("html[lang=sv]")
    assert page.url == f"{real}sv/min-meny/{THREE}"
    assert lying(page) == ["m:kysely", "t:m5", "m:eratauko"]
    assert "Enkät" in page.inner_text("[data-list]")


def test_two_tabs_stay_in_step(window: Open, real: str) -> None:
    first = window(f"{real}oma-tarjotin/").page
    second = first.context.new_page()
    second.goto(f"{real}menetelmat/kysely/")
    second.locator("button[data-tray='m:kysely']").click()
    first.wait_for_selector("li[data-on='m:kysely']")
    assert count(first) == "1"
    act(first, "m:kysely", "remove")
    second.wait_for_selector(".t-tray-count:text-is('0')")


@pytest.mark.parametrize("kept", ["{]", "m:kysely,m:no-such-method,<b>", "\u0000", "m:" * 9000])
def test_a_broken_storage_breaks_nothing(window: Open, real: str, kept: str) -> None:
    page = window(f"{real}oma-tarjotin/").page
    page.evaluate("text => localStorage.setItem('tarjotin-tray', text)", kept)
    page.goto(f"{real}oma-tarjotin/")
    assert set(lying(page)) <= {"m:kysely"}
    page.goto(f"{real}menetelmat/eratauko-keskustelu/")
    page.locator("button[data-tray='m:eratauko']").click()
    page.goto(f"{real}oma-tarjotin/")
    assert lying(page)[-1] == "m:eratauko"


@pytest.mark.parametrize("trouble", ["refused", "full"])
def test_where_nothing_is_kept_the_tray_travels_in_addresses(
    window: Open, real: str, trouble: str
) -> None:
    page = window(real).page
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() {throw new Error('no')}})"
        if trouble == "refused"
        else "Storage.prototype.setItem = () => { throw new Error('full'); }"
    )
    page.goto(f"{real}menetelmat/")
    page.locator("button[data-tray='m:kysely']").click()
    assert page.url.endswith("?t=m:kysely")
    page.locator(".t-menu a[href*=koulutus]").first.click()
    page.wait_for_load_state()
    assert page.url.endswith("?t=m:kysely")
    if trouble == "full":
        return  # A storage that reads is asked again on the next page; only what it refuses travels.
    assert count(page) == "1"
    page.locator("button[data-tray='t:m5']").click()
    page.locator(".t-tray-link").click()
    page.wait_for_selector("[data-list] > li")
    assert lying(page) == ["m:kysely", "t:m5"]
    assert page.locator("[data-closed]").is_visible()


@BOTH
def test_the_tray_is_printed_as_cards_or_as_a_list(window: Open, real: str, pages: Pages) -> None:
    page = window(f"{real}{pages[3]}{THREE}").page
    page.evaluate(
        """() => { window.print = () => {
          window.printed = document.querySelector("[data-list]").className;
          window.dispatchEvent(new Event("afterprint"));
        }; }"""
    )
    page.locator("[data-print=list]").click()
    assert "t-tray-list--plain" in page.evaluate("window.printed")
    page.locator("[data-print=cards]").click()
    assert "t-tray-list--plain" not in page.evaluate("window.printed")
    page.emulate_media(media="print")
    for part in (".t-tray-tools", ".t-card-actions", "[data-said]"):
        assert not page.locator(part).first.is_visible(), part
    assert page.locator("[data-list] > li").count() == 3
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(f".t-print-only:has-text('{pages[3]}{THREE}')").is_visible()


@BOTH
@WIDTHS
def test_things_are_put_on_the_tray_from_the_table_and_the_comparison(
    window: Open, real: str, pages: Pages, width: int
) -> None:
    compare = {"menetelmat/": "vertaile/", "sv/metoder/": "jamfor/"}[pages[0]]
    page = window(f"{real}{pages[0]}?view=table", width=width).page
    page.locator("[data-table] button[data-tray='m:kysely']").click()
    page.goto(f"{real}{pages[0]}{compare}?compare=kysely,eratauko")
    page.locator(".t-compared button[data-tray='m:eratauko']").click()
    assert stored(page) == "m:kysely,m:eratauko"
    # The card behind the table says the same.
    page.goto(f"{real}{pages[0]}")
    for method in ("kysely", "eratauko"):
        card = page.locator(f"[data-lists] button[data-tray='m:{method}']")
        assert "t-tray-button--on" in card.get_attribute("class")
    assert violations(page) == []


@BOTH
@WIDTHS
def test_modules_on_the_tray_are_handed_over_to_the_training_planner(
    window: Open, real: str, pages: Pages, width: int
) -> None:
    page = window(f"{real}{pages[3]}?t=m:kysely,t:m5,t:m1", width=width).page
    page.locator("[data-compose]").click()
    page.wait_for_selector(".t-composer .t-day")
    assert page.url.split("?")[1].startswith("m=5,1")


@BOTH
@WIDTHS
def test_every_state_of_the_tray_is_readable_in_the_dark(
    window: Open, real: str, pages: Pages, width: int
) -> None:
    page = window(f"{real}{pages[3]}", width=width, color_scheme="dark").page
    assert violations(page) == []
    page.goto(f"{real}{pages[3]}{THREE}")
    act(page, "t:m5", "remove")
    assert violations(page) == []
    page.goto(f"{real}{pages[3]}?t=m:kysely,m:no-such-method")
    assert page.locator("[data-shared]").is_visible()
    assert page.locator("[data-unknown]").is_visible()
    assert violations(page) == []


@BOTH
def test_without_a_script_the_tray_says_where_its_things_are(
    window: Open, real: str, pages: Pages
) -> None:
    page = window(f"{real}{pages[3]}", java_script_enabled=False).page
    assert page.locator(".t-notice.t-unscripted a").count() == 2
    assert not page.locator("[data-empty]").is_visible()
    assert violations(without_scripts(window(page.url).page)) == []
    page.locator(".t-notice.t-unscripted a").first.click()
    assert page.url == f"{real}{pages[0]}"
