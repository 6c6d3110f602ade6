"""Faults in the product's own source: each is built into a command line, and the proof has to notice what it writes."""
