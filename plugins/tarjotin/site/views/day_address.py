"""Where the composer is, and how a day is written in its address: `?m=1,5s,8&start=0900`.

A module is written as its number, or its id where it has none; an `s` behind it is its short form.
"""

from __future__ import annotations

from urllib.parse import quote

from tarjotin.catalogue.tools import COMPOSER
from tarjotin.planning import Request
from tarjotin.site.reader import Reader

__all__ = ["composer_address", "day_query", "key_of"]


def composer_address(reader: Reader) -> str | None:
    """Return the way to the composer, or None where the guide has no modules to compose."""
    if not COMPOSER.is_wanted(reader.guide):
        return None
    address = reader.addresses.of_made(COMPOSER.folder, COMPOSER.slugs, reader.language)
    return reader.url(address)


def key_of(module: str, reader: Reader) -> str:
    """Return how a module is written in an address."""
    facts = reader.guide.modules[module].facts
    return module if facts.number is None else str(facts.number)


def day_query(request: Request, reader: Reader) -> str:
    """Return a day as the query of the composer's address."""
    keys = (
        key_of(choice.part, reader) + ("s" if choice.form == "short" else "")
        for choice in request.choices
        if choice.part in reader.guide.modules
    )
    hours, minutes = divmod(request.start, 60)
    return f"?m={quote(','.join(keys), safe=',')}&start={hours:02}{minutes:02}"
