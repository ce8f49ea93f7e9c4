"""Writing the fingerprints of the source into a translation, without touching anything else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from tarjotin.reading.tree import Mapping as Tree
from tarjotin.reading.tree import Node, Scalar, read_tree

__all__ = ["flow_mapping", "marked"]

_FIELD = "translation"
_MARKS = "sections"
_FRONT = re.compile(r"\A\ufeff?---[^\S\n]*\r?\n")
_FRONT_END = re.compile(r"^---[^\S\n]*\r?$", re.MULTILINE)
_LOOKS_LIKE_A_NUMBER = re.compile(r"[0-9]+(?:e[0-9]+)?")


@dataclass(frozen=True, kw_only=True)
class _Span:
    """Where a value stands in the text, and what it holds."""

    start: int
    end: int
    node: yaml.Node


def _quoted(mark: str) -> str:
    # Our own reader takes every scalar as text; other YAML tools would make a number of these.
    return f'"{mark}"' if _LOOKS_LIKE_A_NUMBER.fullmatch(mark) else mark


def flow_mapping(marks: Mapping[str, str]) -> str:
    """Write fingerprints in braces on one line."""
    return "{" + ", ".join(f"{name}: {_quoted(mark)}" for name, mark in marks.items()) + "}"


def _value(mapping: yaml.MappingNode, key: str, text: str, offset: int) -> _Span | None:
    """Find the value of a key; trailing blank lines and comments are not part of it."""
    for name, node in mapping.value:
        if name.value == key:
            start = offset + node.start_mark.index
            end = offset + node.end_mark.index
            if getattr(node, "flow_style", None) is False:
                end = start + len(_without_tail(text[start:end]))
            return _Span(start=start, end=end, node=node)
    return None


def _without_tail(block: str) -> str:
    """Cut off the blank lines and comments that follow a block."""
    lines = block.splitlines(keepends=True)
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return "".join(lines).rstrip()


def _block(marks: Mapping[str, str], indent: int, newline: str) -> str:
    """Write fingerprints on a line each, as the file has them."""
    lines = (f"{name}: {_quoted(mark)}" for name, mark in marks.items())
    return f"{newline}{' ' * indent}".join(lines)


def _edited(text: str, front_start: int, front_end: int, marks: Mapping[str, str]) -> str | None:
    root = yaml.compose(text[front_start:front_end], Loader=yaml.CSafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return None
    outer = _value(root, _FIELD, text, front_start)
    if outer is None or not isinstance(outer.node, yaml.MappingNode) or not outer.node.value:
        return None
    newline = "\r\n" if text[front_start - 2 : front_start] == "\r\n" else "\n"
    flow = flow_mapping(marks)
    inner = _value(outer.node, _MARKS, text, front_start)
    if inner is not None:
        written = flow
        if isinstance(inner.node, yaml.MappingNode) and not inner.node.flow_style:
            written = _block(marks, inner.node.start_mark.column, newline)
        # An empty value has no width: it stands right after its colon.
        gap = "" if text[inner.start - 1 : inner.start].isspace() else " "
        return f"{text[: inner.start]}{gap}{written}{text[inner.end :]}"
    last_key, last = outer.node.value[-1]
    end = front_start + last.end_mark.index
    if outer.node.flow_style:
        return f"{text[:end]}, {_MARKS}: {flow}{text[end:]}"
    line_end = text.find("\n", end) + 1
    indent = " " * last_key.start_mark.column
    return f"{text[:line_end]}{indent}{_MARKS}: {flow}{newline}{text[line_end:]}"


def _texts(node: Node | None) -> dict[str, str]:
    entries = node.entries if isinstance(node, Tree) else ()
    return {key.text: value.text for key, value in entries if isinstance(value, Scalar)}


def _front(text: str) -> tuple[int, int] | None:
    opening = _FRONT.match(text)
    closing = _FRONT_END.search(text, opening.end()) if opening else None
    return (opening.end(), closing.start()) if opening and closing else None


def marked(text: str, marks: Mapping[str, str]) -> str | None:
    """Return the text of a translation with its fingerprints set.

    Returns None when its `translation:` cannot be edited; nothing is guessed.
    """
    span = _front(text)
    edited = _edited(text, *span, marks) if span else None
    after = _front(edited) if edited is not None else None
    if edited is None or after is None:
        return None
    tree, _ = read_tree(edited[slice(*after)], path="")
    field = tree.get(_FIELD) if isinstance(tree, Tree) else None
    written = _texts(field.get(_MARKS)) if isinstance(field, Tree) else {}
    return edited if written == dict(marks) else None
