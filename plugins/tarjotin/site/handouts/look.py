"""A page as a handout sees it: its text in sections, its data, its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tarjotin.catalogue.item import Item
from tarjotin.site.build import SiteBuild
from tarjotin.site.frame import Frame
from tarjotin.site.pages import SitePage

__all__ = ["Desk", "Look"]


@dataclass(frozen=True, kw_only=True)
class Look:
    """What the template of a handout shows of a page. Links in it start from `base`."""

    item: Item[Any, Any]
    frame: Frame
    data: Any
    base: str
    scope: str
    """Keeps apart the ids of pages that stand in one document."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The pages of one language, rendered: handouts are put together from them."""

    build: SiteBuild
    pages: tuple[SitePage, ...]
    bodies: Mapping[str, str]
    """The rendered bodies by the name of the page."""

    looks: dict[str, Look] = field(default_factory=dict)
    """The pages that were asked for: many handouts show the same ones."""

    @cached_property
    def _by_item(self) -> Mapping[tuple[str, str, bool], SitePage]:
        return {(*page.item.key, page.is_trainer): page for page in self.pages if page.item}

    def look(self, page: SitePage) -> Look:
        """Return a page as a handout sees it."""
        if page.name not in self.looks:
            self.looks[page.name] = self._seen(page)
        return self.looks[page.name]

    def _seen(self, page: SitePage) -> Look:
        assert page.item is not None, "a page with a handout shows an item"
        return Look(
            item=page.item,
            frame=self.build.frame(page, self.bodies.get(page.name, "")),
            data=self.build.data(page),
            base=self.build.absolute(page.address),
            scope=page.item.id,
        )

    def find(self, kind: str, item_id: str, *, is_trainer: bool = False) -> Look | None:
        """Return the page of an item, unless the guide has none in this very language."""
        page = self._by_item.get((kind, item_id, is_trainer))
        return None if page is None or page.is_fallback else self.look(page)

    def found(self, kind: str, ids: tuple[str, ...]) -> tuple[Look, ...]:
        """Return the pages of several items, without those that are not there."""
        looks = (self.find(kind, str(item_id)) for item_id in ids)
        return tuple(look for look in looks if look is not None)

    def all(self, kind: str) -> tuple[Look, ...]:
        """Return the pages of all items of a type, in the order of their titles."""
        guide = self.build.opened.guide
        looks = self.found(kind, tuple(item.id for item in guide.of(kind)))
        return tuple(sorted(looks, key=lambda look: look.frame.title.casefold()))
