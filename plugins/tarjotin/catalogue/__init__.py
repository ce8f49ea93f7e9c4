"""The whole guide in memory: by id and language, links, backlinks, translation state, checks."""

from __future__ import annotations
