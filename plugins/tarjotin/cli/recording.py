"""`tarjotin addresses`: every address of the site; and the record of those published."""

from __future__ import annotations

import click

from tarjotin.catalogue.addresses import PUBLISHED_FILE
from tarjotin.cli.opening import day, open_for
from tarjotin.cli.speech import Refusal
from tarjotin.diagnostics import Wording
from tarjotin.diagnostics.rendering import render

__all__ = ["addresses"]


def addresses(*, record: bool, config: str) -> int:
    """List the addresses, or record them; 1 when a published one would be lost."""
    opened, language = open_for(config, today=day(None))
    live = {address for _, _, address in opened.addresses.all()}
    if not record:
        for address in sorted(live):
            click.echo(f"/{address}")
        return 0
    guide = opened.guide
    if guide.waiting:
        raise Refusal(language, "addresses-broken", items=_shown(guide.waiting))
    lost = tuple(each for each in opened.findings if each.code == "address-vanished")
    if lost:
        click.echo(render(lost, form="text", language=language))
        click.echo(Wording.of(language).phrase("addresses-lost"), err=True)
        return 1
    published = {address for address, _ in opened.redirects.published}
    kept = published & set(opened.redirects.to)
    file = guide.settings.docs_dir / PUBLISHED_FILE
    # A leading comment belongs to the editors.
    before = file.read_text("utf-8").split("\n") if PUBLISHED_FILE in guide.folder.data else []
    lines = [line for line in before if line.startswith("#")]
    lines += [f"/{address}" for address in sorted(live | kept)]
    file.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))
    added = len(live - published)
    click.echo(
        Wording.of(language).phrase("addresses-recorded", count=len(live | kept), added=added),
        err=True,
    )
    return 0


def _shown(keys: frozenset[tuple[str, str]]) -> str:
    return ", ".join(sorted(":".join(key) for key in keys))
