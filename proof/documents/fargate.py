"""What ECS refuses of a Fargate task definition and its model doesn't say (ECS developer guide, task size; awslogs)."""

import json
from typing import Any

GB = 1024
MEMORIES: dict[int, list[int]] = {
    256: [512, 1 * GB, 2 * GB],
    512: list(range(1 * GB, 4 * GB + 1, GB)),
    1024: list(range(2 * GB, 8 * GB + 1, GB)),
    2048: list(range(4 * GB, 16 * GB + 1, GB)),
    4096: list(range(8 * GB, 30 * GB + 1, GB)),
    8192: list(range(16 * GB, 60 * GB + 1, 4 * GB)),
    16384: list(range(32 * GB, 120 * GB + 1, 8 * GB)),
    32768: list(range(60 * GB, 244 * GB + 1, 4 * GB)),
}
"""MiB by CPU units."""

AWSLOGS = {"awslogs-group", "awslogs-region", "awslogs-stream-prefix"}
"""The prefix is required on Fargate; nothing else is meant to be there."""

LARGEST = 64 * 1024
"""Bytes of a task definition."""


def size_problems(name: str, document: dict[str, Any]) -> list[str]:
    problems = []
    cpu, memory = document.get("cpu"), document.get("memory")
    if not (str(cpu).isdigit() and str(memory).isdigit() and int(memory) in MEMORIES.get(int(cpu), [])):
        problems.append(f"{name}: Fargate has no {cpu} CPU units with {memory} MiB")
    if document.get("networkMode") != "awsvpc" or document.get("requiresCompatibilities") != ["FARGATE"]:
        problems.append(f"{name}: is no task of Fargate")
    for container in document["containerDefinitions"]:
        log = container.get("logConfiguration", {})
        if log.get("logDriver") != "awslogs" or set(log.get("options", {})) != AWSLOGS:
            problems.append(f"{name}: {container['name']} has the log options {log}")
    length = len(json.dumps(document).encode())
    if length > LARGEST:
        problems.append(f"{name}: has about {length} bytes, ECS takes {LARGEST}")
    return problems
