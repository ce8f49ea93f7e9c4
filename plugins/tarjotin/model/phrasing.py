"""A phrasing that the guide does not use, and what to write instead."""

from __future__ import annotations

from tarjotin.model.record import Record
from tarjotin.model.scalars import Line, Summary

__all__ = ["Phrasing"]


class Phrasing(Record):
    """Phrases that must not stand in one sentence together, in one language of the guide.

    A phrase is found in all its inflected forms.
    """

    phrases: tuple[Line, ...]
    instead: Summary
