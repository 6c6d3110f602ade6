"""Stands where a workflow would run, for faults that have nothing to do with it."""

for number in range(1, 13):
    print(f"line {number} of the workflow", flush=True)
