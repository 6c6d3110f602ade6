"""What a published version says of itself: read from the end of its wheel, without downloading it whole."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.message import Message

import requests
from index_page import PublishedFile, published_files
from kept import keep
from packaging.requirements import InvalidRequirement, Requirement
from places import CACHE

SESSION = requests.Session()


class RangeFile(io.RawIOBase):
    """A file behind an address, of which only the parts that are read are fetched."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.size = int(self._get("bytes=0-0").headers["Content-Range"].rpartition("/")[2])
        self.at = 0

    def _get(self, part: str) -> requests.Response:
        answer = SESSION.get(self.url, headers={"Range": part}, timeout=60)
        answer.raise_for_status()
        return answer

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self.at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self.at, io.SEEK_END: self.size}[whence]
        return self.at

    def tell(self) -> int:
        return self.at

    def readinto(self, buffer: bytearray) -> int:
        wanted = min(len(buffer), self.size - self.at)
        if wanted <= 0:
            return 0
        content = self._get(f"bytes={self.at}-{self.at + wanted - 1}").content
        buffer[: len(content)] = content
        self.at += len(content)
        return len(content)


def files_of(name: str, version: str, date: str) -> list[PublishedFile]:
    """The files of a version; the index may list 1.0 what the resolver calls 1.0.0."""
    files = published_files(name, date)
    return files.get(version) or files.get(version.removesuffix(".0"), [])


def metadata_of(name: str, version: str, date: str) -> Message | None:
    """The METADATA of a version's wheel, header by header; None where there is no wheel to read it from."""
    path = CACHE / "metadata" / f"{name}-{version}"
    if not path.is_file():
        wheels = [file for file in files_of(name, version, date) if file.wheel]
        keep(path, _from_wheel(wheels[0].url) if wheels else b"")
    raw = path.read_bytes()
    return message_from_bytes(raw) if raw else None


def _from_wheel(url: str) -> bytes:
    with zipfile.ZipFile(io.BufferedReader(RangeFile(url), 65536)) as archive:
        names = archive.namelist()
        return archive.read(
            next(name for name in names if name.endswith(".dist-info/METADATA") and name.count("/") == 1)
        )


def requirements_of(name: str, version: str, date: str) -> list[Requirement]:
    """What a version asks for, with all its extras; nothing where it has no wheel."""
    metadata = metadata_of(name, version, date)
    return list(_valid(metadata.get_all("Requires-Dist") or [])) if metadata else []


def _valid(texts: list[str]) -> Iterator[Requirement]:
    """Old wheels hold requirements no tool of today accepts; uv leaves them out, too."""
    for text in texts:
        with suppress(InvalidRequirement):
            yield Requirement(text)
