"""Running the command line in a test, as a user would."""

from __future__ import annotations

import shutil
from pathlib import Path

from click.testing import CliRunner, Result

from tarjotin.cli import commands

BASE = Path(__file__).with_name("data") / "base"
DAY = "2026-11-21"
WEIGHTS = "translations: {missing: error, stale: off}"


def run(*words: str, language: str = "en") -> Result:
    """Run `tarjotin` in a language; no failure may escape as an exception."""
    runner = CliRunner(env={"TARJOTIN_LANG": language})
    result = runner.invoke(commands(language or "en"), list(words))
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def base_guide(folder: Path, *, stale: str = "warning") -> Path:
    """Copy the small bilingual guide; its stale translations weigh as told."""
    guide = folder / "guide"
    shutil.copytree(BASE, guide)
    config = guide / "mkdocs.yml"
    told = f"translations: {{missing: error, stale: {stale}}}"
    text = config.read_text("utf-8")
    assert WEIGHTS in text
    config.write_text(text.replace(WEIGHTS, told), "utf-8")
    return guide
