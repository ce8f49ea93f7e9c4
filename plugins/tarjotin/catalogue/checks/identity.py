"""Ids: each unique in the guide, and every id that a fact names exists."""

from __future__ import annotations

from collections.abc import Iterator

from tarjotin.catalogue.checks.nowhere import unknown_id, unknown_section
from tarjotin.catalogue.guide import Guide, Key, Pointer, references
from tarjotin.catalogue.item import Written
from tarjotin.diagnostics import Finding, Place
from tarjotin.model.validation import place_in

__all__ = ["check_identity"]


def _twice(guide: Guide) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for item in guide.items:
        if item.kind.name == "page":
            continue
        other = first.setdefault(item.id, item.source.path)
        if other != item.source.path:
            yield Finding.at(Place(path=item.source.path), "id-twice", id=item.id, other=other)
    for term, tree in guide.term_trees.items():
        if term in first:
            yield Finding.at(tree.place, "id-twice", id=term, other=first[term])


def _pointers(guide: Guide) -> Iterator[tuple[Key, Written, Pointer]]:
    """Yield every fact that names an item, also of files that are part of none."""
    for item in guide.items:
        for mention in guide.references[item.key]:
            yield item.key, item.source, mention
    for loose in guide.loose:
        for pointer in references(loose.facts) if loose.facts else ():
            yield (loose.kind.name, loose.id), loose, pointer


def _dangling(guide: Guide) -> Iterator[Finding]:
    for key, written, pointer in _pointers(guide):
        place = written.place(*pointer.path)
        yield from unknown_id(guide, pointer.target, place)
        if pointer.section is not None:
            yield from unknown_section(guide, pointer.target[1], pointer.section, place)
        elif pointer.target == key:
            yield Finding.at(place, "id-itself", id=pointer.target[1])


def _terms(guide: Guide) -> Iterator[Finding]:
    for term in guide.glossary.terms:
        for index, other in enumerate(term.facts.not_same_as):
            place = place_in(guide.term_trees[term.id], ("not_same_as", index))
            yield from unknown_id(guide, ("term", str(other)), place)


def check_identity(guide: Guide) -> Iterator[Finding]:
    """Find ids given twice and ids that nobody bears."""
    yield from _twice(guide)
    yield from _dangling(guide)
    yield from _terms(guide)
