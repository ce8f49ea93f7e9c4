"""Opening a guide: from a configuration file to the whole guide and all its findings."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from tarjotin.catalogue.addresses import (
    PUBLISHED_FILE,
    REDIRECTS_FILE,
    Addresses,
    Redirects,
    read_redirects,
)
from tarjotin.catalogue.assembly import assemble
from tarjotin.catalogue.checks import check_guide
from tarjotin.catalogue.chooser import CHOOSER_FILE, check_chooser, default_rules, read_chooser
from tarjotin.catalogue.configuration import read_settings
from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.mentions import Finders
from tarjotin.catalogue.phrasings import Phrasings, read_phrasings
from tarjotin.catalogue.vocabularies import (
    needed_vocabularies,
    read_glossary,
    read_vocabularies,
)
from tarjotin.diagnostics import Finding, Place, Severity, in_order, nearest
from tarjotin.model.chooser import ChooserRules
from tarjotin.model.settings import Settings
from tarjotin.model.term import Glossary
from tarjotin.model.validation import Vocabularies
from tarjotin.reading.document import read_data
from tarjotin.reading.folder import Folder, read_folder
from tarjotin.reading.tree import Mapping

__all__ = ["OpenGuide", "open_guide"]


@dataclass(frozen=True, kw_only=True)
class OpenGuide:
    """A guide that was read, with what was found on the way."""

    guide: Guide
    addresses: Addresses
    redirects: Redirects
    finders: Finders
    findings: tuple[Finding, ...]


def _unused(data: tuple[str, ...], *, shown: str, read: tuple[str, ...]) -> tuple[Finding, ...]:
    """Find YAML files that nothing reads: mostly one of ours under another name."""
    return tuple(
        Finding.at(
            Place(path=f"{shown}/{name}"),
            "data-unused",
            severity=Severity.WARNING,
            name=name,
            known=", ".join(read),
            nearest=nearest(name, read) or "",
        )
        for name in data
        if name.endswith(".yml") and name not in read
    )


def _chooser(
    settings: Settings, folder: Folder, *, shown: str, vocabularies: Vocabularies
) -> tuple[ChooserRules, Mapping | None, tuple[Finding, ...]]:
    """Read the guide's rules for choosing a method, or take those of the package."""
    if CHOOSER_FILE not in folder.data:
        return default_rules(), None, ()
    node, findings = read_data(settings.docs_dir / CHOOSER_FILE, path=f"{shown}/{CHOOSER_FILE}")
    if node is None:
        return ChooserRules(), None, findings
    rules, wrong = read_chooser(node, languages=settings.codes, vocabularies=vocabularies)
    return rules, node, (*findings, *wrong)


def _open(settings: Settings, *, today: dt.date) -> OpenGuide:
    folder, findings = read_folder(settings.docs_dir, repository=settings.root)
    shown = os.path.relpath(settings.docs_dir, settings.root).replace(os.sep, "/")
    options = settings.options.content
    read = (
        options.vocabularies,
        options.glossary,
        CHOOSER_FILE,
        options.phrasings,
        REDIRECTS_FILE,
        PUBLISHED_FILE,
    )
    findings = (*findings, *_unused(folder.data, shown=shown, read=read))

    path = f"{shown}/{options.vocabularies}"
    node = None
    if options.vocabularies in folder.data:
        node, wrong = read_data(settings.docs_dir / options.vocabularies, path=path)
        findings = (*findings, *wrong)
    else:
        findings = (*findings, Finding.at(Place(path=path), "vocabularies-missing"))
    vocabularies, wrong = (
        read_vocabularies(node, languages=settings.codes, needed=needed_vocabularies())
        if node is not None
        else ({}, ())
    )
    findings = (*findings, *wrong)

    glossary, glossary_waits = Glossary(), False
    term_trees: dict[str, Mapping] = {}
    if options.glossary in folder.data:
        node, wrong = read_data(
            settings.docs_dir / options.glossary, path=f"{shown}/{options.glossary}"
        )
        findings = (*findings, *wrong)
        glossary_waits = node is None
        if node is not None:
            glossary, term_trees, wrong = read_glossary(node, languages=settings.codes)
            findings = (*findings, *wrong)

    phrasings: Phrasings = {}
    if options.phrasings in folder.data:
        path = f"{shown}/{options.phrasings}"
        node, wrong = read_data(settings.docs_dir / options.phrasings, path=path)
        findings = (*findings, *wrong)
        if node is not None:
            phrasings, wrong = read_phrasings(node, languages=settings.codes)
            findings = (*findings, *wrong)

    # A vocabulary without values has been told; its every use need not be told as well.
    values = {
        name: tuple(vocabulary.values)
        for name, vocabulary in vocabularies.items()
        if vocabulary.values
    }
    chooser, chooser_tree, wrong = _chooser(settings, folder, shown=shown, vocabularies=values)
    findings = (*findings, *wrong)
    assembled, wrong = assemble(folder, shown=shown, languages=settings.codes, vocabularies=values)
    guide = Guide(
        settings=settings,
        folder=folder,
        vocabularies=vocabularies,
        glossary=glossary,
        term_trees=term_trees,
        phrasings=phrasings,
        items=assembled.items,
        loose=assembled.loose,
        waiting=assembled.waiting,
        chooser=chooser,
        glossary_waits=glossary_waits,
    )
    findings = (*findings, *wrong)
    addresses = Addresses(guide=guide)
    redirects, wrong = read_redirects(guide, shown=shown)
    finders = Finders(guide=guide)
    checked = check_guide(
        guide, addresses=addresses, redirects=redirects, finders=finders, today=today
    )
    of_chooser = check_chooser(guide, chooser_tree) if chooser_tree is not None else ()
    return OpenGuide(
        guide=guide,
        addresses=addresses,
        redirects=redirects,
        finders=finders,
        findings=in_order((*findings, *wrong, *checked, *of_chooser)),
    )


def open_guide(
    config_file: Path, *, today: dt.date
) -> tuple[OpenGuide | None, tuple[Finding, ...]]:
    """Read and check a whole guide.

    Returns None for the guide when its configuration cannot be used. `today` is the day that
    reviews are measured against; the caller owns the clock.
    """
    settings, findings = read_settings(config_file)
    if settings is None:
        return None, in_order(findings)
    opened = _open(settings, today=today)
    return opened, opened.findings
