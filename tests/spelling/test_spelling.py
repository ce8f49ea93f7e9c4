"""Every word of the guide is a word: by Voikko, by hunspell, or by the guide's own list.

A word that the dictionaries do not know and that is right belongs, in its base form, to
`words.fi.txt` or `words.sv.txt` beside this file.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest

from running_words import words_of
from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.opening import open_guide
from tarjotin.language.inflection import forms

ROOT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 21)
DICTIONARY = "sv_FI"
Unknown = Callable[[Iterable[str]], frozenset[str]]


@cache
def _guide() -> Guide:
    opened, _ = open_guide(ROOT / "mkdocs.yml", today=TODAY)
    assert opened is not None
    return opened.guide


def _listed(language: str) -> tuple[str, ...]:
    lines = Path(__file__).with_name(f"words.{language}.txt").read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _own_words(language: str) -> frozenset[str]:
    """Return the forms of the listed words, and the words of the glossary in every language."""
    own = {form for word in _listed(language) for form in forms(word, language=language)}
    for term in _guide().glossary.terms:
        for code, text in term.texts.items():
            for phrase in (text.term, *text.also, *text.avoid):
                own.update(phrase.lower().split())
                if code == language:
                    own.update(
                        word for form in forms(phrase, language=code) for word in form.split()
                    )
    return frozenset(own)


def _is_own(word: str, own: frozenset[str], known: Callable[[str], bool]) -> bool:
    """Whether a word is ours, or a compound with hyphens of words that are ours or known."""
    parts = word.replace("\N{HYPHEN}", "-").replace("\N{NON-BREAKING HYPHEN}", "-").split("-")
    return word.lower() in own or (
        len(parts) > 1 and all(part.lower() in own or known(part) for part in parts)
    )


def _unknown_finnish() -> Unknown:
    libvoikko = pytest.importorskip("libvoikko", reason="the Python package libvoikko is missing")
    try:
        voikko = libvoikko.Voikko("fi")
    except Exception as trouble:  # noqa: BLE001 -- the package raises what its library gives
        pytest.skip(f"Voikko and its Finnish dictionary are not installed: {trouble}")
    return lambda words: frozenset(word for word in words if not voikko.spell(word))


def _unknown_swedish() -> Unknown:
    if shutil.which("hunspell") is None:
        pytest.skip("hunspell is not installed")

    def unknown(words: Iterable[str]) -> frozenset[str]:
        command = ["hunspell", "-d", DICTIONARY, "-l", "-i", "utf-8"]
        told = subprocess.run(
            command, input="\n".join(words), capture_output=True, text=True, check=False
        )
        if told.returncode or "Can't open" in told.stderr:
            pytest.skip(f"the dictionary {DICTIONARY} is not installed: {told.stderr.strip()}")
        return frozenset(told.stdout.split())

    return unknown


def _misspelt(language: str, unknown: Unknown) -> list[str]:
    words = words_of(_guide(), language)
    assert len(words) > 1000, "the guide has words"
    doubtful = unknown(words)
    own = _own_words(language)
    parts = {part for word in doubtful for part in word.split("-") if part}
    unknown_parts = unknown(sorted(parts))
    return [
        f"{place.path}:{place.line}:{place.column}: {word}"
        for word, place in words.items()
        if word in doubtful and not _is_own(word, own, lambda part: part not in unknown_parts)
    ]


def test_every_finnish_word_of_the_guide_is_known() -> None:
    assert _misspelt("fi", _unknown_finnish()) == []


def test_every_swedish_word_of_the_guide_is_known() -> None:
    assert _misspelt("sv", _unknown_swedish()) == []


@pytest.mark.parametrize(
    ("language", "speller", "wrong"),
    [("fi", _unknown_finnish, "osalistuminen"), ("sv", _unknown_swedish, "delaktihget")],
)
def test_a_misspelt_word_would_be_told_of(
    language: str, speller: Callable[[], Unknown], wrong: str
) -> None:
    assert speller()([wrong]) == {wrong}
    assert not _is_own(wrong, _own_words(language), lambda _: False)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_list_of_own_words_is_in_order_and_holds_each_word_once(language: str) -> None:
    listed = _listed(language)

    assert list(listed) == sorted(set(listed), key=str.casefold)
