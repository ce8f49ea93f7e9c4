"""The training planner: from chosen modules to a day with clock times, or to the reasons why not.

Pure: it knows the records of the model and nothing of files, pages or languages. The composer in
the browser follows the same rules in JavaScript (`site/theme/assets/tarjotin/planner/`); the cases
in `tests/data/planning/cases.json` hold the two together.
"""

from __future__ import annotations

from tarjotin.planning.day import Choice, Plan, Reason, Request, Row, plan
from tarjotin.planning.part import Part, Step, Supply, part_of
from tarjotin.planning.rules import DayFormat, Rules, rules_of
from tarjotin.planning.supplies import Need, needs, tables
from tarjotin.planning.ways import Change

__all__ = [
    "Change",
    "Choice",
    "DayFormat",
    "Need",
    "Part",
    "Plan",
    "Reason",
    "Request",
    "Row",
    "Rules",
    "Step",
    "Supply",
    "needs",
    "part_of",
    "plan",
    "rules_of",
    "tables",
]
