"""What a module, method, act, term, session, programme, plan, region, call and page ARE."""

from __future__ import annotations
