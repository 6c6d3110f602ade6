"""A stand-in for OpenMetadata's modules that writes down what a callable does with a workflow, and does nothing.

OpenMetadata isn't installed beside the Airflow under proof; its own parser judges the config elsewhere.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


class Batch:
    """OpenMetadata's answer to a batch of one entity that was stored."""

    class numberOfRowsProcessed:
        """Named as in OpenMetadata."""

        root = 1

    failedRequest: list[Any] = []


class Client:
    """OpenMetadata's client. From 1.11 on each batch of entities goes through `_execute_bulk_operation`."""

    def __init__(self, fails: bool) -> None:
        self._fails = fails

    def _execute_bulk_operation(self, *_entities: Any, **_options: Any) -> type[Batch]:
        if self._fails:
            raise RuntimeError("this batch fails")
        return Batch

    def flush(self) -> None:
        """As OpenMetadata does it when a workflow ends: the error of a batch is dropped."""
        with suppress(RuntimeError):
            self._execute_bulk_operation(["an entity"], use_async=False)


class Recorder:
    """Any name of any OpenMetadata module: a workflow class, a workflow, or a function."""

    def __init__(self, path: str, calls: list[str], configs: list[Any], client: Client) -> None:
        self._path, self._calls, self._configs, self._client = path, calls, configs, client

    def create(self, config: Any) -> Recorder:
        self._calls.append("create")
        self._configs.append(config)
        return self

    def __call__(self, *_arguments: Any, **_named: Any) -> None:
        name = self._path.rpartition(".")[2]
        self._calls.append(name)
        if name == "stop":
            self._client.flush()

    def __getattr__(self, name: str) -> Recorder | Client:
        if name == "metadata":
            return self._client
        return Recorder(f"{self._path}.{name}", self._calls, self._configs, self._client)


class StandIn(MetaPathFinder, Loader):
    """Finds every module of `metadata`, each empty but for recorders."""

    def __init__(self, batches_fail: bool) -> None:
        self.client = Client(batches_fail)
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
        return Recorder(f"{module}.{name}", self.calls, self.configs, self.client)


@contextmanager
def openmetadata_stood_in(batches_fail: bool = False) -> Iterator[StandIn]:
    stand_in = StandIn(batches_fail)
    sys.meta_path.insert(0, stand_in)
    try:
        yield stand_in
    finally:
        sys.meta_path.remove(stand_in)
        for name in [name for name in sys.modules if name.partition(".")[0] == "metadata"]:
            del sys.modules[name]
