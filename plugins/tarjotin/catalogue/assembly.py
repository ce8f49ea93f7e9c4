"""From the files of the content folder to items: the languages of each joined."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tarjotin.catalogue.item import Item, Loose, Version
from tarjotin.diagnostics import Finding, Place, nearest
from tarjotin.model.common import Facts, Text, Translation
from tarjotin.model.types import ItemType, type_of_folder
from tarjotin.model.validation import Vocabularies, place_in, salvage, validate
from tarjotin.reading.document import Document, read_document
from tarjotin.reading.folder import Folder
from tarjotin.reading.tree import Mapping, Node, Scalar

__all__ = ["Assembled", "assemble"]

_NAME = re.compile(
    r"(?P<id>(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<language>[a-z]{2})\.md"
)


@dataclass(frozen=True, kw_only=True)
class _File:
    """A file that could be read, and what its name says."""

    kind: ItemType
    id: str
    language: str
    document: Document

    @property
    def is_translation(self) -> bool:
        return self.document.front.key("translation") is not None


@dataclass(frozen=True, kw_only=True)
class _Split:
    """The front matter of a file, cut into facts, texts and the mark of a translation."""

    facts: Mapping
    text: Mapping
    translation: Node | None
    unknown: tuple[Scalar, ...]


def _split(file: _File) -> _Split:
    front = file.document.front
    fact_fields = set(file.kind.facts.model_fields)
    text_fields = set(file.kind.text.model_fields)
    facts, texts, unknown = [], [], []
    for key, value in front.entries:
        if key.text in fact_fields:
            facts.append((key, value))
        elif key.text in text_fields:
            texts.append((key, value))
        elif key.text != "translation":
            unknown.append(key)
    return _Split(
        facts=Mapping(entries=tuple(facts), place=front.place),
        text=Mapping(entries=tuple(texts), place=front.place),
        translation=front.get("translation"),
        unknown=tuple(unknown),
    )


def _identify(
    relative: str, place: Place, languages: tuple[str, ...]
) -> tuple[ItemType, str, str] | Finding:
    """Read type, id and language out of a file's name."""
    match = _NAME.fullmatch(relative)
    if not match:
        return Finding.at(place, "file-name", name=relative.rpartition("/")[2])
    language = match["language"]
    if language not in languages:
        return Finding.at(
            place, "language-unknown", value=language, nearest="", known=", ".join(languages)
        )
    folder, _, stem = match["id"].rpartition("/")
    kind = type_of_folder("" if stem == "index" else folder)
    return kind, stem if kind.folder else match["id"], language


def _written(file: _File) -> dict[str, Any]:
    """Return what `Written` holds of a file."""
    return {
        "kind": file.kind,
        "id": file.id,
        "language": file.language,
        "path": file.document.path,
        "prose": file.document.prose,
        "front": file.document.front,
    }


class _Assembler:
    """Collects items and findings; files come in the order of their names."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self.vocabularies = vocabularies
        self.findings: list[Finding] = []
        self.items: list[Item[Facts, Text]] = []
        self.loose: list[Loose] = []

    def unknown_fields(self, file: _File, keys: Iterable[Scalar]) -> None:
        known = (*file.kind.text.model_fields, "translation")
        if not file.is_translation:
            known = (*file.kind.text.model_fields, *file.kind.facts.model_fields)
        for key in keys:
            near = nearest(key.text, known) or ""
            self.findings.append(
                Finding.at(
                    key.place,
                    "field-unknown",
                    field=key.text[:80],
                    nearest=near,
                    known=", ".join(known),
                )
            )

    def text(self, file: _File, split: _Split) -> Any:
        text, wrong = validate(file.kind.text, split.text, vocabularies=self.vocabularies)
        self.findings += wrong
        self.unknown_fields(file, split.unknown)
        return text

    def source(self, file: _File) -> tuple[Any, Version[Text] | None]:
        split = _split(file)
        facts, wrong = validate(file.kind.facts, split.facts, vocabularies=self.vocabularies)
        self.findings += wrong
        text = self.text(file, split)
        return facts, self.version(file, text, None)

    def translation(self, file: _File, source_language: str) -> Version[Text] | None:
        split = _split(file)
        for key, _ in split.facts.entries:
            self.findings.append(
                Finding.at(key.place, "fact-in-translation", field=key.text, source=source_language)
            )
        mark = None
        if isinstance(split.translation, Mapping):
            mark, wrong = validate(Translation, split.translation, vocabularies={})
            self.findings += wrong
        elif split.translation is not None:
            place = place_in(file.document.front, ("translation",))
            self.findings.append(Finding.at(place, "field-not-mapping", field="translation"))
        if mark is not None and mark.of != source_language:
            place = place_in(file.document.front, ("translation", "of"))
            self.findings.append(
                Finding.at(place, "translation-of", value=mark.of, source=source_language)
            )
        return self.version(file, self.text(file, split), mark)

    @staticmethod
    def version(file: _File, text: Any, mark: Translation | None) -> Version[Text] | None:
        if text is None:
            return None
        return Version(**_written(file), text=text, translation=mark)

    def leave_loose(self, file: _File) -> None:
        """Keep a file that can be part of no item for the checks alone."""
        facts = None
        if not file.is_translation:
            split = _split(file)
            facts = salvage(file.kind.facts, split.facts, vocabularies=self.vocabularies)
        self.loose.append(Loose(**_written(file), facts=facts))

    def join(self, files: list[_File], *, broken: frozenset[str]) -> None:
        """Join the files of one item; `broken` are its languages whose file could not be read."""
        sources = [file for file in files if not file.is_translation]
        for other in sources[1:]:
            self.findings.append(
                Finding.at(
                    Place(path=other.document.path), "source-twice", first=sources[0].document.path
                )
            )
        if not sources:
            if not broken:
                for file in files:
                    place = (file.document.front.key("translation") or file.document.front).place
                    self.findings.append(Finding.at(place, "translation-orphan", id=file.id))
            for file in files:
                self.leave_loose(file)
            return
        source = sources[0]
        facts, version = self.source(source)
        versions = {source.language: version}
        for file in files:
            if file.is_translation:
                versions[file.language] = self.translation(file, source.language)
        complete = {language: each for language, each in versions.items() if each is not None}
        is_whole = facts is not None and source.language in complete
        if is_whole:
            self.items.append(
                Item(
                    kind=source.kind,
                    id=source.id,
                    source_language=source.language,
                    facts=facts,
                    versions=complete,
                    waiting=broken.union(file.language for file in files) - set(complete),
                )
            )
        used = {version.path for version in complete.values()} if is_whole else set()
        for file in files:
            if file.document.path not in used:
                self.leave_loose(file)


@dataclass(frozen=True, kw_only=True)
class Assembled:
    """What the files of the content folder came to."""

    items: tuple[Item[Facts, Text], ...]
    loose: tuple[Loose, ...]
    waiting: frozenset[tuple[str, str]]
    """Type and id of items that exist but could not be read: a link to one of them is not
    dangling, it only waits for its mend."""


def assemble(
    folder: Folder, *, shown: str, languages: tuple[str, ...], vocabularies: Vocabularies
) -> tuple[Assembled, tuple[Finding, ...]]:
    """Read every Markdown file and join the languages of each item.

    `shown` is the content folder's path in findings.
    """
    assembler = _Assembler(vocabularies)
    by_item: dict[tuple[str, str], list[_File]] = {}
    unreadable: dict[tuple[str, str], set[str]] = {}
    for relative in folder.pages:
        path = f"{shown}/{relative}"
        identity = _identify(relative, Place(path=path), languages)
        if isinstance(identity, Finding):
            assembler.findings.append(identity)
            continue
        kind, item_id, language = identity
        document, wrong = read_document(folder.root / relative, path=path)
        assembler.findings += wrong
        if document is None:
            unreadable.setdefault((kind.name, item_id), set()).add(language)
            continue
        file = _File(kind=kind, id=item_id, language=language, document=document)
        by_item.setdefault((kind.name, item_id), []).append(file)
    for key, files in by_item.items():
        assembler.join(files, broken=frozenset(unreadable.get(key, ())))
    whole = {item.key for item in assembler.items}
    waiting = frozenset({*by_item, *unreadable} - whole)
    assembled = Assembled(
        items=tuple(assembler.items), loose=tuple(assembler.loose), waiting=waiting
    )
    return assembled, tuple(assembler.findings)
