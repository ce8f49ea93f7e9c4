"""x"""
from __future__ import annotations
__all__=["phrase_forms"]
def phrase_forms(phrase: str, *, plural: bool = True) -> frozenset[str]:
    return frozenset({phrase.lower()})
