"""A finding: one thing in one place that someone should look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

__all__ = ["Finding", "Place", "Severity", "blocking", "in_order"]


class Severity(Enum):
    """How much a finding weighs: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """A place in a file. Line and column count from 1; the path is relative to the repository.

    A tuple, not a dataclass: every field of every file has one, and tuples are made much faster.
    """

    path: str
    line: int = 1
    column: int = 1

    def shifted(self, columns: int) -> Place:
        """Return the place a number of columns further on in the same line."""
        return Place(path=self.path, line=self.line, column=self.column + columns)


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What was found where.

    The code is stable and documented; the values fill the sentences that `wording` holds for
    the code in each language. A finding knows no language itself.
    """

    place: Place
    code: str
    severity: Severity = Severity.ERROR
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def at(
        cls, place: Place, code: str, *, severity: Severity = Severity.ERROR, **values: object
    ) -> Finding:
        """Make a finding; the values become text on one line."""
        texts = tuple(sorted((name, _on_one_line(value)) for name, value in values.items()))
        return cls(place=place, code=code, severity=severity, values=texts)


def _on_one_line(value: object) -> str:
    text = str(value)
    return " ".join(text.split()) if "\n" in text else text


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort by place, each finding once."""
    return tuple(sorted(set(findings), key=lambda f: (f.place, f.code, f.values)))


def blocking(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep the findings that stop a build."""
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)
