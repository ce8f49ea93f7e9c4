"""Broken guides: each folder in tests/data/invalid is laid over the small guide and must be told of.

Adding a folder adds a test. `expected.yml` holds every finding of the case, word for word.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tarjotin.catalogue.opening import open_guide
from tarjotin.diagnostics import LANGUAGES, Finding, hint, message
from tarjotin.diagnostics.rendering import FORMATS, render

DATA = Path(__file__).parents[1] / "data"
TODAY = dt.date(2026, 11, 21)
CASES = sorted(folder for folder in (DATA / "invalid").iterdir() if folder.is_dir())

assert CASES, "tests/data/invalid holds no case"


def _found(guide: Path) -> tuple[Finding, ...]:
    return open_guide(guide / "mkdocs.yml", today=TODAY)[1]


def _laid_over(case: Path, guide: Path) -> Path:
    shutil.copytree(case, guide, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.yml"))
    return guide


@cache
def _told_of(case: Path) -> tuple[Finding, ...]:
    """Return what is found in a broken guide, once for all tests of the case."""
    with tempfile.TemporaryDirectory() as folder:
        guide = Path(folder) / "guide"
        shutil.copytree(DATA / "base", guide)
        found = _found(_laid_over(case, guide))
        for finding in found:
            _check_place(finding, guide / finding.place.path)
    return found


def _check_place(finding: Finding, file: Path) -> None:
    if finding.code == "vocabularies-missing":
        return
    lines = file.read_bytes().decode("utf-8", "replace").split("\n")
    assert 1 <= finding.place.line <= len(lines), finding
    assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1, finding


def _record(finding: Finding) -> dict[str, Any]:
    record: dict[str, Any] = {
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "severity": finding.severity.value,
        "code": finding.code,
    }
    for language in LANGUAGES:
        record[language] = {
            "message": message(finding, language),
            "hint": hint(finding, language),
        }
    return record


def test_the_small_guide_has_nothing_to_mend(small_guide: Path) -> None:
    assert _found(small_guide) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_guide_is_told_of_word_for_word(case: Path) -> None:
    expected = yaml.load((case / "expected.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    assert expected, "a case expects at least one finding"

    assert [_record(finding) for finding in _told_of(case)] == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_findings_can_be_written_in_every_form_and_language(case: Path) -> None:
    found = _told_of(case)
    for language in LANGUAGES:
        written = {form: render(found, form=form, language=language) for form in FORMATS}

        assert len(json.loads(written["json"])) == len(found)
        assert len(json.loads(written["sarif"])["runs"][0]["results"]) == len(found)
        assert len(written["text"].split("\n")) == 2 * len(found)
        assert len(written["github"].split("\n")) == len(found)
        assert all(finding.code in written["text"] for finding in found)
        assert all(text.encode() for text in written.values())


def test_a_symbolic_link_is_not_followed(small_guide: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "salaisuus.fi.md").write_text("---\ntitle: Ei\n---\n", "utf-8")
    (small_guide / "docs" / "ulos").symlink_to(outside, target_is_directory=True)
    (small_guide / "docs" / "toinen.fi.md").symlink_to(outside / "salaisuus.fi.md")

    found = _found(small_guide)

    assert [(finding.place.path, finding.code) for finding in found] == [
        ("docs/toinen.fi.md", "file-link"),
        ("docs/ulos", "file-link"),
    ]


def test_a_file_name_in_another_encoding_can_be_told_of(small_guide: Path) -> None:
    name = os.fsdecode("pääsivu.fi.md".encode("latin-1"))
    (small_guide / "docs" / name).write_text("---\n", "utf-8")

    (finding,) = _found(small_guide)

    assert finding.code == "file-name"
    render([finding], form="text", language="fi").encode()


def test_a_guide_without_configuration_is_told_of(tmp_path: Path) -> None:
    guide, found = open_guide(tmp_path / "mkdocs.yml", today=TODAY)

    assert guide is None
    assert [finding.code for finding in found] == ["config-missing"]
