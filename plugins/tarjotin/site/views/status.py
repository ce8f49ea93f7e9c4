"""What editors see of the guide's state: translations, reviews, how finished each item is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tarjotin.catalogue.checks.reviews import due, months_after
from tarjotin.catalogue.item import Item
from tarjotin.catalogue.statistics import GuideStatistics, LanguageShare, statistics
from tarjotin.catalogue.translation import FRONT, State, translation_state
from tarjotin.catalogue.words import plain
from tarjotin.model.act import ActFacts
from tarjotin.model.common import Facts, Text
from tarjotin.model.scalars import STATUSES
from tarjotin.model.types import TYPES
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.shown import number

__all__ = [
    "Overdue",
    "ShareRow",
    "StatusCount",
    "StatusView",
    "Translated",
    "TranslationCell",
    "TranslationCount",
    "TypeGroup",
    "view",
]


@dataclass(frozen=True, kw_only=True)
class TranslationCell:
    """How one language of an item stands."""

    state: str
    """source, current, stale or missing."""
    text: str
    sections: tuple[str, ...]
    path: str
    """The file, relative to the repository; empty when there is none."""


@dataclass(frozen=True, kw_only=True)
class Translated:
    """An item in all languages."""

    link: Link
    id: str
    status: str
    cells: tuple[TranslationCell, ...]


@dataclass(frozen=True, kw_only=True)
class TypeGroup:
    """The items of a type."""

    label: str
    rows: tuple[Translated, ...]


@dataclass(frozen=True, kw_only=True)
class TranslationCount:
    """How many items stand how in a language."""

    language: str
    lang: str
    counts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class StatusCount:
    """How many items of a type are how finished."""

    label: str
    counts: tuple[str, ...]
    total: str


@dataclass(frozen=True, kw_only=True)
class ShareRow:
    """A language's share of the guide; or how the later language compares with the first."""

    label: str
    lang: str | None
    pages: str
    sections: str
    words: str
    printables: str


@dataclass(frozen=True, kw_only=True)
class Overdue:
    """An item that should have been looked at again."""

    link: Link
    type: str
    what: str
    """Review, or the check of an act against the statute book."""
    due: str
    path: str


@dataclass(frozen=True, kw_only=True)
class StatusView:
    """The state of the whole guide on a day."""

    today: str
    languages: tuple[tuple[str, str], ...]
    states: tuple[str, ...]
    translations: tuple[TranslationCount, ...]
    behind: tuple[TypeGroup, ...]
    """Items with a stale or missing translation."""
    groups: tuple[TypeGroup, ...]
    statuses: tuple[str, ...]
    status_counts: tuple[StatusCount, ...]
    shares: tuple[ShareRow, ...]
    overdue: tuple[Overdue, ...]
    unfinished: tuple[TypeGroup, ...]
    """Stubs and drafts."""


def _section_names(item: Item[Facts, Text], ids: tuple[str, ...], reader: Reader) -> Iterator[str]:
    for name in ids:
        section = item.source.prose.section(name)
        if name == FRONT:
            yield reader.text("dashboard-section-front")
        elif name == "intro":
            yield reader.text("dashboard-section-intro")
        else:
            yield plain(section.heading.text) if section and section.heading else name


def _translated(item: Item[Facts, Text], reader: Reader) -> Translated:
    cells = []
    for language in reader.guide.settings.codes:
        found = translation_state(item, language)
        version = item.versions.get(language)
        cells.append(
            TranslationCell(
                state=found.state.value,
                text=reader.text(f"dashboard-{found.state.value}"),
                sections=tuple(_section_names(item, found.sections, reader)),
                path=version.path if version else "",
            )
        )
    return Translated(
        link=reader.link(item),
        id=item.id,
        status=reader.text(f"status-{item.facts.status}"),
        cells=tuple(cells),
    )


def _overdue(
    item: Item[Facts, Text], reader: Reader, today: dt.date
) -> Iterator[tuple[dt.date, Overdue]]:
    if item.facts.status == "archived":
        return
    days = [(due(item), "review")]
    if isinstance(item.facts, ActFacts) and item.facts.state == "in_force":
        within = reader.guide.settings.options.legislation.checked_within
        days.append((months_after(item.facts.checked, within), "check"))
    for day, what in days:
        if day < today:
            yield (
                day,
                Overdue(
                    link=reader.link(item),
                    type=reader.text(f"dashboard-type-{item.kind.name}"),
                    what=reader.text(f"dashboard-overdue-{what}"),
                    due=reader.day(day),
                    path=item.source.path,
                ),
            )


def _grouped(
    items: tuple[Item[Facts, Text], ...], reader: Reader
) -> Iterator[tuple[str, tuple[Item[Facts, Text], ...]]]:
    for kind in TYPES.values():
        found = tuple(item for item in items if item.kind.name == kind.name)
        if found:
            yield reader.text(f"dashboard-type-{kind.name}"), found


def _shares(counted: GuideStatistics, reader: Reader) -> Iterator[ShareRow]:
    names = {each.code: each.name for each in reader.guide.settings.languages}
    first = counted.languages[0]
    for share in counted.languages:
        yield _row(names[share.language], share.language, share, lambda n, _: number(reader, n))
    for share in counted.languages[1:]:
        label = reader.text(
            "dashboard-share-compared",
            language=names[share.language],
            first=names[first.language],
        )
        yield _row(label, None, share, lambda n, of: _percent(reader, n, of), first)


def _row(
    label: str,
    lang: str | None,
    share: LanguageShare,
    shown: Callable[[int, int], str],
    first: LanguageShare | None = None,
) -> ShareRow:
    first = first or share
    return ShareRow(
        label=label,
        lang=lang,
        pages=shown(share.pages, first.pages),
        sections=shown(share.sections, first.sections),
        words=shown(share.words, first.words),
        printables=shown(share.printables, first.printables),
    )


def _percent(reader: Reader, part: int, whole: int) -> str:
    return reader.text("dashboard-percent", n=round(100 * part / whole)) if whole else "–"


def view(_item: Item[Facts, Text], reader: Reader, *, today: dt.date) -> StatusView:
    """Return the state of the guide as editors see it on a day."""
    guide = reader.guide
    rows = {each.key: _translated(each, reader) for each in guide.items}
    groups = tuple(
        TypeGroup(label=label, rows=tuple(rows[each.key] for each in found))
        for label, found in _grouped(guide.items, reader)
    )
    behind = tuple(
        TypeGroup(label=group.label, rows=late)
        for group in groups
        if (
            late := tuple(
                row
                for row in group.rows
                if any(cell.state in ("stale", "missing") for cell in row.cells)
            )
        )
    )
    unfinished = tuple(
        TypeGroup(label=label, rows=drafts)
        for label, found in _grouped(guide.items, reader)
        if (
            drafts := tuple(
                rows[each.key] for each in found if each.facts.status in ("stub", "draft")
            )
        )
    )
    translations = []
    for position, language in enumerate(guide.settings.languages):
        states = [row.cells[position].state for row in rows.values()]
        counts = tuple(number(reader, states.count(state.value)) for state in State)
        translations.append(
            TranslationCount(language=language.name, lang=language.code, counts=counts)
        )
    counted = statistics(reader.addresses)
    status_counts = tuple(
        StatusCount(
            label=reader.text(f"dashboard-type-{kind}"),
            counts=tuple(number(reader, states[status]) for status in STATUSES),
            total=number(reader, sum(states.values())),
        )
        for kind, states in counted.items.items()
    )
    overdue = [late for each in guide.items for late in _overdue(each, reader, today)]
    overdue.sort(key=lambda late: (late[0], late[1].path))
    return StatusView(
        today=reader.day(today),
        languages=tuple((language.code, language.name) for language in guide.settings.languages),
        states=tuple(reader.text(f"dashboard-{state.value}") for state in State),
        translations=tuple(translations),
        behind=behind,
        groups=groups,
        statuses=tuple(reader.text(f"status-{status}") for status in STATUSES),
        status_counts=status_counts,
        shares=tuple(_shares(counted, reader)),
        overdue=tuple(row for _, row in overdue),
        unfinished=unfinished,
    )
