"""`tarjotin translate`: how the translations stand, and that one is up to date again."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import click

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item
from tarjotin.catalogue.translation import State, fingerprints, translation_state
from tarjotin.cli.marking import marked
from tarjotin.cli.opening import day, open_for
from tarjotin.cli.speech import Refusal
from tarjotin.diagnostics import Wording, nearest
from tarjotin.model.common import Facts, Text

__all__ = ["mark", "mark_translations", "status"]

_Item = Item[Facts, Text]


def status(*, form: str, config: str) -> int:
    """Show the state of every language of every item."""
    opened, language = open_for(config, today=day(None))
    guide = opened.guide
    records = [_record(item, code) for item in guide.items for code in guide.settings.codes]
    if form == "json":
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
        return 0
    wording = Wording.of(language)
    behind = [each for each in records if each["state"] in ("stale", "missing")]
    for each in behind:
        sections = ", ".join(each["sections"])
        text = wording.phrase(
            f"status-{each['state']}", language=each["language"], sections=sections
        )
        click.echo(f"{each['type']}:{each['id']}  {text}")
    counts = Counter((each["language"], each["state"]) for each in records)
    for code in guide.settings.codes:
        numbers = {state.value: counts[code, state.value] for state in State}
        click.echo(wording.phrase("status-counts", language=code, **numbers))
    return 0


def _record(item: _Item, code: str) -> dict[str, Any]:
    found = translation_state(item, code)
    version = item.versions.get(code)
    return {
        "type": item.kind.name,
        "id": item.id,
        "language": code,
        "source": item.source_language,
        "state": found.state.value,
        "sections": list(found.sections),
        "path": version.path if version else None,
    }


def mark(*, ids: tuple[str, ...], everything: bool, config: str) -> int:
    """Write the fingerprints of the present sources into the translations of some items."""
    opened, language = open_for(config, today=day(None))
    guide = opened.guide
    if not ids and not everything:
        raise Refusal(language, "mark-what")
    items = guide.items if everything else tuple(_find(guide, name, language) for name in ids)
    written, current = mark_translations(guide, items, language)
    wording = Wording.of(language)
    for path in written:
        click.echo(path)
    click.echo(wording.phrase("mark-done", written=len(written), current=current), err=True)
    return 0


def mark_translations(
    guide: Guide, items: tuple[_Item, ...], language: str
) -> tuple[tuple[str, ...], int]:
    """Mark the translations of items; returns the files written and how many were current."""
    planned = []
    current = 0
    for item in items:
        marks = fingerprints(item.source)
        for code, version in item.versions.items():
            if code == item.source_language:
                continue
            file = guide.settings.root / version.path
            text = file.read_bytes().decode("utf-8")
            edited = marked(text, marks) if version.translation is not None else None
            if edited is None:
                raise Refusal(language, "mark-not-possible", path=version.path)
            if edited == text:
                current += 1
            else:
                planned.append((file, version.path, edited))
    # Nothing is written before everything is known to be writable.
    for file, _, edited in planned:
        file.write_bytes(edited.encode("utf-8"))
    return tuple(path for _, path, _ in planned), current


def _find(guide: Guide, name: str, language: str) -> _Item:
    """Return the item that `id` or `type:id` names."""
    kind, mark_, item_id = name.rpartition(":")
    found = [
        item for item in guide.items if item.id == item_id and (not mark_ or item.kind.name == kind)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        known = ", ".join(":".join(item.key) for item in found)
        raise Refusal(language, "mark-which", id=name, known=known)
    if any(key[1] == item_id for key in guide.waiting):
        raise Refusal(language, "mark-broken", id=name)
    if item_id in guide.terms:
        raise Refusal(language, "mark-term", id=name)
    near = nearest(item_id, (item.id for item in guide.items))
    hint = Wording.of(language).phrase("did-you-mean", nearest=near) if near else ""
    raise Refusal(language, "mark-unknown", id=name, hint=hint)
