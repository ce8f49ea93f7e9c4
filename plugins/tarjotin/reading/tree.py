"""YAML as a tree of nodes that know their line and column; scalars stay text.

What a scalar means is the schema's business (YAML 1.2: `no` is the word no, `9:00` is text), so
nothing is resolved here. Tags, anchors, aliases and duplicate keys are refused, and depth is limited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from tarjotin.diagnostics import Finding, Place

__all__ = ["DEPTH_MAX", "Mapping", "Node", "Scalar", "Sequence", "read_tree"]

DEPTH_MAX = 8
"""How deep lists and mappings may nest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scalar:
    """A text; `plain` when it was written without quotes."""

    text: str
    plain: bool
    place: Place

    @property
    def is_empty(self) -> bool:
        """Whether the value was left out, or says null."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, kw_only=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; each key once."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """Return the value of a key."""
        return next((value for name, value in self.entries if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """Return the key itself, for its place."""
        return next((name for name, _ in self.entries if name.text == key), None)


Node: TypeAlias = Scalar | Sequence | Mapping

# What libyaml says -> the code under which we say it better.
_PROBLEMS = (
    ("mapping values are not allowed", "yaml-colon"),
    ("cannot start any token", "yaml-start"),
    ("unexpected end of stream", "yaml-quote"),
    ("expected ',' or ']'", "yaml-bracket"),
    ("expected ',' or '}'", "yaml-bracket"),
    ("expected alphabetic or numeric", "yaml-start"),
    ("unknown escape", "yaml-escape"),
    ("did not find expected key", "yaml-indent"),
    ("expected '-' indicator", "yaml-indent"),
    ("block sequence entries", "yaml-indent"),
    ("could not find expected ':'", "yaml-key"),
)

_COMMENT_WITHOUT_SPACE = re.compile(r"\S?\s+(?P<cut>#[^\s#].*)")


class _Refused(Exception):
    """Carries one finding out of the event loop."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    place: Place
    is_mapping: bool
    nodes: list[Node]


class _Builder:
    """Puts YAML events together; a loop with a stack, so depth costs no recursion."""

    def __init__(
        self, path: str, line_offset: int, lines: tuple[str, ...], *, of_content: bool
    ) -> None:
        self.path = path
        self.of_content = of_content
        self.line_offset = line_offset
        self.lines = lines
        self.stack: list[_Open] = []
        self.findings: list[Finding] = []
        self.root: Node | None = None

    def place(self, mark: yaml.Mark) -> Place:
        return Place(path=self.path, line=mark.line + 1 + self.line_offset, column=mark.column + 1)

    def refuse(self, mark: yaml.Mark, code: str, **values: object) -> _Refused:
        return _Refused(Finding.at(self.place(mark), code, **values))

    def take(self, event: yaml.Event) -> None:
        mark = event.start_mark
        if self.of_content:
            self.refuse_cleverness(event)
        if isinstance(event, yaml.AliasEvent):
            # Only in a configuration file; what it stands for is none of ours.
            self.add(Scalar(text="", plain=True, place=self.place(mark)))
        elif isinstance(event, yaml.ScalarEvent):
            plain = not event.style
            if plain:
                self.look_for_a_cut(event)
            self.add(Scalar(text=event.value, plain=plain, place=self.place(mark)))
        elif isinstance(event, yaml.CollectionStartEvent):
            if self.of_content and len(self.stack) >= DEPTH_MAX:
                raise self.refuse(mark, "yaml-depth", depth=DEPTH_MAX)
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            self.stack.append(_Open(self.place(mark), is_mapping, []))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.add(self.closed(self.stack.pop()))
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise self.refuse(mark, "yaml-documents")

    def refuse_cleverness(self, event: yaml.Event) -> None:
        """Refuse what no editor types by hand: anchors, aliases and tags."""
        tag = getattr(event, "tag", None)
        if getattr(event, "anchor", None):
            raise self.refuse(event.start_mark, "yaml-alias")
        if tag is not None and not (tag == "!" and isinstance(event, yaml.ScalarEvent)):
            raise self.refuse(event.start_mark, "yaml-tag", tag=tag)

    def look_for_a_cut(self, event: yaml.ScalarEvent) -> None:
        """Find `Kahvila #2`: YAML takes ` #2` for a comment and drops it without a word."""
        end = event.end_mark
        rest = self.lines[end.line][max(end.column - 1, 0) :] if end.line < len(self.lines) else ""
        if cut := _COMMENT_WITHOUT_SPACE.match(rest):
            self.findings.append(Finding.at(self.place(end), "yaml-comment", text=cut["cut"][:40]))

    def closed(self, collection: _Open) -> Node:
        nodes = collection.nodes
        if not collection.is_mapping:
            return Sequence(items=tuple(nodes), place=collection.place)
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.findings.append(Finding.at(key.place, "yaml-key"))
            elif key.text in entries:
                first = entries[key.text][0].place.line
                self.findings.append(
                    Finding.at(key.place, "field-twice", field=key.text, first=first)
                )
            else:
                entries[key.text] = (key, value)
        return Mapping(entries=tuple(entries.values()), place=collection.place)

    def add(self, node: Node) -> None:
        if self.stack:
            self.stack[-1].nodes.append(node)
        else:
            self.root = node


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=yaml.CSafeLoader)


def _syntax_finding(error: yaml.YAMLError, builder: _Builder) -> Finding:
    problem = str(getattr(error, "problem", "") or error)
    problem_mark = getattr(error, "problem_mark", None)
    mark = getattr(error, "context_mark", None) or problem_mark
    code = next((code for words, code in _PROBLEMS if words in problem), "yaml-syntax")
    if code in ("yaml-colon", "yaml-start", "yaml-escape"):
        # Here the problem itself is the place; the context is only the mapping around it.
        mark = problem_mark or mark
    if mark is None:
        return Finding.at(Place(path=builder.path, line=1 + builder.line_offset), code, near="")
    line = builder.lines[mark.line] if mark.line < len(builder.lines) else ""
    if "\t" in line[: mark.column + 1]:
        code = "yaml-tab"
    return Finding.at(builder.place(mark), code, near=line.strip()[:60])


def read_tree(
    text: str, *, path: str, line_offset: int = 0, of_content: bool = True
) -> tuple[Node | None, tuple[Finding, ...]]:
    """Read one YAML document.

    `line_offset` is the number of lines before it in the file. A configuration file
    (`of_content=False`) may hold tags and aliases, which MkDocs resolves. After the first syntax
    error nothing more is read: what would follow is noise.
    """
    builder = _Builder(path, line_offset, tuple(text.splitlines()), of_content=of_content)
    try:
        for event in _events(text):
            builder.take(event)
    except _Refused as refused:
        return None, (*builder.findings, refused.finding)
    except yaml.YAMLError as error:
        return None, (*builder.findings, _syntax_finding(error, builder))
    return builder.root, tuple(builder.findings)
