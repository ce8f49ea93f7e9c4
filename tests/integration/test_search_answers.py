"""The search on the real guide: what it may find, and whether officials' questions are answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from benchmarks.questions import asked, read_questions, reciprocal_rank, share_of_first
from building import DATA, Built
from built_site import Site
from searched import searched

LEAST_RANK = 0.9
LEAST_FIRST = 0.95
"""The share of questions with a right page among the first three."""


@pytest.mark.parametrize("locale", ["fi", "sv"])
def test_questions_of_officials_are_answered_first(real_site: Site, locale: str) -> None:
    questions = read_questions(DATA / "search" / f"questions.{locale}.yml")
    assert len(questions) >= 60
    index = real_site.folder / "search" / locale
    answers = asked(questions, index=index, locale=locale)
    missed = [answer.question for answer in answers if answer.rank not in (1, 2, 3)]
    assert reciprocal_rank(answers) >= LEAST_RANK, missed
    assert share_of_first(answers) >= LEAST_FIRST, missed


def test_no_other_search_is_published(real_site: Site) -> None:
    names = [path.rpartition("/")[2] for path in real_site.files]
    assert "index.json" in names
    assert [name for name in names if "lunr" in name or "worker" in name] == []
    assert "search_index.json" not in names


@pytest.mark.parametrize(("locale", "folder"), [("fi", "koulutus/"), ("sv", "sv/utbildning/")])
def test_nothing_for_trainers_can_be_found(real_site: Site, locale: str, folder: str) -> None:
    places = searched(real_site, locale)
    text = " ".join(found.text for found in places.values())
    ending = {"fi": "/kouluttajalle/", "sv": "/for-utbildare/"}[locale]
    trainers = [
        each for each in real_site.pages if each.startswith(folder) and each.endswith(ending)
    ]
    assert trainers
    for address in trainers:
        assert address not in places
        lines = [each.text for each in real_site.page(address).all("li") if len(each.text) > 60]
        module = real_site.page(address.removesuffix(ending[1:])).main
        own = [line for line in lines if line not in module]
        assert own, address
        assert [line for line in own if line in text] == []


@pytest.mark.parametrize("locale", ["fi", "sv"])
def test_a_page_in_another_language_cannot_be_found(small_site: Site, locale: str) -> None:
    pages = {
        page.address: bool(page.all(css_class="t-notice--fallback"))
        for page in small_site.content_pages
        if page.address.startswith("sv/") == (locale == "sv")
    }
    places = searched(small_site, locale)
    assert any(pages.values())
    assert [address for address, is_other in pages.items() if is_other and address in places] == []
    assert all(address.startswith("sv/") == (locale == "sv") for address in places)


def test_a_method_without_a_length_tells_how_it_goes_on(real_site: Site) -> None:
    found = searched(real_site, "fi")["menetelmat/palaute-ja-aloite/"]
    assert found.facts["Kesto"] == "Jatkuva"
    assert found.facts["Ryhmän koko"] == "vähintään 1 henkilö"


def test_search_words_find_a_page_that_does_not_show_them(
    build: Callable[..., Built], edit: Callable[[str, str, str], None]
) -> None:
    edit("docs/methods/kysely.fi.md", "\nsummary:", "\nsearch_words: [galluptutkimus]\nsummary:")
    edit("docs/methods/kysely.sv.md", "\nsummary:", "\nsearch_words: [gallup]\nsummary:")
    site = build(strict=False).site
    question = ("galluptutkimukset", ("method:kysely",))
    (answer,) = asked([question], index=site.folder / "search" / "fi", locale="fi")
    assert answer.rank == 1
    assert "galluptutkimus" not in site.page("menetelmat/kysely/").text
