"""Plugins left out of mkdocs.yml: their types have no pages, and nothing leads to them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from building import Built
from built_site import Site, broken_links

Build = Callable[..., Built]
Edit = Callable[[str, str, str], None]

PAGES = {
    "methods": ("menetelmat/kysely/", "sv/metoder/enkat/"),
    "training": ("koulutus/perusteet/", "sv/utbildning/grunderna/", "koulutuspaivat/aamu/"),
    "legislation": ("laki/kuntalaki/", "sv/lag/kommunallagen/"),
}


@pytest.mark.parametrize("capability", PAGES)
def test_without_a_plugin_its_types_have_no_pages_and_no_dead_links(
    capability: str, build: Build, edit: Edit, small_guide: Path
) -> None:
    edit("mkdocs.yml", f"  - tarjotin/{capability}\n", "")
    for name in ("redirects.yml", "addresses.txt"):
        (small_guide / "docs" / name).unlink()
    site = build().site
    for address in PAGES[capability]:
        assert address not in site.pages
    for other, addresses in PAGES.items():
        if other != capability:
            assert set(addresses) <= set(site.pages)
    assert broken_links(site) == []


def test_without_methods_a_module_still_names_them(
    build: Build, edit: Edit, small_guide: Path
) -> None:
    edit("mkdocs.yml", "  - tarjotin/methods\n", "")
    for name in ("redirects.yml", "addresses.txt"):
        (small_guide / "docs" / name).unlink()
    module = build().site.page("koulutus/perusteet/")
    assert "Kysely" in module.main
    assert [link.text for link in module.all("a") if "kysely" in link["href"]] == []


def test_without_legislation_statutes_stay_words(build: Build, edit: Edit) -> None:
    edit("mkdocs.yml", "  - tarjotin/legislation\n", "")
    site = build().site
    page = site.page("maininnat/")
    assert page.all("a", css_class="t-mention") == []
    assert "Kuntalain 22 §:n mukaan" in page.text
    assert page.all("a", css_class="t-term")


def test_without_a_search_there_is_no_search_page_and_no_search_field(
    build: Build, edit: Edit
) -> None:
    edit("mkdocs.yml", "  - tarjotin/search\n", "")
    site = build().site
    assert "haku/" not in site.pages
    assert not [path for path in site.files if path.startswith("search/")]
    for page in site.pages.values():
        assert page.all(role="search") == []
    assert broken_links(site) == []


def test_without_pages_for_trainers_their_text_is_nowhere(build: Build, edit: Edit) -> None:
    edit(
        "mkdocs.yml",
        "  - tarjotin/training\n",
        "  - tarjotin/training:\n      trainer_pages: false\n",
    )
    edit("docs/training/m1.fi.md", "Ohjeita.", "Salaisuus on ohjaajan taskussa.")
    site = build().site
    assert not [address for address in site.pages if "kouluttajalle" in address]
    assert not [path for path, content in site.files.items() if b"Salaisuus" in content]
    assert broken_links(site) == []


def test_a_plugin_that_needs_the_content_plugin_says_so(build: Build, edit: Edit) -> None:
    edit(
        "mkdocs.yml",
        "  - tarjotin/content:\n      translations: {missing: off, stale: off}\n",
        "",
    )
    built = build()
    assert built.code != 0
    assert "tarjotin/content" in built.output
    assert "Traceback" not in built.output


def test_properdocs_builds_the_same_addresses_and_the_same_text(
    build: Build, small_site: Site
) -> None:
    other = build(program="properdocs").site
    assert list(other.files) == list(small_site.files)
    for address, page in small_site.pages.items():
        assert other.pages[address].text == page.text
