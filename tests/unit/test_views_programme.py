"""What a programme shows of its quarterly follow-up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from viewing import page, view

Edit = Callable[[str, str, str], None]
PROGRAMME = "docs/programmes/ohjelma.fi.md"
REPORT = "  - {quarter: 2020-Q1, commitment: kuuntelemme, state: tehty}\n"


def _rows(guide: Path) -> list[tuple[str, int]]:
    shown = view(guide, "programme", "ohjelma")
    return [(stretch.name, len(stretch.reports)) for stretch in shown.stretches]


def test_a_long_silence_is_told_in_one_row(small_guide: Path) -> None:
    assert _rows(small_guide) == [("Q1/2020", 1), ("Q2/2020 – Q4/2025", 0)]
    shown = view(small_guide, "programme", "ohjelma")
    assert shown.stretches[1].count == "23 vuosineljännestä"


def test_a_silent_quarter_says_so(small_guide: Path) -> None:
    assert "ei raportoitu" in page(small_guide, "programme", "ohjelma")
    assert "inte rapporterat" in page(small_guide, "programme", "ohjelma", language="sv")


def test_a_short_silence_is_told_quarter_by_quarter(small_guide: Path, edit: Edit) -> None:
    edit(PROGRAMME, REPORT, REPORT + REPORT.replace("2020-Q1", "2020-Q4"))
    names = [name for name, _ in _rows(small_guide)]
    assert names[:4] == ["Q1/2020", "Q2/2020", "Q3/2020", "Q4/2020"]


def test_a_quarter_still_to_come_is_not_silent(small_guide: Path, edit: Edit) -> None:
    edit(PROGRAMME, "to: 2025", "to: 2030")
    # Reviewed on 1 November 2026: the third quarter was over then, the fourth was not.
    assert _rows(small_guide)[-1] == ("Q2/2020 – Q3/2026", 0)


def test_a_programme_that_reported_nothing_is_silent_throughout(
    small_guide: Path, edit: Edit
) -> None:
    edit(PROGRAMME, "follow_up:\n" + REPORT, "follow_up: []\n")
    assert _rows(small_guide) == [("Q1/2020 – Q4/2025", 0)]
    shown = view(small_guide, "programme", "ohjelma")
    assert shown.silent == "24 kaikkiaan 24 vuosineljänneksestä"
    assert shown.areas[0].commitments[0].state == ""


def test_a_commitment_shows_what_was_last_reported(small_guide: Path) -> None:
    commitment = view(small_guide, "programme", "ohjelma").areas[0].commitments[0]
    assert commitment.title == "Kuuntelemme"
    assert commitment.state
    assert commitment.quarter == "Q1/2020"


def test_the_chart_draws_every_quarter_and_says_in_words_what_it_shows(small_guide: Path) -> None:
    chart = view(small_guide, "programme", "ohjelma").chart
    assert len(chart.bars) == 24
    assert [bool(bar.segments) for bar in chart.bars[:3]] == [True, False, False]
    assert "niitä on 23" in chart.description
    html = page(small_guide, "programme", "ohjelma")
    assert 'role="img" aria-labelledby="t-chart-title t-chart-description"' in html
    assert chart.description in html
