"""Glue of this guide alone: what search engines are told, which MkDocs does not write."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Write robots.txt with the address of the sitemap."""
    if config.site_url:
        sitemap = f"{config.site_url.rstrip('/')}/sitemap.xml"
        text = f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n"
        Path(config.site_dir, "robots.txt").write_text(text, "utf-8")
