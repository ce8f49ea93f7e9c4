"""What the page of an act shows: who must do what for whom, and what serves it."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import plain
from tarjotin.model.act import ActFacts, ActText, section_anchor
from tarjotin.site.reader import NBSP, Link, Reader
from tarjotin.site.views.related import laws, modules
from tarjotin.site.views.shown import Shown, lang_of, listed, values

__all__ = ["ActView", "SectionRow", "section_rows", "state_of", "statute_book", "view"]


@dataclass(frozen=True, kw_only=True)
class SectionRow:
    """A section of an act: its duty, those it binds and entitles, and what serves it."""

    anchor: str
    number: str
    title: str
    lang: str | None
    link: Link
    duty_id: str
    duty: Shown
    obliged: str
    entitled: str
    means: tuple[Shown, ...]
    methods: tuple[Link, ...]
    modules: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class ActView:
    """An act or a bill."""

    number: str
    level: str
    state: str
    is_past: bool
    """Lapsed or repealed: the page is history."""
    in_force_from: str
    ended: str
    amended_by: tuple[str, ...]
    checked: str
    statute_book: Link | None
    predecessors: tuple[Link, ...]
    successors: tuple[Link, ...]
    sections: tuple[SectionRow, ...]
    methods: tuple[Link, ...]
    modules: tuple[Link, ...]

    def section(self, anchor: str) -> SectionRow | None:
        """Return the facts of the section whose heading has an id."""
        return next((row for row in self.sections if row.anchor == anchor), None)


def state_of(facts: ActFacts, reader: Reader) -> str:
    """Return whether the act is in force, in words."""
    return reader.text(f"act-state-{facts.state.replace('_', '-')}")


def section_rows(item: Item[ActFacts, ActText], reader: Reader) -> tuple[SectionRow, ...]:
    """Return the sections of an act with what serves each."""
    guide = reader.guide
    version = item.version(reader.language)
    headings = {part.id: part.heading for part in version.prose.sections if part.heading}
    rows = []
    for number, part in item.facts.sections.items():
        anchor = section_anchor(number)
        heading = headings.get(anchor)
        title = plain(heading.text) if heading else f"{number}{NBSP}§"
        link = reader.link(item, anchor=anchor)
        rows.append(
            SectionRow(
                anchor=anchor,
                number=number,
                title=title,
                lang=lang_of(item, reader),
                link=Link(title=title, url=link.url, lang=link.lang),
                duty_id=part.duty,
                duty=values(reader, "duty", (part.duty,))[0],
                obliged=listed(reader, "actor", part.obliged),
                entitled=listed(reader, "actor", part.entitled),
                means=values(reader, "means", part.means),
                methods=reader.links_to("method", guide.methods_serving(item.id, number)),
                modules=modules(guide.modules_citing(item.id, number), reader),
            )
        )
    return tuple(rows)


def statute_book(facts: ActFacts, reader: Reader) -> Link | None:
    """Return a link to the act itself, where it has a number that the statute book knows."""
    addresses = reader.guide.settings.options.legislation.statute_book
    address = addresses.get(reader.language) or next(iter(addresses.values()), None)
    numbered = facts.year_and_number
    if address is None or numbered is None:
        return None
    year, number = numbered
    url = address.replace("{year}", year).replace("{number}", number)
    return Link(title=reader.text("act-statute-book", number=facts.number), url=url)


def _followed(item: Item[ActFacts, ActText], reader: Reader, *, forward: bool) -> tuple[Link, ...]:
    """Return the acts before or after this one, whichever of the two says so."""
    guide = reader.guide
    if forward:
        ids = guide.successors(item.id)
    else:
        ids = tuple(act for act in guide.acts if item.id in guide.successors(act))
    return laws(tuple((act, None) for act in ids), reader)


def view(item: Item[ActFacts, ActText], reader: Reader) -> ActView:
    """Return what a reader sees of an act."""
    facts = item.facts
    guide = reader.guide
    return ActView(
        number=facts.number,
        level=reader.text(f"act-level-{facts.level}"),
        state=state_of(facts, reader),
        is_past=facts.state != "in_force",
        in_force_from=reader.day(facts.in_force_from) if facts.in_force_from else "",
        ended=reader.day(facts.lapsed) if facts.lapsed else "",
        amended_by=facts.amended_by,
        checked=reader.day(facts.checked),
        statute_book=statute_book(facts, reader),
        predecessors=_followed(item, reader, forward=False),
        successors=_followed(item, reader, forward=True),
        sections=section_rows(item, reader),
        methods=reader.links_to("method", guide.methods_serving(item.id)),
        modules=modules(guide.modules_citing(item.id), reader),
    )
