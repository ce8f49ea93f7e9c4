"""A training module: one dish on the training menu."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tarjotin.model.common import Estimate, Facts, GroupSize, Material, Text
from tarjotin.model.record import Record
from tarjotin.model.references import InVocabulary, LawReference, MethodId, ModuleId
from tarjotin.model.scalars import Count, Identifier, Line, Minutes

__all__ = ["AgendaStep", "ModuleFacts", "ModuleMinutes", "ModuleText", "Video"]


class ModuleMinutes(Estimate):
    """How long the module takes in full and in short form."""

    full: Minutes
    short: Minutes

    @model_validator(mode="after")
    def _short_is_not_longer(self) -> ModuleMinutes:
        if self.short > self.full:
            raise PydanticCustomError("range-order", "not in order")
        return self


class AgendaStep(Record):
    """One step of the agenda; `short` is its length in the short form, 0 leaves it out."""

    kind: Annotated[str, InVocabulary("step_kind")]
    minutes: Minutes
    short: Minutes | None = None
    methods: tuple[MethodId, ...] = ()

    @property
    def short_minutes(self) -> int:
        """Its length in the short form: as in the full one, where nothing else is said."""
        return self.minutes if self.short is None else self.short


class Video(Record):
    """A video that the guide hosts itself, with its words in every language of the guide.

    Paths begin at the folder of the module, as those of pictures do. `files` are by the language
    spoken in them, and one may do for all readers; `captions` and `transcript` are by the
    language of the reader, and no language may lack them. A transcript is a heading on the
    module's page with the words below it: so it is read, found and printed with the page.
    """

    id: Identifier
    """Names the video: its title stands under `names`."""
    minutes: Minutes
    files: Mapping[str, Line]
    captions: Mapping[str, Line] = Field(default_factory=dict)
    transcript: Mapping[str, Identifier] = Field(default_factory=dict)
    poster: Line | None = None


class ModuleFacts(Facts):
    """The facts of a module."""

    number: Count | None = None
    kind: Annotated[str, InVocabulary("module_kind")]
    audiences: tuple[Annotated[str, InVocabulary("audience")], ...]
    minutes: ModuleMinutes
    agenda: Mapping[Identifier, AgendaStep]
    group: GroupSize | None = None
    modes: tuple[Annotated[str, InVocabulary("mode")], ...] = ()
    materials: Mapping[Identifier, Material] = Field(default_factory=dict)
    prework_minutes: Minutes | None = None
    requires: tuple[ModuleId, ...] = ()
    pairs_with: tuple[ModuleId, ...] = ()
    laws: tuple[LawReference, ...] = ()
    methods: tuple[MethodId, ...] = ()
    videos: tuple[Video, ...] = ()


class ModuleText(Text):
    """The texts of a module."""

    slug: Identifier
    subtitle: Line | None = None
