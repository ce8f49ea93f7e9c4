"""What mkdocs.yml says of a guide: its languages and the options of our plugins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import Field

from tarjotin.model.record import Record
from tarjotin.model.scalars import ClockTime, Count, Fifty, Line, Minutes, Months

__all__ = [
    "CAPABILITIES",
    "ContentOptions",
    "HandoutsOptions",
    "KitGroup",
    "Language",
    "LegislationOptions",
    "Level",
    "LunchOptions",
    "MethodsOptions",
    "Options",
    "PlanningOptions",
    "SearchOptions",
    "Settings",
    "StretchOptions",
    "TrainingOptions",
    "TranslationLevels",
]

Level: TypeAlias = Literal["error", "warning", "off"]
"""How much a kind of finding weighs in this guide."""


class TranslationLevels(Record):
    """How much it weighs that a translation is missing or stale."""

    missing: Level = "warning"
    stale: Level = "warning"


class ContentOptions(Record):
    """The options of `tarjotin/content`."""

    vocabularies: Line = "vocabularies.yml"
    """The file of the vocabularies, in the content folder."""
    glossary: Line = "glossary/terms.yml"
    """The file of the glossary, in the content folder."""
    phrasings: Line = "phrasings.yml"
    """The file of the phrasings that the guide does not use, in the content folder."""
    sentence_words_max: Fifty = 25
    """From how many words on a sentence is too long; 0 lets all pass."""
    term_pairs: Level = "warning"
    """How much it weighs that the other language's page lacks the counterpart of a term."""
    translations: TranslationLevels = Field(default_factory=TranslationLevels)
    """How much a missing and a stale translation weighs."""
    reviews: Level = "warning"
    """How much an overdue review weighs."""
    messages: Literal["fi", "sv", "en"] | None = None
    """The language of the findings; left out, the language of the machine."""
    link_terms: bool = True
    """Whether the first use of a glossary term on a page becomes a link."""
    content_security_policy: bool = True
    """Whether each page forbids all that does not come from the site itself."""


class MethodsOptions(Record):
    """The options of `tarjotin/methods`."""

    related_max: Fifty = 8
    """How many related methods a card shows at most."""


class StretchOptions(Record):
    """How many minutes people work between two breaks."""

    min: Minutes = 30
    """A stretch shorter than this is avoided."""
    max: Minutes = 105
    """A stretch longer than this is never planned."""


class LunchOptions(Record):
    """The lunch of a day whose format has one."""

    minutes: Minutes = 45
    """How long it is."""
    earliest: ClockTime = "11:00"
    """When it begins at the earliest."""
    latest: ClockTime = "13:00"
    """When it begins at the latest."""


class PlanningOptions(Record):
    """The rules of a training day; what a format holds stands in the vocabulary `session_format`."""

    opening: Minutes = 15
    """How long the opening of the day is."""
    closing: Minutes = 15
    """How long the closing of the day is."""
    pause: Minutes = 15
    """How long a break is."""
    stretch: StretchOptions = Field(default_factory=StretchOptions)
    """How long people work between two breaks."""
    lunch: LunchOptions = Field(default_factory=LunchOptions)
    """When people eat, and how long."""
    table: Count = 6
    """How many people sit at a table at most."""
    group: Count = 6
    """How many people work in a group at most."""
    people: Count = 20
    """For how many people materials are counted when nobody says."""


class TrainingOptions(Record):
    """The options of `tarjotin/training`."""

    trainer_pages: bool = True
    """Whether each module has a page of its own for trainers."""
    planning: PlanningOptions = Field(default_factory=PlanningOptions)
    """The rules by which a training day gets its clock times and breaks."""


class LegislationOptions(Record):
    """The options of `tarjotin/legislation`."""

    link_references: bool = True
    """Whether a reference such as "kuntalain 22 §" becomes a link to our summary."""
    statute_book: Mapping[str, Line] = Field(
        default_factory=lambda: {
            "fi": "https://www.finlex.fi/fi/lainsaadanto/{year}/{number}",
            "sv": "https://www.finlex.fi/sv/lagstiftning/{year}/{number}",
        }
    )
    """The address of an act in each language, with {year} and {number}."""
    checked_within: Months = 12
    """After how many months (P12M) the summary of an act should be checked again."""


class SearchOptions(Record):
    """The options of `tarjotin/search`."""

    words: Literal["best", "simplemma", "voikko", "none"] = "best"
    """Who knows the words: the best that is installed, one by name, or nobody."""


KitGroup: TypeAlias = Literal["modules", "sessions", "methods", "games", "laws", "forms"]
"""A group of files to print, by the pages that offer them."""


class HandoutsOptions(Record):
    """The options of `tarjotin/handouts`."""

    required: bool = False
    """Whether the build stops where nothing can be printed, and does not only warn."""
    kits: tuple[KitGroup, ...] = ("modules", "sessions", "methods", "games", "laws", "forms")
    """Which files are printed."""


CAPABILITIES: Mapping[str, type[Record]] = {
    "content": ContentOptions,
    "methods": MethodsOptions,
    "training": TrainingOptions,
    "legislation": LegislationOptions,
    "search": SearchOptions,
    "handouts": HandoutsOptions,
}
"""The plugins, by the part of their name after `tarjotin/`."""


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language of the guide: its code and its name in itself."""

    code: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Options:
    """The options of all plugins; one that is left out has its defaults."""

    content: ContentOptions = field(default_factory=ContentOptions)
    methods: MethodsOptions = field(default_factory=MethodsOptions)
    training: TrainingOptions = field(default_factory=TrainingOptions)
    legislation: LegislationOptions = field(default_factory=LegislationOptions)
    search: SearchOptions = field(default_factory=SearchOptions)
    handouts: HandoutsOptions = field(default_factory=HandoutsOptions)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """A guide's configuration. The first language is the default one."""

    config_file: Path
    docs_dir: Path
    languages: tuple[Language, ...]
    capabilities: frozenset[str]
    options: Options

    @property
    def root(self) -> Path:
        """The repository: paths in findings are relative to it."""
        return self.config_file.parent

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the languages, the default first."""
        return tuple(language.code for language in self.languages)

    @property
    def default_language(self) -> str:
        """The language that lives at the root of the site."""
        return self.languages[0].code
