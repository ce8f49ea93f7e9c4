"""What every page keeps to, so that a strict Content-Security-Policy holds and nobody is followed."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

import pytest

from built_site import Site

DATA = ("application/json", "application/ld+json")
"""What a script element may hold that nothing runs."""
LEADS_AWAY = frozenset((("a", "href"), ("link", "href")))


@pytest.fixture(params=["real_site", "small_site"])
def site(request: pytest.FixtureRequest) -> Site:
    """The real guide, and the small one with pages in every state."""
    built: Site = request.getfixturevalue(request.param)
    return built


def test_no_page_asks_anything_of_a_foreign_host(site: Site) -> None:
    asked = [
        (page.address, element.tag, url)
        for page in site.pages.values()
        for element, name, url in page.references()
        if urlsplit(url).netloc
        and (
            (element.tag, name) not in LEADS_AWAY
            or (element.tag == "link" and element["rel"] not in ("canonical", "alternate"))
        )
    ]
    assert asked == []


@pytest.mark.parametrize("suffix", [".css", ".js"])
def test_no_style_and_no_script_names_a_foreign_host(site: Site, suffix: str) -> None:
    for path, content in site.files.items():
        if path.endswith(suffix) and "search/lunr" not in path:
            assert not re.search(
                rb"url\(['\"]?(https?:)?//|@import|['\"](https?:)?//\w", content
            ), path


@pytest.mark.parametrize("kind", DATA)
def test_data_in_a_page_is_json_that_cannot_end_its_element(site: Site, kind: str) -> None:
    for page in site.pages.values():
        for block in page.all("script", type=kind):
            assert json.loads("".join(block.pieces))
            assert not set("<>&") & set("".join(block.pieces)), page.address


def test_no_page_holds_script_or_style_of_its_own(site: Site) -> None:
    for page in site.pages.values():
        inline = [
            f"{element.tag} {name}"
            for element in page.elements
            for name in element.attributes
            if name == "style" or name.startswith("on")
        ]
        scripts = [each for each in page.all("script") if each["type"] not in DATA]
        inline += [each.text for each in scripts if not each["src"] or each.text]
        inline += [each.text for each in page.all("style")]
        assert inline == [], page.address


def test_every_page_forbids_what_is_not_its_own(site: Site) -> None:
    for page in site.pages.values():
        policy = page.one("meta", **{"http-equiv": "Content-Security-Policy"})["content"]
        assert policy.startswith("default-src 'none'; "), page.address
        assert "unsafe" not in policy
        head = page.one("head")
        first = next(each for each in page.elements if each.above is head)
        assert first["http-equiv"] == "Content-Security-Policy", "it governs only what follows it"
