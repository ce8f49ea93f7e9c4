"""What the packed files hold, and that they hold the same each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tarjotin.search.document import Document, Section
from tarjotin.search.index import build
from tarjotin.search.packing import pack
from toy import FILLERS, PAGES, PAIRS, ToyAnalyser

PRINTED = """
import hashlib
from tarjotin.search.index import build
from tarjotin.search.packing import pack
from toy import FILLERS, PAGES, PAIRS, ToyAnalyser
files = pack(build((*PAGES, *FILLERS), analyser=ToyAnalyser(), pairs=PAIRS))
print(hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return pack(build((*PAGES, *FILLERS), analyser=ToyAnalyser(), pairs=PAIRS))


def test_the_same_pages_give_the_same_bytes_whatever_the_hash_seed_zone_and_folder(
    tmp_path: Path,
) -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", PRINTED],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "TZ": zone,
                "PYTHONPATH": os.pathsep.join((str(Path(__file__).parent), *sys.path)),
            },
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone, folder in (("1", "UTC", tmp_path), ("2", "Asia/Tokyo", Path.cwd()))
    }
    assert len(printed) == 1


def test_a_change_of_one_word_changes_the_version_that_the_files_stand_under(
    files: dict[str, bytes],
) -> None:
    first, *rest = PAGES
    changed = pack(
        build(
            (Document(**{**vars(first), "text": "Asukas laulaa."}), *rest, *FILLERS),
            analyser=ToyAnalyser(),
            pairs=PAIRS,
        )
    )
    versions = {json.loads(each["index.json"])["version"] for each in (files, changed)}
    assert len(versions) == 2
    for each in (files, changed):
        version = json.loads(each["index.json"])["version"]
        assert {name.partition("/")[0] for name in each} == {"index.json", version}


def test_every_file_is_json_that_ends_with_a_line_end(files: dict[str, bytes]) -> None:
    for content in files.values():
        json.loads(content)
        assert content.endswith(b"}\n")


def test_sections_that_many_pages_share_are_written_once() -> None:
    pages = [
        Document(
            address=f"{number}/",
            id=str(number),
            kind="method",
            language="fi",
            title=f"Kortti {number}",
            sections=(Section(id="tarkoitus", title="Tarkoitus ja tausta"),),
        )
        for number in range(5)
    ]
    files = pack(build(pages, analyser=ToyAnalyser()))
    assert sum(content.count(b"Tarkoitus ja tausta") for content in files.values()) == 1


def test_a_guide_without_pages_has_an_index_that_finds_nothing() -> None:
    entry = json.loads(pack(build((), analyser=ToyAnalyser()))["index.json"])
    assert entry["terms"] == 0
