"""Two languages: the switch, pages without translation, translations that are behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from building import Built
from built_site import Page, Site
from searched import searched
from tarjotin.site.interface import interface_texts

Build = Callable[..., Built]
Edit = Callable[[str, str, str], None]
START = "https://guide.example/opas/"

FALLBACKS = [
    pytest.param("sv/vain-suomeksi/", "vain-suomeksi/", id="finnish-shown-to-swedes"),
    pytest.param("bara-pa-svenska/", "sv/bara-pa-svenska/", id="swedish-shown-to-finns"),
]


def notice(page: Page, kind: str) -> str:
    return page.one("section", css_class=f"t-notice--{kind}").text


def test_every_page_switches_to_its_own_content_and_back(small_site: Site) -> None:
    for page in small_site.content_pages:
        assert set(page.switch) == {"fi", "sv"}, page.address
        assert page.switch[page.language] == page.address
        for address in page.switch.values():
            assert small_site.page(address).switch[page.language] == page.address


@pytest.mark.parametrize(
    ("finnish", "swedish"),
    [
        ("", "sv/"),
        ("404.html", "sv/404.html"),
        ("haku/", "sv/sok/"),
        ("menetelmat/kysely/", "sv/metoder/enkat/"),
        ("koulutus/perusteet/kouluttajalle/", "sv/utbildning/grunderna/for-utbildare/"),
        ("vain-suomeksi/", "sv/vain-suomeksi/"),
        ("bara-pa-svenska/", "sv/bara-pa-svenska/"),
    ],
)
def test_the_language_switch_lands_on_the_same_content(
    small_site: Site, finnish: str, swedish: str
) -> None:
    assert small_site.page(finnish).switch["sv"] == swedish
    assert small_site.page(swedish).switch["fi"] == finnish


def test_every_page_says_its_language(small_site: Site) -> None:
    for page in small_site.pages.values():
        expected = "sv" if page.address.startswith("sv/") else "fi"
        assert page.language == expected, page.address


@pytest.mark.parametrize(("address", "original"), FALLBACKS)
def test_a_page_without_translation_is_shown_in_its_own_language_inside_a_notice(
    small_site: Site, address: str, original: str
) -> None:
    page = small_site.page(address)
    text_language = "sv" if original.startswith("sv/") else "fi"
    told = page.one("section", css_class="t-notice--fallback")
    texts = interface_texts(page.language)
    assert texts("notice-fallback", language=texts(f"language-{text_language}")) in told.text
    assert told.language == page.language
    assert original in page.links
    assert page.one("h1").language == text_language
    for section in page.all("section", css_class="t-prose"):
        assert section.language == text_language
    assert page.one("h2", id="t-about-page").language == page.language
    assert small_site.page(original).all(css_class="t-notice--fallback") == []


@pytest.mark.parametrize(("address", "original"), FALLBACKS)
def test_search_engines_are_sent_to_the_original(
    small_site: Site, address: str, original: str
) -> None:
    page = small_site.page(address)
    assert page.is_noindex
    assert page.canonical == f"{START}{original}"
    assert page.hreflang == {}
    assert not small_site.page(original).is_noindex
    assert small_site.page(original).hreflang == {}


@pytest.mark.parametrize(
    ("language", "word", "absent"),
    [("fi", "kissankello", "blåklocka"), ("sv", "blåklocka", "kissankello")],
)
def test_a_search_finds_texts_in_its_own_language_only(
    small_site: Site, language: str, word: str, absent: str
) -> None:
    text = " ".join(found.text for found in searched(small_site, language).values())
    assert word in text
    assert absent not in text


def test_a_search_leads_to_pages_and_terms_of_its_own_language(small_site: Site) -> None:
    places = searched(small_site, "sv")
    assert places["sv/metoder/enkat/"].title == "Enkät"
    assert places["sv/ordlista/#osallisuus"].title == "delaktighet"
    for place in places:
        assert small_site.page(place.partition("#")[0]).language == "sv"


def test_translations_are_named_with_whole_addresses(small_site: Site) -> None:
    expected = {
        "fi": f"{START}menetelmat/kysely/",
        "sv": f"{START}sv/metoder/enkat/",
        "x-default": f"{START}menetelmat/kysely/",
    }
    for address in ("menetelmat/kysely/", "sv/metoder/enkat/"):
        assert small_site.page(address).hreflang == expected
        assert small_site.page(address).canonical == f"{START}{address}"


def test_a_translation_that_is_behind_says_so_and_names_what_has_changed(
    build: Build, edit: Edit
) -> None:
    edit("docs/behind.sv.md", "    same: 00000000\n", "    same: c41beaf1\n")
    page = build().site.page("sv/aldre/")
    told = page.one("section", css_class="t-notice--stale")
    assert told.language == "sv"
    assert "rubrik och sammanfattning" in told.text
    assert "inledning" in told.text
    assert "Ändrat" in told.text
    assert "Oförändrat" not in told.text
    links = [link["href"] for link in page.all("a") if link.is_inside(css_class="t-notice--stale")]
    assert "#changed" in links
    assert page.target(links[-1]) == "uudempi/"


def test_a_translation_that_is_up_to_date_says_nothing(small_site: Site) -> None:
    assert small_site.page("sv/metoder/enkat/").all(css_class="t-notice--stale") == []
    assert small_site.page("uudempi/").all(css_class="t-notice--stale") == []


def test_each_page_of_a_module_tells_of_its_own_stale_sections(build: Build, edit: Edit) -> None:
    edit("docs/training/m1.fi.md", "Ohjeita.", "Uusia ohjeita.")
    site = build().site
    assert site.page("sv/utbildning/grunderna/").all(css_class="t-notice--stale") == []
    trainer = site.page("sv/utbildning/grunderna/for-utbildare/")
    assert "Till utbildaren" in notice(trainer, "stale")


def test_an_act_that_lapsed_says_so_in_the_readers_language(small_site: Site) -> None:
    finnish, swedish = small_site.page("laki/luonnos/"), small_site.page("sv/lag/utkast/")
    assert "raukesi" in notice(finnish, "lapsed")
    assert "förföll" in notice(swedish, "lapsed")
    assert "laki/kuntalaki/" in finnish.links
    assert "sv/lag/kommunallagen/" in swedish.links


def test_what_is_for_trainers_stands_on_their_page_alone(build: Build, edit: Edit) -> None:
    edit("docs/training/m1.fi.md", "Ohjeita.", "Salaisuus on ohjaajan taskussa.")
    site = build().site
    for page in site.pages.values():
        is_trainers = page.address.endswith("kouluttajalle/")
        assert ("Salaisuus" in page.html) == is_trainers, page.address
    assert site.page("koulutus/perusteet/kouluttajalle/").is_noindex
    for path, content in site.files.items():
        if not path.endswith(".html"):
            assert b"Salaisuus" not in content, path


@pytest.mark.parametrize("address", ["404.html", "sv/404.html"])
def test_the_page_for_a_wrong_address_speaks_one_language(small_site: Site, address: str) -> None:
    page = small_site.page(address)
    other = [
        each.text
        for each in page.elements
        if each.language not in ("", page.language) and each.text
    ]
    assert set(other) <= {"Suomi", "Svenska"} | {"Vain \"suomeksi\" & 'näin'"}
    assert page.is_noindex
    assert page.title == interface_texts(page.language)("not-found-title")
