"""A form: a sheet to fill in on the screen or on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tarjotin.model.common import Facts, Text
from tarjotin.model.record import Record
from tarjotin.model.references import AnyReference, InVocabulary
from tarjotin.model.scalars import Fifty, Identifier, Rows

__all__ = ["FormFacts", "FormField", "FormText", "advice_anchor"]

FieldKind: TypeAlias = Literal["line", "text", "date", "choice", "statement"]
"""One line, several lines, a day, one of some options, a statement answered yes, partly or not yet."""
_ONLY_IN = {"rows": "text", "options": "choice", "vocabulary": "choice"}


def advice_anchor(field_id: str) -> str:
    """Return the id of the heading above the advice on a statement."""
    return f"{field_id}-advice"


class FormField(Record):
    """One thing to fill in. Its label and its help are the heading of its id and the text below."""

    kind: FieldKind
    rows: Rows | None = None
    options: tuple[Identifier, ...] = ()
    vocabulary: Identifier | None = None

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> FormField:
        for name, kind in _ONLY_IN.items():
            if getattr(self, name) and self.kind != kind:
                raise PydanticCustomError(
                    "form-field-unfit", "unfit", {"what": name, "kind": self.kind, "at": name}
                )
        if self.kind == "choice" and not self.options and self.vocabulary is None:
            raise PydanticCustomError("form-choice-empty", "no options", {"at": "kind"})
        return self


class FormFacts(Facts):
    """The facts of a form."""

    kind: Annotated[str, InVocabulary("form_kind")]
    about: tuple[AnyReference, ...] = ()
    parts: Mapping[Identifier, Mapping[Identifier, FormField]]
    outcomes: Mapping[Identifier, Fifty] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _outcomes_can_be_reached(self) -> FormFacts:
        least = tuple(self.outcomes.values())
        if least and (least[0] != 0 or any(low >= high for low, high in pairwise(least))):
            raise PydanticCustomError("outcomes-order", "not in order", {"at": "outcomes"})
        statements = sum(field.kind == "statement" for field in self.fields.values())
        if least and least[-1] > statements:
            raise PydanticCustomError(
                "outcomes-unreachable",
                "too few statements",
                {"most": least[-1], "statements": statements, "at": "outcomes"},
            )
        return self

    @property
    def fields(self) -> Mapping[str, FormField]:
        """All fields by their id, in the order of the form."""
        return {name: field for fields in self.parts.values() for name, field in fields.items()}

    def anchors(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Yield every id that is a heading of the page, with the path of the fact that gives it."""
        for part, fields in self.parts.items():
            yield ("parts", part), part
            for name, field in fields.items():
                yield ("parts", part, name), name
                if field.kind == "statement":
                    yield ("parts", part, name), advice_anchor(name)
        for outcome in self.outcomes:
            yield ("outcomes", outcome), outcome


class FormText(Text):
    """The texts of a form."""

    slug: Identifier
