"""A new entry in the glossary file, with everything else in the file left as it is."""

from __future__ import annotations

import yaml

from tarjotin.reading.tree import Mapping, read_tree

__all__ = ["with_term"]


def _terms(text: str) -> Mapping | None:
    """Return the mapping under `terms:`; an empty one if the file has none."""
    tree, findings = read_tree(text, path="")
    if findings or (tree is not None and not isinstance(tree, Mapping)):
        return None
    terms = tree.get("terms") if tree is not None else None
    if isinstance(terms, Mapping):
        return terms
    return Mapping(entries=(), place=tree.place) if tree is not None and terms is None else None


def _end_of_terms(text: str) -> tuple[int, int] | None:
    """Return where the entries of `terms:` end, and how far they are indented."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return None
    for name, node in root.value:
        if name.value == "terms" and isinstance(node, yaml.MappingNode) and node.value:
            if node.flow_style:
                return None
            lines = text[: node.end_mark.index].splitlines(keepends=True)
            indent = node.start_mark.column
            # Comments that stand further left belong to what follows.
            while lines and (
                not lines[-1].strip()
                or (
                    lines[-1].lstrip().startswith("#")
                    and len(lines[-1]) - len(lines[-1].lstrip()) < indent
                )
            ):
                lines.pop()
            return len("".join(lines)), indent
    return None


def with_term(text: str, term: str, entry: tuple[str, ...]) -> str | None:
    """Return the glossary with an entry after the last one, or None if that cannot be done.

    `entry` holds the lines below the id, indented by two spaces for each level.
    """
    before = _terms(text) if text.strip() else Mapping(entries=(), place=None)  # type: ignore[arg-type]
    if before is None:
        return None
    newline = "\r\n" if "\r\n" in text else "\n"
    at = _end_of_terms(text) if before.entries else (len(text), 2)
    if at is None:
        return None
    end, indent = at
    head = text[:end]
    if head and not head.endswith("\n"):
        head += newline
    lines = [f"{' ' * indent}{line}" if line else "" for line in (f"{term}:", *entry)]
    if not before.entries:
        lines.insert(0, "terms:")
    edited = head + newline.join(lines) + newline + text[end:]
    after = _terms(edited)
    is_whole = after is not None and [key.text for key, _ in after.entries] == [
        *(key.text for key, _ in before.entries),
        term,
    ]
    return edited if is_whole else None
