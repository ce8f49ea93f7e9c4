"""References to statutes in running text: which act, which section, where in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tarjotin.language.inflection import forms
from tarjotin.language.phrases import PhraseIndex, PhraseMatch

__all__ = ["StatuteFinder", "StatuteName", "StatuteReference"]


@dataclass(frozen=True, kw_only=True)
class StatuteName:
    """What an act is called in one language.

    ``number`` is its number in the statute book ("410/2015"). Where it is empty, the end of ``act`` gives it
    (``kuntalaki-410-2015``); where that has none either, a mention with a number or a year is not trusted.
    """

    act: str
    language: str
    short: str
    other_names: tuple[str, ...] = ()
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class StatuteReference:
    """A reference: its span in the text, the act, and the section where one is attached.

    Of several sections each has its own reference; a range is one reference, to its first section.
    """

    start: int
    end: int
    act: str
    section: str | None
    subsection: int | None


# Space within a reference: of any width, over a line's end, but not over a paragraph's.
_S = r"(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"
_DASH = r"[-\u2010-\u2013]"
_ONE = r"\d{1,4}(?:[^\S\n]?[a-zåäö](?![^\W_]))?"
_RANGE = rf"{_ONE}(?:{_S}?{_DASH}{_S}?{_ONE})?"
_JOIN = rf"(?:,{_S}?|{_S}(?:ja|sekä|tai|och|samt|eller){_S})"
# Bounded, so that a table of numbers costs no quadratic time.
_LIST = rf"{_RANGE}(?:{_JOIN}{_RANGE}){{0,19}}"
# 22 §:n, 22 §:ssä, 22 pykälän, 22 §, 22 paragrafen
_SIGN = rf"{_S}?§{{1,2}}(?::[^\W\d_]+)?|{_S}(?:pykäl[aäi]|paragraf)[^\W\d_]*"
_COUNT = rf"\d{{1,2}}(?:{_S}?(?:{_DASH}|ja|och|,|tai|eller){_S}?\d{{1,2}})?"
_MOMENT = rf"{_S}(?P<moment>{_COUNT}){_S}mom(?:en(?:tt?i?|t)[^\W\d_]*|\.)"
_POINT = rf"{_S}{_COUNT}(?:{_S}?[a-zåäö])?{_S}(?:(?:ala)?koh(?:d|t)[^\W\d_]*|punkt[^\W\d_]*)"
_GROUP = rf"(?P<list>{_LIST})(?P<sign>(?:{_SIGN})(?:{_MOMENT})?(?:{_POINT})?)"
_CHAPTER = rf"\d{{1,2}}(?:{_S}?[a-z])?{_S}(?:lu[kv]u[^\W\d_]*|kap\.|kapitl?[^\W\d_]*)"

_GROUP_PATTERN = re.compile(_GROUP, re.IGNORECASE)
_AFTER_NAME = re.compile(rf"{_S}(?:(?P<chapter>{_CHAPTER})|{_GROUP})", re.IGNORECASE)
_AFTER_CHAPTER = re.compile(rf"{_S}{_GROUP}", re.IGNORECASE)
_MORE = re.compile(rf"{_JOIN}{_GROUP}", re.IGNORECASE)
_ITEM = re.compile(_RANGE, re.IGNORECASE)
_FIRST = re.compile(r"(\d+)(?:\s?([a-zåäö]))?", re.IGNORECASE)
# Swedish puts the section before the act: 5 kap. 22 § i kommunallagen
_BEFORE_NAME = re.compile(
    rf"(?<![\w/.,:§{_DASH[1:-1]}])(?:{_CHAPTER}{_S})?(?P<groups>{_GROUP}){_S}i{_S}", re.IGNORECASE
)
_CHAPTER_BEFORE_NAME = re.compile(rf"(?<![\w/.,:]){_CHAPTER}{_S}i{_S}", re.IGNORECASE)

_NUMBER = re.compile(
    rf"{_S}?(?:\({_S}?)?(?P<number>\d{{1,4}}/(?P<year>\d{{4}}))(?P<rest>[^()\n]{{0,80}}\))?"
)
_YEAR = re.compile(
    rf"{_S}?\((?:{_S}?vuodelta{_S})?(?P<a>\d{{4}})\)|{_S}(?:vuodelta|från(?:{_S}år)?|av(?:{_S}år)?){_S}(?P<b>\d{{4}})\b",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    rf"(?:vuoden{_S}(?P<a>\d{{4}})|(?P<b>\d{{4}}){_S}års){_S}$", re.IGNORECASE
)
# Words right before a name that make it another act: an earlier one, another country's, one about the act.
_OTHER_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:van(?:ha|ho)|enti|aiem|aikaisem|edelli|kumo(?:ttu|tu))[^\W\d_]*"
    rf"|gamla|tidigare|förra|föregående|upphävda|dåvarande|silloi[^\W\d_]*"
    rf"|ruotsin|norjan|tanskan|islannin|viron|saksan|ranskan|ahvenanmaan"
    rf"|sveriges|norges|danmarks|islands|estlands|tysklands|ålands|svenska|norska|danska|åländska"
    rf"|ändring{_S}av(?:{_S}\d+{_S}§{_S}i)?|upphävande{_S}av|ändrad[^\W\d_]*){_S}$",
    re.IGNORECASE,
)
_OTHER_AFTER = re.compile(
    rf"{_S}(?:muut(?:tam|oks|os)|kumoam|voimaanpan|esity|luonno|ehdotu)[^\W\d_]*"
    rf"|{_S}ja{_S}(?![^\W\d_]*lai)[^\W\d_]{{4,}}(?:sta|stä)\b(?={_S}(?:annet|\())",
    re.IGNORECASE,
)
_FOLLOWED_BY_ACT = re.compile(
    rf"{_S}i{_S}|{_S}[^\W\d_]*(?:lain|laissa|laista|lagen|lagens)\b", re.IGNORECASE
)
_LOOK_BACK = 60
_ACT_NUMBER = re.compile(r"(?<!\d)(\d{1,4})[-/](\d{4})$")


def _number_of(name: StatuteName) -> str:
    if name.number:
        return name.number
    match = _ACT_NUMBER.search(name.act)
    return f"{match[1]}/{match[2]}" if match else ""


def _variants(name: str, language: str) -> tuple[str, ...]:
    """Give a name without its number, and the other order of a Finnish title."""
    plain = " ".join(re.sub(r"\([^)]*\)?", " ", name).split())
    if language == "fi" and plain.lower().startswith("laki ") and plain.endswith(("sta", "stä")):
        return plain, f"{plain[5:]} annettu laki"
    return (plain,) if plain else ()


@dataclass(frozen=True, kw_only=True)
class _Mention:
    """A name in the text that does mean the act, and where what belongs to it ends."""

    start: int
    end: int
    act: str
    numbered: bool


class StatuteFinder:
    """Finds the statutes of one language by their names; a name that may be another act's is left alone."""

    def __init__(self, names: Iterable[StatuteName], *, language: str) -> None:
        """Inflect the names of this language."""
        keys: dict[str, str] = {}
        numbers: dict[str, str] = {}
        indefinite: set[str] = set()
        for name in names:
            if name.language != language:
                continue
            numbers[name.act] = _number_of(name) or numbers.get(name.act, "")
            for written in (name.short, *name.other_names):
                for variant in _variants(written, language):
                    for form in forms(variant, language=language, plural=False, possessive=False):
                        keys.setdefault(form, name.act)
                        if language == "sv" and form.split(" ")[0].endswith(("lag", "lags")):
                            indefinite.add(form)
        self._language = language
        self._index = PhraseIndex(keys)
        self._numbers = numbers
        self._indefinite = frozenset(indefinite)

    def find(self, text: str) -> tuple[StatuteReference, ...]:
        """Find the references in order; they never overlap."""
        names = self._index.find(text)
        if not names:
            return ()
        fronts = self._fronts(text)
        found: list[StatuteReference] = []
        for place, name in enumerate(names):
            limit = names[place + 1].start if place + 1 < len(names) else len(text)
            mention = self._mention(text, name, limit)
            if mention is None:
                continue
            after = found[-1].end if found else 0
            if mention.start < after:
                continue
            front = fronts.get(mention.start)
            references = self._with_front(text, mention, front, after) if front is not None else ()
            if not references:
                references = self._with_tail(text, mention, limit)
            bare = all(reference.section is None for reference in references)
            if name.form in self._indefinite and bare and not mention.numbered:
                continue
            found.extend(references)
        return tuple(found)

    def _fronts(self, text: str) -> dict[int, re.Match[str]]:
        """Give what stands before a name, by the place where the name begins."""
        if self._language != "sv":
            return {}
        chapters = {match.end(): match for match in _CHAPTER_BEFORE_NAME.finditer(text)}
        return chapters | {match.end(): match for match in _BEFORE_NAME.finditer(text)}

    def _mention(self, text: str, name: PhraseMatch, limit: int) -> _Mention | None:
        """Say whether the name means its act: nothing beside it may point to another."""
        own = self._numbers[name.key]
        year = own.partition("/")[2]
        before = text[max(0, name.start - _LOOK_BACK) : name.start]
        dated = _YEAR_BEFORE.search(before)
        if dated and (dated["a"] or dated["b"]) != year:
            return None
        if _OTHER_BEFORE.search(before) or _OTHER_AFTER.match(text, name.end):
            return None
        number = _NUMBER.match(text, name.end, limit)
        if number is not None:
            if number["number"] != own:
                return None
            end = number.end() if number["rest"] else number.end("number")
            return _Mention(start=name.start, end=end, act=name.key, numbered=True)
        stated = _YEAR.match(text, name.end)
        if stated is not None:
            if (stated["a"] or stated["b"]) != year:
                return None
            return _Mention(start=name.start, end=stated.end(), act=name.key, numbered=True)
        return _Mention(start=name.start, end=name.end, act=name.key, numbered=False)

    def _with_tail(self, text: str, mention: _Mention, limit: int) -> tuple[StatuteReference, ...]:
        """Read the sections that follow a name."""
        match = _AFTER_NAME.match(text, mention.end, limit)
        end = mention.end
        if match is not None and match["chapter"]:
            end = match.end("chapter")
            match = _AFTER_CHAPTER.match(text, end, limit)
        if match is None or self._belongs_elsewhere(text, match):
            return (
                StatuteReference(
                    start=mention.start, end=end, act=mention.act, section=None, subsection=None
                ),
            )
        found = list(_listed(text, match, mention.act))
        while (
            more := _MORE.match(text, match.end(), limit)
        ) is not None and not self._belongs_elsewhere(text, more):
            found.extend(_listed(text, more, mention.act))
            match = more
        first = found[0]
        return (
            StatuteReference(
                start=mention.start,
                end=first.end,
                act=first.act,
                section=first.section,
                subsection=first.subsection,
            ),
            *found[1:],
        )

    def _belongs_elsewhere(self, text: str, match: re.Match[str]) -> bool:
        """Say whether another act takes this section: "22 § i …", "29 § hyvinvointialuelaissa"."""
        return _FOLLOWED_BY_ACT.match(text, match.end()) is not None

    def _with_front(
        self, text: str, mention: _Mention, front: re.Match[str], after: int
    ) -> tuple[StatuteReference, ...]:
        """Read the sections that precede a Swedish name; what an earlier reference took is not taken again."""
        if front.start() < after:
            return ()
        if front.re is _CHAPTER_BEFORE_NAME:
            return (
                StatuteReference(
                    start=front.start(),
                    end=mention.end,
                    act=mention.act,
                    section=None,
                    subsection=None,
                ),
            )
        found = list(_listed(text, front, mention.act))
        last = found[-1]
        found[-1] = StatuteReference(
            start=last.start,
            end=mention.end,
            act=last.act,
            section=last.section,
            subsection=last.subsection,
        )
        first = found[0]
        found[0] = StatuteReference(
            start=front.start(),
            end=first.end,
            act=first.act,
            section=first.section,
            subsection=first.subsection,
        )
        return tuple(found)


def _listed(text: str, group: re.Match[str], act: str) -> Iterator[StatuteReference]:
    """Give a reference for each section of "22, 23 ja 26–28 §:n 2 momentti"; the last one takes what follows."""
    items = tuple(_ITEM.finditer(text, group.start("list"), group.end("list")))
    for item in items:
        first = _FIRST.match(item[0])
        if first is None:
            continue
        last = item is items[-1]
        yield StatuteReference(
            start=item.start(),
            end=group.end("sign") if last else item.end(),
            act=act,
            section=f"{first[1]} {first[2].lower()}" if first[2] else first[1],
            subsection=int(re.findall(r"\d+", group["moment"])[0])
            if last and group["moment"]
            else None,
        )
