"""A fact as it is shown: its words, what they mean, and whether it is our own estimate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Duration, Estimate, Facts, GroupSize, Text
from tarjotin.site.reader import NBSP, Reader

__all__ = [
    "Shown",
    "counted",
    "group_size",
    "lang_of",
    "length",
    "listed",
    "number",
    "values",
    "with_basis",
]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """The words of a fact; `source` is the title of the source of a stated or measured number."""

    text: str
    meaning: str = ""
    is_estimate: bool = False
    source: str = ""


def number(reader: Reader, value: int) -> str:
    """Return a whole number with its thousands apart, as the reader's language writes it."""
    apart = "," if reader.language == "en" else NBSP
    return f"{value:,}".replace(",", apart)


def counted(reader: Reader, key: str, count: int) -> str:
    """Return a number with its noun: the text `key-one` or `key-many`."""
    form = "one" if count == 1 else "many"
    return reader.text(f"{key}-{form}", n=number(reader, count))


def values(reader: Reader, vocabulary: str, ids: Iterable[str]) -> tuple[Shown, ...]:
    """Return values of a vocabulary with their meanings."""
    return tuple(
        Shown(text=reader.label(vocabulary, each), meaning=reader.definition(vocabulary, each))
        for each in ids
    )


def listed(reader: Reader, vocabulary: str, ids: Iterable[str]) -> str:
    """Return the labels of several values in one line: only the first begins with a capital."""
    labels = [reader.label(vocabulary, each) for each in ids]
    # An abbreviation or a name inside a label keeps its capitals: its second letter tells.
    later = (
        label if label[1:2].isupper() else label[:1].lower() + label[1:] for label in labels[1:]
    )
    return ", ".join((*labels[:1], *later))


def lang_of(item: Item[Facts, Text], reader: Reader) -> str | None:
    """Return the language of an item's text where it is not the reader's."""
    language = reader.version(item).language
    return None if language == reader.language else language


def _source(reader: Reader, item: Item[Facts, Text], basis: Estimate) -> str:
    source = item.facts.sources.get(basis.source) if basis.source else None
    if source is None or basis.is_estimate:
        return ""
    title = source.title
    return title.get(reader.language) or next(iter(title.values()), "")


def with_basis(reader: Reader, item: Item[Facts, Text], text: str, basis: Estimate) -> Shown:
    """Return a number with the mark of an estimate, or with its source."""
    return Shown(text=text, is_estimate=basis.is_estimate, source=_source(reader, item, basis))


def group_size(reader: Reader, item: Item[Facts, Text], group: GroupSize | None) -> Shown | None:
    """Return how many people take part in one event."""
    if group is None:
        return None
    low = number(reader, group.min)
    if group.max is None:
        key = "shown-people-from-one" if group.min == 1 else "shown-people-from"
        text = reader.text(key, low=low)
    elif group.max == group.min:
        text = counted(reader, "shown-people", group.min)
    else:
        text = reader.text("shown-people-range", low=low, high=number(reader, group.max))
    if group.typical is not None and group.max != group.min:
        text = reader.text("shown-typical", text=text, typical=number(reader, group.typical))
    return with_basis(reader, item, text, group)


def length(reader: Reader, item: Item[Facts, Text], minutes: Duration | None) -> Shown | None:
    """Return how long one session takes."""
    if minutes is None:
        return None
    text = reader.minutes_range(minutes.min, minutes.max)
    if minutes.min != minutes.max:
        typical = reader.minutes(minutes.typical)
        text = reader.text("shown-typical", text=text, typical=typical)
    return with_basis(reader, item, text, minutes)
