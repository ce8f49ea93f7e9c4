"""Reading the guide's vocabularies and glossary: data files with an entry for each language."""

from __future__ import annotations

from collections.abc import Iterable

from tarjotin.catalogue.entries import EntryReader
from tarjotin.diagnostics import Finding, nearest
from tarjotin.model.common import Source
from tarjotin.model.fields import fields_of, vocabularies_of
from tarjotin.model.term import Glossary, Term, TermFacts, TermText
from tarjotin.model.types import TYPES
from tarjotin.model.validation import place_in
from tarjotin.model.vocabulary import Label, Value, ValueFacts, Vocabulary, VocabularyLabel
from tarjotin.reading.tree import Mapping, Node

__all__ = ["needed_vocabularies", "read_glossary", "read_vocabularies"]


def needed_vocabularies() -> frozenset[str]:
    """Return the names of the vocabularies that the fields of the types draw from."""
    return frozenset(
        name for kind in TYPES.values() for name in vocabularies_of(fields_of(kind.facts))
    )


def read_vocabularies(
    node: Mapping, *, languages: tuple[str, ...], needed: Iterable[str]
) -> tuple[dict[str, Vocabulary], tuple[Finding, ...]]:
    """Read every vocabulary; one that a type needs and that is missing is a finding."""
    reader = EntryReader(languages)
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
    reader = EntryReader(languages)
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
