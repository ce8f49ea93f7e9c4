"""The checks that need the whole guide. Each module holds the checks of one concern.

A check takes the guide and yields findings; it changes nothing and knows no other check.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tarjotin.catalogue.addresses import Addresses, Redirects
from tarjotin.catalogue.checks.facts import check_facts
from tarjotin.catalogue.checks.forms import check_forms
from tarjotin.catalogue.checks.identity import check_identity
from tarjotin.catalogue.checks.law import check_law
from tarjotin.catalogue.checks.markup import check_markup
from tarjotin.catalogue.checks.prose_links import check_prose_links
from tarjotin.catalogue.checks.reviews import check_reviews
from tarjotin.catalogue.checks.sections import check_sections
from tarjotin.catalogue.checks.sessions import check_sessions
from tarjotin.catalogue.checks.style import check_style
from tarjotin.catalogue.checks.term_pairs import check_term_pairs
from tarjotin.catalogue.checks.translations import check_translations
from tarjotin.catalogue.checks.videos import check_videos
from tarjotin.catalogue.checks.wording import check_wording
from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.mentions import Finders
from tarjotin.diagnostics import Finding

__all__ = ["check_guide"]


def check_guide(
    guide: Guide, *, addresses: Addresses, redirects: Redirects, finders: Finders, today: dt.date
) -> Iterator[Finding]:
    """Yield the findings of every check."""
    yield from check_identity(guide)
    yield from check_facts(guide)
    yield from check_sessions(guide)
    yield from check_forms(guide)
    yield from check_videos(guide)
    yield from check_sections(guide)
    yield from check_markup(guide)
    yield from check_prose_links(guide)
    yield from check_law(guide, finders)
    yield from check_translations(guide)
    yield from check_reviews(guide, today=today)
    yield from check_wording(guide)
    yield from check_style(guide)
    yield from check_term_pairs(guide, finders)
    yield from addresses.clashes()
    yield from redirects.findings(addresses)
