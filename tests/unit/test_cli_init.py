"""`tarjotin init`: the guide of another organisation is right from its first day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from command_line import DAY, run
from tarjotin.reading.document import read_document

CHOICES = ["fi,sv", "sv,fi", "fi,sv,en", "en", "sv,en"]


@pytest.mark.parametrize("languages", CHOICES)
def test_a_new_guide_passes_the_check_without_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, languages: str
) -> None:
    made = run("init", str(tmp_path / "opas"), "--languages", languages, "--today", DAY)
    assert made.exit_code == 0, made.output
    monkeypatch.chdir(tmp_path / "opas")
    found = json.loads(run("check", "--today", DAY, "--format", "json").stdout)
    assert found == []
    states = json.loads(run("translate", "status", "--format", "json").stdout)
    assert {each["state"] for each in states} <= {"source", "current"}
    assert {each["source"] for each in states} == {languages.split(",", maxsplit=1)[0]}


@pytest.mark.parametrize("languages", CHOICES)
def test_every_language_has_every_page(tmp_path: Path, languages: str) -> None:
    root = tmp_path / "opas"
    run("init", str(root), "--languages", languages, "--today", DAY)
    codes = languages.split(",")
    names: dict[str, set[str]] = {code: set() for code in codes}
    for file in (root / "docs").rglob("*.md"):
        stem, code, _ = file.name.split(".")
        names[code].add(f"{file.parent.relative_to(root)}/{stem}")
        assert read_document(file, path=file.name)[1] == ()
    assert all(each == names[codes[0]] for each in names.values())
    assert len(names[codes[0]]) == 10


def test_the_configuration_says_what_mkdocs_needs(tmp_path: Path) -> None:
    root = tmp_path / "opas"
    run("init", str(root), "--languages", "sv,fi,en", "--today", DAY)
    config = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    i18n = next(each["i18n"] for each in config["plugins"] if "i18n" in each)
    assert [each["locale"] for each in i18n["languages"]] == ["sv", "fi", "en"]
    assert [each.get("default", False) for each in i18n["languages"]] == [True, False, False]
    assert all(each["site_name"] for each in i18n["languages"])
    assert "tarjotin/search" in config["plugins"]
    assert config["theme"] == {"name": "material", "font": False}
    for page in config["nav"]:
        assert (root / "docs" / page.replace(".md", ".sv.md")).is_file()


def test_only_the_languages_of_the_guide_stand_in_its_data(tmp_path: Path) -> None:
    root = tmp_path / "opas"
    run("init", str(root), "--languages", "en", "--today", DAY)
    for name in ("vocabularies.yml", "glossary/terms.yml"):
        text = (root / "docs" / name).read_text("utf-8")
        assert "    fi: {" not in text
        assert "    sv: {" not in text


def test_the_checks_of_pull_requests_may_only_read(tmp_path: Path) -> None:
    root = tmp_path / "opas"
    run("init", str(root), "--today", DAY)
    workflow = yaml.safe_load((root / ".github/workflows/check.yml").read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    steps = workflow["jobs"]["check"]["steps"]
    assert steps[-1] == {"run": "tarjotin check --format github"}
    assert (root / "README.md").is_file()
    assert (root / ".gitignore").is_file()


def test_a_new_guide_can_be_added_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("init", str(tmp_path / "opas"), "--languages", "fi,sv,en", "--today", DAY)
    monkeypatch.chdir(tmp_path / "opas")
    for kind in (
        "method",
        "module",
        "session",
        "act",
        "region",
        "plan",
        "programme",
        "call",
        "form",
        "game",
    ):
        made = run("new", kind, f"our-{kind}", "--lang", "en", "--today", DAY)
        assert made.exit_code == 0, made.output
    found = json.loads(run("check", "--today", DAY, "--format", "json").stdout)
    assert {each["code"] for each in found} == {"todo"}


def test_two_guides_of_one_day_are_alike(tmp_path: Path) -> None:
    for name in ("a", "b"):
        run("init", str(tmp_path / name), "--today", DAY)
    first, second = (
        {file.relative_to(root): file.read_bytes() for file in root.rglob("*") if file.is_file()}
        for root in (tmp_path / "a", tmp_path / "b")
    )
    assert first == second


REFUSED = [
    (
        ["x", "--languages", "fi,de"],
        "fi",
        (
            "Kielellä 'de' ei ole valmiita tekstejä. Kielet: fi, sv, en. "
            "Muun kielen voi lisätä oppaaseen myöhemmin.\n"
        ),
    ),
    (
        ["x", "--languages", "fi,fi"],
        "sv",
        (
            "'fi,fi' är inte en lista med språk. Skriv varje språk en gång, med komma emellan: fi,sv. "
            "Språk: fi, sv, en.\n"
        ),
    ),
    (["full"], "en", "The folder 'full' is not empty. Name a new one.\n"),
    (["full/file"], "fi", "'full/file' ei ole kansio.\n"),
]


@pytest.mark.parametrize(("words", "language", "sentence"), REFUSED)
def test_what_cannot_be_started_is_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    language: str,
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").write_text("mine", "utf-8")
    result = run("init", *words, language=language)
    assert (result.exit_code, result.stderr) == (2, sentence)
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["file", "full"]
