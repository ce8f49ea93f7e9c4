"""Another organisation's guide: `tarjotin init`, from the installed wheel, in three languages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from building import REPOSITORY, Built, build_guide, environment
from built_site import Site, broken_links

DAY = "2026-11-30"


def run(*words: str, cwd: Path, **more: str) -> str:
    done = subprocess.run(
        words, cwd=cwd, env=environment(**more), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tarjotin(*words: str, cwd: Path, **more: str) -> str:
    return run(sys.executable, "-W", "ignore", "-m", "tarjotin", *words, cwd=cwd, **more)


@pytest.fixture(scope="module")
def trilingual(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("trilingual")
    tarjotin("init", "guide", "--languages", "fi,sv,en", "--today", DAY, cwd=folder)
    return build_guide(folder / "guide").site


def test_a_third_language_has_every_page(trilingual: Site) -> None:
    for page in trilingual.content_pages:
        assert set(page.switch) == {"fi", "sv", "en"}
        for code, address in page.switch.items():
            other = trilingual.page(address)
            assert other.language == code
            assert other.switch[page.language] == page.address
    counts = [
        sum(page.language == code for page in trilingual.content_pages)
        for code in ("fi", "sv", "en")
    ]
    assert counts[0] == counts[1] == counts[2] > 8


def test_a_third_language_is_named_to_search_engines(trilingual: Site) -> None:
    home = trilingual.page("en/")
    assert set(home.hreflang) == {"fi", "sv", "en", "x-default"}
    assert home.hreflang["x-default"] == home.hreflang["fi"]
    assert "search/en/index.json" in trilingual.files


def test_every_link_of_a_new_guide_leads_somewhere(trilingual: Site) -> None:
    assert broken_links(trilingual) == []


def test_a_guide_may_begin_with_another_language(tmp_path: Path) -> None:
    tarjotin("init", "guide", "--languages", "sv,fi", "--today", DAY, cwd=tmp_path)
    site = build_guide(tmp_path / "guide").site
    assert site.page("").language == "sv"
    assert site.page("fi/").language == "fi"
    assert site.page("").hreflang["x-default"] == site.page("").hreflang["sv"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel of this checkout and nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    python = (sys.executable, "-m")
    build = ("build", "--wheel", "--no-isolation", "--outdir", str(folder), str(REPOSITORY))
    run(*python, *build, cwd=folder, SOURCE_DATE_EPOCH="")
    (wheel,) = folder.glob("*.whl")
    target = folder / "installed"
    offline = ("--no-deps", "--no-index", "--disable-pip-version-check", "--no-compile")
    run(*python, "pip", "install", *offline, "--target", str(target), str(wheel), cwd=folder)
    return target


def test_the_wheel_builds_a_new_guide_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    # Nothing is added to what was installed: another test looks at it.
    used = {"PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}
    show = "import tarjotin; print(tarjotin.__file__)"
    where = run(sys.executable, "-c", show, cwd=tmp_path, **used)
    assert Path(where.strip()).is_relative_to(installed)
    tarjotin("init", "guide", "--today", DAY, cwd=tmp_path, **used)
    checked = tarjotin("check", "--today", DAY, cwd=tmp_path / "guide", **used)
    assert "error" not in checked
    built: Built = build_guide(tmp_path / "guide", **used)
    assert broken_links(built.site) == []
    assert built.site.page("").language == "fi"
    assert "assets/tarjotin/base.css" in built.site.files


def test_the_wheel_holds_only_the_package(installed: Path) -> None:
    names = {each.name for each in installed.iterdir() if not each.name.endswith(".dist-info")}
    assert names - {"bin"} == {"tarjotin"}
    strange = [each for each in installed.rglob("*") if each.suffix in (".pyc", ".toml")]
    assert strange == []
    assert not any(os.fspath(REPOSITORY) in text for text in _texts(installed))


def _texts(folder: Path) -> list[str]:
    return [each.read_text("utf-8") for each in folder.rglob("*.py")]
