"""What the page about the open data shows: the files, and what each field means."""

from __future__ import annotations

from dataclasses import dataclass

from tarjotin.catalogue import tools
from tarjotin.sharing.files import FOLDER
from tarjotin.sharing.shapes import SHAPES
from tarjotin.site.made import MadePage
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.shown import number

__all__ = ["OPEN_DATA", "OpenDataView", "view"]


@dataclass(frozen=True, kw_only=True)
class FieldRow:
    """A field of a data set; `vocabulary` explains its ids."""

    name: str
    meaning: str
    vocabulary: str


@dataclass(frozen=True, kw_only=True)
class DataSet:
    """A data set: its files, how many rows it has, its fields."""

    id: str
    title: str
    count: str
    json: Link
    csv: Link
    schema: Link
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True, kw_only=True)
class OpenDataView:
    """All data sets of the guide."""

    sets: tuple[DataSet, ...]


def _link(reader: Reader, name: str) -> Link:
    return Link(title=name, url=reader.asset(f"{FOLDER}/{name}"))


def _count(name: str, reader: Reader) -> int:
    guide = reader.guide
    if name == "terms":
        return len(guide.glossary.terms)
    if name == "vocabularies":
        return sum(len(vocabulary.values) for vocabulary in guide.vocabularies.values())
    items = {"methods": guide.methods, "modules": guide.modules, "acts": guide.acts}[name]
    return sum(guide.is_published(item) for item in items.values())


def _fields(name: str, reader: Reader) -> tuple[FieldRow, ...]:
    rows = []
    for field, shape in SHAPES[name].model_fields.items():
        extra = shape.json_schema_extra
        vocabulary = str(extra["x-vocabulary"]) if isinstance(extra, dict) else ""
        rows.append(
            FieldRow(
                name=field, meaning=reader.text(f"sharing-field-{field}"), vocabulary=vocabulary
            )
        )
    return tuple(rows)


def view(reader: Reader) -> OpenDataView:
    """Return what a reader sees of the page."""
    return OpenDataView(
        sets=tuple(
            DataSet(
                id=name,
                title=reader.text(f"sharing-set-{name}"),
                count=number(reader, _count(name, reader)),
                json=_link(reader, f"{name}.json"),
                csv=_link(reader, f"{name}.csv"),
                schema=_link(reader, f"{name}.schema.json"),
                fields=_fields(name, reader),
            )
            for name in SHAPES
        )
    )


OPEN_DATA = MadePage(
    key=tools.OPEN_DATA.key,
    capability="content",
    template="tarjotin/open-data.html",
    slugs=tools.OPEN_DATA.slugs,
    folder=tools.OPEN_DATA.folder,
    title=lambda reader: reader.text("sharing-title"),
    summary=lambda reader: reader.text("sharing-summary"),
    view=view,
    is_indexed=True,
)
