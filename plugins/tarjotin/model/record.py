"""A typed, frozen record of fields, and the kinds of values that fields hold.

Every scalar arrives as text; its field says what it means. So `no` stays a word, `9:00` a clock
time, and 010 the number ten, whatever YAML 1.1 would have made of them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

__all__ = [
    "ActId",
    "Basis",
    "CallId",
    "ClockTime",
    "Count",
    "Day",
    "Fifty",
    "Identifier",
    "InVocabulary",
    "LawReference",
    "Line",
    "LocalLine",
    "MethodId",
    "Minutes",
    "ModuleId",
    "Months",
    "Note",
    "Record",
    "Reference",
    "RegionId",
    "SectionNumber",
    "SourceId",
    "Status",
    "Summary",
    "TermId",
    "Web",
    "Year",
    "is_identifier",
    "walk",
]

Status: TypeAlias = Literal["stub", "draft", "reviewed", "archived"]
Basis: TypeAlias = Literal["stated", "measured", "estimated"]

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Record(BaseModel):
    """A group of fields. Unknown fields are refused, values are frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _text(value: object) -> str:
    if value is None:
        raise PydanticCustomError("field-empty", "empty")
    if not isinstance(value, str):
        raise PydanticCustomError("field-not-text", "not text")
    return value


def _plain(limit: int) -> BeforeValidator:
    def check(value: object) -> str:
        text = " ".join(_text(value).split())
        if not text:
            raise PydanticCustomError("field-empty", "empty")
        if "<" in text or ">" in text:
            raise PydanticCustomError("text-markup", "markup")
        if len(text) > limit:
            raise PydanticCustomError(
                "text-too-long", "too long", {"limit": limit, "length": len(text)}
            )
        return text

    return BeforeValidator(check)


def _described(kind: str, **more: object) -> WithJsonSchema:
    """Say in a JSON Schema what our own reader of a value asks for."""
    return WithJsonSchema({"type": kind, **more})


Line: TypeAlias = Annotated[str, _plain(160), _described("string", maxLength=160)]
"""One line of plain text: no markup, at most 160 characters."""
Summary: TypeAlias = Annotated[str, _plain(240), _described("string", maxLength=240)]
"""One or two sentences, at most 240 characters."""
Note: TypeAlias = Annotated[str, _plain(4000), _described("string", maxLength=4000)]
"""A note of the editors, never published."""


def is_identifier(text: str) -> bool:
    """Whether a text has the form of an id."""
    return bool(_IDENTIFIER.fullmatch(text))


def _identifier(value: object) -> str:
    text = _text(value)
    if not is_identifier(text):
        raise PydanticCustomError("id-form", "not an id", {"value": text[:80]})
    return text


Identifier: TypeAlias = Annotated[
    str, BeforeValidator(_identifier), Field(json_schema_extra={"pattern": _IDENTIFIER.pattern})
]
"""ASCII lower case letters, digits and hyphens."""


class SourceId(str):
    """The id of a source of the same item."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read an identifier."""
        return core_schema.no_info_before_validator_function(
            lambda value: cls(_identifier(value)), core_schema.is_instance_schema(cls)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe an identifier."""
        return {"type": "string", "pattern": _IDENTIFIER.pattern}


def _whole(minimum: int, maximum: int) -> BeforeValidator:
    def check(value: object) -> int:
        text = _text(value)
        if not re.fullmatch(r"-?\d{1,9}", text, re.ASCII):
            raise PydanticCustomError("number-form", "not a number", {"value": text[:80]})
        number = int(text)
        if not minimum <= number <= maximum:
            raise PydanticCustomError(
                "number-range",
                "out of range",
                {"value": number, "minimum": minimum, "maximum": maximum},
            )
        return number

    return BeforeValidator(check)


Minutes: TypeAlias = Annotated[
    int, _whole(0, 10_080), _described("integer", minimum=0, maximum=10_080)
]
"""A number of minutes, at most a week."""
Count: TypeAlias = Annotated[
    int, _whole(1, 1_000_000), _described("integer", minimum=1, maximum=1_000_000)
]
"""A number of things or people, at least one."""
Fifty: TypeAlias = Annotated[int, _whole(0, 50)]
"""A number of things to show, none to fifty."""
Year: TypeAlias = Annotated[
    int, _whole(1000, 2999), _described("integer", minimum=1000, maximum=2999)
]


def _day(value: object) -> dt.date:
    text = _text(value)
    wrong = PydanticCustomError("date-form", "not a day", {"value": text[:80]})
    # Years far away are slips of the finger, and no calendar arithmetic survives them.
    if not re.fullmatch(r"[12]\d{3}-\d\d-\d\d", text, re.ASCII):
        raise wrong
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise wrong from None


Day: TypeAlias = Annotated[dt.date, BeforeValidator(_day)]
"""A day as 2026-11-21 (ISO 8601)."""


def _months(value: object) -> int:
    text = _text(value)
    match = re.fullmatch(r"P(\d{1,3})([YM])", text, re.ASCII)
    if not match or int(match[1]) == 0:
        raise PydanticCustomError("period-form", "not a period", {"value": text[:80]})
    return int(match[1]) * (12 if match[2] == "Y" else 1)


Months: TypeAlias = Annotated[
    int,
    BeforeValidator(_months),
    _described("string", pattern=r"^P[0-9]{1,3}[YM]$"),
]
"""A length of time in months, written P24M or P2Y (ISO 8601)."""


def _clock(value: object) -> str:
    text = _text(value)
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text, re.ASCII):
        raise PydanticCustomError("clock-form", "not a clock time", {"value": text[:80]})
    return text


ClockTime: TypeAlias = Annotated[
    str,
    BeforeValidator(_clock),
    _described("string", pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$"),
]
"""A time of day as 09:00."""


def _web(value: object) -> str:
    text = _text(value)
    if not re.fullmatch(r"https://[A-Za-z0-9.-]+(?::\d+)?(?:/[^\s<>\"'`{}|\\^]*)?", text):
        raise PydanticCustomError("address-form", "not an address", {"value": text[:80]})
    return text


Web: TypeAlias = Annotated[
    str, BeforeValidator(_web), _described("string", pattern=r"^https://[^\s<>]+$")
]
"""An address that begins with https://"""


def _section_number(value: object) -> str:
    text = _text(value)
    if not re.fullmatch(r"[1-9]\d{0,3}(?: [a-z])?", text, re.ASCII):
        raise PydanticCustomError("section-form", "not a section", {"value": text[:80]})
    return text


SectionNumber: TypeAlias = Annotated[
    str,
    BeforeValidator(_section_number),
    _described("string", pattern=r"^[1-9][0-9]{0,3}( [a-z])?$"),
]
"""The number of a section of an act: "22" or "22 a"."""


def _local(value: object) -> object:
    return {"": value} if isinstance(value, str) else value


LocalLine: TypeAlias = Annotated[
    Mapping[str, Line], BeforeValidator(_local, json_schema_input_type=str | dict[str, str])
]
"""One line for all languages, or one for each: {fi: …, sv: …}."""


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
        text = _text(value)
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
        return value if isinstance(value, cls) else cls(_identifier(value))

    @property
    def item(self) -> str:
        """The id of the item meant."""
        return str(self)


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


class LawReference(Reference):
    """An act, or one section of it: `kuntalaki` or `kuntalaki#22`."""

    target = "act"

    @classmethod
    def _read(cls, value: object) -> Reference:
        text = _text(value)
        act, mark, section = text.partition("#")
        if not _IDENTIFIER.fullmatch(act) or (
            mark and not re.fullmatch(r"\d+(?: ?[a-z])?", section)
        ):
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


def walk(
    value: object, at: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Yield every value in a record with its path of field names, keys and indices."""
    if value is None or isinstance(value, str | int):
        yield at, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), (*at, name))
    elif isinstance(value, Mapping):
        for key, below in value.items():
            yield (*at, key), key
            yield from walk(below, (*at, key))
    elif isinstance(value, tuple):
        for index, below in enumerate(value):
            yield from walk(below, (*at, index))
    else:
        yield at, value
