"""Telling an editor in MkDocs' log what was found, and stopping the build."""

from __future__ import annotations

import logging
from typing import NoReturn

from mkdocs.exceptions import PluginError

from tarjotin.diagnostics import Finding, Wording, blocking
from tarjotin.diagnostics.rendering import as_text
from tarjotin.diagnostics.wording import editor_language
from tarjotin.site.build import SiteBuild

__all__ = ["phrase", "report", "stop", "tell"]

log = logging.getLogger("mkdocs.plugins.tarjotin")


def _language(build: SiteBuild | None) -> str:
    wanted = build.opened.guide.settings.options.content.messages if build else None
    return editor_language(None, of_guide=wanted)


def phrase(build: SiteBuild | None, name: str, **values: object) -> str:
    """Return a sentence of ours in the editor's language."""
    return Wording.of(_language(build)).phrase(name, **values)


def tell(build: SiteBuild | None, name: str, **values: object) -> None:
    """Log what takes its time."""
    log.info(phrase(build, name, **values))


def stop(build: SiteBuild | None, name: str, **values: object) -> NoReturn:
    """Stop the build with a sentence."""
    raise PluginError(phrase(build, name, **values))


def report(findings: tuple[Finding, ...], build: SiteBuild | None) -> None:
    """Log every finding, and stop if one of them is an error or nothing could be read."""
    language = _language(build)
    errors = blocking(findings)
    for finding in findings:
        log.log(
            logging.ERROR if finding in errors else logging.WARNING,
            as_text((finding,), language),
        )
    if errors or build is None:
        raise PluginError(phrase(build, "build-stopped", errors=len(errors)))
