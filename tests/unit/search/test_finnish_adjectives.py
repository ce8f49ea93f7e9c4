"""Tests of comparing Finnish adjectives by rule."""

from __future__ import annotations

import pytest

from tarjotin.language.finnish_adjectives import degrees


@pytest.mark.parametrize(
    ("adjective", "comparative", "superlative"),
    [
        ("vanha", "vanhempi", "vanhin"),
        ("matala", "matalampi", "matalin"),
        ("tärkeä", "tärkeämpi", "tärkein"),
        ("iso", "isompi", "isoin"),
        ("suuri", "suurempi", "suurin"),
        ("kaunis", "kauniimpi", "kaunein"),
        ("tehokas", "tehokkaampi", "tehokkain"),
        ("läheinen", "läheisempi", "läheisin"),
        ("avoin", "avoimempi", "avoimin"),
        ("uusi", "uudempi", "uusin"),
        ("pitkä", "pidempi", "pisin"),
    ],
)
def test_an_adjective_has_its_degrees(adjective: str, comparative: str, superlative: str) -> None:
    found = degrees(adjective)[0]
    assert (found.comparative, found.superlative) == (comparative, superlative)


def test_the_degrees_have_all_their_cases() -> None:
    forms = degrees("tärkeä")[0].forms
    assert {"tärkeämmän", "tärkeämpiä", "tärkeimmät", "tärkeimpiin", "tärkeintä"} <= forms


def test_the_plain_form_is_not_among_the_forms_of_the_degrees() -> None:
    assert "suuri" not in degrees("suuri")[0].forms


def test_a_word_whose_inflection_is_not_known_is_not_compared() -> None:
    assert degrees("xyz") == ()
