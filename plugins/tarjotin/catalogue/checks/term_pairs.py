"""Terms in two languages: what the source names, the translation names by its own term."""

from __future__ import annotations

from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item, Version
from tarjotin.catalogue.mentions import Finders
from tarjotin.catalogue.translation import State, translation_state
from tarjotin.diagnostics import Finding, Severity
from tarjotin.model.common import Facts, Text
from tarjotin.model.term import TermText

__all__ = ["check_term_pairs"]


def check_term_pairs(guide: Guide, finders: Finders) -> Iterator[Finding]:
    """Find pages that use a term where their translation lacks its counterpart.

    Terms are recognised by their base form. A translation may name more than its source, which may
    have said it with a verb. Several terms of one language may have the same
    counterpart, and a compound that begins with the counterpart will do. A translation that is
    behind its source is left alone: it will be written anew.
    """
    if guide.settings.options.content.term_pairs == "off":
        return
    for item in guide.items:
        for language in sorted(item.versions):
            if translation_state(item, language).state is State.CURRENT:
                yield from _missing(item, guide, finders, here=item.source_language, there=language)


def _missing(
    item: Item[Facts, Text], guide: Guide, finders: Finders, *, here: str, there: str
) -> Iterator[Finding]:
    """Find the terms of a page that its other language has not."""
    severity = Severity(guide.settings.options.content.term_pairs)
    own, other = item.versions[here], item.versions[there]
    text = _without_link_texts(own)
    found = {match.term: match for match in reversed(finders.terms[here].find(text))}
    theirs = {match.term for match in finders.terms[there].find(other.prose.masked)}
    for term, match in found.items():
        counterpart = guide.terms[term].texts.get(there)
        if term not in theirs and counterpart is not None and not _stands_in(counterpart, other):
            yield Finding.at(
                own.prose.place(match.start),
                "term-pair",
                severity=severity,
                term=guide.terms[term].texts[here].term,
                counterpart=counterpart.term,
                other=other.path,
            )


def _without_link_texts(version: Version[Text]) -> str:
    """Return the running text without the words of links: they are mostly titles of other pages."""
    text = version.prose.masked
    for link in version.prose.links:
        if not link.is_image:
            text = text.replace(f"[{link.text}", " " * (len(link.text) + 1), 1)
    return text


def _stands_in(text: TermText, version: Version[Text]) -> bool:
    """Whether a text holds a term's beginning, as in a compound; endings may change the last letters."""
    lower = version.prose.masked.lower()
    firsts = (phrase.lower().split()[0] for phrase in (text.term, *text.also))
    return any(first[: max(4, len(first) - 2)] in lower for first in firsts)
