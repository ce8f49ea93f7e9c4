"""Building sites with MkDocs as its command does: in a process of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from filelock import FileLock

from built_site import Site

__all__ = [
    "COMMIT_TIME",
    "REPOSITORY",
    "Built",
    "build_guide",
    "copy_real_guide",
    "copy_small_guide",
    "once",
]

REPOSITORY = Path(__file__).parent.parent
DATA = Path(__file__).with_name("data")
COMMIT_TIME = "1796083200"
"""1 December 2026: the day of the content of small guides, later than their reviews."""


@dataclass(frozen=True, kw_only=True)
class Built:
    """The outcome of a build: its folder, its exit code and all it said."""

    guide: Path
    code: int
    output: str

    @property
    def site(self) -> Site:
        """What was built; a build that failed fails the test with all it said."""
        assert self.code == 0, self.output
        address = re.search(
            r"^site_url: (.*)", (self.guide / "mkdocs.yml").read_text("utf-8"), re.MULTILINE
        )
        base = urlsplit(address[1]).path if address else "/"
        return Site(folder=self.guide / "site", base=base or "/")


def command(program: str, *, strict: bool) -> list[str]:
    """Return the words that build a guide in the working folder."""
    words = [sys.executable, "-W", "ignore", "-m", program, "build"]
    return [*words, "--strict"] if strict else words


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a build: a fixed day, a fixed language of messages."""
    fixed = {"SOURCE_DATE_EPOCH": COMMIT_TIME, "TARJOTIN_LANG": "en", "NO_MKDOCS_2_WARNING": "1"}
    merged = {**os.environ, **fixed, **more}
    return {name: value for name, value in merged.items() if value}


def build_guide(guide: Path, *, program: str = "mkdocs", strict: bool = True, **more: str) -> Built:
    """Build the guide in a folder as an editor would; `more` is set in the environment."""
    done = subprocess.run(
        command(program, strict=strict),
        cwd=guide,
        env=environment(**more),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    return Built(guide=guide, code=done.returncode, output=done.stdout + done.stderr)


def copy_small_guide(folder: Path) -> Path:
    """Copy the small guide, with pages in every state of translation."""
    shutil.copytree(DATA / "base", folder)
    shutil.copytree(DATA / "site", folder, dirs_exist_ok=True)
    return folder


def copy_real_guide(folder: Path) -> Path:
    """Copy what makes the real guide: its content, configuration and look."""
    folder.mkdir(parents=True)
    for name in ("docs", "overrides"):
        shutil.copytree(REPOSITORY / name, folder / name, symlinks=True)
    for name in ("mkdocs.yml", "hooks.py"):
        if (REPOSITORY / name).is_file():
            shutil.copy(REPOSITORY / name, folder / name)
    return folder


def once(folder: Path, make: Callable[[Path], Built]) -> Built:
    """Make a build once in a folder, also when several processes of a test run want it."""
    with FileLock(f"{folder}.lock"):
        code, output = folder / "code.txt", folder / "output.txt"
        if not code.is_file():
            shutil.rmtree(folder, ignore_errors=True)
            built = make(folder / "guide")
            output.write_text(built.output, "utf-8")
            code.write_text(str(built.code), "utf-8")
        return Built(
            guide=folder / "guide",
            code=int(code.read_text("utf-8")),
            output=output.read_text("utf-8"),
        )
