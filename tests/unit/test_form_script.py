"""The script of forms, as far as it needs no browser."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from importlib import resources
from typing import Any

import pytest

NODE = shutil.which("node")
SCRIPT = str(resources.files("tarjotin.site").joinpath("theme/assets/tarjotin/form.js"))


def call(function: str, *arguments: object) -> Any:
    if NODE is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no node")
        pytest.skip("no node on this machine")
    program = (
        f"const module = await import({json.dumps(f'file://{SCRIPT}')});"
        f"const result = module.{function}(...{json.dumps(arguments)});"
        "console.log(JSON.stringify(result ?? null));"
    )
    done = subprocess.run(
        [NODE, "--input-type=module", "--no-warnings", "--eval", program],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return json.loads(done.stdout)


OUTCOMES = [{"title": name, "least": least} for name, least in (("a", 0), ("b", 3), ("c", 6))]


@pytest.mark.parametrize(("yes", "title"), [(0, "a"), (2, "a"), (3, "b"), (5, "b"), (6, "c")])
def test_the_outcome_is_the_last_one_that_is_reached(yes: int, title: str) -> None:
    assert call("outcomeOf", OUTCOMES, yes)["title"] == title


def test_what_is_not_answered_is_no_yes() -> None:
    replies = ["yes", "", "partly", "not-yet", "yes"]
    assert call("countOf", replies) == {"yes": 2, "open": 1, "all": 5}


def test_answers_become_markdown_with_a_dash_for_what_is_empty() -> None:
    answers = [{"label": "Alue", "answer": "Lappi\n"}, {"label": "Tavoite", "answer": " "}]
    assert call("asMarkdown", "Kortti", [{"title": "Perustiedot", "answers": answers}]) == (
        "# Kortti\n\n## Perustiedot\n\n**Alue**\n\nLappi\n\n**Tavoite**\n\n–\n"
    )


def test_a_value_that_is_not_known_keeps_its_place() -> None:
    assert call("filled", "{yes}/{all} {x}", {"yes": 0, "all": 5}) == "0/5 {x}"
