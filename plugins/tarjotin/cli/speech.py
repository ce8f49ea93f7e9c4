"""The sentence with which a command refuses, and the language of a guide's explanations."""

from __future__ import annotations

from tarjotin.diagnostics.wording import LANGUAGES, Wording

__all__ = ["Refusal", "spoken"]


class Refusal(Exception):  # noqa: N818 -- a word to the user, no error of the program
    """A command cannot do what it was asked; the text says why, in the language of the user."""

    def __init__(self, language: str, phrase: str, **values: object) -> None:
        super().__init__(Wording.of(language).phrase(phrase, **values).strip())


def spoken(language: str) -> str:
    """Return the language itself if we write it, else English: a guide may have any language."""
    return language if language in LANGUAGES else "en"
