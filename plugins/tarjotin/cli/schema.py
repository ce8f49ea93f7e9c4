"""`tarjotin schema`: JSON Schema of what an editor writes, explained in the editor's language.

The schemas are the model's own, with every `$ref` written out, so that each field can have the
description of the place where it stands, and with the guide's vocabularies where there is one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.opening import open_guide
from tarjotin.catalogue.vocabularies import needed_vocabularies
from tarjotin.cli.opening import day
from tarjotin.cli.speech import Refusal
from tarjotin.diagnostics import Wording, nearest
from tarjotin.diagnostics.wording import editor_language
from tarjotin.model.common import Source, Translation
from tarjotin.model.description import describe
from tarjotin.model.fields import fields_of
from tarjotin.model.record import Record
from tarjotin.model.term import TermFacts, TermText
from tarjotin.model.types import TYPES, ItemType
from tarjotin.model.vocabulary import Label, ValueFacts, VocabularyLabel

__all__ = ["schema", "schema_of"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_OTHERS = ("term", "vocabularies")
_EXAMPLES_MAX = 200
_LANGUAGE = {"type": "string", "pattern": "^[a-z]{2}$"}

Schema = dict[str, Any]


def schema(*, kind: str, lang: str | None, config: str) -> int:
    """Print the JSON Schema of a type; with the values of the guide where there is one."""
    opened = open_guide(Path(config), today=day(None))[0] if Path(config).is_file() else None
    guide = opened.guide if opened else None
    said = guide.settings.options.content.messages if guide else None
    language = editor_language(lang, of_guide=said)
    if kind not in TYPES and kind not in _OTHERS:
        names = (*TYPES, *_OTHERS)
        near = nearest(kind, names)
        hint = Wording.of(language).phrase("did-you-mean", nearest=near) if near else ""
        raise Refusal(language, "type-unknown", value=kind, known=", ".join(names), hint=hint)
    click.echo(json.dumps(schema_of(kind, language, guide), ensure_ascii=False, indent=2))
    return 0


def schema_of(kind: str, language: str, guide: Guide | None) -> Schema:
    """Return the JSON Schema of a type's front matter, of the glossary or of the vocabularies."""
    writer = _Writer(kind, language, guide)
    if kind == "term":
        body = writer.glossary()
    elif kind == "vocabularies":
        body = writer.vocabularies()
    else:
        body = writer.front(TYPES[kind])
    return {"$schema": _DIALECT, "title": kind, **body}


class _Writer:
    """Writes the schema of one type in one language."""

    def __init__(self, kind: str, language: str, guide: Guide | None) -> None:
        self.kind = kind
        self.language = language
        self.guide = guide

    def record(self, model: type[Record]) -> Schema:
        """Return the schema of a record, complete and explained."""
        plain = model.model_json_schema()
        whole = _without_references(plain, plain.get("$defs", {}))
        whole.pop("$defs", None)
        self.explain(whole, model)
        plainly: Schema = _plainly(whole)
        return plainly

    def explain(self, schema_: Schema, model: type[Record]) -> None:
        """Describe each field, also those of records inside lists and mappings."""
        _drop_titles(schema_)
        for shape in fields_of(model):
            for record in _records_in(schema_):
                field = record["properties"].get(shape.name)
                if field is None:
                    continue
                if shape.record is not None:
                    self.explain(field, shape.record)
                self.fill(field)
                field["description"] = describe(model, shape.name, self.language)

    def fill(self, schema_: Any) -> None:
        """Put the guide's values where the model only names a vocabulary or a type."""
        if isinstance(schema_, list):
            for each in schema_:
                self.fill(each)
        if not isinstance(schema_, dict):
            return
        values = self.values(schema_.get("x-vocabulary", ""))
        if values:
            # Our reader takes every scalar as text; other tools read 1 as a number.
            schema_.pop("type", None)
            schema_["enum"] = [*values, *(int(each) for each in values if each.isdecimal())]
        ids = (
            self.guide.ids(schema_["x-reference"])
            if self.guide and "x-reference" in schema_
            else ()
        )
        if ids:
            schema_["examples"] = list(ids[:_EXAMPLES_MAX])
        for each in schema_.values():
            self.fill(each)

    def values(self, vocabulary: str) -> tuple[str, ...]:
        known = self.guide.vocabularies if self.guide else {}
        return tuple(known[vocabulary].values) if vocabulary in known else ()

    def codes(self) -> tuple[str, ...]:
        return self.guide.settings.codes if self.guide else ()

    def front(self, kind: ItemType) -> Schema:
        """Return the schema of front matter: a source has facts, a translation has not."""
        text, facts = self.record(kind.text), self.record(kind.facts)
        translation = self.record(Translation)
        # Our reader takes every scalar as text; other tools read a mark of digits as a number.
        marks = {"anyOf": [{"type": "string"}, {"type": "number"}]}
        translation["properties"]["sections"]["additionalProperties"] = marks
        translation["description"] = describe(self.kind, "translation", self.language)
        return {
            "type": "object",
            "properties": {
                **text["properties"],
                **facts["properties"],
                "translation": translation,
            },
            "required": text["required"],
            "additionalProperties": False,
            "if": {"required": ["translation"]},
            "then": {"properties": dict.fromkeys(facts["properties"], False)},
            "else": {"required": facts["required"]},
        }

    def by_language(self, texts: Schema, rest: Schema, *, required: tuple[str, ...] = ()) -> Schema:
        """Return the schema of an entry with texts under each language code, and facts beside."""
        codes = self.codes()
        entry: Schema = {
            "type": "object",
            "properties": {**dict.fromkeys(codes, texts), **rest},
            "required": [*codes, *required],
            "additionalProperties": False,
        }
        if not codes:
            entry["patternProperties"] = {_LANGUAGE["pattern"]: texts}
        return entry

    def glossary(self) -> Schema:
        """Return the schema of the glossary file."""
        entry = self.by_language(self.record(TermText), self.record(TermFacts)["properties"])
        return _file(
            {
                "sources": _mapping(self.record(Source)),
                "terms": _mapping(entry),
            }
        )

    def vocabularies(self) -> Schema:
        """Return the schema of the file of the vocabularies."""
        value = self.by_language(self.record(Label), self.record(ValueFacts)["properties"])
        entry = self.by_language(
            self.record(VocabularyLabel),
            {"values": {**_mapping(value), "minProperties": 1}},
            required=("values",),
        )
        names = sorted(needed_vocabularies())
        properties = {name: {**entry, **self.title(name)} for name in names}
        return {**_file(properties), "required": names, "additionalProperties": entry}

    def title(self, vocabulary: str) -> Schema:
        """Return what the guide calls a vocabulary."""
        known = self.guide.vocabularies.get(vocabulary) if self.guide else None
        label = known.labels.get(self.language) if known else None
        return {"description": label.label} if label else {}


def _file(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def _mapping(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def _drop_titles(schema_: Any) -> None:
    """Remove the titles that are only the names of fields and classes once more."""
    for record in _records_in(schema_):
        record.pop("title", None)
        record.pop("description", None)
        for field in record["properties"].values():
            if isinstance(field, dict):
                field.pop("title", None)


def _records_in(schema_: Any) -> Iterable[Schema]:
    """Yield the outermost schemas with properties inside a schema."""
    if isinstance(schema_, dict):
        if isinstance(schema_.get("properties"), dict):
            yield schema_
            return
        for name in ("anyOf", "items", "prefixItems", "additionalProperties", "patternProperties"):
            yield from _records_in(schema_.get(name))
        if not any(key in schema_ for key in ("type", "anyOf", "$ref")):
            for each in schema_.values():
                yield from _records_in(each)
    elif isinstance(schema_, list):
        for each in schema_:
            yield from _records_in(each)


def _plainly(schema_: Any) -> Any:
    """Say the same in the words of an editor: no null for what is left out, whole patterns."""
    if isinstance(schema_, list):
        return [_plainly(each) for each in schema_]
    if not isinstance(schema_, dict):
        return schema_
    plain = {key: _plainly(value) for key, value in schema_.items()}
    kinds = [each for each in plain.get("anyOf", ()) if each != {"type": "null"}]
    if len(kinds) == 1:
        del plain["anyOf"]
        plain = {**kinds[0], **plain}
    if plain.get("default", "") is None:
        del plain["default"]
    by_pattern = plain.pop("patternProperties", None)
    if isinstance(by_pattern, dict):
        # A pattern of JSON Schema matches anywhere in a name, unless its ends are marked.
        pattern, value = next(iter(by_pattern.items()))
        plain["propertyNames"] = {"pattern": _whole(pattern)}
        plain["additionalProperties"] = value
    if isinstance(plain.get("pattern"), str):
        plain["pattern"] = _whole(plain["pattern"])
    return plain


def _whole(pattern: str) -> str:
    return pattern if pattern.startswith("^") else f"^(?:{pattern})$"


def _without_references(schema_: Any, definitions: Mapping[str, Any]) -> Any:
    """Return a schema with each `$ref` replaced by what it stands for."""
    if isinstance(schema_, list):
        return [_without_references(each, definitions) for each in schema_]
    if not isinstance(schema_, dict):
        return schema_
    if "$ref" in schema_:
        target = definitions[schema_["$ref"].rpartition("/")[2]]
        rest = {key: value for key, value in schema_.items() if key != "$ref"}
        return {**_without_references(target, definitions), **rest}
    return {key: _without_references(value, definitions) for key, value in schema_.items()}
