"""Measurements: how fast the guide is built, and how well words are inflected."""
