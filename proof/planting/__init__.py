"""Faults to plant into a copy of a good bundle. Each is a function that edits the copy."""
