"""Choosing among the methods: what they can be chosen by, and which of them fit a case.

Nothing here knows MkDocs. The browser follows the same rules (site/theme/assets/tarjotin); shared
cases hold the two together.
"""
