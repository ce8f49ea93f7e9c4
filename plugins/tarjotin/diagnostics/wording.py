"""The sentences of findings and commands, in each language of the editors.

The texts stand in `texts/<language>.yml`: for each code a `message` and a `hint`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from tarjotin.diagnostics.finding import Finding

__all__ = ["LANGUAGES", "Wording", "editor_language", "hint", "message"]

LANGUAGES = ("fi", "sv", "en")
"""The languages in which an editor can read the findings."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """All texts of one language: of findings by code, of commands by name."""

    language: str
    findings: dict[str, dict[str, str]]
    phrases: dict[str, str]

    @staticmethod
    @cache
    def of(language: str) -> Wording:
        """Load the texts of a language once."""
        folder = resources.files("tarjotin.diagnostics").joinpath("texts")
        loaded: dict[str, Any] = yaml.load(
            folder.joinpath(f"{language}.yml").read_text("utf-8"), Loader=yaml.CSafeLoader
        )
        return Wording(language=language, findings=loaded["findings"], phrases=loaded["phrases"])

    def phrase(self, name: str, **values: object) -> str:
        """Return a text of a command, filled in."""
        return self.phrases[name].format(**values)


def editor_language(wanted: str | None, *, of_guide: str | None = None) -> str:
    """Return the language in which to talk to the editor.

    What the command says comes first, then TARJOTIN_LANG, the guide's own choice, and the
    language of the machine.
    """
    # As everywhere, the first of the machine's variables that is set decides.
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    of_machine = next((os.environ[name][:2] for name in names if os.environ.get(name)), None)
    candidates = (wanted, os.environ.get("TARJOTIN_LANG"), of_guide, of_machine)
    return next((each for each in candidates if each in LANGUAGES), "en")


def _filled(template: str, finding: Finding) -> str:
    values = dict(finding.values)
    # A list of what is known may be empty; the sentence should not end in nothing.
    return template.format(**{**values, "known": values.get("known") or "–"})


def message(finding: Finding, language: str) -> str:
    """Say what was found, in one sentence."""
    return _filled(Wording.of(language).findings[finding.code]["message"], finding)


def hint(finding: Finding, language: str) -> str:
    """Say how to mend it; begins with the nearest known word where there is one."""
    wording = Wording.of(language)
    values = dict(finding.values)
    text = _filled(wording.findings[finding.code]["hint"], finding)
    if values.get("nearest"):
        return f"{wording.phrase('did-you-mean', nearest=values['nearest'])} {text}".strip()
    return text
