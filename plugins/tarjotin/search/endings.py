"""Lists of endings written as one graph: what many lists share is written once.

A Finnish verb has some 180 endings, and two verbs of different kinds have most of them in common.
The lists are paths through a graph of letters in which equal rests are one node; a node that a path
only passes through is joined to what follows. This takes a sixth of the lists themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Graph", "graph_of"]

_SPACE = "_"
"""Stands for a space: endings of phrases have them, and spaces divide the nodes."""
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Words stand in lower case, so that numbers and letters can follow each other without a mark."""
_END = "."

_Edges = tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class Graph:
    """The nodes, written, and the number of the node where each list begins."""

    nodes: tuple[str, ...]
    roots: tuple[int, ...]

    def written(self, bases: Sequence[str]) -> dict[str, str]:
        """Write the graph, and of each list the ending that makes base forms with its first node."""
        roots = " ".join(base + _number(root) for base, root in zip(bases, self.roots, strict=True))
        return {"nodes": " ".join(self.nodes), "paradigms": roots}


def _number(value: int) -> str:
    digits = _DIGITS[value % len(_DIGITS)]
    while value := value // len(_DIGITS):
        digits = _DIGITS[value % len(_DIGITS)] + digits
    return digits


class _Growing:
    """Nodes by what can follow: equal ones are one."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[bool, _Edges], int] = {}
        self._of_rests: dict[tuple[str, ...], int] = {}
        self.nodes: list[tuple[bool, _Edges]] = []

    def add(self, rests: tuple[str, ...]) -> int:
        """Return the node from which exactly these rests can follow; they are in order."""
        if rests not in self._of_rests:
            self._of_rests[rests] = self._added(rests)
        return self._of_rests[rests]

    def _added(self, rests: tuple[str, ...]) -> int:
        starting: dict[str, list[str]] = {}
        for rest in rests:
            if rest:
                starting.setdefault(rest[0], []).append(rest[1:])
        edges = tuple((letter, self.add(tuple(each))) for letter, each in starting.items())
        node = (rests[:1] == ("",), edges)
        if node not in self._numbers:
            self._numbers[node] = len(self.nodes)
            self.nodes.append(node)
        return self._numbers[node]


def _joined(
    nodes: Sequence[tuple[bool, _Edges]], roots: Sequence[int]
) -> Mapping[int, tuple[bool, _Edges]]:
    """Leave out the nodes that a path only passes through."""
    begun = set(roots)
    kept = {
        number
        for number, (is_end, edges) in enumerate(nodes)
        if is_end or len(edges) != 1 or number in begun
    }

    def followed(letters: str, node: int) -> tuple[str, int]:
        while node not in kept:
            ((letter, node),) = nodes[node][1]
            letters += letter
        return letters, node

    return {
        number: (nodes[number][0], tuple(followed(*edge) for edge in nodes[number][1]))
        for number in sorted(kept)
    }


def _counted(nodes: Mapping[int, tuple[bool, _Edges]], roots: Sequence[int]) -> Iterator[int]:
    yield from roots
    for _, edges in nodes.values():
        yield from (node for _, node in edges)


def graph_of(lists: Sequence[Sequence[str]]) -> Graph:
    """Write lists of endings as one graph; nodes that are often led to have the shortest numbers."""
    growing = _Growing()
    roots = [growing.add(tuple(sorted(set(endings)))) for endings in lists]
    nodes = _joined(growing.nodes, roots)
    often = Counter(_counted(nodes, roots))
    ordered = sorted(nodes, key=lambda number: (-often[number], number))
    numbers = {number: place for place, number in enumerate(ordered)}
    return Graph(
        nodes=tuple(
            (_END if nodes[number][0] else "")
            + "".join(
                letters.replace(" ", _SPACE) + _number(numbers[node])
                for letters, node in nodes[number][1]
            )
            for number in ordered
        ),
        roots=tuple(numbers[root] for root in roots),
    )
