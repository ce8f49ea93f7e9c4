"""The stock search's index, cut in one for each language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["split_index"]


def split_index(
    index: Mapping[str, Any], *, roots: Mapping[str, str], indexed: frozenset[str]
) -> dict[str, dict[str, Any]]:
    """Return the index of each language.

    `roots` gives where each language begins (`""` or `sv/`), `indexed` the addresses that may be
    found. Locations become relative to the root of their language.
    """
    split: dict[str, dict[str, Any]] = {}
    # The longest root first: the default language's root is the beginning of all.
    ordered = sorted(roots.items(), key=lambda pair: -len(pair[1]))
    entries: dict[str, list[dict[str, Any]]] = {language: [] for language in roots}
    for entry in index["docs"]:
        location = entry["location"]
        if location.partition("#")[0] not in indexed:
            continue
        language, root = next(pair for pair in ordered if location.startswith(pair[1]))
        entries[language].append({**entry, "location": location[len(root) :]})
    for language in roots:
        config = {**index["config"], "lang": [language]}
        split[language] = {"config": config, "docs": entries[language]}
    return split
