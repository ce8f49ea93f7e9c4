"""Putting the frame around a page: from the catalogue to what every template shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tarjotin.catalogue.checks.reviews import due
from tarjotin.catalogue.item import Item
from tarjotin.catalogue.opening import OpenGuide
from tarjotin.catalogue.translation import FRONT, State, translation_state
from tarjotin.model.act import ActFacts
from tarjotin.model.common import Facts, Source, Text
from tarjotin.reading.prose import Section
from tarjotin.site.frame import Alternate, Frame, Notice, PageSection
from tarjotin.site.made import MadePage
from tarjotin.site.pages import SitePage
from tarjotin.site.reader import Link, Reader
from tarjotin.site.sanitising import split_at_headings
from tarjotin.site.views.related import naming

__all__ = ["Framer"]


@dataclass(frozen=True, kw_only=True)
class Framer:
    """What is the same for all pages of one language of a build."""

    opened: OpenGuide
    language: str
    site_name: str
    site_url: str
    """With a slash at its end; empty when the guide has none."""
    menu_items: tuple[Item[Facts, Text], ...]
    content_day: dt.date | None
    made: Mapping[str, MadePage] = field(default_factory=dict)
    """The pages that the site makes by itself, by key."""

    def reader(self, address: str) -> Reader:
        """Return the reader of the page at an address."""
        return Reader(
            guide=self.opened.guide,
            addresses=self.opened.addresses,
            language=self.language,
            seen_from=address,
            made=self.made,
        )

    def frame(self, page: SitePage, *, body: str) -> Frame:
        """Return the frame of a page whose body is rendered."""
        reader = self.reader(page.address)
        intro, parts = split_at_headings(body)
        item = page.item
        title, summary = _title_and_summary(page, reader)
        alternates = tuple(self._alternates(page, reader))
        return Frame(
            language=self.language,
            text_language=page.text_language,
            title=reader.text("trainer-title", title=title) if page.is_trainer else title,
            summary=summary,
            site_name=self.site_name,
            home=reader.url(self.opened.addresses.root(self.language)),
            canonical=self._canonical(page),
            is_indexed=page.is_indexed,
            alternates=alternates,
            x_default=self._x_default(alternates),
            menu=tuple(reader.link(each) for each in self.menu_items),
            current_section=self._current_section(page, reader),
            trail=tuple(self._trail(page, reader)),
            notices=tuple(self._notices(page, reader)),
            intro=intro,
            sections=tuple(
                PageSection(id=name, title=heading, html=html) for name, heading, html in parts
            ),
            status=item.facts.status if item else None,
            reviewed=reader.day(item.facts.review.last) if item else None,
            review_due=reader.day(due(item)) if item else None,
            sources=tuple(self._sources(item, reader)) if item else (),
            forms=naming(item, reader, "form") if item else (),
            games=naming(item, reader, "game") if item else (),
            footer=tuple(self._footer(reader)),
            version=reader.day(self.content_day) if self.content_day else "",
        )

    def bare(self, address: str, *, title: str, alternates: tuple[Alternate, ...]) -> Frame:
        """Return the frame of a page without an item: the page for a wrong address."""
        reader = self.reader(address)
        return Frame(
            language=self.language,
            text_language=self.language,
            title=title,
            summary="",
            site_name=self.site_name,
            home=reader.url(self.opened.addresses.root(self.language)),
            canonical="",
            is_indexed=False,
            alternates=alternates,
            x_default="",
            menu=tuple(reader.link(each) for each in self.menu_items),
            current_section=None,
            trail=(),
            footer=tuple(self._footer(reader)),
            version=reader.day(self.content_day) if self.content_day else "",
        )

    def absolute(self, address: str) -> str:
        """Return the whole address of a page, or nothing when the guide has no `site_url`."""
        return f"{self.site_url}{address}" if self.site_url else ""

    def _same_page(self, page: SitePage, language: str) -> SitePage:
        addresses = self.opened.addresses
        if page.made is not None:
            return SitePage(
                made=page.made, language=language, address=page.made.address(addresses, language)
            )
        assert page.item is not None, "a page shows an item or is made"
        if page.is_trainer:
            address = addresses.of_trainer_page(page.item, language)
        else:
            address = addresses.of(page.item, language)
        return SitePage(
            item=page.item, language=language, address=address or "", is_trainer=page.is_trainer
        )

    def _alternates(self, page: SitePage, reader: Reader) -> Iterator[Alternate]:
        for language in self.opened.guide.settings.languages:
            other = self._same_page(page, language.code)
            yield Alternate(
                code=language.code,
                name=language.name,
                url=reader.url(other.address),
                absolute=self.absolute(other.address),
                is_current=language.code == self.language,
                is_translation=not other.is_fallback,
            )

    def _x_default(self, alternates: tuple[Alternate, ...]) -> str:
        default = self.opened.guide.settings.default_language
        real = [each for each in alternates if each.is_translation]
        chosen = next((each for each in real if each.code == default), None)
        return (chosen or real[0]).absolute if real else ""

    def _canonical(self, page: SitePage) -> str:
        if page.is_fallback and page.item is not None:
            return self.absolute(self._same_page(page, page.text_language).address)
        return self.absolute(page.address)

    def _current_section(self, page: SitePage, reader: Reader) -> str | None:
        folder = _folder(page)
        for each in self.menu_items:
            same = page.item is not None and each.key == page.item.key
            inside = each.is_index and each.folder and folder.split("/")[0] == each.folder
            if same or inside:
                return reader.link(each).url
        return None

    def _trail(self, page: SitePage, reader: Reader) -> Iterator[Link]:
        guide = self.opened.guide
        home = guide.get("page", "index")
        if page.item is not None and home is not None and page.item.key == home.key:
            return
        if home is not None:
            yield Link(title=reader.text("home"), url=reader.link(home).url)
        folder = _folder(page)
        parts = folder.split("/") if folder else []
        for depth in range(1, len(parts) + 1):
            index = guide.get("page", f"{'/'.join(parts[:depth])}/index")
            if index is not None and (page.item is None or index.key != page.item.key):
                yield reader.link(index)
        if page.item is None:
            yield Link(title=_title_and_summary(page, reader)[0])
        elif page.is_trainer:
            yield reader.link(page.item)
            yield Link(title=reader.text("trainer-crumb"))
        else:
            yield Link(title=reader.link(page.item).title, lang=reader.link(page.item).lang)

    def _notices(self, page: SitePage, reader: Reader) -> Iterator[Notice]:
        item = page.item
        if item is None:
            return
        if page.is_fallback:
            original = self._same_page(page, page.text_language)
            name = self._in_language(page.text_language, reader)
            link = Link(
                title=reader.text("notice-fallback-link"),
                url=reader.url(original.address),
            )
            yield Notice(
                kind="fallback", text=reader.text("notice-fallback", language=name), links=(link,)
            )
        elif stale := self._stale(page, reader):
            yield stale
        if isinstance(item.facts, ActFacts) and item.facts.state != "in_force":
            successors = reader.links_to("act", self.opened.guide.successors(item.id))
            key = f"notice-{item.facts.state}"
            yield Notice(kind="lapsed", text=reader.text(key), links=successors)
        if item.facts.status in ("stub", "draft", "archived"):
            yield Notice(kind=item.facts.status, text=reader.text(f"notice-{item.facts.status}"))
        if page.is_trainer:
            yield Notice(
                kind="trainer", text=reader.text("notice-trainer"), links=(reader.link(item),)
            )

    def _in_language(self, code: str, reader: Reader) -> str:
        """Return "in Swedish" in the reader's words, or a language's own name where we lack them."""
        key = f"language-{code}"
        if key in reader.texts.texts:
            return reader.text(key)
        languages = self.opened.guide.settings.languages
        return next((each.name for each in languages if each.code == code), code)

    def _stale(self, page: SitePage, reader: Reader) -> Notice | None:
        """Say that the translation is behind, name the sections, link to the newer text."""
        item = page.item
        if item is None:
            return None
        found = translation_state(item, self.language)
        if found.state is not State.STALE:
            return None
        newer = reader.url(self._same_page(page, item.source_language).address)
        translated = {section.id for section in item.version(self.language).prose.sections}
        sections = []
        for name in found.sections:
            if name != FRONT and (name in item.kind.private) != page.is_trainer:
                continue  # The section stands on the other page of the module.
            written = item.source.prose.section(name)
            if name == FRONT or (written is not None and written.heading is None):
                sections.append(Link(title=reader.text(f"part-{name}")))
            elif name in translated:
                heading = item.version(self.language).prose.section(name)
                sections.append(Link(title=_heading(heading), url=f"#{name}"))
            else:
                sections.append(
                    Link(
                        title=_heading(item.source.prose.section(name)),
                        url=f"{newer}#{name}",
                        lang=item.source_language,
                    )
                )
        if not sections:
            return None
        return Notice(
            kind="stale",
            text=reader.text("notice-stale"),
            links=(
                Link(
                    title=reader.text(
                        "notice-stale-link",
                        language=self._in_language(item.source_language, reader),
                    ),
                    url=newer,
                ),
            ),
            sections=tuple(sections),
        )

    def _sources(self, item: Item[Facts, Text], reader: Reader) -> Iterator[Link]:
        for source in item.facts.sources.values():
            yield source_link(source, reader)

    def _footer(self, reader: Reader) -> Iterator[Link]:
        for name in (
            "about/index",
            "about/accessibility",
            "about/privacy",
            "glossary/index",
            "editors/index",
            "editors/status",
        ):
            link = reader.link_to("page", name)
            if link is not None:
                yield link
        open_data = reader.made_link("open-data")
        if open_data is not None:
            yield open_data


def _title_and_summary(page: SitePage, reader: Reader) -> tuple[str, str]:
    if page.made is not None:
        return page.made.title(reader), page.made.summary(reader)
    assert page.version is not None, "a page shows an item or is made"
    return page.version.text.title, page.version.text.summary


def _folder(page: SitePage) -> str:
    """Return the folder of docs/ that a page belongs to."""
    return page.made.folder if page.made else page.item.folder if page.item else ""


def _heading(section: Section | None) -> str:
    return section.heading.text if section and section.heading else ""


def source_link(source: Source, reader: Reader) -> Link:
    """Return a source's title in the reader's language, its address, and when it was read."""
    titles = source.title
    title = titles.get(reader.language) or titles.get("") or next(iter(titles.values()))
    if source.read is not None:
        title = reader.text("source-read", title=title, day=reader.day(source.read))
    return Link(title=title, url=source.url)
