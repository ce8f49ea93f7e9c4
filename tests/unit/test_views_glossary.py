"""What the glossary shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from viewing import page, view

Edit = Callable[[str, str, str], None]


def _entry(guide: Path, term: str, *, language: str = "fi") -> object:
    shown = view(guide, "page", "glossary/index", language=language)
    entries = {entry.id: entry for letter in shown.letters for entry in letter.entries}
    return entries[term]


def test_all_languages_stand_side_by_side_the_readers_first(small_guide: Path) -> None:
    finnish = _entry(small_guide, "osallisuus")
    swedish = _entry(small_guide, "osallisuus", language="sv")
    assert [(text.lang, text.term) for text in finnish.texts] == [
        ("fi", "osallisuus"),
        ("sv", "delaktighet"),
    ]
    assert [text.lang for text in swedish.texts] == ["sv", "fi"]


def test_every_cell_carries_its_language(small_guide: Path) -> None:
    html = page(small_guide, "page", "glossary/index")
    assert html.count('<div class="t-pair-cell" lang="fi">') == 2
    assert html.count('<div class="t-pair-cell" lang="sv">') == 2


def test_a_proposal_of_ours_is_marked_in_its_language_only(small_guide: Path) -> None:
    texts = _entry(small_guide, "osallistuminen").texts
    assert {text.lang: text.is_proposal for text in texts} == {"fi": False, "sv": True}
    assert page(small_guide, "page", "glossary/index").count("oma ehdotuksemme") == 1


def test_not_the_same_holds_both_ways(small_guide: Path) -> None:
    assert [link.url for link in _entry(small_guide, "osallisuus").not_same_as] == [
        "#osallistuminen"
    ]
    assert [link.url for link in _entry(small_guide, "osallistuminen").not_same_as] == [
        "#osallisuus"
    ]


def test_the_anchor_of_a_term_is_its_id(small_guide: Path) -> None:
    html = page(small_guide, "page", "glossary/index", language="sv")
    assert '<article class="t-entry" id="osallisuus"' in html


def test_words_to_avoid_are_shown(small_guide: Path, edit: Edit) -> None:
    edit(
        "docs/glossary/terms.yml",
        "fi: {term: osallistuminen,",
        "fi: {term: osallistuminen, avoid: [osallistaminen],",
    )
    assert _entry(small_guide, "osallistuminen").texts[0].avoid == ("osallistaminen",)
    assert "osallistaminen" in page(small_guide, "page", "glossary/index")
