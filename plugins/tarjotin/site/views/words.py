"""Plain words taken out of a body in Markdown, as views ask for them."""

from __future__ import annotations

from tarjotin.catalogue.words import first_sentence, first_sentence_below, plain, titles_in

__all__ = ["first_sentence", "first_sentence_below", "plain", "titles_in"]
