"""An item of the guide: its facts, and its text in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from tarjotin.diagnostics import Place
from tarjotin.model.common import Facts, Text, Translation
from tarjotin.model.types import ItemType
from tarjotin.model.validation import place_in
from tarjotin.reading.prose import Prose
from tarjotin.reading.tree import Mapping as Tree

__all__ = ["Item", "Loose", "Version", "Written"]

F_co = TypeVar("F_co", bound=Facts, covariant=True)
T_co = TypeVar("T_co", bound=Text, covariant=True)


@dataclass(frozen=True, kw_only=True)
class Written:
    """What a file of an item says, whether or not its fields can be used: fields and body as read."""

    kind: ItemType
    id: str
    language: str
    path: str
    """The file, relative to the repository."""
    prose: Prose
    front: Tree

    @property
    def folder(self) -> str:
        """The folder of docs/ that the file lies in; empty for the top."""
        return self.kind.folder or self.id.rpartition("/")[0]

    def place(self, *path: str | int) -> Place:
        """Return the place of a field of the file, by the names that lead to it."""
        return place_in(self.front, path)

    def key_place(self, *path: str | int) -> Place:
        """Return the place of a field's name: of what is wrong as a whole, or too long to point at."""
        return place_in(self.front, path, of_key=True)


@dataclass(frozen=True, kw_only=True)
class Version(Written, Generic[T_co]):
    """An item in one language: the file's text fields and its body."""

    text: T_co
    translation: Translation | None


@dataclass(frozen=True, kw_only=True)
class Loose(Written):
    """A file that is part of no item, because something in it or in its item cannot be used.

    It is never published. What it holds is checked all the same, so that an editor is told of
    everything in one round; `facts` are those of its fields that could be read.
    """

    facts: Facts | None = None


@dataclass(frozen=True, kw_only=True)
class Item(Generic[F_co, T_co]):
    """An item: its facts stand in the file of the source language."""

    kind: ItemType
    id: str
    source_language: str
    facts: F_co
    versions: Mapping[str, Version[T_co]]
    waiting: frozenset[str] = frozenset()
    """Languages whose file exists but could not be read."""

    @property
    def key(self) -> tuple[str, str]:
        """Type and id: what names an item in the guide."""
        return self.kind.name, self.id

    @property
    def source(self) -> Version[T_co]:
        """The version in the source language."""
        return self.versions[self.source_language]

    def version(self, language: str) -> Version[T_co]:
        """Return the version in a language, or the source where there is none."""
        return self.versions.get(language, self.source)

    def place(self, *path: str | int) -> Place:
        """Return the place of a fact."""
        return self.source.place(*path)

    @property
    def is_index(self) -> bool:
        """Whether this is the index page of a folder."""
        return self.kind.name == "page" and self.id.rpartition("/")[2] == "index"

    @property
    def folder(self) -> str:
        """The folder of docs/ that the item lies in; empty for the top."""
        return self.source.folder
