"""Fields that point elsewhere: to a value of a vocabulary, to another item, to a section of an act."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tarjotin.model.scalars import is_identifier, read_identifier, read_text

__all__ = [
    "ActId",
    "AnyReference",
    "CallId",
    "FormId",
    "InVocabulary",
    "LawReference",
    "MethodId",
    "ModuleId",
    "Reference",
    "RegionId",
    "TermId",
]


class InVocabulary:
    """Marks a field whose value is an id of the guide's vocabulary of this name."""

    def __init__(self, vocabulary: str) -> None:
        self.vocabulary = vocabulary

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read a text and look it up in the vocabularies of the context."""
        return core_schema.with_info_before_validator_function(
            self._check, handler(source), json_schema_input_schema=handler(source)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe the field; the caller fills in the values it knows."""
        return {"type": "string", "x-vocabulary": self.vocabulary}

    def _check(self, value: object, info: ValidationInfo) -> str:
        text = read_text(value)
        known: Mapping[str, tuple[str, ...]] = (info.context or {}).get("vocabularies", {})
        if self.vocabulary in known and text not in known[self.vocabulary]:
            raise PydanticCustomError(
                "value-unknown",
                "not in the vocabulary",
                {"value": text[:80], "vocabulary": self.vocabulary},
            )
        return text


class Reference(str):
    """The id of another item of the guide; its class says of which type."""

    target: ClassVar[str] = ""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read an id. Whether it exists is asked when the whole guide is known."""
        return core_schema.no_info_before_validator_function(
            cls._read, core_schema.is_instance_schema(cls)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe an id."""
        return {"type": "string", "x-reference": cls.target}

    @classmethod
    def _read(cls, value: object) -> Reference:
        return value if isinstance(value, cls) else cls(read_identifier(value))

    @property
    def item(self) -> str:
        """The id of the item meant."""
        return str(self)

    @property
    def kind(self) -> str:
        """The type of the item meant."""
        return self.target


class MethodId(Reference):
    """The id of a method."""

    target = "method"


class ModuleId(Reference):
    """The id of a training module."""

    target = "module"


class ActId(Reference):
    """The id of an act."""

    target = "act"


class RegionId(Reference):
    """The id of a region."""

    target = "region"


class TermId(Reference):
    """The id of a glossary term."""

    target = "term"


class CallId(Reference):
    """The id of a call for pilots."""

    target = "call"


class FormId(Reference):
    """The id of a form."""

    target = "form"


class AnyReference(Reference):
    """An item of any type, written as in a link: `plan:popsote`, `page:about/privacy`."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe type and id."""
        return {"type": "string", "pattern": r"^[a-z]+:[a-z0-9/-]+$"}

    @classmethod
    def _read(cls, value: object) -> Reference:
        text = read_text(value)
        kind, _, item = text.partition(":")
        if not kind.isalpha() or not all(map(is_identifier, item.split("/"))):
            raise PydanticCustomError("reference-form", "not type and id", {"value": text[:80]})
        return cls(text)

    @property
    def item(self) -> str:
        """The id behind the colon."""
        return self.partition(":")[2]

    @property
    def kind(self) -> str:
        """The type before the colon."""
        return self.partition(":")[0]


class LawReference(Reference):
    """An act, or one section of it: `kuntalaki` or `kuntalaki#22`."""

    target = "act"

    @classmethod
    def _read(cls, value: object) -> Reference:
        text = read_text(value)
        act, mark, section = text.partition("#")
        if not is_identifier(act) or (mark and not re.fullmatch(r"\d+(?: ?[a-z])?", section)):
            raise PydanticCustomError("law-form", "not a law", {"value": text[:80]})
        return cls(text)

    @property
    def item(self) -> str:
        """The id of the act."""
        return self.partition("#")[0]

    @property
    def section(self) -> str | None:
        """The number of the section as the act's list writes it, or None for the whole act."""
        number = self.partition("#")[2]
        return re.sub(r"(?<=\d)(?=[a-z])", " ", number) if number else None
