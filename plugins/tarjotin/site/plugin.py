"""What the plugins share: their options are read by the catalogue, not by MkDocs."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from tarjotin.site.build import SiteBuild, begin
from tarjotin.site.reporting import report

__all__ = ["CapabilityPlugin", "GuidePlugin", "current_build", "is_nested"]

CONTENT = "tarjotin/content"


class _AnyOptions(Config):
    """The options as MkDocs hands them over; `catalogue.configuration` reads and checks them.

    There the same options are read for `tarjotin check`, and an unknown one is a finding with the
    line in mkdocs.yml.
    """


class GuidePlugin(BasePlugin[_AnyOptions]):
    """A plugin whose options are described in `model.settings`."""

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Leave the options to the catalogue."""
        self.config = _AnyOptions(config_file_path=config_file_path)
        return [], []


def current_build(config: MkDocsConfig) -> SiteBuild | None:
    """Return the build that `tarjotin/content` has begun."""
    plugin = config.plugins.get(CONTENT)
    build: SiteBuild | None = getattr(plugin, "build", None)
    return build


def is_nested(config: MkDocsConfig) -> bool:
    """Whether mkdocs-static-i18n is building another language inside a build."""
    return bool(getattr(config.plugins.get("i18n"), "building", False))


class CapabilityPlugin(GuidePlugin):
    """A plugin that publishes some types of items; without it they are known but have no page."""

    capability: ClassVar[str]

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig | None:
        """Refuse to work without the plugin that reads the guide; first of all, as it would."""
        if CONTENT not in config.plugins:
            build, findings = begin(Path(config.config_file_path))
            report(findings, build)
        return config

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext | None:
        """Give the templates of these types their data."""
        build = current_build(config)
        own = build.page(page.file.src_uri) if build else None
        if build is not None and own is not None and build.capability(own) == self.capability:
            context["data"] = build.data(own)  # type: ignore[typeddict-unknown-key]
        return context
