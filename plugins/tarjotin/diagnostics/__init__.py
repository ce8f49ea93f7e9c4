"""Findings about the content, for people who edit it: where, what, how to mend."""

from __future__ import annotations

from tarjotin.diagnostics.finding import Finding, Place, Severity, blocking, in_order
from tarjotin.diagnostics.suggestion import nearest
from tarjotin.diagnostics.wording import LANGUAGES, Wording, hint, message

__all__ = [
    "LANGUAGES",
    "Finding",
    "Place",
    "Severity",
    "Wording",
    "blocking",
    "hint",
    "in_order",
    "message",
    "nearest",
]
