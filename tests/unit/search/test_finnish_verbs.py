"""Tests of conjugating Finnish verbs by rule."""

from __future__ import annotations

import pytest

from tarjotin.language.finnish_verbs import Conjugation, conjugations


def first(infinitive: str) -> Conjugation:
    return conjugations(infinitive)[0]


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("kertoa", "kerron kertoo kertovat kerroin kertoi kertoisi kertokoon kerrotaan kerrottiin"),
        ("antaa", "annan antaa antoi annoin antaisivat annetaan annettiin annettaisiin"),
        ("lukea", "luen lukee luki luin lukisi luetaan luettiin lukiessa"),
        ("osallistua", "osallistun osallistuu osallistui osallistutaan osallistuessa osallistukaa"),
        ("saada", "saan saa sai saisi saadaan saatiin saanee"),
        ("viedä", "vien vie vei veisi viedään vietiin"),
        ("analysoida", "analysoin analysoi analysoisi analysoidaan analysoitiin"),
        ("tulla", "tulen tulee tuli tulisi tullaan tultiin tullee tulkaa"),
        ("kuunnella", "kuuntelen kuuntelee kuunteli kuunnellaan kuunneltiin"),
        ("nousta", "nousen nousee nousi noustaan noustiin noussee"),
        ("haluta", "haluan haluaa halusi haluaisi halutaan haluttiin halunnee"),
        ("tavata", "tapaan tapaa tapasi tapaisi tavataan tavattiin"),
        ("tarvita", "tarvitsen tarvitsee tarvitsi tarvitaan tarvittiin"),
        ("vanheta", "vanhenen vanhenee vanheni vanhetaan"),
        ("tehdä", "teen tekee teki tekisi tehdään tehtiin tehnee"),
        ("juosta", "juoksen juoksee juoksi juostaan"),
    ],
)
def test_a_verb_has_its_finite_forms(infinitive: str, forms: str) -> None:
    assert set(forms.split()) <= first(infinitive).finite


@pytest.mark.parametrize(
    ("infinitive", "participles"),
    [
        ("osallistua", "osallistuva osallistuttava osallistunut osallistuttu osallistuma osallistumaton"),
        ("tehdä", "tekevä tehtävä tehnyt tehty tekemä tekemätön"),
        ("haluta", "haluava haluttava halunnut haluttu haluama haluamaton"),
        ("nousta", "nouseva noustava noussut noustu nousema nousematon"),
    ],
)  # fmt: skip
def test_a_verb_has_its_participles(infinitive: str, participles: str) -> None:
    assert set(first(infinitive).participles) == set(participles.split())


def test_a_past_that_may_go_two_ways_gives_two_conjugations() -> None:
    assert [{"tunsi", "tunti"} & one.finite for one in conjugations("tuntea")] == [
        {"tunti"},
        {"tunsi"},
    ]


def test_a_verb_that_may_hide_a_strong_grade_gives_both_conjugations() -> None:
    presents = [{"selviää", "selvitsee"} & one.finite for one in conjugations("selvitä")]
    assert {"selviää"} in presents
    assert {"selvitsee"} in presents


def test_first_person_and_command_yield_to_nouns_and_the_third_person_does_not() -> None:
    found = first("alkaa")
    assert {"alan", "alat", "ala", "alkamassa"} <= found.yielding
    assert not {"alkaa", "alkoi", "alkavat", "alkaisi"} & found.yielding


@pytest.mark.parametrize("word", ["kunta", "talo", "osallisuus", "a", "", "hyvin", "kissa"])
def test_what_is_no_infinitive_has_no_conjugation_or_an_impossible_one(word: str) -> None:
    assert all(word in one.finite for one in conjugations(word))


def test_what_does_not_end_like_an_infinitive_has_no_conjugation() -> None:
    assert conjugations("osallisuus") == ()
