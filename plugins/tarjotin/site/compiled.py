"""Compiled templates, kept from one language of a build to the next and from build to build."""

from __future__ import annotations

from types import CodeType

import platformdirs
from jinja2.bccache import Bucket, BytecodeCache, FileSystemBytecodeCache

__all__ = ["compiled_templates"]


class _InMemory(BytecodeCache):
    """Keeps what Jinja made of each source where there is no folder to write to."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._kept[bucket.key, bucket.checksum] = bucket.code


def compiled_templates() -> BytecodeCache:
    """Return Jinja's own cache, in the user's cache folder.

    It lies outside the repository on purpose: what is in it is run, and a pull request must not
    be able to bring it along. Jinja takes an entry only for the very source it was made of.
    """
    folder = platformdirs.user_cache_path("tarjotin") / "templates"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / "writable").touch()
    except OSError:
        return _InMemory()
    return FileSystemBytecodeCache(str(folder))
