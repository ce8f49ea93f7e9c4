"""What a command says: the sentence with which it refuses, a word that may be meant, the language."""

from __future__ import annotations

from tarjotin.diagnostics.wording import LANGUAGES, Wording

__all__ = ["Refusal", "spoken", "with_nearest"]


class Refusal(Exception):  # noqa: N818 -- a word to the user, no error of the program
    """A command cannot do what it was asked; the text says why, in the language of the user."""

    def __init__(self, language: str, phrase: str, **values: object) -> None:
        super().__init__(Wording.of(language).phrase(phrase, **values).strip())


def spoken(language: str) -> str:
    """Return the language itself if we write it, else English: a guide may have any language."""
    return language if language in LANGUAGES else "en"


def with_nearest(text: str, near: str | None, wording: Wording) -> str:
    """Return a sentence and, where there is one, the word that may be meant."""
    return f"{text} {wording.phrase('did-you-mean', nearest=near)}" if near else text
