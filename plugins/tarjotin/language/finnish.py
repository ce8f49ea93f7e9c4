"""The paradigm of a Finnish noun or adjective: every case of one word, from its dictionary form alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from types import MappingProxyType

__all__ = ["SINGULAR", "paradigm", "phrase_forms"]

Case = str

SINGULAR = frozenset(
    {
        "nominative",
        "genitive",
        "partitive",
        "inessive",
        "elative",
        "illative",
        "adessive",
        "ablative",
        "allative",
        "essive",
        "translative",
    }
)
"""The cases of the singular; the plural ones carry the same names after ``plural``."""

_VOWELS = "aeiouyäöå"
_BACK = "aouå"
_DIPHTHONGS = frozenset(re.findall("..", "aieioiuiyiäiöiaueuiuoueyiyäyöyieuoyöaaeeiioouuyyääöö"))


def _words(*groups: str) -> frozenset[str]:
    return frozenset(word for group in groups for word in group.split())


# A noun in -i keeps its i when it is young or borrowed and turns it to e when it is old.
# Nothing in its shape tells the two apart, so the old ones, a closed set, are listed.
_E_STEMS = _words(
    "arki hanki happi hauki helmi henki hetki hiki hirvi joki jälki järki järvi kaikki kampi kanki kaski",
    "kenki kiiski kilpi kivi korpi koski kurki kylki käki kärki lahti lampi lehmi lehti leski lovi länki",
    "mäki nimi noki nummi nurmi onki onni ovi parvi pilvi polvi poski povi reki retki ripsi rupi saksi",
    "salmi sappi sarvi savi siipi solki sormi suksi suomi suvi sääski talvi tammi torvi tuki tyvi tähti",
    "viiksi väki",
)
_CONSONANT_STEMS = _words(
    "hiili hiiri huoli huuli jousi juuri kaari kieli kuori meri mieli moni niini nuoli nuori pieli pieni",
    "puoli saari sieni suoli suoni suuri tuli tuuli uni veri vieri vuori ääni ääri",
)
_M_STEMS = _words("toimi niemi tuomi liemi luomi loimi lumi")
_T_STEMS = _words(
    "hirsi jälsi kansi kausi korsi kuusi kynsi käsi köysi liesi länsi orsi paasi ponsi pursi reisi susi",
    "tosi täysi uusi varsi vesi viisi virsi vuosi",
)
_H_STEMS = _words("lohi vuohi tuohi riihi ruuhi")
_S_STEMS = _words("lapsi hapsi veitsi peitsi")
# These end like many unrelated words (hormoni, komissaari, polymeri): no compounds of them.
_ALONE = _words(
    "arki happi helmi hiki kaari kaikki kanki kaski keski lehmi lovi meri moni niini noki onki onni orsi",
    "ovi paasi pieni povi reki rupi saari savi suomi suuri suvi tosi tuli täysi uni uusi veri vieri viisi",
    "ääri",
)
_COMPOUND_OF_ALONE = {
    "meri": _words("itä jää väli pohjan musta avo selkä sisä"),
    "saari": _words("lähi pää ulko koti liikenne ruotu"),
    "kaari": _words("kauko elämän jännityksen sateen"),
    "tuli": _words("revon nuotio rumpu sarja aseen maja liekki koti"),
    "ovi": _words("ulko etu pää auton takka väli liuku hissi sisä taka kirkon"),
    "veri": _words("ihmis pää sydän"),
    "uni": _words("päivä kesken yö talvi"),
}
_ONE_SYLLABLE = _words(
    "hai hää jää koi kuu kyy luu maa muu puu pää suo suu syy tee tie työ täi voi vyö yö",
)
_NOT_ONE_SYLLABLE = _words("kaipuu harmaa paluu korvapuu ehtoo")
# Words of front vowels only that stand last in compounds after a word with back vowels.
_NEUTRAL_HEADS = _words(
    "elin este filmi helle helmi henki hetki hiili hiiri hiki hinne hirvi hissi hitti ihme ilme keitin",
    "keli kieli kierre kiire kilpi kippi kirje kirves kisi kivi klippi kriisi kriteeri lehti leikki leiri",
    "leski liemi liesi liike liikenne liite liivi linkki linssi meemi mekki meri merkki metri mieli mies",
    "niemi niitti nimi peli pelti penkki perhe pesti pide pieli piiri piirre pilli pilvi piste reisi",
    "reitti reki retki rikki rinki riski risti selli seteli setti side siemen sieni siili siipi siiveke",
    "sipsi stressi tee teesi teksti tentti testi tie tiede tiimi tili tilke tiski vene veri viesti vihje",
    "viini viiri viive vinkki vire virhe vitsi",
)
# Recent loans whose single stop stays as it is.
_UNGRADED = _words(
    "auto foto moto nato data meta beta delta pipo mopo papa tempo loto euro gaala sauna"
)
_O_HEADS = _words(
    "hiiva ilma kaava kaja kama laiva lauma lava maja raja sauma sauva vaiva viiva",
)
# Short nouns that in a compound look like the end of a longer derived one (työtila, but kahvila).
_SHORT_HEADS = _words(
    "ala aura erä haara jana kala kana kaula kaura koira koura kuula kylä laina mela muna määrä naula",
    "nenä pala para paula perä piina pula sana seura taula tila vaara vara viina",
)
_AUS_QUALITY = _words(
    "ahtaus armeliaus autuaus hartaus hitaus hurskaus kirkkaus puhtaus rakkaus raskaus rikkaus runsaus",
    "sairaus työläys vanhurskaus vapaus viisaus vilkkaus",
)
_IS_LONG = _words(
    "altis aulis kalis kallis kaunis kauris nauris raitis ruumis saalis tiivis valmis",
)
_OUS_ACT = _words("kokous tarjous kumous rukous siivous kirous")
_TAKES_KSE = _words("ananas atlas")
_STRONG_OF_E = {"pyyhe": "pyyhkee", "koe": "kokee", "tae": "takee", "aie": "aikee", "säe": "säkee"}
_SHORT_T = _words("lyhyt kevyt ohut olut")
_OTHER_E = _words("nalle kolme nukke itse")


@dataclass(frozen=True, kw_only=True)
class _Stems:
    """What the endings are put after; several where the language has parallel forms."""

    nominative: str
    weak: tuple[str, ...]
    strong: str
    partitive: tuple[str, ...]
    illative: tuple[str, ...]
    plural_weak: tuple[str, ...] = ()
    plural_strong: tuple[str, ...] = ()
    plural_genitive: tuple[str, ...] = ()
    plural_partitive: tuple[str, ...] = ()
    plural_illative: tuple[str, ...] = ()


@lru_cache(maxsize=256)
def _together(heads: frozenset[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(heads)


def _is_headed_by(
    word: str, heads: frozenset[str] | tuple[str, ...], *, least: int = 3
) -> str | None:
    """Give the longest of the heads that the word is, or is a compound of."""
    if not word.endswith(_together(heads)):
        return None
    best: str | None = None
    for head in heads:
        if not word.endswith(head) or (best is not None and len(head) <= len(best)):
            continue
        front = word[: -len(head)]
        if not front or front.endswith("-") or _can_stand_first(front, head, least=least):
            best = head
    return best


def _can_stand_first(front: str, head: str, *, least: int) -> bool:
    """Say whether a compound could be divided here."""
    if len(front) < least or not _vowel_count(front):
        return False
    if front[-1] in _VOWELS:
        # Two equal vowels at the seam would be written with a hyphen.
        return front[-1] != head[0]
    # First parts end in these consonants only; a genitive has four letters or more.
    return front[-1] in "nstlr" and len(front) > 3


def _vowel_count(text: str) -> int:
    return sum(letter in _VOWELS for letter in text)


def _nuclei(word: str) -> tuple[str, ...]:
    """Give the vowels of each syllable, in order."""
    nuclei: list[str] = []
    for run in re.findall(f"[{_VOWELS}]+", word):
        rest = run
        while rest:
            size = 2 if rest[:2] in _DIPHTHONGS else 1
            # ie, uo, yö open a word only; later they meet across a border (valti-o, asi-a).
            if size == 2 and rest[:2] in {"ie", "uo", "yö"} and nuclei:
                size = 1
            nuclei.append(rest[:size])
            rest = rest[size:]
    return tuple(nuclei)


def _harmony(word: str) -> str:
    """Give the a or the ä of the word's endings: its last part decides."""
    if _is_headed_by(word, _NEUTRAL_HEADS):
        return "ä"
    for letter in reversed(word):
        if letter in _BACK:
            return "a"
        if letter in "äöy":
            return "ä"
    return "ä"


def _weaken(stem: str) -> tuple[str, ...]:
    """Give the weak grade of a stem that ends in one vowel."""
    if len(stem) < 3 or stem[-1] not in _VOWELS or stem[-2] in _VOWELS:
        return (stem,)
    if _is_headed_by(stem, _UNGRADED, least=2):
        return (stem,)
    body, vowel = stem[:-1], stem[-1]
    if body.endswith(("kk", "pp", "tt")):
        return (body[:-1] + vowel,)
    for strong, weak in (
        ("nt", "nn"),
        ("nk", "ng"),
        ("mp", "mm"),
        ("lt", "ll"),
        ("rt", "rr"),
        ("ht", "hd"),
        ("lp", "lv"),
        ("rp", "rv"),
    ):
        if body.endswith(strong):
            return (body[:-2] + weak + vowel,)
    if body.endswith(("lk", "rk")):
        return (body[:-1] + ("j" if vowel == "e" else "") + vowel,)
    before = body[-2]
    if body.endswith("hk"):
        return (body[:-1] + vowel,) if _is_headed_by(stem, ("uhka", "vihko", "nahka")) else (stem,)
    if before not in _VOWELS:
        return (stem,)
    if body.endswith("p"):
        return (body[:-1] + "v" + vowel,)
    if body.endswith("t"):
        return (body[:-1] + "d" + vowel,)
    if body.endswith("k"):
        return _weaken_k(body[:-1], vowel)
    return (stem,)


def _weaken_k(rest: str, vowel: str) -> tuple[str, ...]:
    """Drop the single k of a stem, with the letter that sometimes takes its place."""
    stem = rest + "k" + vowel
    if _is_headed_by(stem, ("aika", "poika")) and not stem.endswith("taika"):
        return (rest[:-1] + "j" + vowel,)
    if stem.endswith("ruoka"):
        return (rest + vowel, rest[:-2] + "uu" + vowel)
    if vowel in "uy" and rest[-1] == vowel and rest[-2:-1] not in _VOWELS:
        return (rest + "v" + vowel,)
    if rest[-2:] in _DIPHTHONGS and rest[-1] == vowel:
        return (rest + "'" + vowel,)
    return (rest + vowel,)


def _strengthen(body: str, *, after_r: bool = True) -> str:
    """Give the strong grade of what stands before -e, -as or -in: the grades run the other way there."""
    for weak, strong in (
        ("nn", "nt"),
        ("rr", "rt"),
        ("mm", "mp"),
        ("ng", "nk"),
        ("ll", "lt"),
        ("lj", "lk"),
        ("hj", "hk"),
        ("rv", "rp"),
    ):
        if body.endswith(weak) and (after_r or weak != "rv"):
            return body[: -len(weak)] + strong
    last, before = body[-1:], body[-2:-1]
    if last == "d":
        return body[:-1] + "t"
    if last in "kpt" and last and (before in _VOWELS or (before in "lrn" and last == "k")):
        return body + last
    return body


def _stems(word: str) -> _Stems | None:
    """Find the type of a word in the nominative singular, or nothing where its shape does not tell."""
    if len(word) < 2 or not re.fullmatch(r"[a-zåäöšž'-]+", word) or word.endswith("-"):
        return None
    if not _vowel_count(word):
        return None
    for build in (
        _irregular,
        _short_or_long,
        _in_s,
        _in_n,
        _in_e,
        _in_i,
        _in_rounded,
        _in_a,
        _in_consonant,
    ):
        found = build(word, _harmony(word))
        if found is not None:
            return found if found.weak else None
    return None


def _irregular(word: str, a: str) -> _Stems | None:
    head = _is_headed_by(word, ("sydän", "veli", "manner", "kyynel", "askel"), least=2)
    if head == "sydän":
        return _of_e_stem(
            word, "ä", strong=f"{word[:-1]}me", partitive=(f"{word}tä",), consonant=word
        )
    if head == "veli":
        return _of_e_stem(word, "ä", strong=f"{word[:-1]}je", partitive=(f"{word[:-1]}jeä",))
    if head == "manner":
        return _of_long_vowel(word, "a", strong=f"{word[:-3]}teree", partitive=f"{word}ta")
    if head is not None:
        return _of_long_vowel(word, a, strong=f"{word}ee", partitive=f"{word}t{a}")
    return None


def _short_or_long(word: str, a: str) -> _Stems | None:
    head = _is_headed_by(word, _ONE_SYLLABLE, least=2)
    if (
        head
        and word not in _NOT_ONE_SYLLABLE
        and not (head in {"luu", "yö", "muu"} and 0 < len(word) - len(head) < 3)
    ):
        a = "a" if any(letter in _BACK for letter in head) else "ä"
        if head[-1] == "i":
            plural = word
        elif head[-2:] in {"ie", "uo", "yö"}:
            plural = word[:-2] + word[-1] + "i"
        else:
            plural = word[:-1] + "i"
        return _Stems(
            nominative=word,
            weak=(word,),
            strong=word,
            partitive=(f"{word}t{a}",),
            illative=(f"{word}h{'i' if word[-1] == 'i' else word[-1]}n",),
            plural_weak=(plural,),
            plural_strong=(plural,),
            plural_genitive=(f"{plural}den", f"{plural}tten"),
            plural_partitive=(f"{plural}t{a}",),
            plural_illative=(f"{plural}hin",),
        )
    if word[-2:] in {"aa", "ää", "uu", "yy", "oo", "öö", "ee"} and len(word) > 3:
        plural = word[:-1] + "i"
        return _Stems(
            nominative=word,
            weak=(word,),
            strong=word,
            partitive=(f"{word}t{a}",),
            illative=(f"{word}seen",),
            plural_weak=(plural,),
            plural_strong=(plural,),
            plural_genitive=(f"{plural}den", f"{plural}tten"),
            plural_partitive=(f"{plural}t{a}",),
            plural_illative=(f"{plural}siin",),
        )
    return None


def _of_e_stem(
    word: str,
    a: str,
    *,
    strong: str,
    partitive: tuple[str, ...],
    consonant: str | None = None,
    plural: str | None = None,
) -> _Stems:
    """Build a word whose stem ends in one e: jäsen, kieli, viranomainen, ajatus."""
    weak = _weaken(strong)
    many = (plural or strong)[:-1] + "i"
    many_weak = tuple(stem[:-1] + "i" for stem in weak) if plural is None else (many,)
    genitive = (f"{many}en",) if consonant is None else (f"{many}en", f"{consonant}ten")
    return _Stems(
        nominative=word,
        weak=weak,
        strong=strong,
        partitive=partitive,
        illative=(f"{strong}en",),
        plural_weak=many_weak,
        plural_strong=(many,),
        plural_genitive=genitive,
        plural_partitive=(f"{many}{a}",),
        plural_illative=(f"{many}in",),
    )


def _of_long_vowel(word: str, a: str, *, strong: str, partitive: str) -> _Stems:
    """Build a word whose stem ends in a long vowel: asukas, alue."""
    plural = strong[:-1] + "i"
    return _Stems(
        nominative=word,
        weak=(strong,),
        strong=strong,
        partitive=(partitive,),
        illative=(f"{strong}seen",),
        plural_weak=(plural,),
        plural_strong=(plural,),
        plural_genitive=(f"{plural}den", f"{plural}tten"),
        plural_partitive=(f"{plural}t{a}",),
        plural_illative=(f"{plural}siin", f"{plural}hin")
        if strong.endswith("ee")
        else (f"{plural}siin",),
    )


def _in_s(word: str, a: str) -> _Stems | None:
    if not word.endswith("s"):
        return None
    body = word[:-1]
    if _is_headed_by(word, ("mies",), least=2):
        return _of_e_stem(word, "ä", strong=f"{body}he", partitive=(f"{word}tä",), consonant=word)
    quality = (
        word.endswith(("uus", "yys", "eus", "eys", "iys"))
        or (word.endswith("ous") and not _is_headed_by(word, _OUS_ACT))
        or _is_headed_by(word, _AUS_QUALITY)
    )
    if quality:
        return _of_e_stem(
            word, a, strong=f"{body}te", partitive=(f"{body}tt{a}",), plural=f"{body}kse"
        )
    if (
        body[-1] in "uyoö"
        or (body[-1] == "i" and not _is_headed_by(word, _IS_LONG, least=2))
        or word in _TAKES_KSE
    ):
        return _of_e_stem(word, a, strong=f"{body}kse", partitive=(f"{word}t{a}",), consonant=word)
    if body[-1] in "aäi":
        if len(body) < 3:
            return _bare(word)
        stem = {"varas": "varkaa", "paras": "parhaa"}.get(
            word, _strengthen(body[:-1], after_r=False) + body[-1] * 2
        )
        return _of_long_vowel(word, a, strong=stem, partitive=f"{word}t{a}")
    return _bare(word)


def _bare(word: str) -> _Stems:
    """Say that the word is known not to be understood: no case of it is guessed."""
    return _Stems(nominative=word, weak=(), strong="", partitive=(), illative=())


def _in_n(word: str, a: str) -> _Stems | None:
    if not word.endswith("n"):
        return None
    if word.endswith("nen") and len(word) > 4 and word[-4] in _VOWELS:
        body = word[:-3] + "s"
        return _of_e_stem(word, a, strong=f"{body}e", partitive=(f"{body}t{a}",), consonant=body)
    if (
        word.endswith(("ton", "tön"))
        and len(word) > 6
        and word[-4] in _VOWELS
        and len(_nuclei(word)) > 2
    ):
        o = word[-2]
        strong = f"{word[:-3]}tt{o}m{a}"
        plural = strong[:-1] + "i"
        return _Stems(
            nominative=word,
            weak=(strong,),
            strong=strong,
            partitive=(f"{word}t{a}",),
            illative=(f"{strong}{a}n",),
            plural_weak=(plural,),
            plural_strong=(plural,),
            plural_genitive=(f"{plural}en",),
            plural_partitive=(f"{plural}{a}",),
            plural_illative=(f"{plural}in",),
        )
    if word.endswith("in") and len(word) > 3:
        body = word[:-2]
        strong = (body if body[-1] in _VOWELS else _strengthen(body)) + "ime"
        if word.endswith("roin") and body.endswith("rro"):
            strong = body[:-3] + "rtoime"
        return _of_e_stem(word, a, strong=strong, partitive=(f"{word}t{a}",), consonant=word)
    if word.endswith("en") and len(word) > 4 and word[-3] not in _VOWELS:
        return _of_e_stem(word, a, strong=f"{word}e", partitive=(f"{word}t{a}",), consonant=word)
    return None


def _in_e(word: str, a: str) -> _Stems | None:
    if not word.endswith("e"):
        return None
    body = word[:-1]
    if len(word) < 3 or word in _OTHER_E or body.endswith(("kk", "pp", "tt")):
        return _bare(word)
    irregular = _is_headed_by(word, tuple(_STRONG_OF_E))
    strong = (
        word[: -len(irregular)] + _STRONG_OF_E[irregular] if irregular else f"{_strengthen(body)}ee"
    )
    return _of_long_vowel(word, a, strong=strong, partitive=f"{word}tt{a}")


def _old_head(word: str) -> str | None:
    """Give the old noun in -i that the word is headed by."""
    old = _E_STEMS | _CONSONANT_STEMS | _M_STEMS | _T_STEMS | _H_STEMS | _S_STEMS
    head = _is_headed_by(word, old)
    if head is None or head == word or head not in _ALONE:
        return head
    front = word[: -len(head)]
    return head if front in _COMPOUND_OF_ALONE.get(head, ()) or front.endswith("-") else None


def _in_i(word: str, a: str) -> _Stems | None:
    if not word.endswith("i"):
        return None
    body = word[:-1]
    head = _old_head(word)
    if head is not None:
        return _of_old_noun(word, head)
    if body[-1] in _VOWELS:
        return _Stems(
            nominative=word,
            weak=(word,),
            strong=word,
            partitive=(f"{word}t{a}",),
            illative=(f"{word}hin",),
            plural_weak=(word,),
            plural_strong=(word,),
            plural_genitive=(f"{word}den", f"{word}tten"),
            plural_partitive=(f"{word}t{a}",),
            plural_illative=(f"{word}hin",),
        )
    syllables = len(_nuclei(word))
    if word.endswith("mpi") and syllables > 2:
        return _comparative(word, a)
    weak = _weaken(word)
    many = f"{body}ei"
    # paperi: papereja beside papereita
    wide = syllables > 2 and body[-1] in "rln" and body[-2] in _VOWELS and body[-3] not in _VOWELS
    return _Stems(
        nominative=word,
        weak=weak,
        strong=word,
        partitive=(f"{word}{a}",),
        illative=(f"{word}in",),
        plural_weak=tuple(f"{stem[:-1]}ei" for stem in weak),
        plural_strong=(many,),
        plural_genitive=(f"{word}en", *((f"{many}den", f"{many}tten") if wide else ())),
        plural_partitive=(f"{body}ej{a}", *((f"{many}t{a}",) if wide else ())),
        plural_illative=(f"{many}hin",),
    )


def _comparative(word: str, a: str) -> _Stems:
    """Build parempi, laajempi."""
    strong, weak = f"{word[:-1]}{a}", f"{word[:-3]}mm{a}"
    plural = strong[:-1] + "i"
    return _Stems(
        nominative=word,
        weak=(weak,),
        strong=strong,
        partitive=(f"{strong}{a}",),
        illative=(f"{strong}{a}n",),
        plural_weak=(weak[:-1] + "i",),
        plural_strong=(plural,),
        plural_genitive=(f"{plural}en",),
        plural_partitive=(f"{plural}{a}",),
        plural_illative=(f"{plural}in",),
    )


def _of_old_noun(word: str, head: str) -> _Stems:
    """Build a noun in -i of the old layer: ovi, kieli, käsi, kansi, lapsi."""
    front, body = word[: -len(head)], head[:-1]
    a = "a" if any(letter in _BACK for letter in head) else "ä"
    strong, plural, consonant = f"{body}e", None, None
    if head in _CONSONANT_STEMS:
        partitive: tuple[str, ...] = (f"{body}t{'a' if head in {'meri', 'veri'} else a}",)
        consonant = body
    elif head in _M_STEMS:
        partitive = (
            (f"{body[:-1]}nt{a}",) if head == "lumi" else (f"{body[:-1]}nt{a}", f"{strong}{a}")
        )
    elif head in _T_STEMS:
        strong, plural = f"{body[:-1]}te", f"{body}e"
        partitive = (f"{body[:-1]}tt{a}",)
    elif head in _H_STEMS:
        partitive = (f"{body}t{a}",)
    elif head in _S_STEMS:
        consonant = body[:-2] + "s"
        partitive = (f"{consonant}t{a}",)
    else:
        partitive = (f"{strong}{a}",)
    return _of_e_stem(
        word,
        a,
        strong=front + strong,
        partitive=tuple(front + form for form in partitive),
        consonant=None if consonant is None else front + consonant,
        plural=None if plural is None else front + plural,
    )


def _in_rounded(word: str, a: str) -> _Stems | None:
    if word[-1] not in "oöuy":
        return None
    body = word[:-1]
    if body[-1:] in _VOWELS and body:
        plural = f"{word}i"
        return _Stems(
            nominative=word,
            weak=(word,),
            strong=word,
            partitive=(f"{word}t{a}",),
            illative=(f"{word}{word[-1]}n",),
            plural_weak=(plural,),
            plural_strong=(plural,),
            plural_genitive=(f"{plural}den", f"{plural}tten"),
            plural_partitive=(f"{plural}t{a}",),
            plural_illative=(f"{plural}hin",),
        )
    weak = _weaken(word)
    syllables = len(_nuclei(word))
    wide: tuple[str, ...] = ()
    if syllables > 2 and body.endswith("kk") and body[-3] in _VOWELS and body[-4] not in _VOWELS:
        wide = weak
    elif syllables > 2 and body.endswith(("el", "il")):
        wide = (word,)
    return _Stems(
        nominative=word,
        weak=weak,
        strong=word,
        partitive=(f"{word}{a}",),
        illative=(f"{word}{word[-1]}n",),
        plural_weak=tuple(f"{stem}i" for stem in weak),
        plural_strong=(f"{word}i",),
        plural_genitive=(
            f"{word}jen",
            *(f"{stem}i{end}" for stem in wide for end in ("den", "tten")),
        ),
        plural_partitive=(f"{word}j{a}", *(f"{stem}it{a}" for stem in wide)),
        plural_illative=(f"{word}ihin", *(f"{stem}ihin" for stem in wide)),
    )


def _in_a(word: str, a: str) -> _Stems | None:
    if word[-1] not in "aä" or len(word) < 3:
        return None
    a, body = word[-1], word[:-1]
    weak = _weaken(word)
    singular = _Stems(
        nominative=word,
        weak=weak,
        strong=word,
        partitive=(f"{word}{a}",),
        illative=(f"{word}{a}n",),
    )
    o = "o" if a == "a" else "ö"
    kind = _plural_of_a(word)
    if kind == "e":
        # nopea: the a goes, and the partitive has a second form
        return _Stems(
            nominative=word,
            weak=weak,
            strong=word,
            partitive=(f"{word}{a}", f"{word}t{a}"),
            illative=(f"{word}{a}n",),
            plural_weak=(f"{body}i",),
            plural_strong=(f"{body}i",),
            plural_genitive=(f"{body}iden", f"{body}itten"),
            plural_partitive=(f"{body}it{a}",),
            plural_illative=(f"{body}isiin", f"{body}ihin"),
        )
    if kind == "i":
        many_weak = tuple(f"{stem[:-1]}i" for stem in weak if not stem.endswith("i" + a))
        return _with_plural(
            singular,
            weak=many_weak,
            strong=f"{body}i",
            genitive=(f"{body}ien",),
            partitive=(f"{body}i{a}",),
            illative=(f"{body}iin",),
        )
    if kind == "oj":
        return _with_plural(
            singular,
            weak=tuple(f"{stem[:-1]}{o}i" for stem in weak),
            strong=f"{body}{o}i",
            genitive=(f"{body}{o}jen",),
            partitive=(f"{body}{o}j{a}",),
            illative=(f"{body}{o}ihin",),
        )
    stems = tuple(f"{stem[:-1]}{o}i" for stem in weak)
    return _with_plural(
        singular,
        weak=stems,
        strong=f"{body}{o}i",
        genitive=tuple(f"{stem}{end}" for stem in stems for end in ("den", "tten"))
        + ((f"{body}{o}jen",) if kind == "both" else ()),
        partitive=tuple(f"{stem}t{a}" for stem in stems)
        + ((f"{body}{o}j{a}",) if kind == "both" else ()),
        illative=tuple(f"{stem}hin" for stem in stems)
        + ((f"{body}{o}ihin",) if kind == "both" else ()),
    )


def _with_plural(
    singular: _Stems,
    *,
    weak: tuple[str, ...],
    strong: str,
    genitive: tuple[str, ...],
    partitive: tuple[str, ...],
    illative: tuple[str, ...],
) -> _Stems:
    return _Stems(
        nominative=singular.nominative,
        weak=singular.weak,
        strong=singular.strong,
        partitive=singular.partitive,
        illative=singular.illative,
        plural_weak=weak,
        plural_strong=(strong,),
        plural_genitive=genitive,
        plural_partitive=partitive,
        plural_illative=illative,
    )


def _plural_of_a(word: str) -> str:
    """Say what the plural's i does to a final a: ``i`` drops it, ``oj`` and ``oi`` turn it to o."""
    nuclei = _nuclei(word)
    if word.endswith(("ea", "eä", "oa", "öä")):
        return "e"
    if word.endswith(("ia", "iä", "ua", "yä", "ija", "ijä")):
        return "oi"
    by_vowel = "i"
    if len(nuclei) > 1 and word[-1] == "a":
        by_vowel = "oj" if nuclei[-2][0] in "aei" else "i"
    if len(nuclei) < 3:
        return by_vowel
    if _is_headed_by(word, _O_HEADS, least=2):
        return "oj"
    if _is_headed_by(word, _SHORT_HEADS, least=2):
        return by_vowel
    if word.endswith(("ma", "mä", "va", "vä", "aja", "oja", "eja", "uja")):
        return "i"
    if word[-2] in "lnr" and word[-3] in _VOWELS:
        return "oi"
    if word.endswith("iikka") or (
        word.endswith("kka") and word[-4] in _VOWELS and word[-5] not in _VOWELS
    ):
        return "both"
    if word.endswith(("onta", "intä", "usta")):
        return "oj"
    return by_vowel


def _in_consonant(word: str, a: str) -> _Stems | None:
    if word[-1] in _VOWELS:
        return _bare(word)
    if word.endswith(("nut", "nyt", "lut", "lyt", "rut", "ryt", "sut", "syt")) and len(word) > 5:
        strong = f"{word[:-2]}ee"
        return _of_long_vowel(word, a, strong=strong, partitive=f"{word}t{a}")
    if word.endswith(("tar", "tär")) and len(word) > 4:
        return _of_e_stem(
            word, a, strong=f"{word[:-3]}tt{word[-2:]}e", partitive=(f"{word}t{a}",), consonant=word
        )
    if word.endswith(("sar", "vel", "mmel")):
        return _of_e_stem(word, a, strong=f"{word}e", partitive=(f"{word}t{a}",), consonant=word)
    if word.endswith(("ut", "yt")):
        return _in_short_t(word, a)
    if word[-1] in "bdfghklmnprtvw" and word[-2] in _VOWELS:
        return _Stems(
            nominative=word,
            weak=(f"{word}i",),
            strong=f"{word}i",
            partitive=(f"{word}i{a}",),
            illative=(f"{word}iin",),
            plural_weak=(f"{word}ei",),
            plural_strong=(f"{word}ei",),
            plural_genitive=(f"{word}ien",),
            plural_partitive=(f"{word}ej{a}",),
            plural_illative=(f"{word}eihin",),
        )
    return _bare(word)


def _in_short_t(word: str, a: str) -> _Stems:
    """Build lyhyt, olut."""
    if word not in _SHORT_T:
        return _bare(word)
    body = word[:-1]
    plural = f"{body}i"
    return _Stems(
        nominative=word,
        weak=(f"{body}e",),
        strong=f"{body}e",
        partitive=(f"{word}t{a}",),
        illative=(f"{body}een",),
        plural_weak=(plural,),
        plural_strong=(plural,),
        plural_genitive=(f"{plural}den", f"{plural}tten"),
        plural_partitive=(f"{plural}t{a}",),
        plural_illative=(f"{plural}siin", f"{plural}hin"),
    )


def _cases(stems: _Stems, a: str) -> dict[str, tuple[str, ...]]:
    """Put the endings after the stems."""

    def after(ending: str, bases: Iterable[str]) -> tuple[str, ...]:
        return tuple(base + ending for base in bases)

    table: dict[str, tuple[str, ...]] = {
        "nominative": (stems.nominative,),
        "genitive": after("n", stems.weak),
        "partitive": stems.partitive,
        "inessive": after(f"ss{a}", stems.weak),
        "elative": after(f"st{a}", stems.weak),
        "illative": stems.illative,
        "adessive": after(f"ll{a}", stems.weak),
        "ablative": after(f"lt{a}", stems.weak),
        "allative": after("lle", stems.weak),
        "essive": (f"{stems.strong}n{a}",),
        "translative": after("ksi", stems.weak),
        "plural nominative": after("t", stems.weak),
        "plural genitive": stems.plural_genitive,
        "plural partitive": stems.plural_partitive,
        "plural inessive": after(f"ss{a}", stems.plural_weak),
        "plural elative": after(f"st{a}", stems.plural_weak),
        "plural illative": stems.plural_illative,
        "plural adessive": after(f"ll{a}", stems.plural_weak),
        "plural ablative": after(f"lt{a}", stems.plural_weak),
        "plural allative": after("lle", stems.plural_weak),
        "plural essive": after(f"n{a}", stems.plural_strong),
        "plural translative": after("ksi", stems.plural_weak),
        "plural instructive": after("n", stems.plural_weak),
    }
    return {case: tuple(dict.fromkeys(forms)) for case, forms in table.items() if forms}


def _ending_vowel(stems: _Stems) -> str:
    return stems.partitive[0][-1]


def _possessed(
    stems: _Stems, cases: Mapping[str, tuple[str, ...]], a: str
) -> dict[str, tuple[str, ...]]:
    """Put the possessive suffixes after the cases; the case's own n goes before them."""
    table: dict[str, tuple[str, ...]] = {}
    for case, forms in cases.items():
        name = case.removeprefix("plural ")
        if name in {"nominative", "instructive"} or case == "genitive":
            continue
        table[case] = tuple(form for base in forms for form in _owned(base, name, a))
    own = tuple(_owned(stems.strong, "nominative", a))
    table["nominative"] = table["genitive"] = table["plural nominative"] = own
    table["comitative"] = tuple(
        form for base in stems.plural_strong for form in _owned(f"{base}ne", "comitative", a)
    )
    return table


def _owned(base: str, case: str, a: str) -> Iterable[str]:
    if case in {"illative", "genitive"}:
        base = base[:-1]
    elif case == "translative":
        base = base[:-1] + "e"
    for suffix in ("ni", "si", "mme", "nne", f"ns{a}"):
        yield base + suffix
    if (
        case not in {"nominative", "illative", "genitive"}
        and base[-1] in "aäe"
        and base[-2] != base[-1]
    ):
        yield f"{base}{base[-1]}n"


_CLITICS_BACK = ("kin", "kaan", "han", "ko")
_CLITICS_FRONT = ("kin", "kään", "hän", "kö")


@dataclass(frozen=True, kw_only=True)
class _Inflected:
    cases: Mapping[str, tuple[str, ...]]
    owned: Mapping[str, tuple[str, ...]]
    vowel: str


def _declined(word: str) -> tuple[_Stems, Mapping[str, tuple[str, ...]], str] | None:
    stems = _stems(word)
    if stems is None:
        return None
    a = _ending_vowel(stems)
    if _old_head(word) in {"meri", "veri"}:
        # merta, verta: the partitive alone has the back vowel
        a = "ä"
    return stems, _cases(stems, a), a


def _inflected(word: str) -> _Inflected | None:
    declined = _declined(word)
    if declined is not None:
        stems, cases, a = declined
        return _Inflected(
            cases=MappingProxyType(cases),
            owned=MappingProxyType(_possessed(stems, cases, a)),
            vowel=a,
        )
    return None


def paradigm(word: str) -> Mapping[str, tuple[str, ...]]:
    """Give the cases of a word in the nominative, or none where its type is not known.

    A word in the plural (``kuntavaalit``) gets its plural cases only.
    """
    if _looks_plural(word):
        found = _of_plural(word)
        return {} if found is None else found.cases
    declined = _declined(word)
    return {} if declined is None else MappingProxyType(declined[1])


def _analysed(word: str) -> _Inflected | None:
    if _looks_plural(word):
        return _of_plural(word)
    return _inflected(word)


def _looks_plural(word: str) -> bool:
    return (
        len(word) > 3
        and word.endswith("t")
        and word[-2] in _VOWELS
        and not word.endswith(("nut", "nyt", "lut", "lyt", "rnet", "hyt", "vyt"))
    )


def _of_plural(word: str) -> _Inflected | None:
    """Give the plural cases that every singular of this plural would have."""
    readings = [
        reading for single in _singulars(word) if (reading := _inflected(single)) is not None
    ]
    readings = [
        reading for reading in readings if word in reading.cases.get("plural nominative", ())
    ]
    if not readings:
        return None
    first = readings[0]

    def common(tables: list[Mapping[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
        shared = {
            case: tuple(
                form for form in forms if all(form in table.get(case, ()) for table in tables)
            )
            for case, forms in tables[0].items()
            if case.startswith(("plural", "comitative"))
        }
        return {case: forms for case, forms in shared.items() if forms}

    return _Inflected(
        cases=common([reading.cases for reading in readings]),
        owned=common([reading.owned for reading in readings]),
        vowel=first.vowel,
    )


def _singulars(word: str) -> tuple[str, ...]:
    """Guess the nominative singulars of a nominative plural; the caller checks them forwards."""
    stem = word[:-1]
    for ending, singular in (("se", "nen"), ("kse", "s"), ("de", "s"), ("me", "n")):
        if stem.endswith(ending) and len(stem) > 4:
            exact = stem[: -len(ending)] + singular
            if ending == "se" and stem.endswith("kse"):
                continue
            if ending == "de" and not stem.endswith(("uude", "yyde", "eude", "eyde", "aude")):
                continue
            return (exact,)
    if stem.endswith("ee"):
        body = stem[:-2]
        return tuple(
            dict.fromkeys((f"{body}e", *(f"{weak}e" for weak in _ungraded(body, inverse=True))))
        )
    if stem.endswith(("aa", "ää")) and len(stem) > 4:
        body = stem[:-2]
        ends = f"{stem[-1]}s"
        return tuple(f"{front}{ends}" for front in (body, *_ungraded(body, inverse=True)))
    if stem.endswith("e"):
        old = tuple(f"{body}i" for body in (stem[:-1], *_ungraded(stem[:-1], inverse=False)))
        # käde-t: käsi; kanne-t: kansi
        soft = (f"{stem[:-2]}si",) if stem.endswith(("de", "nne", "rre")) else ()
        return tuple(single for single in (*old, *soft) if _old_head(single) is not None)
    body, vowel = stem[:-1], stem[-1]
    if body[-1] in _VOWELS and _vowel_count(body) == 1:
        # In so short a word a k has gone (lait from laki), unless the word is of one syllable (työt).
        return (stem,) if _is_headed_by(stem, _ONE_SYLLABLE) else (f"{body}k{vowel}",)
    return tuple(f"{front}{vowel}" for front in (body, *_ungraded(body, inverse=False)))


def _ungraded(body: str, *, inverse: bool) -> tuple[str, ...]:
    """Undo the gradation of a consonant group, every way it may have come about."""
    pairs = (
        ("nn", "nt"),
        ("ng", "nk"),
        ("mm", "mp"),
        ("ll", "lt"),
        ("rr", "rt"),
        ("d", "t"),
        ("v", "p"),
    )
    doubled = tuple((stop, stop * 2) for stop in "kpt")
    if inverse:
        return tuple(
            body[: -len(strong)] + weak
            for weak, strong in (*pairs, *doubled)
            if body.endswith(strong)
        )
    found = [
        body[: -len(weak)] + strong for weak, strong in (*pairs, *doubled) if body.endswith(weak)
    ]
    return tuple(found)


# A word before the head agrees with it when it is an adjective or a participle; the ending tells.
_AGREEING_ENDINGS = (
    "inen", "va", "vä", "tu", "ty", "nut", "nyt", "ton", "tön", "ea", "eä", "kas", "käs", "mpi", "sa", "sä",
)  # fmt: skip
_AGREEING = _words(
    "avoin suora uusi vanha hyvä paha oma suuri pieni nuori täysi vapaa valmis puhdas tiivis laaja",
    "matala lyhyt pitkä vahva heikko aito nykyinen yleinen lähi kova korkea julki tarkka vieras musta",
)
_JOINING = _words("ja tai sekä eli taikka")
# What may stand between without changing: a genitive, or a word in a local case.
_FIXED = re.compile(r".{2,}(?:n|st[aä]|ss[aä]|ll[aä]|lt[aä]|lle|ksi|-)")
_TITLES = _words("laki asetus päätös sopimus direktiivi ohje esitys määräys")
_LOCAL_CASE = re.compile(r".{3,}(?:st[aä]|ss[aä]|ll[aä]|lt[aä]|lle|ksi)")
_FINAL_LETTERS_BACK = "ahkouå"


def phrase_forms(phrase: str, *, plural: bool = True, possessive: bool = True) -> frozenset[str]:
    """Give the forms of a phrase in lower case, whether its words agree or stand still."""
    words = phrase.split()
    acronym = _acronym_forms(phrase) if len(words) == 1 else None
    if acronym is not None:
        return acronym
    lower = [word.lower() for word in words]
    parts = _moving(lower)
    plain = " ".join(lower)
    if parts is None:
        return frozenset({plain})
    head, movers = parts
    readings = {place: _analysed(lower[place]) for place in movers}
    main = readings[head]
    if main is None:
        return frozenset({plain})
    found = {plain}
    for case in main.cases.keys() | main.owned.keys():
        if not plural and case not in SINGULAR:
            continue
        columns: list[tuple[str, ...]] = []
        for place, word in enumerate(lower):
            if place == head:
                columns.append(
                    _with_clitics(
                        main, case, possessive=possessive, clitics=place == len(lower) - 1
                    )
                )
            elif place in readings:
                reading = readings[place]
                columns.append(() if reading is None else reading.cases.get(case, ()))
            else:
                columns.append((word,))
        found.update(" ".join(row) for row in product(*columns))
    return frozenset(found)


def _with_clitics(
    word: _Inflected, case: str, *, possessive: bool, clitics: bool
) -> tuple[str, ...]:
    """Give one case of the head: plain, with its owner, with a clitic."""
    endings = _CLITICS_BACK if word.vowel == "a" else _CLITICS_FRONT
    plain = word.cases.get(case, ())
    owned = word.owned.get(case, ()) if possessive else ()
    # Of the owners only the third person takes clitics here: the others are rare in a guide.
    third = tuple(form for form in owned if form.endswith(("nsa", "nsä", "aan", "ään", "een")))
    cliticised = (
        tuple(form + ending for form in (*plain, *third) for ending in endings) if clitics else ()
    )
    return (*plain, *owned, *cliticised)


def _moving(words: list[str]) -> tuple[int, frozenset[int]] | None:
    """Find the head and the words that change with it; nothing where a word's part is not clear."""
    if not words:
        return None
    if words[0] in _TITLES and len(words) > 1 and _LOCAL_CASE.fullmatch(words[-1]):
        return 0, frozenset({0})
    head = len(words) - 1
    movers = {head}
    for place, word in enumerate(words[:-1]):
        if word in _JOINING:
            continue
        before_joint = words[place + 1] in _JOINING
        stands = bool(_FIXED.fullmatch(word))
        agrees = word in _AGREEING or (
            word.endswith(_AGREEING_ENDINGS) or (_looks_plural(word) and _looks_plural(words[head]))
        )
        if agrees:
            movers.add(place)
        elif stands:
            continue
        elif before_joint:
            movers.add(place)
        else:
            return None
    return head, frozenset(movers)


def _acronym_forms(phrase: str) -> frozenset[str] | None:
    """Give the forms of an acronym (THL:n), whose endings follow a colon."""
    if len(phrase) < 2 or not phrase.isalpha() or not phrase.isupper():
        return None
    lower = phrase.lower()
    a = "a" if lower[-1] in _FINAL_LETTERS_BACK else "ä"
    endings = ("n", f"ss{a}", f"st{a}", f"ll{a}", f"lt{a}", "lle", "ksi", "kin")
    return frozenset({lower, *(f"{lower}:{ending}" for ending in endings)})
