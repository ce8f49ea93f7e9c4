"""The command line: `tarjotin check`, `new`, `translate`, `schema`, `addresses`, `init`."""

from __future__ import annotations

from tarjotin.cli.entry import commands, main

__all__ = ["commands", "main"]
