"""Tests of learning paradigms from a list of forms that has holes."""

from __future__ import annotations

import pytest

from tarjotin.language import finnish
from tarjotin.search.finnish_rules import FinnishRules
from tarjotin.search.lexicon import Lexicon
from tarjotin.search.paradigms import learned
from tarjotin.search.swedish_rules import SwedishRules


def cases(lemma: str) -> set[str]:
    return {form for forms in finnish.paradigm(lemma).values() for form in forms}


def forms(lexicon: Lexicon, lemma: str) -> set[str]:
    return {form for kind in lexicon.paradigms_of(lemma) for form in kind.inflection(lemma).forms}


def finnish_lexicon(listed: dict[str, set[str]]) -> Lexicon:
    pairs = [(form, lemma) for lemma, all_ in listed.items() for form in sorted(all_)]
    return learned(pairs, locale="fi", rules=FinnishRules())


def swedish_lexicon(listed: dict[str, str]) -> Lexicon:
    pairs = [(form, lemma) for lemma, all_ in listed.items() for form in all_.split()]
    return learned(pairs, locale="sv", rules=SwedishRules())


def test_a_hole_in_the_list_is_filled_by_rule() -> None:
    lexicon = finnish_lexicon({"kanta": cases("kanta") - {"kantaa", "kannasta"}})
    assert {"kantaa", "kannasta"} <= forms(lexicon, "kanta")


def test_misspelt_forms_in_the_list_do_not_become_forms() -> None:
    lexicon = finnish_lexicon({"pöytä": cases("pöytä") | {"pöydasta", "pöytana"}})
    assert not {"pöydasta", "pöytana"} & forms(lexicon, "pöytä")


def test_owned_forms_are_left_to_the_reductions() -> None:
    lexicon = finnish_lexicon({"talo": cases("talo") | {"taloni", "talossaan"}})
    assert not {"taloni", "talossaan"} & forms(lexicon, "talo")


def test_words_of_one_kind_share_one_paradigm() -> None:
    lexicon = finnish_lexicon({lemma: cases(lemma) for lemma in ("kunta", "hunta")})
    assert lexicon.paradigms_of("kunta") == lexicon.paradigms_of("hunta")


def test_a_word_that_is_a_noun_and_a_verb_has_both_paradigms() -> None:
    verb = {"kurkistaa", "kurkistan", "kurkisti", "kurkistaisi", "kurkistavat", "kurkistetaan"}
    lexicon = finnish_lexicon({"kurkistaa": verb})
    assert [kind.verb for kind in lexicon.paradigms_of("kurkistaa")] == [True]


def test_a_noun_of_action_is_a_word_beside_its_verb() -> None:
    listed = {"sanoa", "sanon", "sanoo", "sanoi", "sanoisi", "sanotaan", "sanominen", "sanomisen"}
    lexicon = finnish_lexicon({"sanoa": listed})
    assert "sanominen" in lexicon
    assert "sanomisen" not in forms(lexicon, "sanoa")


def test_a_mere_participle_belongs_to_its_verb() -> None:
    verb = {"sanoa", "sanon", "sanoo", "sanoi", "sanoisi", "sanotaan"}
    lexicon = finnish_lexicon({"sanoa": verb, "sanottu": {"sanottu", "sanotun"}})
    assert "sanottu" not in lexicon
    assert {lemma for lemma, _ in lexicon.readings("sanotuissa")} == {"sanoa"}


def test_a_participle_that_makes_an_adverb_is_a_word_of_its_own() -> None:
    verb = {"sitoa", "sidon", "sitoo", "sitoi", "sitoisi", "sidotaan"}
    lexicon = finnish_lexicon(
        {"sitoa": verb, "sitova": cases("sitova"), "sitovasti": {"sitovasti"}}
    )
    assert {lemma for lemma, _ in lexicon.readings("sitovan")} == {"sitova"}


def test_an_adjective_has_its_degrees_among_its_forms() -> None:
    lexicon = finnish_lexicon({"avoin": cases("avoin"), "avoimesti": {"avoimesti"}})
    assert {"avoimempaa", "avoimimpia"} <= forms(lexicon, "avoin")


def test_a_noun_has_no_degrees() -> None:
    assert "kunnempi" not in forms(finnish_lexicon({"kunta": cases("kunta")}), "kunta")


SWEDISH_NOUNS = {
    word: f"{word} {word}en {word}ar {word}arna"
    for word in ("bil", "stol", "dal", "sal", "nål", "kål", "ål", "pil")
}


def test_a_swedish_plural_is_taken_over_from_words_that_end_alike() -> None:
    lexicon = swedish_lexicon({**SWEDISH_NOUNS, "fil": "fil filen filarna"})
    assert "filar" in forms(lexicon, "fil")


def test_a_listed_genitive_tells_of_the_form_it_is_made_of() -> None:
    lexicon = swedish_lexicon({"del": "del delen delars delarna"})
    assert "delar" in forms(lexicon, "del")
    assert "delars" not in forms(lexicon, "del")


def test_archaic_forms_of_swedish_verbs_are_left_out() -> None:
    lexicon = swedish_lexicon({"dela": "dela delar delade delat delen dele delande"})
    assert not {"delen", "dele"} & forms(lexicon, "dela")


def test_a_swedish_participle_is_a_word_of_its_own() -> None:
    lexicon = swedish_lexicon({"bygga": "bygga bygger byggde byggt byggd byggda byggande"})
    assert not {"byggd", "byggda", "byggande"} & forms(lexicon, "bygga")
    assert {"byggd", "byggande"} <= set(lexicon)


def test_a_passive_is_no_word_of_its_own_and_a_deponent_is() -> None:
    lexicon = swedish_lexicon(
        {"dela": "dela delar delade delat", "delas": "delas", "hoppa": "hoppa hoppar", "hoppas": "hoppas"}
    )  # fmt: skip
    assert "delas" not in lexicon
    assert "hoppas" in lexicon


@pytest.mark.parametrize("locale", ["fi", "sv"])
def test_a_lexicon_that_was_written_down_reads_the_same(locale: str) -> None:
    lexicon = (
        finnish_lexicon({"kunta": cases("kunta"), "sanoa": {"sanoa", "sanoo", "sanoi"}})
        if locale == "fi"
        else swedish_lexicon(SWEDISH_NOUNS)
    )
    again = Lexicon.loaded(lexicon.dumped())
    assert again.dumped() == lexicon.dumped()
    for lemma in lexicon:
        assert again.paradigms_of(lemma) == lexicon.paradigms_of(lemma)
    assert again.readings("kunnan") == lexicon.readings("kunnan")


def test_the_order_of_the_list_changes_nothing() -> None:
    pairs = [(form, lemma) for lemma in ("kunta", "talo", "osa") for form in sorted(cases(lemma))]
    there = learned(pairs, locale="fi", rules=FinnishRules()).dumped()
    assert learned(reversed(pairs), locale="fi", rules=FinnishRules()).dumped() == there
