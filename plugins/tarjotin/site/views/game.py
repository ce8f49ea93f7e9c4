"""What the page of a game shows: its board, the minutes of its rounds, its cards by deck."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import first_sentence_below, titles_in
from tarjotin.model.game import GameFacts, GameText
from tarjotin.site.frame import Frame, PageSection, Part
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.board import Board, draw
from tarjotin.site.views.material import MaterialRow, material_rows
from tarjotin.site.views.related import modules
from tarjotin.site.views.shown import Shown, counted, group_size, lang_of, length

__all__ = ["Deck", "DeckSheet", "GameSheets", "GameView", "Round", "view"]


@dataclass(frozen=True, kw_only=True)
class Round:
    """A round, how long it takes, and when it begins and ends from the start."""

    id: str
    title: str
    minutes: str
    begins: str
    ends: str


@dataclass(frozen=True, kw_only=True)
class Deck:
    """A deck of cards: the ids of its cards, and how many they are."""

    id: str
    title: str
    cards: tuple[str, ...]
    count: str


@dataclass(frozen=True, kw_only=True)
class DeckSheet:
    """A deck with its words: what it is for, and title and text of each card as HTML."""

    deck: Deck
    about: Part
    cards: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True)
class GameSheets:
    """The words of a game as it is printed: spaces of the board, rounds, decks."""

    board: tuple[Part, ...]
    rounds: tuple[Part, ...]
    decks: tuple[DeckSheet, ...]


@dataclass(frozen=True, kw_only=True)
class GameView:
    """A board game."""

    module: Link | None
    method: Link | None
    record: Link | None
    table: Shown
    minutes: Shown
    lang: str | None
    board: Board
    spaces: tuple[str, ...]
    """The ids of the spaces in their order."""
    rounds: tuple[Round, ...]
    total: Shown
    decks: tuple[Deck, ...]
    card_count: str
    materials: tuple[MaterialRow, ...]
    has_estimates: bool

    def sheets(self, frame: Frame) -> GameSheets:
        """Return the words of the game out of its rendered page."""
        nothing = PageSection(id="", title="", html="")
        board, rounds, cards = (
            frame.section(name) or nothing for name in ("board", "rounds", "cards")
        )
        return GameSheets(
            board=tuple(board.part(space) for space in self.spaces),
            rounds=tuple(rounds.part(each.id) for each in self.rounds),
            decks=tuple(
                DeckSheet(
                    deck=deck,
                    about=cards.part(deck.id),
                    cards=tuple(cards.part(card) for card in deck.cards),
                )
                for deck in self.decks
            ),
        )


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02}"


def _rounds(item: Item[GameFacts, GameText], reader: Reader) -> tuple[Round, ...]:
    titles = titles_in(reader.version(item), "rounds")
    rounds = []
    at = 0
    for name, minutes in item.facts.rounds.items():
        rounds.append(
            Round(
                id=name,
                title=titles.get(name, name),
                minutes=reader.minutes(minutes),
                begins=_clock(at),
                ends=_clock(at + minutes),
            )
        )
        at += minutes
    return tuple(rounds)


def view(item: Item[GameFacts, GameText], reader: Reader) -> GameView:
    """Return what a reader sees of a game."""
    facts = item.facts
    version = reader.version(item)
    spaces, cards = titles_in(version, "board"), titles_in(version, "cards")
    decks = tuple(
        Deck(
            id=name,
            title=cards.get(name, name),
            cards=ids,
            count=counted(reader, "game-cards", len(ids)),
        )
        for name, ids in facts.decks.items()
    )
    table = group_size(reader, item, facts.table)
    minutes = length(reader, item, facts.minutes)
    assert table is not None
    assert minutes is not None
    return GameView(
        module=next(iter(modules((str(facts.module),), reader)), None) if facts.module else None,
        method=reader.link_to("method", facts.method) if facts.method else None,
        record=reader.link_to("form", facts.record) if facts.record else None,
        table=table,
        minutes=minutes,
        lang=lang_of(item, reader),
        board=draw(
            [
                (name, spaces.get(name, name), first_sentence_below(version, "board", name))
                for name in facts.board
            ],
            [deck.title for deck in decks],
        ),
        spaces=facts.board,
        rounds=_rounds(item, reader),
        total=Shown(
            text=reader.minutes(sum(facts.rounds.values())),
            is_estimate=facts.minutes.is_estimate,
        ),
        decks=decks,
        card_count=counted(reader, "game-cards", sum(len(deck.cards) for deck in decks)),
        materials=material_rows(item, facts.materials, reader),
        has_estimates=facts.table.is_estimate or facts.minutes.is_estimate,
    )
