"""Tests of what a word is; tokens.test.mjs holds the browser's rules to the same file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tarjotin.search.reductions import reduced
from tarjotin.search.words import folded, words

REPOSITORY = Path(__file__).parents[3]
CASES: dict[str, Any] = json.loads(
    (REPOSITORY / "tests/data/search/tokens.json").read_text(encoding="utf-8")
)
EXPECTED = {
    "words": [case["words"] for case in CASES["words"]],
    "folded": [given for _, given in CASES["folded"]],
    "reduced": {
        locale: [given for _, given in cases] for locale, cases in CASES["reduced"].items()
    },
}


def test_words_are_told_apart_as_the_cases_say() -> None:
    found = [
        [[word.text, word.start, word.end] for word in words(case["text"])]
        for case in CASES["words"]
    ]
    assert found == EXPECTED["words"]


def test_words_are_folded_as_the_cases_say() -> None:
    assert [folded(word) for word, _ in CASES["folded"]] == EXPECTED["folded"]


def test_words_are_reduced_as_the_cases_say() -> None:
    found = {
        locale: [list(reduced(word, locale=locale)) for word, _ in cases]
        for locale, cases in CASES["reduced"].items()
    }
    assert found == EXPECTED["reduced"]


def test_the_place_of_a_word_is_where_it_stands_in_the_text() -> None:
    text = "Kunta ja hyvinvointi\u00adalue"
    assert [text[word.start : word.end] for word in words(text)] == text.split()


def test_a_language_without_rules_leaves_words_alone() -> None:
    assert reduced("taloni", locale="en") == ("taloni",)


@pytest.mark.parametrize("locale", ["fi", "sv"])
def test_a_reduction_leaves_as_many_letters_as_it_says(locale: str) -> None:
    assert all(
        len(found) >= 3 or found == word
        for word in ("onko", "enni", "as", "is", "oss")
        for found in reduced(word, locale=locale)
    )
