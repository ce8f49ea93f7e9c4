"""The data of each page template: from items to what a reader is shown, nothing computed later."""

from __future__ import annotations
