"""Who asks, and what is kept of each thing asked for."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Principal:
    """Known by an access key of its own, made up at run time."""

    name: str
    access_key: str
    secret_key: str
    policies: tuple[dict[str, Any], ...] = ()
    everything: bool = False
    """The administrator: no policy is asked."""


@dataclass(frozen=True)
class Call:
    """One action on one set of resources, as IAM is asked about it: a request can be several (RunTask passes roles)."""

    principal: str
    action: str
    """`ecs:RunTask`"""
    resources: tuple[str, ...]
    context: dict[str, tuple[str, ...]]
    allowed: bool
    reason: str
    region: str
    request: dict[str, Any] = field(default_factory=dict)

    @property
    def resource(self) -> str:
        """Where there is one only, as nearly always."""
        return self.resources[0] if self.resources else "*"
