"""Runs with the image's Python and a container's variables: the config, as YAML there reads it, as JSON.

A date or another value that JSON has not would be told as text and so differ from what was answered.
"""

import json
import os
import sys

import yaml

text = os.environ.get("config", "")  # noqa: SIM112  the image's name for it
json.dump(yaml.safe_load(text), sys.stdout, default=str)
