"""A stand-in for OpenMetadata's modules that writes down what a callable does with a workflow, and does nothing.

OpenMetadata isn't installed beside the Airflow under proof; its own parser judges the config elsewhere.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


class Recorder:
    """Any name of any OpenMetadata module: a workflow class, a workflow, or a function."""

    def __init__(self, path: str, calls: list[str], configs: list[Any]) -> None:
        self._path, self._calls, self._configs = path, calls, configs

    def create(self, config: Any) -> Recorder:
        self._calls.append("create")
        self._configs.append(config)
        return self

    def __call__(self, *_arguments: Any, **_named: Any) -> None:
        self._calls.append(self._path.rpartition(".")[2])

    def __getattr__(self, name: str) -> Recorder:
        return Recorder(f"{self._path}.{name}", self._calls, self._configs)


class StandIn(MetaPathFinder, Loader):
    """Finds every module of `metadata`, each empty but for recorders."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.configs: list[Any] = []

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        return ModuleSpec(name, self, is_package=True) if name.partition(".")[0] == "metadata" else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = ModuleType(spec.name)
        module.__getattr__ = lambda name: self._recorder(spec.name, name)  # type: ignore[method-assign]
        return module

    def exec_module(self, module: ModuleType) -> None:
        pass

    def _recorder(self, module: str, name: str) -> Recorder:
        if name.startswith("__"):
            raise AttributeError(name)
        return Recorder(f"{module}.{name}", self.calls, self.configs)


@contextmanager
def openmetadata_stood_in() -> Iterator[StandIn]:
    stand_in = StandIn()
    sys.meta_path.insert(0, stand_in)
    try:
        yield stand_in
    finally:
        sys.meta_path.remove(stand_in)
        for name in [name for name in sys.modules if name.partition(".")[0] == "metadata"]:
            del sys.modules[name]
