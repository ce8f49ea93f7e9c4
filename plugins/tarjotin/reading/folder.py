"""The content folder: which files are in it, and which of them may be published."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import defusedxml.ElementTree as SafeXml
from defusedxml.common import DefusedXmlException

from tarjotin.diagnostics import Finding, Place

__all__ = ["ASSET_MB_MAX", "ASSET_SUFFIXES", "Folder", "read_folder"]

ASSET_SUFFIXES = frozenset(
    (
        ".avif",
        ".gif",
        ".jpeg",
        ".jpg",
        ".mp4",
        ".pdf",
        ".png",
        ".svg",
        ".vtt",
        ".webm",
        ".webp",
        ".woff2",
    )
)
"""The kinds of files, beside Markdown, that may be published from the content folder."""
ASSET_MB_MAX = 25
_SVG_FORBIDDEN = frozenset(("script", "foreignobject", "iframe", "object", "embed", "handler"))
_DATA_SUFFIXES = frozenset((".yml", ".txt"))


@dataclass(frozen=True, kw_only=True)
class Folder:
    """The files of the content folder, as paths relative to it with `/`."""

    root: Path
    pages: tuple[str, ...]
    assets: tuple[str, ...]
    data: tuple[str, ...]


def _walk(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every file below `root` in the order of names; hidden files and folders are left out."""
    with os.scandir(root) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            for relative, below in _walk(Path(entry.path)):
                yield f"{entry.name}/{relative}", below
        else:
            yield entry.name, entry


def _svg_finding(file: Path, place: Place) -> Finding | None:
    """Find what an SVG must not hold: script, handlers, foreign addresses, entities."""
    try:
        elements = SafeXml.parse(file, forbid_dtd=True).iter()
        for element in elements:
            name = str(element.tag).rpartition("}")[2].casefold()
            if name in _SVG_FORBIDDEN:
                return Finding.at(place, "svg-active", what=f"<{name}>")
            for attribute, written in element.attrib.items():
                # Browsers drop white space inside an address and know no case in `url(`.
                value = re.sub(r"[\s'\"]", "", written).casefold()
                key = attribute.rpartition("}")[2].casefold()
                foreign = key in ("href", "src") and not value.startswith(("#", "data:image/"))
                if key.startswith("on") or foreign or "javascript:" in value:
                    return Finding.at(place, "svg-active", what=key)
                if value.count("url(") > value.count("url(#"):
                    return Finding.at(place, "svg-active", what=key)
            style = (element.text or "").casefold() if name == "style" else ""
            if "@import" in style or "url(" in style:
                return Finding.at(place, "svg-active", what="<style>")
    except OSError as error:
        return Finding.at(place, "file-unreadable", reason=error.strerror or "?")
    except (SafeXml.ParseError, DefusedXmlException, ValueError, LookupError):
        return Finding.at(place, "svg-broken")
    return None


def _asset_finding(file: Path, entry: os.DirEntry[str], place: Place) -> Finding | None:
    suffix = file.suffix.casefold()
    if suffix not in ASSET_SUFFIXES:
        return Finding.at(
            place,
            "file-kind",
            suffix=suffix or file.name,
            allowed=", ".join(sorted(ASSET_SUFFIXES)),
        )
    if entry.stat(follow_symlinks=False).st_size > ASSET_MB_MAX * 1_000_000:
        return Finding.at(place, "file-too-large", limit=ASSET_MB_MAX * 1000)
    return _svg_finding(file, place) if suffix == ".svg" else None


def read_folder(root: Path, *, repository: Path) -> tuple[Folder, tuple[Finding, ...]]:
    """List the content folder. A link that leads out of it, or a kind not listed, is a finding."""
    pages: list[str] = []
    assets: list[str] = []
    data: list[str] = []
    findings: list[Finding] = []
    shown = PurePosixPath(os.path.relpath(root, repository).replace(os.sep, "/"))
    for relative, entry in _walk(root):
        place = Place(path=str(shown / relative))
        file = root / relative
        suffix = file.suffix.casefold()
        if not relative.isprintable():
            # Also a name in another encoding, which no message could show as it is.
            shown_name = ascii(relative)[1:-1]
            place = Place(path=f"{shown}/{shown_name}")
            findings.append(Finding.at(place, "file-name", name=shown_name))
        elif entry.is_symlink():
            findings.append(Finding.at(place, "file-link"))
        elif suffix == ".md":
            pages.append(relative)
        elif suffix in _DATA_SUFFIXES:
            data.append(relative)
        elif finding := _asset_finding(file, entry, place):
            findings.append(finding)
        else:
            assets.append(relative)
    folder = Folder(root=root, pages=tuple(pages), assets=tuple(assets), data=tuple(data))
    return folder, tuple(findings)
