"""The documents of a language, and the offer of them that stands on their pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from tarjotin.printing.compounds import Seams
from tarjotin.printing.document import PrintDocument, Printed
from tarjotin.site.handouts.kits import KITS, Part
from tarjotin.site.handouts.look import Desk, Look
from tarjotin.site.pages import SitePage
from tarjotin.site.reader import NBSP, Reader
from tarjotin.site.views.shown import counted, number

__all__ = ["Draft", "Offer", "drafts", "offers"]


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A file that a page offers."""

    title: str
    url: str
    pages: str
    size: str
    language: str
    """In which language it is written, in words."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A document that is to be printed, the page that will offer it, and under which title."""

    page: SitePage
    title: str
    document: PrintDocument


def _seams(reader: Reader) -> Seams:
    """Return the compounds whose parts the glossary marks."""
    texts = (term.texts.get(reader.language) for term in reader.guide.terms.values())
    return Seams(text.parts for text in texts if text is not None and text.parts)


def _day(look: Look) -> dt.date:
    day: dt.date = look.item.facts.review.last
    return day


def _newest(look: Look, part: Part) -> dt.date:
    """Return the day that the newest of the pages in a document was reviewed."""
    days = [_day(look)]
    for value in part.more.values():
        days += (
            [_day(each) for each in value if isinstance(each, Look)]
            if isinstance(value, tuple)
            else []
        )
        days += [_day(value)] if isinstance(value, Look) else []
    return max(days)


def _words(reader: Reader, look: Look) -> Mapping[str, str]:
    keys = {"page": "print-page", "version": "print-version", "qr": "print-address"}
    texts = {name: reader.texts.texts[key] for name, key in keys.items()}
    return {
        **texts,
        "qr-alt": reader.texts.texts["print-code"],
        "description": look.frame.summary,
    }


def drafts(
    desk: Desk,
    environment: jinja2.Environment,
    *,
    groups: frozenset[str],
    picture: Callable[[str], Path | None],
) -> Iterator[Draft]:
    """Yield every document of a language: its HTML is rendered, nothing is printed yet."""
    seams = _seams(desk.build.reader(""))
    for page in desk.pages:
        kits = [kit for kit in KITS if kit.group in groups and kit.is_for(page)]
        if not kits:
            continue
        look = desk.look(page)
        reader = desk.build.reader(page.address)
        name = look.item.version(page.language).text.title
        home = desk.build.opened.addresses.of(look.item, page.language) or page.address
        slug = home.rstrip("/").rpartition("/")[2]
        for kit in kits:
            template = environment.get_template(f"tarjotin/print/{kit.template or kit.name}.html")
            for part in kit.parts(desk, look):
                context: dict[str, Any] = {
                    "frame": look.frame,
                    "data": look.data,
                    "look": look,
                    "reader": reader,
                    "t": reader.text,
                    "kit": kit,
                    "is_single": kit.layout == "card",
                    **part.more,
                }
                kit_title = reader.text(f"kit-{kit.name}")
                title = f"{kit_title}: {part.label}" if part.label else kit_title
                file = "-".join(
                    name
                    for name in (slug, reader.text(f"kit-{kit.name}-file"), part.suffix)
                    if name
                )
                yield Draft(
                    page=page,
                    title=title,
                    document=PrintDocument(
                        key=f"{page.address}{file}.pdf",
                        page=look.item.version(page.language).path,
                        layout=kit.layout,
                        language=page.language,
                        name=name,
                        kind=title,
                        site_name=look.frame.site_name,
                        html=template.render(context),
                        address=look.base,
                        day=_newest(look, part),
                        words=_words(reader, look),
                        points=kit.points,
                        seams=seams,
                        picture=picture,
                    ),
                )


def _size(reader: Reader, size: int) -> str:
    kilobytes = max(1, round(size / 1000))
    return f"{number(reader, kilobytes)}{NBSP}{reader.text('unit-kilobyte')}"


def offers(
    desk: Desk, made: tuple[Draft, ...], printed: Mapping[str, Printed]
) -> Mapping[str, tuple[Offer, ...]]:
    """Return what each page offers, by its address: only files that are there."""
    found: dict[str, list[Offer]] = {}
    for draft in made:
        file = printed.get(draft.document.key)
        if file is None:
            continue
        reader = desk.build.reader(draft.page.address)
        found.setdefault(draft.page.address, []).append(
            Offer(
                title=draft.title,
                url=reader.asset(draft.document.key),
                pages=counted(reader, "print-pages", file.pages),
                size=_size(reader, file.size),
                language=reader.text(f"print-in-{reader.texts.language}"),
            )
        )
    return {address: tuple(files) for address, files in found.items()}
