"""What editors see of the state of translations and content."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from tarjotin.site.views import status
from viewing import opened, reader

Edit = Callable[[str, str, str], None]
LATER = dt.date(2027, 11, 2)
"""A day after the yearly reviews of the small guide are due, and before the others are."""


def _status(guide: Path, *, today: dt.date) -> status.StatusView:
    index = opened(guide).guide.get("page", "index")
    assert index is not None
    return status.view(index, reader(guide, "tila/"), today=today)


def _row(shown: status.StatusView, item_id: str) -> status.Translated:
    rows = (row for group in shown.groups for row in group.rows)
    return next(row for row in rows if row.id == item_id)


def test_a_stale_translation_names_the_changed_sections(small_guide: Path, edit: Edit) -> None:
    edit("docs/methods/kysely.fi.md", "Yksi laatii kyselyn.", "Kaksi laatii kyselyn.")
    source, translated = _row(_status(small_guide, today=LATER), "kysely").cells
    assert source.state == "source"
    assert translated.state == "stale"
    assert "Roolit" in translated.sections


def test_a_missing_translation_is_behind(small_guide: Path) -> None:
    (small_guide / "docs/methods/kysely.sv.md").unlink()
    shown = _status(small_guide, today=LATER)
    behind = [row.id for group in shown.behind for row in group.rows]
    assert "kysely" in behind
    assert _row(shown, "kysely").cells[1].state == "missing"


def test_every_item_is_counted_in_every_language(small_guide: Path) -> None:
    shown = _status(small_guide, today=LATER)
    items = sum(len(group.rows) for group in shown.groups)
    for row in shown.translations:
        assert sum(map(int, row.counts)) == items
    assert sum(int(row.total) for row in shown.status_counts) == items


def test_no_review_is_overdue_before_its_day(small_guide: Path) -> None:
    assert _status(small_guide, today=dt.date(2026, 12, 1)).overdue == ()


def test_an_overdue_review_and_an_overdue_check_of_an_act_are_told_apart(small_guide: Path) -> None:
    overdue = _status(small_guide, today=LATER).overdue
    told = {(row.link.title, row.what) for row in overdue}
    assert ("Kuntalaki", "Sivun tarkistus") in told
    assert ("Kuntalaki", "Vertailu säädöstekstiin") in told
    # A lapsed act is history: it is reviewed, but no longer compared with the statute book.
    assert ("Maakuntalakiluonnos", "Vertailu säädöstekstiin") not in told


def test_an_archived_item_is_never_overdue(small_guide: Path, edit: Edit) -> None:
    edit("docs/legislation/kuntalaki.fi.md", "status: reviewed", "status: archived")
    overdue = _status(small_guide, today=LATER).overdue
    assert "Kuntalaki" not in {row.link.title for row in overdue}


def test_stubs_and_drafts_are_listed_as_unfinished(small_guide: Path, edit: Edit) -> None:
    edit("docs/methods/kysely.fi.md", "status: reviewed", "status: draft")
    (group,) = _status(small_guide, today=LATER).unfinished
    assert [row.id for row in group.rows] == ["kysely"]
