"""What the page shows on which a method is chosen: conditions, questions, and a table of all methods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Protocol, TypeVar

from tarjotin.catalogue import tools
from tarjotin.catalogue.item import Item
from tarjotin.catalogue.mentions import parse_target
from tarjotin.catalogue.words import plain
from tarjotin.choosing.chooser import CONDITION, Answers, choose
from tarjotin.choosing.rules import Rules, candidates_of, rules_of
from tarjotin.model.chooser import FACTS, Condition, Question, QuestionField
from tarjotin.model.method import MethodFacts, MethodText
from tarjotin.site.data_block import data_block
from tarjotin.site.made import MadePage
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.method import duration
from tarjotin.site.views.order import collation_key
from tarjotin.site.views.shown import Shown, group_size, listed

__all__ = ["CHOOSER", "REASONS", "ChooserView", "view"]

T_co = TypeVar("T_co", covariant=True)
REASONS = (
    *("serves", "serves-some", "serves-none", "within", "beyond", "unsaid"),
    *("people-fit", "people-open", "people-few", "people-many"),
    *("minutes-fit", "minutes-tight", "minutes-long"),
)
"""The reasons that have words: the codes of the chooser, and an open end of a group."""
_TEXTS = (
    *("unit-hour", "unit-minute", "estimate", "chooser-step", "chooser-any"),
    *("chooser-conditions", "chooser-result", "chooser-count-one", "chooser-count-many"),
    *("chooser-left-one", "chooser-left-many", "chooser-none", "chooser-nothing-asked"),
    *("chooser-ranked", "chooser-left-out", "chooser-answers", "chooser-change"),
    *("chooser-change-conditions", "chooser-unanswered", "chooser-compare"),
    *("chooser-fits-all", "chooser-fits-some", "chooser-inform-title", "chooser-mend-title"),
    *("chooser-mend", "chooser-instead", "chooser-none-inform", "chooser-yes", "chooser-no"),
    *("chooser-read-more", "chooser-in-vain", "chooser-error-choose", "chooser-error-number"),
    *("chooser-announce-inform", "chooser-announce-mend"),
    *(f"chooser-reason-{code}" for code in REASONS),
)
"""What the script says, so that it has no words of its own."""


@dataclass(frozen=True, kw_only=True)
class ConditionShown:
    """A condition, and why it matters."""

    id: str
    name: str
    """The name of its answer in the address."""
    question: str
    hint: str
    because: str
    link: Link | None


@dataclass(frozen=True, kw_only=True)
class Option:
    """An answer that can be chosen."""

    value: str
    label: str
    meaning: str


@dataclass(frozen=True, kw_only=True)
class FieldShown:
    """What is to be answered about one fact. `kind`: one, many or number."""

    fact: str
    kind: str
    label: str
    hint: str
    options: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class QuestionShown:
    """A step of the form."""

    id: str
    title: str
    fields: tuple[FieldShown, ...]


@dataclass(frozen=True, kw_only=True)
class Row:
    """A method in the table of all."""

    link: Link
    aims: str
    participants: str
    group: Shown | None
    minutes: Shown
    preparation: str
    modes: str
    cost: str


@dataclass(frozen=True, kw_only=True)
class Level:
    """The methods of one main level."""

    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True)
class ChooserView:
    """Everything of the page; `block` is what the script reads."""

    conditions: tuple[ConditionShown, ...]
    questions: tuple[QuestionShown, ...]
    inform: str
    inform_link: Link | None
    informing: tuple[Link, ...]
    levels: tuple[Level, ...]
    has_estimates: bool
    block: str


class _HasTexts(Protocol[T_co]):
    @property
    def texts(self) -> Mapping[str, T_co]: ...


def _said(thing: _HasTexts[T_co], reader: Reader) -> T_co:
    """Return the words in the reader's language; the package's own rules may lack it."""
    texts = thing.texts
    fallback = texts.get("en") or next(iter(texts.values()))
    return texts.get(reader.language, fallback)


def _link(target: str | None, reader: Reader) -> Link | None:
    found = parse_target(target, folder="", languages=()) if target else None
    if found is None:
        return None
    item = reader.guide.get(*found.key)
    if item is None:
        return None
    link = reader.link(item, anchor=found.anchor)
    headings = reader.version(item).prose.headings
    # A place in a page is named by its own heading: two links to one page then differ.
    words = (plain(heading.text) for heading in headings if heading.id == found.anchor)
    return replace(link, title=next(words, link.title))


def _condition(condition: Condition, reader: Reader) -> ConditionShown:
    text = _said(condition, reader)
    return ConditionShown(
        id=condition.id,
        name=f"{CONDITION}{condition.id}",
        question=text.question,
        hint=text.hint or "",
        because=text.because,
        link=_link(condition.facts.link, reader),
    )


def _field(field: QuestionField, reader: Reader) -> FieldShown:
    text = _said(field, reader)
    kind = FACTS[field.fact]
    known = reader.guide.vocabularies.get(kind.vocabulary) if kind.vocabulary else None
    offered = getattr(field.facts, "values", ()) or (tuple(known.values) if known else ())
    return FieldShown(
        fact=field.fact,
        kind="number"
        if known is None
        else "many"
        if getattr(field.facts, "many", False)
        else "one",
        label=text.label,
        hint=text.hint or "",
        options=tuple(
            Option(
                value=value,
                label=reader.label(kind.vocabulary or "", value),
                meaning=reader.definition(kind.vocabulary or "", value),
            )
            for value in offered
        ),
    )


def _question(question: Question, reader: Reader) -> QuestionShown:
    return QuestionShown(
        id=question.id,
        title=_said(question, reader).title,
        fields=tuple(_field(field, reader) for field in question.fields),
    )


def _row(item: Item[MethodFacts, MethodText], reader: Reader) -> Row:
    facts = item.facts
    return Row(
        link=reader.link(item),
        aims=listed(reader, "aim", facts.aims),
        participants=listed(reader, "participants", facts.participants),
        group=group_size(reader, item, facts.group),
        minutes=duration(item, reader),
        preparation=reader.label("preparation", facts.preparation),
        modes=listed(reader, "mode", facts.modes),
        cost=reader.label("cost", facts.cost),
    )


def _levels(reader: Reader) -> tuple[Level, ...]:
    known = reader.guide.vocabularies.get("level")
    levels = []
    for level in known.values if known else ():
        rows = [
            _row(item, reader)
            for item in reader.guide.methods.values()
            if item.facts.level.main == level
        ]
        if rows:
            rows.sort(key=lambda row: collation_key(row.link.title))
            levels.append(Level(label=reader.label("level", level), rows=tuple(rows)))
    return tuple(levels)


def _names(reader: Reader) -> dict[str, str]:
    """Return what each fact is called: as its vocabulary is, or by a text of ours."""
    names = {}
    for fact, kind in FACTS.items():
        known = reader.guide.vocabularies.get(kind.vocabulary) if kind.vocabulary else None
        label = known.labels.get(reader.language) if known else None
        names[fact] = label.label if label else reader.text(f"chooser-fact-{fact}")
    return names


def _block(
    rules: Rules,
    conditions: tuple[ConditionShown, ...],
    questions: tuple[QuestionShown, ...],
    reader: Reader,
) -> str:
    """Return what the script reads: rules and methods alike in every language, words in one."""
    guide = reader.guide
    inform = guide.chooser.inform
    link = _link(inform.facts.link, reader) if inform else None
    compare = reader.made_link(tools.METHOD_COMPARISON.key)
    block: dict[str, Any] = {
        "rules": asdict(rules),
        "methods": [asdict(method) for method in candidates_of(guide)],
        "cards": {
            name: {**asdict(reader.link(item)), "summary": reader.version(item).text.summary}
            for name, item in guide.methods.items()
        },
        "conditions": [asdict(condition) for condition in conditions],
        "questions": [
            {
                "id": question.id,
                "title": question.title,
                "facts": [field.fact for field in question.fields],
            }
            for question in questions
        ],
        "inform": {
            "text": _said(inform, reader).text if inform else "",
            "link": asdict(link) if link else None,
        },
        "compare": compare.url if compare else None,
        "names": _names(reader),
        "labels": {
            fact: {
                value: reader.label(kind.vocabulary, value)
                for value in guide.vocabularies[kind.vocabulary].values
            }
            for fact, kind in FACTS.items()
            if kind.vocabulary is not None and kind.vocabulary in guide.vocabularies
        },
        "texts": {key: reader.texts.texts[key] for key in _TEXTS},
    }
    return data_block(block)


def view(reader: Reader) -> ChooserView:
    """Return what a reader sees of the page."""
    guide = reader.guide
    rules = rules_of(guide)
    conditions = tuple(_condition(each, reader) for each in guide.chooser.conditions)
    questions = tuple(_question(each, reader) for each in guide.chooser.questions)
    refused = Answers(conditions={each.id: False for each in rules.conditions})
    informing = choose(rules, candidates_of(guide), refused).informing
    inform = guide.chooser.inform
    levels = _levels(reader)
    numbers = [
        shown for level in levels for row in level.rows for shown in (row.group, row.minutes)
    ]
    return ChooserView(
        conditions=conditions,
        questions=questions,
        inform=_said(inform, reader).text if inform else "",
        inform_link=_link(inform.facts.link, reader) if inform else None,
        informing=reader.links_to("method", informing),
        levels=levels,
        has_estimates=any(shown is not None and shown.is_estimate for shown in numbers),
        block=_block(rules, conditions, questions, reader),
    )


CHOOSER = MadePage(
    key=tools.CHOOSER.key,
    capability="methods",
    template="tarjotin/chooser.html",
    slugs=tools.CHOOSER.slugs,
    folder=tools.CHOOSER.folder,
    title=lambda reader: reader.text("chooser-title"),
    summary=lambda reader: reader.text("chooser-summary"),
    view=view,
    is_indexed=True,
    is_found=True,
)
