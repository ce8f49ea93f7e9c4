"""Videos: every file is the guide's own, and every reader gets the words in writing."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item
from tarjotin.diagnostics import Finding, Place
from tarjotin.model.module import ModuleFacts, ModuleText, Video

__all__ = ["check_videos"]

_Module = Item[ModuleFacts, ModuleText]
_VIDEO = (".mp4", ".webm")
_CAPTIONS = (".vtt",)
_NEEDED = {"captions": "video-without-captions", "transcript": "video-without-transcript"}
"""What every reader gets of a video, and what is said where it is missing."""
_PICTURE = (".avif", ".jpeg", ".jpg", ".png", ".webp")


def _file(
    guide: Guide, module: _Module, target: str, place: Place, kinds: tuple[str, ...]
) -> Iterator[Finding]:
    """Find a file that is somebody else's, of another kind, or not there."""
    if ":" in target or target.startswith("//"):
        yield Finding.at(place, "video-foreign", target=target[:80])
        return
    if PurePosixPath(target).suffix.casefold() not in kinds:
        yield Finding.at(place, "video-kind", target=target[:80], known=", ".join(kinds))
        return
    path = posixpath.normpath(posixpath.join(module.folder, target))
    if path not in guide.folder.assets:
        yield Finding.at(place, "video-missing", target=target[:80])


def _languages(guide: Guide, module: _Module, at: int, video: Video) -> Iterator[Finding]:
    """Find languages without captions or transcript, and languages that the guide has not."""
    codes = guide.settings.codes
    for field in ("files", "captions", "transcript"):
        given = getattr(video, field)
        for language in given:
            if language not in codes:
                yield Finding.at(
                    module.source.key_place("videos", at, field, language),
                    "language-unknown",
                    value=language,
                    nearest="",
                    known=", ".join(codes),
                )
        for language in codes if field in _NEEDED else ():
            if language not in given:
                yield Finding.at(
                    module.source.key_place("videos", at, field if given else "id"),
                    _NEEDED[field],
                    id=video.id,
                    language=language,
                )


def _transcripts(module: _Module, at: int, video: Video) -> Iterator[Finding]:
    """Find transcripts that are no heading of the page in their language."""
    for language, heading in video.transcript.items():
        version = module.versions.get(language)
        # A page without a translation is shown in its source language, words of videos too.
        if version is not None and heading not in {each.id for each in version.prose.headings}:
            yield Finding.at(
                module.place("videos", at, "transcript", language),
                "anchor-unknown",
                anchor=heading,
                target=version.path,
            )


def check_videos(guide: Guide) -> Iterator[Finding]:
    """Find videos that are not the guide's own, or that not everybody can follow."""
    for module in guide.modules.values():
        for at, video in enumerate(module.facts.videos):
            if not video.files:
                place = module.source.key_place("videos", at, "files")
                yield Finding.at(place, "field-empty", field="files")
            for field, kinds in (("files", _VIDEO), ("captions", _CAPTIONS)):
                for language, target in getattr(video, field).items():
                    place = module.place("videos", at, field, language)
                    yield from _file(guide, module, target, place, kinds)
            if video.poster is not None:
                place = module.place("videos", at, "poster")
                yield from _file(guide, module, video.poster, place, _PICTURE)
            yield from _languages(guide, module, at, video)
            yield from _transcripts(module, at, video)
