"""How a check says that it did not hold."""


class Failed(Exception):
    """The message is the detail of the check's line; a thing that is missing on the machine is a failure as well."""


def require_none(problems: list[str]) -> None:
    """Fail with every problem found, so that one run shows all there is to mend."""
    if problems:
        raise Failed("; ".join(problems))
