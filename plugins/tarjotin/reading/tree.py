"""YAML as a tree of nodes that know their line and column; scalars stay text.

What a scalar means is the schema's business (YAML 1.2: `no` is the word no, `9:00` is text), so
nothing is resolved here. Tags, anchors, aliases and duplicate keys are refused, and depth is limited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import yaml

from tarjotin.diagnostics import Finding, Place, Severity
from tarjotin.reading.characters import hidden_character

__all__ = ["DEPTH_MAX", "Mapping", "Node", "Scalar", "Sequence", "read_tree", "scalars"]

DEPTH_MAX = 8
"""How deep lists and mappings may nest in content."""
_CONFIGURATION_DEPTH_MAX = 64
"""How deep they may nest in a configuration: other plugins decide, but no reader should recurse far."""


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
    ("tab character", "yaml-tab"),
    ("cannot start any token", "yaml-start"),
    ("mapping keys are not allowed", "yaml-start"),
    ("expected comment or line break", "yaml-start"),
    ("unexpected end of stream", "yaml-quote"),
    ("expected ',' or ']'", "yaml-bracket"),
    ("expected ',' or '}'", "yaml-bracket"),
    ("expected alphabetic or numeric", "yaml-start"),
    ("escape", "yaml-escape"),
    ("hexdecimal", "yaml-escape"),
    ("did not find expected key", "yaml-indent"),
    ("expected '-' indicator", "yaml-indent"),
    ("block sequence entries", "yaml-indent"),
    ("expected <document start>", "yaml-indent"),
    ("could not find expected ':'", "yaml-key"),
)
_AROUND = frozenset(("yaml-quote", "yaml-bracket", "yaml-key"))


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield every text below a node, keys left out."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for _, value in node.entries:
            yield from scalars(value)


class _Mark(Protocol):
    """A place as YAML counts it, from 0."""

    line: int
    column: int


_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_COMMENT_WITHOUT_SPACE = re.compile(r"\S?\s+(?P<cut>#[^\s#].*)")


class _RefusedError(Exception):
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
        self.has_comments = any("#" in line for line in lines)
        self.stack: list[_Open] = []
        self.findings: list[Finding] = []
        self.root: Node | None = None
        self.last: yaml.Event | None = None

    def line(self, number: int) -> str:
        """Return a line of the text that is read, counted from 1."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def place(self, mark: _Mark | None) -> Place:
        if mark is None:
            return Place(path=self.path, line=1 + self.line_offset)
        return Place(self.path, mark.line + 1 + self.line_offset, mark.column + 1)

    def refuse(self, mark: _Mark | None, code: str, **values: object) -> _RefusedError:
        return _RefusedError(Finding.at(self.place(mark), code, severity=Severity.ERROR, **values))

    def take(self, event: yaml.Event) -> None:
        self.last = event
        mark = event.start_mark
        if self.of_content:
            self.refuse_cleverness(event)
        if isinstance(event, yaml.ScalarEvent):
            plain = not event.style
            if plain and self.has_comments and self.of_content:
                self.look_for_a_cut(event)
            if event.style == '"' and (hidden := hidden_character(event.value)):
                # Quotation marks let an escape such as "\\u202e" in, which the text did not show.
                raise self.refuse(mark, "character-hidden", character=hidden[1])
            self.add(Scalar(text=event.value, plain=plain, place=self.place(mark)))
        elif isinstance(event, yaml.CollectionStartEvent):
            deepest = DEPTH_MAX if self.of_content else _CONFIGURATION_DEPTH_MAX
            if len(self.stack) >= deepest:
                raise self.refuse(mark, "yaml-depth", depth=deepest)
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            self.stack.append(_Open(self.place(mark), is_mapping, []))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.add(self.closed(self.stack.pop()))
        elif isinstance(event, yaml.AliasEvent):
            # Only in a configuration file; what it stands for is none of ours.
            self.add(Scalar(text="", plain=True, place=self.place(mark)))
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise self.refuse(mark, "yaml-documents")

    def refuse_cleverness(self, event: yaml.Event) -> None:
        """Refuse what no editor types by hand: anchors, aliases and tags."""
        if not isinstance(event, yaml.NodeEvent):
            return
        tag = getattr(event, "tag", None)
        if event.anchor:
            raise self.refuse(event.start_mark, "yaml-alias")
        if tag is not None and not (tag == "!" and isinstance(event, yaml.ScalarEvent)):
            written = re.sub("^tag:yaml.org,2002:", "!!", tag)
            raise self.refuse(event.start_mark, "yaml-tag", tag=written)

    def look_for_a_cut(self, event: yaml.ScalarEvent) -> None:
        """Find `Kahvila #2`: YAML takes ` #2` for a comment and drops it without a word."""
        end = event.end_mark
        if end is None:
            return
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        if cut := _COMMENT_WITHOUT_SPACE.match(line, max(end.column - 1, 0)):
            place = Place(
                path=self.path,
                line=end.line + 1 + self.line_offset,
                column=cut.start("cut") + 1,
            )
            self.findings.append(Finding.at(place, "yaml-comment", text=cut["cut"][:40]))

    def closed(self, collection: _Open) -> Node:
        nodes = collection.nodes
        if not collection.is_mapping:
            return Sequence(items=tuple(nodes), place=collection.place)
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar) or key.is_empty:
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
    at = getattr(error, "problem_mark", None)
    around = getattr(error, "context_mark", None)
    code = next((code for words, code in _PROBLEMS if words in problem), "yaml-syntax")
    if around is not None and (
        code in _AROUND or "line break" in problem or "alphabetic" in problem
    ):
        # The text or list was opened here; the problem itself shows only where it should end.
        at = around
    if at is None:
        return Finding.at(Place(path=builder.path, line=1 + builder.line_offset), code, near="")
    place = Place(path=builder.path, line=at.line + 1, column=at.column + 1)
    rest = builder.line(place.line)[place.column - 1 :]
    if code == "yaml-start" and rest.startswith("\t"):
        code = "yaml-tab"
    elif code == "yaml-syntax" and "node content" in problem:
        code = "yaml-start" if rest else "yaml-bracket"
    if code == "yaml-colon":
        code, place = _colon(place, builder)
    elif code == "yaml-indent":
        code, place = _indent(place, builder)
    elif code == "yaml-bracket":
        place = _bracket(place, builder)
    near = builder.line(place.line).strip()[:60]
    shifted = Place(path=place.path, line=place.line + builder.line_offset, column=place.column)
    return Finding.at(shifted, code, near=near)


def _colon(place: Place, builder: _Builder) -> tuple[str, Place]:
    """Tell a colon inside a text from a field that YAML takes for the end of the text before it."""
    before = builder.line(place.line)[: place.column - 1]
    if not re.fullmatch(r"\s*[\w-]+", before):
        return "yaml-colon", place
    indent = len(before) - len(before.lstrip())
    if indent:
        return "yaml-indent", Place(path=place.path, line=place.line, column=indent + 1)
    previous = place.line - 1
    while previous > 1 and not builder.line(previous).strip():
        previous -= 1
    return "yaml-key", Place(path=place.path, line=previous)


def _indent(place: Place, builder: _Builder) -> tuple[str, Place]:
    """Tell a wrong indentation from text left over behind a closing quotation mark or bracket."""
    last = builder.last
    if builder.line(place.line)[place.column - 1 :].startswith(":"):
        return "yaml-key", place
    if last is None or last.end_mark is None or last.end_mark.line + 1 != place.line:
        return "yaml-indent", place
    start = last.start_mark
    if start is not None and isinstance(last, yaml.ScalarEvent) and last.style in ("'", '"'):
        return "yaml-quote", Place(path=place.path, line=start.line + 1, column=start.column + 1)
    if builder.line(place.line)[: place.column - 1].rstrip().endswith(("]", "}")):
        return "yaml-bracket", place
    return "yaml-indent", place


def _bracket(place: Place, builder: _Builder) -> Place:
    """Find the bracket that was opened last, where YAML tells only of the end of the text."""
    if builder.line(place.line).strip():
        return place
    for number in range(min(place.line, len(builder.lines)), 0, -1):
        column = max(builder.line(number).rfind("["), builder.line(number).rfind("{"))
        if column >= 0:
            return Place(path=place.path, line=number, column=column + 1)
    return place


def read_tree(
    text: str, *, path: str, line_offset: int = 0, of_content: bool = True
) -> tuple[Node | None, tuple[Finding, ...]]:
    """Read one YAML document.

    `line_offset` is the number of lines before it in the file. A configuration file
    (`of_content=False`) may hold tags and aliases, which MkDocs resolves. After the first syntax
    error nothing more is read: what would follow is noise.
    """
    builder = _Builder(path, line_offset, tuple(_LINE_END.split(text)), of_content=of_content)
    try:
        for event in _events(text):
            builder.take(event)
    except _RefusedError as refused:
        return None, (*builder.findings, refused.finding)
    except yaml.YAMLError as error:
        found = _syntax_finding(error, builder)
        cuts = [each.place.line for each in builder.findings if each.code == "yaml-comment"]
        if cuts and found.place.line <= cuts[-1] + 1:
            # The rest of a text that a comment cut off: mending the cut mends this.
            return None, tuple(builder.findings)
        return None, (*builder.findings, found)
    return builder.root, tuple(builder.findings)
