"""What the search may find of the site: its pages as their readers see them, and the glossary's terms."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.search.document import Document, Section
from tarjotin.site.pages import SitePage
from tarjotin.site.reader import Reader
from tarjotin.site.sanitising import split_at_headings
from tarjotin.site.views.method import duration
from tarjotin.site.views.shown import group_size

__all__ = ["page_document", "term_documents"]

Pairs = tuple[tuple[str, str], ...]

_HEADING = re.compile(r"<h2\b.*?</h2>", re.DOTALL)
_TAG = re.compile(r"<(?P<name>/?[a-z][a-z0-9]*)\b[^>]*>")
_SPACE = re.compile(r"\s+")
_INLINE = frozenset(
    ("a", "abbr", "b", "code", "em", "i", "kbd", "mark", "span", "strong", "sub", "sup")
)


def page_document(page: SitePage, body: str, reader: Reader) -> Document | None:
    """Return what may be found of a page whose body is rendered.

    Nothing of a page that shows another language, and nothing that is for trainers.
    """
    if page.made is not None:
        if not page.made.is_found:
            return None
        return Document(
            address=page.address,
            id=page.made.key,
            kind="page",
            language=page.language,
            title=page.made.title(reader),
            text=page.made.summary(reader),
        )
    item, version = page.item, page.version
    if item is None or version is None or page.is_fallback or page.is_trainer:
        return None
    intro, parts = split_at_headings(body)
    return Document(
        address=page.address,
        id=item.id,
        kind=item.kind.name,
        language=page.language,
        title=version.text.title,
        keywords=tuple(_keywords(item, reader)),
        text=f"{version.text.summary} {_plain(intro)}".strip(),
        sections=tuple(
            Section(id=name, title=title, text=_plain(_HEADING.sub("", part, count=1)))
            for name, title, part in parts
            if name
        ),
        facts=_FACTS.get(item.kind.name, _no_facts)(item, reader),
    )


def term_documents(guide: Guide, *, language: str, glossary: str) -> Iterator[Document]:
    """Yield the glossary's terms; `glossary` is the address of its page."""
    for term in guide.glossary.terms:
        text = term.texts.get(language)
        if text is not None:
            yield Document(
                address=f"{glossary}#{term.id}",
                id=term.id,
                kind="term",
                language=language,
                title=text.term,
                # Who types a word that has gone out of use is led to the one in use.
                keywords=(*text.also, *text.avoid),
                text=text.definition or "",
            )


def _plain(html: str) -> str:
    """Return the words of sanitised HTML; elements that stand apart are kept apart."""
    text = _TAG.sub(lambda tag: "" if tag["name"].lstrip("/") in _INLINE else " ", html)
    return _SPACE.sub(" ", entities.unescape(text)).strip()


def _keywords(item: Item[Facts, Text], reader: Reader) -> Iterator[str]:
    """Yield other words under which an item is looked for: labels of its facts, its other names."""
    text = reader.version(item).text
    for field in ("subtitle", "short"):
        if value := getattr(text, field, None):
            yield value
    yield from getattr(text, "other_names", ())
    yield from text.search_words
    yield reader.text(f"search-kind-{item.kind.name}")
    facts: Any = item.facts
    yield from reader.labels("audience", tuple(getattr(facts, "audiences", ())))
    if item.kind.name == "act":
        yield facts.number
    if item.kind.name == "module" and facts.number:
        yield reader.text("module-numbered", number=facts.number, title="")
    if item.kind.name == "method":
        yield reader.label("kind", facts.kind)
        for vocabulary, values in (
            ("level", (facts.level.main,)),
            ("aim", facts.aims),
            ("participants", facts.participants),
        ):
            yield from reader.labels(vocabulary, tuple(values))


def _no_facts(_item: Item[Any, Any], _reader: Reader) -> Pairs:
    return ()


def _method_facts(item: Item[Any, Any], reader: Reader) -> Pairs:
    group = group_size(reader, item, item.facts.group)
    # Beside its label the cadence says enough of what has no length in minutes.
    is_timed = item.facts.minutes is not None
    length = (
        duration(item, reader).text if is_timed else reader.label("cadence", item.facts.cadence)
    )
    facts = [
        (reader.text("method-level"), reader.label("level", item.facts.level.main)),
        (reader.text("method-minutes"), length),
    ]
    if group is not None:
        facts.append((reader.text("method-group"), group.text))
    return tuple(facts)


def _module_facts(item: Item[Any, Any], reader: Reader) -> Pairs:
    minutes = item.facts.minutes
    return ((reader.text("method-minutes"), reader.minutes_range(minutes.short, minutes.full)),)


def _act_facts(item: Item[Any, Any], reader: Reader) -> Pairs:
    return ((reader.text("act-number"), item.facts.number),)


_FACTS: Mapping[str, Callable[[Item[Any, Any], Reader], Pairs]] = {
    "method": _method_facts,
    "module": _module_facts,
    "act": _act_facts,
}
