"""What the scripts of the catalogue and the tray read and write, without a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts import run_script

KNOWN = {"level": ["tiedota", "kuule", "osallista"], "means": ["1", "2"]}
NOTHING = {
    "values": {"level": [], "means": []},
    "people": None,
    "minutes": None,
    "shorter": False,
    "words": "",
    "sort": "level",
    "look": "cards",
    "compare": [],
}


def _read(search: str, folder: Path) -> Any:
    script = """
    import { read } from "assets/catalogue/address.js";
    answer = read(data.search, data.known);
    """
    return run_script(script, {"search": search, "known": KNOWN}, folder)


@pytest.mark.parametrize(
    ("search", "means"),
    [
        ("", {}),
        ("?level=osallista,kuule", {"values": {"level": ["kuule", "osallista"], "means": []}}),
        ("?people=25&minutes=90&shorter=1", {"people": 25, "minutes": 90, "shorter": True}),
        ("?q=%20vaikuttamis%20", {"words": "vaikuttamis"}),
        ("?q=raadin&sort=words", {"words": "raadin", "sort": "words"}),
        ("?sort=title&view=table", {"sort": "title", "look": "table"}),
        ("?compare=a,b,a,c,d,e", {"compare": ["a", "b", "c", "d"]}),
    ],
)
def test_an_address_says_what_is_chosen(search: str, means: dict[str, Any], tmp_path: Path) -> None:
    assert _read(search, tmp_path) == {**NOTHING, **means}


@pytest.mark.parametrize(
    "search",
    [
        "?level=paatosvalta,<b>",
        "?people=0&minutes=-5",
        "?people=1e3",
        "?people=123456",
        "?minutes=90.5",
        "?sort=price&view=map",
        "?sort=words",
        "?compare=../x,%00,A",
        "?level",
        "?unknown=1",
    ],
)
def test_what_an_address_cannot_mean_is_left_out(search: str, tmp_path: Path) -> None:
    assert _read(search, tmp_path) == NOTHING


def test_an_address_is_written_as_people_read_it_and_read_back(tmp_path: Path) -> None:
    view = {
        "values": {"level": ["kuule", "osallista"], "means": ["2"]},
        "people": 25,
        "minutes": 90,
        "shorter": True,
        "words": "ä & ö",
        "sort": "minutes",
        "look": "table",
        "compare": ["kysely", "asukasraati"],
    }
    script = """
    import { read, write } from "assets/catalogue/address.js";
    const written = write(data.view);
    answer = { written, back: read(written, data.known), none: write(data.nothing) };
    """
    answer = run_script(script, {"view": view, "nothing": NOTHING, "known": KNOWN}, tmp_path)
    assert answer["written"] == (
        "?level=kuule,osallista&means=2&people=25&minutes=90&shorter=1&q=%C3%A4%20%26%20%C3%B6"
        "&sort=minutes&view=table&compare=kysely,asukasraati"
    )
    assert answer["back"] == view
    assert answer["none"] == ""


def test_a_tray_is_read_whatever_stands_in_the_storage(tmp_path: Path) -> None:
    stored = [
        "m:kysely,t:m5",
        "m:kysely,m:kysely",
        "",
        None,
        '{"things":[1]}',
        "m:,x:kysely,m:Kysely,m:a b,m:../x,t:m5",
        "m:kysely\u0000,\ud800",
        ",".join(f"m:a{number}" for number in range(500)),
    ]
    script = """
    import { read } from "assets/tray/store.js";
    answer = data.map(read);
    """
    read = run_script(script, stored, tmp_path)
    assert read[:7] == [["m:kysely", "t:m5"], ["m:kysely"], [], [], [], ["t:m5"], []]
    assert len(read[7]) == 200


def test_things_are_moved_and_taken_without_losing_any(tmp_path: Path) -> None:
    script = """
    import { moved, toggled } from "assets/tray/store.js";
    const tray = ["m:a", "m:b", "t:c"];
    answer = [
      moved(tray, "m:b", -1), moved(tray, "m:b", 1), moved(tray, "m:a", -1),
      moved(tray, "t:c", 1), moved(tray, "m:x", 1), toggled(tray, "m:b"), toggled(tray, "m:d"),
    ];
    """
    assert run_script(script, None, tmp_path) == [
        ["m:b", "m:a", "t:c"],
        ["m:a", "t:c", "m:b"],
        ["m:a", "m:b", "t:c"],
        ["m:a", "m:b", "t:c"],
        ["m:a", "m:b", "t:c"],
        ["m:a", "t:c"],
        ["m:a", "m:b", "t:c", "m:d"],
    ]


def test_an_address_carries_a_tray_beside_what_else_it_says(tmp_path: Path) -> None:
    script = """
    import { inAddress, withTray } from "assets/tray/store.js";
    answer = data.map((href) => withTray(href, ["m:a", "t:b"]))
      .concat(withTray("/x/?t=m:a&q=1#y", []), inAddress("?t=m%3Aa%2Ct:b"), [inAddress("?q=1")]);
    """
    hrefs = ["/x/", "/x/?q=1#y", "/x/?t=m:c&q=1"]
    assert run_script(script, hrefs, tmp_path) == [
        "/x/?t=m:a,t:b",
        "/x/?q=1&t=m:a,t:b#y",
        "/x/?q=1&t=m:a,t:b",
        "/x/?q=1#y",
        "m:a",
        "t:b",
        None,
    ]


@pytest.mark.parametrize("trouble", ["none", "refused", "full", "full-later", "broken"])
def test_a_storage_in_trouble_never_breaks_the_tray(trouble: str, tmp_path: Path) -> None:
    script = """
    import { KEY, Store } from "assets/tray/store.js";
    const kept = new Map(data === "broken" ? [[KEY, "]}{,m:a"]] : []);
    let isFull = data === "full";
    const storage = {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => { if (isFull) throw new Error("full"); kept.set(name, value); },
      removeItem: (name) => kept.delete(name),
    };
    const store = new Store(() => {
      if (data === "refused") throw new Error("refused");
      return storage;
    });
    const first = store.things;
    store.keep(["m:b"]);
    isFull ||= data === "full-later";
    store.keep(["m:b", "t:c"]);
    const things = store.things;
    const { isClosed } = store;
    isFull = false;
    store.keep([]);
    answer = { first, things, isClosed, after: store.things, left: kept.get(KEY) ?? null };
    """
    answer = run_script(script, trouble, tmp_path)
    assert answer["first"] == (["m:a"] if trouble == "broken" else [])
    assert answer["things"] == ["m:b", "t:c"]
    assert answer["isClosed"] == (trouble in {"refused", "full", "full-later"})
    assert answer["after"] == []
    if not answer["isClosed"]:
        assert answer["left"] is None
