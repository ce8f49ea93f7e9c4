"""What the search of a built site knows, read from its packed files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from built_site import Site

__all__ = ["Found", "searched"]


@dataclass(frozen=True, kw_only=True)
class Found:
    """A page that can be found: its title, its facts, and all its words in the index."""

    title: str
    facts: Mapping[str, str]
    text: str


def searched(site: Site, language: str) -> Mapping[str, Found]:
    """Return what the search of a language can find, by address."""
    files = {
        path.rpartition("/")[2]: content
        for path, content in site.files.items()
        if path.startswith(f"search/{language}/")
    }
    documents = _series(files, "documents")
    texts = _series(files, "texts")
    assert documents, f"the site has an index in {language}"
    assert len(documents) == len(texts)
    return {
        document[0]: Found(title=document[2], facts=dict(document[3]), text=" ".join(text))
        for document, text in zip(documents, texts, strict=True)
    }


def _series(files: Mapping[str, bytes], name: str) -> list[Any]:
    numbered = sorted(
        (int(path.partition("-")[2].removesuffix(".json")), path)
        for path in files
        if path.startswith(f"{name}-")
    )
    return [each for _, path in numbered for each in json.loads(files[path])[name]]
