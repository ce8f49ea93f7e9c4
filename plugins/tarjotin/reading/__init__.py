"""From text files to fields with their line and column; limits; YAML 1.2 scalars."""

from __future__ import annotations

from tarjotin.reading.document import Document, read_document
from tarjotin.reading.folder import Folder, read_folder
from tarjotin.reading.prose import Heading, Link, Prose, Section, scan
from tarjotin.reading.tree import Mapping, Node, Scalar, Sequence, read_tree

__all__ = [
    "Document",
    "Folder",
    "Heading",
    "Link",
    "Mapping",
    "Node",
    "Prose",
    "Scalar",
    "Section",
    "Sequence",
    "read_document",
    "read_folder",
    "read_tree",
    "scan",
]
