"""What the measurement of the search is made of: word lists, and runners for each engine."""
