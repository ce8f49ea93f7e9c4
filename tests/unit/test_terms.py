"""Tests of finding the glossary's terms in running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tarjotin.language.terms import TermFinder, TermForm

FINNISH = TermFinder(
    (
        TermForm(term="participation", phrase="osallisuus"),
        TermForm(term="budgeting", phrase="osallistuva budjetointi", forms=("obu",)),
        TermForm(term="budget", phrase="budjetointi"),
        TermForm(term="county", phrase="hyvinvointialue"),
        TermForm(term="board", phrase="kumppanuuspöytä"),
        TermForm(term="resident", phrase="asukas"),
        TermForm(term="open", phrase="avoin hallinto"),
        TermForm(term="thl", phrase="THL"),
    ),
    language="fi",
)
SWEDISH = TermFinder(
    (
        TermForm(term="participation", phrase="delaktighet"),
        TermForm(term="county", phrase="välfärdsområde"),
        TermForm(term="open", phrase="öppen förvaltning"),
        TermForm(term="youth", phrase="påverkansgrupp för unga"),
        TermForm(term="initiative", phrase="initiativ"),
    ),
    language="sv",
)


def found(finder: TermFinder, text: str) -> list[tuple[str, str]]:
    return [(text[match.start : match.end], match.term) for match in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Osallisuus on tunne.", [("Osallisuus", "participation")]),
        ("Asukkaiden osallisuutta edistetään.", [("Asukkaiden", "resident"), ("osallisuutta", "participation")]),
        ("Hyvinvointialueella istuttiin kumppanuuspöydässä.", [("Hyvinvointialueella", "county"), ("kumppanuuspöydässä", "board")]),
        ("THL:n opas", [("THL:n", "thl")]),
        ("”osallisuus”, (osallisuus) ja _osallisuus_", [("osallisuus", "participation")] * 3),
        ("OSALLISUUDEN", [("OSALLISUUDEN", "participation")]),
        ("Avoimen hallinnon viikko", [("Avoimen hallinnon", "open")]),
        ("Obu alkaa.", [("Obu", "budgeting")]),
    ],
)  # fmt: skip
def test_an_inflected_finnish_term_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(FINNISH, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Delaktighetens former", [("Delaktighetens", "participation")]),
        ("I välfärdsområdena finns påverkansgrupper för unga.", [("välfärdsområdena", "county"), ("påverkansgrupper för unga", "youth")]),
        ("Den öppna förvaltningen", [("öppna förvaltningen", "open")]),
        ("Initiativets behandling", [("Initiativets", "initiative")]),
    ],
)  # fmt: skip
def test_an_inflected_swedish_term_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(SWEDISH, text) == expected


def test_the_longest_term_wins() -> None:
    assert found(FINNISH, "osallistuvan budjetoinnin kierros") == [
        ("osallistuvan budjetoinnin", "budgeting")
    ]


def test_the_shorter_term_stands_where_the_longer_does_not() -> None:
    assert found(FINNISH, "kunnan budjetoinnissa") == [("budjetoinnissa", "budget")]


@pytest.mark.parametrize(
    "text",
    [
        "osallisuustyö",
        "asukasosallisuus",
        "asukas- ja asiakasraati",
        "asukasraadit ja -budjetointi",
        "sote-osallisuus",
        "osallisuus-hanke",
        "osallisuus\u2011hanke",
        "osallisuus.fi",
        "osallisuusx",
        "osallisuus2",
    ],
)
def test_a_term_inside_a_compound_is_not_found(text: str) -> None:
    assert found(FINNISH, text) == []


def test_the_words_of_a_term_may_stand_on_two_lines() -> None:
    assert found(FINNISH, "avoimen\nhallinnon") == [("avoimen\nhallinnon", "open")]


def test_the_words_of_a_term_may_be_divided_by_a_no_break_space() -> None:
    assert found(FINNISH, "avoin\u00a0hallinto") == [("avoin\u00a0hallinto", "open")]


@pytest.mark.parametrize("text", ["avoin, hallinto", "avoin. Hallinto", "avoin\n\nhallinto"])
def test_the_words_of_a_term_are_not_joined_over_a_border(text: str) -> None:
    assert found(FINNISH, text) == []


def test_letters_written_in_two_code_points_are_read() -> None:
    assert found(FINNISH, "kumppanuuspo\u0308ytä") == [("kumppanuuspo\u0308ytä", "board")]


def test_a_written_form_goes_before_an_inflected_one() -> None:
    finder = TermFinder(
        (
            TermForm(term="many", phrase="råd"),
            TermForm(term="given", phrase="tips", forms=("råden",)),
        ),
        language="sv",
    )
    assert found(finder, "råden") == [("råden", "given")]


def test_no_terms_find_nothing() -> None:
    assert TermFinder((), language="fi").find("osallisuus") == ()


WORDS = st.sampled_from(
    ("osallisuus", "osallistuvan", "budjetoinnin", "avoin", "hallinto", "-", " ", "\n", ",", "THL", ":n", "välfärdsområde", "\u0308", "İ")
)  # fmt: skip


@given(st.text() | st.lists(WORDS).map(" ".join) | st.lists(WORDS).map("".join))
def test_matches_are_inside_the_text_in_order_and_apart(text: str) -> None:
    for finder in (FINNISH, SWEDISH):
        matches = finder.find(text)
        assert all(0 <= match.start < match.end <= len(text) for match in matches)
        assert all(one.end <= other.start for one, other in pairwise(matches))
