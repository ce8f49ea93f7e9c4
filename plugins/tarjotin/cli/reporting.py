"""`tarjotin report`: what the built site holds, in numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import click

from tarjotin.catalogue.statistics import STATISTICS_FILE, GuideStatistics
from tarjotin.cli.speech import Refusal
from tarjotin.diagnostics import Wording
from tarjotin.diagnostics.wording import editor_language
from tarjotin.model.scalars import STATUSES

__all__ = ["report"]


def report(*, site: str, form: str) -> int:
    """Print the numbers that the build wrote into the site."""
    language = editor_language(None)
    file = Path(site) / STATISTICS_FILE
    try:
        text = file.read_text("utf-8")
        numbers = GuideStatistics.from_data(json.loads(text))
    except (OSError, ValueError, KeyError, TypeError) as trouble:
        raise Refusal(language, "report-no-site", path=file) from trouble
    if form == "json":
        click.echo(text, nl=False)
        return 0
    wording = Wording.of(language)
    states = [wording.phrase(f"report-{status}") for status in STATUSES]
    rows = [["", *states, wording.phrase("report-total")]]
    for kind, counts in numbers.items.items():
        row = [counts[status] for status in STATUSES]
        rows.append([kind, *map(str, row), str(sum(row))])
    totals = [sum(counts[status] for counts in numbers.items.values()) for status in STATUSES]
    rows.append([wording.phrase("report-total"), *map(str, totals), str(sum(totals))])
    click.echo("\n".join(_table(rows)))
    click.echo()
    columns = ("pages", "sections", "words", "printables")
    rows = [["", *(wording.phrase(f"report-{name}") for name in columns)]]
    shares = [
        (each.language, [getattr(each, name) for name in columns]) for each in numbers.languages
    ]
    rows += [[code, *map(str, share)] for code, share in shares]
    first_code, first = shares[0]
    rows += [
        [f"{code}/{first_code}", *(_percent(n, of) for n, of in zip(share, first, strict=True))]
        for code, share in shares[1:]
    ]
    click.echo("\n".join(_table(rows)))
    return 0


def _percent(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %" if whole else "–"


def _table(rows: list[list[str]]) -> Iterable[str]:
    """Line the columns up: the first to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *numbers in rows:
        cells = [each.rjust(width) for each, width in zip(numbers, widths[1:], strict=True)]
        yield "  ".join((first.ljust(widths[0]), *cells)).rstrip()
