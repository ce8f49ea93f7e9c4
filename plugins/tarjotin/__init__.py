"""Tarjotin: participation guides and training menus from structured Markdown."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"
