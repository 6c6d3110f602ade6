"""Whether a version installs as a wheel on a Python and platform, or has to be built from source."""

import json
from functools import cache

from index_page import PublishedFile, published_files
from kept import keep
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.requirements import Requirement
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename
from packaging.version import InvalidVersion
from places import CACHE
from wheel_metadata import files_of

GLIBC = {"x86_64-manylinux2014": 17, "x86_64-manylinux_2_28": 28}


def wheel_state(name: str, version: str, python: str, platform: str, date: str) -> str:
    """`wheel` where the version has one that installs there, `older` where only another version has, `source` if none."""
    path = CACHE / "wheels" / date / f"{name}-{version}-{python}-{platform}.json"
    if not path.is_file():
        tags = _tags(python, platform)
        here = any(_fits(file, tags) for file in files_of(name, version, date))
        anywhere = here or any(_fits(file, tags) for files in published_files(name, date).values() for file in files)
        keep(path, json.dumps("wheel" if here else "older" if anywhere else "source").encode())
    return json.loads(path.read_text("utf-8"))


@cache
def any_wheel(wish: Requirement, python: str, platform: str, date: str) -> bool:
    """Whether some version that a requirement accepts has a wheel that installs there."""
    tags = _tags(python, platform)
    versions = published_files(canonicalize_name(wish.name), date).items()
    return any(_accepts(wish, version) and any(_fits(file, tags) for file in files) for version, files in versions)


def _accepts(wish: Requirement, version: str) -> bool:
    try:
        return wish.specifier.contains(version)
    except InvalidVersion:
        return False


@cache
def _tags(python: str, platform: str) -> frozenset[Tag]:
    major, minor = (int(part) for part in python.split("."))
    names = [f"manylinux_2_{glibc}_x86_64" for glibc in range(GLIBC[platform], 4, -1)]
    platforms = [*names, "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64", "linux_x86_64"]
    own = cpython_tags((major, minor), platforms=platforms)
    return frozenset([*own, *compatible_tags((major, minor), f"cp{major}{minor}", platforms)])


def _fits(file: PublishedFile, tags: frozenset[Tag]) -> bool:
    try:
        return file.wheel and not tags.isdisjoint(parse_wheel_filename(file.name)[3])
    except InvalidWheelFilename:
        return False
