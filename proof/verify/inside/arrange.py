"""Runs in moto's environment: makes the calls that come on standard input, and says what each answered.

A text `<i.path>` among the arguments is taken from the answer of call i, so that one request can build on another.
"""

import json
import re
import sys

import boto3


def taken(value, answers):
    if isinstance(value, dict):
        return {key: taken(each, answers) for key, each in value.items()}
    if isinstance(value, list):
        return [taken(each, answers) for each in value]
    found = re.fullmatch(r"<(\d+)\.([\w.]+)>", value) if isinstance(value, str) else None
    if not found:
        return value
    answer = answers[int(found[1])]
    for part in found[2].split("."):
        answer = answer[int(part)] if part.isdigit() else answer[part]
    return answer


answers = []
for service, operation, arguments in json.load(sys.stdin):
    answer = getattr(boto3.client(service), operation)(**taken(arguments, answers))
    answer.pop("ResponseMetadata", None)
    answers.append(answer)
print(json.dumps(answers, default=str))
