"""The zip door. Nothing is ever extracted: names are labels, and members are read into memory under caps.

Refused as a whole (`ArchiveRefused`): names that lead outside, overlapping members, too many members, a damaged directory,
formats other than zip. Left out one by one, with the reason: symbolic links, encrypted members, unsupported methods, names
that are the same but for case or Unicode form.
"""

from __future__ import annotations

import io
import re
import stat
import unicodedata
import zipfile
import zlib
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from struct import unpack

from drafter.domain.records import Quarantined
from drafter.errors import ArchiveRefused
from drafter.sources.decoding import Unreadable, echo
from drafter.sources.files import MAX_FILE, SourceFile

MAX_TOTAL = 2 * 1024**3
MAX_MEMBERS = 100_000
MAX_RATIO = 200
_MAX_DIRECTORY = 64 * 1024 * 1024
_AHEAD = 1
"""Members unpacked before their turn: each may be as large as a file may be."""
_DEFLATE_AT_MOST = 1032
"""Bytes that one byte of Deflate can become: 258 from two bits."""
_RATIO_FROM = 1024 * 1024
"""Bytes; below it any ratio is harmless."""
_HEADER = 30
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")
_HIDDEN = re.compile(r"(?:^|/)(?:\.|__MACOSX(?:/|$))")
_SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".bz2", ".xz", ".7z", ".rar")
_OTHER_FORMATS = {b"\x1f\x8b": "gzip or tar.gz", b"BZh": "bzip2", b"\xfd7zXZ": "xz", b"7z\xbc\xaf": "7-Zip", b"Rar!": "RAR"}


class Archive:
    """The members of one zip, in memory only. `prefix` goes before a member's name in labels. Raises `ArchiveRefused`."""

    def __init__(self, path: Path, label: str, prefix: str) -> None:
        self._path, self._label, self._prefix = path, label, prefix
        self._spent = 0
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._problems: list[Quarantined] = []
        infos = self._directory()
        _check_overlap(infos, self._label)
        self._take(infos)

    def names(self) -> tuple[str, ...]:
        """Every member that may be read, hidden ones left out; `/` between folders, whatever the archive says."""
        return tuple(sorted(self._members))

    def label(self, name: str) -> str:
        """`archive.zip!member`, or the bare member when the archive is the bundle; the member as the archive names it."""
        info = self._members.get(name)
        return f"{self._prefix}{info.filename if info else name}"

    def problems(self) -> tuple[Quarantined, ...]:
        """Members left out, and why."""
        return tuple(self._problems)

    def open(self, name: str) -> SourceFile:
        """The member's bytes, their checksum checked. Raises `Unreadable`, or `ArchiveRefused` beyond the total cap."""
        info = self._member(name)
        with self._path.open("rb") as file:
            packed = _packed(file, info)
        return self._counted(name, _unpacked(packed, info))

    def each(self, names: Iterable[str]) -> Iterator[tuple[str, SourceFile | Unreadable]]:
        """The members in turn, or why one cannot be read; the next is unpacked in a thread while the caller works on this one.

        Raises `ArchiveRefused` beyond the total cap.
        """
        with self._path.open("rb") as file, ThreadPoolExecutor(1) as thread:
            ahead: deque[tuple[str, Future[bytes] | Unreadable]] = deque()
            for name in names:
                ahead.append((name, self._begun(file, name, thread)))
                if len(ahead) > _AHEAD:
                    yield self._finished(*ahead.popleft())
            while ahead:
                yield self._finished(*ahead.popleft())

    def _begun(self, file: io.BufferedReader, name: str, thread: ThreadPoolExecutor) -> Future[bytes] | Unreadable:
        """Only the unpacking goes to the thread: zlib lets the caller run meanwhile, and reading would wait for its turn."""
        try:
            info = self._member(name)
            return thread.submit(_unpacked, _packed(file, info), info)
        except Unreadable as problem:
            return problem

    def _finished(self, name: str, unpacking: Future[bytes] | Unreadable) -> tuple[str, SourceFile | Unreadable]:
        if isinstance(unpacking, Unreadable):
            return name, unpacking
        try:
            return name, self._counted(name, unpacking.result())
        except Unreadable as problem:
            return name, problem

    def _member(self, name: str) -> zipfile.ZipInfo:
        info = self._members.get(name)
        if info is None:
            reasons = (problem.reason for problem in self._problems if problem.file == self.label(echo(name)))
            raise Unreadable(0, next(reasons, "no such file in the archive"))
        return info

    def _counted(self, name: str, data: bytes) -> SourceFile:
        self._spent += len(data)
        if self._spent > MAX_TOTAL:
            raise ArchiveRefused(f"{self._label}: more than {MAX_TOTAL // 2**30} GB unpacked")
        return SourceFile(self.label(name), data)

    def _directory(self) -> list[zipfile.ZipInfo]:
        try:
            with self._path.open("rb") as file:
                _check_format(file.read(512), self._label)
                with zipfile.ZipFile(_Bounded(file)) as archive:
                    infos = archive.infolist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
            raise ArchiveRefused(f"{self._label}: not a complete zip: {echo(str(error))}") from None
        except OSError as error:
            raise ArchiveRefused(f"{self._label}: {(error.strerror or 'cannot be read').lower()}") from None
        if len(infos) > MAX_MEMBERS:
            raise ArchiveRefused(f"{self._label}: more than {MAX_MEMBERS:,} members")
        return infos

    def _take(self, infos: list[zipfile.ZipInfo]) -> None:
        same: defaultdict[str, list[tuple[str, zipfile.ZipInfo]]] = defaultdict(list)
        for info in infos:
            if _OUTSIDE.search(info.orig_filename):
                raise ArchiveRefused(f"{self._label}: a member's name leads outside: {echo(info.orig_filename)}")
            name = info.filename.replace("\\", "/")  # as some Windows tools write it
            if not _HIDDEN.search(name):
                same[unicodedata.normalize("NFC", name).casefold()].append((name, info))
        for twins in same.values():
            for name, info in twins:
                reason = "several members share this name" if len(twins) > 1 else _unsupported(info)
                if reason:
                    self._problems.append(Quarantined(self.label(echo(info.filename)), info.header_offset, reason))
                elif not info.is_dir():
                    self._members[name] = info


def is_archive(path: Path) -> bool:
    """Whether the file calls itself an archive or begins like a zip."""
    if path.name.lower().endswith(_SUFFIXES):
        return True
    with path.open("rb") as file:
        return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")


class _Bounded(io.RawIOBase):
    """A file of which no more than the directory cap is read at once: `zipfile` reads the whole directory in one go."""

    def __init__(self, file: io.BufferedReader) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        if size > _MAX_DIRECTORY:
            raise zipfile.BadZipFile("the directory is too large")
        return self._file.read(min(size, _MAX_DIRECTORY) if size >= 0 else _MAX_DIRECTORY)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def seekable(self) -> bool:
        return True


def _check_format(head: bytes, label: str) -> None:
    name = next((name for magic, name in _OTHER_FORMATS.items() if head.startswith(magic)), None)
    if head[257:262] == b"ustar":
        name = "tar"
    if name:
        raise ArchiveRefused(f"{label}: {name} is not supported; only zip is")


def _check_overlap(infos: list[zipfile.ZipInfo], label: str) -> None:
    """Members that share bytes are how a small file becomes a huge one (CVE-2024-0450)."""
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise ArchiveRefused(f"{label}: members overlap: {echo(info.filename)}")
        end = info.header_offset + _HEADER + info.compress_size


def _unsupported(info: zipfile.ZipInfo) -> str:
    """Why the member cannot be read, or ""."""
    mode = info.external_attr >> 16
    if stat.S_ISLNK(mode):
        return "a symbolic link: not followed"
    if stat.S_IFMT(mode) and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return "not a regular file"
    if info.flag_bits & 0x1:
        return "encrypted"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return f"compression method {info.compress_type} is not supported"
    return ""


def _packed(file: io.BufferedReader, info: zipfile.ZipInfo) -> bytes:
    """The bytes of one member as they stand in the archive."""
    file.seek(info.header_offset)
    header = file.read(_HEADER)
    if len(header) < _HEADER or header[:4] != b"PK\x03\x04":
        raise Unreadable(info.header_offset, "damaged: no member begins here")
    file.seek(sum(unpack("<HH", header[26:30])), io.SEEK_CUR)
    return file.read(min(info.compress_size, MAX_FILE + 1))


def _unpacked(packed: bytes, info: zipfile.ZipInfo) -> bytes:
    """One member, trusting no size in the directory: caps hold for the bytes that really come out."""
    if info.compress_type == zipfile.ZIP_STORED:
        data = packed
    else:
        room = min(MAX_FILE, max(_RATIO_FROM, MAX_RATIO * len(packed)))
        try:
            if len(packed) * _DEFLATE_AT_MOST <= MAX_FILE:  # cannot grow beyond the cap, and so needs one piece of memory
                data = zlib.decompress(packed, -zlib.MAX_WBITS, min(info.file_size, room) + 1)
            else:
                data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, room + 1)
        except zlib.error:
            raise Unreadable(info.header_offset, "damaged: the data cannot be unpacked") from None
        if len(data) > room and room < MAX_FILE:
            raise Unreadable(info.header_offset, f"unpacks to more than {MAX_RATIO} times its size")
    if len(data) > MAX_FILE:
        raise Unreadable(info.header_offset, f"larger than {MAX_FILE // 2**20} MB")
    if len(data) != info.file_size or zlib.crc32(data) != info.CRC:
        raise Unreadable(info.header_offset, "damaged: the checksum does not fit")
    if data[:4] == b"PK\x03\x04":
        raise Unreadable(info.header_offset, "an archive inside an archive is not opened")
    return data
