"""The rules by which a method is chosen: conditions that come first, then questions with weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from tarjotin.model.record import Record
from tarjotin.model.references import InVocabulary
from tarjotin.model.scalars import Identifier, Line, Summary, Weight

__all__ = [
    "FACTS",
    "ChooserRules",
    "Condition",
    "ConditionFacts",
    "ConditionText",
    "FactKind",
    "FieldText",
    "Inform",
    "InformFacts",
    "InformText",
    "NumberFieldFacts",
    "Question",
    "QuestionField",
    "QuestionText",
    "ScaleFieldFacts",
    "SetFieldFacts",
]


@dataclass(frozen=True, kw_only=True)
class FactKind:
    """How answers about a fact are compared with a card, and the vocabulary they come from.

    A `set` asks for values that the card should have. A `scale` asks for the most that there is
    room for, in the order of the vocabulary. `people` and `minutes` ask for a number.
    """

    kind: Literal["set", "scale", "people", "minutes"]
    vocabulary: str | None = None


FACTS: Mapping[str, FactKind] = {
    "aims": FactKind(kind="set", vocabulary="aim"),
    "phases": FactKind(kind="set", vocabulary="phase"),
    "participants": FactKind(kind="set", vocabulary="participants"),
    "levels": FactKind(kind="set", vocabulary="level"),
    "modes": FactKind(kind="set", vocabulary="mode"),
    "kinds": FactKind(kind="set", vocabulary="kind"),
    "preparation": FactKind(kind="scale", vocabulary="preparation"),
    "cost": FactKind(kind="scale", vocabulary="cost"),
    "people": FactKind(kind="people"),
    "minutes": FactKind(kind="minutes"),
}
"""The facts of a method card that a question can be about."""


class ConditionFacts(Record):
    """What has no language in a condition.

    `otherwise` says what follows when it does not hold: there is nothing to influence (`inform`),
    or something must be put right before anybody is asked (`mend`).
    """

    otherwise: Literal["inform", "mend"]
    link: Line | None = None


class ConditionText(Record):
    """A condition as a question to be answered with yes or no, and why a no matters."""

    question: Line
    hint: Summary | None = None
    because: Summary


class Condition(Record):
    """A condition for asking anybody anything."""

    id: Identifier
    facts: ConditionFacts
    texts: Mapping[str, ConditionText]


class InformFacts(Record):
    """Which methods inform: those of these levels; left out, of the vocabulary's first."""

    levels: tuple[Annotated[str, InVocabulary("level")], ...] = ()
    link: Line | None = None


class InformText(Record):
    """What is said when there is no room for influence."""

    text: Summary


class Inform(Record):
    """What to do when there is no room for influence."""

    facts: InformFacts
    texts: Mapping[str, InformText]


class _FieldFacts(Record):
    weight: Weight
    limit: bool = False


class NumberFieldFacts(_FieldFacts):
    """A number is asked for; with `limit`, methods that it does not fit are left out."""


class ScaleFieldFacts(_FieldFacts):
    """The most that there is room for; `values` are the answers offered, all when left out."""

    values: tuple[Identifier, ...] = ()


class SetFieldFacts(ScaleFieldFacts):
    """Values that the method should have; with `many`, several can be chosen."""

    many: bool = False


class FieldText(Record):
    """What stands at a field."""

    label: Line
    hint: Summary | None = None


class QuestionField(Record):
    """One fact that a question asks about."""

    fact: str
    facts: NumberFieldFacts | ScaleFieldFacts | SetFieldFacts
    texts: Mapping[str, FieldText]


class QuestionText(Record):
    """The words of a question."""

    title: Line


class Question(Record):
    """One step of choosing."""

    id: Identifier
    texts: Mapping[str, QuestionText]
    fields: tuple[QuestionField, ...]


class ChooserRules(Record):
    """All rules; a guide whose rules could not be read has none."""

    conditions: tuple[Condition, ...] = ()
    inform: Inform | None = None
    questions: tuple[Question, ...] = ()

    @property
    def fields(self) -> tuple[QuestionField, ...]:
        """All fields in the order in which they are asked."""
        return tuple(field for question in self.questions for field in question.fields)
