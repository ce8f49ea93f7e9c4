"""Pages printed by the reader's own browser: nothing but the page, and all of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from built_site import Page, Site
from printed_file import PrintedFile, squeezed

MODULE = "koulutus/osallisuuden-merkitys/"
ACT = "sv/lagstiftning/kommunallagen/"


@pytest.fixture
def paper(window: Callable[..., Any], real: str, tmp_path: Path) -> Callable[..., PrintedFile]:
    """Prints a page of the real guide, with or without its scripts."""

    def run(address: str, **settings: Any) -> PrintedFile:
        file = tmp_path / f"{len(list(tmp_path.iterdir()))}.pdf"
        window(real + address, **settings).page.pdf(path=file, prefer_css_page_size=True)
        return PrintedFile(file)

    return run


def around(page: Page) -> list[str]:
    """Return the words that stand around the text of a page on the screen."""
    return [
        element.text
        for name in ("t-menu", "t-trail", "t-languages", "t-toc", "t-prints")
        for element in page.all(css_class=name)
        if element.text
    ]


@pytest.mark.parametrize("address", [MODULE, ACT, "lainsaadanto/"])
def test_paper_holds_the_text_of_the_page_and_nothing_around_it(
    real_site: Site, paper: Callable[..., PrintedFile], address: str
) -> None:
    page = real_site.page(address)
    printed = paper(address)
    for element in page.all("h1", "h2", "h3", "caption", "td"):
        around_it = [element, *element.ancestors]
        is_kept_back = any(
            "hidden" in each.attributes
            or each.classes & {"no-print", "t-hidden"}
            or each.tag == "nav"
            for each in around_it
        )
        words = squeezed(element.text.replace("–", ""))
        is_empty = element.text.startswith("–")
        if element.is_inside("main") and not is_kept_back and not is_empty:
            assert words[:40] in printed.squeezed.replace("–", ""), element.text
    chrome = around(page)
    assert chrome
    for words in chrome:
        assert squeezed(words) not in printed.squeezed


@pytest.mark.parametrize("scripts", [True, False])
def test_what_is_folded_on_the_screen_is_open_on_paper(
    real_site: Site, paper: Callable[..., PrintedFile], *, scripts: bool
) -> None:
    page = next(
        page
        for page in real_site.content_pages
        if page.language == "fi"
        and any(not each.is_inside(css_class="t-toc") for each in page.all("details"))
    )
    printed = paper(page.address, java_script_enabled=scripts)
    words = [
        squeezed(each.text)
        for each in page.all("p", "td", "li")
        if each.is_inside("details") and not each.is_inside("form", "summary", css_class="t-toc")
    ]
    assert words
    assert [each for each in words if each not in printed.squeezed] == []


def test_a_link_into_another_site_has_its_address_beside_it(
    real_site: Site, paper: Callable[..., PrintedFile]
) -> None:
    links = [
        link["href"]
        for link in real_site.page(ACT).all("a")
        if link["href"].startswith("https://") and link.is_inside("main")
    ]
    printed = paper(ACT)
    assert links
    assert all(squeezed(link) in printed.squeezed for link in links)


def test_the_head_of_a_long_table_is_on_every_page_of_it(
    real_site: Site, paper: Callable[..., PrintedFile]
) -> None:
    printed = paper("lainsaadanto/")
    table = next(
        each for each in real_site.page("lainsaadanto/").all("table") if "grouped" in each["class"]
    )
    heads = [
        each.text
        for each in real_site.page("lainsaadanto/").all("th", scope="col")
        if table in each.ancestors
    ]
    row = squeezed("".join(heads))
    assert sum(row in squeezed(text) for text in printed.texts) > 3


def test_a_trainers_text_is_printed_from_the_trainers_page_alone(
    real_site: Site, paper: Callable[..., PrintedFile]
) -> None:
    trainer = real_site.page(f"{MODULE}kouluttajalle/")
    lines = [
        squeezed(each.text)
        for each in trainer.all("li")
        if each.is_inside(css_class="t-prose") and len(each.text) > 40
    ]
    own, other = paper(f"{MODULE}kouluttajalle/").squeezed, paper(MODULE).squeezed
    assert len(lines) > 5
    assert [line for line in lines if line not in own] == []
    assert [line for line in lines if line in other] == []


def test_paper_says_where_it_came_from_and_which_page_it_is(
    real_site: Site, paper: Callable[..., PrintedFile]
) -> None:
    printed = paper(MODULE)
    assert squeezed(real_site.page(MODULE).canonical) in squeezed(printed.texts[-1])
    assert f"1 / {printed.pages}" in printed.texts[0]


def test_what_the_print_has_opened_is_folded_again(
    window: Callable[..., Any], real: str, real_site: Site
) -> None:
    address = next(page.address for page in real_site.content_pages if page.all("details"))
    page = window(real + address, width=600).page
    count = "document.querySelectorAll('details[open]').length"
    before = page.evaluate(count)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(count) == page.evaluate("document.querySelectorAll('details').length")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(count) == before
