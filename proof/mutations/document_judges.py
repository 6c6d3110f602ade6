"""The proof's own checks of policies, templates and task definitions."""

from documents.judged import judge_policies, judge_task_definitions, judge_template
from mutations.product import Product
from terraform.judged import judge_terraform


def policies(product: Product) -> str:
    return judge_policies(product.bundle)


def cfn_lint(product: Product) -> str:
    return judge_template(product.bundle)


def terraform(product: Product) -> str:
    """The bundle holds the documents itself, so that it is its own twin by commands."""
    bundle = product.bundle
    return judge_terraform(bundle, bundle, bundle, bundle)


def task_definitions(product: Product) -> str:
    """Not allowed is no task definition to judge."""
    return f"refused: {product.errors[0]}" if product.errors else judge_task_definitions(product.bundle)
