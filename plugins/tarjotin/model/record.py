"""A typed, frozen record of fields, and a walk through all its values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel, ConfigDict

__all__ = ["Record", "walk"]


class Record(BaseModel):
    """A group of fields. Unknown fields are refused, values are frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def walk(
    value: object, at: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Yield every value in a record with its path of field names, keys and indices."""
    if value is None or isinstance(value, str | int):
        yield at, value
    elif isinstance(value, BaseModel):
        # A record whose fields could only be read in part has those alone.
        for name, below in vars(value).items():
            yield from walk(below, (*at, name))
    elif isinstance(value, Mapping):
        for key, below in value.items():
            yield (*at, key), key
            yield from walk(below, (*at, key))
    elif isinstance(value, tuple):
        for index, below in enumerate(value):
            yield from walk(below, (*at, index))
    else:
        yield at, value
