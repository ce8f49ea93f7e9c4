"""From a tree of texts to a typed record, or findings that say where the tree is wrong."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping as AnyMapping
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from tarjotin.diagnostics import Finding, Place, Severity, nearest
from tarjotin.model.record import Record
from tarjotin.reading.tree import Mapping, Node, Scalar, Sequence

__all__ = ["Vocabularies", "place_in", "salvage", "untyped", "validate"]

Vocabularies = AnyMapping[str, tuple[str, ...]]
"""The ids of each vocabulary, by its name."""
R = TypeVar("R", bound=Record)

_BUILT_IN = {
    "missing": "field-missing",
    "extra_forbidden": "field-unknown",
    "string_type": "field-not-text",
    "tuple_type": "field-not-list",
    "list_type": "field-not-list",
    "dict_type": "field-not-mapping",
    "mapping_type": "field-not-mapping",
    "model_type": "field-not-mapping",
    "model_attributes_type": "field-not-mapping",
    "bool_parsing": "field-not-yes-no",
    "bool_type": "field-not-yes-no",
    "literal_error": "choice-unknown",
    "string_pattern_mismatch": "choice-unknown",
    "is_instance_of": "field-not-text",
}


def untyped(node: Node) -> Any:
    """Return the tree as dicts, lists, texts and None."""
    if isinstance(node, Scalar):
        return None if node.is_empty else node.text
    if isinstance(node, Sequence):
        return [untyped(item) for item in node.items]
    return {key.text: untyped(value) for key, value in node.entries}


def _step(node: Node, step: str | int) -> tuple[Node | None, Place | None]:
    """Go one step down; returns the node there and the place of its key."""
    if isinstance(node, Mapping):
        key = node.key(str(step))
        return node.get(str(step)), key.place if key else None
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step], node.items[step].place
    return None, None


def place_in(node: Node, path: tuple[str | int, ...], *, of_key: bool = False) -> Place:
    """Return the place of a value in a tree; where the path ends early, of the last part found.

    An empty value has no place of its own: its key has.
    """
    place = node.place
    current: Node | None = node
    for depth, step in enumerate(path, 1):
        if current is None:
            break
        below, key_place = _step(current, step)
        if below is None:
            break
        is_hollow = isinstance(below, Scalar) and below.is_empty
        wants_key = is_hollow or (of_key and depth == len(path))
        place = key_place if key_place and wants_key else below.place
        current = below
    return place


def _finding(
    error: ErrorDetails, node: Mapping, model: type[Record], vocabularies: Vocabularies
) -> Finding:
    kind = error["type"]
    code = _BUILT_IN.get(kind, kind if "-" in kind else "field-wrong")
    context = dict(error.get("ctx", {}))
    # A rule about the whole record may tell which of its fields is the one to look at.
    about = (context.pop("at"),) if "at" in context else ()
    path = (*(step for step in error["loc"] if step not in ("[key]", "")), *about)
    # An entry of a list has no name: the list has.
    field = next((step for step in reversed(path) if isinstance(step, str)), "")
    values: dict[str, object] = {"field": field, **context}
    if code == "choice-unknown" and not isinstance(error["input"], str):
        code = "field-not-text"
    if error["input"] is None and code not in ("field-missing", "field-unknown"):
        code = "field-empty"
    if code == "field-missing":
        place = place_in(node, path[:-1])
    else:
        place = place_in(node, path, of_key=code == "field-unknown" or "[key]" in error["loc"])
    if code == "field-unknown":
        known = _fields_at(model, path[:-1])
        values |= {"nearest": nearest(field, known) or "", "known": ", ".join(known)}
    elif code == "value-unknown":
        known = vocabularies[str(values["vocabulary"])]
        wrong = str(values["value"])
        values |= {"nearest": nearest(wrong, known) or "", "known": ", ".join(known)}
    elif code == "choice-unknown":
        values["value"] = str(error["input"])[:80]
        choices = str(values.get("expected") or values.get("pattern") or "")
        known = _choices(choices)
        values |= {"nearest": nearest(str(error["input"]), known) or "", "known": ", ".join(known)}
    return Finding.at(place, code, severity=Severity.ERROR, **{"known": "", **values})


def _choices(text: str) -> tuple[str, ...]:
    """Read the allowed words out of a Literal's list or a pattern of alternatives."""
    if text == r"^[a-z]{2}$":
        return ("fi", "sv", "en")
    cleaned = text.strip("^$()").replace("'", "").replace(" or ", ", ").replace("|", ", ")
    return tuple(word.strip() for word in cleaned.split(",") if word.strip())


def _fields_at(model: type[Record], path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the field names of the record that a path leads to."""
    current: Any = model
    for step in path:
        current = _below(current, step)
    record = _record_in(current)
    fields = record.model_fields if record else {}
    return tuple(field.alias or name for name, field in fields.items())


def _below(annotation: Any, step: str | int) -> Any:
    """Return the annotation one step further down: of a field, or of the entries of a collection."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        fields = annotation.model_fields.items()
        return next(
            (field.annotation for name, field in fields if step in (field.alias, name)), None
        )
    arguments = [each for each in get_args(annotation) if each not in (Ellipsis, type(None))]
    if get_origin(annotation) in (Annotated, Union, UnionType) and arguments:
        return _below(arguments[0], step)
    return arguments[-1] if arguments else None


def _record_in(annotation: Any) -> type[Record] | None:
    """Return the record class that an annotation such as `Record | None` stands for."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    if get_origin(annotation) in (Annotated, Union, UnionType):
        return _record_in(get_args(annotation)[0])
    return None


def validate(
    model: type[R], node: Mapping, *, vocabularies: Vocabularies
) -> tuple[R | None, tuple[Finding, ...]]:
    """Make a record of a mapping, or say all that keeps it from being one."""
    try:
        record = model.model_validate(untyped(node), context={"vocabularies": vocabularies})
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, tuple(_finding(each, node, model, vocabularies) for each in details)
    return record, ()


def salvage(model: type[R], node: Mapping, *, vocabularies: Vocabularies) -> R:
    """Return a record of the fields that can be read one by one; the others are not there.

    It serves to look at what the good fields point to, and never leaves the checks.
    """
    values = {}
    for name, field in model.model_fields.items():
        below = node.get(field.alias or name)
        if below is None:
            continue
        reader: TypeAdapter[Any] = TypeAdapter(field.rebuild_annotation())
        with contextlib.suppress(ValidationError):
            values[name] = reader.validate_python(
                untyped(below), context={"vocabularies": vocabularies}
            )
    return cast("R", model.model_construct(**values))
