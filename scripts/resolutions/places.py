"""Where the resolver's inputs and outputs are."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "src" / "catalog" / "data"
OUTPUT = DATA / "resolutions"
CACHE = ROOT / ".cache" / "resolutions"
CONSTRAINTS = ROOT.parent / "shared" / "facts" / "data" / "constraints"
"""AWS's own constraint files, where they are kept beside the checkout."""
