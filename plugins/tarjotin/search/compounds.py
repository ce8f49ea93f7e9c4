"""Where a compound is divided: a known word at its end, and before it a word in a joining form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from tarjotin.search.lexicon import Lexicon

__all__ = ["Division", "Splitter"]


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_VOWELS = frozenset("aeiouyåäöéü")
_LEAST_FRONT = 3
_LEAST_HEAD = 3
_SAFE_HEAD = 4
_LONG_HEAD = 6
"""So long a known word at the end is taken for a head though what stands before it is not known."""

# They end words and stand in word lists, but make no compounds.
_NO_HEADS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "fi": _words(
            "aali aari ali elma telma naisuus lainen läinen mainen mäinen moinen inen nen llinen ton tön sto stö kas käs tar tär ja jä",
            "us ys uus yys la lä va vä ma mä nta ntä isa minen tin ttu vainen väinen lla llä sti nti",
            "tio ri iitti ikko taa tää nut nyt ttaa ttää utua ytyä ella ellä ele eli asti usta ista",
            "ita ea eä ia iä aja alli isti ismi taja täjä ttaja ttäjä telu tely nto ntö kko kkö ste",
            "ske",
        ),
        "sv": _words(
            "kap rad ring ess varande tagare het are ande ende else ning ing ism ist isk lig sam bar tion tion dom skap ling inna ad",
            "ar er or en et ion era erad ning aste ast ter ten nad tt sta te de na ra",
        ),
    }
)
# Swedish words with these endings are joined by an s.
_TAKES_S = ("het", "ing", "dom", "skap", "ion", "itet", "nad", "else")
# Words that stand before others and hardly alone.
_FRONTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "fi": _words(
            "ali alku ala ansio auto bio digi ensi epä esi etu etä euro ihmis info jatko jälki keski",
            "koko kova lähi maa matka mikro moni muu muun mää oma osa perä poikki puoli pää päivä",
            "sisä super suur suuri tasa ulko uus uusi vasta vähä väli yhteis yhteen yksi yö ylei ylä",
            "yli ympäri eri erityis erikois yksityis kansain nyky sosiaali julkis",
        ),
        "sv": _words(
            "all an auto av bak bi bio bort digi efter eko euro fram fri för före gen grund hel hög",
            "in info inter kring lång med mellan mikro mot ny när om på sam själv små stor super till",
            "tvär ung under upp ut vid åter äldre över ö",
        ),
    }
)
# Of these the ones that more often belong to the verb that a noun is made of.
_PARTICLES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "sv": _words(
            "an av bak bi bort efter fram för före i in inter kring med mot när om på sam till under",
            "upp ut vid åter över",
        )
    }
)


@dataclass(frozen=True, kw_only=True, order=True)
class Division:
    """One way to divide a word: how sure it is, the base forms before the head, the head as it stands."""

    weight: int
    head: str
    fronts: tuple[str, ...]


@dataclass(kw_only=True)
class Splitter:
    """Divides compounds; what the glossary marks goes before what is found out."""

    lexicon: Lexicon
    locale: str
    marked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _known_fronts: dict[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)

    def divisions(self, word: str, *, whole: bool) -> Iterator[Division]:
        """Give the ways to divide a word, whose end must be a base form or, if not, any form of one."""
        if "-" in word.strip("-"):
            front, _, head = word.rpartition("-")
            if front and head and self._is_head(head, whole=whole, least=2):
                yield Division(weight=11, head=head, fronts=self._of_hyphened(front))
            return
        for cut in range(2, len(word) - _LEAST_HEAD + 1):
            front, head = word[:cut], word[cut:]
            if not self._is_head(head, whole=whole, least=_LEAST_HEAD):
                continue
            weight, fronts = self.front(front)
            if not weight and len(head) >= _LONG_HEAD and _may_stand_first(front):
                weight, fronts = 1, (front,)
            if weight:
                yield Division(
                    weight=weight * 2 + (len(head) >= _SAFE_HEAD), head=head, fronts=fronts
                )

    def best(self, word: str, *, whole: bool) -> Division | None:
        """Give the likeliest way to divide a word: known parts, and few of them."""
        return max(
            self.divisions(word, whole=whole),
            key=lambda one: (one.weight, -len(one.fronts), len(one.head), one.fronts),
            default=None,
        )

    def _of_hyphened(self, front: str) -> tuple[str, ...]:
        return tuple(
            part
            for piece in front.split("-")
            if piece
            for part in (self.front(piece)[1] or (piece,))
        )

    def _is_head(self, head: str, *, whole: bool, least: int) -> bool:
        if len(head) < least or head in _NO_HEADS.get(self.locale, ()):
            return False
        if whole:
            return any(not one.verb for one in self.lexicon.paradigms_of(head))
        return any(
            not kind.verb and len(lemma) >= least and lemma not in _NO_HEADS.get(self.locale, ())
            for lemma, kind in self.lexicon.readings(head)
        )

    def front(self, front: str) -> tuple[int, tuple[str, ...]]:
        """Give how surely something stands first in compounds, and its base forms."""
        if front not in self._known_fronts:
            self._known_fronts[front] = (0, ())  # No front is its own front.
            self._known_fronts[front] = self._front(front)
        return self._known_fronts[front]

    def _front(self, front: str) -> tuple[int, tuple[str, ...]]:
        marked = self.marked.get(front)
        if marked:
            return 4, marked
        if front in _FRONTS.get(self.locale, ()):
            return 4, (front,)
        if len(front) < _LEAST_FRONT or not _may_stand_first(front):
            return 0, ()
        simple = self._simple_front(front)
        if simple:
            return self._likelihood(front, simple), (simple, *self.parts(simple))
        if self.locale == "fi" and front.endswith("is") and len(front) > 4:
            return 3, (front,)  # kaksois-, koillis-: a form that only stands first.
        divided = [
            (min(weight, 3), (*fronts, *rest))
            for cut in range(_LEAST_FRONT, len(front) - _LEAST_FRONT + 1)
            for weight, fronts in (self.front(front[:cut]),)
            if weight > 1
            for head in (self._simple_front(front[cut:]),)
            if head
            and len(front) - cut >= _SAFE_HEAD
            and head not in _NO_HEADS.get(self.locale, ())
            for rest in ((head,),)
        ]
        return max(divided, key=lambda one: (one[0], -len(one[1]), one[1]), default=(0, ()))

    def _likelihood(self, front: str, simple: str) -> int:
        """Say how likely a known word stands first in this form: post|röst, but ungdoms|lag."""
        if self.locale == "sv" and simple.endswith(_TAKES_S):
            return 6 if front == f"{simple}s" else 3
        return 5 if simple == front else 4

    def _simple_front(self, front: str) -> str | None:
        """Give the base form of a word in the form in which it stands first, if it is known."""
        if self._nominal(front):
            return front
        candidates = _swedish_fronts(front) if self.locale == "sv" else _finnish_fronts(front)
        for lemma in candidates:
            if self._nominal(lemma) or (lemma.endswith("minen") and self._action(lemma)):
                return lemma
        if self.locale == "fi" and len(front) > (3 if front.endswith("n") else 5):
            # A case before a noun: the genitive often, others in longer words (käyttöönotto).
            found = [lemma for lemma, kind in self.lexicon.readings(front) if not kind.verb]
            return min(found, key=lambda lemma: (len(lemma), lemma), default=None)
        if self.locale == "sv" and f"{front}a" in self.lexicon and len(front) > 3:
            return f"{front}a"
        return None

    def _nominal(self, lemma: str) -> bool:
        return any(not kind.verb for kind in self.lexicon.paradigms_of(lemma))

    def _action(self, lemma: str) -> bool:
        """Say whether a noun in -minen is made of a known verb."""
        body = lemma.removesuffix("minen")
        return any(
            kind.verb
            for form in (f"{body}ma", f"{body}mä")
            for _, kind in self.lexicon.readings(form)
        )

    def _is_balanced(self, lemma: str, division: Division) -> bool:
        """Say whether both parts of a listed word are long enough to be no accident: pen|sion."""
        before = len(lemma) - len(division.head)
        if lemma[:before] in _PARTICLES.get(self.locale, ()):
            return False  # in|formation: a particle, or an accident.
        if before <= _LEAST_FRONT:
            known = lemma[:before] in _FRONTS.get(self.locale, ())
            return len(division.head) >= (_SAFE_HEAD if known else _LONG_HEAD)
        return len(division.head) >= _SAFE_HEAD or before > _SAFE_HEAD

    def parts(self, lemma: str) -> tuple[str, ...]:
        """Give the base forms of the parts of a base form, in their order; nothing when it has none."""
        if lemma in self.marked:
            return self.marked[lemma]
        if self.lexicon.paradigms_of(lemma) and not self._nominal(lemma):
            return ()
        least = 4 if lemma in self.lexicon else 2
        found = [
            one
            for one in self.divisions(lemma, whole=True)
            if one.weight >= 2 * least
            if lemma not in self.lexicon or self._is_balanced(lemma, one)
        ]
        best = max(
            found,
            key=lambda one: (one.weight, -len(one.fronts), len(one.head), one.fronts),
            default=None,
        )
        if best is None:
            return ()
        deeper = self.parts(best.head)
        return tuple(dict.fromkeys((*best.fronts, *deeper[:-1], best.head)))


def _may_stand_first(front: str) -> bool:
    return len(front) >= _LEAST_FRONT and not _VOWELS.isdisjoint(front)


def _finnish_fronts(front: str) -> Iterator[str]:
    """Give what may have become a front: kansalais- of kansalainen, vaikuttamis- of vaikuttaminen."""
    if front.endswith("s"):
        yield f"{front[:-1]}nen"


def _swedish_fronts(front: str) -> Iterator[str]:
    """Give what may have become a front: medborgar-, arbets-, gatu-, kyrko-, flick-."""
    if front.endswith("s"):
        yield front[:-1]
        yield f"{front[:-1]}e"
    yield f"{front}e"
    yield f"{front}a"
    if front.endswith(("u", "o", "e")):
        yield f"{front[:-1]}a"
    if front.endswith("a"):
        yield front[:-1]
    if front.endswith("e"):
        yield front[:-1]
