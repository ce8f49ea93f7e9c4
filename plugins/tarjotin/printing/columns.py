"""How wide the columns of a table are, from what stands in them."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["widths"]

_LEAST = 5
"""No column is narrower than so many letters."""
_SHARE = 2.2
"""How much the length of the words in a column counts against its longest word."""


def _weight(cells: Sequence[str]) -> float:
    longest = max((len(word) for cell in cells for word in cell.split()), default=0)
    most = max((len(cell) for cell in cells), default=0)
    return max(_LEAST, longest + 1, min(most, _SHARE * most**0.75))


def widths(rows: Sequence[Sequence[str]], *, head: int) -> tuple[list[float], list[bool]]:
    """Return the share of each column, and which are to be written in: empty below their head.

    A column of short words gets what its longest word needs; one of sentences gets more, but not
    in proportion, for sentences can be broken.
    """
    count = max((len(row) for row in rows), default=0)
    columns = [[row[index] if index < len(row) else "" for row in rows] for index in range(count)]
    blank = [len(cells) > head and not any(cells[head:]) for cells in columns]
    weights = [_weight(cells) for cells in columns]
    written = [weight for weight, is_blank in zip(weights, blank, strict=True) if not is_blank]
    for index, is_blank in enumerate(blank):
        if is_blank:
            weights[index] = max(weights[index], 1.2 * max(written, default=_LEAST))
    total = sum(weights) or 1
    return [round(weight / total, 3) for weight in weights], blank
