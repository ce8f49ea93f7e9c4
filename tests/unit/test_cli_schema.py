"""`tarjotin schema`: valid for what the guides hold, explained in the editor's language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from building import REPOSITORY
from command_line import BASE, base_guide, run
from tarjotin.cli.schema import schema_of
from tarjotin.diagnostics import LANGUAGES
from tarjotin.model.types import TYPES, type_of_folder

KINDS = [*TYPES, "term", "vocabularies"]
KEYWORDS = {
    "$schema", "title", "description", "type", "properties", "required", "additionalProperties",
    "if", "then", "else", "enum", "anyOf", "items", "pattern", "propertyNames", "minProperties",
    "minimum", "maximum", "maxLength", "format", "default", "examples", "const",
    "x-vocabulary", "x-reference",
}  # fmt: skip
PYTHON_TYPES = {
    "object": dict, "array": list, "string": str, "integer": int, "boolean": bool,
    "number": (int, float),
}  # fmt: skip


def wrong(value: Any, schema: Any, at: str = "") -> Iterator[str]:
    """Yield where a value breaks a schema: the part of JSON Schema that our schemas use."""
    if schema is False:
        yield f"{at}: not allowed"
    if not isinstance(schema, dict):
        return
    assert set(schema) <= KEYWORDS, set(schema) - KEYWORDS
    if "type" in schema and (
        not isinstance(value, PYTHON_TYPES[schema["type"]])
        or (schema["type"] == "integer" and isinstance(value, bool))
    ):
        yield f"{at}: {value!r} is not of type {schema['type']}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} not in {schema['enum']}"
    if "anyOf" in schema and all(list(wrong(value, each, at)) for each in schema["anyOf"]):
        yield f"{at}: {value!r} fits no choice"
    if isinstance(value, str):
        if not re.search(schema.get("pattern", ""), value):
            yield f"{at}: {value!r} does not match {schema['pattern']}"
        if len(value) > schema.get("maxLength", 10**6):
            yield f"{at}: too long"
    if isinstance(value, int) and not (
        schema.get("minimum", value) <= value <= schema.get("maximum", value)
    ):
        yield f"{at}: {value} out of range"
    if isinstance(value, list):
        for number, each in enumerate(value):
            yield from wrong(each, schema.get("items"), f"{at}[{number}]")
    if isinstance(value, dict):
        yield from _wrong_in_object(value, schema, at)


def _wrong_in_object(value: dict[str, Any], schema: dict[str, Any], at: str) -> Iterator[str]:
    properties = schema.get("properties", {})
    yield from (
        f"{at}: {name} is missing" for name in schema.get("required", ()) if name not in value
    )
    for name, below in value.items():
        yield from wrong(name, schema.get("propertyNames"), f"{at}.{name} (name)")
        inside = properties.get(name, schema.get("additionalProperties"))
        yield from wrong(below, inside, f"{at}.{name}")
    if "if" in schema:
        applies = not list(wrong(value, schema["if"], at))
        yield from wrong(value, schema["then" if applies else "else"], at)


class CoreLoader(yaml.SafeLoader):
    """Reads YAML as other tools of YAML 1.2 do: days are texts, `no` is a word."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", "true|false", "tf"),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("null", "~|null|", "~n"),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )


# Without the octal numbers of YAML 1.1.
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def _load(text: str) -> Any:
    return _keys_as_text(yaml.load(text, Loader=CoreLoader))  # noqa: S506


def _keys_as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _keys_as_text(below) for key, below in value.items()}
    return [_keys_as_text(each) for each in value] if isinstance(value, list) else value


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = base_guide(tmp_path)
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize("root", [BASE, REPOSITORY], ids=["small guide", "real guide"])
def test_the_front_matter_of_every_file_fits_its_schema(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    schemas = {kind: json.loads(run("schema", kind).stdout) for kind in TYPES}
    for file in sorted((root / "docs").rglob("*.md")):
        folder = file.parent.relative_to(root / "docs").as_posix()
        kind = type_of_folder("" if file.name.startswith("index.") else folder)
        front = _load(file.read_text("utf-8").split("---\n")[1])
        assert list(wrong(front, schemas[kind.name])) == [], file.name


@pytest.mark.parametrize("root", [BASE, REPOSITORY], ids=["small guide", "real guide"])
def test_the_data_files_fit_their_schemas(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    for kind, name in (("vocabularies", "vocabularies.yml"), ("term", "glossary/terms.yml")):
        schema = json.loads(run("schema", kind).stdout)
        data = _load((root / "docs" / name).read_text("utf-8"))
        assert list(wrong(data, schema)) == []


def _described(schema: Any, *, is_named: bool = False) -> Iterator[bool]:
    """Yield of every named field whether it has a description."""
    if not isinstance(schema, dict):
        return
    if is_named:
        yield bool(schema.get("description"))
    for below in schema.get("properties", {}).values():
        yield from _described(below, is_named=True)
    for name in ("items", "additionalProperties"):
        yield from _described(schema.get(name))
    for below in schema.get("anyOf", ()):
        yield from _described(below)


@pytest.mark.parametrize("kind", sorted(TYPES))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_described(kind: str, language: str) -> None:
    described = list(_described(schema_of(kind, language, None)))
    assert described
    assert all(described)


@pytest.mark.usefixtures("guide")
def test_descriptions_are_in_the_language_that_was_asked_for() -> None:
    texts = {
        language: json.loads(run("schema", "method", "--lang", language).stdout)["properties"][
            "title"
        ]["description"]
        for language in LANGUAGES
    }
    assert len(set(texts.values())) == len(LANGUAGES)


def test_inside_a_guide_a_field_knows_the_values_of_its_vocabulary(guide: Path) -> None:
    schema = json.loads(run("schema", "method").stdout)
    vocabularies = yaml.safe_load((guide / "docs/vocabularies.yml").read_text("utf-8"))
    assert schema["properties"]["kind"]["enum"] == list(vocabularies["kind"]["values"])
    assert "kysely" in schema["properties"]["related"]["items"]["examples"]


def test_outside_a_guide_a_vocabulary_is_only_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kind = json.loads(run("schema", "method").stdout)["properties"]["kind"]
    assert kind["x-vocabulary"] == "kind"
    assert "enum" not in kind


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_names_its_dialect_and_holds_no_reference(kind: str) -> None:
    schema = schema_of(kind, "en", None)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$ref" not in json.dumps(schema)


@pytest.mark.usefixtures("guide")
def test_a_translation_may_hold_no_fact() -> None:
    schema = json.loads(run("schema", "page").stdout)
    source = {
        "title": "A",
        "summary": "B",
        "status": "draft",
        "review": {"last": "2026-01-01", "every": "P1Y"},
    }
    translation = {"title": "A", "summary": "B", "translation": {"of": "fi"}}
    assert list(wrong(source, schema)) == []
    assert list(wrong(translation, schema)) == []
    assert list(wrong({**translation, "status": "draft"}, schema)) == [".status: not allowed"]
    assert list(wrong({"title": "A", "summary": "B"}, schema)) == [
        ": status is missing",
        ": review is missing",
    ]


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fi", "Tyyppiä 'metod' ei ole. Tyypit: {known}. Tarkoititko 'method'?\n"),
        ("sv", "Det finns ingen typ 'metod'. Typer: {known}. Menade du 'method'?\n"),
        ("en", "There is no type 'metod'. Types: {known}. Did you mean 'method'?\n"),
    ],
)
def test_an_unknown_type_is_refused(language: str, sentence: str) -> None:
    result = run("schema", "metod", language=language)
    assert (result.exit_code, result.stderr) == (2, sentence.format(known=", ".join(KINDS)))
