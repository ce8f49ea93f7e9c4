"""A measurement of printing: our press against mkdocs-to-pdf on the same pages, in one run.

Both get the same Markdown. mkdocs-to-pdf needs a whole build, so its cost is that of a build with
it less that of a build without. Ours is a process of its own that renders the Markdown and prints
a file a page, with an empty cache and once more with a full one; its start is counted too.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import re
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from markdown import Markdown

from benchmarks.build import measured
from tarjotin.catalogue.opening import open_guide
from tarjotin.printing.document import PrintDocument
from tarjotin.printing.press import Press
from tarjotin.site.body import EXTENSIONS

__all__ = ["main"]

DAY = dt.date(2026, 11, 21)
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https://)[^)]*\)")
_CONFIG = """site_name: Opas
site_url: https://guide.example/
theme: {{name: material, font: false}}
markdown_extensions: [tables, footnotes, def_list, attr_list, admonition, sane_lists]
plugins: [{plugin}]
"""
_PROCESS = "import sys; sys.path.insert(0, {root!r}); from benchmarks.print import main; main()"
"""The measured process runs in another folder than this repository."""
_WORDS = {
    "page": "Sivu {n} / {total}",
    "version": "Tarkistettu {day}, versio {version}",
    "qr": "Sivu verkossa",
    "qr-alt": "QR-koodi: {address}",
    "description": "",
}


def _texts(repository: Path, pages: int) -> Iterator[tuple[str, str]]:
    """Yield names and Markdown of pages of the guide: methods and acts by turns, links as words."""
    opened, _ = open_guide(repository / "mkdocs.yml", today=DAY)
    assert opened is not None, "the guide can be read"
    guide = opened.guide
    pairs = zip(guide.of("method"), guide.of("act"), strict=False)
    for item in islice((item for pair in pairs for item in pair), pages):
        prose = item.source.prose
        body = _LINK.sub(r"\1", "".join(section.text for section in prose.sections))
        yield item.id, f"# {item.source.text.title}\n\n{body}"


def _write(folder: Path, texts: Sequence[tuple[str, str]], *, plugin: str) -> Path:
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_CONFIG.format(plugin=plugin), "utf-8")
    (folder / "docs/index.md").write_text("# Opas\n\nSivut.\n", "utf-8")
    for name, text in texts:
        (folder / f"docs/{name}.md").write_text(text, "utf-8")
    return folder


def _print(folder: Path) -> None:
    """Render and print every page of a folder: what the measured process does."""
    reader = Markdown(extensions=list(EXTENSIONS))
    documents = [
        PrintDocument(
            key=f"{file.stem}.pdf",
            page=file.name,
            layout="sheet",
            language="fi",
            name=file.stem,
            kind="Moniste",
            site_name="Opas",
            html=reader.reset().convert(file.read_text("utf-8")),
            address=f"https://guide.example/{file.stem}/",
            day=DAY,
            words=_WORDS,
        )
        for file in sorted((folder / "docs").glob("*.md"))
        if file.stem != "index"
    ]
    files, findings = Press(cache=folder / "cache").print(documents)
    if len(files) != len(documents) or findings:
        raise SystemExit(f"{len(files)} of {len(documents)} files, findings: {findings}")


def _cpu(variant: str, arguments: Sequence[str], folder: Path) -> float:
    return measured(variant, arguments, folder=folder).cpu_seconds


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--print", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.print:
        _print(options.print)
        return
    if importlib.util.find_spec("mkdocs_to_pdf") is None:
        raise SystemExit("mkdocs-to-pdf is not installed: pip install mkdocs-to-pdf")
    repository = Path(__file__).parent.parent
    texts = list(_texts(repository, options.pages))
    taken: dict[str, list[float]] = {"with": [], "without": [], "cold": [], "cached": []}
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory() as name:
            root = Path(name)
            plain = _write(root / "plain", texts, plugin="")
            with_pdf = _write(root / "pdf", texts, plugin="to-pdf")
            ours = _write(root / "ours", texts, plugin="")
            build = ("-m", "mkdocs", "build", "--quiet")
            press = ("-c", _PROCESS.format(root=str(repository)), "--print", str(ours))
            taken["without"].append(_cpu("mkdocs", build, plain))
            taken["with"].append(_cpu("mkdocs-to-pdf", build, with_pdf))
            taken["cold"].append(_cpu("ours", press, ours))
            taken["cached"].append(_cpu("ours, cached", press, ours))
    middle = {variant: statistics.median(times) for variant, times in taken.items()}
    theirs = middle["with"] - middle["without"]
    packages = ("typst", "mkdocs-to-pdf", "weasyprint", "mkdocs")
    print(
        ", ".join(f"{name} {version(name)}" for name in packages),
        f"Python {sys.version.split()[0]}",
    )
    print(f"\n| {len(texts)} pages, median of {options.rounds} | CPU | a page |\n|---|--:|--:|")
    for label, seconds in (
        ("mkdocs-to-pdf (build with it less build without)", theirs),
        ("ours, empty cache (whole process)", middle["cold"]),
        ("ours, full cache (whole process)", middle["cached"]),
    ):
        print(f"| {label} | {seconds:.2f} s | {1000 * seconds / len(texts):.0f} ms |")
    print(f"\nTimes less CPU: {theirs / middle['cold']:.1f}")


if __name__ == "__main__":
    main()
