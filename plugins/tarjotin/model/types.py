"""The types of items: the folder, the fields and the sections of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tarjotin.model.act import ActFacts, ActText, section_anchor
from tarjotin.model.call import CallFacts, CallText
from tarjotin.model.common import Facts, Text
from tarjotin.model.form import FormFacts, FormField, FormText, advice_anchor
from tarjotin.model.game import GameFacts, GameText
from tarjotin.model.method import MethodFacts, MethodText
from tarjotin.model.module import ModuleFacts, ModuleText
from tarjotin.model.page import PageFacts, PageText
from tarjotin.model.plan import PlanFacts, PlanText
from tarjotin.model.programme import ProgrammeFacts, ProgrammeText
from tarjotin.model.region import RegionFacts, RegionText
from tarjotin.model.session import SessionFacts, SessionText

__all__ = ["PAGE", "TYPES", "ItemType", "SectionRule", "type_of_folder"]

Ids = Callable[[Any], tuple[str, ...]]
Anchor = tuple[tuple[str | int, ...], str]


def _none(_facts: Any) -> tuple[str, ...]:
    return ()


def _no_anchors(_facts: Any) -> Iterator[Anchor]:
    return iter(())


@dataclass(frozen=True, kw_only=True)
class SectionRule:
    """A section that every item of a type has.

    `children` gives, from the facts, the ids that its headings below must bear, and `deeper`
    those of them that stand one level further down; `is_free` says that further headings of the
    editor's choice may stand beside them.
    """

    id: str
    children: Ids = _none
    deeper: Ids = _none
    is_free: bool = True


@dataclass(frozen=True, kw_only=True)
class ItemType:
    """A type of item: where its files lie, what they hold, which plugin publishes it."""

    name: str
    folder: str
    capability: str
    facts: type[Facts]
    text: type[Text]
    rules: Callable[[Any], tuple[SectionRule, ...]]
    named: Ids = _none
    """The ids in the facts that need a name in every language."""
    nameable: Ids = _none
    """The ids in the facts that may have a name."""
    anchors: Callable[[Any], Iterator[Anchor]] = _no_anchors
    """The ids of headings that the facts give, each with the path of its fact."""
    private: tuple[str, ...] = ()
    """Sections that are for trainers only: never in the participant's page, handout or search."""
    is_printable: bool = False
    """Whether an item is something to hand out on paper."""


def _ids(field: str) -> Ids:
    return lambda facts: tuple(getattr(facts, field))


def _listing(section: str, field: str = "") -> SectionRule:
    """Return the rule of a section with a heading for each id in a field, named alike if not told."""
    return SectionRule(id=section, children=_ids(field or section), is_free=False)


def _grouping(section: str, field: str = "") -> SectionRule:
    """Return the rule of a section with a heading for each group in a field, and for each id in it."""

    def groups(facts: Facts) -> Iterator[tuple[str, Iterable[str]]]:
        return iter(getattr(facts, field or section).items())

    return SectionRule(
        id=section,
        children=lambda facts: tuple(id_ for name, ids in groups(facts) for id_ in (name, *ids)),
        deeper=lambda facts: tuple(id_ for _, ids in groups(facts) for id_ in ids),
        is_free=False,
    )


def _fixed(*rules: SectionRule | str) -> Callable[[Any], tuple[SectionRule, ...]]:
    made = tuple(SectionRule(id=rule) if isinstance(rule, str) else rule for rule in rules)
    return lambda _facts: made


def _act_rules(facts: ActFacts) -> tuple[SectionRule, ...]:
    numbers = tuple(SectionRule(id=section_anchor(number)) for number in facts.sections)
    return (SectionRule(id="summary"), *numbers, SectionRule(id="practice"))


def _module_names(facts: ModuleFacts) -> tuple[str, ...]:
    return (*facts.materials, *(video.id for video in facts.videos))


def _part_rule(part: str, fields: Mapping[str, FormField]) -> SectionRule:
    advised = tuple(name for name, field in fields.items() if field.kind == "statement")
    headings = tuple(
        heading
        for name in fields
        for heading in ((name, advice_anchor(name)) if name in advised else (name,))
    )
    return SectionRule(
        id=part,
        children=lambda _facts: headings,
        deeper=lambda _facts: tuple(map(advice_anchor, advised)),
        is_free=False,
    )


def _form_rules(facts: FormFacts) -> tuple[SectionRule, ...]:
    parts = tuple(_part_rule(part, fields) for part, fields in facts.parts.items())
    outcomes = _listing("outcomes")
    return (
        SectionRule(id="intro"),
        *parts,
        *((outcomes,) if facts.outcomes else ()),
        SectionRule(id="after"),
    )


def _form_names(facts: FormFacts) -> tuple[str, ...]:
    fields = (field for field in facts.fields.values() if field.vocabulary is None)
    return tuple(dict.fromkeys(option for field in fields for option in field.options))


def _plan_names(facts: PlanFacts) -> tuple[str, ...]:
    channels = tuple(channel for group in facts.groups.values() for channel in group)
    return (*channels, *facts.areas)


def _region_names(facts: RegionFacts) -> tuple[str, ...]:
    return (*facts.workshops, *((facts.county,) if facts.county else ()))


PAGE = ItemType(
    name="page",
    folder="",
    capability="content",
    facts=PageFacts,
    text=PageText,
    rules=_fixed(),
)

_ALL = (
    ItemType(
        name="method",
        is_printable=True,
        folder="methods",
        capability="methods",
        facts=MethodFacts,
        text=MethodText,
        rules=_fixed(
            "purpose",
            "use-when",
            "avoid-when",
            _listing("steps"),
            "roles",
            "materials",
            "pitfalls",
            "inclusion",
            "evaluation",
        ),
        named=_ids("materials"),
    ),
    ItemType(
        name="module",
        is_printable=True,
        folder="training",
        capability="training",
        facts=ModuleFacts,
        text=ModuleText,
        rules=_fixed(
            "suits",
            "outcomes",
            "content",
            _listing("course", "agenda"),
            "exercises",
            "prework",
            "handout",
            "trainer",
        ),
        named=_module_names,
        private=("trainer",),
    ),
    ItemType(
        name="session",
        is_printable=True,
        folder="sessions",
        capability="training",
        facts=SessionFacts,
        text=SessionText,
        rules=_fixed("suits", "plan"),
    ),
    ItemType(
        name="act",
        is_printable=True,
        folder="legislation",
        capability="legislation",
        facts=ActFacts,
        text=ActText,
        rules=_act_rules,
    ),
    ItemType(
        name="programme",
        folder="programmes",
        capability="content",
        facts=ProgrammeFacts,
        text=ProgrammeText,
        rules=_fixed(
            "background",
            "prepared-with",
            _grouping("areas"),
            "follow-up",
            "join",
        ),
    ),
    ItemType(
        name="plan",
        folder="plans",
        capability="content",
        facts=PlanFacts,
        text=PlanText,
        rules=_fixed(
            "background",
            "questions",
            "goals",
            _listing("values"),
            _listing("groups"),
            _listing("timeline"),
            "tools",
            "regional",
            "feedback",
        ),
        named=_plan_names,
    ),
    ItemType(
        name="region",
        folder="regions",
        capability="content",
        facts=RegionFacts,
        text=RegionText,
        rules=_fixed("pilot", "workshops", "today"),
        named=_region_names,
        nameable=_ids("workshops"),
    ),
    ItemType(
        name="call",
        folder="calls",
        capability="content",
        facts=CallFacts,
        text=CallText,
        rules=_fixed(
            "background",
            _listing("criteria"),
            "benefits",
            "results",
        ),
    ),
    ItemType(
        name="form",
        folder="forms",
        capability="content",
        facts=FormFacts,
        text=FormText,
        rules=_form_rules,
        named=_form_names,
        anchors=FormFacts.anchors,
    ),
    ItemType(
        name="game",
        folder="games",
        capability="training",
        facts=GameFacts,
        text=GameText,
        rules=_fixed(
            "goal",
            "setup",
            _listing("board"),
            _listing("rounds"),
            _grouping("cards", "decks"),
            "script",
            "printing",
        ),
        named=_ids("materials"),
        anchors=GameFacts.anchors,
    ),
    PAGE,
)

TYPES: Mapping[str, ItemType] = {kind.name: kind for kind in _ALL}


def type_of_folder(folder: str) -> ItemType:
    """Return the type of the items in a folder of docs/; pages are everywhere else."""
    return next((kind for kind in _ALL if kind.folder == folder and folder), PAGE)
