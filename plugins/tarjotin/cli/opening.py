"""Opening the guide that a command works on, or refusing with what keeps it from being opened."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from tarjotin.catalogue.opening import OpenGuide, open_guide
from tarjotin.cli.speech import Refusal
from tarjotin.diagnostics.rendering import render
from tarjotin.diagnostics.wording import editor_language

__all__ = ["day", "open_for"]


def day(text: str | None) -> dt.date:
    """Return the day that an option names, or the real one."""
    if text is None:
        return dt.datetime.now().astimezone().date()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise Refusal(editor_language(None), "cli-day", value=text[:80]) from None


def open_for(config: str, *, today: dt.date) -> tuple[OpenGuide, str]:
    """Open the guide; returns it with the language of its messages."""
    opened, findings = open_guide(Path(config), today=today)
    if opened is None:
        language = editor_language(None)
        click.echo(render(findings, form="text", language=language), err=True)
        raise Refusal(language, "cli-not-opened")
    options = opened.guide.settings.options.content
    return opened, editor_language(None, of_guide=options.messages)
