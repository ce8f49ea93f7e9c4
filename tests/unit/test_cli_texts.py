"""The texts of the commands: none missing, none unused, in every language."""

from __future__ import annotations

import re
import string
from pathlib import Path

import click
import pytest

import tarjotin
from command_line import run
from tarjotin.cli import commands
from tarjotin.diagnostics import LANGUAGES, Wording

PACKAGE = Path(tarjotin.__file__).parent


def _code(folder: Path) -> str:
    return "\n".join(file.read_text("utf-8") for file in sorted(folder.rglob("*.py")))


ASKED = re.compile(
    r"(?:phrase\(\s*|Refusal\(\s*[^,()]+(?:\([^()]*\))?,\s*)\"(?P<name>[a-z-]+)\""
    r"|phrase\('(?P<quoted>[a-z-]+)'"
)
NAMED = re.compile(r"\"(?P<name>(?:help|cli)-[a-z-]+)\"")


def _asked() -> set[str]:
    found = {match["name"] or match["quoted"] for match in ASKED.finditer(_code(PACKAGE))}
    found |= {match["name"] for match in NAMED.finditer(_code(PACKAGE / "cli"))}
    return found


def test_the_search_for_texts_finds_them() -> None:
    assert {"summary-clean", "did-you-mean", "mark-unknown", "help-check", "cli-day"} <= _asked()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_that_a_command_asks_for_is_missing(language: str) -> None:
    assert _asked() - set(Wording.of(language).phrases) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_the_same_values_in_every_language(language: str) -> None:
    def values(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    own, english = Wording.of(language).phrases, Wording.of("en").phrases
    assert set(own) == set(english)
    for name, text in own.items():
        assert values(text) == values(english[name]), name


def _tree(command: click.Command) -> list[click.Command]:
    below = command.commands.values() if isinstance(command, click.Group) else ()
    return [command, *(each for child in below for each in _tree(child))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_option_and_argument_is_explained(language: str) -> None:
    for command in _tree(commands(language)):
        assert command.help
        for parameter in command.params:
            text = getattr(parameter, "explanation", None) or getattr(parameter, "help", None)
            assert text, (command.name, parameter.name)


HEADINGS = {
    "fi": ("Käyttö: tarjotin check [valitsimet] [PATH]...", "Argumentit:", "Valitsimet:"),
    "sv": ("Användning: tarjotin check [alternativ] [PATH]...", "Argument:", "Alternativ:"),
    "en": ("Usage: tarjotin check [options] [PATH]...", "Arguments:", "Options:"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_is_wholly_in_one_language(language: str) -> None:
    lines = run("check", "--help", language=language).stdout.split("\n")
    for heading in HEADINGS[language]:
        assert heading in lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_in_english(language: str) -> None:
    if language == "en":
        return
    own, english = Wording.of(language).phrases, Wording.of("en").phrases
    same = {name for name, text in own.items() if text == english[name]}
    assert same <= {"cli-bad-value"}
