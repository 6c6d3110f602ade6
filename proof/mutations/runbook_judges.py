"""The proof's own checks of a runbook's commands."""

from mutations.product import Product
from shell.walk import walk


def runbook(product: Product) -> str:
    """In an environment that has requirements, plugins and options of its own before."""
    return walk(product.bundle, had=True)
