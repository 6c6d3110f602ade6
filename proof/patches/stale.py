"""Take out of the record what no longer holds: runs of requirements that the product's bundles no longer ask for.

    npm run catalog -- --stale

A refreshed catalog gives some versions other locks. The runs of the old ones say nothing about the new ones, so the
wizard calls those versions expected again, until `npm run proof -- --group patches --all --record` has run them.
"""

import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bundles.command_line import build_command_line
from patches.bundle import requirements_of, write_bundle
from patches.cell import PatchCell, every_cell
from patches.environment import digest
from patches.ledger import recorded, write
from rig.postgres import Source

NOBODY = Source("127.0.0.1", 5432, "shop", "reader", "")
"""Bundles are written and not run here, so no database is needed."""
AT_ONCE = 2
TELL_EVERY = 50


def _is_current(cell: PatchCell, requirements: str) -> bool:
    with tempfile.TemporaryDirectory() as name:
        bundle = write_bundle(cell, NOBODY, "http://127.0.0.1:8585", Path(name) / "bundle")
        return not isinstance(bundle, str) and digest(requirements_of(bundle)) == requirements


def _recorded_cells() -> Iterator[tuple[PatchCell, str]]:
    runs, known = recorded(), set()
    for cell in every_cell():
        entry = runs.get(cell.approach, {}).get(cell.where, {}).get(cell.ingestion)
        if entry and cell.name not in known:
            known.add(cell.name)
            yield cell, entry["requirements"]


def main() -> int:
    build_command_line()
    cells = list(_recorded_cells())
    runs, gone = recorded(), 0
    with ThreadPoolExecutor(AT_ONCE) as workers:
        for done, ((cell, _), current) in enumerate(
            zip(cells, workers.map(lambda each: _is_current(*each), cells), strict=True)
        ):
            if not current:
                gone += 1
                del runs[cell.approach][cell.where][cell.ingestion]
                print(f"  no longer as it was run: {cell.name}", flush=True)
            if done % TELL_EVERY == TELL_EVERY - 1:
                print(f"  {done + 1} of {len(cells)} recorded runs looked at", flush=True)
    write(runs)
    print(f"{len(cells) - gone} of {len(cells)} recorded runs are of the requirements that bundles ask for today.")
    if gone:
        print(f"{gone} are not, and are no longer recorded. To run them: npm run proof -- --group patches --all --record")
    return 0


if __name__ == "__main__":
    sys.exit(main())
