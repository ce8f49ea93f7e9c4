"""`tarjotin/content`: reads, checks, joins the languages, gives addresses and notices."""

from __future__ import annotations

import gc
import logging
import os
from pathlib import Path
from typing import Any, ClassVar, Literal

import jinja2
import material
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from tarjotin.site.body import EXTENSIONS, MarkdownReader
from tarjotin.site.build import SiteBuild, begin
from tarjotin.site.compiled import compiled_templates
from tarjotin.site.mkdocs_files import add_pages, foreign_assets, guide_assets, menu_names
from tarjotin.site.plugin import CapabilityPlugin, is_nested
from tarjotin.site.publishing import Staging, StagingBusyError
from tarjotin.site.reporting import phrase, report

__all__ = ["ContentPlugin"]

THEME = Path(__file__).with_name("theme")
MATERIAL = Path(material.__file__).with_name("templates")


class ContentPlugin(CapabilityPlugin):
    """The plugin that the others build on."""

    capability: ClassVar[str] = "content"

    def __init__(self) -> None:
        super().__init__()
        self.build: SiteBuild | None = None
        self.staging: Staging | None = None
        self.configuration: MkDocsConfig | None = None
        self.assets: tuple[File, ...] = ()
        self.compiled = compiled_templates()
        self.is_staged = False
        self.is_preview = False
        self.is_finished = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether the site is to be published in one step at the end."""
        self.is_preview = command == "serve"
        self.is_staged = not self.is_preview

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the whole guide; before all others, so that nothing is done with broken content."""
        if is_nested(config):
            return config
        self.is_finished = False
        config_file = Path(config.config_file_path)
        self.build, findings = begin(config_file)
        report(findings, self.build)
        assert self.build is not None
        # The guide lives as long as the build; the garbage collector need not look at it again.
        gc.freeze()
        self.build.is_preview = self.is_preview
        if self.build.changed is not None:
            os.environ["SOURCE_DATE_EPOCH"] = str(int(self.build.changed.timestamp()))
        _configure(config, self.build)
        if self.is_staged and self.staging is None:
            self.staging = Staging(Path(config.site_dir))
            try:
                self.staging.begin()
            except StagingBusyError as busy:
                self.staging = None
                raise Abort(phrase(self.build, "build-busy", site=busy)) from busy
            config.site_dir = str(self.staging.folder)
            self.configuration = config
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Take away what others have added to every build.

        mkdocs-static-i18n's sitemap lists fallback pages as translations. MkDocs would list the
        thousands of icons of Material twice a build only to leave them out again.
        """
        unwanted = ("custom_i18n_sitemap", str(MATERIAL))
        config.theme.dirs[:] = [each for each in config.theme.dirs if not each.endswith(unwanted)]

    @event_priority(100)
    def _leave_pages_out(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Keep what is the guide's from mkdocs-static-i18n.

        It would sort out the languages of each page for nothing, and publish `video.sv.vtt` as
        `sv/video.vtt`, where nothing of ours looks for it.
        """
        self.assets = guide_assets(files, config=config)
        return foreign_assets(files, config=config)

    @event_priority(-200)
    def _put_pages_in(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add our pages of the language and the assets, after mkdocs-static-i18n has turned to it."""
        assert self.build is not None
        pages = self.build.enter_language(
            _language(config),
            site_name=config.site_name,
            site_url=config.site_url,
            menu=menu_names(config.nav),
        )
        return add_pages(files, pages, self.assets, build=self.build, config=config)

    on_files = CombinedEvent(_leave_pages_out, _put_pages_in)

    def on_env(
        self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Write a page at each old address, in the language of the page that it leads to."""
        assert self.build is not None
        env.bytecode_cache = self.compiled
        # An environment lives for one build, so its templates need no second look at the disk.
        env.auto_reload = False
        # Templates may still include Material's icons by their path.
        env.loader = jinja2.ChoiceLoader(
            [each for each in (env.loader, jinja2.FileSystemLoader(MATERIAL)) if each]
        )
        template = env.get_template("tarjotin/redirect.html")
        for old, new in self.build.redirects().items():
            html = template.render(self.build.redirect_context(old, new))
            files.append(File.generated(config, f"{old}index.html", content=html))
        return env

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the sitemap and the page for a wrong address what they show."""
        assert self.build is not None
        context.update(self.build.template_context(template_name))  # type: ignore[typeddict-item]
        return context

    def on_post_template(self, output: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Keep the default language's page for a wrong address; the others get their own."""
        language = _language(config)
        assert self.build is not None
        if (
            template_name == "404.html"
            and language != self.build.opened.guide.settings.default_language
        ):
            write_file(output.encode(), str(Path(config.site_dir) / language / template_name))
            return ""  # MkDocs writes no file for an empty page.
        return output

    @event_priority(50)
    def on_page_context(self, context: TemplateContext, /, **names: Any) -> TemplateContext | None:
        """Give every page its frame, and the types of this plugin their data."""
        assert self.build is not None
        page: Page = names["page"]
        own = self.build.page(page.file.src_uri)
        if own is not None:
            context.update(self.build.context(own, page.content or ""))  # type: ignore[typeddict-item]
            context.setdefault("data", None)  # type: ignore[typeddict-item]
        return super().on_page_context(context, **names)

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish after mkdocs-static-i18n has built every language."""
        assert self.build is not None
        if not is_nested(config):
            self.build.share(Path(config.site_dir))
            self.build.write_statistics(Path(config.site_dir))
            self.is_finished = True

    def on_build_error(self, /, *, error: Exception) -> None:
        """Publish nothing."""
        self.is_finished = False

    def on_shutdown(self) -> None:
        """Put the finished site in its place: later than the check of --strict."""
        if self.staging is not None:
            if self.is_finished:
                self.staging.publish()
            self.staging.end()
            if self.configuration is not None:
                # What MkDocs does with the site afterwards, it does with the published one.
                self.configuration.site_dir = str(self.staging.site)
            self.staging = None


def _language(config: MkDocsConfig) -> str:
    return str(config.plugins["i18n"].current_language)  # type: ignore[attr-defined]


def _configure(config: MkDocsConfig, build: SiteBuild) -> None:
    """Set what our pages need: templates and Markdown."""
    theme = str(THEME)
    if theme not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, theme)
    # Headings have the ids that editors give them, so MkDocs' own `toc` has nothing to do.
    extra = [name for name in config.markdown_extensions if name not in {*EXTENSIONS, "toc"}]
    build.markdown = MarkdownReader(extra, config.mdx_configs)
    config.validation.nav.omitted_files = logging.DEBUG
    config.watch.extend([theme] if theme not in config.watch else [])
