"""Reading the rules by which a method is chosen: the guide's own, or those of the package."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from typing import Any

from tarjotin.catalogue.checks.nowhere import unknown_id
from tarjotin.catalogue.entries import EntryReader
from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.mentions import parse_target
from tarjotin.diagnostics import Finding, nearest
from tarjotin.model.chooser import (
    FACTS,
    ChooserRules,
    Condition,
    ConditionFacts,
    ConditionText,
    FieldText,
    Inform,
    InformFacts,
    InformText,
    NumberFieldFacts,
    Question,
    QuestionField,
    QuestionText,
    ScaleFieldFacts,
    SetFieldFacts,
)
from tarjotin.model.record import Record
from tarjotin.model.validation import Vocabularies, place_in
from tarjotin.reading.tree import Mapping, Scalar, Sequence, read_tree

__all__ = ["CHOOSER_FILE", "check_chooser", "default_rules", "read_chooser"]

CHOOSER_FILE = "choosing.yml"
"""The rules of a guide, in its content folder; without it, the package's own serve."""
_FIELD_FACTS: dict[str, type[Record]] = {
    "set": SetFieldFacts,
    "scale": ScaleFieldFacts,
    "people": NumberFieldFacts,
    "minutes": NumberFieldFacts,
}
DEFAULT_LANGUAGES = ("fi", "sv", "en")
"""The languages in which the package asks."""


def default_rules() -> ChooserRules:
    """Return the rules of the package: they name no value of any vocabulary, so they suit all."""
    text = resources.files("tarjotin.catalogue").joinpath(CHOOSER_FILE).read_text("utf-8")
    node, _ = read_tree(text, path=CHOOSER_FILE, of_content=False)
    assert isinstance(node, Mapping), "our own rules are a mapping"
    rules, findings = read_chooser(node, languages=DEFAULT_LANGUAGES, vocabularies={})
    assert not findings, "our own rules have nothing to mend"
    return rules


def read_chooser(
    node: Mapping, *, languages: tuple[str, ...], vocabularies: Vocabularies
) -> tuple[ChooserRules, tuple[Finding, ...]]:
    """Read the conditions, what informs, and the questions."""
    reader = EntryReader(languages, vocabularies=vocabularies)
    conditions = []
    for name, entry in reader.entries(node, "conditions"):
        texts = reader.by_language(entry, ConditionText, thing=name)
        facts = reader.record(ConditionFacts, reader.rest(entry))
        if facts is not None:
            conditions.append(Condition.model_construct(id=name.text, facts=facts, texts=texts))
    inform = _inform(reader, node)
    questions = []
    asked: dict[str, Scalar] = {}
    for name, entry in reader.entries(node, "questions"):
        texts = reader.by_language(entry, QuestionText, thing=name)
        fields = tuple(_fields(reader, entry, asked))
        reader.unknown(entry, (*languages, "fields"))
        if entry.key("fields") is None:
            reader.findings.append(Finding.at(name.place, "field-missing", field="fields"))
        questions.append(Question.model_construct(id=name.text, texts=texts, fields=fields))
    reader.unknown(node, ("conditions", "inform", "questions"))
    for needed in ("conditions", "inform", "questions"):
        if node.key(needed) is None:
            reader.findings.append(Finding.at(node.place, "field-missing", field=needed))
    rules = ChooserRules.model_construct(
        conditions=tuple(conditions), inform=inform, questions=tuple(questions)
    )
    return rules, tuple(reader.findings)


def _inform(reader: EntryReader, node: Mapping) -> Inform | None:
    key, below = node.key("inform"), node.get("inform")
    entry = reader.mapping(below, key) if key and below else None
    if key is None or entry is None:
        return None
    texts = reader.by_language(entry, InformText, thing=key)
    facts = reader.record(InformFacts, reader.rest(entry))
    return None if facts is None else Inform.model_construct(facts=facts, texts=texts)


def _fields(
    reader: EntryReader, question: Mapping, asked: dict[str, Scalar]
) -> Iterator[QuestionField]:
    """Yield the fields of a question; their names are facts of a card, each asked about once."""
    for name, entry in reader.entries(question, "fields"):
        kind = FACTS.get(name.text)
        if kind is None:
            reader.findings.append(
                Finding.at(
                    name.place,
                    "choice-unknown",
                    field="fields",
                    value=name.text[:80],
                    nearest=nearest(name.text, tuple(FACTS)) or "",
                    known=", ".join(FACTS),
                )
            )
            continue
        first = asked.setdefault(name.text, name)
        if first is not name:
            reader.findings.append(
                Finding.at(name.place, "chooser-fact-twice", fact=name.text, first=first.place.line)
            )
        texts = reader.by_language(entry, FieldText, thing=name)
        facts: Any = reader.record(_FIELD_FACTS[kind.kind], reader.rest(entry))
        known = reader.vocabularies.get(kind.vocabulary or "", ())
        listed = entry.get("values")
        for value in listed.items if known and isinstance(listed, Sequence) else ():
            if isinstance(value, Scalar) and value.text not in known:
                reader.findings.append(
                    Finding.at(
                        value.place,
                        "value-unknown",
                        value=value.text[:80],
                        vocabulary=kind.vocabulary,
                        nearest=nearest(value.text, known) or "",
                        known=", ".join(known),
                    )
                )
        if facts is None:
            continue
        yield QuestionField.model_construct(fact=name.text, facts=facts, texts=texts)


def check_chooser(guide: Guide, node: Mapping) -> Iterator[Finding]:
    """Find links of the rules that lead nowhere; these need the whole guide."""
    for path, link in _links(guide.chooser):
        place = place_in(node, path)
        target = parse_target(link, folder="", languages=guide.settings.codes)
        if target is None:
            yield Finding.at(place, "link-nowhere", target=link[:80])
            continue
        yield from unknown_id(guide, target.key, place)
        item = guide.get(*target.key)
        if item is None or target.anchor is None:
            continue
        for version in item.versions.values():
            if target.anchor not in {heading.id for heading in version.prose.headings}:
                yield Finding.at(place, "anchor-unknown", anchor=target.anchor, target=version.path)


def _links(rules: ChooserRules) -> Iterator[tuple[tuple[str, ...], str]]:
    for condition in rules.conditions:
        if condition.facts.link:
            yield ("conditions", condition.id, "link"), condition.facts.link
    if rules.inform and rules.inform.facts.link:
        yield ("inform", "link"), rules.inform.facts.link
