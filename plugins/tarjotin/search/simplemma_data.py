"""The word forms that simplemma carries, read one by one.

simplemma answers what a form's base form is; which forms a base form has it does not tell. Its data
file does. Reading it through in order takes a few seconds and the memory of the file unpacked, where
its own dictionary would take 14 seconds and 1.1 gigabytes (Finnish).
"""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from importlib import metadata, resources

from simplemma.strategies.dictionaries import StreamDictionaryFactory

__all__ = ["form_pairs", "version"]

_MAGIC = b"SMFC1"
_FROM_BEHIND = 1
_AS_BEFORE = 254
_WHOLE = 255


def version() -> str:
    """Give the release whose data is read."""
    return metadata.version("simplemma")


def form_pairs(locale: str) -> Iterator[tuple[str, str]]:
    """Give every form with its base form; nothing for a language that simplemma does not know."""
    file = resources.files("simplemma").joinpath(
        "strategies", "dictionaries", "data", f"{locale}.plzma"
    )
    if file.is_file():
        data = lzma.decompress(file.read_bytes())
        if data.startswith(_MAGIC):
            yield from _decoded(data)
            return
    # Another release may lay its data out anew: then we ask the slow way, which it promises to keep.
    try:
        dictionary = StreamDictionaryFactory().get_dictionary(locale)
    except ValueError:
        return
    for form in dictionary:
        yield form, dictionary[form]


def _decoded(data: bytes) -> Iterator[tuple[str, str]]:
    """Decode front-coded records: each names what it shares with the one before."""
    position = len(_MAGIC)
    backwards = bool(data[position] & _FROM_BEHIND)
    _, position = _number(data, position + 1)
    key = value = b""
    end = len(data)
    while position < end:
        shared, position = _number(data, position)
        length, position = _number(data, position)
        key = key[:shared] + data[position : position + length]
        position += length
        trimmed = data[position]
        position += 1
        if trimmed != _AS_BEFORE:
            length, position = _number(data, position)
            rest = data[position : position + length]
            position += length
            value = rest if trimmed == _WHOLE else key[: len(key) - trimmed] + rest
        if backwards:
            yield key[::-1].decode(), value[::-1].decode()
        else:
            yield key.decode(), value.decode()


def _number(data: bytes, position: int) -> tuple[int, int]:
    byte = data[position]
    position += 1
    if byte < 0x80:
        return byte, position
    number, shift = byte & 0x7F, 7
    while True:
        byte = data[position]
        position += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, position
        shift += 7
