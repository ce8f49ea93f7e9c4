"""The fields of a record as an editor writes them: names, choices, vocabularies, fields below.

Read from the annotations alone: nothing is built and nothing validated, so it costs little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from tarjotin.model.record import Record
from tarjotin.model.references import InVocabulary, Reference

__all__ = ["FieldShape", "fields_of", "vocabularies_of"]


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldShape:
    """One field: its name in the file, whether it must be there, and what it draws from."""

    name: str
    is_required: bool
    vocabulary: str | None = None
    choices: tuple[str, ...] = ()
    reference: str | None = None
    """The type of the item whose id the field holds."""
    record: type[Record] | None = None
    """The record that the field holds, alone or in a list or mapping."""

    @property
    def below(self) -> tuple[FieldShape, ...]:
        """The fields of the record that the field holds."""
        return fields_of(self.record) if self.record else ()


def _parts(annotation: Any) -> Iterator[Any]:
    """Yield an annotation and everything inside it: arguments, and marks of `Annotated`."""
    yield annotation
    if get_origin(annotation) is Literal:
        return
    yield from getattr(annotation, "__metadata__", ())
    for argument in get_args(annotation):
        yield from _parts(argument)


def _is(part: Any, kind: type) -> bool:
    return isinstance(part, type) and issubclass(part, kind)


def fields_of(model: type[Record]) -> tuple[FieldShape, ...]:
    """Return the fields of a record class in their order."""
    shapes = []
    for name, field in model.model_fields.items():
        parts = (*field.metadata, *_parts(field.annotation))
        vocabularies = [part.vocabulary for part in parts if isinstance(part, InVocabulary)]
        literals = [get_args(part) for part in parts if get_origin(part) is Literal]
        references = [part.target for part in parts if _is(part, Reference)]
        records = [part for part in parts if _is(part, Record)]
        shapes.append(
            FieldShape(
                name=field.alias or name,
                is_required=field.is_required(),
                vocabulary=next(iter(vocabularies), None),
                choices=tuple(literals[0]) if literals else (),
                reference=next(iter(references), None),
                record=next(iter(records), None),
            )
        )
    return tuple(shapes)


def vocabularies_of(shapes: Iterable[FieldShape]) -> Iterator[str]:
    """Yield the names of the vocabularies that fields draw from, also deep inside."""
    for shape in shapes:
        if shape.vocabulary is not None:
            yield shape.vocabulary
        yield from vocabularies_of(shape.below)
