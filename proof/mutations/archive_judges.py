"""The proof's own checks of archives."""

from mutations.product import Product
from outcome import require_none
from zips.judge import by_all, files_of


def zip_unpacked(product: Product) -> str:
    meant = files_of(product.bundle.folder)
    require_none(by_all(product.archive.read_bytes(), meant))
    return f"{len(meant)} files"


def zip_of_plugins(product: Product) -> str:
    """MWAA unpacks it into its plugins folder, so the plugin stands at its root."""
    meant = files_of(product.bundle.folder / "plugins")
    require_none(by_all((product.bundle.folder / "plugins.zip").read_bytes(), meant))
    return ", ".join(meant)
