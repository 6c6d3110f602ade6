"""What a person watching sees between the check lines: indented, so it is never taken for one."""


def say(text: str) -> None:
    print(f"     {text}", flush=True)
