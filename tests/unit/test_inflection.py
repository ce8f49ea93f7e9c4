"""Tests of the inflected forms of Finnish, Swedish and other phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tarjotin.language.inflection import forms


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "laki",
            "lain lakia laissa lakiin lait lakeja laeissa lakien laista laille lailla lakina laiksi",
        ),
        ("pöytä", "pöydän pöytää pöydässä pöytään pöytiä pöydillä pöytien"),
        (
            "budjetointi",
            "budjetoinnin budjetointia budjetoinnissa budjetointiin budjetointeja budjetoinneissa",
        ),
        ("osallisuus", "osallisuuden osallisuutta osallisuudessa osallisuuteen osallisuuksia"),
        ("äänestys", "äänestyksen äänestystä äänestyksessä äänestykseen äänestysten äänestyksiä"),
        ("vapaus", "vapauden vapautta vapauteen"),
        ("kokous", "kokouksen kokousta kokouksessa"),
        ("talous", "talouden taloutta taloudessa"),
        ("asukas", "asukkaan asukasta asukkaat asukkaita asukkaiden asukkailla asukkaisiin"),
        ("potilas", "potilaan potilasta potilaille"),
        ("viranomainen", "viranomaisen viranomaista viranomaisten viranomaisille"),
        ("alue", "alueen aluetta alueella alueita alueiden alueeseen"),
        ("hanke", "hankkeen hanketta hankkeessa hankkeita"),
        ("liite", "liitteen liitettä liitteessä liitteitä"),
        ("toimielin", "toimielimen toimielintä toimielimessä toimielimiä toimielinten"),
        ("aika", "ajan aikaa ajassa aikoja ajoissa"),
        ("kieli", "kielen kieltä kielessä kieliä kielten"),
        ("vuosi", "vuoden vuotta vuodessa vuosia vuosien"),
        ("kansi", "kannen kantta kanteen"),
        ("luku", "luvun lukua luvussa lukuja"),
        ("joki", "joen jokea joessa"),
        ("järki", "järjen järkeä"),
        ("kunta", "kunnan kuntaa kunnassa kuntia kuntien kunnissa"),
        ("toiminta", "toiminnan toimintaa toimintoja"),
        ("valtio", "valtion valtiota valtioon valtioita valtioiden"),
        ("kysely", "kyselyn kyselyä kyselyitä kyselyjä"),
        ("toimija", "toimijan toimijoita toimijoiden"),
        ("päättäjä", "päättäjän päättäjiä päättäjien"),
        ("ongelma", "ongelman ongelmia ongelmien"),
        ("kahvila", "kahvilan kahviloita kahviloiden"),
        ("työtila", "työtilan työtiloja työtilojen"),
        ("kuningatar", "kuningattaren kuningatarta"),
        ("yhteistyö", "yhteistyön yhteistyötä yhteistyöhön"),
        ("maa", "maan maata maahan maita maiden"),
        ("tie", "tien tietä tiehen teitä"),
        ("vaaka", "vaa'an vaakaa"),
        ("kuntavaalit", "kuntavaalien kuntavaaleissa kuntavaaleihin"),
        ("oikeudet", "oikeuksien oikeuksia oikeuksissa"),
        ("lait", "lakien lakeja laeissa"),
    ],
)
def test_a_finnish_noun_is_inflected_by_its_type(phrase: str, expected: str) -> None:
    assert set(expected.split()) <= forms(phrase, language="fi")


@pytest.mark.parametrize(
    ("phrase", "wrong"),
    [
        ("laki", "lakin laken laissä lakeita"),
        ("pöytä", "pöytän pöytöjä pöydissa"),
        ("osallisuus", "osallisuuksen osallisuudtä osallisuusta"),
        ("äänestys", "äänestyden äänestyttä"),
        ("asukas", "asukaan asukasen asukakset"),
        ("auto", "audon"),
        ("alue", "alukkeen aluetä"),
        ("kahvila", "kahviloja kahvilia"),
        ("työtila", "työtiloita"),
        ("presidentti", "presidentitta"),
        ("osallisuuspeli", "osallisuuspelia osallisuuspelissa"),
        ("komissaari", "komissaaren"),
        ("hormoni", "hormonen"),
        ("kuntavaalit", "kuntavaali kuntavaalin"),
    ],
)
def test_a_malformed_finnish_form_is_not_given(phrase: str, wrong: str) -> None:
    assert not set(wrong.split()) & forms(phrase, language="fi")


@pytest.mark.parametrize(
    ("compound", "expected"),
    [
        ("kumppanuuspöytä", "kumppanuuspöydän"),
        ("vaikuttamiskahvila", "vaikuttamiskahviloissa"),
        ("hyvinvointialuelaki", "hyvinvointialuelaissa"),
        ("osallisuuspeli", "osallisuuspeliä"),
        ("valtuustokausi", "valtuustokauden"),
        ("sote-uudistus", "sote-uudistuksessa"),
    ],
)
def test_a_finnish_compound_inflects_in_its_last_part(compound: str, expected: str) -> None:
    assert expected in forms(compound, language="fi")


@pytest.mark.parametrize(
    "form",
    ["kuntamme", "kunnassamme", "kunnassaan", "kuntaansa", "kunnakseen", "kunnilleen", "kuntiensa"],
)
def test_a_finnish_noun_takes_possessive_suffixes(form: str) -> None:
    assert form in forms("kunta", language="fi")


@pytest.mark.parametrize(
    "form", ["kuntakin", "kunnassakaan", "kuntahan", "kunnanko", "kunnassaankin"]
)
def test_a_finnish_noun_takes_clitics(form: str) -> None:
    assert form in forms("kunta", language="fi")


def test_a_clitic_follows_vowel_harmony() -> None:
    found = forms("pöytä", language="fi")
    assert {"pöytäkään", "pöydälläkö"} <= found
    assert not {"pöytäkaan", "pöydälläko"} & found


def test_possessive_forms_can_be_left_out() -> None:
    found = forms("kuntalaki", language="fi", possessive=False)
    assert "kuntalakinsa" not in found
    assert "kuntalaissakin" in found


def test_plural_forms_can_be_left_out() -> None:
    assert not {"kuntalait", "kuntalakien"} & forms("kuntalaki", language="fi", plural=False)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("hyvinvointialueesta annettu laki", "hyvinvointialueesta annetun lain"),
        ("hyvinvointialueesta annettu laki", "hyvinvointialueesta annetussa laissa"),
        ("osallistuva budjetointi", "osallistuvan budjetoinnin"),
        ("osallistuva budjetointi", "osallistuvaa budjetointia"),
        ("avoin hallinto", "avoimen hallinnon"),
        ("avoin hallinto", "avoimessa hallinnossa"),
        ("neuvoa-antava kansanäänestys", "neuvoa-antavien kansanäänestysten"),
        ("kunnallinen kansanäänestys", "kunnallista kansanäänestystä"),
        ("suora demokratia", "suoraa demokratiaa"),
        ("ikääntynyt väestö", "ikääntyneen väestön"),
        ("iäkäs henkilö", "iäkkäille henkilöille"),
        ("selkeä ja ymmärrettävä kieli", "selkeällä ja ymmärrettävällä kielellä"),
        ("kielelliset oikeudet", "kielellisiä oikeuksia"),
    ],
)
def test_the_words_of_a_finnish_phrase_agree(phrase: str, expected: str) -> None:
    assert expected in forms(phrase, language="fi")


def test_the_words_of_a_finnish_phrase_never_disagree() -> None:
    assert "avoimen hallinto" not in forms("avoin hallinto", language="fi")
    assert "avoin hallinnon" not in forms("avoin hallinto", language="fi")


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("osallisuuden edistäminen", "osallisuuden edistämisessä"),
        ("nuorten vaikuttajaryhmä", "nuorten vaikuttajaryhmän"),
        (
            "osallistumis- ja vaikuttamismahdollisuudet",
            "osallistumis- ja vaikuttamismahdollisuuksia",
        ),
        ("hyvinvoinnin ja terveyden edistäminen", "hyvinvoinnin ja terveyden edistämistä"),
    ],
)
def test_a_genitive_before_a_finnish_head_stands_still(phrase: str, expected: str) -> None:
    assert expected in forms(phrase, language="fi")


def test_a_finnish_title_inflects_in_its_first_word() -> None:
    found = forms("laki hyvinvointialueesta", language="fi")
    assert {"lain hyvinvointialueesta", "laissa hyvinvointialueesta"} <= found
    assert "laki hyvinvointialueestakin" not in found


def test_a_finnish_phrase_that_is_not_understood_stands_still() -> None:
    assert forms("ylihuomenna kunta", language="fi") == {"ylihuomenna kunta"}


def test_an_acronym_takes_its_endings_after_a_colon() -> None:
    found = forms("THL", language="fi")
    assert {"thl", "thl:n", "thl:ssä"} <= found


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("delaktighet", "delaktigheten delaktighetens delaktighets delaktigheter"),
        ("initiativ", "initiativet initiativets initiativen initiativs"),
        ("råd", "rådet råden rådens rådets"),
        (
            "välfärdsområde",
            "välfärdsområdet välfärdsområden välfärdsområdena välfärdsområdenas välfärdsområdets",
        ),
        ("lag", "lagen lagens lagar lagarna"),
        ("kommunallag", "kommunallagen kommunallagens"),
        ("invånare", "invånaren invånarna invånarnas invånares"),
        ("myndighet", "myndigheten myndigheternas"),
        ("folkomröstning", "folkomröstningen folkomröstningar folkomröstningarna"),
        ("strategi", "strategin strategier strategierna"),
        ("enkät", "enkäten enkäter"),
        ("verkstad", "verkstaden verkstäder verkstäderna"),
        ("nummer", "numret numren"),
        ("medel", "medlet medlen"),
        ("regel", "regeln regler reglerna"),
        ("medlem", "medlemmen medlemmar"),
        ("program", "programmet programmen"),
        ("parti", "partiet partier"),
        ("politiker", "politikern politikerna"),
        ("förtroendevald", "förtroendevalda"),
    ],
)
def test_a_swedish_noun_is_inflected_by_its_declension(noun: str, expected: str) -> None:
    assert set(expected.split()) <= forms(noun, language="sv")


@pytest.mark.parametrize(
    ("noun", "wrong"),
    [
        ("råd", "rådar råder"),
        ("initiativ", "initiativer initiativar"),
        ("spel", "splet"),
        ("del", "deln"),
        ("politik", "politiker"),
        ("hus", "huss"),
        ("kommunallagen", "kommunallagenen"),
    ],
)
def test_a_malformed_swedish_form_is_not_given(noun: str, wrong: str) -> None:
    assert not set(wrong.split()) & forms(noun, language="sv")


def test_a_definite_swedish_name_takes_the_genitive_only() -> None:
    assert forms("kommunallagen", language="sv") == {"kommunallagen", "kommunallagens"}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("lag om välfärdsområden", "lagen om välfärdsområden"),
        ("lag om välfärdsområden", "lagens om välfärdsområden"),
        ("öppen förvaltning", "öppna förvaltningen"),
        ("öppen förvaltning", "öppen förvaltnings"),
        ("tvåspråkigt välfärdsområde", "tvåspråkiga välfärdsområden"),
        ("deltagande budgetering", "deltagande budgeteringen"),
        ("påverkansgrupp för unga", "påverkansgruppernas för unga"),
        ("möjligheter att delta och påverka", "möjligheterna att delta och påverka"),
    ],
)
def test_the_head_of_a_swedish_phrase_inflects(phrase: str, expected: str) -> None:
    assert expected in forms(phrase, language="sv")


def test_a_swedish_phrase_that_is_not_understood_stands_still() -> None:
    assert forms("inte förvaltning", language="sv") == {"inte förvaltning"}


def test_english_gets_genitive_and_plural_only() -> None:
    assert forms("workshop", language="en") == {"workshop", "workshop's", "workshops", "workshops'"}


def test_an_unknown_language_gives_the_phrase_alone() -> None:
    assert forms("Beteiligung", language="de") == {"beteiligung"}


def test_forms_are_in_lower_case() -> None:
    assert all(form == form.lower() for form in forms("Kuntalaki", language="fi"))


def test_an_empty_phrase_has_no_forms() -> None:
    assert forms("  ", language="fi") == frozenset()


@given(
    st.text(max_size=40) | st.text(alphabet="aeiouyäökptnsrlvdhmj -'", max_size=30),
    st.sampled_from(("fi", "sv", "en")),
)
def test_any_text_has_itself_among_its_forms(phrase: str, language: str) -> None:
    found = forms(phrase, language=language)
    tidy = " ".join(phrase.split()).lower()
    assert (
        " ".join(tidy.split()) in {" ".join(form.split()) for form in found} if tidy else not found
    )


@given(
    st.text(alphabet="aeiouyäökptnsrlvdhmj", min_size=1, max_size=14), st.sampled_from(("fi", "sv"))
)
def test_no_form_has_stray_space(word: str, language: str) -> None:
    assert all(form == form.strip() and form for form in forms(word, language=language))
