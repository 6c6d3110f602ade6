"""Runs in the documents' environment: the template on standard input, a text in JSON, as a tree."""

import json
import sys

import yaml

print(json.dumps(yaml.safe_load(json.load(sys.stdin))))
