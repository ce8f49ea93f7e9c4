"""`tarjotin new`: the files of a new item in every language, with all that belongs in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from tarjotin.catalogue.guide import Guide
from tarjotin.cli.drafting import Draft, comment_on, drafted
from tarjotin.cli.example import EXAMPLES, filled
from tarjotin.cli.glossary import with_term
from tarjotin.cli.opening import day, open_for
from tarjotin.cli.speech import Refusal
from tarjotin.diagnostics import Wording, nearest
from tarjotin.model.fields import fields_of
from tarjotin.model.term import TermFacts, TermText
from tarjotin.model.types import PAGE, TYPES, ItemType

__all__ = ["new"]

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PAGE_ID = re.compile(rf"(?:{_ID.pattern}/)*{_ID.pattern}")


def new(*, kind: str, item_id: str, lang: str | None, config: str, today: str | None) -> int:
    """Write the files of a new item, or the entry of a new term."""
    moment = day(today)
    opened, language = open_for(config, today=moment)
    guide = opened.guide
    source = lang or guide.settings.default_language
    if source not in guide.settings.codes:
        known = ", ".join(guide.settings.codes)
        raise Refusal(language, "new-language", value=source, known=known)
    known_now = {
        "today": moment.isoformat(),
        "year": str(moment.year),
        "next-year": str(moment.year + 1),
        "language": source,
        **{each: (*guide.ids(each), f"{each}-1")[0] for each in (*TYPES, "term")},
    }
    if kind == "term":
        _free_id(guide, kind, item_id, language, form=_ID)
        written: tuple[str, ...] = (_new_term(guide, item_id, source, known_now, language),)
    else:
        if kind not in TYPES:
            _refuse_type(kind, language)
        written = _new_item(
            guide, TYPES[kind], item_id, source=source, known=known_now, language=language
        )
    for path in written:
        click.echo(path)
    click.echo(Wording.of(language).phrase("new-done"), err=True)
    return 0


def _refuse_type(kind: str, language: str) -> None:
    names = (*TYPES, "term")
    near = nearest(kind, names)
    hint = Wording.of(language).phrase("did-you-mean", nearest=near) if near else ""
    raise Refusal(language, "type-unknown", value=kind, known=", ".join(names), hint=hint)


def _free_id(
    guide: Guide, kind: str, item_id: str, language: str, *, form: re.Pattern[str]
) -> None:
    """Refuse an id of the wrong form, or one that the guide uses."""
    if not form.fullmatch(item_id) or (item_id == "index" and kind != PAGE.name):
        raise Refusal(language, "new-id-form", value=item_id[:80])
    known = {item.key for item in guide.items} | guide.waiting
    known |= {("term", term) for term in guide.terms}
    for other, name in sorted(known):
        # The ids of pages are paths: they are unique among themselves.
        if name == item_id and (kind == PAGE.name) == (other == PAGE.name):
            raise Refusal(language, "new-id-used", id=item_id, kind=other)


def _new_item(
    guide: Guide,
    kind: ItemType,
    item_id: str,
    *,
    source: str,
    known: Mapping[str, str],
    language: str,
) -> tuple[str, ...]:
    _free_id(guide, kind.name, item_id, language, form=_PAGE_ID if kind is PAGE else _ID)
    folder, _, stem = item_id.rpartition("/") if kind is PAGE else (kind.folder, "/", item_id)
    owner = next((each for each in TYPES.values() if each.folder and each.folder == folder), None)
    if kind is PAGE and owner is not None and stem != "index":
        raise Refusal(language, "new-page-folder", folder=folder, kind=owner.name, id=stem)
    docs = guide.settings.docs_dir
    place = docs / folder
    _refuse_existing(docs, place, stem, language)
    draft = Draft(
        kind=kind,
        vocabularies=guide.vocabularies,
        known={**known, **(_session(guide, language) if kind.name == "session" else {})},
        slugs={code: _free_slug(guide, folder, stem, code) for code in guide.settings.codes},
    )
    files = drafted(draft, source=source, languages=guide.settings.codes)
    if files is None:
        raise Refusal(language, "new-broken")
    return _written(
        {place / f"{stem}.{code}.md": text for code, text in files.items()},
        root=guide.settings.root,
    )


def _refuse_existing(docs: Path, place: Path, stem: str, language: str) -> None:
    if not place.resolve().is_relative_to(docs.resolve()):
        raise Refusal(language, "new-outside", path=place.name)
    there = sorted(place.glob(f"{stem}.*")) if place.is_dir() else []
    if there:
        names = ", ".join(file.name for file in there)
        raise Refusal(language, "new-exists", files=names)


def _written(files: Mapping[Path, str], *, root: Path) -> tuple[str, ...]:
    """Write files that must not exist yet: all of them or none."""
    done: list[Path] = []
    try:
        for file, text in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as stream:
                done.append(file)
                stream.write(text)
    except OSError:
        for file in done:
            file.unlink(missing_ok=True)
        raise
    return tuple(file.relative_to(root).as_posix() for file in done)


def _free_slug(guide: Guide, folder: str, stem: str, language: str) -> str:
    """Return the stem, or with a number if a neighbour already has that address."""
    if stem == "index":
        return folder.rpartition("/")[2] or "index"
    taken = {
        item.version(language).text.slug or item.id.rpartition("/")[2]
        for item in guide.items
        if (item.folder.rpartition("/")[0] if item.is_index else item.folder) == folder
    }
    number = 1
    slug = stem
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _session(guide: Guide, language: str) -> dict[str, str]:
    """Put modules together so that they fit the frame of a kind of session."""
    modules = guide.modules
    if not modules:
        raise Refusal(language, "new-session-modules")
    vocabulary = guide.vocabularies.get("session_format")
    formats = vocabulary.values if vocabulary else {}
    first = next(iter(formats), "TODO")
    chosen: tuple[tuple[str, str], ...] = ((next(iter(modules)), "full"),)
    for name, value in formats.items():
        if value.minutes is None:
            continue
        fitting = _fitting(guide, value.minutes.min, value.minutes.max)
        if fitting:
            first, chosen = name, fitting
            break
    items = (
        f"{{module: {module}}}" if form == "full" else f"{{module: {module}, form: short}}"
        for module, form in chosen
    )
    return {"format": first, "items": f"[{', '.join(items)}]"}


def _fitting(guide: Guide, low: int, high: int) -> tuple[tuple[str, str], ...]:
    """Return the first modules of the menu whose lengths together lie between two numbers."""
    sums: dict[int, tuple[tuple[str, str], ...]] = {0: ()}
    for name, module in guide.modules.items():
        length = module.facts.minutes
        for total, chosen in list(sums.items()):
            for form, minutes in (("full", length.full), ("short", length.short)):
                if total + minutes <= high:
                    sums.setdefault(total + minutes, (*chosen, (name, form)))
        for total, chosen in sums.items():
            if chosen and low <= total <= high:
                return chosen
    return ()


def _new_term(guide: Guide, term: str, source: str, known: Mapping[str, str], language: str) -> str:
    """Add an entry at the end of the glossary file."""
    name = guide.settings.options.content.glossary
    file = guide.settings.docs_dir / name
    shown = file.relative_to(guide.settings.root).as_posix()
    if file.is_symlink():
        raise Refusal(language, "new-outside", path=name)
    text = file.read_bytes().decode("utf-8") if file.exists() else ""
    edited = with_term(text, term, tuple(_term_lines(guide, source, known)))
    if edited is None:
        raise Refusal(language, "new-term-form", path=shown)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(edited.encode("utf-8"))
    return shown


def _term_lines(guide: Guide, source: str, known: Mapping[str, str]) -> Iterator[str]:
    examples = {
        field: filled(example, vocabularies={}, known=known)
        for field, example in EXAMPLES["term"].items()
    }
    texts = fields_of(TermText)
    for shape in texts:
        for sentence in comment_on(TermText, shape, source, vocabularies={}):
            yield f"  # {sentence}"
    optional = ", ".join(
        f"{shape.name}: {examples[shape.name]}"
        for shape in texts
        if shape.name not in ("term", "definition")
    )
    for code in guide.settings.codes:
        yield f"  {code}: {{term: TODO, definition: TODO}}"
    yield f"  # {code}: {{term: TODO, definition: TODO, {optional}}}"
    for shape in fields_of(TermFacts):
        for sentence in comment_on(TermFacts, shape, source, vocabularies={}):
            yield f"  # {sentence}"
        yield f"  # {shape.name}: {examples[shape.name]}"
