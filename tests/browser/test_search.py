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


def test_the_key_opens_the_search_from_a_box_that_is_ticked(window: Open, real: str) -> None:
    page = window(f"{real}menetelmat/").page
    page.locator("main input[type=checkbox]").first.focus()
    page.keyboard.press("/")
    assert page.locator("#t-find").is_visible()
    assert page.input_value("#t-find-input") == ""


def test_a_key_that_is_switched_off_is_not_named(window: Open, real: str) -> None:
    page = window(real).page
    assert page.locator(".t-search-open kbd").is_visible()
    page.keyboard.press("/")
    page.locator("#t-find [data-part=slash]").uncheck()
    page.keyboard.press("Escape")
    page.locator(".t-search-open kbd").wait_for(state="hidden")
    shortcuts = page.get_attribute(".t-search-open", "aria-keyshortcuts")
    assert shortcuts == "Control+K Meta+K"
    page.reload()
    page.locator(".t-search-open kbd").wait_for(state="hidden")


def test_in_the_open_dialog_the_key_goes_back_to_the_field_and_never_to_the_browser(
    window: Open, real: str
) -> None:
    page = window(real).page
    ask(page, "kysely")
    page.locator("#t-find [data-do=close]").focus()
    page.evaluate("""addEventListener("keydown", (event) => {
        window.isOurs = event.defaultPrevented; })""")
    page.keyboard.press("Control+k")
    assert page.evaluate("isOurs")
    assert page.evaluate("document.activeElement.id") == "t-find-input"
    page.keyboard.type("laki")
    assert page.input_value("#t-find-input") == "laki"


@pytest.mark.parametrize("key", ["x", "ArrowLeft"])
def test_who_writes_on_has_left_the_list(window: Open, real: str, key: str) -> None:
    page = window(real).page
    ask(page, "kysely")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(ACTIVE) is not None
    held = page.evaluate(
        """(key) => { const input = document.activeElement;
        const type = key.length > 1 ? "keydown" : "input";
        input.dispatchEvent(new (type === "input" ? InputEvent : KeyboardEvent)(type,
            { key, bubbles: true, cancelable: true }));
        return input.getAttribute("aria-activedescendant"); }""",
        key,
    )
    assert held is None


def test_keys_of_an_input_method_are_left_to_it(window: Open, real: str) -> None:
    page = window(real).page
    ask(page, "kysely")
    before = page.locator("#t-find [role=option]").all_inner_texts()
    page.evaluate("""() => { const input = document.activeElement;
        const composing = { isComposing: true, bubbles: true, cancelable: true };
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", ...composing }));
        input.value = "laki";
        input.dispatchEvent(new InputEvent("input", composing)); }""")
    page.wait_for_timeout(300)
    assert page.evaluate(ACTIVE) is None
    assert page.locator("#t-find [role=option]").all_inner_texts() == before
    page.evaluate("document.activeElement.dispatchEvent(new CompositionEvent('compositionend'))")
    page.wait_for_timeout(300)
    assert page.locator("#t-find [role=option]").all_inner_texts() != before


def test_a_text_that_is_marked_with_the_mouse_does_not_close_the_dialog(
    window: Open, real: str
) -> None:
    page = window(real).page
    ask(page, "kysely")
    box = page.locator("#t-find-input").bounding_box()
    page.mouse.move(box["x"] + 90, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(5, box["y"] + 10)
    page.mouse.up()
    assert page.locator("#t-find").is_visible()
    page.mouse.click(5, box["y"] + 10)
    assert not page.locator("#t-find").is_visible()


@pytest.mark.parametrize(("home", "words"), [("", "Jatkakaa"), ("sv/", "Fortsätt")])
def test_one_or_two_letters_are_not_called_a_search_without_results(
    window: Open, real: str, home: str, words: str
) -> None:
    page = window(f"{real}{home}").page
    page.keyboard.press("Control+k")
    hint = page.inner_text("#t-find .t-find-body")
    page.keyboard.type("os")
    page.wait_for_selector("#t-find [data-part=begun]:not([hidden])")
    page.wait_for_timeout(900)
    assert words in page.inner_text("#t-find .t-find-body") != hint
    assert words in page.inner_text("#t-find [data-part=status]")
    assert not page.locator("#t-find [data-part=none]").is_visible()


def test_it_is_said_while_the_index_is_waited_for(window: Open, real: str) -> None:
    page = window(real).page
    held: list[Any] = []
    # Playwright marks the function that it is handed, which a bound method does not allow.
    page.route("**/index.json", lambda route: held.append(route))  # noqa: PLW0108
    page.keyboard.press("Control+k")
    page.keyboard.type("kysely")
    page.wait_for_selector("#t-find [data-part=wait]:not([hidden])")
    page.wait_for_timeout(100)
    assert page.inner_text("#t-find [data-part=status]") == "Haetaan …"
    for route in held:
        route.continue_()
    page.wait_for_selector("#t-find [role=option]")
    assert not page.locator("#t-find [data-part=wait]").is_visible()


@pytest.mark.parametrize("file", ["engine.js", "index.json", "words-*.json"])
@pytest.mark.parametrize(("home", "words"), [("", "Tarkistakaa"), ("sv/", "Kontrollera")])
def test_a_search_that_failed_says_what_to_do_and_works_again_later(
    window: Open, real: str, home: str, words: str, file: str
) -> None:
    page = window(f"{real}{home}").page
    page.route(f"**/{file}", lambda route: route.abort("aborted"))
    ask(page, "laki lag")
    assert words in page.inner_text("#t-find [data-part=told]")
    assert page.locator("#t-find [data-part=none] a").count() == 2
    assert not page.locator("#t-find [data-part=advice]").is_visible()
    page.unroute(f"**/{file}")
    page.keyboard.press("Space")
    page.wait_for_selector("#t-find [role=option]")
    assert words not in page.inner_text("#t-find [data-part=told]")


def test_a_site_that_was_published_anew_is_searched_all_the_same(window: Open, real: str) -> None:
    page = window(real).page
    asked: list[str] = []

    def old(route: Any) -> None:
        asked.append(route.request.url)
        if len(asked) > 1:
            route.continue_()
        else:
            route.fulfill(json={**route.fetch().json(), "version": "gone"})

    page.route("**/index.json", old)
    page.route("**/gone/*", lambda route: route.abort("aborted"))
    ask(page, "kysely")
    assert page.locator("#t-find [role=option]").count() > 0
    assert len(asked) == 2


def test_the_page_is_whole_though_its_words_cannot_be_marked(window: Open, real: str) -> None:
    page = window(real).page
    page.route("**/index.json", lambda route: route.abort("aborted"))
    page.goto(f"{real}lainsaadanto/kuntalaki/?h=kunta#s22")
    page.wait_for_timeout(500)
    assert page.locator(".t-marked").count() == 0


def test_what_is_typed_is_never_markup(window: Open, real: str) -> None:
    page = window(real).page
    ask(page, "<b>kysely</b> <img src=x onerror=alert(1)>")
    assert page.locator("#t-find b, #t-find img").count() == 0
    page.wait_for_timeout(900)
    assert page.locator("#t-find [role=option]").count() > 0


def test_a_word_of_the_other_language_finds_the_card_before_it_is_followed_by_a_space(
    window: Open, real: str
) -> None:
    page = window(f"{real}sv/").page
    ask(page, "vaikuttamiskahvila")
    assert "Menade ni ”påverkanskafé”" in page.inner_text("#t-find [data-part=told]")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(ACTIVE).startswith("Påverkanskafé")


@pytest.mark.parametrize(
    ("home", "query", "words"),
    [("", '"kuntalaisten kuuleminen"', "Kokeilkaa ilman"), ("sv/", "”hörs alla”", "Pröva utan")],
)
def test_who_finds_nothing_with_quotation_marks_is_advised_to_do_without(
    window: Open, real: str, home: str, query: str, words: str
) -> None:
    page = window(f"{real}{home}").page
    ask(page, query)
    assert words in page.inner_text("#t-find [data-part=told]")


def test_in_forced_colours_only_the_choice_has_a_bar(window: Open, real: str) -> None:
    page = window(real, forced_colors="active").page
    ask(page, "kysely")
    page.keyboard.press("ArrowDown")
    bars = page.eval_on_selector_all(
        "#t-find [role=option]", "all => all.map(each => getComputedStyle(each).borderLeftColor)"
    )
    paper = page.evaluate("getComputedStyle(document.querySelector('#t-find')).backgroundColor")
    assert bars[0] != paper
    assert set(bars[1:]) == {paper}


def test_enlarged_to_400_percent_the_choice_is_seen_below_the_field(
    window: Open, real: str
) -> None:
    page = window(real, width=320).page
    page.set_viewport_size({"width": 320, "height": 256})
    ask(page, "kysely")
    for key in ("ArrowDown",) * 6 + ("ArrowUp",) * 3:
        page.keyboard.press(key)
        choice = page.locator("#t-find [aria-selected=true]").bounding_box()
        form = page.locator("#t-find form").bounding_box()
        assert choice["y"] >= form["y"] + form["height"] - 1
        assert choice["y"] + choice["height"] <= 257


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


def opened(page: Any, state: str) -> None:
    """Bring the dialog into a state that a search does not lead to."""
    if state == "failed":
        page.route("**/index.json", lambda route: route.abort("aborted"))
    elif state == "waiting":
        page.route("**/index.json", lambda _: None)
    page.keyboard.press("Control+k")
    page.keyboard.type({"empty": "", "begun": "os"}.get(state, "laki lag"))
    if state == "recent":
        page.wait_for_selector("#t-find [role=option]")
        page.keyboard.press("Escape")
        page.keyboard.press("Control+k")
        page.keyboard.press("Backspace")
    page.wait_for_timeout(700)


@pytest.mark.parametrize("home", ["", "sv/"])
@pytest.mark.parametrize(
    "query",
    [
        *("delaktighet osallisuus", "lag laki", "zzxxyyqq"),
        *("=empty", "=begun", "=waiting", "=failed", "=recent"),
    ],
)
def test_axe_finds_no_violation_in_the_open_dialog(
    window: Open, real: str, home: str, query: str
) -> None:
    page = window(f"{real}{home}").page
    if query.startswith("="):
        opened(page, query[1:])
    else:
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
