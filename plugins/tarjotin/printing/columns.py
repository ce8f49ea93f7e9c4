"""How wide the columns of a table are, from what stands in them."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["widths"]

_LEAST = 4
_PADDING = 2.2
"""How many letters the white space at both sides of a cell takes."""
_BOLD = 1.15
"""How much wider letters are in the bold head of a column."""
_FREE = 60
"""A cell with more letters than this gains less from a wider column."""


def _needs(cells: Sequence[str], head: int) -> float:
    """Return the letters that the longest word takes: it must not be broken without need."""
    words = [
        len(word) * (_BOLD if row < head else 1.05)
        for row, cell in enumerate(cells)
        for word in cell.split()
    ]
    return _PADDING + max(_LEAST, *words) if words else _PADDING + _LEAST


def _wants(cells: Sequence[str]) -> float:
    """Return what a column would have: long cells can be broken, so they count less and less."""
    most = max((len(cell) for cell in cells), default=0)
    return min(most, _FREE) + min(max(0, most - _FREE) / 8, _FREE)


def widths(
    rows: Sequence[Sequence[str]], *, head: int, room: float
) -> tuple[list[float], list[bool]]:
    """Return the share of each column, and which are to be written in: empty below their head.

    `room` is how many letters stand in a line over the whole width. Every column first gets what its
    longest word needs; what is left goes to those that want more.
    """
    count = max((len(row) for row in rows), default=0)
    columns = [[row[index] if index < len(row) else "" for row in rows] for index in range(count)]
    blank = [len(cells) > head and not any(cells[head:]) for cells in columns]
    needs = [_needs(cells, head) for cells in columns]
    wants = [max(0.5, _wants(cells) - need) for cells, need in zip(columns, needs, strict=True)]
    written = [want for want, is_blank in zip(wants, blank, strict=True) if not is_blank]
    for index, is_blank in enumerate(blank):
        if is_blank:
            wants[index] = max(wants[index], 1.5 * max(written, default=1), room / 4)
    left = max(0.0, room - sum(needs))
    asked = sum(wants) or 1
    shares = [need + left * want / asked for need, want in zip(needs, wants, strict=True)]
    total = sum(shares) or 1
    return [round(share / total, 3) for share in shares], blank
