"""The kinds of values that fields hold: texts, numbers, days, lengths, addresses.

Every scalar arrives as text; its field says what it means. So `no` stays a word, `9:00` a clock
time, and 010 the number ten, whatever YAML 1.1 would have made of them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import (
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

__all__ = [
    "STATUSES",
    "Basis",
    "ClockTime",
    "Count",
    "Day",
    "Fifty",
    "Identifier",
    "Line",
    "LocalLine",
    "Minutes",
    "Months",
    "Note",
    "Rows",
    "SectionNumber",
    "SourceId",
    "Status",
    "Summary",
    "Web",
    "Weight",
    "Year",
    "is_identifier",
    "matching",
    "read_identifier",
    "read_text",
]

Status: TypeAlias = Literal["stub", "draft", "reviewed", "archived"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""How finished an item is, from the beginning to the end."""
Basis: TypeAlias = Literal["stated", "measured", "estimated"]

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_text(value: object) -> str:
    """Return a scalar's text; nothing and lists are refused."""
    if value is None:
        raise PydanticCustomError("field-empty", "empty")
    if not isinstance(value, str):
        raise PydanticCustomError("field-not-text", "not text")
    return value


def _plain(limit: int) -> BeforeValidator:
    def check(value: object) -> str:
        text = " ".join(read_text(value).split())
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


def read_identifier(value: object) -> str:
    """Return an id; anything else is refused."""
    text = read_text(value)
    if not is_identifier(text):
        raise PydanticCustomError("id-form", "not an id", {"value": text[:80]})
    return text


Identifier: TypeAlias = Annotated[
    str, BeforeValidator(read_identifier), Field(json_schema_extra={"pattern": _IDENTIFIER.pattern})
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
            lambda value: cls(read_identifier(value)), core_schema.is_instance_schema(cls)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe an identifier."""
        return {"type": "string", "pattern": _IDENTIFIER.pattern}


def matching(pattern: str, code: str, *, flags: re.RegexFlag | int = re.ASCII) -> BeforeValidator:
    """Return a validator for texts of one form; another form is a finding of the code."""
    form = re.compile(pattern, flags)

    def check(value: object) -> str:
        text = read_text(value)
        if not form.fullmatch(text):
            raise PydanticCustomError(code, "another form", {"value": text[:80]})
        return text

    return BeforeValidator(check)


def _whole(minimum: int, maximum: int) -> BeforeValidator:
    def check(value: object) -> int:
        text = read_text(value)
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
Rows: TypeAlias = Annotated[int, _whole(1, 40), _described("integer", minimum=1, maximum=40)]
"""A number of ruled lines, at most a page of them."""
Weight: TypeAlias = Annotated[int, _whole(1, 100)]
"""How much one thing counts beside others."""
Year: TypeAlias = Annotated[
    int, _whole(1000, 2999), _described("integer", minimum=1000, maximum=2999)
]


def _day(value: object) -> dt.date:
    text = read_text(value)
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
    text = read_text(value)
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


ClockTime: TypeAlias = Annotated[
    str,
    matching(r"([01]\d|2[0-3]):[0-5]\d", "clock-form"),
    _described("string", pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$"),
]
"""A time of day as 09:00."""


Web: TypeAlias = Annotated[
    str,
    matching(r"https://[A-Za-z0-9.-]+(?::\d+)?(?:/[^\s<>\"'`{}|\\^]*)?", "address-form", flags=0),
    _described("string", pattern=r"^https://[^\s<>]+$"),
]
"""An address that begins with https://"""


SectionNumber: TypeAlias = Annotated[
    str,
    matching(r"[1-9]\d{0,3}(?: [a-z])?", "section-form"),
    _described("string", pattern=r"^[1-9][0-9]{0,3}( [a-z])?$"),
]
"""The number of a section of an act: "22" or "22 a"."""


def _local(value: object) -> object:
    return {"": value} if isinstance(value, str) else value


LocalLine: TypeAlias = Annotated[
    Mapping[str, Line], BeforeValidator(_local, json_schema_input_type=str | dict[str, str])
]
"""One line for all languages, or one for each: {fi: …, sv: …}."""
