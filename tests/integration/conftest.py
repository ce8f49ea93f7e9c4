"""Building small sites with MkDocs as its command does."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

COMMIT_TIME = "1795000000"


@dataclass(frozen=True, kw_only=True)
class Built:
    """The outcome of a build: its folder, its exit code and all it said."""

    site: Path
    code: int
    output: str

    def read(self, path: str) -> str:
        return (self.site / path).read_text("utf-8")


@dataclass(frozen=True, kw_only=True)
class Builder:
    """Builds the guide in a folder in a process of its own, as an editor would."""

    guide: Path

    def __call__(self, *, program: str = "mkdocs", **environment: str) -> Built:
        site = self.guide / "site"
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", program, "build", "--strict"],
            cwd=self.guide,
            env={**os.environ, "SOURCE_DATE_EPOCH": COMMIT_TIME, "NO_MKDOCS_2_WARNING": "1", **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        return Built(site=site, code=done.returncode, output=done.stdout + done.stderr)


@pytest.fixture
def build(small_guide: Path) -> Builder:
    """Builds the small guide."""
    return Builder(guide=small_guide)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "integration" in item.path.parts:
            item.add_marker(pytest.mark.integration)
