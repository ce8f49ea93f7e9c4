"""Tests of what may not be published: to-dos, addresses and numbers of people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from tarjotin.catalogue.opening import open_guide

NUMBER = "04960425"


def codes_of(guide: Path) -> set[str]:
    opened, findings = open_guide(guide / "mkdocs.yml", today=dt.date(2026, 11, 21))
    assert opened is not None
    return {finding.code for finding in findings}


def test_a_fingerprint_of_digits_is_no_telephone_number(
    small_guide: Path, edit: Callable[[str, str, str], None]
) -> None:
    edit("docs/methods/index.sv.md", "content: 76195c54", f'content: "{NUMBER}"')
    assert "personal-phone" not in codes_of(small_guide)


def test_a_telephone_number_in_a_field_is_found(
    small_guide: Path, edit: Callable[[str, str, str], None]
) -> None:
    edit("docs/methods/index.sv.md", "summary: ", f"summary: {NUMBER} ")
    assert "personal-phone" in codes_of(small_guide)


def test_a_telephone_number_in_the_body_is_found(
    small_guide: Path, edit: Callable[[str, str, str], None]
) -> None:
    edit("docs/methods/index.sv.md", "{#content}\n\n", f"{{#content}}\n\n{NUMBER} ")
    assert "personal-phone" in codes_of(small_guide)
