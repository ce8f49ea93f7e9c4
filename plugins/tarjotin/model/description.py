"""What to write in each field and section, in each language of the editors.

The texts stand in `texts/<language>.yml`: fields by type (`method`) or by record (`GroupSize`),
fields that every item has under `common`, plugin options under `options`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

import yaml

from tarjotin.model.common import Facts, Text
from tarjotin.model.record import Record
from tarjotin.model.settings import CAPABILITIES
from tarjotin.model.types import TYPES

__all__ = ["describe", "section_heading", "section_help"]

_Fields: TypeAlias = Mapping[str, str]

# The sections of an act bear their number: `s22a` is 22 a.
_NUMBERED = re.compile(r"s(?P<number>\d+)(?P<letter>[a-z]?)")


@cache
def _texts(language: str) -> Mapping[str, Any]:
    folder = resources.files("tarjotin.model").joinpath("texts")
    text = folder.joinpath(f"{language}.yml").read_text("utf-8")
    loaded: Mapping[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded


def _groups(of: str | type[Record], language: str) -> Iterator[_Fields]:
    """Yield the groups of texts that may describe a field, the nearest first."""
    texts = _texts(language)
    if isinstance(of, str):
        yield texts[of]
        yield texts["common"]
        return
    for name, kind in TYPES.items():
        if of in (kind.facts, kind.text):
            yield texts[name]
    for name, options in CAPABILITIES.items():
        if of is options:
            yield texts["options"][name]
    yield from (texts[record.__name__] for record in of.__mro__ if record.__name__ in texts)
    if issubclass(of, Facts | Text):
        yield texts["common"]


@cache
def describe(of: str | type[Record], field: str, language: str) -> str:
    """Say what to write in a field of a type (`"method"`) or of a record (`GroupSize`).

    Raises KeyError for a field that has no description.
    """
    name = field.rstrip("_")
    for group in _groups(of, language):
        if name in group:
            return group[name]
    raise KeyError(f"{of}.{field} [{language}]")


def _section(kind: str, section: str, language: str) -> tuple[_Fields, str]:
    sections: Mapping[str, _Fields] = _texts(language)["sections"][kind]
    numbered = _NUMBERED.fullmatch(section)
    if section not in sections and numbered and "paragraph" in sections:
        return sections["paragraph"], f"{numbered['number']} {numbered['letter']}".strip()
    # The parts of a form have ids of the editor's choice.
    return sections[section] if section in sections else sections["part"], ""


@cache
def section_heading(kind: str, section: str, language: str) -> str:
    """Return the usual heading of a section of a type."""
    texts, number = _section(kind, section, language)
    return texts["heading"].format(number=number)


@cache
def section_help(kind: str, section: str, language: str) -> str:
    """Say what a section of a type is for."""
    return _section(kind, section, language)[0]["help"]
