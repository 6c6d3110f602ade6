"""A request as the stand-in sees it, and a route that answers some."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Request:
    method: str
    path: list[str]
    """The parts after /api/v1, unquoted."""
    query: dict[str, str]
    body: Any


@dataclass(frozen=True)
class Route:
    method: str
    pattern: str
    """Of the whole path; its groups are handed over after the request."""
    answer: Callable[..., Any]
    """The JSON to answer with; None where this route knows nothing of such a thing, so that the next is asked."""
