"""The tools: pages that the site makes by itself, and where in the guide they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tarjotin.catalogue.guide import Guide

__all__ = [
    "CHOOSER",
    "COMPOSER",
    "METHOD_COMPARISON",
    "METHOD_TABLE",
    "OPEN_DATA",
    "SEARCH",
    "TRAY",
    "Tool",
    "tools",
]


@dataclass(frozen=True, kw_only=True)
class Tool:
    """A page with an address of its own that no file of docs/ stands behind."""

    key: str
    slugs: Mapping[str, str]
    """The last part of its address in each language that has words of ours."""
    folder: str = ""
    """The folder of docs/ whose index page it stands below; empty for the home page."""
    is_wanted: Callable[[Guide], bool]
    """Whether a guide has what the tool works on."""


def _has(guide: Guide, *capabilities: str) -> bool:
    return bool({*capabilities} & guide.settings.capabilities)


def _has_methods(guide: Guide) -> bool:
    return _has(guide, "methods") and bool(guide.methods and guide.get("page", "methods/index"))


SEARCH = Tool(
    key="search",
    slugs={"fi": "haku", "sv": "sok", "en": "search"},
    is_wanted=lambda guide: _has(guide, "search"),
)
TRAY = Tool(
    key="tray",
    slugs={"fi": "oma-tarjotin", "sv": "min-meny", "en": "my-tray"},
    is_wanted=lambda guide: _has(guide, "methods", "training"),
)
CHOOSER = Tool(
    key="chooser",
    slugs={"fi": "valitse", "sv": "valj", "en": "choose"},
    folder="methods",
    is_wanted=lambda guide: _has_methods(guide) and bool(guide.chooser.questions),
)
METHOD_TABLE = Tool(
    key="methods/table",
    slugs={"fi": "taulukko", "sv": "tabell", "en": "table"},
    folder="methods",
    is_wanted=_has_methods,
)
METHOD_COMPARISON = Tool(
    key="methods/compare",
    slugs={"fi": "vertaile", "sv": "jamfor", "en": "compare"},
    folder="methods",
    is_wanted=_has_methods,
)
COMPOSER = Tool(
    key="composer",
    slugs={"fi": "kokoa", "sv": "satt-ihop", "en": "compose"},
    folder="training",
    is_wanted=lambda guide: _has(guide, "training") and bool(guide.modules),
)
OPEN_DATA = Tool(
    key="open-data",
    slugs={"fi": "avoin-data", "sv": "oppna-data", "en": "open-data"},
    folder="about",
    is_wanted=lambda _guide: True,
)
_TOOLS = (SEARCH, TRAY, CHOOSER, METHOD_TABLE, METHOD_COMPARISON, COMPOSER, OPEN_DATA)


def tools(guide: Guide) -> Iterator[Tool]:
    """Yield the tools that a guide has."""
    return (tool for tool in _TOOLS if tool.is_wanted(guide))
