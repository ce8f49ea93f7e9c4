"""Properties of the loader: whatever a file holds, it is read or told of, at a place in the file."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tarjotin.catalogue.opening import open_guide
from tarjotin.diagnostics import LANGUAGES, Finding
from tarjotin.diagnostics.rendering import FORMATS, render
from tarjotin.reading.document import read_document
from tarjotin.reading.prose import Prose, scan
from tarjotin.reading.tree import Mapping, Node, Sequence, read_tree

BASE = Path(__file__).parents[1] / "data" / "base"
TODAY = dt.date(2026, 11, 21)
FILES = sorted(
    str(path.relative_to(BASE)) for path in BASE.rglob("*") if path.suffix in (".md", ".yml")
)
KYSELY = (BASE / "docs/methods/kysely.fi.md").read_text("utf-8")

assert FILES, "tests/data/base holds no guide"

# What YAML and Markdown give a meaning to, so that random text is not only words.
_MARKS = (
    *"#-:[]{}()<>`'\"*&!|%@?,.~=+_ \t\n\r\\/^$0123456789aäÅ§–",
    *("---", "...", "```", "~~~", "{#a}", "{: .b }", "](", "![", "<b>", "\n\n", "\n## ", "\n### "),
    *(": ", " #", "- ", "  ", "null", "true", "010", "9:0", "&a", "*a", "!!x", "<<: ", "\\u202e"),
    *("\x00", "\x7f", "\x85", "\u2028", "\u202e", "\ufeff", "\U0001f600", "e\u0301"),
    *("kuntalain 22 §:n", "osallisuus", "method:kysely", "https://a.fi", "a@b.fi", "TODO", "P24M"),
)
marks = st.lists(st.sampled_from(_MARKS), max_size=60).map("".join)
texts = st.one_of(marks, st.text(max_size=200))
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def _is_in(finding: Finding, text: str) -> bool:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    place = finding.place
    return place.line in range(1, len(lines) + 1) and place.column in range(
        1, len(lines[place.line - 1]) + 2
    )


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _nodes(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from _nodes(value)


def _mixed(valid: str, text: str, start: int, length: int) -> str:
    """Put a text over a stretch of a valid file."""
    start = start % (len(valid) + 1)
    return valid[:start] + text + valid[start + length :]


@pytest.mark.parametrize("of_content", [True, False])
@QUICK
@given(text=texts)
@example(text="a: \n  - [b, {c")
@example(text="a: 'b' c\n")
@example(text="? [a]\n: b")
@example(text="a: \x85\n b: c: d")
def test_any_text_is_a_tree_or_told_of(text: str, *, of_content: bool) -> None:
    node, findings = read_tree(text, path="a.yml", of_content=of_content)

    assert (
        node is not None
        or findings
        or not text.strip("\n \t\r\x85\u2028\u2029\ufeff.-")
        or (
            # Comments, directives and document marks alone hold nothing.
            any(mark in text for mark in "#%-.")
        )
    )
    for finding in findings:
        render([finding], form="text", language="fi")
    for each in _nodes(node) if node is not None else ():
        assert each.place.line >= 1
        assert each.place.column >= 1


@QUICK
@given(text=texts)
@example(text="[" * 300)
@example(text="[a](" * 100 + ")")
@example(text="# a" + " " * 3900 + "b")
@example(text="## a" + " {" * 1900)
@example(text="{" + "." * 3900)
@example(text="a" * 3900 + "@")
@example(text="`" * 3000 + "\n\n" + "``` a\n" * 500)
@example(text="\n".join("~" * n for n in range(3, 200)))
@example(text="![" * 190 + "](" * 190)
def test_any_text_can_be_scanned(text: str) -> None:
    prose: Prose = scan(text, path="a.md", first_line=7)
    lines = text.split("\n")

    assert len(prose.masked) == len(text)
    assert [n for n, c in enumerate(prose.masked) if c == "\n"] == [
        n for n, c in enumerate(text) if c == "\n"
    ]
    assert "".join(section.text for section in prose.sections).strip() == text.strip()
    places = [
        *(heading.place for heading in prose.headings),
        *(link.place for link in prose.links),
        *(attributes.place for attributes in prose.attributes),
        *prose.raw_html,
        *prose.underlined_headings,
        *prose.open_fences,
    ]
    for place in places:
        assert place.line - 7 in range(len(lines))
        assert place.column in range(1, len(lines[place.line - 7]) + 2)


@QUICK
@given(text=texts, start=st.integers(0, 5000), length=st.integers(0, 40))
def test_any_file_is_a_document_or_told_of(text: str, start: int, length: int) -> None:
    written = _mixed(KYSELY, text, start, length)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.fi.md"
        file.write_bytes(written.encode())
        document, findings = read_document(file, path="a.fi.md")

    assert document is not None or findings
    for finding in findings:
        assert finding.place.path == "a.fi.md"
        assert _is_in(finding, written.removeprefix("\ufeff")), finding


@QUICK
@given(raw=st.binary(max_size=300))
@example(raw=b"\xef\xbb\xbf---\n")
@example(raw=b"---\r\ntitle: \xe4\r\n---\r\n")
@example(raw="---\ntitle: a\n---\n".encode("utf-16"))
def test_any_bytes_are_a_document_or_told_of(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.fi.md"
        file.write_bytes(raw)
        document, findings = read_document(file, path="a.fi.md")

    assert document is not None or findings


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    path=st.sampled_from(FILES),
    text=texts,
    start=st.integers(0, 3000),
    length=st.integers(0, 40),
)
def test_any_change_of_a_guide_is_read_or_told_of(
    path: str, text: str, start: int, length: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        guide = Path(folder) / "guide"
        shutil.copytree(BASE, guide)
        valid = (guide / path).read_text("utf-8")
        (guide / path).write_bytes(_mixed(valid, text, start, length).encode())
        opened, findings = open_guide(guide / "mkdocs.yml", today=TODAY)
        written = {
            finding.place.path: (guide / finding.place.path).read_bytes()
            for finding in findings
            if (guide / finding.place.path).is_file()
        }

    assert opened is not None or findings
    for finding in findings:
        if finding.place.path in written:
            text_there = written[finding.place.path].decode().removeprefix("\ufeff")
            assert _is_in(finding, text_there), finding
    for language in LANGUAGES:
        for form in FORMATS:
            render(findings, form=form, language=language).encode()


@QUICK
@given(change=st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789-"), max_size=12))
def test_a_valid_id_never_breaks_the_reading(change: str) -> None:
    written = KYSELY.replace("lomake", f"lomake{change}".rstrip("-").replace("--", "-"))
    node, findings = read_tree(written.split("---\n")[1], path="a.md", line_offset=1)

    assert isinstance(node, Mapping)
    assert findings == ()
