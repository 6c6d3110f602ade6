"""Runs in the documents' environment: what parliament says of each policy, as lines."""

import json
import sys
import warnings

warnings.simplefilter("ignore")

from parliament import analyze_policy_string, enhance_finding  # noqa: E402


def findings(name: str, document: dict) -> list[str]:
    found = [enhance_finding(one) for one in analyze_policy_string(json.dumps(document)).findings]
    return [f"{name}: parliament says {one.severity} {one.issue} {one.detail}" for one in found]


print(json.dumps([line for name, document in json.load(sys.stdin).items() for line in findings(name, document)]))
