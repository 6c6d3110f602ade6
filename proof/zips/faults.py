"""Archives as a writer that is wrong would make them, each of which has to be noticed."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from outcome import Failed
from zips.judge import DATE, RUN, UNIX, Files, by_python, by_unzip
from zips.make import differing

Rewrite = Callable[[ZipInfo], None]


def _rewritten(archive: bytes, change: Rewrite) -> bytes:
    written = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            copy = ZipInfo(entry.filename, DATE)
            copy.external_attr, copy.create_system = entry.external_attr, UNIX
            change(copy)
            new.writestr(copy, old.read(entry), ZIP_DEFLATED)
    return written.getvalue()


def _no_run_bits(entry: ZipInfo) -> None:
    entry.external_attr = 0o100644 << 16


def _all_run_bits(entry: ZipInfo) -> None:
    entry.external_attr = RUN << 16


def _backslashes(entry: ZipInfo) -> None:
    entry.filename = entry.orig_filename = entry.filename.replace("/", "\\")


def _outside(entry: ZipInfo) -> None:
    entry.filename = entry.orig_filename = f"../{entry.filename}"


def _local_time(entry: ZipInfo) -> None:
    """What a writer makes of the same moment that takes it for the time of a clock in Tokyo."""
    entry.date_time = (1980, 1, 1, 9, 0, 0)


def _same(_entry: ZipInfo) -> None:
    """Nothing is changed but the writer, which packs otherwise."""


def _one_place(archive: bytes, change: Rewrite, _meant: Files) -> list[str]:
    made = {"UTC": _rewritten(archive, _same), "Tokyo": _rewritten(archive, change)}
    return differing(made)


def _python(archive: bytes, change: Rewrite, meant: Files) -> list[str]:
    return by_python(_rewritten(archive, change), meant)


def _unzip(archive: bytes, change: Rewrite, meant: Files) -> list[str]:
    return by_unzip(_rewritten(archive, change), meant)


def _broken(archive: bytes, _change: Rewrite, meant: Files) -> list[str]:
    """A byte of the first file's content is another; both have to see it."""
    at = 30 + len(min(meant)) + 20
    other = archive[:at] + bytes([archive[at] ^ 0xFF]) + archive[at + 1 :]
    return by_python(other, meant) and by_unzip(other, meant)


def _other_content(archive: bytes, change: Rewrite, meant: Files) -> list[str]:
    first = min(meant)
    return by_unzip(_rewritten(archive, change), {**meant, first: meant[first] + b"\n"})


FAULTS: dict[str, tuple[Callable[[bytes, Rewrite, Files], list[str]], Rewrite, str]] = {
    "no run bits, by zipfile": (_python, _no_run_bits, r"collect\.sh has the mode 100644"),
    "no run bits, by unzip": (_unzip, _no_run_bits, r"leaves wheels/collect\.sh without its run bit"),
    "a run bit too much": (_unzip, _all_run_bits, r"leaves README\.md with its run bit"),
    "backslashes in paths": (_python, _backslashes, r"not everyone's"),
    "a path that leaves the folder": (_python, _outside, r"path that leaves the folder"),
    "the date of a time zone": (_one_place, _local_time, r"Tokyo has other bytes"),
    "the date of a time zone, in one archive": (_python, _local_time, r"is dated \(1980, 1, 1, 9"),
    "another byte": (_broken, _same, r"unzip exited"),
    "other content": (_other_content, _same, r"has other bytes"),
}
"""By name: how it is judged, what is changed in each entry, and the words expected."""


def prove(name: str, archive: bytes, meant: Files) -> str:
    judged, change, says = FAULTS[name]
    if broken := [*by_python(_rewritten(archive, _same), meant), *differing({"a": archive, "b": archive})]:
        raise Failed(f"can't be planted, the archive is not good: {broken}")
    problems = judged(archive, change, meant)
    if not any(re.search(says, one) for one in problems):
        raise Failed(f"missed: {problems or 'said ok'}")
    return f"caught: {next(one for one in problems if re.search(says, one))}"
