"""The guide of this repository as it is published."""

from __future__ import annotations

import datetime as dt
import json
import xml.etree.ElementTree as ET
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

from building import REPOSITORY, Built, build_guide, copy_real_guide
from built_site import Page, Site, broken_links
from searched import searched
from tarjotin.catalogue.opening import open_guide
from tarjotin.site.views.made import made_pages

SITEMAP = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
PUBLISHED = frozenset(
    (
        ".html",
        ".css",
        ".js",
        ".json",
        ".csv",
        ".svg",
        ".pdf",
        ".png",
        ".jpg",
        ".webp",
        ".woff2",
        ".xml",
        ".gz",
    )
)
TEXT_FILES = ("robots.txt", "-OFL.txt")


def language_of(page: Page) -> str:
    return "sv" if page.address.startswith("sv/") else "fi"


def trainer_pages(site: Site) -> list[Page]:
    return [page for page in site.pages.values() if page.all(css_class="t-page--trainer")]


@cache
def made_by_the_site() -> frozenset[str]:
    """Return the addresses of pages that no file of docs/ stands behind."""
    opened, findings = open_guide(REPOSITORY / "mkdocs.yml", today=dt.date(2026, 12, 1))
    assert opened is not None, findings
    return frozenset(
        page.address(opened.addresses, language)
        for page in made_pages(opened.guide)
        for language in ("fi", "sv")
    )


def test_the_guide_builds_without_a_finding(real_build: Built) -> None:
    told = [line for line in real_build.output.splitlines() if line.startswith(("WARN", "ERR"))]
    assert (real_build.code, told) == (0, [])


def test_every_link_and_every_anchor_leads_somewhere(real_site: Site) -> None:
    assert broken_links(real_site) == []


def test_every_page_says_its_language(real_site: Site) -> None:
    for page in real_site.pages.values():
        assert page.language == language_of(page), page.address


def test_every_page_switches_to_its_own_content_and_back(real_site: Site) -> None:
    for page in real_site.content_pages:
        assert set(page.switch) == {"fi", "sv"}, page.address
        assert page.switch[page.language] == page.address
        for code, address in page.switch.items():
            other = real_site.page(address)
            assert other.language == code
            assert other.switch[page.language] == page.address


def test_the_language_switch_says_each_name_in_its_own_language(real_site: Site) -> None:
    for page in real_site.content_pages:
        named = {
            (link.language, link.text)
            for link in page.all("a")
            if link.is_inside(css_class="t-languages")
        }
        assert named == {("fi", "Suomi"), ("sv", "Svenska")}


def test_every_translation_is_named_to_search_engines_with_its_whole_address(
    real_site: Site,
) -> None:
    for page in real_site.content_pages:
        if page.is_noindex:
            assert page.hreflang == {}, page.address
            continue
        root = page.canonical.removesuffix(page.address)
        assert urlsplit(root).scheme == "https"
        expected = {code: f"{root}{address}" for code, address in page.switch.items()}
        assert page.hreflang == {**expected, "x-default": expected["fi"]}, page.address


def test_the_sitemap_lists_every_page_that_may_be_found(real_site: Site) -> None:
    root = ET.fromstring(real_site.files["sitemap.xml"])  # noqa: S314
    entries = root.findall("s:url", SITEMAP)
    listed = [entry.findtext("s:loc", namespaces=SITEMAP) for entry in entries]
    expected = [page.canonical for page in real_site.content_pages if not page.is_noindex]
    assert sorted(map(str, listed)) == sorted(expected)
    for entry in entries:
        alternates = {link.get("hreflang") for link in entry.findall("x:link", SITEMAP)}
        assert alternates == {"fi", "sv"}


def test_each_language_has_a_search_of_its_own_pages(real_site: Site) -> None:
    for language in ("fi", "sv"):
        found = {address.partition("#")[0] for address in searched(real_site, language)}
        expected = {
            page.address
            for page in real_site.content_pages
            if page.language == language and not page.is_noindex
        }
        assert found - made_by_the_site() == expected - made_by_the_site()


def test_every_term_of_the_glossary_can_be_found(real_site: Site) -> None:
    for language, glossary in (("fi", "sanasto/"), ("sv", "sv/ordlista/")):
        terms = [address for address in searched(real_site, language) if "#" in address]
        assert len(terms) > 150
        assert {each.partition("#")[0] for each in terms} == {glossary}


def test_what_is_for_trainers_stands_on_their_pages_alone(real_site: Site) -> None:
    pages = trainer_pages(real_site)
    assert len(pages) >= 18
    private = {
        paragraph.text
        for page in pages
        for paragraph in page.all("p", "li")
        if paragraph.is_inside(css_class="t-prose") and len(paragraph.text) > 60
    }
    assert len(private) > 50
    own = {page.address for page in pages}
    indexes = [
        found.text for language in ("fi", "sv") for found in searched(real_site, language).values()
    ]
    texts = [page.text for page in real_site.pages.values() if page.address not in own]
    for text in private:
        assert not any(text in other for other in (*texts, *indexes)), text
    assert all(page.is_noindex for page in pages)


def test_only_what_readers_need_is_published(real_site: Site) -> None:
    strange = [
        path
        for path in real_site.files
        if Path(path).suffix not in PUBLISHED and not path.endswith(TEXT_FILES)
    ]
    assert strange == []
    assert not [path for path in real_site.files if "/." in f"/{path}"]


def test_every_page_has_one_main_heading_and_skips_no_level(real_site: Site) -> None:
    for page in real_site.pages.values():
        levels = [int(each.tag[1]) for each in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels.count(1) == 1, page.address
        steps = [after - before for before, after in pairwise(levels)]
        assert all(step <= 1 for step in steps), (page.address, levels)


def test_no_template_shows_its_own_source(real_site: Site) -> None:
    for page in real_site.pages.values():
        text = page.text
        # Pages for editors tell in code marks how things are written.
        for code in page.all("code"):
            text = text.replace(code.text, "")
        for mark in ("{{", "{%", "{#", "{:", "<Undefined", "None"):
            assert mark not in text, page.address


def test_properdocs_builds_the_same_addresses_and_the_same_text(
    real_site: Site, real_day: str, tmp_path: Path
) -> None:
    guide = copy_real_guide(tmp_path / "guide")
    other = build_guide(guide, program="properdocs", strict=False, SOURCE_DATE_EPOCH=real_day).site
    assert list(other.files) == list(real_site.files)
    for address, page in real_site.pages.items():
        assert other.pages[address].text == page.text


def test_the_numbers_of_the_report_are_those_of_the_pages(real_site: Site) -> None:
    told = json.loads(real_site.files["report.json"])["languages"]
    for language in ("fi", "sv"):
        pages = [
            page
            for page in real_site.content_pages
            if page.language == language
            and page.address not in made_by_the_site()
            and (not page.is_noindex or page in trainer_pages(real_site))
        ]
        headings = sum(
            1 for page in pages for h2 in page.all("h2") if h2.is_inside(css_class="t-prose")
        )
        assert (told[language]["pages"], told[language]["sections"]) == (len(pages), headings)


def test_the_page_for_editors_shows_the_numbers_of_the_report(real_site: Site) -> None:
    told = json.loads(real_site.files["report.json"])["languages"]["sv"]
    page = next(page for page in real_site.pages.values() if page.all(css_class="t-page--status"))
    cells = {"".join(cell.text.split()) for cell in page.all("td")}
    assert {str(told["words"]), str(told["pages"]), str(told["sections"])} <= cells
