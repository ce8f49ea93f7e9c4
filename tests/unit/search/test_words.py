"""Tests of what a word is; the browser's rules are held to the same file."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from benchmarks.search.node import node_command
from tarjotin.search.reductions import as_data, reduced
from tarjotin.search.words import folded, words

REPOSITORY = Path(__file__).parents[3]
CASES: dict[str, Any] = json.loads(
    (REPOSITORY / "tests/data/search/tokens.json").read_text(encoding="utf-8")
)
TOKENS = REPOSITORY / "plugins/tarjotin/site/theme/assets/tarjotin/search/tokens.js"
IN_THE_BROWSER = """
import { readFileSync } from "node:fs";
const { folded, reduced, words } = await import(process.argv[1]);
const { cases, rules } = JSON.parse(readFileSync(0, "utf8"));
const answers = {
  words: cases.words.map(({ text }) => words(text).map((word) => [word.text, word.start, word.end])),
  folded: cases.folded.map(([word]) => folded(word)),
  reduced: Object.fromEntries(
    Object.entries(cases.reduced).map(([locale, all]) => [
      locale,
      all.map(([word]) => reduced(word, rules[locale])),
    ]),
  ),
};
process.stdout.write(JSON.stringify(answers));
"""
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


def test_the_browser_tells_words_apart_folds_and_reduces_them_in_the_same_way() -> None:
    rules = {locale: as_data(locale) for locale in CASES["reduced"]}
    answer = subprocess.run(
        [node_command(), "--input-type=module", "--eval", IN_THE_BROWSER, TOKENS.as_uri()],
        input=json.dumps({"cases": CASES, "rules": rules}),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert json.loads(answer.stdout) == EXPECTED


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
