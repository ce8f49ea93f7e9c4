"""Where a sentence ends, and how many words it has."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tarjotin.language.sentences import sentences


def _texts(text: str) -> list[str]:
    return [" ".join(text[each.start : each.end].split()) for each in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kunta kuulee. Asukas kertoo.", ["Kunta kuulee.", "Asukas kertoo."]),
        ("Kuka päättää? Valtuusto!", ["Kuka päättää?", "Valtuusto!"]),
        ("Kysykää esim. Asukasraadilta.", ["Kysykää esim. Asukasraadilta."]),
        ("Mötet hålls t.ex. Tisdagar kl. 9.", ["Mötet hålls t.ex. Tisdagar kl. 9."]),
        ("Laki tuli voimaan 1. toukokuuta.", ["Laki tuli voimaan 1. toukokuuta."]),
        ("Se oli vuonna 2019. Helsinki jatkoi.", ["Se oli vuonna 2019.", "Helsinki jatkoi."]),
        ("Hän sanoi: ”Tulkaa.” Tulimme.", ["Hän sanoi: ”Tulkaa.”", "Tulimme."]),
        ("Kaksi riviä\nyhtä lausetta.", ["Kaksi riviä yhtä lausetta."]),
        ("- yksi\n- kaksi", ["yksi", "kaksi"]),
        ("1. Kutsukaa.\n2. Kuunnelkaa", ["Kutsukaa.", "Kuunnelkaa"]),
        ("| Aika | Tekijä |\n|---|---|\n| 9 | kunta |", ["Aika", "Tekijä", "9", "kunta"]),
        ("Ennen.\n\n> Toisen sanat.\n\nJälkeen.", ["Ennen.", "Jälkeen."]),
        ("## Otsikko\nTeksti alkaa.", ["Otsikko", "Teksti alkaa."]),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [each.strip("# ") for each in _texts(text)] == expected


def test_words_are_counted_with_their_hyphens_and_numbers() -> None:
    (sentence,) = sentences("Sote-uudistus alkoi 1.1.2023 koko maassa.")

    assert sentence.words == 5


def test_only_sentences_over_a_length_are_given() -> None:
    text = "Yksi kaksi. Yksi kaksi kolme neljä."

    assert [each.words for each in sentences(text, over=3)] == [4]


@given(st.text(alphabet='aÄ1 .!?\n|->#"”('))
def test_sentences_never_overlap_and_all_have_words(text: str) -> None:
    found = list(sentences(text))

    assert all(each.words > 0 and each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
