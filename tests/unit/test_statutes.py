"""Tests of finding references to statutes in running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tarjotin.language.statutes import StatuteFinder, StatuteName

FINNISH = StatuteFinder(
    (
        StatuteName(act="kuntalaki-410-2015", language="fi", short="kuntalaki", other_names=("Kuntalaki",)),
        StatuteName(
            act="hyvinvointialuelaki",
            language="fi",
            short="hyvinvointialuelaki",
            other_names=("Laki hyvinvointialueesta (611/2021)",),
            number="611/2021",
        ),
        StatuteName(act="perustuslaki-731-1999", language="fi", short="perustuslaki", other_names=("Suomen perustuslaki",)),
        StatuteName(act="hallintolaki-434-2003", language="fi", short="hallintolaki"),
        StatuteName(act="numberless", language="fi", short="kielilaki"),
        StatuteName(act="other-language", language="sv", short="kirjastolaki"),
    ),
    language="fi",
)  # fmt: skip
SWEDISH = StatuteFinder(
    (
        StatuteName(
            act="kuntalaki-410-2015",
            language="sv",
            short="kommunallagen",
            other_names=("Kommunallag",),
        ),
        StatuteName(
            act="hyvinvointialuelaki-611-2021",
            language="sv",
            short="lagen om välfärdsområden",
            other_names=("Lag om välfärdsområden",),
        ),
        StatuteName(
            act="perustuslaki-731-1999",
            language="sv",
            short="grundlagen",
            other_names=("Finlands grundlag",),
        ),
    ),
    language="sv",
)
Found = list[tuple[str, str, str | None, int | None]]


def found(finder: StatuteFinder, text: str) -> Found:
    return [
        (
            text[reference.start : reference.end],
            reference.act.split("-")[0],
            reference.section,
            reference.subsection,
        )
        for reference in finder.find(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kunnan asukkailla on kuntalain 22 §:n mukaan oikeus vaikuttaa.", ("kuntalain 22 §:n", "kuntalaki", "22", None)),
        ("Kuntalain 22 §:ssä säädetään.", ("Kuntalain 22 §:ssä", "kuntalaki", "22", None)),
        ("Katso hyvinvointialueesta annetun lain 29 §:n 2 momentin säännöstä.", ("hyvinvointialueesta annetun lain 29 §:n 2 momentin", "hyvinvointialuelaki", "29", 2)),
        ("Kuntalain 29 §:n 2 momentin 3 kohdan mukaan", ("Kuntalain 29 §:n 2 momentin 3 kohdan", "kuntalaki", "29", 2)),
        ("Tästä säädetään kuntalain 5 luvussa.", ("kuntalain 5 luvussa", "kuntalaki", None, None)),
        ("Kuntalaissa on säännöksiä.", ("Kuntalaissa", "kuntalaki", None, None)),
        ("Kuntalaki (410/2015) tuli voimaan.", ("Kuntalaki (410/2015)", "kuntalaki", None, None)),
        ("Lain hyvinvointialueesta 29 § koskee osallistumista.", ("Lain hyvinvointialueesta 29 §", "hyvinvointialuelaki", "29", None)),
        ("Perustuslain 14 §:n 4 momentissa julkinen valta", ("Perustuslain 14 §:n 4 momentissa", "perustuslaki", "14", 4)),
        ("Suomen perustuslain 2 §", ("Suomen perustuslain 2 §", "perustuslaki", "2", None)),
        ("kuntalain (410/2015) 22 §", ("kuntalain (410/2015) 22 §", "kuntalaki", "22", None)),
        ("kuntalain\u00a022\u202f§:n nojalla", ("kuntalain\u00a022\u202f§:n", "kuntalaki", "22", None)),
        ("kuntalain\n22 §:n nojalla", ("kuntalain\n22 §:n", "kuntalaki", "22", None)),
        ("kuntalain 26–28 §:ssä", ("kuntalain 26–28 §:ssä", "kuntalaki", "26", None)),
        ("kuntalain 22 a §:ssä", ("kuntalain 22 a §:ssä", "kuntalaki", "22 a", None)),
        ("kuntalain 22a §:ssä", ("kuntalain 22a §:ssä", "kuntalaki", "22 a", None)),
        ("kuntalain 5 luvun 22 §:ssä", ("kuntalain 5 luvun 22 §:ssä", "kuntalaki", "22", None)),
        ("kuntalain 22 §:n 1 ja 2 momentissa", ("kuntalain 22 §:n 1 ja 2 momentissa", "kuntalaki", "22", 1)),
        ("Kuntalaissakin säädetään", ("Kuntalaissakin", "kuntalaki", None, None)),
        ("hyvinvointialueesta annetussa laissa (611/2021)", ("hyvinvointialueesta annetussa laissa (611/2021)", "hyvinvointialuelaki", None, None)),
        ("vuoden 2015 kuntalain 28 §", ("kuntalain 28 §", "kuntalaki", "28", None)),
        ("HALLINTOLAIN 41 §", ("HALLINTOLAIN 41 §", "hallintolaki", "41", None)),
    ],
)  # fmt: skip
def test_a_finnish_reference_is_found(
    text: str, expected: tuple[str, str, str | None, int | None]
) -> None:
    assert found(FINNISH, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Enligt 22 § i kommunallagen har invånarna rätt.", ("22 § i kommunallagen", "kuntalaki", "22", None)),
        ("I 22 § 2 mom. i kommunallagen finns en lista.", ("22 § 2 mom. i kommunallagen", "kuntalaki", "22", 2)),
        ("22 § 1 mom. 3 punkten i kommunallagen", ("22 § 1 mom. 3 punkten i kommunallagen", "kuntalaki", "22", 1)),
        ("Kommunallagen 22 § gäller.", ("Kommunallagen 22 §", "kuntalaki", "22", None)),
        ("Kommunallagens 22 § gäller.", ("Kommunallagens 22 §", "kuntalaki", "22", None)),
        ("26–28 § i kommunallagen", ("26–28 § i kommunallagen", "kuntalaki", "26", None)),
        ("Lagen om välfärdsområden 29 § 2 mom.", ("Lagen om välfärdsområden 29 § 2 mom.", "hyvinvointialuelaki", "29", 2)),
        ("29 § i lagen om välfärdsområden", ("29 § i lagen om välfärdsområden", "hyvinvointialuelaki", "29", None)),
        ("22 a § i kommunallagen", ("22 a § i kommunallagen", "kuntalaki", "22 a", None)),
        ("22\u00a0§ i\u00a0kommunallagen", ("22\u00a0§ i\u00a0kommunallagen", "kuntalaki", "22", None)),
        ("29 § i kommunallagen (410/2015).", ("29 § i kommunallagen (410/2015)", "kuntalaki", "29", None)),
        ("5 kap. 22 § i kommunallagen", ("5 kap. 22 § i kommunallagen", "kuntalaki", "22", None)),
        ("5 kap. i kommunallagen", ("5 kap. i kommunallagen", "kuntalaki", None, None)),
        ("Kommunallag (410/2015)", ("Kommunallag (410/2015)", "kuntalaki", None, None)),
        ("14 § 4 mom. i Finlands grundlag", ("14 § 4 mom. i Finlands grundlag", "perustuslaki", "14", 4)),
        ("I kommunallagen föreskrivs", ("kommunallagen", "kuntalaki", None, None)),
    ],
)  # fmt: skip
def test_a_swedish_reference_is_found(
    text: str, expected: tuple[str, str, str | None, int | None]
) -> None:
    assert found(SWEDISH, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Vanha kuntalakiehdotus raukesi.",
        "Maakuntalakiluonnos ei ole voimassa.",
        "Maakuntalaki raukesi.",
        "kuntalaki-uudistus",
        "kuntalaki- ja maakuntalakiluonnos",
        "22 §:ssä säädetään.",
        "Saman lain 23 §:ssä",
        "Vuoden 1995 kuntalain 28 §",
        "kuntalain (365/1995) 28 §",
        "kuntalaki 365/1995",
        "kuntalaki (1995)",
        "Vanhan kuntalain 28 §",
        "kumotussa kuntalaissa",
        "Ruotsin kuntalain 8 luku",
        "kuntalain muuttamisesta annetun lain 3 §",
        "kuntalait",
        "kielilain (423/2003) 32 §",
        "hyvinvointialueesta annettua",
        "kirjastolaki",
        "kuntalaki.fi",
    ],
)
def test_what_is_no_reference_in_finnish_is_left_alone(text: str) -> None:
    assert found(FINNISH, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "29 § i den okända lagen",
        "29 § i patientlagen",
        "22 § gäller.",
        "1995 års kommunallag",
        "28 § i 1995 års kommunallag",
        "29 § i kommunallagen (365/1995)",
        "Landskapskommunallagen 22 §",
        "kommunallagsreformen",
        "29 § i den gamla kommunallagen",
        "lagen om ändring av kommunallagen 22 §",
        "Sveriges kommunallag 8 kap.",
        "en ny kommunallag",
    ],
)
def test_what_is_no_reference_in_swedish_is_left_alone(text: str) -> None:
    assert found(SWEDISH, text) == []


def test_two_finnish_sections_are_two_references() -> None:
    assert found(FINNISH, "kuntalain 22 ja 23 §:ssä") == [
        ("kuntalain 22", "kuntalaki", "22", None),
        ("23 §:ssä", "kuntalaki", "23", None),
    ]


def test_two_swedish_sections_are_two_references() -> None:
    assert found(SWEDISH, "enligt 22 och 23 § i kommunallagen") == [
        ("22", "kuntalaki", "22", None),
        ("23 § i kommunallagen", "kuntalaki", "23", None),
    ]


def test_a_list_may_hold_a_range() -> None:
    assert found(FINNISH, "kuntalain 22, 23 ja 26–28 §:n 1 momentissa") == [
        ("kuntalain 22", "kuntalaki", "22", None),
        ("23", "kuntalaki", "23", None),
        ("26–28 §:n 1 momentissa", "kuntalaki", "26", 1),
    ]


def test_a_section_belongs_to_the_act_it_stands_with() -> None:
    assert found(FINNISH, "kuntalain 22 §:n ja hallintolain 41 §:n") == [
        ("kuntalain 22 §:n", "kuntalaki", "22", None),
        ("hallintolain 41 §:n", "hallintolaki", "41", None),
    ]
    assert found(SWEDISH, "kommunallagen 22 § och 29 § i lagen om välfärdsområden") == [
        ("kommunallagen 22 §", "kuntalaki", "22", None),
        ("29 § i lagen om välfärdsområden", "hyvinvointialuelaki", "29", None),
    ]


def test_a_section_that_another_act_takes_is_not_chained() -> None:
    assert found(FINNISH, "kuntalain 22 §:ssä ja 29 § potilaslaissa") == [
        ("kuntalain 22 §:ssä", "kuntalaki", "22", None)
    ]


def test_a_number_that_is_no_section_is_not_taken() -> None:
    assert found(FINNISH, "kuntalain 22 kohta") == [("kuntalain", "kuntalaki", None, None)]


def test_a_section_across_a_paragraph_is_not_taken() -> None:
    assert found(FINNISH, "kuntalain\n\n22 §") == [("kuntalain", "kuntalaki", None, None)]


def test_the_longest_name_wins() -> None:
    finder = StatuteFinder(
        (
            StatuteName(act="short", language="fi", short="perustuslaki"),
            StatuteName(act="long", language="fi", short="Suomen perustuslaki"),
        ),
        language="fi",
    )
    assert [
        reference.act for reference in finder.find("Suomen perustuslain 2 § ja perustuslain 14 §")
    ] == [
        "long",
        "short",
    ]


def test_names_of_another_language_are_not_looked_for() -> None:
    assert found(SWEDISH, "kuntalain 22 §") == []


PIECES = st.sampled_from(
    (
        "kuntalain", "kuntalaki", "hyvinvointialueesta annetun lain", "kommunallagen", "i", "lagen om välfärdsområden",
        "22", "23 a", "§", "§:n", "26–28", "ja", "och", ",", "2 mom.", "2 momentin", "5 luvun", "5 kap.", "(410/2015)",
        "(365/1995)", "vuoden 1995", "1995 års", "\n", "\n\n", "\u00a0", "-", "3 kohdan",
    )
)  # fmt: skip


@given(
    st.text()
    | st.lists(PIECES, max_size=25).map(" ".join)
    | st.lists(PIECES, max_size=25).map("".join)
)
def test_references_are_inside_the_text_in_order_and_apart(text: str) -> None:
    for finder in (FINNISH, SWEDISH):
        references = finder.find(text)
        assert all(0 <= reference.start < reference.end <= len(text) for reference in references)
        assert all(one.end <= other.start for one, other in pairwise(references))
