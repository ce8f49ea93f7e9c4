"""`tarjotin check`: the findings of the build, without a build."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import click

from tarjotin.catalogue.opening import OpenGuide, open_guide
from tarjotin.cli.opening import day
from tarjotin.cli.speech import Refusal
from tarjotin.diagnostics import Finding, Wording, blocking
from tarjotin.diagnostics.rendering import render
from tarjotin.diagnostics.wording import editor_language

__all__ = ["check"]


def check(
    *,
    paths: tuple[str, ...],
    form: str,
    lang: str | None,
    strict: bool,
    config: str,
    today: str | None,
) -> int:
    """Read the whole guide, show the findings; 0 clean, 1 errors, 2 no guide to read.

    Warnings are shown and do not count, unless `strict`.
    """
    opened, findings = open_guide(Path(config), today=day(today))
    said = opened.guide.settings.options.content.messages if opened else None
    language = editor_language(lang, of_guide=said)
    if opened is not None:
        findings = _within(findings, paths, root=opened.guide.settings.root, language=language)
    if findings or form != "text":
        text = render(findings, form=form, language=language)
        if text:
            click.echo(text)
    if opened is None:
        return 2
    if form == "text":
        click.echo(_summary(opened, findings, language), err=True)
    counting = findings if strict else blocking(findings)
    return 1 if counting else 0


def _within(
    findings: tuple[Finding, ...], paths: Iterable[str], *, root: Path, language: str
) -> tuple[Finding, ...]:
    """Keep the findings in some files and folders; all when none is named."""
    wanted = []
    for path in paths:
        if not Path(path).exists():
            raise Refusal(language, "cli-no-such-path", path=path)
        relative = os.path.relpath(Path(path).resolve(), root.resolve())
        wanted.append(PurePosixPath(relative.replace(os.sep, "/")))
    if not wanted:
        return findings
    return tuple(
        finding
        for finding in findings
        if any(PurePosixPath(finding.place.path).is_relative_to(each) for each in wanted)
    )


def _summary(opened: OpenGuide, findings: tuple[Finding, ...], language: str) -> str:
    wording = Wording.of(language)
    if findings:
        errors = len(blocking(findings))
        return wording.phrase("summary-findings", errors=errors, warnings=len(findings) - errors)
    folder = opened.guide.folder
    return wording.phrase(
        "summary-clean",
        files=len(folder.pages) + len(folder.data),
        items=len(opened.guide.items),
    )
