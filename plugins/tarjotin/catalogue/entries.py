"""Reading entries of data files: facts, and under each language code the texts."""

from __future__ import annotations

from typing import Any

from tarjotin.diagnostics import Finding, nearest
from tarjotin.model.record import Record
from tarjotin.model.scalars import is_identifier
from tarjotin.model.validation import Vocabularies, validate
from tarjotin.reading.tree import Mapping, Node, Scalar

__all__ = ["EntryReader"]


class EntryReader:
    """Reads entries that hold facts and, under each language code, texts."""

    def __init__(
        self, languages: tuple[str, ...], *, vocabularies: Vocabularies | None = None
    ) -> None:
        self.languages = languages
        self.vocabularies = vocabularies or {}
        self.findings: list[Finding] = []

    def record(self, model: type[Record], node: Mapping) -> Any:
        """Return a record of the fields, or None with what keeps them from being one."""
        record, wrong = validate(model, node, vocabularies=self.vocabularies)
        self.findings += wrong
        return record

    def mapping(self, node: Node, key: Scalar) -> Mapping | None:
        """Return the fields below a key, or find that there are none."""
        if isinstance(node, Mapping):
            return node
        is_empty = isinstance(node, Scalar) and node.is_empty
        code = "field-empty" if is_empty else "field-not-mapping"
        self.findings.append(
            Finding.at(key.place if is_empty else node.place, code, field=key.text)
        )
        return None

    def entries(self, node: Mapping, name: str) -> tuple[tuple[Scalar, Mapping], ...]:
        """Return the ids below a field, each with its fields; an id of a wrong form is a finding."""
        key, listed = node.key(name), node.get(name)
        below = self.mapping(listed, key) if key and listed else None
        found = []
        for entry_id, entry in below.entries if below else ():
            if not is_identifier(entry_id.text):
                self.findings.append(
                    Finding.at(entry_id.place, "id-form", value=entry_id.text[:80])
                )
            elif (fields := self.mapping(entry, entry_id)) is not None:
                found.append((entry_id, fields))
        return tuple(found)

    def by_language(self, node: Mapping, model: type[Record], *, thing: Scalar) -> dict[str, Any]:
        """Read the text of every language of the guide; one that is missing is a finding."""
        texts = {}
        for language in self.languages:
            key, below = node.key(language), node.get(language)
            if key is None or below is None:
                self.findings.append(
                    Finding.at(thing.place, "language-missing", language=language, thing=thing.text)
                )
                continue
            fields = self.mapping(below, key)
            text = self.record(model, fields) if fields is not None else None
            if text is not None:
                texts[language] = text
        return texts

    def unknown(self, node: Mapping, known: tuple[str, ...]) -> None:
        """Find the fields of a mapping that are not among the known ones."""
        for key, _ in node.entries:
            if key.text not in known:
                self.findings.append(
                    Finding.at(
                        key.place,
                        "field-unknown",
                        field=key.text[:80],
                        nearest=nearest(key.text, known) or "",
                        known=", ".join(known),
                    )
                )

    def rest(self, node: Mapping, *without: str) -> Mapping:
        """Return the entries that are neither a language nor one of `without`."""
        skipped = {*self.languages, *without}
        entries = tuple(entry for entry in node.entries if entry[0].text not in skipped)
        return Mapping(entries=entries, place=node.place)
