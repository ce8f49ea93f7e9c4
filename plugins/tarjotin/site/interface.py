"""The interface texts of the site, in each language that we write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

__all__ = ["InterfaceTexts", "interface_texts"]

FALLBACK = "en"
"""A guide in a language without texts of ours has these, with `lang` set accordingly."""


@dataclass(frozen=True, kw_only=True)
class InterfaceTexts:
    """All interface texts of one language, by key."""

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return a text, filled in. An unknown key is our mistake and stops the build."""
        text = self.texts[key]
        return text.format(**values) if "{" in text else text


@cache
def interface_texts(language: str) -> InterfaceTexts:
    """Load the texts of a language: every file of its folder."""
    root = resources.files("tarjotin.site").joinpath("texts")
    folder = root.joinpath(language)
    if not folder.is_dir():
        language, folder = FALLBACK, root.joinpath(FALLBACK)
    texts: dict[str, str] = {}
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        loaded: dict[str, Any] = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader) or {}
        texts.update(loaded)
    return InterfaceTexts(language=language, texts=texts)
