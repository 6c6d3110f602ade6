"""A check's name as the name of a folder."""

import re


def plain_name(name: str) -> str:
    return re.sub(r"[^\w.=-]+", "-", name).strip("-")
