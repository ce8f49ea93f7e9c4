"""The paradigm of a Swedish noun: definite and indefinite, one and many, with the genitive."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import product

__all__ = ["paradigm", "phrase_forms"]

_VOWELS = "aeiouyåäöé"


def _words(*groups: str) -> frozenset[str]:
    return frozenset(word for group in groups for word in group.split())


# Neither gender nor plural shows in a short noun, so the common ones are listed by declension.
# Compounds follow their last part: the longest listed head decides.
_AR = _words(
    "apostel arm artikel ask axel backe bibel bil björn blick boll borg budget buss by bänk båt",
    "cykel dag dal del droppe dröm duk eld enkel fisk fågel gaffel gran granne gren gäst gång gård",
    "hage hall hals hamn hatt helgdag himmel hund häst hög höst kam kille kittel knapp kock",
    "kompis krok kropp kung kväll kärlek lag lapp lek lund länk låge make mall mantel match medlem mur",
    "måne nacke nyckel partikel pensel pojke präst pump påse ram ring rygg sadel sal sjö skog",
    "skärm skål spegel spik stam stapel stav sten stig stil stock stol storlek storm",
    "ström stubb svans säng tanke timme titel tjej topp tunnel tång tår vagn vind vinkel vinter väg vägg",
    "våg vår älv ände ängel å åker ås ö",
)
_ER = _words(
    "affisch affär aktör analys anhalt ankomst arkitekt armé art aspekt",
    "avgift avsikt balans balkong ballong bank bas bild biolog blankett",
    "bransch bredd brist butik bygd byggnad cell central chans debatt defekt demokrat dialog dikt",
    "diktatur direktör diskett distans drog dryck dräkt effekt elev enkät epok europé existens",
    "expert export fabrik faktor fas fest festival figur film filosof final flod fond form fors front",
    "frukt funktionär färd färg följd förlust förmån gen gest gestalt grad grund grupp gräns",
    "helg hets höjd idrott idé import industri inkomst insats insekt insikt instans intervju",
    "jakt kanal karaktär katalog katastrof klass klient kommentar kommitté kommun",
    "konferens konflikt kong konsekvens konsert konst konsument kontakt kontrast kontroll",
    "kontur kost kostnad kris kultur kund kupong kurs last linje litteratur lokal längd lön makt mark",
    "marknad maskin metall metod mikrofon militär miljonär modell modul motor myt",
    "mängd månad nation natur nerv norm notis nämnd oas organism orsak ort panel paragraf",
    "park patient pedagog period person plan plats plikt pokal polis post prefekt princip procedur",
    "process produkt profil psykolog punkt ras rebell reform region replik republik",
    "resenär reserv rest restaurang resurs risk ritual roll roman rubrik rutt rymd rätt röst sak salong",
    "sats sed sekt sektor signal signatur sikt situation skandal skatt skillnad skiss skrift skuld",
    "slakt sort spets sport standard start station struktur stund substans sång telefon temperatur",
    "tendens term text tid tjänst transport trend triumf trupp tur typ uppgift utgift utkomst utsikt vers",
    "vikt vinst värld växt zon åsikt åtgärd översikt",
)
_NEUTER = _words(
    "abonnemang alternativ anbud anfall anlag anslag ansvar antal argument arkiv arrangemang arv",
    "attentat avsnitt avstånd avtal bad band barn begrepp behov ben berg beslut besök betyg bevis bidrag",
    "blad block blod bolag bord brev brott bruk bröd bud certifikat citat departement direktiv",
    "distrikt djup djur dokument drag dygn element engagemang evenemang exempel experiment fall fel fjäll",
    "flyg folk format foster fragment fundament fält fönster förband förbund företag förhör förlag",
    "förlopp förråd försvar försök förvar genomsnitt golv grepp hav hinder hjul hopp hormon horn hus",
    "håll hår initiativ inlägg innehåll inslag institut instrument intryck intyg kapital",
    "kapitel klimat kloster kol kontor korn kors kort krav krig kvarter kök köp kött lager lamm",
    "liv ljud ljus lopp lov läger lån lås mandat material medel mjöl moment mord",
    "motiv mål mått mönster namn nederlag nummer nät objekt offer ombud omfång ord organ papper par",
    "parlament patent perspektiv plagg poäng problem projekt protein protokoll prov recept",
    "redskap referat regn rekord resultat rop råd rån salt sammanhang samtal segel segment sekretariat",
    "sjukhus skepp skick skinn skott skratt skrov skydd skäl slag slott slut snitt spel språk",
    "språng steg stånd stöd svar system sätt tag tak tal tecken",
    "tempel test tillstånd tillägg ting torg torn tryck träd tvång tyg tåg underhåll underlag underskott",
    "universitet uppdrag uppehåll upplag ursprung utbud utkast utskott utsläpp uttryck val vapen varv",
    "vatten verk verktyg villkor virus väder ägg år ögonblick överskott",
)
_NEUTER_E = _words(
    "anseende ansikte arbete avseende bete biträde byte erbjudande flöde foto fäste hänseende",
    "intresse inträde kilo konto leende läge löfte meddelande minne märke möte näste område",
    "piano rike rykte samhälle sinne skede stycke styre ställe syfte tillträde",
    "uppträde utrymme vetande vittne värde yrke ämne äpple ärende århundrade årtionde",
)
# A short vowel before m doubles it when an ending follows.
_DOUBLES = _words("dröm ström stam medlem kam")
# singular definite, plural, plural definite
_IRREGULAR: Mapping[str, tuple[str, str, str]] = {
    "man": ("mannen", "män", "männen"),
    "stad": ("staden", "städer", "städerna"),
    "hand": ("handen", "händer", "händerna"),
    "strand": ("stranden", "stränder", "stränderna"),
    "brand": ("branden", "bränder", "bränderna"),
    "tand": ("tanden", "tänder", "tänderna"),
    "natt": ("natten", "nätter", "nätterna"),
    "bok": ("boken", "böcker", "böckerna"),
    "rot": ("roten", "rötter", "rötterna"),
    "fot": ("foten", "fötter", "fötterna"),
    "son": ("sonen", "söner", "sönerna"),
    "bonde": ("bonden", "bönder", "bönderna"),
    "land": ("landet", "länder", "länderna"),
    "verkstad": ("verkstaden", "verkstäder", "verkstäderna"),
    "ledamot": ("ledamoten", "ledamöter", "ledamöterna"),
    "kraft": ("kraften", "krafter", "krafterna"),
    "bror": ("brodern", "bröder", "bröderna"),
    "dotter": ("dottern", "döttrar", "döttrarna"),
    "mor": ("modern", "mödrar", "mödrarna"),
    "far": ("fadern", "fäder", "fäderna"),
    "syster": ("systern", "systrar", "systrarna"),
    "vän": ("vännen", "vänner", "vännerna"),
    "rum": ("rummet", "rum", "rummen"),
    "hem": ("hemmet", "hem", "hemmen"),
    "program": ("programmet", "program", "programmen"),
    "hjärta": ("hjärtat", "hjärtan", "hjärtana"),
    "öga": ("ögat", "ögon", "ögonen"),
    "öra": ("örat", "öron", "öronen"),
    "regel": ("regeln", "regler", "reglerna"),
    "muskel": ("muskeln", "muskler", "musklerna"),
    "möbel": ("möbeln", "möbler", "möblerna"),
    "förälder": ("föräldern", "föräldrar", "föräldrarna"),
    "ålder": ("åldern", "åldrar", "åldrarna"),
    "sommar": ("sommaren", "somrar", "somrarna"),
    "morgon": ("morgonen", "morgnar", "morgnarna"),
    "pris": ("priset", "priser", "priserna"),
    "vin": ("vinet", "viner", "vinerna"),
    "kafé": ("kaféet", "kaféer", "kaféerna"),
    "bro": ("bron", "broar", "broarna"),
    "sko": ("skon", "skor", "skorna"),
    "ko": ("kon", "kor", "korna"),
    "miljö": ("miljön", "miljöer", "miljöerna"),
    "fängelse": ("fängelset", "fängelser", "fängelserna"),
    "tema": ("temat", "teman", "temana"),
    "schema": ("schemat", "scheman", "schemana"),
    "ordförande": ("ordföranden", "ordförande", "ordförandena"),
    "studerande": ("studeranden", "studerande", "studerandena"),
    "sökande": ("sökanden", "sökande", "sökandena"),
    "centrum": ("centrumet", "centrum", "centrumen"),
    "forum": ("forumet", "forum", "forumen"),
    "album": ("albumet", "album", "albumen"),
    "datum": ("datumet", "datum", "datumen"),
    "väsen": ("väsendet", "väsen", "väsendena"),
    "parti": ("partiet", "partier", "partierna"),
    "batteri": ("batteriet", "batterier", "batterierna"),
    "minister": ("ministern", "ministrar", "ministrarna"),
    "reporter": ("reportern", "reportrar", "reportrarna"),
    "mun": ("munnen", "munnar", "munnarna"),
    "vård": ("vården", "", ""),
    "fullmäktige": ("", "", ""),
    "bokstav": ("bokstaven", "bokstäver", "bokstäverna"),
    "studie": ("studien", "studier", "studierna"),
    "bakterie": ("bakterien", "bakterier", "bakterierna"),
    "serie": ("serien", "serier", "serierna"),
    "familj": ("familjen", "familjer", "familjerna"),
    "hjälp": ("hjälpen", "", ""),
    "personal": ("personalen", "", ""),
    "omsorg": ("omsorgen", "omsorger", "omsorgerna"),
    "guide": ("guiden", "guider", "guiderna"),
    "service": ("servicen", "", ""),
    "fru": ("frun", "fruar", "fruarna"),
    "handel": ("handeln", "", ""),
    "gås": ("gåsen", "gäss", "gässen"),
    "mus": ("musen", "möss", "mössen"),
    "träd": ("trädet", "träd", "träden"),
    "huvud": ("huvudet", "huvuden", "huvudena"),
    "partner": ("partnern", "partner", "partnerna"),
    "nyhet": ("nyheten", "nyheter", "nyheterna"),
}


# The abstract nouns in -skap take -en, the collective and institutional ones -et.
_COMMON_SKAP = _words(
    "kunskap egenskap vetenskap gemenskap vänskap beredskap fiendskap djupskap bekantskap"
)


def _headed(word: str, heads: Iterable[str]) -> str | None:
    """Give the longest of the heads that the word is, or is a compound of."""
    best: str | None = None
    for head in heads:
        if not word.endswith(head) or (best is not None and len(head) <= len(best)):
            continue
        front = word[: -len(head)]
        least = 2 if len(head) > 3 else 3
        if (
            not front
            or front.endswith("-")
            or (len(front) >= least and any(letter in _VOWELS for letter in front))
        ):
            best = head
    return best


def _declension(word: str) -> tuple[str, str] | None:
    """Give the declension of a noun and the part that is declined: its head, else the whole word."""
    classes = {
        "irregular": _IRREGULAR.keys(),
        "ar": _AR,
        "er": _ER,
        "neuter": _NEUTER,
        "neuter e": _NEUTER_E,
    }
    heads = {
        name: head
        for name, listed in classes.items()
        if (head := _headed(word, listed)) is not None
    }
    derived = _by_derivation(word)
    if heads:
        name, head = max(heads.items(), key=lambda item: len(item[1]))
        # A head inside a longer suffix is an accident: "ning" is no ring.
        if derived is None or len(head) >= derived[1]:
            return name, head
    return None if derived is None else (derived[0], word)


_DERIVATIONS: tuple[tuple[str, str], ...] = (
    ("universitet", "neuter"),
    ("het", "er"),
    ("itet", "er"),
    ("tion", "er"),
    ("sion", "er"),
    ("ning", "ar"),
    ("ling", "ar"),
    ("ing", "ar"),
    ("else", "else"),
    ("are", "are"),
    ("ande", "neuter e"),
    ("ende", "neuter e"),
    ("ism", "er"),
    ("ist", "er"),
    ("ment", "neuter"),
    ("ent", "er"),
    ("ant", "er"),
    ("ör", "er"),
    ("eri", "eri"),
    ("ium", "ium"),
    ("gram", "neuter"),
    ("tek", "neuter"),
    ("eum", "ium"),
    ("log", "er"),
    ("graf", "er"),
    ("ologi", "er"),
    ("grafi", "er"),
    ("krati", "er"),
    ("tegi", "er"),
    ("nomi", "er"),
    ("sofi", "er"),
    ("pati", "er"),
    ("ik", "common"),
    ("iker", "er-less"),
    ("ur", "er"),
    ("dom", "ar"),
    ("nad", "er"),
    ("sel", "sel"),
    ("ian", "er"),
    ("kan", "er"),
    ("iv", "neuter"),
    ("age", "neuter"),
    ("ans", "er"),
    ("ens", "er"),
    ("is", "er"),
    ("os", "er"),
    ("tor", "er"),
    ("ssor", "er"),
    ("döme", "neuter e"),
    ("on", "er"),
    ("at", "er"),
    ("ti", "er"),
    ("gi", "er"),
    ("mi", "er"),
    ("fi", "er"),
    ("ni", "common"),
    ("si", "er"),
    ("ri", "common"),
    ("a", "or"),
)


def _by_derivation(word: str) -> tuple[str, int] | None:
    if word.endswith("skap") and len(word) > 5:
        return ("er" if _headed(word, _COMMON_SKAP) else "neuter"), 4
    for ending, name in _DERIVATIONS:
        if word.endswith(ending) and len(word) > len(ending) + (1 if len(ending) > 1 else 2):
            return name, len(ending)
    return None


def _syncopated(word: str) -> str:
    """Drop the weak e of -el, -er, -en before an ending: medel, medl-."""
    body = word[:-2]
    if (
        word.endswith(("el", "er", "en"))
        and any(letter in _VOWELS for letter in body)
        and body[-1] not in _VOWELS
    ):
        # mm and nn are written once before the consonant (nummer, numret)
        if body[-2:] in {"mm", "nn"}:
            body = body[:-1]
        return body + word[-1]
    return word


def paradigm(word: str) -> Mapping[str, tuple[str, ...]]:
    """Give the forms of a noun in the indefinite singular: ``indefinite``, ``definite`` and their plurals."""
    found = _declension(word)
    if found is None:
        return {"indefinite": (word,)}
    name, head = found
    front = word[: -len(head)]
    rows = zip(
        ("indefinite", "definite", "plural indefinite", "plural definite"),
        (head, *_endings(head, name)),
        strict=True,
    )
    return {state: (front + form,) for state, form in rows if form}


def _definite(word: str) -> str:
    """Give the definite singular of a noun of common gender."""
    if (
        word[-1] in _VOWELS
        or word.endswith("or")
        or (_syncopated(word) != word and not word.endswith("en"))
    ):
        return f"{word}n"
    if word in _DOUBLES:
        return f"{word}{word[-1]}en"
    return f"{word}en"


def _endings(word: str, name: str | None) -> tuple[str, str, str]:
    """Give the definite singular, the plural and the definite plural; empty where not known."""
    if name == "irregular":
        return _IRREGULAR[word]
    if name == "common":
        return _definite(word), "", ""
    if name == "er-less":
        return f"{word}n", word, f"{word}na"
    if name == "or":
        body = word[:-1]
        return f"{word}n", f"{body}or", f"{body}orna"
    if name in {"ar", "er"}:
        return _common(word, name)
    if name == "else":
        return f"{word}n", f"{word}r", f"{word}rna"
    if name == "are":
        return f"{word}n", word, f"{word[:-1]}na"
    if name == "neuter e":
        return f"{word}t", f"{word}n", f"{word}na"
    if name == "eri":
        return f"{word}et", f"{word}er", f"{word}erna"
    if name == "ium":
        return f"{word[:-2]}et", f"{word[:-2]}er", f"{word[:-2]}erna"
    if name == "sel":
        return f"{word}n", f"{word[:-2]}lar", f"{word[:-2]}larna"
    if name == "neuter":
        body = _syncopated(word)
        if word.endswith("gram"):
            body = f"{word}m"
        return f"{body}et", word, f"{body}en"
    return "", "", ""


def _common(word: str, name: str) -> tuple[str, str, str]:
    vowel = "a" if name == "ar" else "e"
    body = word
    if word[-1] == "e":
        body = word[:-1]
    elif name == "ar":
        body = _syncopated(word)
    if word in _DOUBLES:
        body = word + word[-1]
    return _definite(word), f"{body}{vowel}r", f"{body}{vowel}rna"


def _genitive(form: str) -> tuple[str, ...]:
    return (form,) if form.endswith(("s", "x", "z")) else (form, f"{form}s")


# Words before the head that only stand there: a genitive, or an article.
_ADJECTIVE = re.compile(
    r".{2,}(?:ig|isk|al|iv|ad|at|en|sam|bar|ell|ande|ende|lös|är|ekt|ant|ent|full|vid|ell|ld|rd|nd|it|kt)"
)
_ADJECTIVES = _words(
    "ny god hög låg lång ung gammal stor liten svår bred klar ren hel fri öppen lätt vald"
)
_PREPOSITIONS = _words(
    "om för i av till på med från mellan inom under vid att som enligt mot hos kring rörande angående"
)
_STANDING = _words("södra norra västra östra mellersta nya gamla")
_ARTICLES = _words("den det de en ett")


def phrase_forms(phrase: str, *, plural: bool = True) -> frozenset[str]:
    """Give the forms of a phrase in lower case; what follows a preposition stands still."""
    words = phrase.lower().split()
    plain = " ".join(words)
    if not words:
        return frozenset()
    if len(words) == 1 and phrase.isupper() and phrase.isalpha():
        return frozenset({plain, f"{plain}:s"})
    stop = next(
        (place for place, word in enumerate(words) if place and word in _PREPOSITIONS), len(words)
    )
    core, tail = words[:stop], words[stop:]
    found = {plain}
    for row in _core_forms(core, plural=plural):
        found.add(" ".join((*row, *tail)))
    return frozenset(found)


def _core_forms(core: list[str], *, plural: bool) -> Iterable[tuple[str, ...]]:
    head, modifiers = core[-1], core[:-1]
    if not head.replace("-", "").isalpha():
        return
    states = _states(head)
    adjectives = [_adjective(word) for word in modifiers]
    for state, forms in states.items():
        if not plural and state.startswith("plural") and not _is_plural(head):
            continue
        columns: list[tuple[str, ...]] = []
        for word, adjective in zip(modifiers, adjectives, strict=True):
            if adjective is not None:
                columns.append(adjective[state])
            elif _stands_still(word, before=core[len(columns) - 1] if columns else ""):
                columns.append((word,))
            else:
                return
        columns.append(tuple(owned for form in forms for owned in _genitive(form)))
        yield from product(*columns)


def _stands_still(word: str, *, before: str) -> bool:
    """Say whether a word before the head is a genitive, a name's part or half a compound."""
    if word in {"och", "eller"}:
        return before.endswith("-")
    return word in _STANDING or word.endswith("-") or (word.endswith("s") and word not in _ARTICLES)


def _is_plural(word: str) -> bool:
    return word.endswith(("heter", "ningar", "tioner", "elser", "råden", "områden"))


def _states(head: str) -> Mapping[str, tuple[str, ...]]:
    """Give the forms of the head by state; a head that is already inflected gets little more."""
    if _headed(head, ("vald", "anställd", "anhörig", "minderårig")):
        return {
            "indefinite": (head,),
            "definite": (f"{head}a", f"{head}e"),
            "plural indefinite": (f"{head}a",),
        }
    for ending, definite in (("heter", "na"), ("ningar", "na"), ("tioner", "na"), ("elser", "na")):
        if head.endswith(ending):
            return {"plural indefinite": (head,), "plural definite": (head + definite,)}
    if head.endswith(
        ("ligheten", "ningen", "tionen", "lagen", "styrelsen", "heterna", "ningarna", "tionerna")
    ):
        return {"definite": (head,)}
    if _declension(head) is None and any(
        head.endswith(ending) and paradigm(head.removesuffix(ending)).get("definite") == (head,)
        for ending in ("en", "et", "n", "t")
    ):
        return {"definite": (head,)}
    return paradigm(head)


def _adjective(word: str) -> Mapping[str, tuple[str, ...]] | None:
    """Give an adjective by the state of its noun, or nothing for a word that is none."""
    if word.endswith(("ande", "ende")):
        return dict.fromkeys(
            ("indefinite", "definite", "plural indefinite", "plural definite"), (word,)
        )
    base = word
    if word.endswith(("igt", "iskt", "alt", "ivt", "samt", "bart", "ellt", "öst")):
        base = word[:-1]
    elif word.endswith("a") and _ADJECTIVE.fullmatch(word[:-1]):
        return dict.fromkeys(
            ("indefinite", "definite", "plural indefinite", "plural definite"), (word,)
        )
    if not (_ADJECTIVE.fullmatch(base) or base in _ADJECTIVES):
        return None
    if base.endswith("en"):
        inflected = f"{base[:-2]}na"
    elif base == "gammal":
        inflected = "gamla"
    elif base == "liten":
        inflected = "lilla"
    elif base.endswith("ad"):
        inflected = f"{base}e"
    else:
        inflected = f"{base}a"
    return {
        "indefinite": (word,),
        "definite": (inflected,),
        "plural indefinite": (inflected,),
        "plural definite": (inflected,),
    }
