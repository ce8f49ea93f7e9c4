"""Reading the guide's vocabularies and glossary: data files with an entry for each language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tarjotin.diagnostics import Finding
from tarjotin.model.common import Source
from tarjotin.model.fields import fields_of, vocabularies_of
from tarjotin.model.record import Record
from tarjotin.model.term import Glossary, Term, TermFacts, TermText
from tarjotin.model.types import TYPES
from tarjotin.model.validation import validate
from tarjotin.model.vocabulary import Label, Value, Vocabulary, VocabularyLabel
from tarjotin.reading.tree import Mapping, Node

__all__ = ["needed_vocabularies", "read_glossary", "read_vocabularies"]


def needed_vocabularies() -> frozenset[str]:
    """Return the names of the vocabularies that the fields of the types draw from."""
    return frozenset(
        name for kind in TYPES.values() for name in vocabularies_of(fields_of(kind.facts))
    )


class _Reader:
    """Reads entries that hold facts and, under each language code, texts."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self.findings: list[Finding] = []

    def record(self, model: type[Record], node: Mapping) -> Any:
        record, wrong = validate(model, node, vocabularies={})
        self.findings += wrong
        return record

    def mapping(self, node: Node) -> Mapping:
        if isinstance(node, Mapping):
            return node
        self.findings.append(Finding.at(node.place, "field-not-mapping", field="", known=""))
        return Mapping(entries=(), place=node.place)

    def by_language(self, node: Mapping, model: type[Record], *, thing: str) -> dict[str, Any]:
        """Read the text of every language of the guide; one that is missing is a finding."""
        texts = {}
        for language in self.languages:
            below = node.get(language)
            if below is None:
                place = node.place
                self.findings.append(
                    Finding.at(place, "language-missing", language=language, thing=thing)
                )
                continue
            text = self.record(model, self.mapping(below))
            if text is not None:
                texts[language] = text
        return texts

    def rest(self, node: Mapping, *without: str) -> Mapping:
        """Return the entries that are neither a language nor one of `without`."""
        skipped = {*self.languages, *without}
        entries = tuple(entry for entry in node.entries if entry[0].text not in skipped)
        return Mapping(entries=entries, place=node.place)


def read_vocabularies(
    node: Mapping, *, languages: tuple[str, ...], needed: Iterable[str]
) -> tuple[dict[str, Vocabulary], tuple[Finding, ...]]:
    """Read every vocabulary; one that a type needs and that is missing is a finding."""
    reader = _Reader(languages)
    vocabularies = {}
    for name, below in node.entries:
        entry = reader.mapping(below)
        labels = reader.by_language(entry, VocabularyLabel, thing=name.text)
        values = {}
        listed = entry.get("values")
        for value_id, value_node in reader.mapping(listed).entries if listed else ():
            value = reader.mapping(value_node)
            texts = reader.by_language(value, Label, thing=value_id.text)
            rest = reader.rest(value)
            extra = reader.record(_ValueFacts, rest)
            if extra is not None:
                values[value_id.text] = Value.model_construct(
                    labels=texts, from_=extra.from_, to=extra.to, minutes=extra.minutes
                )
        for key, _ in reader.rest(entry, "values").entries:
            reader.findings.append(
                Finding.at(
                    key.place,
                    "field-unknown",
                    field=key.text,
                    nearest="",
                    known=", ".join((*languages, "values")),
                )
            )
        if not values:
            reader.findings.append(Finding.at(name.place, "vocabulary-empty", vocabulary=name.text))
        vocabularies[name.text] = Vocabulary.model_construct(labels=labels, values=values)
    for name_needed in sorted(set(needed) - set(vocabularies)):
        reader.findings.append(
            Finding.at(node.place, "vocabulary-missing", vocabulary=name_needed)
        )
    return vocabularies, tuple(reader.findings)


class _ValueFacts(Value):
    """The part of a value that has no language."""

    labels: None = None  # type: ignore[assignment]


def read_glossary(
    node: Mapping, *, languages: tuple[str, ...]
) -> tuple[Glossary, dict[str, Mapping], tuple[Finding, ...]]:
    """Read the glossary; returns also the tree of each term, for its places."""
    reader = _Reader(languages)
    sources = {}
    listed = node.get("sources")
    for name, below in reader.mapping(listed).entries if listed else ():
        sources[name.text] = reader.record(Source, reader.mapping(below))
    terms = []
    trees = {}
    listed = node.get("terms")
    for name, below in reader.mapping(listed).entries if listed else ():
        entry = reader.mapping(below)
        texts = reader.by_language(entry, TermText, thing=name.text)
        facts = reader.record(TermFacts, reader.rest(entry))
        if facts is None or not texts:
            continue
        trees[name.text] = entry
        if facts.source is not None and facts.source not in sources:
            place = entry.get("source")
            reader.findings.append(
                Finding.at(
                    (place or entry).place,
                    "source-unknown",
                    value=facts.source,
                    nearest="",
                    known=", ".join(sources),
                )
            )
        terms.append(Term.model_construct(id=name.text, facts=facts, texts=texts))
    for key, _ in node.entries:
        if key.text not in ("sources", "terms"):
            reader.findings.append(
                Finding.at(
                    key.place, "field-unknown", field=key.text, nearest="", known="sources, terms"
                )
            )
    glossary = Glossary.model_construct(terms=tuple(terms), sources=sources)
    return glossary, trees, tuple(reader.findings)
