"""The cases that the planner and the composer's script both follow.

`make planning-cases` writes tests/data/planning/cases.json: what the planner makes of requests of
every kind. A test checks that the file is what the planner says today, another that the script says
the same.
"""

from __future__ import annotations

import json
import random
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from tarjotin.planning import (
    Choice,
    DayFormat,
    Part,
    Request,
    Rules,
    Step,
    Supply,
    needs,
    plan,
    tables,
)

__all__ = ["CASES", "answer", "written"]

CASES = Path(__file__).with_name("data") / "planning" / "cases.json"

RULES = Rules(
    opening=15,
    closing=15,
    pause=15,
    shortest=30,
    longest=105,
    lunch=45,
    earliest=11 * 60,
    latest=13 * 60,
    table=6,
    group=5,
    people=20,
    formats=(
        DayFormat(id="half", least=150, most=180),
        DayFormat(id="full", least=300, most=330, lunch=True, modules=4),
    ),
)


def _steps(*minutes: int) -> tuple[Step, ...]:
    """Return steps; a length below nothing is a break."""
    return tuple(
        Step(id=f"s{index}", kind="group" if length > 0 else "break", minutes=abs(length))
        for index, length in enumerate(minutes)
    )


PARTS = (
    Part(
        id="a",
        full=_steps(10, 20, 25, 25, 10),
        short=_steps(5, 15, 20, 15, 5),
        smallest=8,
        largest=30,
        prework=10,
        supplies=(
            Supply(id="notes", quantity=1, per="group", printed=False),
            Supply(id="sheet", quantity=1, per="person", printed=True),
            Supply(id="map", quantity=2, per="table", printed=True),
        ),
    ),
    Part(
        id="b",
        full=_steps(10, 20, 35, 15, 10),
        short=_steps(5, 15, 25, 10, 5),
        supplies=(
            Supply(id="notes", quantity=1, per="event", printed=False),
            Supply(id="sheet", quantity=1, per="person", printed=True),
        ),
    ),
    Part(id="c", full=_steps(10, 20, 20, 25, 10, 5), smallest=4, largest=32),
    Part(id="d", full=_steps(10, 15, 25, 15, 10), short=_steps(10, 10, 20, 15, 5), requires=("a",)),
    Part(id="e", full=_steps(15, 30, 40, -15, 45, 20, 15), short=_steps(10, 20, 25, 25, 5, 5)),
    Part(id="long", full=_steps(100), short=_steps(60)),
    Part(id="edge", full=_steps(30, -10, -10, 40), short=_steps(-10, 50)),
    Part(id="tiny", full=_steps(10)),
    Part(id="nothing", full=()),
)
ORDINARY = ("a", "b", "c", "d", "e")


def _request(text: str, **values: Any) -> Request:
    """Return a request for modules written `a b! c`; a mark is the short form."""
    choices = tuple(
        Choice(part=word.rstrip("!"), form="short" if word.endswith("!") else "full")
        for word in text.split()
    )
    return Request(choices=choices, **{"start": 9 * 60, **values})


def _requests() -> list[tuple[Request, Rules]]:
    """Return requests of every kind, then some drawn at random, always the same."""
    found = [
        (_request(text), RULES)
        for text in (
            "", "nobody", "nothing", "a a", "a b", "a! b! c", "a b c", "a b c d", "a b! c d", "e", "e!",
            "a e b!", "b e a!", "long", "long!", "a long!", "edge", "edge!", "tiny", "a tiny b",
            "d a", "d b", "a d", "a! b! c d! e!", "a b c d e tiny", "c b a",
        )
    ]  # fmt: skip
    for start in (0, 7 * 60, 10 * 60, 11 * 60 + 20, 14 * 60, 22 * 60, 23 * 60 + 55):
        for day in ("", "half", "full"):
            found += [
                (_request("a b", start=start, format=day), RULES),
                (_request("a c d! b", start=start, format=day), RULES),
            ]
    found += [(_request("a b c", people=people), RULES) for people in (1, 7, 31, 33)]
    other_rules = (
        replace(RULES, formats=()),
        replace(RULES, longest=60),
        replace(RULES, longest=30),
        replace(RULES, opening=0, closing=0, pause=5),
        replace(RULES, earliest=12 * 60, latest=12 * 60),
        replace(RULES, shortest=80, lunch=60),
    )
    found += [
        (_request(text), rules) for rules in other_rules for text in ("a b", "a e b!", "a c d! b")
    ]
    drawn = random.Random(611_2021)  # noqa: S311
    for _ in range(120):
        chosen = drawn.sample(ORDINARY, drawn.randint(1, 5))
        text = " ".join(part + drawn.choice(("", "!")) for part in chosen)
        start = drawn.randrange(7 * 60, 15 * 60, 5)
        people = drawn.choice((None, 5, 20, 40))
        found.append((_request(text, start=start, people=people), RULES))
    return found


def answer(request: Request, rules: Rules, parts: tuple[Part, ...]) -> dict[str, Any]:
    """Return what the planner says, as JSON has it."""
    by_id = {part.id: part for part in parts}
    people = request.people or rules.people
    chosen = [by_id[choice.part] for choice in request.choices if choice.part in by_id]
    said = {
        "plan": asdict(plan(request, parts=by_id, rules=rules)),
        "needs": [asdict(need) for need in needs(chosen, people=people, rules=rules)],
        "tables": tables(people, rules),
    }
    said = json.loads(json.dumps(said))
    assert isinstance(said, dict)
    return said


def written() -> str:
    """Return the file of the cases: one case a line."""
    lines = [
        json.dumps(
            {
                "request": asdict(request),
                # Only what differs: the rules of most cases are the same.
                "rules": {
                    name: value
                    for name, value in asdict(rules).items()
                    if value != asdict(RULES)[name]
                },
                "answer": answer(request, rules, PARTS),
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for request, rules in _requests()
    ]
    parts = ",\n".join(json.dumps(asdict(part), separators=(",", ":")) for part in PARTS)
    rules = json.dumps(asdict(RULES), separators=(",", ":"))
    cases = ",\n".join(lines)
    return f'{{"rules":{rules},\n"parts":[\n{parts}\n],\n"cases":[\n{cases}\n]}}\n'


if __name__ == "__main__":
    CASES.write_text(written(), "utf-8")
