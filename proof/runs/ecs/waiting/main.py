"""Stands where a workflow would run that takes long: whoever cancels it finds it at work."""

import time

print("the workflow is at work", flush=True)
time.sleep(90)
print("the workflow has ended", flush=True)
