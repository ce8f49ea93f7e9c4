"""The text of a new item's files: every field explained, every section with its heading."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tarjotin.catalogue.checks.wording import TODO
from tarjotin.catalogue.item import Version
from tarjotin.catalogue.translation import fingerprints
from tarjotin.cli.example import EXAMPLES, filled
from tarjotin.cli.marking import flow_mapping
from tarjotin.cli.speech import spoken
from tarjotin.diagnostics import Wording
from tarjotin.model.common import Facts, Text
from tarjotin.model.description import describe, section_heading, section_help
from tarjotin.model.fields import FieldShape, fields_of
from tarjotin.model.record import Record
from tarjotin.model.types import ItemType
from tarjotin.model.validation import validate
from tarjotin.model.vocabulary import Vocabulary
from tarjotin.reading.prose import scan
from tarjotin.reading.tree import Mapping as Tree
from tarjotin.reading.tree import read_tree

__all__ = ["Draft", "comment_on", "drafted"]

_WIDTH = 96
_LABELLED_MAX = 8
"""A list of values longer than this is written without their labels."""
_LAST = ("status", "review", "notes", "sources")
_NEEDED = frozenset((("act", "in_force_from"), ("form", "names"), ("plan", "names")))
"""Fields that the schema leaves open, but that the examples' other values ask for."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What the files of a new item are made from."""

    kind: ItemType
    vocabularies: Mapping[str, Vocabulary]
    known: Mapping[str, str]
    """What the examples ask for: the day, the year, ids of the guide."""
    slugs: Mapping[str, str]

    @property
    def values(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of each vocabulary."""
        return {name: tuple(each.values) for name, each in self.vocabularies.items()}

    def example(self, field: str, language: str) -> str:
        """Return a value for a field."""
        known = {**self.known, "slug": self.slugs[language]}
        return filled(EXAMPLES[self.kind.name][field], vocabularies=self.values, known=known)


def _wrapped(text: str, indent: str) -> Iterator[str]:
    yield from textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=f"{indent}# ",
        subsequent_indent=f"{indent}# ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _allowed(
    shape: FieldShape, vocabularies: Mapping[str, Vocabulary], language: str
) -> str | None:
    """List the values that a field can have."""
    known = list(shape.choices)
    if shape.vocabulary is not None and shape.vocabulary in vocabularies:
        vocabulary = vocabularies[shape.vocabulary]
        known = list(vocabulary.values)
        if len(known) <= _LABELLED_MAX:
            known = [f"{each} ({vocabulary.label(each, language)})" for each in known]
    if not known:
        return None
    return Wording.of(spoken(language)).phrase("new-values", values=", ".join(known))


def comment_on(
    model: type[Record],
    shape: FieldShape,
    language: str,
    *,
    vocabularies: Mapping[str, Vocabulary],
    path: tuple[str, ...] = (),
) -> Iterator[str]:
    """Yield the sentences that explain a field of a record, and the fields below it."""
    path = (*path, shape.name)
    # Not `name: …`, which would look like a field in a comment.
    prefix = f"{'.'.join(path[1:])} – " if len(path) > 1 else ""
    sentences = [describe(model, shape.name, spoken(language))]
    if allowed := _allowed(shape, vocabularies, language):
        sentences.append(allowed)
    yield prefix + " ".join(sentences)
    for below in shape.below:
        assert shape.record is not None
        yield from comment_on(shape.record, below, language, vocabularies=vocabularies, path=path)


def _field(draft: Draft, shape: FieldShape, language: str) -> Iterator[str]:
    example = draft.example(shape.name, language)
    if example == "{}":
        return
    yield ""
    is_text = shape.name in draft.kind.text.model_fields
    model = draft.kind.text if is_text else draft.kind.facts
    for sentence in comment_on(model, shape, language, vocabularies=draft.vocabularies):
        yield from _wrapped(sentence, "")
    gap = "" if example.startswith("\n") else " "
    lines = f"{shape.name}:{gap}{example}".split("\n")
    is_needed = shape.is_required or shape.name == "slug"
    is_needed = is_needed or (draft.kind.name, shape.name) in _NEEDED
    yield from lines if is_needed else (f"# {line}" for line in lines)


def _shapes(draft: Draft, *, with_facts: bool) -> tuple[FieldShape, ...]:
    """Return the fields in the order of a file: texts, facts of the type, facts of every type."""
    facts = fields_of(draft.kind.facts) if with_facts else ()
    own = tuple(shape for shape in facts if shape.name not in _LAST)
    common = tuple(shape for name in _LAST for shape in facts if shape.name == name)
    return (*fields_of(draft.kind.text), *own, *common)


def _body(draft: Draft, facts: Facts, language: str) -> str:
    parts = []
    name = draft.kind.name
    for rule in draft.kind.rules(facts):
        heading = section_heading(name, rule.id, spoken(language))
        help_ = section_help(name, rule.id, spoken(language))
        parts += [f"## {heading} {{#{rule.id}}}", f"{TODO} {help_}"]
        deeper = rule.deeper(facts)
        for child in rule.children(facts):
            parts += [f"{'####' if child in deeper else '###'} {TODO} {{#{child}}}", TODO]
    if not parts:
        parts = [f"## {TODO} {{#section-1}}", TODO]
    return "\n" + "\n\n".join(parts) + "\n"


def _split(tree: Tree, kind: ItemType) -> tuple[Tree, Tree]:
    texts = tuple(entry for entry in tree.entries if entry[0].text in kind.text.model_fields)
    facts = tuple(entry for entry in tree.entries if entry not in texts)
    return Tree(entries=facts, place=tree.place), Tree(entries=texts, place=tree.place)


def _version(draft: Draft, front: str, body: str, language: str) -> Version[Text]:
    tree, _ = read_tree(front, path="")
    assert isinstance(tree, Tree)
    text, _ = validate(draft.kind.text, _split(tree, draft.kind)[1], vocabularies={})
    assert text is not None
    prose = scan(body, path="")
    return Version(
        kind=draft.kind,
        id="",
        language=language,
        path="",
        text=text,
        prose=prose,
        front=tree,
        translation=None,
    )


def _facts(draft: Draft, front: str) -> Facts | None:
    tree, _ = read_tree(front, path="")
    assert isinstance(tree, Tree)
    facts, _ = validate(draft.kind.facts, _split(tree, draft.kind)[0], vocabularies=draft.values)
    return facts


def _front(draft: Draft, language: str, *, with_facts: bool) -> str:
    wording = Wording.of(spoken(language))
    lines = list(_wrapped(wording.phrase("new-comment"), ""))
    for shape in _shapes(draft, with_facts=with_facts):
        lines += _field(draft, shape, language)
    return "\n".join(lines) + "\n"


def drafted(draft: Draft, *, source: str, languages: tuple[str, ...]) -> dict[str, str] | None:
    """Return the text of the file of each language; None if the vocabularies lack a value."""
    front = _front(draft, source, with_facts=True)
    facts = _facts(draft, front)
    if facts is None:
        return None
    body = _body(draft, facts, source)
    files = {source: f"---\n{front}---\n{body}"}
    marks = flow_mapping(fingerprints(_version(draft, front, body, source)))
    for language in languages:
        if language == source:
            continue
        front = _front(draft, language, with_facts=False)
        wording = Wording.of(spoken(language))
        mark = "\n".join(("", *_wrapped(wording.phrase("new-translation-comment"), "")))
        field = f"translation: {{of: {source}, sections: {marks}}}"
        body = _body(draft, facts, language)
        files[language] = f"---\n{front}{mark}\n{field}\n---\n{body}"
    return files
