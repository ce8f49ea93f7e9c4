"""Which items of the guide name an item in their facts."""

from __future__ import annotations

from tarjotin.catalogue.item import Item
from tarjotin.model.common import Facts, Text
from tarjotin.site.reader import Link, Reader

__all__ = ["laws", "modules", "naming"]


def naming(item: Item[Facts, Text], reader: Reader, *kinds: str) -> tuple[Link, ...]:
    """Return links to the items of some types whose facts name an item."""
    return tuple(
        link
        for kind in kinds
        for link in reader.links_to(kind, reader.guide.mentioning(item.key, kind=kind))
    )


def modules(ids: tuple[str, ...], reader: Reader) -> tuple[Link, ...]:
    """Return links to modules, each with its number on the menu before its title."""
    found = []
    for module_id in ids:
        module = reader.guide.modules.get(module_id)
        if module is None:
            continue
        link = reader.link(module)
        if module.facts.number is not None:
            title = reader.text("module-numbered", number=module.facts.number, title=link.title)
            link = Link(title=title, url=link.url, lang=link.lang)
        found.append(link)
    return tuple(found)


def laws(references: tuple[tuple[str, str | None], ...], reader: Reader) -> tuple[Link, ...]:
    """Return links to acts and their sections."""
    found = (reader.law(act, section) for act, section in references)
    return tuple(link for link in found if link is not None)
