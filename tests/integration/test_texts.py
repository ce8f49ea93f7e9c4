"""What becomes of an editor's text: links by machine, escaping, Markdown that is kept."""

from __future__ import annotations

import pytest

from built_site import Page, Site
from tarjotin.site.interface import interface_texts


def mentions(page: Page, css_class: str) -> list[tuple[str, str]]:
    return [
        (link.text, link["href"])
        for link in page.all("a", css_class=css_class)
        if link.is_inside("main")
    ]


def test_a_statute_named_in_running_text_becomes_a_link(small_site: Site) -> None:
    assert mentions(small_site.page("maininnat/"), "t-mention") == [
        ("Kuntalain 22 §:n", "../laki/kuntalaki/#s22"),
        ("kuntalain 22 a §:ssä", "../laki/kuntalaki/#s22a"),
        ("kuntalaissa", "../laki/kuntalaki/"),
    ]
    assert mentions(small_site.page("sv/omnamnanden/"), "t-mention") == [
        ("22 § i kommunallagen", "../lag/kommunallagen/#s22"),
        ("kommunallagens 22 a §", "../lag/kommunallagen/#s22a"),
    ]


def test_a_term_becomes_a_link_where_a_page_first_uses_it(small_site: Site) -> None:
    assert mentions(small_site.page("maininnat/"), "t-term") == [
        ("Osallisuudesta", "../sanasto/#osallisuus"),
        ("osallistumisessa", "../sanasto/#osallistuminen"),
    ]
    assert mentions(small_site.page("sv/omnamnanden/"), "t-term") == [
        ("Delaktigheten", "../ordlista/#osallisuus"),
        ("deltagandet", "../ordlista/#osallistuminen"),
    ]


@pytest.mark.parametrize("address", ["maininnat/", "sv/omnamnanden/"])
def test_nothing_is_linked_by_machine_in_headings_links_and_code(
    small_site: Site, address: str
) -> None:
    page = small_site.page(address)
    for link in page.all("a"):
        if link.classes & {"t-mention", "t-term"}:
            assert not link.is_inside("h1", "h2", "h3", "a", "code"), link.text


def test_text_in_front_matter_is_escaped_wherever_it_is_shown(small_site: Site) -> None:
    title = "Vain \"suomeksi\" & 'näin'"
    summary = "Kukaan ei ole kääntänyt \"tätä\" & 'tuota'."
    page = small_site.page("vain-suomeksi/")
    assert page.title == title
    assert page.one("p", css_class="t-summary").text == summary
    assert page.one("meta", name="description")["content"] == summary
    assert page.all("title")[0].text == f"{title} – Pieni & 'opas'"
    source = page.one("a", href="https://www.example.org/?a=1&b=2")
    assert source.text == "Lähde \"A\" & 'B' (luettu 1.11.2026)"
    workshop = small_site.page("alueet/kainuu/")
    assert "Syksyn \"paja\" & 'muut'" in workshop.text
    for each in small_site.pages.values():
        for element in each.elements:
            strange = [name for name in element.attributes if not name.replace("-", "").isalnum()]
            assert strange in ([], ["xmlns:xlink"]), (each.address, element.tag, strange)
            assert not {"tata", "tätä", "näin", "b"} & set(element.attributes)


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("vain-suomeksi/", "Huom: tämä rivi näyttää tiedolta mutta on tekstiä."),
        ("sv/bara-pa-svenska/", "Obs: den här raden ser ut som metadata."),
    ],
)
def test_a_body_whose_first_line_looks_like_metadata_is_kept_whole(
    small_site: Site, address: str, line: str
) -> None:
    assert line in small_site.page(address).text


def test_a_table_can_be_scrolled_by_keyboard_and_has_a_name(small_site: Site) -> None:
    table = small_site.page("vain-suomeksi/").one("div", css_class="t-scroll")
    assert table.attributes == {
        "class": "t-scroll",
        "role": "region",
        "tabindex": "0",
        "aria-label": "Taulukko: Aapinen",
    }


def test_task_boxes_are_signs_and_not_controls(small_site: Site) -> None:
    page = small_site.page("vain-suomeksi/")
    assert [box.text for box in page.all("span", css_class="t-box")] == ["☐", "☑"]
    assert [each for each in page.all("input") if each.is_inside("main")] == []


def test_a_picture_is_found_from_every_page_that_shows_it(small_site: Site) -> None:
    for address in ("vain-suomeksi/", "sv/vain-suomeksi/"):
        page = small_site.page(address)
        picture = next(each for each in page.all("img") if each.is_inside("main"))
        assert page.target(picture["src"]) == "kuva.svg"
        assert picture["alt"] == "Kaksi laatikkoa"


def test_a_footnote_leads_back_in_the_language_of_the_text(small_site: Site) -> None:
    # The second page shows the Finnish text to a Swedish reader, marked as Finnish.
    for address in ("vain-suomeksi/", "sv/vain-suomeksi/"):
        page = small_site.page(address)
        back = page.one("a", css_class="footnote-backref")
        assert back["title"] == interface_texts("fi")("footnote-back", number=1)
