"""`tarjotin addresses`: the list, and the record that guards it."""

from __future__ import annotations

from pathlib import Path

import pytest

from command_line import base_guide, run

RECORD = "docs/addresses.txt"


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = base_guide(tmp_path)
    monkeypatch.chdir(root)
    return root


def test_the_addresses_are_listed_in_order(guide: Path) -> None:
    lines = run("addresses").stdout.splitlines()
    assert lines == sorted(lines)
    assert "/" in lines
    assert all(line.startswith("/") and line.endswith("/") for line in lines)
    assert not (guide / RECORD).exists()


def test_the_record_holds_what_the_list_says(guide: Path) -> None:
    listed = run("addresses").stdout
    result = run("addresses", "--record")
    assert result.exit_code == 0
    assert (guide / RECORD).read_text("utf-8") == listed
    count = len(listed.splitlines())
    assert result.stderr == f"Addresses recorded: {count}, new: {count}.\n"


def test_an_old_address_with_a_redirect_stays_in_the_record(guide: Path) -> None:
    (guide / RECORD).write_text("# Julkaistu\n/vanha/\n", "utf-8")
    (guide / "docs/redirects.yml").write_text("/vanha/: /\n", "utf-8")
    assert run("addresses", "--record").exit_code == 0
    lines = (guide / RECORD).read_text("utf-8").splitlines()
    assert lines[0] == "# Julkaistu"
    assert "/vanha/" in lines


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fi", "Osoitteita ei kirjattu: julkaistu osoite katoaisi.\n"),
        ("sv", "Adresserna antecknades inte: en publicerad adress skulle försvinna.\n"),
        ("en", "The addresses were not recorded: a published one would be lost.\n"),
    ],
)
def test_an_address_is_never_dropped_from_the_record(
    guide: Path, language: str, sentence: str
) -> None:
    (guide / RECORD).write_text("/vanha/\n", "utf-8")
    result = run("addresses", "--record", language=language)
    assert (result.exit_code, result.stderr) == (1, sentence)
    assert "[address-vanished]" in result.stdout
    assert (guide / RECORD).read_text("utf-8") == "/vanha/\n"


def test_nothing_is_recorded_while_a_page_cannot_be_read(guide: Path) -> None:
    (guide / "docs/methods/kysely.fi.md").write_text("---\ntitle: [\n---\n", "utf-8")
    result = run("addresses", "--record")
    assert result.exit_code == 2
    assert "method:kysely" in result.stderr
