"""The engine of the browser, run in node on an index that Python has packed."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from benchmarks.search.node import node_command
from tarjotin.search.index import build
from tarjotin.search.packing import pack
from tarjotin.search.reductions import as_data
from toy import FILLERS, PAGES, PAIRS, ToyAnalyser

HERE = Path(__file__).parent
TESTS = sorted(HERE.glob("*.test.mjs"))
assert TESTS
REDUCTIONS = json.dumps({locale: as_data(locale) for locale in ("fi", "sv")})


@pytest.fixture(scope="session")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    index = build((*PAGES, *FILLERS), analyser=ToyAnalyser(), pairs=PAIRS)
    for name, content in pack(index).items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    return folder


@pytest.mark.parametrize("file", TESTS, ids=lambda file: file.name)
def test_the_modules_of_the_browser_pass_their_tests_in_node(file: Path, packed: Path) -> None:
    finished = subprocess.run(
        [node_command(), "--test", str(file)],
        env={**os.environ, "TARJOTIN_INDEX": str(packed), "TARJOTIN_REDUCTIONS": REDUCTIONS},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
