"""What the catalogue of methods shows: every card with its facts, and what to choose by."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item
from tarjotin.choosing.facets import FACETS, Candidate, Facet, candidate
from tarjotin.model.common import Facts, Text
from tarjotin.model.method import MethodFacts, MethodText
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.facts import LISTED, MethodFact, facts_of
from tarjotin.site.views.method import duration
from tarjotin.site.views.order import collation_key
from tarjotin.site.views.shown import Shown, counted, group_size, listed

__all__ = [
    "Card",
    "CatalogueView",
    "FacetGroup",
    "FacetValue",
    "LevelGroup",
    "card",
    "facet_group",
    "facet_label",
    "sorted_methods",
    "value_definition",
    "value_key",
    "value_label",
    "value_slug",
    "values_of",
    "view",
]

_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, kw_only=True)
class Card:
    """A method in the list."""

    id: str
    link: Link
    summary: str
    kind: str
    aims: str
    group: Shown | None
    minutes: Shown
    cost: str
    also: str
    """Other levels that the method can reach."""
    row: tuple[MethodFact, ...]
    """The same method as a row of a table."""
    data: tuple[tuple[str, str], ...]
    """What the script of the catalogue chooses by: names and values of `data-` attributes."""

    @property
    def has_estimates(self) -> bool:
        """Whether a number of the card is our own estimate."""
        return self.minutes.is_estimate or (self.group is not None and self.group.is_estimate)


@dataclass(frozen=True, kw_only=True)
class LevelGroup:
    """The methods whose main level is one and the same."""

    id: str
    label: str
    meaning: str
    count: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, kw_only=True)
class FacetValue:
    """A value to choose by, how many methods have it, and the page that lists them."""

    id: str
    label: str
    meaning: str
    count: int
    page: Link | None


@dataclass(frozen=True, kw_only=True)
class FacetGroup:
    """A facet with those of its values that some method has."""

    name: str
    label: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, kw_only=True)
class CatalogueView:
    """All methods of the guide."""

    count: str
    total: int
    groups: tuple[LevelGroup, ...]
    rows: tuple[Card, ...]
    """All methods by title."""
    facets: tuple[FacetGroup, ...]
    search: str | None
    """Where the search index of the reader's language lies; None where the guide has no search."""
    table: Link | None
    compare: Link | None
    chooser: Link | None
    """The page on which a method is chosen."""
    has_estimates: bool


def sorted_methods(reader: Reader) -> tuple[Item[MethodFacts, MethodText], ...]:
    """Return all methods by title, as the reader's language sorts them."""
    methods = reader.guide.methods.values()
    return tuple(sorted(methods, key=lambda item: collation_key(reader.version(item).text.title)))


def _levels(guide: Guide) -> tuple[str, ...]:
    known = guide.vocabularies.get("level")
    return tuple(known.values) if known else ()


def _data(method: Candidate) -> tuple[tuple[str, str], ...]:
    """Write a method for the script: values apart by spaces, spans as `6-25` and `30-`."""
    spans = ((name, getattr(method, name)) for name in ("people", "minutes"))
    return (
        ("method", method.id),
        ("order", f"{method.level} {method.rank}"),
        *((name, " ".join(values)) for name, values in method.values.items()),
        *((name, f"{span.least}-{span.most or ''}") for name, span in spans if span),
    )


def card(item: Item[MethodFacts, MethodText], reader: Reader, *, rank: int = 0) -> Card:
    """Return a method as it stands in a list."""
    facts = item.facts
    method = candidate(item.id, facts, levels=_levels(reader.guide), rank=rank)
    return Card(
        id=item.id,
        link=reader.link(item),
        summary=reader.version(item).text.summary,
        kind=reader.label("kind", facts.kind),
        aims=listed(reader, "aim", facts.aims),
        group=group_size(reader, item, facts.group),
        minutes=duration(item, reader),
        cost=reader.label("cost", facts.cost),
        also=listed(reader, "level", facts.level.also),
        row=facts_of(item, reader, LISTED, in_a_line=True),
        data=_data(method),
    )


def values_of(guide: Guide, facet: Facet) -> tuple[str, ...]:
    """Return the values of a facet that some method has, in the order of the vocabulary."""
    used = {value for item in guide.methods.values() for value in facet.values(item.facts)}
    known = guide.vocabularies.get(facet.vocabulary) if facet.vocabulary else None
    order = tuple(known.values) if known else ("reviewed", "draft", "stub", "archived")
    return tuple(value for value in order if value in used)


def facet_label(facet: Facet, reader: Reader) -> str:
    """Return the name of a facet: that of its vocabulary."""
    known = reader.guide.vocabularies.get(facet.vocabulary) if facet.vocabulary else None
    if known is None or reader.language not in known.labels:
        return reader.text("state")
    return known.labels[reader.language].label


def value_label(facet: Facet, value: str, reader: Reader) -> str:
    """Return the name of a facet's value."""
    if facet.vocabulary is None:
        return reader.text(f"status-{value}")
    return reader.label(facet.vocabulary, value)


def value_definition(facet: Facet, value: str, reader: Reader) -> str:
    """Return what a facet's value means."""
    if facet.vocabulary is None:
        return reader.text(f"facet-status-{value}")
    return reader.definition(facet.vocabulary, value)


def value_key(facet: str, value: str) -> str:
    """Return the key of the page that lists the methods with a value."""
    return f"methods/{facet}/{value}"


def value_slug(facet: Facet, value: str, reader: Reader) -> str:
    """Return the end of the address of a value's page, made of its words in the language.

    Two values whose words give the same address have their ids instead.
    """
    slugs = {
        each: _slug(value_label(facet, each, reader)) or each
        for each in values_of(reader.guide, facet)
    }
    own = slugs[value]
    is_own = list(slugs.values()).count(own) == 1
    return f"{reader.text(f'facet-slug-{facet.name}')}/{own if is_own else value}"


def _slug(words: str) -> str:
    apart = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(char for char in apart if not unicodedata.combining(char))
    return _NOT_IN_A_SLUG.sub("-", plain).strip("-")


def facet_group(facet: Facet, reader: Reader) -> FacetGroup:
    """Return a facet with those of its values that some method has."""
    numbers = Counter(
        value for item in reader.guide.methods.values() for value in set(facet.values(item.facts))
    )
    return FacetGroup(
        name=facet.name,
        label=facet_label(facet, reader),
        values=tuple(
            FacetValue(
                id=value,
                label=value_label(facet, value, reader),
                meaning=value_definition(facet, value, reader),
                count=numbers[value],
                page=reader.made_link(value_key(facet.name, value)),
            )
            for value in values_of(reader.guide, facet)
        ),
    )


def view(_item: Item[Facts, Text], reader: Reader) -> CatalogueView:
    """Return what a reader sees of the catalogue."""
    guide = reader.guide
    methods = sorted_methods(reader)
    cards = tuple(card(item, reader, rank=rank) for rank, item in enumerate(methods))
    by_id = {each.id: each for each in cards}
    groups = []
    for level in _levels(guide):
        found = tuple(by_id[item.id] for item in methods if item.facts.level.main == level)
        if found:
            groups.append(
                LevelGroup(
                    id=f"level-{level}",
                    label=reader.label("level", level),
                    meaning=reader.definition("level", level),
                    count=counted(reader, "catalogue-count", len(found)),
                    cards=found,
                )
            )
    groups_to_choose = (facet_group(facet, reader) for facet in FACETS)
    has_search = "search" in guide.settings.capabilities
    return CatalogueView(
        count=counted(reader, "catalogue-count", len(methods)),
        total=len(methods),
        groups=tuple(groups),
        rows=cards,
        facets=tuple(group for group in groups_to_choose if group.values),
        search=reader.asset(f"search/{reader.language}/") if has_search else None,
        table=reader.made_link("methods/table"),
        compare=reader.made_link("methods/compare"),
        chooser=reader.made_link("chooser"),
        has_estimates=any(each.has_estimates for each in cards),
    )
