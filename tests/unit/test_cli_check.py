"""`tarjotin check`: what it shows, in which form and language, and how it exits."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import DAY, base_guide, run

CARD = "docs/methods/kysely.fi.md"


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = base_guide(tmp_path)
    monkeypatch.chdir(root)
    return root


def _add(path: Path, text: str) -> None:
    path.write_bytes(path.read_bytes() + text.encode())


@pytest.mark.usefixtures("guide")
def test_a_clean_guide_exits_with_0_and_says_so() -> None:
    result = run("check", "--today", DAY)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == "Nothing to mend. Files: 50, items: 24.\n"


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fi", "Ei korjattavaa. Tiedostoja 50, sivuja ja kortteja 24.\n"),
        ("sv", "Inget att rätta. Filer: 50, sidor och kort: 24.\n"),
        ("en", "Nothing to mend. Files: 50, items: 24.\n"),
    ],
)
def test_the_summary_is_in_the_language_of_the_option(language: str, sentence: str) -> None:
    assert run("check", "--today", DAY, "--lang", language).stderr == sentence


def test_an_error_exits_with_1(guide: Path) -> None:
    _add(guide / CARD, "\nTODO\n")
    result = run("check", "--today", DAY)
    assert result.exit_code == 1
    assert "[todo]" in result.stdout
    assert "Errors: 1, warnings: 1." in result.stderr


def test_a_warning_is_shown_and_exits_with_0(guide: Path) -> None:
    _add(guide / CARD, "\nYksi virke lisää.\n")
    result = run("check", "--today", DAY)
    assert result.exit_code == 0
    assert "[translation-stale]" in result.stdout
    assert result.stderr == "Errors: 0, warnings: 1.\n"


def test_strict_makes_a_warning_count(guide: Path) -> None:
    _add(guide / CARD, "\nYksi virke lisää.\n")
    assert run("check", "--today", DAY, "--strict").exit_code == 1


def test_paths_restrict_what_is_shown_and_what_counts(guide: Path) -> None:
    _add(guide / CARD, "\nTODO\n")
    assert run("check", "--today", DAY, "docs/training").exit_code == 0
    assert run("check", "--today", DAY, CARD).exit_code == 1
    assert run("check", "--today", DAY, "docs/methods").exit_code == 1
    assert run("check", "--today", DAY, ".").exit_code == 1


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fi", "Tiedostoa tai kansiota 'docs/metods' ei ole.\n"),
        ("sv", "Det finns ingen fil eller mapp 'docs/metods'.\n"),
        ("en", "There is no file or folder 'docs/metods'.\n"),
    ],
)
def test_a_path_that_is_not_there_is_refused(language: str, sentence: str) -> None:
    result = run("check", "docs/metods", language=language)
    assert (result.exit_code, result.stderr) == (2, sentence)


def test_the_output_for_editors_is_a_list_of_objects(guide: Path) -> None:
    _add(guide / CARD, "\nTODO\n")
    records = json.loads(run("check", "--today", DAY, "--format", "json", CARD).stdout)
    assert [set(record) for record in records] == [
        {"path", "line", "column", "severity", "code", "message", "hint"}
    ]
    assert records[0]["path"] == CARD
    assert records[0]["code"] == "todo"


@pytest.mark.usefixtures("guide")
def test_a_clean_guide_gives_editors_an_empty_list() -> None:
    result = run("check", "--today", DAY, "--format", "json")
    assert (json.loads(result.stdout), result.stderr) == ([], "")


def test_github_gets_one_command_a_finding(guide: Path) -> None:
    _add(guide / CARD, "\nTODO\n")
    line = run("check", "--today", DAY, "--format", "github", CARD).stdout
    assert line.startswith(f"::error file={CARD},line=")
    assert ",title=todo::" in line


@pytest.mark.usefixtures("guide")
def test_sarif_is_given_also_for_a_clean_guide() -> None:
    log = json.loads(run("check", "--today", DAY, "--format", "sarif").stdout)
    assert (log["version"], log["runs"][0]["results"]) == ("2.1.0", [])


def test_without_a_configuration_the_check_cannot_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert result.exit_code == 2
    assert "[config-missing]" in result.stdout


def test_the_guide_chooses_the_language_where_the_user_does_not(
    guide: Path,
) -> None:
    config = guide / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("stale: warning}", "stale: warning}\n      messages: sv"),
        "utf-8",
    )
    assert "Inget att rätta" in run("check", "--today", DAY, language="").stderr
    assert "Nothing to mend" in run("check", "--today", DAY, language="en").stderr


@pytest.mark.usefixtures("guide")
def test_the_day_can_be_told() -> None:
    result = run("check", "--today", "2199-01-01")
    assert "[review-overdue]" in result.stdout


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fi", "'eilen' ei ole päivä. Kirjoita vuosi, kuukausi ja päivä: 2026-11-21\n"),
        ("sv", "'eilen' är inte en dag. Skriv år, månad och dag: 2026-11-21\n"),
        ("en", "'eilen' is not a day. Write year, month and day: 2026-11-21\n"),
    ],
)
def test_what_is_no_day_is_refused(language: str, sentence: str) -> None:
    result = run("check", "--today", "eilen", language=language)
    assert (result.exit_code, result.stderr) == (2, sentence)


@pytest.mark.parametrize(
    ("words", "language", "sentence"),
    [
        (
            ["chek"],
            "fi",
            (
                "Komentoa 'chek' ei ole. Komennot: check, new, translate, schema, addresses, report, init. "
                "Tarkoititko 'check'?\nOhje: tarjotin --help\n"
            ),
        ),
        (
            ["check", "--formt", "json"],
            "sv",
            (
                "Det finns inget alternativ '--formt'. Menade du '--format'?\n"
                "Hjälp: tarjotin check --help\n"
            ),
        ),
        (
            ["check", "--format", "jsn"],
            "en",
            (
                "--format: 'jsn' is not a choice. Choices: text, json, github, sarif. "
                "Did you mean 'json'?\nHelp: tarjotin check --help\n"
            ),
        ),
        (["new"], "fi", "Puuttuu: TYPE.\nOhje: tarjotin new --help\n"),
        (
            ["check", "--config"],
            "sv",
            "Alternativet '--config' har fel antal värden.\nHjälp: tarjotin --help\n",
        ),
        (
            ["new", "a", "b", "c"],
            "en",
            (
                "The command has too many words, or something is missing from it.\n"
                "Help: tarjotin new --help\n"
            ),
        ),
    ],
)
def test_a_command_line_that_cannot_be_read_is_told_of(
    words: list[str], language: str, sentence: str
) -> None:
    result = run(*words, language=language)
    assert (result.exit_code, result.stderr) == (2, sentence)


@pytest.mark.usefixtures("guide")
def test_an_unexpected_failure_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "docs/methods")

    monkeypatch.setattr("tarjotin.cli.checking.open_guide", fail)
    result = run("check", language="sv")
    assert result.exit_code == 2
    assert result.stderr == (
        "Filen 'docs/methods' går inte att läsa eller skriva: Permission denied\n"
    )


@pytest.mark.usefixtures("guide")
def test_a_mistake_of_ours_is_a_sentence_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("seitsemän")

    monkeypatch.setattr("tarjotin.cli.checking.open_guide", fail)
    result = run("check", language="fi")
    assert result.exit_code == 2
    assert result.stderr == "Tapahtui jotain odottamatonta (ValueError): seitsemän\n"


@pytest.mark.usefixtures("guide")
def test_a_reader_of_the_output_that_leaves_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr("tarjotin.cli.checking.open_guide", fail)
    result = run("check")
    assert (result.exit_code, result.output) == (1, "")


def test_python_runs_the_package_as_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tarjotin", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("tarjotin ")


def test_help_reads_no_content_model_and_no_mkdocs() -> None:
    program = (
        "import sys\n"
        "from tarjotin.cli import commands\n"
        "commands('fi')\n"
        "print(sorted({'mkdocs', 'pydantic', 'tarjotin.catalogue'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.usefixtures("guide")
def test_the_check_never_imports_mkdocs() -> None:
    program = (
        "import sys\n"
        "from tarjotin.cli import main\n"
        "try:\n    main(['check'])\n"
        "except SystemExit:\n    print([name for name in sys.modules if name == 'mkdocs'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
