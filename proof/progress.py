"""What a person watching sees: a line a check, and between them, indented, what is going on."""


def line(text: str) -> None:
    """One write a line, so that lines of two threads never share one."""
    print(f"{text}\n", end="", flush=True)


def say(text: str) -> None:
    line(f"     {text}")
