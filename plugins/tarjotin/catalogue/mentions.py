"""What running text points to: links by id or path, statutes, glossary terms."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from tarjotin.catalogue.guide import Guide, Key
from tarjotin.language.statutes import StatuteFinder, StatuteName
from tarjotin.language.terms import TermFinder, TermForm
from tarjotin.model.types import TYPES

__all__ = ["Finders", "Target", "parse_target"]

_KINDS = (*TYPES, "term")
_BY_ID = re.compile(r"(?P<kind>[a-z]+):(?P<id>[^#]*)(?:#(?P<anchor>.*))?")


@dataclass(frozen=True, kw_only=True)
class Target:
    """What a link of ours means: an item, and a place in it (a section number for an act)."""

    key: Key
    anchor: str | None = None


def parse_target(target: str, *, folder: str, languages: tuple[str, ...]) -> Target | None:
    """Read `method:kysely`, `act:kuntalaki#22` or a path such as `../methods/kysely.fi.md`.

    `folder` is the folder of docs/ that the link stands in. Returns None for any other link.
    """
    match = _BY_ID.fullmatch(target)
    if match and match["kind"] in _KINDS:
        return Target(key=(match["kind"], match["id"]), anchor=match["anchor"] or None)
    path, _, anchor = target.partition("#")
    if not path.endswith(".md") or ":" in path:
        return None
    relative = posixpath.normpath(posixpath.join(folder, path)).removesuffix(".md")
    stem, _, language = relative.rpartition(".")
    if language in languages:
        relative = stem
    parent, _, name = relative.rpartition("/")
    for kind in TYPES.values():
        if kind.folder and kind.folder == parent and name != "index":
            return Target(key=(kind.name, name), anchor=anchor or None)
    return Target(key=("page", relative), anchor=anchor or None)


@dataclass(frozen=True, kw_only=True)
class Finders:
    """Recognise statutes and terms in running text, in each language of the guide."""

    guide: Guide

    @cached_property
    def statutes(self) -> Mapping[str, StatuteFinder]:
        """A finder of statute references for each language."""
        return {
            language: StatuteFinder(
                (
                    StatuteName(
                        act=act.id,
                        language=language,
                        short=act.versions[language].text.short,
                        other_names=act.versions[language].text.other_names,
                        number=act.facts.number,
                    )
                    for act in self.guide.acts.values()
                    if language in act.versions
                ),
                language=language,
            )
            for language in self.guide.settings.codes
        }

    @cached_property
    def terms(self) -> Mapping[str, TermFinder]:
        """A finder of glossary terms for each language; terms that say `link: false` are left out."""
        return {
            language: TermFinder(
                (
                    TermForm(term=term.id, phrase=phrase, forms=text.forms)
                    for term in self.guide.glossary.terms
                    if (text := term.texts.get(language)) is not None and text.link
                    for phrase in (text.term, *text.also)
                ),
                language=language,
            )
            for language in self.guide.settings.codes
        }
