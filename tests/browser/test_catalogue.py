"""The catalogue in use: filters, addresses, comparison, by keyboard and without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from wcag import violations, without_scripts

Open = Callable[..., Any]


@dataclass(frozen=True, kw_only=True)
class Words:
    """The guide in one language."""

    catalogue: str
    compare: str
    of_all: str
    differs: str
    full: str
    chips: tuple[str, ...]
    chosen: str
    wrong: str


LANGUAGES = {
    "fi": Words(
        catalogue="menetelmat/",
        compare="menetelmat/vertaile/",
        of_all="kaikkiaan",
        differs="eroaa",
        full="enintään neljä",
        chips=("1 henkilö", "1 minuutti", "Kustannus: Pieni"),
        chosen="3 rajausta valittu",
        wrong="kokonaisluku",
    ),
    "sv": Words(
        catalogue="sv/metoder/",
        compare="sv/metoder/jamfor/",
        of_all="totalt",
        differs="skiljer sig",
        full="högst fyra",
        chips=("1 person", "1 minut", "Kostnad: Låg"),
        chosen="3 avgränsningar valda",
        wrong="heltal",
    ),
}
BOTH = pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
WIDTHS = pytest.mark.parametrize("width", [1280, 320])


def shown(page: Any) -> list[str]:
    """Return the ids of the methods that can be seen."""
    found: list[str] = page.eval_on_selector_all(
        "[data-catalogue] [data-method]",
        "all => all.filter(each => each.checkVisibility()).map(each => each.dataset.method)",
    )
    return found


def number_of(page: Any, name: str, value: str) -> int:
    """Return the count beside a value."""
    box = page.locator(f"[data-filters] input[name={name}][value={value}]")
    return int(box.locator("xpath=..").locator("[data-count]").text_content())


def found(page: Any) -> int:
    """Return how many methods the page says that it shows."""
    match = re.match(r"\d+", page.inner_text("[data-found]"))
    assert match
    return int(match[0])


def tick(page: Any, name: str, value: str) -> None:
    """Tick a filter as a reader does: what is folded is opened first."""
    box = page.locator(f"[data-filters] input[name={name}][value={value}]")
    for fold in (
        page.locator("[data-fold]"),
        box.locator("xpath=ancestor::details[contains(@class, 't-facet')]"),
    ):
        if fold.get_attribute("open") is None:
            fold.locator("summary").first.click()
    box.click()


def unfold(page: Any) -> None:
    """Open the filters where they are folded."""
    if page.locator("[data-fold]").get_attribute("open") is None:
        page.locator("[data-fold] > summary").click()


def fits_the_screen(page: Any) -> bool:
    fits: bool = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return fits


@BOTH
@WIDTHS
def test_values_of_a_facet_add_up_and_facets_narrow_each_other(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}", width=width).page
    everything = shown(page)
    assert found(page) == len(everything)
    promised = number_of(page, "level", "kuule")

    tick(page, "level", "kuule")
    assert len(shown(page)) == found(page) == promised
    assert words.of_all in page.inner_text("[data-found]")
    one = set(shown(page))
    # The count of another value of the same facet is what that value alone would show.
    alone = number_of(page, "level", "osallista")
    tick(page, "level", "osallista")
    both = set(shown(page))
    assert one < both
    assert len(both) >= alone

    promised = number_of(page, "mode", "eta")
    tick(page, "mode", "eta")
    assert set(shown(page)) < both
    assert found(page) == promised
    assert page.url.endswith("?level=kuule,osallista&mode=eta")
    assert violations(page) == []
    assert fits_the_screen(page)


@BOTH
@WIDTHS
def test_people_and_minutes_show_what_holds_them(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}?people=25&minutes=90", width=width).page
    assert shown(page)
    for each in page.locator("[data-lists] .t-card:visible").all():
        for name, number in (("people", 25), ("minutes", 90)):
            span = each.get_attribute(f"data-{name}")
            if name == "people" and span is None:
                continue
            low, high = span.split("-")
            assert int(low) <= number, span
            assert not high or number <= int(high), span
    before = found(page)
    unfold(page)
    page.locator("input[name=shorter]").click()
    assert found(page) > before
    assert "shorter=1" in page.url
    page.locator("input[name=people]").fill("0")
    page.wait_for_url(lambda url: "people" not in url)
    assert violations(page) == []


@BOTH
@WIDTHS
def test_what_is_no_number_is_told_beside_its_field(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}?level=kuule", width=width).page
    before = shown(page)
    unfold(page)
    people, wrong = page.locator("input[name=people]"), page.locator("[data-wrong=people]")
    people.fill("noin")
    page.keyboard.press("Tab")
    assert words.wrong in wrong.inner_text()
    assert people.get_attribute("aria-invalid") == "true"
    assert wrong.get_attribute("id") in people.get_attribute("aria-describedby").split()
    assert shown(page) == before
    assert violations(page) == []
    assert fits_the_screen(page)
    # Another choice does not wipe away what is to be mended; clearing all does.
    tick(page, "cost", "matala")
    assert people.input_value() == "noin"
    people.fill("20")
    page.wait_for_url(re.compile("people=20"))
    assert not wrong.is_visible()
    people.fill("x")
    page.locator("[data-clear]").click()
    assert people.input_value() == ""
    assert not wrong.is_visible()


@BOTH
def test_a_chip_says_what_it_is_about_in_the_right_form(
    window: Open, real: str, words: Words
) -> None:
    page = window(f"{real}{words.catalogue}?people=1&minutes=1&cost=matala").page
    assert tuple(page.locator(".t-chip").all_inner_texts()) == words.chips
    assert words.chosen in page.inner_text("[data-fold] > summary")
    # What nothing fits is told with the same words.
    advised = page.locator("[data-advice] button").all_inner_texts()
    assert shown(page) == []
    assert any(chip in way for chip in words.chips for way in advised)


@BOTH
@WIDTHS
def test_a_filter_stays_under_the_pointer_that_ticks_it(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}", width=width).page
    unfold(page)
    box = page.locator("[data-filters] input[name=level][value=kuule]")
    place = "each => each.getBoundingClientRect().top + scrollY"
    before = box.evaluate(place)
    box.click()
    assert box.evaluate(place) == before


@BOTH
def test_what_is_typed_is_one_step_of_the_way_back(window: Open, real: str, words: Words) -> None:
    page = window(f"{real}{words.catalogue}").page
    people = page.locator("input[name=people]")
    people.click()
    for digit in "250":
        page.keyboard.type(digit)
        page.wait_for_timeout(300)
    assert page.url.endswith("?people=250")
    page.go_back()
    assert page.url == f"{real}{words.catalogue}"
    assert len(shown(page)) == found(page)


@BOTH
def test_the_way_back_undoes_choice_by_choice(window: Open, real: str, words: Words) -> None:
    page = window(f"{real}{words.catalogue}").page
    states = [shown(page)]
    for name, value in (("level", "kuule"), ("cost", "matala"), ("mode", "eta")):
        tick(page, name, value)
        states.append(shown(page))
    assert len({len(state) for state in states}) > 2
    for state in states[-2::-1]:
        page.go_back()
        assert shown(page) == state
        chosen = page.locator(".t-facet input:checked").count()
        assert page.locator("[data-chips] li").count() == chosen
    page.go_forward()
    assert shown(page) == states[1]
    assert page.locator("input[name=level][value=kuule]").is_checked()


@BOTH
@WIDTHS
def test_an_address_shows_the_same_to_whoever_gets_it(
    window: Open, real: str, words: Words, width: int
) -> None:
    query = "?level=kuule,osallista&cost=matala&people=20&sort=title&view=table"
    page = window(f"{real}{words.catalogue}{query}", width=width).page
    rows = shown(page)
    assert page.locator("[data-table] table").is_visible()
    assert len(rows) == found(page)
    titles = [
        each.lower() for each in page.locator("[data-table] tbody th a:visible").all_inner_texts()
    ]
    assert titles == sorted(
        titles, key=lambda title: title.replace("å", "{").replace("ä", "|").replace("ö", "}")
    )
    assert page.locator("input[name=people]").input_value() == "20"
    assert page.locator("[data-sort]").input_value() == "title"
    page.reload()
    assert shown(page) == rows
    assert violations(page) == []
    assert fits_the_screen(page)

    other = page.locator(".t-languages a:not([aria-current])")
    other.click()
    page.wait_for_load_state()
    assert page.url.endswith(query)
    assert set(shown(page)) == set(rows)


@BOTH
@WIDTHS
def test_a_chip_takes_one_choice_away_and_hands_the_focus_on(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}?level=kuule&cost=matala&people=30", width=width).page
    chips = page.locator("[data-chips] button")
    assert chips.count() == 3
    chips.nth(1).focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("?cost=matala&people=30")
    assert page.evaluate("document.activeElement.className") == "t-chip"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.url == f"{real}{words.catalogue}"
    assert page.evaluate("document.activeElement.localName") == "summary"
    assert not page.locator("[data-chosen]").is_visible()


@BOTH
@WIDTHS
def test_all_choices_are_cleared_at_once(window: Open, real: str, words: Words, width: int) -> None:
    query = "?level=kuule&people=30&minutes=60&sort=title"
    page = window(f"{real}{words.catalogue}{query}", width=width).page
    page.locator("[data-clear]").click()
    assert page.url.endswith("?sort=title")
    assert page.locator("main input:checked:not([name=look])").count() == 0
    assert page.locator("input[name=people]").input_value() == ""


@BOTH
@WIDTHS
def test_where_nothing_fits_the_page_says_what_would_help(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}?level=paatosvalta&people=2", width=width).page
    assert shown(page) == []
    advice = page.locator("[data-advice] button")
    assert advice.count() >= 1
    assert violations(page) == []
    assert fits_the_screen(page)
    promised = re.search(r"(\d+)[^\d]*$", advice.last.inner_text())
    advice.last.click()
    assert promised
    assert found(page) == len(shown(page)) == int(promised[1])


@BOTH
def test_the_order_follows_length_and_size(window: Open, real: str, words: Words) -> None:
    page = window(f"{real}{words.catalogue}").page
    for sort, name in (("minutes", "data-minutes"), ("people", "data-people")):
        page.locator("[data-sort]").select_option(sort)
        spans = [
            card.get_attribute(name) for card in page.locator("[data-flat] .t-card:visible").all()
        ]
        known = [int(span.split("-")[0]) for span in spans if span]
        assert known == sorted(known)
        assert all(spans[: len(known)])
        assert len(spans) == found(page)
    page.locator("[data-sort]").select_option("level")
    assert (
        page.locator("[data-lists] .t-group").count()
        == page.locator("[data-lists] .t-group:visible").count()
    )


@BOTH
@WIDTHS
def test_the_number_found_is_announced_politely(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}", width=width).page
    status = page.locator("[data-found]")
    assert status.get_attribute("role") == "status"
    before = status.inner_text()
    tick(page, "level", "kuule")
    assert status.inner_text() != before


@BOTH
@WIDTHS
def test_the_filters_work_by_keyboard_alone(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}", width=width).page
    everything = len(shown(page))
    fold = page.locator("[data-fold] > summary")
    fold.focus()
    if width == 320:
        page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "level":
            break
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.checked")
    assert len(shown(page)) == found(page) < everything
    assert violations(page) == []


@BOTH
@WIDTHS
def test_words_are_searched_for_by_keyboard_as_in_the_search(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}", width=width).page
    field = page.locator("[data-words] input")
    page.locator("[data-fold] > summary").focus()
    if width == 320:
        page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert field.evaluate("each => each === document.activeElement")
    page.keyboard.type("kyselyillä" if words is LANGUAGES["fi"] else "enkäterna")
    page.wait_for_selector("[data-chips] li")
    assert shown(page)[0] == "kysely"
    assert page.locator("[data-sort]").input_value() == "words"
    assert found(page) == len(shown(page))
    assert violations(page) == []
    field.fill("zzxxyyqq")
    page.wait_for_selector("[data-none]:visible")
    assert violations(page) == []
    assert fits_the_screen(page)
    page.locator("[data-clear]").click()
    assert page.url == f"{real}{words.catalogue}"


def compare(page: Any, method: str) -> Any:
    return page.locator(f".t-card input[data-compare][value={method}]")


@BOTH
@WIDTHS
def test_up_to_four_methods_are_compared_with_their_differences_marked(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}", width=width).page
    methods = shown(page)[:5]
    for method in methods:
        compare(page, method).click()
    assert [compare(page, method).is_checked() for method in methods] == [True] * 4 + [False]
    assert words.full in page.inner_text("[data-compare-bar]")
    assert violations(page) == []
    assert fits_the_screen(page)

    page.locator("[data-compare-open]").click()
    page.wait_for_selector(".t-compared")
    assert page.url == f"{real}{words.compare}?compare={','.join(methods[:4])}"
    heads = page.locator(".t-compared thead th")
    assert [head.get_attribute("data-method") for head in heads.all()] == methods[:4]
    for row in page.locator(".t-compared tbody tr").all():
        cells = {cell.inner_text() for cell in row.locator("td").all()}
        if len(cells) == 1:
            assert words.differs not in row.locator("th").inner_text()
    assert words.differs in page.inner_text(".t-compared")
    assert violations(page) == []
    assert fits_the_screen(page)

    rows = page.locator(".t-compared tbody tr:visible").count()
    page.locator("[data-only] input").click()
    differing = page.locator(".t-compared tbody tr:visible")
    assert differing.count() <= rows
    assert all(words.differs in row.inner_text() for row in differing.all())
    assert violations(page) == []

    page.locator("button[data-remove]").first.click()
    assert page.url.endswith(",".join(methods[1:4]))
    assert page.evaluate("'remove' in document.activeElement.dataset")
    page.locator("[data-add] select").select_option(methods[4])
    page.locator("[data-add] button").click()
    assert heads.count() == 4
    page.go_back()
    assert heads.count() == 3

    page.locator("[data-back]").click()
    page.wait_for_selector("[data-compare-bar]:visible")
    assert [compare(page, method).is_checked() for method in methods] == [False, *[True] * 3, False]


@BOTH
@WIDTHS
def test_a_comparison_of_nothing_says_how_to_begin(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.compare}?compare=no-such-method", width=width).page
    assert page.locator("main [data-none]").is_visible()
    assert page.locator(".t-compared").count() == 0
    assert violations(page) == []
    assert fits_the_screen(page)


@BOTH
def test_what_is_compared_stays_when_the_filters_change(
    window: Open, real: str, words: Words
) -> None:
    page = window(f"{real}{words.catalogue}?compare=kysely").page
    tick(page, "level", "paatosvalta")
    assert "kysely" not in shown(page)
    assert "compare=kysely" in page.url
    page.locator("[data-compare-clear]").click()
    assert "compare" not in page.url
    assert not page.locator("[data-compare-bar]").is_visible()
    assert page.evaluate("document.activeElement.localName") == "summary"


@BOTH
@WIDTHS
def test_emptying_the_comparison_leaves_the_reader_in_the_list(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}", width=width).page
    method = shown(page)[-1]
    compare(page, method).click()
    page.locator("[data-compare-clear]").focus()
    page.keyboard.press("Enter")
    assert compare(page, method).evaluate("each => each === document.activeElement")


@BOTH
@WIDTHS
def test_every_state_is_readable_in_the_dark(
    window: Open, real: str, words: Words, width: int
) -> None:
    four = "compare=kysely,eratauko,asukasraati,vaikuttamiskahvila"
    page = window(f"{real}{words.catalogue}", width=width, color_scheme="dark").page
    for address in (
        f"{words.catalogue}?level=kuule&people=x&{four}",
        f"{words.catalogue}?level=kuule&view=table",
        f"{words.catalogue}?level=paatosvalta&people=2",
        f"{words.compare}?{four}",
    ):
        page.goto(f"{real}{address}")
        assert violations(page) == [], address


@BOTH
@WIDTHS
def test_without_a_script_every_value_has_a_page_of_its_own(
    window: Open, real: str, words: Words, width: int
) -> None:
    page = window(f"{real}{words.catalogue}", width=width, java_script_enabled=False).page
    for part in ("[data-filters]", ".t-choices-bar", ".t-card-actions", ".t-tray-link"):
        assert not page.locator(part).first.is_visible(), part
    assert len(shown(page)) == page.locator(".t-card").count() > 10
    facet = page.locator(".t-by-value details").nth(2)
    facet.locator("summary").click()
    link = facet.locator("a").first
    label, count = link.inner_text(), facet.locator(".t-small").first.inner_text()
    link.click()
    assert label in page.inner_text("h1")
    assert page.locator(".t-summary").is_visible()
    assert page.locator(".t-card").count() == int(count)
    assert fits_the_screen(page)
    for address in (f"{real}{words.catalogue}", page.url):
        assert violations(without_scripts(window(address, width=width).page)) == []


@BOTH
def test_without_a_script_the_comparison_leads_to_the_table(
    window: Open, real: str, words: Words
) -> None:
    page = window(f"{real}{words.compare}", java_script_enabled=False).page
    assert page.locator(".t-notice.t-unscripted").is_visible()
    assert not page.locator("[data-add]").is_visible()
    page.locator(".t-notice a").first.click()
    assert page.locator(".t-methods-table tbody tr").count() > 10


@BOTH
def test_on_paper_there_is_what_was_chosen_and_nothing_to_press(
    window: Open, real: str, words: Words
) -> None:
    page = window(f"{real}{words.catalogue}?level=kuule").page
    names = page.locator(".t-chip").all_inner_texts()
    page.emulate_media(media="print")
    for part in ("[data-filters]", ".t-choices-bar", ".t-card-actions"):
        assert not page.locator(part).first.is_visible(), part
    assert page.locator(".t-chip:visible").all_inner_texts() == names != []
    assert not page.locator("[data-clear]").is_visible()
    assert page.locator(".t-card:visible").count() == len(shown(page)) > 0


@BOTH
@pytest.mark.parametrize("view", ["cards", "table"])
def test_paper_names_the_address_with_the_choice(
    window: Open, real: str, words: Words, view: str
) -> None:
    query = "?level=kuule" if view == "cards" else "?level=kuule&view=table"
    page = window(f"{real}{words.catalogue}{query}").page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert f"/{words.catalogue}{query}" in page.inner_text(".t-print-only")
