"""A video of a module: its file, its captions in every language, and its words on the page."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from tarjotin.catalogue.item import Item
from tarjotin.model.module import ModuleFacts, ModuleText, Video
from tarjotin.site.reader import Link, Reader
from tarjotin.site.views.shown import lang_of

__all__ = ["Track", "VideoView", "videos"]


@dataclass(frozen=True, kw_only=True)
class Track:
    """A file of captions."""

    url: str
    language: str
    name: str
    is_default: bool


@dataclass(frozen=True, kw_only=True)
class VideoView:
    """A video as the reader gets it."""

    id: str
    title: str
    lang: str | None
    minutes: str
    url: str
    type: str
    poster: str
    captions: tuple[Track, ...]
    transcript: Link | None
    spoken: str
    """The language spoken in it, where it is not the reader's."""


def _video(video: Video, item: Item[ModuleFacts, ModuleText], reader: Reader) -> VideoView:
    def file(target: str) -> str:
        return reader.asset(posixpath.normpath(posixpath.join(item.folder, target)))

    languages = {each.code: each.name for each in reader.guide.settings.languages}
    own = reader.language
    spoken = own if own in video.files else next(iter(video.files))
    known = reader.texts.texts
    # On a page without a translation the words are those of the source.
    heading = video.transcript.get(reader.version(item).language)
    return VideoView(
        id=video.id,
        title=reader.name(item, video.id),
        lang=lang_of(item, reader),
        minutes=reader.minutes(video.minutes),
        url=file(video.files[spoken]),
        type=f"video/{video.files[spoken].rpartition('.')[2].casefold()}",
        poster=file(video.poster) if video.poster else "",
        captions=tuple(
            Track(
                url=file(target),
                language=code,
                name=languages.get(code, code),
                is_default=code == own,
            )
            for code, target in video.captions.items()
        ),
        transcript=Link(title=reader.text("video-transcript"), url=f"#{heading}")
        if heading
        else None,
        spoken=known.get(f"region-language-{spoken}", spoken) if spoken != own else "",
    )


def videos(item: Item[ModuleFacts, ModuleText], reader: Reader) -> tuple[VideoView, ...]:
    """Return the videos of a module in the order of its facts."""
    return tuple(_video(video, item, reader) for video in item.facts.videos)
