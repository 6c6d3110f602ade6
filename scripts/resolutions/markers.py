"""Which requirements hold where: on MWAA's Linux, on a given Python, with or without an extra."""

import re

from packaging.requirements import Requirement

EXTRA = re.compile(r"extra == \"([\w.-]+)\"")
LINUX = {"sys_platform": "linux", "platform_system": "Linux", "platform_machine": "x86_64", "os_name": "posix"}


def applies(requirement: Requirement, python: str, extra: str = "") -> bool:
    """Whether a package asks for it there, with this extra or without any."""
    environment = {**LINUX, "python_version": python, "python_full_version": f"{python}.9", "extra": extra}
    return requirement.marker is None or requirement.marker.evaluate(environment)


def extras_asking(requirement: Requirement, python: str) -> list[str]:
    """The extras with which it is asked for."""
    return [extra for extra in EXTRA.findall(str(requirement.marker)) if applies(requirement, python, extra)]
