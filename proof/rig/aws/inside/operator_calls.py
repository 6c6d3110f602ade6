"""Runs in moto's environment, as a principal: the calls of Airflow's ECS operator by real boto3, and what came of them.

Given on standard input: cluster, taskDefinition, container, subnets, securityGroups, logGroup, stream (before the id).
"""

import json
import sys
import time
from typing import Any

import boto3
from botocore.exceptions import ClientError

given = json.load(sys.stdin)
ecs, logs = boto3.client("ecs"), boto3.client("logs")
cluster = given["cluster"]


def tried(call: Any, **parameters: Any) -> Any:
    try:
        return call(**parameters)
    except ClientError as error:
        return {"error": error.response["Error"]["Code"], "message": error.response["Error"]["Message"]}


def run(name: str) -> Any:
    vpc = {
        "subnets": given["subnets"],
        "securityGroups": given["securityGroups"],
        "assignPublicIp": "DISABLED",
    }
    return tried(
        ecs.run_task,
        cluster=cluster,
        taskDefinition=given["taskDefinition"],
        launchType="FARGATE",
        startedBy=name,
        networkConfiguration={"awsvpcConfiguration": vpc},
        overrides={"containerOverrides": [{"name": given["container"], "environment": []}]},
    )


def stopped(arn: str) -> Any:
    told: Any = {}
    for _ in range(600):
        told = tried(ecs.describe_tasks, cluster=cluster, tasks=[arn])
        if "error" in told or told["tasks"][0]["lastStatus"] == "STOPPED":
            break
        time.sleep(0.1)
    return told


def short(told: Any) -> Any:
    if "error" in told:
        return told
    task = told["tasks"][0]
    kept = {name: task.get(name) for name in ("lastStatus", "stopCode", "stoppedReason")}
    return {**kept, "exitCode": task["containers"][0].get("exitCode")}


said: dict[str, Any] = {}
started = run("airflow")
said["run"] = started if "error" in started else "started"
if "tasks" in started:
    arn = started["tasks"][0]["taskArn"]
    said["describe"] = short(stopped(arn))
    told = tried(
        logs.get_log_events, logGroupName=given["logGroup"], logStreamName=given["stream"] + arn.rpartition("/")[2]
    )
    said["log"] = told if "error" in told else [event["message"] for event in told["events"]]
    second = run("endless")["tasks"][0]["taskArn"]
    told = tried(ecs.stop_task, cluster=cluster, task=second, reason="cancelled")
    said["stop"] = told if "error" in told else short(stopped(second))
print(json.dumps(said))
