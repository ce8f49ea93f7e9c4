"""What the page of a participation programme shows: commitments and their quarterly follow-up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import titles_in
from tarjotin.model.programme import FollowUp, ProgrammeFacts, ProgrammeText
from tarjotin.site.reader import Reader
from tarjotin.site.views.shown import counted, lang_of, number

__all__ = [
    "Area",
    "Bar",
    "Chart",
    "Commitment",
    "ProgrammeView",
    "Report",
    "Segment",
    "Stretch",
    "view",
]

_LONG_SILENCE = 4
"""As many silent quarters in a row, or more, are told in one line."""
_BAR, _STEP, _HEIGHT, _LEFT, _SILENT = 17, 22, 120, 30, 14
_SERIES = 6
"""How many colours the style sheet has for states."""


@dataclass(frozen=True, kw_only=True)
class Commitment:
    """A promise and what was last reported of it."""

    id: str
    title: str
    state: str
    """Empty when nothing has been reported."""
    quarter: str


@dataclass(frozen=True, kw_only=True)
class Area:
    """An area of participation with its commitments."""

    id: str
    title: str
    commitments: tuple[Commitment, ...]


@dataclass(frozen=True, kw_only=True)
class Report:
    """What was reported of a commitment in a quarter."""

    commitment: str
    commitment_id: str
    state: str
    evidence: str | None


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A quarter, or several silent ones in a row; without reports it is silent."""

    name: str
    count: str
    """How many quarters, when it is more than one."""
    reports: tuple[Report, ...]


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A part of a bar: the commitments in one state."""

    y: int
    height: int
    series: int


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A quarter of the chart; silent without segments."""

    x: int
    segments: tuple[Segment, ...]
    year: str
    """The year below the first quarter of each."""


@dataclass(frozen=True, kw_only=True)
class Chart:
    """How many commitments were reported in each quarter, as a picture."""

    width: int
    height: int
    left: int
    bar_width: int
    base: int
    silent_y: int
    silent_height: int
    """A silent quarter is a low box with a dashed line, never a bar."""
    bars: tuple[Bar, ...]
    top: str
    """The number at the top of the axis: all commitments."""
    legend: tuple[tuple[int, str], ...]
    """Number of the colour and name of the state."""
    description: str


@dataclass(frozen=True, kw_only=True)
class ProgrammeView:
    """A participation programme."""

    period: str
    approved: str
    areas: tuple[Area, ...]
    commitments: str
    lang: str | None
    known_until: str
    """The day that the follow-up was last looked at."""
    stretches: tuple[Stretch, ...]
    silent: str
    """In how many quarters nothing was reported."""
    chart: Chart


def _name(quarter: str, reader: Reader) -> str:
    year, _, part = quarter.partition("-Q")
    return reader.text("programme-quarter", quarter=part, year=year)


def _quarters(facts: ProgrammeFacts) -> tuple[str, ...]:
    """Return the quarters that were over when the page was last reviewed, and all reported ones.

    A quarter that is still to come is not silent.
    """
    reported = {entry.quarter for entry in facts.follow_up}
    found = set(reported)
    for year in range(facts.period.from_, facts.period.to + 1):
        for part in (1, 2, 3, 4):
            after = dt.date(year + part // 4, part % 4 * 3 + 1, 1)
            if after <= facts.review.last:
                found.add(f"{year}-Q{part}")
    return tuple(sorted(found))


def _runs(
    quarters: tuple[str, ...], reports: Mapping[str, tuple[FollowUp, ...]]
) -> Iterator[tuple[str, ...]]:
    """Cut the quarters into rows: each by itself, a long silence together."""
    silent: list[str] = []
    for quarter in (*quarters, ""):
        if quarter and quarter not in reports:
            silent.append(quarter)
            continue
        if len(silent) >= _LONG_SILENCE:
            yield tuple(silent)
        else:
            yield from ((one,) for one in silent)
        silent = []
        if quarter:
            yield (quarter,)


def _stretches(
    quarters: tuple[str, ...],
    reports: Mapping[str, tuple[FollowUp, ...]],
    titles: Mapping[str, str],
    reader: Reader,
) -> Iterator[Stretch]:
    for run in _runs(quarters, reports):
        name = _name(run[0], reader)
        if len(run) > 1:
            name = f"{name} – {_name(run[-1], reader)}"
        yield Stretch(
            name=name,
            count=counted(reader, "programme-quarters", len(run)) if len(run) > 1 else "",
            reports=tuple(
                Report(
                    commitment=titles.get(entry.commitment, entry.commitment),
                    commitment_id=entry.commitment,
                    state=reader.label("follow_up_state", entry.state),
                    evidence=entry.evidence,
                )
                for entry in reports.get(run[0], ())
            ),
        )


def _segments(
    entries: tuple[FollowUp, ...], states: tuple[str, ...], promised: int
) -> Iterator[Segment]:
    y = _HEIGHT
    for series, state in enumerate(states):
        count = sum(1 for entry in entries if entry.state == state)
        if count:
            height = round(_HEIGHT * count / max(promised, 1))
            y -= height
            yield Segment(y=y, height=height, series=series % _SERIES + 1)


def _chart(
    facts: ProgrammeFacts,
    quarters: tuple[str, ...],
    reports: Mapping[str, tuple[FollowUp, ...]],
    reader: Reader,
) -> Chart:
    known = reader.guide.vocabularies.get("follow_up_state")
    states = tuple(known.values) if known else ()
    promised = sum(len(names) for names in facts.areas.values())
    used = {entry.state for entry in facts.follow_up}
    silent = sum(1 for quarter in quarters if quarter not in reports)
    return Chart(
        width=_LEFT + _STEP * max(len(quarters), 1) + 8,
        height=_HEIGHT + 28,
        left=_LEFT,
        bar_width=_BAR,
        base=_HEIGHT,
        silent_y=_HEIGHT - _SILENT,
        silent_height=_SILENT,
        bars=tuple(
            Bar(
                x=_LEFT + 4 + _STEP * index,
                segments=tuple(_segments(reports.get(quarter, ()), states, promised)),
                year=quarter[:4] if quarter.endswith("Q1") or index == 0 else "",
            )
            for index, quarter in enumerate(quarters)
        ),
        top=number(reader, promised),
        legend=tuple(
            (series % _SERIES + 1, reader.label("follow_up_state", state))
            for series, state in enumerate(states)
            if state in used
        ),
        description=reader.text(
            "programme-chart-description",
            quarters=number(reader, len(quarters)),
            silent=number(reader, silent),
            promised=number(reader, promised),
        ),
    )


def view(item: Item[ProgrammeFacts, ProgrammeText], reader: Reader) -> ProgrammeView:
    """Return what a reader sees of a programme."""
    facts = item.facts
    titles = titles_in(reader.version(item), "areas")
    quarters = _quarters(facts)
    reports = {
        quarter: tuple(entry for entry in facts.follow_up if entry.quarter == quarter)
        for quarter in sorted({entry.quarter for entry in facts.follow_up})
    }
    newest = {entry.commitment: entry for entries in reports.values() for entry in entries}
    areas = tuple(
        Area(
            id=area,
            title=titles.get(area, area),
            commitments=tuple(
                Commitment(
                    id=name,
                    title=titles.get(name, name),
                    state=reader.label("follow_up_state", newest[name].state)
                    if name in newest
                    else "",
                    quarter=_name(newest[name].quarter, reader) if name in newest else "",
                )
                for name in names
            ),
        )
        for area, names in facts.areas.items()
    )
    return ProgrammeView(
        period=reader.text("shown-years", first=facts.period.from_, last=facts.period.to),
        approved=reader.day(facts.approved) if facts.approved else "",
        areas=areas,
        commitments=counted(
            reader, "programme-commitments", sum(len(area.commitments) for area in areas)
        ),
        lang=lang_of(item, reader),
        known_until=reader.day(facts.review.last),
        stretches=tuple(_stretches(quarters, reports, titles, reader)),
        silent=reader.text(
            "programme-silent-of",
            silent=number(reader, sum(1 for quarter in quarters if quarter not in reports)),
            quarters=number(reader, len(quarters)),
        ),
        chart=_chart(facts, quarters, reports, reader),
    )
