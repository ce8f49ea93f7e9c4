"""Choosing among the methods of a guide; knows no framework."""
