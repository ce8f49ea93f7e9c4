"""The search: how words are analysed, and the index that the browser reads."""
