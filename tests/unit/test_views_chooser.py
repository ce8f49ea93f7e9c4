"""What the page shows on which a method is chosen."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from building import REPOSITORY
from tarjotin.catalogue.chooser import default_rules
from tarjotin.catalogue.tools import CHOOSER
from tarjotin.choosing.chooser import choose, read_answers
from tarjotin.choosing.rules import candidates_of, rules_of
from tarjotin.model.chooser import FACTS
from tarjotin.site.interface import interface_texts
from tarjotin.site.views.chooser import REASONS, view
from viewing import add_method, opened, reader

CHOOSER_RULES = """\
conditions:
  open:
    otherwise: inform
    link: "method:kysely#purpose"
    fi: {question: Onko tilaa?, because: Muuten turhaa.}
    sv: {question: Finns det utrymme?, because: Annars i onödan.}
inform:
  levels: [kuule]
  fi: {text: Kertokaa.}
  sv: {text: Informera.}
questions:
  group:
    fi: {title: Montako?}
    sv: {title: Hur många?}
    fields:
      people:
        weight: 10
        limit: true
        fi: {label: Osallistujia}
        sv: {label: Deltagare}
"""


def block(folder: Path, language: str = "fi") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(view(reader(folder, language=language)).block)
    return found


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_reason_has_words_with_the_same_gaps_in_every_language(language: str) -> None:
    own, finnish = interface_texts(language).texts, interface_texts("fi").texts
    for code in REASONS:
        key = f"chooser-reason-{code}"
        gaps = set(re.findall(r"\{(\w+)\}", own[key]))
        assert gaps == set(re.findall(r"\{(\w+)\}", finnish[key])), key
        assert gaps <= {"name", "has", "lacks", "most", "n", "low", "high", "typical"}


def test_the_rules_of_the_package_ask_in_every_language_of_the_interface() -> None:
    rules = default_rules()
    things = (*rules.conditions, rules.inform, *rules.questions, *rules.fields)
    for thing in things:
        assert thing is not None
        assert set(thing.texts) == {"fi", "sv", "en"}
    assert {field.fact for field in rules.fields} <= set(FACTS)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_rules_of_the_package_and_of_the_real_guide_have_the_same_words(language: str) -> None:
    own, packaged = opened(REPOSITORY).guide.chooser, default_rules()
    pairs = [
        *zip(own.conditions, packaged.conditions, strict=True),
        *zip(own.questions, packaged.questions, strict=True),
        *zip(own.fields, packaged.fields, strict=True),
        (own.inform, packaged.inform),
    ]
    for ours, theirs in pairs:
        assert ours is not None
        assert theirs is not None
        assert ours.texts[language] == theirs.texts[language]


def test_both_languages_choose_by_the_same_rules_among_the_same_methods(small_guide: Path) -> None:
    finnish, swedish = block(small_guide), block(small_guide, "sv")
    assert finnish["rules"] == swedish["rules"]
    assert finnish["methods"] == swedish["methods"]
    assert finnish["texts"] != swedish["texts"]


def test_a_guide_has_its_own_rules(small_guide: Path) -> None:
    (small_guide / "docs/choosing.yml").write_text(CHOOSER_RULES, "utf-8")
    assert opened(small_guide).findings == ()
    shown = view(reader(small_guide, "menetelmat/valitse/", language="sv"))
    (condition,) = shown.conditions
    assert condition.question == "Finns det utrymme?"
    assert condition.link is not None
    assert condition.link.url == "../../sv/metoder/enkat/#purpose"
    assert [question.title for question in shown.questions] == ["Hur många?"]
    assert [link.title for link in shown.informing]


def test_a_method_is_left_out_by_the_number_that_its_card_gives(small_guide: Path) -> None:
    (small_guide / "docs/choosing.yml").write_text(CHOOSER_RULES, "utf-8")
    add_method(small_guide, "piiri", ("group: {min: 20, typical: 100,", "group: {min: 2, max: 9,"))
    guide = opened(small_guide).guide
    rules = rules_of(guide)
    answers = read_answers(rules, [("is-open", "yes"), ("people", "8")])
    choice = choose(rules, candidates_of(guide), answers)
    assert [each.id for each in choice.ranked] == ["piiri"]
    (left,) = choice.left_out
    (reason,) = left.reasons
    assert (left.id, reason.code, reason.low, reason.is_estimate) == (
        "kysely",
        "people-few",
        20,
        True,
    )


def test_a_guide_without_methods_has_nothing_to_choose(small_guide: Path) -> None:
    for language in ("fi", "sv"):
        (small_guide / f"docs/methods/kysely.{language}.md").unlink()
    own = reader(small_guide)
    assert not CHOOSER.is_wanted(own.guide)


def test_the_conditions_of_the_real_guide_lead_to_the_page_that_explains_them() -> None:
    shown = view(reader(REPOSITORY))
    assert all(condition.link and condition.link.url for condition in shown.conditions)
    assert shown.inform_link is not None
