"""The plugins that publish methods, training, legislation, and the search."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from tarjotin.search.analysis import AnalyserMissingError
from tarjotin.site.plugin import CapabilityPlugin, current_build, is_nested
from tarjotin.site.reporting import stop, tell

__all__ = ["LegislationPlugin", "MethodsPlugin", "SearchPlugin", "TrainingPlugin"]


class MethodsPlugin(CapabilityPlugin):
    """`tarjotin/methods`: method cards and the catalogue."""

    capability: ClassVar[str] = "methods"


class TrainingPlugin(CapabilityPlugin):
    """`tarjotin/training`: modules, their pages for trainers, the menu and sessions."""

    capability: ClassVar[str] = "training"


class LegislationPlugin(CapabilityPlugin):
    """`tarjotin/legislation`: acts, the page of law, and links from references in running text."""

    capability: ClassVar[str] = "legislation"


class SearchPlugin(CapabilityPlugin):
    """`tarjotin/search`: the search box, its page, and an index of each language."""

    capability: ClassVar[str] = "search"

    @event_priority(-150)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the indexes after mkdocs-static-i18n has built every language."""
        build = current_build(config)
        if build is None or is_nested(config):
            return
        try:
            build.write_search(
                Path(config.site_dir),
                progress=lambda language: tell(build, "search-learning", language=language),
            )
        except AnalyserMissingError:
            stop(
                build,
                "search-words-missing",
                words=build.opened.guide.settings.options.search.words,
            )
