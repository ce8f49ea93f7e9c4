"""Whatever stops a build, all is told and the site that was published stays as it was."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from filelock import FileLock
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from building import DATA, Built, command, environment
from built_site import Site

Build = Callable[..., Built]
Edit = Callable[[str, str, str], None]

CASES = sorted(folder for folder in (DATA / "invalid").iterdir() if folder.is_dir())
TOLD_BY_MKDOCS = frozenset(
    ("config-languages", "config-no-docs", "option-unknown", "plugin-unknown")
)
"""Cases of mkdocs.yml that MkDocs itself refuses before any plugin is asked."""

assert CASES, "tests/data/invalid holds no case"


def files(folder: Path) -> dict[str, bytes]:
    return dict(Site(folder=folder).files)


def broken_copy(case: Path, guide: Path) -> Path:
    shutil.copytree(DATA / "base", guide)
    shutil.copytree(case, guide, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.yml"))
    return guide


def build_here(guide: Path) -> None:
    """Do what `mkdocs build --strict` does, in this process: it is asked a hundred times."""
    config = load_config(str(guide / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_guide_stops_the_build_with_every_finding_and_the_site_stays(
    case: Path,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    guide = broken_copy(case, tmp_path / "guide")
    site = guide / "site"
    site.mkdir()
    (site / "index.html").write_text("published before")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 21 November 2026, as in the unit test.
    monkeypatch.setenv("TARJOTIN_LANG", "en")
    caplog.set_level(logging.INFO)

    with pytest.raises((Abort, ConfigurationError)) as stopped:
        build_here(guide)

    told = f"{caplog.text}\n{stopped.value}"
    expected = yaml.load((case / "expected.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    if case.name not in TOLD_BY_MKDOCS:
        for finding in expected:
            place = "{path}:{line}:{column}".format(**finding)
            told_as = f"{place}: {finding['severity']}: {finding['en']['message']}"
            assert told_as in told
    assert "Traceback" not in told
    assert files(site) == {"index.html": b"published before"}
    assert {each.name for each in guide.iterdir()} == {"docs", "mkdocs.yml", "site"}


@pytest.fixture
def published(small_build: Built, small_guide: Path) -> dict[str, bytes]:
    """The site of the last good build, in the guide that is going to be broken."""
    shutil.copytree(small_build.guide / "site", small_guide / "site")
    return files(small_guide / "site")


@pytest.mark.usefixtures("published")
def test_a_good_build_replaces_the_site_and_leaves_nothing_else_behind(
    build: Build, edit: Edit, small_guide: Path
) -> None:
    (small_guide / "site" / "gone.html").write_text("of an earlier build")
    edit("docs/behind.fi.md", "Uusi teksti.", "Vielä uudempi teksti.")
    site = build().site
    assert "Vielä uudempi teksti." in site.page("uudempi/").text
    assert "gone.html" not in site.files
    assert {each.name for each in small_guide.iterdir()} == {"docs", "mkdocs.yml", "site"}


def test_a_template_that_fails_leaves_the_site_as_it_was(
    build: Build, edit: Edit, small_guide: Path, published: dict[str, bytes]
) -> None:
    edit("mkdocs.yml", "  font: false", "  font: false\n  custom_dir: overrides")
    own = small_guide / "overrides" / "tarjotin" / "footer.html"
    own.parent.mkdir(parents=True)
    own.write_text("{{ frame.no_such_thing.at_all }}")
    assert build().code != 0
    assert files(small_guide / "site") == published
    assert not (small_guide / ".site-staging").exists()


def test_a_warning_in_a_strict_build_leaves_the_site_as_it_was(
    build: Build, edit: Edit, small_guide: Path, published: dict[str, bytes]
) -> None:
    edit("mkdocs.yml", "missing: off", "missing: warning")
    built = build()
    assert built.code == 1
    assert "[translation-missing]" in built.output
    assert files(small_guide / "site") == published
    assert build(strict=False).code == 0


@pytest.mark.parametrize("moment", ["index.html", "sv/index.html", "sitemap.xml"])
def test_a_killed_build_leaves_the_site_as_it_was(
    moment: str, build: Build, edit: Edit, small_guide: Path, published: dict[str, bytes]
) -> None:
    edit("docs/behind.fi.md", "Uusi teksti.", "Vielä uudempi teksti.")
    process = subprocess.Popen(
        command("mkdocs", strict=True),
        cwd=small_guide,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    written = small_guide / ".site-staging" / moment
    while process.poll() is None and not written.exists():
        time.sleep(0.002)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL, "the build ended before it could be killed"
    assert files(small_guide / "site") == published
    assert "Vielä uudempi teksti." in build().site.page("uudempi/").text
    assert not (small_guide / ".site-staging").exists()


def test_two_builds_at_once_do_not_mix(
    build: Build, small_guide: Path, published: dict[str, bytes]
) -> None:
    with FileLock(small_guide / ".site-staging.lock"):
        built = build()
    assert built.code == 1
    assert "Another build" in built.output
    assert "Traceback" not in built.output
    assert files(small_guide / "site") == published
    assert build().code == 0
