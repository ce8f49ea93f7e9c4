"""The language in which a command speaks, and the sentence with which it refuses."""

from __future__ import annotations

import os
from collections.abc import Mapping

from tarjotin.diagnostics.wording import LANGUAGES, Wording

__all__ = ["ENVIRONMENT_VARIABLE", "Refusal", "environment_language", "message_language"]

ENVIRONMENT_VARIABLE = "TARJOTIN_LANG"
"""Names the language of the messages, before what the guide and the machine say."""
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


class Refusal(Exception):
    """A command cannot do what it was asked; the text says why, in the language of the user."""

    def __init__(self, language: str, phrase: str, **values: object) -> None:
        super().__init__(Wording.of(language).phrase(phrase, **values))


def _locale(environment: Mapping[str, str]) -> str:
    """Return the language of the machine: the first variable that is set decides."""
    value = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    code = value.partition(".")[0].partition("_")[0].casefold()
    return code if code in LANGUAGES else "en"


def environment_language(environment: Mapping[str, str] | None = None) -> str:
    """Return the language that the user's environment asks for."""
    return message_language(environment=environment)


def message_language(
    *,
    option: str | None = None,
    guide: str | None = None,
    environment: Mapping[str, str] | None = None,
) -> str:
    """Choose: the command's option, then TARJOTIN_LANG, then the guide, then the machine."""
    variables = os.environ if environment is None else environment
    asked = (option, variables.get(ENVIRONMENT_VARIABLE), guide)
    return next((each for each in asked if each in LANGUAGES), None) or _locale(variables)
