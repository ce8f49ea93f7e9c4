"""All codes of findings as a table, for the documentation."""

from __future__ import annotations

import re

from tarjotin.diagnostics.wording import Wording

__all__ = ["reference"]


def _cell(text: str) -> str:
    """Make a sentence fit into a cell of a Markdown table, with nothing in it read as markup."""
    # Outside a finding the places of values are kept, so that a reader sees what is filled in.
    shown = text.replace("{{", "{").replace("}}", "}")
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", shown)


def reference(language: str) -> str:
    """Return a Markdown table of every code with its message and its hint."""
    wording = Wording.of(language)
    titles = (wording.phrase(name) for name in ("code", "message", "hint"))
    rows = [f"| {' | '.join(titles)} |", "| --- | --- | --- |"]
    for code, texts in sorted(wording.findings.items()):
        rows.append(f"| `{code}` | {_cell(texts['message'])} | {_cell(texts['hint'])} |")
    return "\n".join(rows) + "\n"
