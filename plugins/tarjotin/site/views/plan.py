"""What the page of a participation plan shows: values, stakeholders and channels, timeline."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import titles_in
from tarjotin.model.plan import PlanFacts, PlanText
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.shown import counted, lang_of

__all__ = [
    "Group",
    "Mark",
    "Phase",
    "Picture",
    "PlanView",
    "Span",
    "Value",
    "view",
]

_WIDTH, _LANE, _BAR = 640, 48, 16


@dataclass(frozen=True, kw_only=True)
class Value:
    """A value of the plan, and whether the source states it or we read it so."""

    id: str
    title: str
    certainty: str
    is_reading: bool


@dataclass(frozen=True, kw_only=True)
class Group:
    """A group of stakeholders; its channels under each method of the matrix, the others last."""

    id: str
    title: str
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Phase:
    """A stretch of the timeline in words."""

    id: str
    title: str
    months: str
    certainty: str
    is_reading: bool


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of the timeline as a bar."""

    x: int
    y: int
    width: int
    label_x: int
    label_y: int
    anchor: str
    label: str
    is_reading: bool


@dataclass(frozen=True, kw_only=True)
class Mark:
    """The beginning of a year on the axis."""

    x: int
    year: str


@dataclass(frozen=True, kw_only=True)
class Picture:
    """The timeline as a picture."""

    width: int
    height: int
    axis: int
    bar_height: int
    marks: tuple[Mark, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, kw_only=True)
class PlanView:
    """A participation plan."""

    period: str
    lang: str | None
    values: tuple[Value, ...]
    columns: tuple[Link, ...]
    """The methods behind the channels."""
    has_other_channels: bool
    groups: tuple[Group, ...]
    group_count: str
    channel_count: str
    phases: tuple[Phase, ...]
    picture: Picture | None
    areas: tuple[str, ...]
    has_readings: bool


def _month(month: str) -> str:
    year, _, number = month.partition("-")
    return f"{int(number)}/{year}"


def _index(month: str) -> int:
    year, _, number = month.partition("-")
    return int(year) * 12 + int(number) - 1


def _picture(facts: PlanFacts, titles: dict[str, str]) -> Picture | None:
    if not facts.timeline:
        return None
    first = min(_index(part.from_) for part in facts.timeline.values()) // 12 * 12
    last = -(-(max(_index(part.to) for part in facts.timeline.values()) + 1) // 12) * 12
    scale = _WIDTH / (last - first)

    def at(month: int) -> int:
        return round((month - first) * scale)

    spans = []
    for lane, (name, part) in enumerate(facts.timeline.items()):
        start, end = at(_index(part.from_)), at(_index(part.to) + 1)
        y = lane * _LANE
        is_late = start > _WIDTH // 2
        spans.append(
            Span(
                x=start,
                y=y + 24,
                width=end - start,
                label_x=end if is_late else start,
                label_y=y + 17,
                anchor="end" if is_late else "start",
                label=titles.get(name, name),
                is_reading=part.certainty == "reading",
            )
        )
    axis = len(facts.timeline) * _LANE
    years = range(first // 12, last // 12)
    return Picture(
        width=_WIDTH,
        height=axis + 24,
        axis=axis,
        bar_height=_BAR,
        marks=tuple(Mark(x=at(year * 12), year=str(year)) for year in years),
        spans=tuple(spans),
    )


def _matrix(
    item: Item[PlanFacts, PlanText], titles: dict[str, str], reader: Reader
) -> tuple[tuple[Link, ...], tuple[Group, ...], bool]:
    """Return the methods as columns, the groups as rows, and whether channels without one exist."""
    facts = item.facts
    named = (str(method) for channels in facts.groups.values() for method in channels.values())
    methods = [each for each in dict.fromkeys(named) if each in reader.guide.methods]
    rows = []
    has_others = False
    for group, channels in facts.groups.items():
        cells = [
            tuple(reader.name(item, name) for name, behind in channels.items() if behind == method)
            for method in methods
        ]
        others = tuple(
            reader.name(item, name) for name, behind in channels.items() if behind not in methods
        )
        has_others = has_others or bool(others)
        rows.append(Group(id=group, title=titles.get(group, group), cells=(*cells, others)))
    if not has_others:
        rows = [Group(id=row.id, title=row.title, cells=row.cells[:-1]) for row in rows]
    return reader.links_to("method", tuple(methods)), tuple(rows), has_others


def view(item: Item[PlanFacts, PlanText], reader: Reader) -> PlanView:
    """Return what a reader sees of a plan."""
    facts = item.facts
    version = reader.version(item)
    titles = {
        name: title
        for section in ("values", "groups", "timeline")
        for name, title in titles_in(version, section).items()
    }
    columns, groups, has_others = _matrix(item, titles, reader)
    channels = sum(len(each) for each in facts.groups.values())
    certainties = (*facts.values.values(), *(part.certainty for part in facts.timeline.values()))
    return PlanView(
        period=reader.text("shown-years", first=facts.period.from_, last=facts.period.to),
        lang=lang_of(item, reader),
        values=tuple(
            Value(
                id=name,
                title=titles.get(name, name),
                certainty=reader.text(f"plan-{certainty}"),
                is_reading=certainty == "reading",
            )
            for name, certainty in facts.values.items()
        ),
        columns=columns,
        has_other_channels=has_others,
        groups=groups,
        group_count=counted(reader, "plan-groups", len(groups)),
        channel_count=counted(reader, "plan-channels", channels),
        phases=tuple(
            Phase(
                id=name,
                title=titles.get(name, name),
                months=f"{_month(part.from_)}–{_month(part.to)}",
                certainty=reader.text(f"plan-{part.certainty}"),
                is_reading=part.certainty == "reading",
            )
            for name, part in facts.timeline.items()
        ),
        picture=_picture(facts, titles),
        areas=tuple(reader.name(item, area) for area in facts.areas),
        has_readings="reading" in certainties,
    )
