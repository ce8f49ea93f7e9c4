"""A synthetic guide: N method cards in two languages, built from the sentences of the real ones.

The same number gives the same files, byte for byte. Each card takes its facts and its steps from
one real card, and the sentences of its other sections in turn from several. The glossary, the acts
and the plain pages come along, so that the links by machine have something to find.
The plain twin holds the same texts for MkDocs without our plugins.
"""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tarjotin.catalogue.opening import OpenGuide, open_guide
from tarjotin.catalogue.translation import fingerprints
from tarjotin.cli.marking import marked
from tarjotin.reading.document import read_document
from tarjotin.reading.prose import Section

__all__ = [
    "DAY",
    "LANGUAGES",
    "WORDS_MAX",
    "WORDS_MIN",
    "card_name",
    "make_guide",
    "make_plain_twin",
    "words_in",
]

DOCS = Path(__file__).parent.parent / "docs"
LANGUAGES = ("fi", "sv")
DAY = dt.date(2026, 11, 21)
"""The day of the synthetic content: its reviews are measured against it."""
WORDS_MIN, WORDS_MAX = 220, 400
"""How long the body of a card is, in each language."""

_PAGES = (
    "index",
    "methods/index",
    "legislation/index",
    "glossary/index",
    "about/index",
    "about/privacy",
    "about/accessibility",
    "editors/index",
    "editors/status",
)
_DATA = ("vocabularies.yml", "glossary/terms.yml")
_MENU = (
    "index.md",
    "methods/index.md",
    "legislation/index.md",
    "glossary/index.md",
    "about/index.md",
)

# How many sentences or list items of each section, and of how many cards they come.
_SECTIONS: Mapping[str, int] = {
    "purpose": 3,
    "use-when": 3,
    "avoid-when": 3,
    "steps": 0,
    "roles": 3,
    "materials": 2,
    "pitfalls": 3,
    "inclusion": 3,
    "evaluation": 3,
}
_FILLED = ("inclusion", "purpose", "roles")
"""Sections that take more sentences when a card is short."""
_STEPS_WORDS_MAX = 120
_MIXED = 3

_FIELD = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ\[])")
_LINK = re.compile(
    r"\[(?P<words>[^\]]*)\]\((?P<kind>[a-z]+):(?P<id>[^)#]+)(?:#(?P<anchor>[^)]*))?\)"
)
_METHODS_OF_ACT = re.compile(r",\s*methods:\s*\[[^\]]*\]")
_NO_WORDS = re.compile(r"\{#[^}]*\}|\]\([^)]*\)")
_WORD = re.compile(r"\w[\w:§-]*")
_MARKUP_LINE = re.compile(r"#|!!!|\?\?\?|[|>]|\d+\. |\[\^| {4}")

_EXTENSIONS = """\
markdown_extensions:
  - tables
  - footnotes
  - def_list
  - attr_list
  - admonition
  - sane_lists
  - toc: {permalink: false}
  - pymdownx.details
"""
_HEAD = """\
site_name: Guide
site_url: https://guide.example/
theme:
  name: material
  font: false
"""
_LANGUAGE_LIST = """\
      languages:
        - {locale: fi, name: Suomi, default: true, build: true}
        - {locale: sv, name: Svenska, build: true}
"""
_NAV = "nav:\n" + "".join(f"  - {name}\n" for name in _MENU)
_OURS = f"""\
{_HEAD}plugins:
  - i18n:
      docs_structure: suffix
      reconfigure_material: false
      reconfigure_search: false
{_LANGUAGE_LIST}  - tarjotin/content
  - tarjotin/methods
  - tarjotin/training
  - tarjotin/legislation
  - tarjotin/search
{_NAV}"""


def card_name(number: int) -> str:
    """Return the id of a card, counted from one."""
    return f"card-{number:05}"


def words_in(markdown: str) -> int:
    """Count the words that a reader sees."""
    return len(_WORD.findall(_NO_WORDS.sub("", markdown)))


@dataclass(frozen=True, kw_only=True)
class _Card:
    """A real card in one language, cut into what is used again."""

    fields: Mapping[str, str]
    """The lines of each field of the front matter."""
    headings: Mapping[str, str]
    """The heading line of each section."""
    steps: str
    pieces: Mapping[str, tuple[str, ...]]
    """The sentences, or list items, of each section."""


def _pieces(section: Section) -> Iterator[str]:
    """Yield list items whole and plain paragraphs sentence by sentence."""
    for block in section.text.split("\n\n")[1:]:
        if block.startswith("- "):
            yield from re.split(r"\n(?=- )", block.strip())
        elif block.strip() and not _MARKUP_LINE.match(block):
            yield from _SENTENCE_END.split(" ".join(block.split()))


def _read_card(file: Path) -> _Card:
    document, findings = read_document(file, path=file.name)
    assert document is not None, findings
    front = file.read_text("utf-8").split("\n---\n", 1)[0].removeprefix("---\n")
    fields = {part.partition(":")[0]: f"{part.rstrip()}\n" for part in _FIELD.split(front) if part}
    sections = {section.id: section for section in document.prose.sections}
    return _Card(
        fields=fields,
        headings={name: section.text.partition("\n")[0] for name, section in sections.items()},
        steps=sections["steps"].text.strip(),
        pieces={name: tuple(_pieces(section)) for name, section in sections.items()},
    )


def _read_cards() -> tuple[Mapping[str, _Card], ...]:
    """Read the real cards that have a course in minutes and no long text of steps."""
    cards = []
    for file in sorted((DOCS / "methods").glob("*.fi.md")):
        names = [file.with_name(file.name.replace(".fi.", f".{code}.")) for code in LANGUAGES]
        if file.name.startswith("index.") or not all(name.is_file() for name in names):
            continue
        card = {code: _read_card(name) for code, name in zip(LANGUAGES, names, strict=True)}
        is_short = all(len(each.steps.split()) <= _STEPS_WORDS_MAX for each in card.values())
        if is_short and {"minutes", "steps"} <= card["fi"].fields.keys():
            cards.append(card)
    assert cards, "there are no cards to take sentences from"
    return tuple(cards)


def _ids_of_methods() -> tuple[str, ...]:
    return tuple(sorted(file.name.partition(".")[0] for file in (DOCS / "methods").glob("*.fi.md")))


@dataclass(frozen=True, kw_only=True)
class _Links:
    """Turns links to what the synthetic guide lacks into words, and links to methods to its cards."""

    cards: int
    acts: frozenset[str]
    methods: tuple[str, ...]

    def rewritten(self, text: str, *, turn: int) -> str:
        """Return the text with links that lead somewhere; `turn` spreads them over the cards."""

        def replaced(match: re.Match[str]) -> str:
            kind, target = match["kind"], match["id"]
            if kind == "method" and target in self.methods:
                number = (self.methods.index(target) + turn * len(self.methods)) % self.cards + 1
                return f"[{match['words']}](method:{card_name(number)})"
            is_kept = kind in ("act", "term", "https") or (kind == "page" and target in _PAGES)
            if is_kept and (kind != "act" or target in self.acts):
                return match.group()
            return match["words"]

        return _LINK.sub(replaced, text)


def _section(name: str, base: _Card, taken: list[str]) -> str:
    is_list = any(piece.startswith("- ") for piece in taken)
    if is_list:
        taken = [piece if piece.startswith("- ") else f"- {piece}" for piece in taken]
    return f"{base.headings[name]}\n\n" + ("\n" if is_list else " ").join(taken)


def _supply(cards: tuple[_Card, ...], name: str, *, turn: int) -> Iterator[str]:
    """Yield pieces of a section: one of each card in turn, none twice."""
    is_list = cards[0].pieces[name][:1] and cards[0].pieces[name][0].startswith("- ")
    lists = [
        [piece for piece in card.pieces.get(name, ()) if piece.startswith("- ") == bool(is_list)]
        for card in cards
    ]
    seen = set()
    for depth in range(max(map(len, lists))):
        for pieces in lists:
            if depth < len(pieces):
                piece = pieces[(depth + turn) % len(pieces)]
                if piece not in seen:
                    seen.add(piece)
                    yield piece


def _body(cards: tuple[_Card, ...], *, turn: int) -> str:
    """Compose the body of a card; the first of the real cards gives steps and headings."""
    base = cards[0]
    supplies = {name: _supply(cards, name, turn=turn) for name in _SECTIONS}
    taken = {
        name: [piece for piece, _ in zip(supplies[name], range(wanted), strict=False)]
        for name, wanted in _SECTIONS.items()
    }

    def composed() -> str:
        parts = (
            base.steps if name == "steps" else _section(name, base, taken[name])
            for name in _SECTIONS
        )
        return "\n\n".join(parts) + "\n"

    for name in _FILLED * len(cards):
        if words_in(composed()) >= WORDS_MIN + 10:
            break
        taken[name] += [piece for piece, _ in zip(supplies[name], range(1), strict=False)]
    return composed()


def _title(fields: Mapping[str, str], number: int) -> str:
    title = fields["title"].removeprefix("title:").strip()
    return (
        f"title: {title[:-1]} {number}{title[0]}\n"
        if title[0] in "\"'"
        else f"title: {title} {number}\n"
    )


def _front(card: _Card, language: str, *, number: int, cards: int) -> str:
    fields = dict(card.fields)
    for name in ("notes", "related", "translation", "status", "review"):
        fields.pop(name, None)
    fields["title"] = _title(fields, number)
    fields["slug"] = f"slug: {'menetelma' if language == 'fi' else 'metod'}-{number}\n"
    if language == LANGUAGES[0]:
        related = sorted({(number + step - 1) % cards + 1 for step in (1, 7, 31)} - {number})
        fields["related"] = f"related: [{', '.join(map(card_name, related))}]\n"
        fields["status"] = "status: reviewed\n"
        fields["review"] = f"review: {{last: {DAY}, every: P24M}}\n"
    else:
        fields["translation"] = f"translation: {{of: {LANGUAGES[0]}}}\n"
    return f"---\n{''.join(fields.values())}---\n"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


def _mark_translations(opened: OpenGuide) -> None:
    """Write into every translation which text it translates."""
    for item in opened.guide.items:
        marks = fingerprints(item.source)
        for version in item.versions.values():
            if version.translation is not None:
                file = opened.guide.settings.root / version.path
                text = marked(file.read_text("utf-8"), marks)
                assert text is not None, version.path
                _write(file, text)


def make_guide(folder: Path, *, cards: int) -> OpenGuide:
    """Write a guide with its mkdocs.yml into a folder and return it, read and checked."""
    docs = folder / "docs"
    acts = sorted(
        name.partition(".")[0]
        for name in {file.name for file in (DOCS / "legislation").glob("*.md")}
        if not name.startswith("index.")
    )
    links = _Links(cards=cards, acts=frozenset(acts), methods=_ids_of_methods())
    for name in _DATA:
        _write(docs / name, (DOCS / name).read_text("utf-8"))
    for name in (*_PAGES, *(f"legislation/{act}" for act in dict.fromkeys(acts))):
        for language in LANGUAGES:
            text = (DOCS / f"{name}.{language}.md").read_text("utf-8")
            text = _METHODS_OF_ACT.sub("", text)
            _write(docs / f"{name}.{language}.md", links.rewritten(text, turn=0))
    real = _read_cards()
    for number in range(1, cards + 1):
        # Steps of different lengths, so that cards with the same facts differ in their sentences.
        chosen = [real[(number * (1 + 2 * step) + step) % len(real)] for step in range(_MIXED + 1)]
        for language in LANGUAGES:
            mixed = tuple(card[language] for card in chosen)
            text = _front(mixed[0], language, number=number, cards=cards)
            text += _body(mixed, turn=number // len(real))
            name = f"methods/{card_name(number)}.{language}.md"
            _write(docs / name, links.rewritten(text, turn=number))
    _write(folder / "mkdocs.yml", _OURS)
    unmarked, findings = open_guide(folder / "mkdocs.yml", today=DAY)
    assert unmarked is not None, findings
    _mark_translations(unmarked)
    opened, findings = open_guide(folder / "mkdocs.yml", today=DAY)
    assert opened is not None, findings
    return opened


def _plain_links(folder: str) -> Callable[[re.Match[str]], str]:
    """Return what writes a link of ours as a path from a folder of docs/."""
    folders = {"method": "methods/", "act": "legislation/", "page": ""}

    def replaced(match: re.Match[str]) -> str:
        if match["kind"] == "https":
            return match.group()
        if match["kind"] not in folders:
            return match["words"]
        path = posixpath.relpath(f"{folders[match['kind']]}{match['id']}.md", folder or ".")
        anchor = match["anchor"] or ""
        if anchor and match["kind"] == "act":
            anchor = "s" + anchor.replace(" ", "")
        return f"[{match['words']}]({path}{'#' if anchor else ''}{anchor})"

    return replaced


def make_plain_twin(opened: OpenGuide, folder: Path, *, with_nav: bool, is_tuned: bool) -> None:
    """Write the same texts for stock MkDocs: title and description, links as paths.

    `with_nav` lists every card in the navigation. `is_tuned` switches off what mkdocs-static-i18n
    does to the search index.
    """
    for item in opened.guide.items:
        for version in item.versions.values():
            name = version.path.removeprefix("docs/")
            title, summary = (
                value.replace('"', "'") for value in (version.text.title, version.text.summary)
            )
            body = _LINK.sub(_plain_links(posixpath.dirname(name)), version.prose.text)
            front = f'---\ntitle: "{title}"\ndescription: "{summary}"\n---\n'
            _write(folder / "docs" / name, front + body)
    nav = _NAV
    if with_nav:
        names = ["methods/index.md", *(f"methods/{name}.md" for name in opened.guide.methods)]
        listed = "  - Methods:\n" + "".join(f"      - {name}\n" for name in names)
        nav = _NAV.replace("  - methods/index.md\n", listed)
    search = "      reconfigure_search: false\n" if is_tuned else ""
    config = (
        f"{_HEAD}plugins:\n  - search:\n      lang: [fi, sv]\n"
        f"  - i18n:\n      docs_structure: suffix\n{search}{_LANGUAGE_LIST}"
        f"{_EXTENSIONS}validation:\n  nav:\n    omitted_files: ignore\n{nav}"
    )
    _write(folder / "mkdocs.yml", config)
