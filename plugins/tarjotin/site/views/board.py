"""The board of a game as a picture: its spaces in a path, and places for the decks of cards."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["Board", "DeckPlace", "Line", "Space", "draw"]

# All lengths are units of the picture; 1000 of them are the width of a landscape A4 sheet.
_WIDTH = 1000
_EDGE = 4
_GAP = 48
_PADDING = 20
_TITLE, _TEXT = 22, 18
_LEADING = 1.25
# How wide a letter of a wide typeface is on an average, as a part of its size.
_BOLD, _PLAIN = 0.66, 0.58
_NUMBER = 36
# A space holds pieces and notes beside its words.
_SPACE_HEIGHT = 210
_SYLLABLE = re.compile(r"(?=[^\W\d_aeiouyåäö][aeiouyåäö])", re.IGNORECASE)
_DECK_HEIGHT = 116


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of text and where it begins."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, kw_only=True)
class Space:
    """A space of the board: a box with its number, its title and what is done there."""

    id: str
    number: int
    x: int
    y: int
    number_x: int
    number_y: int
    title: tuple[Line, ...]
    text: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class DeckPlace:
    """Where a deck of cards lies."""

    x: int
    y: int
    title: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Board:
    """The picture. `paths` lead from one space to the next, each with an arrow at its end."""

    width: int
    height: int
    space_width: int
    space_height: int
    number_radius: int
    title_size: int
    text_size: int
    spaces: tuple[Space, ...]
    paths: tuple[str, ...]
    deck_width: int
    deck_height: int
    decks: tuple[DeckPlace, ...]


def _break(word: str, room: int) -> int:
    """Return where a word that is too long for a line may be broken: before a consonant and a vowel.

    This is the rule of Finnish, and mostly right in Swedish. Without such a place, any will do.
    """
    places = [match.start() for match in _SYLLABLE.finditer(word, 2) if match.start() < room]
    return places[-1] if places else room - 1


def _wrapped(words: str, *, width: float, size: int, letter: float) -> list[str]:
    """Break words into lines; a word that is longer than a line is broken with a hyphen."""
    room = max(4, int(width / (size * letter)))
    pieces = []
    for word in words.split():
        rest = word
        while len(rest) > room:
            at = _break(rest, room)
            pieces.append(f"{rest[:at]}-")
            rest = rest[at:]
        pieces.append(rest)
    return textwrap.wrap(" ".join(pieces), room, break_on_hyphens=False)


def _lines(lines: Sequence[str], *, x: int, y: int, size: int) -> tuple[Line, ...]:
    return tuple(
        Line(x=x, y=y + round(number * size * _LEADING), text=text)
        for number, text in enumerate(lines)
    )


def _columns(count: int) -> int:
    """Return how many spaces stand in a row: few enough that their words can be read."""
    return count if count <= 3 else min(4, math.ceil(count / 2))


def _path(start: tuple[int, int], end: tuple[int, int], *, wide: int, high: int) -> str:
    """Return the way between two neighbours: along a row, or down at its end."""
    (x, y), (next_x, next_y) = start, end
    if y == next_y:
        right = next_x > x
        return f"M{x + wide if right else x} {y + high // 2}H{next_x if right else next_x + wide}"
    return f"M{x + wide // 2} {y + high}V{next_y}"


def draw(spaces: Sequence[tuple[str, str, str]], decks: Sequence[str]) -> Board:
    """Lay out spaces (id, title, text) as a path that turns back at the end of each row."""
    columns = max(1, _columns(len(spaces)))
    wide = (_WIDTH - 2 * _EDGE - (columns - 1) * _GAP) // columns
    room = wide - 2 * _PADDING
    titles = [_wrapped(title, width=room, size=_TITLE, letter=_BOLD) for _, title, _ in spaces]
    texts = [_wrapped(text, width=room, size=_TEXT, letter=_PLAIN) for _, _, text in spaces]
    title_lines = max((len(lines) for lines in titles), default=1)
    text_lines = max((len(lines) for lines in texts), default=0)
    title_top = _PADDING + _NUMBER + _PADDING // 2
    text_top = title_top + round(title_lines * _TITLE * _LEADING) + _PADDING // 2
    needed = text_top + round(text_lines * _TEXT * _LEADING) + _PADDING
    high = max(_SPACE_HEIGHT, needed)
    made: list[Space] = []
    corners: list[tuple[int, int]] = []
    for index, (name, _, _) in enumerate(spaces):
        row, column = divmod(index, columns)
        column = columns - 1 - column if row % 2 else column
        x = _EDGE + column * (wide + _GAP)
        y = _EDGE + row * (high + _GAP)
        corners.append((x, y))
        made.append(
            Space(
                id=name,
                number=index + 1,
                x=x,
                y=y,
                number_x=x + _PADDING + _NUMBER // 2,
                number_y=y + _PADDING + _NUMBER // 2,
                title=_lines(titles[index], x=x + _PADDING, y=y + title_top + _TITLE, size=_TITLE),
                text=_lines(texts[index], x=x + _PADDING, y=y + text_top + _TEXT, size=_TEXT),
            )
        )
    rows = math.ceil(len(spaces) / columns)
    top = _EDGE + rows * (high + _GAP)
    places, deck_wide = _decks(decks, top=top)
    return Board(
        width=_WIDTH,
        height=top + _DECK_HEIGHT + _EDGE if decks else top - _GAP + _EDGE,
        space_width=wide,
        space_height=high,
        number_radius=_NUMBER // 2,
        title_size=_TITLE,
        text_size=_TEXT,
        spaces=tuple(made),
        paths=tuple(_path(start, end, wide=wide, high=high) for start, end in pairwise(corners)),
        deck_width=deck_wide,
        deck_height=_DECK_HEIGHT,
        decks=places,
    )


def _decks(titles: Sequence[str], *, top: int) -> tuple[tuple[DeckPlace, ...], int]:
    """Return the places of the decks below the path, and how wide each is."""
    count = max(1, len(titles))
    wide = min(300, (_WIDTH - 2 * _EDGE - (count - 1) * _GAP) // count)
    places = []
    for index, title in enumerate(titles):
        x = _EDGE + index * (wide + _GAP)
        lines = _wrapped(title, width=wide - 2 * _PADDING, size=_TEXT, letter=_BOLD)
        places.append(
            DeckPlace(
                x=x,
                y=top,
                title=_lines(lines, x=x + _PADDING, y=top + _PADDING + _TEXT, size=_TEXT),
            )
        )
    return tuple(places), wide
