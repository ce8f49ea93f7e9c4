"""Where the site is, and what it is called: whole addresses for those who read elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tarjotin.catalogue.addresses import Addresses
from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text

__all__ = ["LICENCE", "Whereabouts"]

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Under which what the guide says may be used."""


@dataclass(frozen=True, kw_only=True)
class Whereabouts:
    """A guide and where it is published."""

    guide: Guide
    addresses: Addresses
    names: Mapping[str, str]
    """What the site is called in each language."""
    base: str
    """The whole address of the site with a slash at its end; empty where it is not known."""

    def absolute(self, address: str) -> str:
        """Return a whole address, or the way from the root of the site."""
        return f"{self.base or '/'}{address}"

    def page(self, item: Item[Facts, Text], language: str) -> str | None:
        """Return the address of an item's page, or None where it is not published."""
        address = self.addresses.of(item, language)
        return None if address is None else self.absolute(address)
