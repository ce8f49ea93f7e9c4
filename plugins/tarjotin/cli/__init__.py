"""The command line: `tarjotin check`, `new`, `translate`, `schema`, `addresses`, `report`, `init`."""

from __future__ import annotations

from tarjotin.cli.entry import main
from tarjotin.cli.tree import commands

__all__ = ["commands", "main"]
