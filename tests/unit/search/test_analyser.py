"""Tests of the analyser on simplemma's word data, and of what it keeps."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tarjotin.search import analysis
from tarjotin.search.analyser import Analyser, AnalyserMissingError
from tarjotin.search.analysis import analyser_for
from tarjotin.search.voikko_analyser import voikko

COMPOUNDS = {
    "kuntosaliraati": ("kuntosali", "raati"),
    "vaikuttamiskahvila": ("vaikuttamis", "kahvila"),
}


@pytest.fixture(scope="session")
def folder(request: pytest.FixtureRequest) -> Path:
    """Learning the lexicons takes a minute: they are kept between runs, like everything there."""
    return Path(request.config.cache.mkdir("words"))


@pytest.fixture(scope="session")
def finnish(folder: Path) -> Analyser:
    found = analyser_for("fi", cache=folder, prefer="simplemma", compounds=COMPOUNDS)
    found.lemmas("kunta")
    return found


@pytest.fixture(scope="session")
def swedish(folder: Path) -> Analyser:
    return analyser_for("sv", cache=folder, prefer="simplemma")


@pytest.fixture(scope="session")
def with_voikko(folder: Path) -> Analyser:
    try:
        voikko()
    except AnalyserMissingError as problem:
        pytest.skip(str(problem))
    return analyser_for("fi", cache=folder, prefer="voikko")


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("kuntalaisten", "kuntalainen"),
        ("kuntien", "kunta"),
        ("osallisuudessa", "osallisuus"),
        ("kuulemisesta", "kuuleminen"),
        ("päätöksenteossa", "päätöksenteko"),
        ("vaikuttamiskahviloissa", "vaikuttamiskahvila"),
        ("nuorisovaltuustonkin", "nuorisovaltuusto"),
        ("asukasraadeissa", "asukasraati"),
        ("osallistuisivat", "osallistua"),
        ("osallistuneiden", "osallistua"),
        ("avoimempaa", "avoin"),
        ("kunnassamme", "kunta"),
        ("lain", "laki"),
        ("nuorisolain", "nuorisolaki"),
    ],
)
def test_a_finnish_word_has_its_base_form(finnish: Analyser, word: str, lemma: str) -> None:
    assert lemma in finnish.lemmas(word)


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("kommunernas", "kommun"),
        ("invånarna", "invånare"),
        ("äldrerådets", "äldreråd"),
        ("medborgarbudgeten", "medborgarbudget"),
        ("delaktigheten", "delaktighet"),
        ("besluten", "beslut"),
        ("påverkade", "påverka"),
        ("öppnare", "öppen"),
    ],
)
def test_a_swedish_word_has_its_base_form(swedish: Analyser, word: str, lemma: str) -> None:
    assert lemma in swedish.lemmas(word)


@pytest.mark.parametrize("lemma", ["kunta", "osallistua", "avoin", "asukasraati", "digiraati"])
def test_the_forms_of_a_base_form_lead_back_to_it(finnish: Analyser, lemma: str) -> None:
    lost = [form for form in finnish.forms(lemma) if lemma not in finnish.lemmas(form)]
    # A form that is another word's base form or a noun's as well may be left to that.
    assert len(lost) <= len(finnish.forms(lemma)) / 10


@pytest.mark.parametrize(
    ("form", "owner", "other"),
    [
        ("hyvin", "hyvin", "hyvä"),
        ("helpommin", "helposti", "helppo"),
        ("annoin", "antaa", "anto"),
        ("aloin", "alkaa", "ala"),
    ],
)
def test_a_form_that_a_finnish_noun_hardly_uses_is_left_to_the_other_word(
    finnish: Analyser, form: str, owner: str, other: str
) -> None:
    assert form in finnish.forms(owner)
    assert form not in finnish.forms(other)
    assert other not in finnish.lemmas(form)


@pytest.mark.parametrize(
    ("form", "owner", "other"),
    [
        ("begränsades", "begränsa", "begränsad"),
        ("byggde", "bygga", "byggd"),
        ("används", "använda", "använd"),
        ("rike", "rike", "rik"),
    ],
)
def test_a_form_that_a_swedish_adjective_hardly_uses_is_left_to_the_other_word(
    swedish: Analyser, form: str, owner: str, other: str
) -> None:
    assert form in swedish.forms(owner)
    assert form not in swedish.forms(other)
    assert swedish.lemmas(form) == (owner,)


@pytest.mark.parametrize(
    ("form", "verb"), [("gäller", "gälla"), ("födde", "föda"), ("avsåg", "avse")]
)
def test_a_swedish_verb_has_the_forms_that_lists_give_to_other_words(
    swedish: Analyser, form: str, verb: str
) -> None:
    assert form in swedish.forms(verb)


def test_the_forms_of_a_word_do_not_depend_on_what_else_was_asked(folder: Path) -> None:
    vocabulary = ["osallistuisivat", "raadeittain", "kuntien", "robottiraadille"]
    before = analyser_for("fi", cache=folder, prefer="simplemma")
    after = analyser_for("fi", cache=folder, prefer="simplemma", vocabulary=vocabulary)
    for lemma in ("robottiraati", "osallistua", "kunta"):
        assert before.inflections(lemma) == after.inflections(lemma)


def test_a_word_of_another_language_gets_no_base_form_made_up(
    finnish: Analyser, swedish: Analyser
) -> None:
    assert finnish.lemmas("words") == ("words",)
    assert swedish.lemmas("markdown") == ("markdown",)


def test_an_unknown_word_is_its_own_base_form(finnish: Analyser, swedish: Analyser) -> None:
    assert finnish.lemmas("qwxz")[0] == "qwxz"
    assert swedish.lemmas("qwxz")[0] == "qwxz"


def test_what_stands_before_a_colon_is_the_word(finnish: Analyser, swedish: Analyser) -> None:
    assert finnish.lemmas("thl:stä") == ("thl",)
    assert swedish.lemmas("eu:s") == ("eu",)


@pytest.mark.parametrize(
    ("lemma", "parts"),
    [
        ("kansalaisraati", ("kansalainen", "raati")),
        ("nuorisovaltuusto", ("nuoriso", "valtuusto")),
        ("päätöksenteko", ("päätös", "teko")),
        ("digi-ilta", ("digi", "ilta")),
        ("vaikuttamiskahvila", ("vaikuttaminen", "kahvila")),
        ("kuntosaliraati", ("kuntosali", "raati")),
    ],
)
def test_a_finnish_compound_is_divided(
    finnish: Analyser, lemma: str, parts: tuple[str, ...]
) -> None:
    assert (finnish.parts(lemma)[0], finnish.parts(lemma)[-1]) == (parts[0], parts[-1])


@pytest.mark.parametrize(
    ("lemma", "first", "head"),
    [
        ("medborgarbudget", "medborgare", "budget"),
        ("ungdomsråd", "ungdom", "råd"),
        ("arbetsgrupp", "arbete", "grupp"),
        ("kommuninvånare", "kommun", "invånare"),
        ("postadress", "post", "adress"),
        ("offentlighetslag", "offentlighet", "lag"),
    ],
)
def test_a_swedish_compound_is_divided(
    swedish: Analyser, lemma: str, first: str, head: str
) -> None:
    found = swedish.parts(lemma)
    assert (found[0], found[-1]) == (first, head)


@pytest.mark.parametrize(
    "lemma", ["osallisuus", "kuntalainen", "osallistuminen", "hallitus", "kunta"]
)
def test_a_finnish_word_that_is_no_compound_has_no_parts(finnish: Analyser, lemma: str) -> None:
    assert finnish.parts(lemma) == ()


@pytest.mark.parametrize(
    "lemma", ["pension", "kommun", "delaktighet", "information", "planering", "deltagare"]
)
def test_a_swedish_word_that_is_no_compound_has_no_parts(swedish: Analyser, lemma: str) -> None:
    assert swedish.parts(lemma) == ()


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("osallistuminen", "osallistua"),
        ("osallistuja", "osallistua"),
        ("kuuleminen", "kuulla"),
        ("vaikuttava", "vaikuttaa"),
    ],
)
def test_a_finnish_noun_of_a_verb_is_kin_to_it(finnish: Analyser, noun: str, verb: str) -> None:
    assert verb in finnish.kin(noun)


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("deltagande", "delta"),
        ("deltagare", "delta"),
        ("påverkad", "påverka"),
        ("planering", "planera"),
    ],
)
def test_a_swedish_participle_is_kin_to_its_verb(swedish: Analyser, noun: str, verb: str) -> None:
    assert verb in swedish.kin(noun)


def test_a_verb_is_kin_to_nothing(finnish: Analyser) -> None:
    assert finnish.kin("osallistua") == ()


def test_forms_that_the_glossary_gives_are_forms_of_its_term(folder: Path) -> None:
    found = analyser_for(
        "fi",
        cache=folder,
        prefer="simplemma",
        inflected={"osbu": frozenset({"osbun", "osbussa"})},
    )
    assert found.lemmas("osbussa") == ("osbu",)
    assert {"osbun", "osbussa"} <= found.forms("osbu")


def test_a_language_that_nothing_is_known_of_gets_words_as_they_are(tmp_path: Path) -> None:
    found = analyser_for("en", cache=tmp_path)
    assert (found.name, found.lemmas("towns")) == ("none", ("towns",))


@pytest.mark.parametrize(
    ("locale", "prefer", "text"),
    [
        ("en", "simplemma", "simplemma knows nothing of the language 'en'."),
        ("sv", "voikko", "Voikko does not know the language 'sv'."),
        ("fi", "hunspell", "There is no analyser 'hunspell'; there are simplemma, voikko, none."),
    ],
)
def test_an_analyser_that_cannot_be_had_is_named(locale: str, prefer: str, text: str) -> None:
    with pytest.raises(AnalyserMissingError) as caught:
        analyser_for(locale, prefer=prefer)
    assert str(caught.value) == text


def test_a_build_without_new_words_reads_no_word_data(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ["kuntien", "osallisuudessa", "asukasraadeissa"]
    for file in folder.glob("lexicon-sv-*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    first = analyser_for("sv", cache=tmp_path, vocabulary=asked)
    answers = [(first.inflections(word), first.parts(word), first.kin(word)) for word in asked]
    first.save()
    monkeypatch.setattr(analysis, "learned_apart", None)
    monkeypatch.setattr(analysis, "kept", None)
    second = analyser_for("sv", cache=tmp_path, vocabulary=asked)
    assert [
        (second.inflections(word), second.parts(word), second.kin(word)) for word in asked
    ] == answers


def test_a_cache_that_cannot_be_read_is_made_again(folder: Path, tmp_path: Path) -> None:
    for file in folder.glob("lexicon-sv-*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    first = analyser_for("sv", cache=tmp_path, vocabulary=["kommunens"])
    first.save()
    [file] = tmp_path.glob("words-sv-*")
    file.write_bytes(b"spoilt")
    assert analyser_for("sv", cache=tmp_path).lemmas("kommunens") == ("kommun",)


def test_what_is_kept_has_the_same_bytes_whatever_the_hash_seed(
    folder: Path, tmp_path: Path
) -> None:
    script = (
        "import sys; from pathlib import Path; from tarjotin.search.analysis import analyser_for\n"
        "a = analyser_for('sv', cache=Path(sys.argv[1]), vocabulary=sys.argv[2:])\n"
        "[a.inflections(x) and a.parts(x) for w in sys.argv[2:] for x in a.lemmas(w)]; a.save()"
    )
    written: set[bytes] = set()
    for seed in ("1", "2"):
        its = tmp_path / seed
        its.mkdir()
        for file in folder.glob("lexicon-sv-*"):
            (its / file.name).write_bytes(file.read_bytes())
        subprocess.run(
            [sys.executable, "-c", script, str(its), "medborgarbudgeten", "osbus", "kommunerna"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
        [file] = its.glob("words-sv-*")
        written.add(file.read_bytes())
    assert len(written) == 1


def test_voikko_divides_a_compound_of_words_that_no_list_holds(with_voikko: Analyser) -> None:
    assert with_voikko.name == "voikko"
    assert with_voikko.parts("vaikuttamiskahvila") == ("vaikuttaminen", "kahvila")
    assert with_voikko.parts("osallistuminen") == ()


def test_voikko_leaves_paradigms_to_the_lexicon(with_voikko: Analyser, finnish: Analyser) -> None:
    assert with_voikko.forms("kunta") == finnish.forms("kunta")


def test_with_voikko_a_word_has_its_base_form(with_voikko: Analyser) -> None:
    assert with_voikko.lemmas("kuntalaisraadeissamme") == ("kuntalaisraati",)
