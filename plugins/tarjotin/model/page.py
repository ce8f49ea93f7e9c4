"""An ordinary page: home, about, instructions; and the index page of a folder."""

from __future__ import annotations

from tarjotin.model.common import Facts, Text

__all__ = ["PageFacts", "PageText"]


class PageFacts(Facts):
    """The facts of a page."""


class PageText(Text):
    """The texts of a page."""
