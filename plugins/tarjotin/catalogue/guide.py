"""The guide: every item by type and id, and what links to what, both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

from tarjotin.catalogue.item import Item, Loose, Written
from tarjotin.catalogue.phrasings import Phrasings
from tarjotin.model.act import ActFacts, ActText
from tarjotin.model.chooser import ChooserRules
from tarjotin.model.common import Facts, Text
from tarjotin.model.method import MethodFacts, MethodText
from tarjotin.model.module import ModuleFacts, ModuleText
from tarjotin.model.record import walk
from tarjotin.model.references import LawReference, Reference
from tarjotin.model.region import RegionFacts, RegionText
from tarjotin.model.session import SessionFacts, SessionText
from tarjotin.model.settings import Settings
from tarjotin.model.term import Glossary, Term
from tarjotin.model.vocabulary import Vocabulary
from tarjotin.planning import Part, Rules, part_of, rules_of
from tarjotin.reading.folder import Folder
from tarjotin.reading.tree import Mapping as Tree

__all__ = ["Guide", "Key", "Mention", "Pointer", "references"]

Key = tuple[str, str]
"""Type and id of an item."""


@dataclass(frozen=True, kw_only=True)
class Pointer:
    """A fact that names an item; `section` when it names a section of an act."""

    path: tuple[str | int, ...]
    target: Key
    section: str | None = None


@dataclass(frozen=True, kw_only=True)
class Mention(Pointer):
    """A fact of an item that names another item."""

    item: Item[Facts, Text]


def references(facts: Facts) -> Iterator[Pointer]:
    """Yield every reference in facts."""
    for path, value in walk(facts):
        if isinstance(value, Reference) and value:
            section = value.section if isinstance(value, LawReference) else None
            yield Pointer(path=path, target=(value.kind, value.item), section=section)


@dataclass(frozen=True, kw_only=True)
class Guide:
    """Everything that is known of a guide. Nothing in it changes once it is read."""

    settings: Settings
    folder: Folder
    vocabularies: Mapping[str, Vocabulary]
    glossary: Glossary
    term_trees: Mapping[str, Tree]
    """Every entry of the glossary by its id, also one that could not be read."""
    items: tuple[Item[Facts, Text], ...]
    phrasings: Phrasings = field(default_factory=dict)
    """What the guide does not write, by language."""
    loose: tuple[Loose, ...] = ()
    """Files that are part of no item; the checks look at them, nothing else does."""
    waiting: frozenset[Key] = field(default=frozenset())
    """Items that exist but could not be read."""
    chooser: ChooserRules = field(default_factory=ChooserRules)
    """How a method is chosen."""
    glossary_waits: bool = False
    """Whether there is a glossary that could not be read: any term may be in it."""

    @cached_property
    def _by_key(self) -> Mapping[Key, Item[Facts, Text]]:
        return {item.key: item for item in self.items}

    def written(self) -> Iterator[Written]:
        """Yield every file that could be read, also those that are part of no item."""
        for item in self.items:
            yield from item.versions.values()
        yield from self.loose

    @property
    def is_whole(self) -> bool:
        """Whether every file could be used: only then is it known what is not there."""
        return not self.loose and not self.waiting and not any(i.waiting for i in self.items)

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """The glossary's terms by id."""
        return {term.id: term for term in self.glossary.terms}

    def get(self, kind: str, item_id: str) -> Item[Facts, Text] | None:
        """Return an item, or None if the guide has none of that type and id."""
        return self._by_key.get((kind, item_id))

    def of(self, kind: str) -> tuple[Item[Facts, Text], ...]:
        """Return all items of a type in the order of their ids."""
        return tuple(item for item in self.items if item.kind.name == kind)

    def knows(self, key: Key) -> bool:
        """Whether an id exists, also when its file waits for a mend."""
        kind, item_id = key
        if kind == "term":
            return item_id in self.term_trees or self.glossary_waits
        return key in self._by_key or key in self.waiting

    def ids(self, kind: str) -> tuple[str, ...]:
        """Return the known ids of a type."""
        if kind == "term":
            return tuple(self.term_trees)
        known = [item.id for item in self.of(kind)]
        return tuple(sorted({*known, *(name for type_, name in self.waiting if type_ == kind)}))

    def is_published(self, item: Item[Facts, Text]) -> bool:
        """Whether the plugin that publishes the item's type is switched on."""
        return item.kind.capability in self.settings.capabilities

    def label(self, vocabulary: str, value: str, language: str) -> str:
        """Return the label of a vocabulary's value in a language."""
        known = self.vocabularies.get(vocabulary)
        return known.label(value, language) if known else value

    @cached_property
    def methods(self) -> Mapping[str, Item[MethodFacts, MethodText]]:
        """All method cards by id."""
        return {item.id: cast("Any", item) for item in self.of("method")}

    @cached_property
    def modules(self) -> Mapping[str, Item[ModuleFacts, ModuleText]]:
        """All modules by id: the menu in the order of its numbers, then the others."""
        modules: list[Any] = list(self.of("module"))
        modules.sort(key=lambda module: (module.facts.number or 10_000, module.id))
        return {module.id: module for module in modules}

    @cached_property
    def acts(self) -> Mapping[str, Item[ActFacts, ActText]]:
        """All acts by id: the constitution first, then acts in force, bills last."""
        order = ("constitution", "act", "eu", "bill")
        acts: list[Any] = list(self.of("act"))
        acts.sort(key=lambda act: (order.index(act.facts.level), act.id))
        return {act.id: act for act in acts}

    @cached_property
    def regions(self) -> Mapping[str, Item[RegionFacts, RegionText]]:
        """All regions by id."""
        return {item.id: cast("Any", item) for item in self.of("region")}

    @cached_property
    def sessions(self) -> Mapping[str, Item[SessionFacts, SessionText]]:
        """All sessions by id."""
        return {item.id: cast("Any", item) for item in self.of("session")}

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """All modules as the planner sees them, in the order of the menu."""
        return {name: part_of(name, item.facts) for name, item in self.modules.items()}

    @cached_property
    def rules(self) -> Rules:
        """The rules of a training day in this guide."""
        formats = self.vocabularies.get("session_format")
        return rules_of(self.settings.options.training.planning, formats)

    @cached_property
    def references(self) -> Mapping[Key, tuple[Mention, ...]]:
        """Every reference in the facts of the guide, by the item that makes it."""
        return {
            item.key: tuple(
                Mention(item=item, path=each.path, target=each.target, section=each.section)
                for each in references(item.facts)
            )
            for item in self.items
        }

    @cached_property
    def mentions(self) -> Mapping[Key, tuple[Mention, ...]]:
        """Every reference in the facts of the guide, by what it points to."""
        found: dict[Key, list[Mention]] = defaultdict(list)
        for item in self.items:
            for mention in self.references[item.key]:
                found[mention.target].append(mention)
        return {key: tuple(mentions) for key, mentions in found.items()}

    def mentioning(self, key: Key, *, kind: str) -> tuple[str, ...]:
        """Return the ids of the items of a type whose facts name an item."""
        ids = {
            mention.item.id
            for mention in self.mentions.get(key, ())
            if mention.item.kind.name == kind
        }
        return tuple(sorted(ids))

    def related_methods(self, method: str) -> tuple[str, ...]:
        """Return the methods related to one, whichever of the two says so."""
        own = self.methods[method].facts.related if method in self.methods else ()
        said_elsewhere = {
            mention.item.id
            for mention in self.mentions.get(("method", method), ())
            if mention.item.kind.name == "method" and mention.path[0] == "related"
        }
        known = [str(name) for name in own if name in self.methods]
        return tuple(known + sorted(said_elsewhere - set(known) - {method}))

    def modules_using(self, method: str) -> tuple[str, ...]:
        """Return the modules that use a method, in the order of the menu."""
        using = self.mentioning(("method", method), kind="module")
        return tuple(module for module in self.modules if module in using)

    def modules_citing(self, act: str, section: str | None = None) -> tuple[str, ...]:
        """Return the modules that name an act, or a section of it."""
        citing = self._citing(act, section, kind="module")
        return tuple(module for module in self.modules if module in citing)

    def methods_serving(self, act: str, section: str | None = None) -> tuple[str, ...]:
        """Return the methods that serve an act or a section: said by the card or by the act."""
        serving = self._citing(act, section, kind="method")
        if act in self.acts:
            for number, part in self.acts[act].facts.sections.items():
                if section is None or number == section:
                    serving |= {str(method) for method in part.methods if method in self.methods}
        return tuple(sorted(serving))

    def successors(self, act: str) -> tuple[str, ...]:
        """Return the acts that came after one, whichever of the two says so."""
        own = self.acts[act].facts.superseded_by if act in self.acts else ()
        said_elsewhere = [
            mention.item.id
            for mention in self.mentions.get(("act", act), ())
            if mention.item.kind.name == "act" and mention.path[0] == "supersedes"
        ]
        return tuple(dict.fromkeys([*map(str, own), *said_elsewhere]))

    def laws_of_method(self, method: str) -> tuple[tuple[str, str | None], ...]:
        """Return acts and sections that a method serves: its own list, and the acts' lists."""
        found: list[tuple[str, str | None]] = []
        if method in self.methods:
            found = [(law.item, law.section) for law in self.methods[method].facts.laws]
        for mention in self.mentions.get(("method", method), ()):
            if mention.item.kind.name == "act":
                section = str(mention.path[1])
                if (mention.item.id, section) not in found:
                    found.append((mention.item.id, section))
        order = tuple(self.acts)
        known = [(act, section) for act, section in found if act in self.acts]
        known.sort(key=lambda law: (order.index(law[0]), _section_order(law[1])))
        return tuple(dict.fromkeys(known))

    def _citing(self, act: str, section: str | None, *, kind: str) -> set[str]:
        return {
            mention.item.id
            for mention in self.mentions.get(("act", act), ())
            if mention.item.kind.name == kind and (section is None or mention.section == section)
        }


def _section_order(section: str | None) -> tuple[int, str]:
    number, _, letter = (section or "0").partition(" ")
    return int(number), letter
