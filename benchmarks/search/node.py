"""Runs a script in node."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

__all__ = ["node_command", "run_node"]


def node_command() -> str:
    """Return the program: Playwright brings one with it."""
    spec = importlib.util.find_spec("playwright")
    if spec is not None and spec.origin is not None:
        name = "node.exe" if sys.platform == "win32" else "node"
        brought = Path(spec.origin).parent / "driver" / name
        if brought.is_file():
            return str(brought)
    found = shutil.which("node")
    assert found is not None, "node is neither installed nor brought by playwright"
    return found


def run_node(script: Path, given: object, *, arguments: Sequence[str] = ()) -> Any:
    """Run a script with JSON on stdin, and return the JSON that it prints."""
    finished = subprocess.run(
        [node_command(), "--max-old-space-size=4096", str(script), *arguments],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if finished.returncode:
        sys.exit(finished.stderr)
    return json.loads(finished.stdout)
