"""`tarjotin/handouts` in a build: which pages offer files, and what happens where nothing can be printed."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from building import Built, build_guide
from built_site import broken_links
from printable import printable
from tarjotin.printing.press import Press
from tarjotin.site.handouts import plugin


@pytest.fixture
def handouts(small_guide: Path) -> Any:
    """Switches the plugin on in the small guide and builds it, with a cache of its own."""

    def run(*options: str, **environment: str) -> Built:
        file = small_guide / "mkdocs.yml"
        lines = "".join(f"\n      {option}" for option in options)
        colon = ":" if options else ""
        text = file.read_text("utf-8")
        # Without the search, which would learn the words of a language in every new cache.
        own = f"\n  - tarjotin/handouts{colon}{lines}\nnav:"
        text = text.replace("\n  - tarjotin/search\nnav:", own)
        assert own in text
        file.write_text(text, "utf-8")
        cache = str(small_guide.parent / "cache")
        return build_guide(small_guide, strict=False, XDG_CACHE_HOME=cache, **environment)

    return run


def without_the_extra(folder: Path) -> dict[str, str]:
    """Return an environment in which Typst is not installed."""
    (folder / "sitecustomize.py").write_text("import sys\nsys.modules['typst'] = None\n")
    paths = [str(folder), os.environ.get("PYTHONPATH", "")]
    return {"PYTHONPATH": os.pathsep.join(filter(None, paths))}


def test_every_page_with_files_offers_its_own_in_its_own_language(handouts: Any) -> None:
    site = handouts().site
    module = site.page("koulutus/perusteet/")
    offered = module.all("a", type="application/pdf")
    assert [module.target(link["href"]) for link in offered] == [
        "koulutus/perusteet/perusteet-moniste.pdf",
        "koulutus/perusteet/perusteet-moniste-suuri.pdf",
    ]
    assert all("suomeksi" in link.text for link in offered)
    trainer = site.page("koulutus/perusteet/kouluttajalle/")
    assert [trainer.target(link["href"]) for link in trainer.all("a", type="application/pdf")] == [
        "koulutus/perusteet/kouluttajalle/perusteet-kouluttaja.pdf"
    ]
    assert broken_links(site) == []


def test_a_page_in_another_language_than_its_readers_offers_nothing(handouts: Any) -> None:
    site = handouts().site
    fallback = [page for page in site.content_pages if page.all(css_class="t-notice--fallback")]
    assert fallback
    assert all(not page.all("a", type="application/pdf") for page in fallback)


def test_only_the_wanted_files_are_made(handouts: Any) -> None:
    site = handouts("kits: [laws]").site
    names = [path for path in site.files if path.endswith(".pdf")]
    assert names
    assert all(path.startswith(("laki/", "lainsaadanto/", "sv/lag")) for path in names), names


def test_two_builds_of_the_same_guide_have_the_same_files(handouts: Any, small_guide: Path) -> None:
    first = {path: data for path, data in handouts().site.files.items() if path.endswith(".pdf")}
    cache = str(small_guide.parent / "other-cache")
    second = build_guide(
        small_guide,
        strict=False,
        XDG_CACHE_HOME=cache,
        TZ="Pacific/Kiritimati",
        PYTHONHASHSEED="7",
    ).site.files
    assert first
    assert first == {path: data for path, data in second.items() if path.endswith(".pdf")}


def test_without_the_extra_the_build_warns_once_and_offers_nothing(
    handouts: Any, tmp_path: Path
) -> None:
    built = handouts(**without_the_extra(tmp_path))
    assert built.output.count("[print-extra]") == 1
    assert (
        "WARNING -  mkdocs.yml:1:1: warning: This guide offers files to print, but what prints them "
        "is not installed [print-extra]\n  Install the package with its extra: pip install "
        "'tarjotin[print]'. Or take 'tarjotin/handouts' out of mkdocs.yml."
    ) in built.output
    assert not any(page.all("a", type="application/pdf") for page in built.site.content_pages)
    assert broken_links(built.site) == []


def test_where_files_are_required_the_missing_extra_stops_the_build(
    handouts: Any, tmp_path: Path
) -> None:
    built = handouts("required: true", **without_the_extra(tmp_path))
    assert built.code == 1
    assert "ERROR" in built.output
    assert "[print-extra]" in built.output


def test_a_preview_waits_for_no_file_and_offers_those_that_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin.platformdirs, "user_cache_path", lambda _: tmp_path)
    build: Any = SimpleNamespace(is_preview=True)
    document = printable("<h1>Sivu</h1>")
    drafts: Any = (SimpleNamespace(document=document),)
    assert plugin._printed(build, drafts) == {}
    Press(cache=tmp_path / "prints").print([document])
    assert list(plugin._printed(build, drafts)) == [document.key]


def test_the_progress_of_a_long_run_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(plugin.platformdirs, "user_cache_path", lambda _: tmp_path)
    monkeypatch.setenv("TARJOTIN_LANG", "en")
    drafts: Any = [
        SimpleNamespace(document=printable("<h1>Sivu</h1>", key=f"{n}.pdf", name=str(n)))
        for n in range(21)
    ]
    settings = SimpleNamespace(options=SimpleNamespace(content=SimpleNamespace(messages=None)))
    opened = SimpleNamespace(guide=SimpleNamespace(settings=settings))
    build: Any = SimpleNamespace(is_preview=False, opened=opened)
    with caplog.at_level(logging.INFO, "mkdocs.plugins.tarjotin"):
        plugin._printed(build, drafts)
    assert caplog.messages == ["Printed 20 of 21 files.", "Printed 21 of 21 files."]
