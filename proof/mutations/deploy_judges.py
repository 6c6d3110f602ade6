"""The proof's own checks of the scripts."""

from deploy.stops import STOPS
from deploy.walk import walk
from mutations.product import Product


def scripts(product: Product) -> str:
    """In an environment that has plugins and options of its own before."""
    return walk(product.bundle, had=True)


def scripts_elsewhere(product: Product) -> str:
    """Signed in to another account."""
    stop = next(stop for stop in STOPS if stop.name == "another account")
    return stop.prove(product.bundle, had=False)
