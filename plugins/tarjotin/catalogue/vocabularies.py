"""Reading the guide's vocabularies and glossary: data files with an entry for each language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tarjotin.diagnostics import Finding, nearest
from tarjotin.model.common import Source
from tarjotin.model.fields import fields_of, vocabularies_of
from tarjotin.model.record import Record
from tarjotin.model.scalars import is_identifier
from tarjotin.model.term import Glossary, Term, TermFacts, TermText
from tarjotin.model.types import TYPES
from tarjotin.model.validation import place_in, validate
from tarjotin.model.vocabulary import Label, Value, ValueFacts, Vocabulary, VocabularyLabel
from tarjotin.reading.tree import Mapping, Node, Scalar

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

    def mapping(self, node: Node, key: Scalar) -> Mapping | None:
        """Return the fields below a key, or find that there are none."""
        if isinstance(node, Mapping):
            return node
        is_empty = isinstance(node, Scalar) and node.is_empty
        code = "field-empty" if is_empty else "field-not-mapping"
        self.findings.append(
            Finding.at(key.place if is_empty else node.place, code, field=key.text)
        )
        return None

    def entries(self, node: Mapping, name: str) -> tuple[tuple[Scalar, Mapping], ...]:
        """Return the ids below a field, each with its fields; an id of a wrong form is a finding."""
        key, listed = node.key(name), node.get(name)
        below = self.mapping(listed, key) if key and listed else None
        found = []
        for entry_id, entry in below.entries if below else ():
            if not is_identifier(entry_id.text):
                self.findings.append(
                    Finding.at(entry_id.place, "id-form", value=entry_id.text[:80])
                )
            elif (fields := self.mapping(entry, entry_id)) is not None:
                found.append((entry_id, fields))
        return tuple(found)

    def by_language(self, node: Mapping, model: type[Record], *, thing: Scalar) -> dict[str, Any]:
        """Read the text of every language of the guide; one that is missing is a finding."""
        texts = {}
        for language in self.languages:
            key, below = node.key(language), node.get(language)
            if key is None or below is None:
                self.findings.append(
                    Finding.at(thing.place, "language-missing", language=language, thing=thing.text)
                )
                continue
            fields = self.mapping(below, key)
            text = self.record(model, fields) if fields is not None else None
            if text is not None:
                texts[language] = text
        return texts

    def unknown(self, node: Mapping, known: tuple[str, ...]) -> None:
        """Find the fields of a mapping that are not among the known ones."""
        for key, _ in node.entries:
            if key.text not in known:
                self.findings.append(
                    Finding.at(
                        key.place,
                        "field-unknown",
                        field=key.text[:80],
                        nearest=nearest(key.text, known) or "",
                        known=", ".join(known),
                    )
                )

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
        entry = reader.mapping(below, name)
        if entry is None:
            # Told already; whatever names this vocabulary waits for its mend.
            vocabularies[name.text] = Vocabulary.model_construct(labels={}, values={})
            continue
        labels = reader.by_language(entry, VocabularyLabel, thing=name)
        values = {}
        for value_id, value in reader.entries(entry, "values"):
            texts = reader.by_language(value, Label, thing=value_id)
            extra = reader.record(ValueFacts, reader.rest(value))
            if extra is not None:
                values[value_id.text] = Value.model_construct(
                    labels=texts, **{name: getattr(extra, name) for name in ValueFacts.model_fields}
                )
        reader.unknown(entry, (*languages, "values"))
        if not values and not _is_filled(entry.get("values")):
            reader.findings.append(Finding.at(name.place, "vocabulary-empty", vocabulary=name.text))
        vocabularies[name.text] = Vocabulary.model_construct(labels=labels, values=values)
    for name_needed in sorted(set(needed) - set(vocabularies)):
        reader.findings.append(Finding.at(node.place, "vocabulary-missing", vocabulary=name_needed))
    return vocabularies, tuple(reader.findings)


def _is_filled(node: Node | None) -> bool:
    """Whether something is there, so that what is wrong with it has been told."""
    return node is not None and not (isinstance(node, Mapping) and not node.entries)


def read_glossary(
    node: Mapping, *, languages: tuple[str, ...]
) -> tuple[Glossary, dict[str, Mapping], tuple[Finding, ...]]:
    """Read the glossary; returns also the tree of each term, placed at its id."""
    reader = _Reader(languages)
    sources = {}
    named = []
    for name, below in reader.entries(node, "sources"):
        source = reader.record(Source, below)
        # A source that could not be read is known by its id all the same.
        named.append(name.text)
        if source is not None:
            sources[name.text] = source
    terms = []
    trees = {}
    for name, entry in reader.entries(node, "terms"):
        texts = reader.by_language(entry, TermText, thing=name)
        facts = reader.record(TermFacts, reader.rest(entry))
        trees[name.text] = Mapping(entries=entry.entries, place=name.place)
        if facts is None or not texts:
            continue
        if facts.source is not None and facts.source not in named:
            reader.findings.append(
                Finding.at(
                    place_in(entry, ("source",)),
                    "source-unknown",
                    value=facts.source,
                    nearest=nearest(facts.source, named) or "",
                    known=", ".join(named),
                )
            )
        terms.append(Term.model_construct(id=name.text, facts=facts, texts=texts))
    reader.unknown(node, ("sources", "terms"))
    glossary = Glossary.model_construct(terms=tuple(terms), sources=sources)
    return glossary, trees, tuple(reader.findings)
