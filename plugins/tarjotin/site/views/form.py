"""What the page of a form shows: its fields part by part, and the outcomes of a self-check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.catalogue.words import titles_in
from tarjotin.model.form import FormFacts, FormField, FormText, advice_anchor
from tarjotin.model.references import AnyReference
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.shown import Shown, counted, lang_of

__all__ = ["Field", "FormView", "Option", "Outcome", "Sheet", "view"]

_ROWS = 4
"""How many lines a text has where the editor does not say."""


@dataclass(frozen=True, kw_only=True)
class Option:
    """One of the options of a choice; `lang` where its words are not in the reader's language."""

    id: str
    label: str
    meaning: str
    lang: str | None


@dataclass(frozen=True, kw_only=True)
class Field:
    """One thing to fill in; its help is the part of the page under its heading."""

    id: str
    title: str
    kind: str
    rows: int
    options: tuple[Option, ...]
    advice: str
    """The id of the heading above the advice on a statement; empty for other kinds."""
    advice_title: str


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A part of the form: a section of the page with its fields."""

    id: str
    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What comes of a self-check from a number of yes answers on."""

    id: str
    title: str
    least: int
    answers: str
    """The numbers of yes answers that lead to it: 0–2, 6."""


@dataclass(frozen=True, kw_only=True)
class FormView:
    """A form."""

    name: str
    """What a file with the answers is called."""
    kind: Shown
    about: tuple[Link, ...]
    lang: str | None
    parts: tuple[Sheet, ...]
    outcomes: tuple[Outcome, ...]
    field_count: str
    statement_count: int


def _link(reference: AnyReference, reader: Reader) -> Link | None:
    if reference.kind != "term":
        return reader.link_to(reference.kind, reference.item)
    term = reader.guide.terms.get(reference.item)
    address = reader.addresses.of_term(reference.item, reader.language) if term else None
    if term is None or reader.language not in term.texts:
        return None
    url = reader.url(address) if address else None
    return Link(title=term.texts[reader.language].term, url=url)


def _options(
    field: FormField, item: Item[FormFacts, FormText], reader: Reader
) -> tuple[Option, ...]:
    if field.vocabulary is None:
        lang = lang_of(item, reader)
        return tuple(
            Option(id=name, label=reader.name(item, name), meaning="", lang=lang)
            for name in field.options
        )
    known = reader.guide.vocabularies.get(field.vocabulary)
    names = field.options or (tuple(known.values) if known else ())
    return tuple(
        Option(
            id=name,
            label=reader.label(field.vocabulary, name),
            meaning=reader.definition(field.vocabulary, name),
            lang=None,
        )
        for name in names
    )


def _field(
    name: str,
    field: FormField,
    titles: Mapping[str, str],
    item: Item[FormFacts, FormText],
    reader: Reader,
) -> Field:
    advice = advice_anchor(name) if field.kind == "statement" else ""
    return Field(
        id=name,
        title=titles.get(name, name),
        kind=field.kind,
        rows=field.rows or _ROWS,
        options=_options(field, item, reader),
        advice=advice,
        advice_title=titles.get(advice, ""),
    )


def _parts(item: Item[FormFacts, FormText], reader: Reader) -> tuple[Sheet, ...]:
    version = reader.version(item)
    parts = []
    for part, fields in item.facts.parts.items():
        titles = titles_in(version, part)
        section = version.prose.section(part)
        parts.append(
            Sheet(
                id=part,
                title=section.heading.text if section and section.heading else part,
                fields=tuple(
                    _field(name, field, titles, item, reader) for name, field in fields.items()
                ),
            )
        )
    return tuple(parts)


def _outcomes(
    item: Item[FormFacts, FormText], reader: Reader, *, statements: int
) -> tuple[Outcome, ...]:
    titles = titles_in(reader.version(item), "outcomes")
    least = tuple(item.facts.outcomes.values())
    most = (*(each - 1 for each in least[1:]), statements)
    return tuple(
        Outcome(
            id=name,
            title=titles.get(name, name),
            least=low,
            answers=str(low) if low == high else f"{low}–{high}",
        )
        for (name, low), high in zip(item.facts.outcomes.items(), most, strict=False)
    )


def view(item: Item[FormFacts, FormText], reader: Reader) -> FormView:
    """Return what a reader sees of a form."""
    facts = item.facts
    statements = sum(field.kind == "statement" for field in facts.fields.values())
    links = (_link(reference, reader) for reference in facts.about)
    return FormView(
        name=reader.version(item).text.slug or item.id,
        kind=Shown(
            text=reader.label("form_kind", facts.kind),
            meaning=reader.definition("form_kind", facts.kind),
        ),
        about=tuple(link for link in links if link is not None),
        lang=lang_of(item, reader),
        parts=_parts(item, reader),
        outcomes=_outcomes(item, reader, statements=statements),
        field_count=counted(reader, "form-fields", len(facts.fields)),
        statement_count=statements,
    )
