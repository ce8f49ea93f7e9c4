"""The numbers of a guide: items, and the shares of its languages."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from command_line import base_guide, run
from tarjotin.catalogue.opening import open_guide
from tarjotin.catalogue.statistics import (
    STATISTICS_FILE,
    GuideStatistics,
    count_words,
    statistics,
)


def _counted(guide: Path) -> GuideStatistics:
    opened, _ = open_guide(guide / "mkdocs.yml", today=dt.date(2026, 11, 21))
    assert opened is not None
    return statistics(opened.addresses)


def test_words_begin_with_a_letter() -> None:
    assert count_words("Kuntalain 22 § ja sote-uudistus: 3,5 h") == 4


def test_both_languages_of_a_whole_guide_have_the_same_pages_and_sections(tmp_path: Path) -> None:
    fi, sv = _counted(base_guide(tmp_path)).languages

    assert (fi.language, sv.language) == ("fi", "sv")
    assert (fi.pages, fi.sections, fi.printables) == (sv.pages, sv.sections, sv.printables)
    assert fi.pages > 19
    assert fi.words != sv.words


def test_a_page_without_a_translation_counts_for_its_own_language_only(tmp_path: Path) -> None:
    guide = base_guide(tmp_path)
    before = _counted(guide).languages
    (guide / "docs/methods/kysely.sv.md").unlink()

    fi, sv = _counted(guide).languages

    assert fi == before[0]
    assert (sv.pages, sv.printables) == (before[1].pages - 1, before[1].printables - 1)
    assert sv.words < before[1].words


def test_the_numbers_come_back_from_their_file_as_they_were(tmp_path: Path) -> None:
    counted = _counted(base_guide(tmp_path))

    assert GuideStatistics.from_data(json.loads(json.dumps(counted.as_data()))) == counted


def test_the_report_prints_items_by_state_and_the_languages_side_by_side(tmp_path: Path) -> None:
    numbers = {
        "items": {"method": {"stub": 0, "draft": 1, "reviewed": 11, "archived": 0}},
        "languages": {
            "fi": {"pages": 12, "sections": 100, "words": 1000, "printables": 12},
            "sv": {"pages": 11, "sections": 100, "words": 1250, "printables": 11},
        },
    }
    (tmp_path / STATISTICS_FILE).write_text(json.dumps(numbers), "utf-8")

    told = run("report", "--site", str(tmp_path))

    assert told.exit_code == 0
    assert told.stdout.splitlines() == [
        "        stub  draft  reviewed  archived  total",
        "method     0      1        11         0     12",
        "total      0      1        11         0     12",
        "",
        "       pages  sections  words  printouts",
        "fi        12       100   1000         12",
        "sv        11       100   1250         11",
        "sv/fi   92 %     100 %  125 %       92 %",
    ]
    assert json.loads(run("report", "--site", str(tmp_path), "--format", "json").stdout) == numbers


def test_without_a_built_site_the_report_says_what_to_do(tmp_path: Path) -> None:
    told = run("report", "--site", str(tmp_path), language="fi")

    assert told.exit_code == 2
    assert told.stderr == (
        f"Lukuja ei ole: {tmp_path / STATISTICS_FILE}\nRakenna ensin sivusto: make site\n"
    )
