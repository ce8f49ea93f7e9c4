"""A measurement of whole builds: our site against stock MkDocs, Material and mkdocs-static-i18n.

Both build the same texts in two languages. Each build runs in a process of its own, and the
variants take turns. CPU seconds are user and system time of the process and its children; memory
is the largest resident set; wall time depends on what else the machine does.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks.synthetic import DAY, make_guide, make_plain_twin

__all__ = ["Run", "main", "measured", "table"]

PACKAGES = ("tarjotin", "mkdocs", "mkdocs-material", "mkdocs-static-i18n", "markdown", "jinja2")
OURS = "ours"
STOCK = "stock"
TUNED = "stock, tuned"
WITH_NAV = "stock, cards in nav"
CHECK = "tarjotin check"

_BUILD = ("-m", "mkdocs", "build")
_CHECK = ("-m", "tarjotin", "check", "--today", DAY.isoformat())
_MIDNIGHT = "1795219200"
"""The time of the content for both, so that no clock and no repository is asked."""
_LAST_LINES = 20


@dataclass(frozen=True, kw_only=True)
class Run:
    """What one process took."""

    variant: str
    cpu_seconds: float
    wall_seconds: float
    memory_mb: float
    pages: int
    """The HTML pages that lie in the site afterwards."""


def _environment() -> dict[str, str]:
    return {
        **os.environ,
        "SOURCE_DATE_EPOCH": _MIDNIGHT,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
    }


def measured(variant: str, arguments: Sequence[str], *, folder: Path) -> Run:
    """Run Python with some arguments in a folder, and count the pages of its site."""
    log = folder / "log.txt"
    with log.open("w", encoding="utf-8") as output:
        begin = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-W", "ignore", *arguments],
            cwd=folder,
            env=_environment(),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        said = log.read_text("utf-8").splitlines()[-_LAST_LINES:]
        raise SystemExit("\n".join((f"{variant} ended with {process.returncode}:", *said)))
    return Run(
        variant=variant,
        cpu_seconds=usage.ru_utime + usage.ru_stime,
        wall_seconds=wall,
        # Linux counts in kilobytes, macOS in bytes.
        memory_mb=usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024),
        pages=sum(1 for _ in (folder / "site").rglob("*.html")),
    )


def _median(runs: Sequence[Run], variant: str) -> Run:
    """Return the medians of a variant; how many pages it writes is the same each time."""
    own = [run for run in runs if run.variant == variant]
    return Run(
        variant=variant,
        cpu_seconds=statistics.median(run.cpu_seconds for run in own),
        wall_seconds=statistics.median(run.wall_seconds for run in own),
        memory_mb=statistics.median(run.memory_mb for run in own),
        pages=own[0].pages,
    )


def table(runs: Sequence[Run]) -> Iterator[str]:
    """Yield the lines to print: the medians of each variant, and ours divided by each other."""
    variants = list(dict.fromkeys(run.variant for run in runs))
    medians = {variant: _median(runs, variant) for variant in variants}
    yield f"{'':<28}{'pages':>8}{'CPU s':>10}{'least':>10}{'memory MB':>12}{'wall s':>10}"
    least = {name: min(run.cpu_seconds for run in runs if run.variant == name) for name in variants}
    for each in medians.values():
        pages = "" if each.variant == CHECK else str(each.pages)
        numbers = f"{each.cpu_seconds:>10.2f}{least[each.variant]:>10.2f}"
        numbers += f"{each.memory_mb:>12.0f}{each.wall_seconds:>10.2f}"
        yield f"{each.variant:<28}{pages:>8}{numbers}"
    ours = medians[OURS]
    for each in medians.values():
        if each.variant not in (OURS, CHECK):
            cpu = ours.cpu_seconds / each.cpu_seconds
            memory = ours.memory_mb / each.memory_mb
            calm = least[OURS] / least[each.variant]
            wall = ours.wall_seconds / each.wall_seconds
            yield f"{f'ours / {each.variant}':<36}{cpu:>10.2f}{calm:>10.2f}{memory:>12.2f}{wall:>10.2f}"


def _write_guides(folder: Path, *, cards: int) -> None:
    """Write our guide and its plain twins into folders named after the variants."""
    opened = make_guide(folder / OURS, cards=cards)
    make_plain_twin(opened, folder / STOCK, with_nav=False, is_tuned=False)
    make_plain_twin(opened, folder / TUNED, with_nav=False, is_tuned=True)
    make_plain_twin(opened, folder / WITH_NAV, with_nav=True, is_tuned=False)


def _guides_written(folder: Path, *, cards: int) -> None:
    """Write the guides in a process of its own.

    A process inherits the size of the one that starts it: this one has to stay small for the
    memory of the builds to be theirs.
    """
    arguments = [
        sys.executable,
        "-m",
        "benchmarks.build",
        "--cards",
        str(cards),
        "--write",
        str(folder),
    ]
    subprocess.run(arguments, check=True)


def _runs(folder: Path, variants: Sequence[str], *, rounds: int) -> Iterator[Run]:
    for number in range(1, rounds + 1):
        for variant in variants:
            is_check = variant == CHECK
            run = measured(
                variant,
                _CHECK if is_check else _BUILD,
                folder=folder / (OURS if is_check else variant),
            )
            print(
                f"round {number} of {rounds}: {variant}: {run.cpu_seconds:.2f} s CPU",
                file=sys.stderr,
                flush=True,
            )
            yield run


def _versions() -> Mapping[str, str]:
    return {"python": platform.python_version(), **{name: version(name) for name in PACKAGES}}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks.build", description=__doc__)
    parser.add_argument(
        "--cards", type=int, required=True, metavar="N", help="how many method cards"
    )
    parser.add_argument("--rounds", type=int, default=3, metavar="R", help="builds of each variant")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every single run")
    parser.add_argument(
        "--with-nav", action="store_true", help="also stock with the cards in the navigation"
    )
    parser.add_argument(
        "--tuned", action="store_true", help="also stock with reconfigure_search: false"
    )
    parser.add_argument("--check", action="store_true", help="also `tarjotin check`")
    parser.add_argument(
        "--write", type=Path, metavar="FOLDER", help="only write the guides, into FOLDER"
    )
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print the table."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.cards < 1 or options.rounds < 1:
        parser.error("N and R are at least 1")
    if options.write is not None:
        _write_guides(options.write, cards=options.cards)
        return 0
    variants = [OURS, STOCK]
    variants += [TUNED] if options.tuned else []
    variants += [WITH_NAV] if options.with_nav else []
    variants += [CHECK] if options.check else []
    with tempfile.TemporaryDirectory(prefix="tarjotin-benchmark-") as name:
        folder = Path(name)
        print(f"writing {options.cards} cards", file=sys.stderr, flush=True)
        _guides_written(folder, cards=options.cards)
        runs = tuple(_runs(folder, variants, rounds=options.rounds))
    versions = _versions()
    print(f"{options.cards} method cards in two languages; medians of {options.rounds} rounds")
    print(", ".join(f"{name} {number}" for name, number in versions.items()))
    print("\n".join(table(runs)))
    if options.json is not None:
        report = {
            "cards": options.cards,
            "rounds": options.rounds,
            "versions": versions,
            "runs": [asdict(run) for run in runs],
        }
        options.json.write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
