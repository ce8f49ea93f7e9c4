"""Publishing atomically: a build goes into a folder of its own and is exchanged at the very end.

Whatever stops a build, the site that was there before stays as it was.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

from filelock import FileLock, Timeout

__all__ = ["Staging", "StagingBusyError"]

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


class StagingBusyError(Exception):
    """Another build is writing to the same site."""


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    result = renameat2(
        _AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE
    )
    return bool(result == 0)


class Staging:
    """A folder beside the site that a build writes to."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.folder = site.with_name(f".{site.name}-staging")
        self._lock = FileLock(site.with_name(f".{site.name}-staging.lock"))

    def begin(self) -> None:
        """Lock the site and clear what an earlier build left behind."""
        self.site.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as timeout:
            raise StagingBusyError(str(self.site)) from timeout
        self._recover()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()

    def _recover(self) -> None:
        """Put the site back if a build died between its two renames."""
        old = self._old
        if old.exists() and not self.site.exists():
            old.rename(self.site)
        shutil.rmtree(old, ignore_errors=True)

    @property
    def _old(self) -> Path:
        return self.site.with_name(f".{self.site.name}-old")

    def publish(self) -> None:
        """Put the finished build in the place of the site."""
        if not self.site.exists():
            self.folder.rename(self.site)
        elif os.name != "posix" or not _exchange(self.folder, self.site):
            self.site.rename(self._old)
            self.folder.rename(self.site)
            shutil.rmtree(self._old, ignore_errors=True)

    def end(self) -> None:
        """Throw away what is not published, and unlock."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock.is_locked:
            self._lock.release()
            Path(self._lock.lock_file).unlink(missing_ok=True)
