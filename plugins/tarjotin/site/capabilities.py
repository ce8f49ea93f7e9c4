"""The plugins that publish methods, training and legislation."""

from __future__ import annotations

from typing import ClassVar

from tarjotin.site.plugin import CapabilityPlugin

__all__ = ["LegislationPlugin", "MethodsPlugin", "TrainingPlugin"]


class MethodsPlugin(CapabilityPlugin):
    """`tarjotin/methods`: method cards and the catalogue."""

    capability: ClassVar[str] = "methods"


class TrainingPlugin(CapabilityPlugin):
    """`tarjotin/training`: modules, their pages for trainers, the menu and sessions."""

    capability: ClassVar[str] = "training"


class LegislationPlugin(CapabilityPlugin):
    """`tarjotin/legislation`: acts, the page of law, and links from references in running text."""

    capability: ClassVar[str] = "legislation"
