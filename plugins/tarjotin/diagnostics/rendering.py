"""Findings as text for people, JSON for editors, annotations for GitHub, SARIF for tools."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from tarjotin.diagnostics.finding import Finding, Severity
from tarjotin.diagnostics.wording import Wording, hint, message

__all__ = ["FORMATS", "as_github", "as_json", "as_sarif", "as_text", "render"]


def as_text(findings: Iterable[Finding], language: str) -> str:
    """Two lines a finding: place, sentence and code; then the mend, indented."""
    wording = Wording.of(language)
    lines = []
    for finding in findings:
        place = finding.place
        lines.append(
            f"{place.path}:{place.line}:{place.column}: "
            f"{wording.phrase(finding.severity.value)}: {message(finding, language)} [{finding.code}]"
        )
        mend = hint(finding, language)
        if mend:
            lines.append(f"  {mend}")
    return "\n".join(lines)


def _record(finding: Finding, language: str) -> dict[str, Any]:
    return {
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "severity": finding.severity.value,
        "code": finding.code,
        "message": message(finding, language),
        "hint": hint(finding, language),
    }


def as_json(findings: Iterable[Finding], language: str) -> str:
    """Render a list of objects: path, line, column, severity, code, message, hint."""
    records = [_record(finding, language) for finding in findings]
    return json.dumps(records, ensure_ascii=False, indent=2)


def _escaped(text: str, *, is_property: bool = False) -> str:
    # The escapes of GitHub's workflow commands; a property may hold neither colon nor comma.
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if is_property else text


def as_github(findings: Iterable[Finding], language: str) -> str:
    """One workflow command a finding: GitHub shows it at the line of the pull request."""
    lines = []
    for finding in findings:
        place = finding.place
        sentence = f"{message(finding, language)} {hint(finding, language)}".strip()
        lines.append(
            f"::{finding.severity.value} file={_escaped(place.path, is_property=True)},"
            f"line={place.line},col={place.column},title={finding.code}::{_escaped(sentence)}"
        )
    return "\n".join(lines)


def as_sarif(findings: Iterable[Finding], language: str) -> str:
    """Render SARIF 2.1.0, which code-scanning tools read."""
    found = tuple(findings)
    results = [
        {
            "ruleId": finding.code,
            "level": "error" if finding.severity is Severity.ERROR else "warning",
            "message": {"text": f"{message(finding, language)} {hint(finding, language)}".strip()},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": quote(finding.place.path)},
                        "region": {
                            "startLine": finding.place.line,
                            "startColumn": finding.place.column,
                        },
                    }
                }
            ],
        }
        for finding in found
    ]
    rules = [{"id": code} for code in sorted({finding.code for finding in found})]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "tarjotin", "rules": rules}},
                "results": results,
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


FORMATS = {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}


def render(findings: Iterable[Finding], *, form: str, language: str) -> str:
    """Render findings in one of `FORMATS`."""
    return FORMATS[form](findings, language)
