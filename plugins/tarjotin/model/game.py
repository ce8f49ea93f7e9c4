"""A board game of participation: its board, its rounds and its cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import Field

from tarjotin.model.common import Duration, Facts, GroupSize, Material, Text
from tarjotin.model.references import FormId, MethodId, ModuleId
from tarjotin.model.scalars import Identifier, Minutes

__all__ = ["GameFacts", "GameText"]


class GameFacts(Facts):
    """The facts of a game; `table` is how many play at one table."""

    module: ModuleId | None = None
    method: MethodId | None = None
    table: GroupSize
    minutes: Duration
    rounds: Mapping[Identifier, Minutes]
    board: tuple[Identifier, ...]
    decks: Mapping[Identifier, tuple[Identifier, ...]]
    record: FormId | None = None
    materials: Mapping[Identifier, Material] = Field(default_factory=dict)

    def anchors(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Yield every id that is a heading of the page, with the path of the fact that gives it."""
        for index, space in enumerate(self.board):
            yield ("board", index), space
        for name in self.rounds:
            yield ("rounds", name), name
        for deck, cards in self.decks.items():
            yield ("decks", deck), deck
            for index, card in enumerate(cards):
                yield ("decks", deck, index), card


class GameText(Text):
    """The texts of a game."""

    slug: Identifier
