"""The files of the open data: JSON and its schema for programs, CSV for spreadsheets.

One JSON file holds every language, because ids and numbers are the same in all. So does one CSV
file: a column for each language, the same rows whoever opens it.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tarjotin.catalogue.guide import Guide
from tarjotin.model.record import Record
from tarjotin.sharing.rows import rows_of
from tarjotin.sharing.shapes import SHAPES
from tarjotin.sharing.whereabouts import LICENCE, Whereabouts

__all__ = ["FOLDER", "SharedFile", "data_files", "safe_cell", "schema_of"]

FOLDER = "data"
"""Where the files are, from the root of the site: the same in every language."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_FORMULA = re.compile(
    "(^|;)([ ]*)(?=[=+\\-@\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}])"
)

Describe = Callable[[str], str]
"""What a field means, by its name, in English."""


@dataclass(frozen=True, kw_only=True)
class SharedFile:
    """A file of the open data."""

    name: str
    content: bytes


def safe_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    A formula begins with one of = + - @ (also as wide signs); an apostrophe before it makes it a
    text. Where a semicolon parts columns, the text behind one could become a cell of its own, so
    it is treated the same way. Line breaks and tabs become spaces.
    """
    return _FORMULA.sub(r"\1\2'", " ".join(text.split()))


def _cell(value: Any) -> str:
    """Return a value of JSON as words; a record in a list is named by its id."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(map(_cell, value))
    if isinstance(value, dict):
        if "act" in value:
            return f"{value['act']}#{value['section']}" if value["section"] else value["act"]
        return str(value.get("id") or value.get("number"))
    return str(value)


def _columns(
    shape: type[Record], row: Mapping[str, Any], guide: Guide
) -> Iterator[tuple[str, str]]:
    """Yield the columns of a row. Which there are depends on the shape and the languages alone."""
    codes = guide.settings.codes
    for name, field in shape.model_fields.items():
        value = row[name]
        below = _record(field.annotation)
        extra = field.json_schema_extra
        vocabulary = extra.get("x-vocabulary") if isinstance(extra, dict) else None
        if _is_by_language(field.annotation):
            for code in codes:
                yield f"{name}_{code}", _cell(value.get(code))
        elif below is not None:
            for part in below.model_fields:
                if part != "title":
                    yield f"{name}_{part}", _cell(value[part] if value else None)
        else:
            yield name, _cell(value)
        if isinstance(vocabulary, str):
            ids = [value] if isinstance(value, str) else value
            for code in codes:
                labels = [guide.label(vocabulary, each, code) for each in ids]
                yield f"{name}_{code}", _cell(labels)


def _is_by_language(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is Mapping


def _record(annotation: Any) -> type[Record] | None:
    """Return the record that a field holds alone, also where it may be missing."""
    for part in (annotation, *getattr(annotation, "__args__", ())):
        if isinstance(part, type) and issubclass(part, Record):
            return part if getattr(annotation, "__origin__", None) is not tuple else None
    return None


def _csv(shape: type[Record], rows: tuple[dict[str, Any], ...], guide: Guide) -> bytes:
    """Write commas between columns (RFC 4180), and the mark by which Excel knows UTF-8."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    table = [tuple(_columns(shape, row, guide)) for row in rows]
    if table:
        writer.writerow([name for name, _ in table[0]])
    writer.writerows([safe_cell(cell) for _, cell in row] for row in table)
    return f"{_BOM}{stream.getvalue()}".encode()


def _described(schema: Any, describe: Describe) -> Any:
    """Put what each field means into a schema, and take out titles that only repeat its name."""
    if isinstance(schema, list):
        return [_described(each, describe) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {
        key: _described(value, describe)
        for key, value in schema.items()
        if not (key == "title" and isinstance(value, str))
    }
    if isinstance(made.get("properties"), dict):
        for name, field in made["properties"].items():
            field["description"] = describe(name)
    return made


def schema_of(name: str, describe: Describe) -> dict[str, Any]:
    """Return the JSON Schema of a data set."""
    row = _described(SHAPES[name].model_json_schema(mode="serialization"), describe)
    shared = row.pop("$defs", {})
    text = {"type": "string"}
    head: dict[str, Any] = {
        "$schema": {**text, "description": "The schema of this file."},
        "license": {"const": LICENCE},
        "attribution": {"type": "object", "additionalProperties": text},
        "source": {**text, "description": "The address of the guide."},
        "modified": {"type": ["string", "null"], "format": "date"},
        "languages": {"type": "array", "items": text},
    }
    return {
        "$schema": _DIALECT,
        "$comment": "Texts are by language code. Ids are stable; vocabularies.json explains them.",
        "type": "object",
        "additionalProperties": False,
        "required": [*head, name],
        "properties": {**head, name: {"type": "array", "items": {"$ref": "#/$defs/row"}}},
        "$defs": {"row": row, **shared},
    }


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def data_files(
    where: Whereabouts, *, modified: dt.date | None, describe: Describe
) -> Iterator[SharedFile]:
    """Yield every file; the same guide gives the same bytes."""
    guide = where.guide
    for name, records in rows_of(where).items():
        rows = tuple(record.model_dump(mode="json") for record in records)
        head = {
            "$schema": f"{name}.schema.json",
            "license": LICENCE,
            "attribution": {code: where.names[code] for code in guide.settings.codes},
            "source": where.base,
            "modified": modified.isoformat() if modified else None,
            "languages": list(guide.settings.codes),
        }
        yield SharedFile(name=f"{name}.json", content=_json({**head, name: rows}))
        yield SharedFile(name=f"{name}.schema.json", content=_json(schema_of(name, describe)))
        yield SharedFile(name=f"{name}.csv", content=_csv(SHAPES[name], rows, guide))
