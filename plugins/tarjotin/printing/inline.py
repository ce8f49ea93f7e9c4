"""What stands in a line: words, links, pictures, notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from tarjotin.printing.addresses import shown
from tarjotin.printing.document import PrintDocument
from tarjotin.printing.here import Here, Names
from tarjotin.printing.markup import Element
from tarjotin.printing.nodes import Node, even, trimmed
from tarjotin.printing.remarks import Remarks

__all__ = ["KNOWN", "Inline", "is_hidden"]

_INLINE: Mapping[str, str] = {
    "em": "em",
    "i": "em",
    "strong": "strong",
    "b": "strong",
    "sub": "sub",
    "sup": "sup",
    "del": "del",
    "code": "code",
}
_PLAIN_INLINE = frozenset(("span", "abbr", "small"))
_SPAN_CLASSES: Mapping[str, str] = {
    "t-estimate": "estimate",
    "t-fact-source": "small",
    "t-small": "small",
    "t-badge": "estimate",
}
KNOWN = frozenset((*_INLINE, *_PLAIN_INLINE, "a", "br", "img", "wbr"))
"""The elements that stand in a line; all others are blocks."""
_LOOSE_HYPHEN = re.compile(r"(?<=\s)-(?=\w)")


def is_hidden(element: Element) -> bool:
    """Whether an element is not printed where it stands."""
    return "t-hidden" in element.classes or "footnote" in element.classes


@dataclass(kw_only=True)
class Inline:
    """Makes nodes of what stands in a line."""

    document: PrintDocument
    remarks: Remarks
    names: Names
    blocks: Callable[[Element, Here], list[Node]]
    """Makes nodes of what is in a footnote."""
    notes_seen: set[str] = field(default_factory=set)
    pictures: dict[str, Path] = field(default_factory=dict)
    has_seams: bool = True

    @contextmanager
    def seams(self, *, is_wanted: bool) -> Iterator[None]:
        """Say whether long words are told where they may be divided."""
        self.has_seams = is_wanted
        yield
        self.has_seams = True

    def nodes(self, children: Iterable[str | Element], here: Here) -> list[Node]:
        """Return what is in a paragraph, white space trimmed."""
        return trimmed([node for child in children for node in self._inline(child, here)])

    def _text(self, text: str) -> str:
        # A line never ends between the hyphen and the word of "oma käytäntö -kortti".
        joined = _LOOSE_HYPHEN.sub("-\N{WORD JOINER}", even(text))
        return self.document.seams.mark(joined) if self.has_seams else joined

    def _inline(self, child: str | Element, here: Here) -> Iterator[Node]:
        if isinstance(child, str):
            yield self._text(child)
            return
        if is_hidden(child):
            return
        nodes = list(self._of_tag(child, here))
        lang = child.get("lang")
        if lang and lang != self.document.language and nodes:
            yield {"is": "lang", "lang": lang, "of": nodes}
        else:
            yield from nodes

    def _of_tag(self, element: Element, here: Here) -> Iterator[Node]:
        tag = element.tag
        if tag == "a":
            yield from self._link(element, here)
        elif tag == "br":
            yield {"is": "br"}
        elif tag == "wbr":
            yield "\N{ZERO WIDTH SPACE}"
        elif tag == "img":
            yield from self._picture(element, here)
        elif tag == "sup" and any("footnote-ref" in each.classes for each in element.elements):
            yield from self._note(element, here)
        elif tag == "code":
            yield {"is": "code", "text": element.text}
        elif tag in _INLINE:
            yield {"is": _INLINE[tag], "of": self._inner(element, here)}
        elif tag == "span" and "t-box" in element.classes:
            yield {"is": "tick", "ticked": "☑" in element.text}
        else:
            if tag not in _PLAIN_INLINE:
                self.remarks.add("print-element", element=tag)
            look = next(
                (_SPAN_CLASSES[c] for c in sorted(element.classes) if c in _SPAN_CLASSES), ""
            )
            inner = self._inner(element, here)
            if look and inner:
                yield {"is": look, "of": inner}
            else:
                yield from inner

    def _inner(self, element: Element, here: Here) -> list[Node]:
        return [node for child in element.children for node in self._inline(child, here)]

    def _link(self, element: Element, here: Here) -> Iterator[Node]:
        words = self._inner(element, here)
        if "footnote-backref" in element.classes or not words:
            return
        labels = self.names.labels
        target = urljoin(here.base, element.get("href"))
        label = labels.get(target) or labels.get(f"{here.base}{element.get('href')}")
        if label:
            yield {"is": "link", "to": label, "of": words}
        elif "t-term" in element.classes:
            # On paper a word of the glossary is just a word.
            yield from words
        elif urlsplit(target).scheme == "https":
            own = urlsplit(here.base).netloc
            yield {
                "is": "link",
                "url": target,
                # On paper a link into another site is lost without its address.
                "shown": "" if urlsplit(target).netloc == own else shown(target, element.text),
                "of": words,
            }
        else:
            yield from words

    def _picture(self, element: Element, here: Here) -> Iterator[Node]:
        source, alt = element.get("src"), " ".join(element.get("alt").split())
        file = self.document.picture_of(urljoin(here.base, source) if here.base else source)
        if not alt:
            self.remarks.add("print-alt", picture=source)
        if file is None:
            self.remarks.add("print-picture", picture=source)
            if alt:
                yield {"is": "em", "of": [self._text(alt)]}
            return
        name = f"pictures/{len(self.pictures) + 1}{file.suffix.casefold()}"
        self.pictures[name] = file
        yield {"is": "picture", "file": name, "alt": alt}

    def _note(self, element: Element, here: Here) -> Iterator[Node]:
        link = next(each for each in element.elements if "footnote-ref" in each.classes)
        name = here.label(link.get("href").lstrip("#"))
        note = self.names.notes.get(name)
        if note is None:
            self.remarks.add("print-note", note=element.text)
            yield {"is": "sup", "of": [element.text]}
        elif name in self.notes_seen:
            yield {"is": "note-again", "id": name}
        else:
            self.notes_seen.add(name)
            yield {"is": "note", "id": name, "of": self.blocks(note, here)}
