"""What was worked out about words, kept for the next build.

Two things are kept in the user's cache folder: the lexicon of a language, which takes long to make,
and the answers about the words of a guide, so that a build without new words does not even read the
lexicon. Each is named after everything it depends on: the release of the word data, the modules that
made it, the glossary's own divisions and forms. A folder that cannot be written costs time only.
"""

from __future__ import annotations

import contextlib
import hashlib
import inspect
import json
import lzma
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType

from tarjotin.search.analyser import Analyser, Inflection

__all__ = ["RememberingAnalyser", "fingerprint", "kept"]

_MOST = 60_000
"""So many words are kept; of more, only those that were asked for this time."""


def fingerprint(*what: object, modules: Iterable[ModuleType]) -> str:
    """Name what answers depend on: these values, and the modules of ours that work them out."""
    found = hashlib.sha256()
    for module in modules:
        found.update(inspect.getsource(module).encode())
    found.update(json.dumps(what, ensure_ascii=False, default=sorted).encode())
    return found.hexdigest()[:20]


def kept(path: Path, make: Callable[[], str]) -> str:
    """Read a text that was made before, or make and keep it."""
    with contextlib.suppress(OSError, lzma.LZMAError, UnicodeDecodeError, EOFError):
        return lzma.decompress(path.read_bytes()).decode()
    text = make()
    _write(path, lzma.compress(text.encode(), preset=1))
    return text


def _write(path: Path, data: bytes) -> None:
    """Put a file in place as a whole; another build may be reading or writing it."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(name).replace(path)


class RememberingAnalyser:
    """Asks another analyser only what it has not been asked before; makes it only then."""

    def __init__(
        self, make: Callable[[], Analyser], *, locale: str, name: str, version: str, path: Path
    ) -> None:
        self.locale = locale
        self.name = name
        self.version = version
        self._make = make
        self._asked: Analyser | None = None
        self._path = path
        self._old = _read(path)
        self._new: dict[str, dict[str, object]] = {kind: {} for kind in _KINDS}
        self._changed = False

    def lemmas(self, word: str) -> tuple[str, ...]:
        """Give the base forms of a running word, best first; of an unknown one a guess or itself."""
        return self._words("lemmas", word, lambda inner: inner.lemmas(word))

    def parts(self, lemma: str) -> tuple[str, ...]:
        """Give the base forms of the parts of a compound, in their order; nothing for others."""
        return self._words("parts", lemma, lambda inner: inner.parts(lemma))

    def kin(self, lemma: str) -> tuple[str, ...]:
        """Give the verbs that a noun or adjective is made of: osallistua of osallistuminen."""
        return self._words("kin", lemma, lambda inner: inner.kin(lemma))

    def inflections(self, lemma: str) -> tuple[Inflection, ...]:
        """Give how a base form is inflected; depends on nothing but the base form."""

        def ask(inner: Analyser) -> object:
            return [[one.stem, *one.endings] for one in inner.inflections(lemma)]

        found = self._answer("inflections", lemma, ask)
        return tuple(
            Inflection(stem=stem, endings=_same(tuple(endings))) for stem, *endings in _lists(found)
        )

    def forms(self, lemma: str) -> frozenset[str]:
        """Give all forms of a base form, without endings that any word may carry."""
        return frozenset(
            form for inflection in self.inflections(lemma) for form in inflection.forms
        )

    def save(self) -> None:
        """Keep what was asked; nothing is written when nothing was new."""
        if not self._changed:
            return
        if sum(map(len, self._old.values())) < _MOST:
            answers = {kind: {**self._old.get(kind, {}), **self._new[kind]} for kind in _KINDS}
        else:
            answers = self._new
        text = json.dumps(answers, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        _write(self._path, lzma.compress(text.encode(), preset=1))
        self._changed = False

    def _words(
        self, kind: str, word: str, ask: Callable[[Analyser], Iterable[str]]
    ) -> tuple[str, ...]:
        return tuple(map(str, _list(self._answer(kind, word, lambda inner: list(ask(inner))))))

    def _answer(self, kind: str, word: str, ask: Callable[[Analyser], object]) -> object:
        new = self._new[kind]
        if word not in new:
            old = self._old.get(kind, {})
            if word in old:
                new[word] = old[word]
            else:
                if self._asked is None:
                    self._asked = self._make()
                new[word] = ask(self._asked)
                self._changed = True
        return new[word]


_KINDS = ("lemmas", "inflections", "parts", "kin")


def _read(path: Path) -> Mapping[str, Mapping[str, object]]:
    with contextlib.suppress(OSError, lzma.LZMAError, ValueError, EOFError):
        found = json.loads(lzma.decompress(path.read_bytes()))
        if isinstance(found, dict) and all(isinstance(one, dict) for one in found.values()):
            return found
    return {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _lists(value: object) -> list[list[str]]:
    return [[str(one) for one in _list(row)] for row in _list(value) if row]


@cache
def _same(endings: tuple[str, ...]) -> tuple[str, ...]:
    """Give one object for equal endings: thousands of words share them."""
    return endings
