"""The kinds of files to print, and what each is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tarjotin.model.settings import KitGroup
from tarjotin.printing.document import Layout
from tarjotin.site.handouts.look import Desk, Look
from tarjotin.site.pages import SitePage

__all__ = ["KITS", "Kit", "Part"]

LARGE = 18.0
"""The size of the text in large print, in points."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """One file of a kit: most kits have one, the sheets of cards have one for each level too."""

    suffix: str = ""
    """What the name of the file has at its end."""
    label: str = ""
    """What sets it apart from the other files of the kit."""
    more: Mapping[str, Any] = field(default_factory=dict)
    """What its template shows beside the page itself."""


_Parts: TypeAlias = Callable[[Desk, Look], Iterator[Part]]


def _one(_desk: Desk, _look: Look) -> Iterator[Part]:
    yield Part()


def _trainers_pack(desk: Desk, look: Look) -> Iterator[Part]:
    module = desk.find("module", look.item.id)
    if module is not None:
        yield Part(more={"module": module})


def _booklet(desk: Desk, look: Look) -> Iterator[Part]:
    modules = desk.found("module", tuple(entry.module for entry in look.item.facts.items))
    if not modules:
        return
    ids: dict[str, None] = {}
    for module in modules:
        facts = module.item.facts
        ids |= dict.fromkeys(map(str, facts.methods))
        ids |= dict.fromkeys(str(each) for step in facts.agenda.values() for each in step.methods)
    yield Part(more={"modules": modules, "methods": desk.found("method", tuple(ids))})


def _card(_desk: Desk, look: Look) -> Iterator[Part]:
    yield Part(more={"cards": (look,)})


def _cards(desk: Desk, _look: Look) -> Iterator[Part]:
    """Yield the whole catalogue, then one file for each level that has cards."""
    cards = desk.all("method")
    if not cards:
        return
    yield Part(more={"cards": cards})
    reader = desk.build.reader("")
    known = reader.guide.vocabularies.get("level")
    for level in known.values if known else ():
        of_level = tuple(look for look in cards if look.item.facts.level.main == level)
        if of_level:
            label = reader.label("level", level)
            yield Part(suffix=level, label=label, more={"cards": of_level})


def _obligations(_desk: Desk, look: Look) -> Iterator[Part]:
    if look.data is not None and look.data.obligations:
        yield Part()


def _sheets(_desk: Desk, look: Look) -> Iterator[Part]:
    yield Part(more={"sheets": look.data.sheets(look.frame)})


def _game_cards(desk: Desk, look: Look) -> Iterator[Part]:
    if look.data.decks:
        yield from _sheets(desk, look)


@dataclass(frozen=True, kw_only=True)
class Kit:
    """A kind of file: the texts `kit-NAME` and `kit-NAME-file` name it."""

    name: str
    group: KitGroup
    """What it is called in the option `kits`."""
    of: str
    """The type of items whose pages offer it, or `FOLDER/index` for the index page of a folder."""
    layout: Layout = "sheet"
    template: str = ""
    """The template it is made with; one without has that of its own name."""
    is_of_trainer: bool = False
    points: float = 10.5
    parts: _Parts = _one

    def is_for(self, page: SitePage) -> bool:
        """Whether a page offers it: never for a text that is not in the reader's language."""
        item = page.item
        if item is None or page.is_fallback or page.is_trainer != self.is_of_trainer:
            return False
        return self.of in (item.kind.name, item.id)


KITS: tuple[Kit, ...] = (
    Kit(name="handout", group="modules", of="module"),
    Kit(name="handout-large", group="modules", of="module", template="handout", points=LARGE),
    Kit(name="trainer", group="modules", of="module", is_of_trainer=True, parts=_trainers_pack),
    Kit(
        name="booklet",
        group="sessions",
        of="session",
        layout="booklet",
        template="session",
        parts=_booklet,
    ),
    Kit(
        name="card",
        group="methods",
        of="method",
        layout="card",
        template="cards",
        points=12,
        parts=_card,
    ),
    Kit(name="cards", group="methods", of="methods/index", layout="cards", parts=_cards),
    Kit(name="board", group="games", of="game", layout="board", parts=_sheets),
    Kit(name="tiles", group="games", of="game", layout="tiles", template="board", parts=_sheets),
    Kit(name="game-cards", group="games", of="game", layout="cards", points=15, parts=_game_cards),
    Kit(name="facilitator", group="games", of="game", parts=_sheets),
    Kit(name="act", group="laws", of="act"),
    Kit(name="obligations", group="laws", of="legislation/index", parts=_obligations),
    Kit(name="form", group="forms", of="form"),
)
"""All kits, in the order in which a page offers them."""
