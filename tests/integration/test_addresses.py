"""Addresses in the reader's language, redirects, and what lies beside the pages."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest

from building import Built
from built_site import Site, broken_links

Build = Callable[..., Built]
Edit = Callable[[str, str, str], None]


@pytest.mark.parametrize(
    ("address", "language", "title"),
    [
        ("", "fi", "Pieni opas"),
        ("sv/", "sv", "En liten guide"),
        ("menetelmat/kysely/", "fi", "Kysely"),
        ("sv/metoder/enkat/", "sv", "Enkät"),
        ("koulutus/perusteet/kouluttajalle/", "fi", "Kouluttajalle: Perusteet"),
        ("sv/utbildning/grunderna/for-utbildare/", "sv", "För utbildare: Grunderna"),
        ("haku/", "fi", "Haku"),
        ("sv/sok/", "sv", "Sök"),
    ],
)
def test_a_page_has_an_address_in_its_readers_language(
    small_site: Site, address: str, language: str, title: str
) -> None:
    page = small_site.page(address)
    assert (page.language, page.title) == (language, title)


def test_every_link_and_every_anchor_leads_somewhere(small_site: Site) -> None:
    assert broken_links(small_site) == []


@pytest.mark.parametrize(
    ("old", "new", "language"),
    [
        ("vanha/", "menetelmat/kysely/", "fi"),
        ("sv/gammal/enkat/", "sv/metoder/enkat/", "sv"),
    ],
)
def test_an_old_address_is_a_page_that_leads_on(
    small_site: Site, old: str, new: str, language: str
) -> None:
    page = small_site.page(old)
    refresh = page.one("meta", **{"http-equiv": "refresh"})["content"]
    assert page.target(refresh.partition("url=")[2]) == new
    assert page.links == [new]
    assert page.canonical == f"https://guide.example/opas/{new}"
    assert page.is_noindex
    assert page.language == language


def test_an_address_that_vanishes_stops_the_build(build: Build, edit: Edit) -> None:
    edit("docs/methods/kysely.sv.md", "slug: enkat", "slug: enkaten")
    edit("docs/redirects.yml", "/sv/metoder/enkat/", "/sv/metoder/enkaten/")
    built = build()
    assert built.code == 1
    assert "docs/addresses.txt:4:1: error: " in built.output
    assert "[address-vanished]" in built.output


def test_a_vanished_address_may_be_redirected(build: Build, edit: Edit) -> None:
    edit("docs/methods/kysely.sv.md", "slug: enkat", "slug: enkaten")
    edit(
        "docs/redirects.yml",
        "/sv/metoder/enkat/",
        "/sv/metoder/enkaten/\n/sv/metoder/enkat/: /sv/metoder/enkaten/",
    )
    site = build().site
    assert site.page("sv/metoder/enkat/").links == ["sv/metoder/enkaten/"]


def test_the_sitemap_lists_translations_and_nothing_that_is_shown_as_a_fallback(
    small_site: Site,
) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    root = ET.fromstring(small_site.files["sitemap.xml"])  # noqa: S314
    listed = {}
    for url in root.findall("s:url", names):
        links = url.findall("{http://www.w3.org/1999/xhtml}link")
        listed[url.findtext("s:loc", namespaces=names)] = {
            link.get("hreflang"): link.get("href") for link in links
        }
    start = "https://guide.example/opas/"
    assert listed[f"{start}sv/metoder/enkat/"] == {
        "fi": f"{start}menetelmat/kysely/",
        "sv": f"{start}sv/metoder/enkat/",
    }
    assert list(listed[f"{start}vain-suomeksi/"]) == ["fi"]
    assert list(listed[f"{start}bara-pa-svenska/".replace("opas/", "opas/sv/")]) == ["sv"]
    for absent in ("sv/vain-suomeksi/", "bara-pa-svenska/", "haku/", "vanha/", "404.html"):
        assert f"{start}{absent}" not in listed


def test_sources_and_data_are_not_published(small_site: Site) -> None:
    for path in small_site.files:
        assert not path.endswith((".md", ".yml", ".yaml", ".txt", ".py", ".lock")), path
    assert "kuva.svg" in small_site.files


def test_the_page_for_a_wrong_address_works_at_any_depth(small_site: Site) -> None:
    for address in ("404.html", "sv/404.html"):
        page = small_site.page(address)
        for element, _, url in page.references():
            assert url.startswith(("/opas/", "https://", "data:,", "#")), (
                address,
                element.tag,
                url,
            )


def test_a_guide_without_an_address_names_no_whole_addresses(build: Build, edit: Edit) -> None:
    edit("mkdocs.yml", "site_url: https://guide.example/opas/\n", "")
    site = build().site
    for page in site.content_pages:
        assert page.hreflang == {}
        assert page.all("link", rel="canonical") == []
    assert broken_links(site) == []
