"""The same commit gives the same site, byte for byte, wherever and whenever it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from building import Built, build_guide, copy_small_guide


def committed(guide: Path) -> Path:
    fixed = {
        "GIT_AUTHOR_DATE": "2026-12-01T12:00:00+0200",
        "GIT_COMMITTER_DATE": "2026-12-01T12:00:00+0200",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    for words in (
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "-qm", "content"],
    ):
        subprocess.run(["git", *words], cwd=guide, env={**os.environ, **fixed}, check=True)
    return guide


def built(guide: Path, **more: str) -> Built:
    return build_guide(guide, SOURCE_DATE_EPOCH="", **more)


def test_two_builds_of_a_commit_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    first = committed(copy_small_guide(tmp_path / "first"))
    second = tmp_path / "elsewhere" / "with a longer name"
    shutil.copytree(first, second)
    for number, file in enumerate(sorted(second.rglob("*"))):
        os.utime(file, (1_000_000_000 + number, 1_000_000_000 + number))

    one = built(first, TZ="Pacific/Kiritimati", PYTHONHASHSEED="1", LC_ALL="C").site
    two = built(second, TZ="America/Adak", PYTHONHASHSEED="2", LC_ALL="C.UTF-8").site

    assert list(one.files) == list(two.files)
    assert [path for path in one.files if one.files[path] != two.files[path]] == []
    assert b"<lastmod>2026-12-01</lastmod>" in one.files["sitemap.xml"]
    assert "Sisältö päivitetty 1.12.2026" in one.page("").text


def test_a_build_over_an_older_site_is_the_same_as_a_fresh_one(tmp_path: Path) -> None:
    guide = copy_small_guide(tmp_path / "guide")
    fresh = dict(build_guide(guide).site.files)
    again = dict(build_guide(guide).site.files)
    assert fresh == again
