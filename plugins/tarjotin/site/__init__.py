"""The site: thin MkDocs plugins on top of the catalogue, templates and their data."""

from __future__ import annotations
