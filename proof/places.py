"""Where things are: the checkout, the cache that git ignores, and the folders of facts beside the checkout."""

from pathlib import Path

PROOF = Path(__file__).resolve().parent
PROJECT = PROOF.parent
CACHE = PROJECT / ".cache" / "proof"
INSIDE = PROOF / "inside"
"""Scripts that run with the interpreter of an installed consumer, never with the one that runs main.py."""

CONSTRAINTS = PROJECT.parent / "shared" / "facts" / "data" / "constraints"
"""The constraint files AWS ships with each release's image, where they are kept beside the checkout."""
