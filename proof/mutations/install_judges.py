"""The proof's own checks of installs, asked about what a command line says and writes for a sample."""

from installs.answers import Services
from installs.catalog import lines
from installs.cell import Cell
from installs.refused import disagreement_with_nobody
from installs.rehearsal import rehearse
from installs.works import installs_for, requirements_of
from mutations.product import Product


def requirements_lock(product: Product) -> str:
    return f"{len(requirements_of(product.bundle))} lists of requirements"


def install_rehearsal(product: Product) -> str:
    """Not allowed is no install to rehearse; whether that is right is another judge's."""
    if product.refusals:
        return f"refused: {product.refusals[0]}"
    (text,) = requirements_of(product.bundle)
    return rehearse(product.release, text)


def refusal(product: Product) -> str:
    """A pair the product refuses must be one for which a resolver finds nothing."""
    return disagreement_with_nobody(_cell(product)) if product.refusals else "allowed"


def install(product: Product) -> str:
    return "; ".join(one.prove(keep=False) for one in installs_for(_cell(product), product.bundle, _services(product)))


def _cell(product: Product) -> Cell:
    line = next(one for one in lines() if one.server == product.sample.server)
    return Cell(product.answers["approach"]["kind"], product.sample.release_name, line)


def _services(product: Product) -> Services:
    asked = product.bundle.answers["services"]
    return tuple((one["connector"], tuple(each["type"] for each in one["pipelines"])) for one in asked)
