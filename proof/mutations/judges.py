"""The proof's own checks of a bundle's DAGs and configs, asked about what a command line writes for a sample."""

from checks.airflow_load import airflow_load as load_check
from checks.openmetadata_parse import openmetadata_parse as parse_check
from checks.workflow_class import workflow_class as class_check
from mutations.product import Product


def airflow_load(product: Product) -> str:
    return load_check(product.bundle, product.release)


def openmetadata_parse(product: Product) -> str:
    return parse_check(product.bundle, product.release)


def workflow_class(product: Product) -> str:
    return class_check(product.bundle, product.release)
