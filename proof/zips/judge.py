"""An archive by Python's zipfile and by Info-ZIP's unzip, held against the files of its bundle."""

import os
import subprocess
import tempfile
import zlib
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from shell.tools import program

DATE = (1980, 1, 1, 0, 0, 0)
UNIX = 3
UTF_8 = 0x800
"""The flag that says a name is UTF-8; without it other letters than ASCII are read in an old code page."""
RUN, READ = 0o100755, 0o100644
TIME_LIMIT = 300
Files = dict[str, bytes]


def files_of(folder: Path) -> Files:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def is_script(name: str) -> bool:
    return name.endswith(".sh")


def _of_entry(entry: ZipInfo) -> list[str]:
    name = entry.orig_filename
    parts = PurePosixPath(name).parts
    mode = RUN if is_script(name) else READ
    wrong = {
        "has a path that leaves the folder or is not everyone's": name.startswith("/") or ".." in parts or "\\" in name,
        "is a folder": entry.is_dir(),
        f"is dated {entry.date_time}": entry.date_time != DATE,
        "has a name without the flag of UTF-8": not name.isascii() and not entry.flag_bits & UTF_8,
        "is not of Unix": entry.create_system != UNIX,
        f"has the mode {entry.external_attr >> 16:o}": entry.external_attr >> 16 != mode,
    }
    return [f"{name} {what}" for what, holds in wrong.items() if holds]


def _differences(found: Files, meant: Files, by: str) -> list[str]:
    said = [f"{by}: no {name}" for name in sorted({*meant} - {*found})]
    said += [f"{by}: {name} is too much" for name in sorted({*found} - {*meant})]
    return said + [
        f"{by}: {name} has other bytes" for name in sorted({*meant} & {*found}) if found[name] != meant[name]
    ]


def by_python(archive: bytes, meant: Files) -> list[str]:
    try:
        with ZipFile(BytesIO(archive)) as opened:
            broken = opened.testzip()
            entries = opened.infolist()
            found = {entry.filename: opened.read(entry) for entry in entries}
    except (BadZipFile, NotImplementedError, ValueError, zlib.error) as error:
        return [f"Python's zipfile: {error}"]
    problems = [f"Python's zipfile: {broken} is broken"] if broken else []
    problems += ["a name stands twice"] if len(found) != len(entries) else []
    return [*problems, *(one for entry in entries for one in _of_entry(entry)), *_differences(found, meant, "zipfile")]


def by_unzip(archive: bytes, meant: Files) -> list[str]:
    with tempfile.TemporaryDirectory() as made:
        file, folder = Path(made) / "bundle.zip", Path(made) / "unpacked"
        file.write_bytes(archive)
        answer = subprocess.run(
            [program("unzip"), "-q", str(file), "-d", str(folder)],
            capture_output=True,
            text=True,
            check=False,
            timeout=TIME_LIMIT,
        )
        if answer.returncode != 0:
            return [f"unzip exited {answer.returncode}: {' '.join((answer.stderr + answer.stdout).split())[-300:]}"]
        said = [f"unzip says {answer.stderr.strip()}"] if answer.stderr.strip() else []
        said += [
            f"unzip leaves {name} {'without' if is_script(name) else 'with'} its run bit"
            for name in files_of(folder)
            if os.access(folder / name, os.X_OK) != is_script(name)
        ]
        return [*said, *_differences(files_of(folder), meant, "unzip")]


def by_all(archive: bytes, meant: Files) -> list[str]:
    return [*by_python(archive, meant), *by_unzip(archive, meant)]
