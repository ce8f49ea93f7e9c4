"""`tarjotin/handouts`: prints the files and puts them on their pages."""

from __future__ import annotations

import importlib.util
import logging
from pathlib import Path
from typing import ClassVar

import jinja2
import platformdirs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from tarjotin.diagnostics import Finding, Place, Severity
from tarjotin.printing.document import Printed
from tarjotin.site.build import SiteBuild
from tarjotin.site.handouts.look import Desk
from tarjotin.site.handouts.offer import Draft, drafts, offers
from tarjotin.site.mkdocs_files import GuidePage
from tarjotin.site.plugin import CapabilityPlugin, current_build
from tarjotin.site.reporting import phrase, report

__all__ = ["HandoutsPlugin"]

log = logging.getLogger("mkdocs.plugins.tarjotin")
EXTRA = ("segno", "typst")
"""What the extra `print` brings."""
_TOLD = 20
"""After how many files the progress is told."""


class HandoutsPlugin(CapabilityPlugin):
    """The files to print of every page that has some."""

    capability: ClassVar[str] = "handouts"

    def __init__(self) -> None:
        super().__init__()
        self.is_able = False

    @event_priority(90)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig | None:
        """See whether we can print, right after the guide is read: without, there are no files."""
        super().on_config(config)
        build = current_build(config)
        self.is_able = all(importlib.util.find_spec(name) for name in EXTRA)
        if build is not None and not self.is_able and not build.has_told_of_printing:
            build.has_told_of_printing = True
            is_required = build.opened.guide.settings.options.handouts.required
            severity = Severity.ERROR if is_required else Severity.WARNING
            place = Place(path=Path(config.config_file_path).name)
            report((Finding.at(place, "print-extra", severity=severity),), build)
        return config

    @event_priority(-100)
    def on_env(
        self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Print when every body of the language is rendered, and before the first page is written."""
        build = current_build(config)
        if build is not None and self.is_able:
            desk = _desk(build, files)
            made = _drafts(desk, env, config)
            printed = _printed(build, made)
            build.offers = offers(desk, made, printed)
            for file in printed.values():
                files.append(File.generated(config, file.key, abs_src_path=str(file.file)))
        return env


def _desk(build: SiteBuild, files: Files) -> Desk:
    pages = [file.page for file in files.documentation_pages() if isinstance(file.page, GuidePage)]
    return Desk(
        build=build,
        pages=tuple(page.own for page in pages),
        bodies={page.own.name: page.content or "" for page in pages},
    )


def _drafts(desk: Desk, env: jinja2.Environment, config: MkDocsConfig) -> tuple[Draft, ...]:
    docs = Path(config.docs_dir)

    def picture(address: str) -> Path | None:
        file = docs / address
        return file if file.is_file() and file.resolve().is_relative_to(docs.resolve()) else None

    groups = frozenset(desk.build.opened.guide.settings.options.handouts.kits)
    return tuple(drafts(desk, env, groups=groups, picture=picture))


def _printed(build: SiteBuild, made: tuple[Draft, ...]) -> dict[str, Printed]:
    """Print what is not in the cache; a preview only takes what is there, so that nobody waits."""
    from tarjotin.printing.press import Press  # noqa: PLC0415 - only where the extra is installed

    press = Press(cache=platformdirs.user_cache_path("tarjotin") / "prints")
    if build.is_preview:
        found = (press.find(draft.document) for draft in made)
        return {each.key: each for each in found if each is not None}

    def progress(done: int, of: int) -> None:
        if done % _TOLD == 0 or (done == of and of >= _TOLD):
            log.info(phrase(build, "print-progress", done=done, all=of))

    printed, findings = press.print((draft.document for draft in made), progress)
    press.sweep()
    report(findings, build)
    return printed
