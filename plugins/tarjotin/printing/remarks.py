"""What is wrong with a document to print, collected while it is converted."""

from __future__ import annotations

from dataclasses import dataclass, field

from tarjotin.diagnostics import Finding, Place, Severity
from tarjotin.printing.document import PrintDocument

__all__ = ["Remarks"]


@dataclass(kw_only=True)
class Remarks:
    """The findings about one document. None stops the build: the words are printed anyway."""

    document: PrintDocument
    findings: list[Finding] = field(default_factory=list)

    def add(self, code: str, **values: object) -> None:
        """Add a warning at the page that the document is made from."""
        place = Place(path=self.document.page)
        values = {"file": self.document.key, **values}
        self.findings.append(Finding.at(place, code, severity=Severity.WARNING, **values))
