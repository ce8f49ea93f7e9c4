"""Reading mkdocs.yml for what concerns us, with places for the findings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tarjotin.diagnostics import Finding, Place, nearest
from tarjotin.model.settings import CAPABILITIES, Language, Options, Settings
from tarjotin.model.validation import place_in, validate
from tarjotin.reading.document import DATA_KB_MAX, read_text
from tarjotin.reading.tree import Mapping, Node, Scalar, Sequence, read_tree

__all__ = ["read_settings"]

_PREFIX = "tarjotin/"


_YES = frozenset(("true", "yes", "on"))
_NO = frozenset(("false", "no", "off"))
"""What MkDocs, which reads YAML 1.1, takes for true and false, in any case."""


def _plugins(node: Node | None) -> Iterator[tuple[Scalar, Node | None]]:
    """Yield each plugin's name and options; mkdocs.yml may write them in three ways."""
    if isinstance(node, Mapping):
        yield from node.entries
    elif isinstance(node, Sequence):
        for item in node.items:
            if isinstance(item, Scalar):
                yield item, None
            elif isinstance(item, Mapping):
                yield from item.entries


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _languages(options: Node | None, place: Place) -> tuple[tuple[Language, ...], list[Finding]]:
    found: list[tuple[bool, Language]] = []
    listed = options.get("languages") if isinstance(options, Mapping) else None
    for entry in listed.items if isinstance(listed, Sequence) else ():
        if not isinstance(entry, Mapping):
            continue
        code = _text(entry.get("locale"))
        if not re.fullmatch("[a-z]{2}", code):
            wrong = place_in(entry, ("locale",))
            return (), [Finding.at(wrong, "language-code", value=code or "?")]
        if _text(entry.get("build")).casefold() not in _NO:
            is_default = _text(entry.get("default")).casefold() in _YES
            found.append((is_default, Language(code=code, name=_text(entry.get("name")) or code)))
    if not found:
        return (), [Finding.at(place, "languages-missing")]
    found.sort(key=lambda pair: not pair[0])
    return tuple(language for _, language in found), []


def _options(
    plugins: list[tuple[Scalar, Node | None]],
) -> tuple[dict[str, Any], set[str], list[Finding]]:
    """Read the options of each of our plugins that is switched on."""
    read: dict[str, Any] = {}
    switched_on: set[str] = set()
    findings: list[Finding] = []
    for name, options in plugins:
        if not name.text.startswith(_PREFIX):
            continue
        capability = name.text.removeprefix(_PREFIX)
        if capability not in CAPABILITIES:
            known = tuple(_PREFIX + each for each in CAPABILITIES)
            near = nearest(name.text, known) or ""
            finding = Finding.at(
                name.place, "plugin-unknown", value=name.text, nearest=near, known=", ".join(known)
            )
            findings.append(finding)
            continue
        switched_on.add(capability)
        given = options
        if given is None or (isinstance(given, Scalar) and given.is_empty):
            given = Mapping(entries=(), place=name.place)
        if not isinstance(given, Mapping):
            findings.append(Finding.at(given.place, "field-not-mapping", field=name.text))
            continue
        record, wrong = validate(CAPABILITIES[capability], given, vocabularies={})
        findings += wrong
        if record is not None:
            read[capability] = record
    return read, switched_on, findings


def read_settings(config_file: Path) -> tuple[Settings | None, tuple[Finding, ...]]:
    """Read the configuration of a guide; without a configuration there is no guide."""
    config_file = config_file.absolute()
    path = config_file.name
    start = Place(path=path)
    if not config_file.is_file():
        return None, (Finding.at(start, "config-missing", path=path),)
    text, findings = read_text(config_file, path=path, kb_max=DATA_KB_MAX)
    if text is None:
        return None, findings
    node, findings = read_tree(text, path=path, of_content=False)
    if not isinstance(node, Mapping):
        return None, findings or (Finding.at(start, "data-not-mapping"),)
    plugins = list(_plugins(node.get("plugins")))
    i18n = next(((name, options) for name, options in plugins if name.text == "i18n"), None)
    languages, wrong = _languages(i18n[1] if i18n else None, i18n[0].place if i18n else start)
    read, switched_on, more = _options(plugins)
    findings = (*findings, *wrong, *more)
    if "content" not in switched_on:
        findings = (*findings, Finding.at(start, "content-plugin-missing"))
    docs_dir = config_file.parent / (_text(node.get("docs_dir")) or "docs")
    if not docs_dir.is_dir():
        findings = (*findings, Finding.at(start, "docs-missing", path=docs_dir.name))
    if findings:
        return None, findings
    settings = Settings(
        config_file=config_file,
        docs_dir=docs_dir,
        languages=languages,
        capabilities=frozenset(switched_on),
        options=Options(**read),
    )
    return settings, ()
