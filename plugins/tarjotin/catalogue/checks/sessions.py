"""Sessions that cannot be held as they stand: too long, too short, no room for breaks."""

from __future__ import annotations

from collections.abc import Iterator

from tarjotin.catalogue.guide import Guide
from tarjotin.catalogue.item import Item
from tarjotin.diagnostics import Finding
from tarjotin.model.session import SessionFacts, SessionText
from tarjotin.planning import Choice, Plan, Reason, plan
from tarjotin.planning.session import request_of
from tarjotin.planning.ways import applied

__all__ = ["check_sessions"]


_CODES = {
    "order": "session-order",
    "edge": "session-edge",
    "step": "session-step",
    "many": "session-many",
    "lunch": "session-lunch",
    "late": "session-late",
}
"""The findings of problems that are told in one way each."""


def _written(choices: tuple[Choice, ...]) -> str:
    """Return choices as an editor writes them under `items`."""
    items = (
        f"{{module: {each.part}{', form: short' if each.form == 'short' else ''}}}"
        for each in choices
    )
    return f"[{', '.join(items)}]"


def _clock(time: int) -> str:
    hours, minutes = divmod(time, 60)
    return f"{hours:02}:{minutes:02}" if time >= 0 else "–"


class _Session:
    """The findings of one session."""

    def __init__(self, item: Item[SessionFacts, SessionText], guide: Guide) -> None:
        self.item = item
        self.guide = guide
        self.choices = request_of(item.facts).choices

    def findings(self, planned: Plan) -> Iterator[Finding]:
        """Yield a finding for each problem, and for a day that is not filled."""
        yield from self.frame(planned)
        # A module that is there twice is a problem at each place but the first.
        for reason in dict.fromkeys(planned.problems):
            if reason.code == "twice":
                yield from self.twice(reason.part)
            elif reason.code in _CODES:
                yield self.against(reason)

    def frame(self, planned: Plan) -> Iterator[Finding]:
        """Yield that the modules do not fill the day, or overfill it."""
        for each in self.guide.rules.formats:
            if each.id == planned.format and not each.least <= planned.minutes <= each.most:
                told = (*planned.problems, *planned.notes)
                ways = [way for reason in told for way in reason.ways]
                yield Finding.at(
                    self.item.place("items"),
                    "session-frame-ways" if ways else "session-frame",
                    total=planned.minutes,
                    minimum=each.least,
                    maximum=each.most,
                    ways="; ".join(_written(applied(way, self.choices)) for way in ways),
                )

    def twice(self, part: str) -> Iterator[Finding]:
        """Yield every mention of a module but the first."""
        at = [index for index, choice in enumerate(self.choices) if choice.part == part]
        for index in at[1:]:
            yield Finding.at(self.item.place("items", index), "session-module-twice", module=part)

    def against(self, reason: Reason) -> Finding:
        """Return a problem of the order, of a module or of the clock."""
        code = _CODES[reason.code]
        if reason.code in ("lunch", "late"):
            rules = self.guide.rules
            return Finding.at(
                self.item.place("start"),
                code,
                earliest=_clock(rules.earliest),
                latest=_clock(rules.latest),
                start=_clock(reason.at),
            )
        if reason.code == "many":
            return Finding.at(self.item.place("items"), code, limit=reason.limit)
        index = next(at for at, choice in enumerate(self.choices) if choice.part == reason.part)
        return Finding.at(
            self.item.place("items", index),
            code,
            module=reason.part,
            other=reason.other,
            step=reason.step,
            minutes=reason.minutes,
            limit=reason.limit,
        )


def check_sessions(guide: Guide) -> Iterator[Finding]:
    """Find sessions that cannot be held as they stand."""
    for session in guide.sessions.values():
        checked = _Session(session, guide)
        # A module that is not there, or waits for a mend, has been told of.
        if all(choice.part in guide.modules for choice in checked.choices):
            planned = plan(request_of(session.facts), parts=guide.parts, rules=guide.rules)
            yield from checked.findings(planned)
