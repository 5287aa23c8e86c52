import io
import os
import stat
import struct
import tarfile
import unicodedata
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.errors import ArchiveRefused
from drafter.sources import archive as doors
from drafter.sources.archive import Archive
from drafter.sources.decoding import Unreadable
from tests.sources.made import zipped


def opened(path: Path) -> Archive:
    return Archive(path, path.name, f"{path.name}!")


def raw_zip(path: Path, members: list[tuple[str, bytes]], **fields: int) -> Path:
    """A zip whose members have fields of our choosing (`external_attr`, `flag_bits`, `compress_type`)."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = fields.get("external_attr", 0)
            archive.writestr(info, data)
    return path


def patched(path: Path, old: bytes, new: bytes, count: int = -1) -> Path:
    path.write_bytes(path.read_bytes().replace(old, new, count))
    return path


def test_members_are_read_and_labelled(tmp_path: Path) -> None:
    archive = opened(zipped(tmp_path / "s.zip", {"a/1.json": "[]", "b.txt": "x" * 5000, "a/": b""}))
    assert archive.names() == ("a/1.json", "b.txt")
    file = archive.open("b.txt")
    assert (file.label, file.data) == ("s.zip!b.txt", b"x" * 5000)
    assert not archive.problems()


@pytest.mark.parametrize(
    "name", ["../x", "a/../../x", "/etc/passwd", "C:\\x", "c:x", "..\\x", "a\\..\\x", "\\\\host\\share", "..", "a/.."]
)
def test_z1_a_name_that_leads_outside_refuses_the_archive(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArchiveRefused, match="leads outside") as refused:
        opened(zipped(tmp_path / "s.zip", {"ok": "1", name: "2"}))
    assert refused.value.exit_code == 3


def test_z1_nul_in_a_name_refuses_the_archive(tmp_path: Path) -> None:
    path = patched(zipped(tmp_path / "s.zip", {"okXjson": "1"}), b"okXjson", b"ok\x00json")
    with pytest.raises(ArchiveRefused, match="leads outside"):
        opened(path)


def test_z1_names_with_dots_are_fine(tmp_path: Path) -> None:
    assert opened(zipped(tmp_path / "s.zip", {"a..b/x...json": "1"})).names() == ("a..b/x...json",)


@pytest.mark.parametrize(
    ("mode", "why"), [(stat.S_IFLNK | 0o777, "symbolic link"), (stat.S_IFIFO, "regular file"), (stat.S_IFCHR, "regular file")]
)
def test_z2_links_and_devices_are_left_out_and_said(tmp_path: Path, mode: int, why: str) -> None:
    archive = opened(raw_zip(tmp_path / "s.zip", [("l.json", b"/etc/passwd")], external_attr=mode << 16))
    assert archive.names() == ()
    assert why in archive.problems()[0].reason
    with pytest.raises(Unreadable, match=why):
        archive.open("l.json")


def test_z3_a_bomb_is_stopped_by_the_bytes_that_come_out(tmp_path: Path) -> None:
    path = zipped(tmp_path / "s.zip", {"bomb.json": b"0" * 50_000_000, "ok": "1"})
    archive = opened(path)
    with pytest.raises(Unreadable, match="more than 200 times"):
        archive.open("bomb.json")
    assert archive.open("ok").data == b"1"


def test_z3_lying_sizes_are_not_believed(tmp_path: Path) -> None:
    data = os.urandom(3000)
    path = zipped(tmp_path / "s.zip", {"a": data}, zipfile.ZIP_STORED)
    for lie in (b"\x05\x00\x00\x00", b"\xff\xff\xff\x7f"):
        lying = tmp_path / "lying.zip"
        lying.write_bytes(path.read_bytes())
        directory = lying.read_bytes().rindex(b"PK\x01\x02")
        body = bytearray(lying.read_bytes())
        body[directory + 24 : directory + 28] = lie
        lying.write_bytes(bytes(body))
        with pytest.raises(Unreadable, match="checksum"):
            opened(lying).open("a")


def test_z3_the_total_is_capped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = opened(zipped(tmp_path / "s.zip", {"a": b"x" * 600, "b": b"y" * 600}))
    monkeypatch.setattr(doors, "MAX_TOTAL", 1000)
    archive.open("a")
    with pytest.raises(ArchiveRefused, match="unpacked"):
        archive.open("b")


def test_z3_too_many_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "s.zip", {str(n): "" for n in range(30)})
    monkeypatch.setattr(doors, "MAX_MEMBERS", 29)
    with pytest.raises(ArchiveRefused, match="more than 29 members"):
        opened(path)


def test_z3_a_directory_that_claims_to_be_huge_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "s.zip", {str(n): "" for n in range(30)})
    monkeypatch.setattr(doors, "_MAX_DIRECTORY", 1000)
    with pytest.raises(ArchiveRefused, match="directory is too large"):
        opened(path)


def test_z3_overlapping_members_are_refused(tmp_path: Path) -> None:
    """Two names over the same bytes, as in CVE-2024-0450."""
    body = zlib.compress(b"data" * 100)[2:-4]
    crc, size = zlib.crc32(b"data" * 100), 400
    local = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 0, crc, len(body), size, 1, 0) + b"a" + body
    central = b"".join(
        struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, crc, len(body), size, 1, 0, 0, 0, 0, 0, 0) + name
        for name in (b"a", b"b")
    )
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 2, 2, len(central), len(local), 0)
    path = tmp_path / "s.zip"
    path.write_bytes(local + central + end)
    with pytest.raises(ArchiveRefused, match="overlap"):
        opened(path)


def test_z4_an_archive_inside_is_not_opened(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"x": "1"}).read_bytes()
    with pytest.raises(Unreadable, match="archive inside"):
        opened(zipped(tmp_path / "s.zip", {"inner.zip": inner})).open("inner.zip")


def test_z4_encrypted_unsupported_and_damaged_members_are_named(tmp_path: Path) -> None:
    path = raw_zip(tmp_path / "s.zip", [("a.json", b"[]" * 99)])
    body = path.read_bytes()
    directory = body.rindex(b"PK\x01\x02")
    encrypted = body[: directory + 8] + b"\x01\x00" + body[directory + 10 :]
    method = body[: directory + 10] + b"\x63\x00" + body[directory + 12 :]
    crc = body[: directory + 16] + b"\x00\x00\x00\x00" + body[directory + 20 :]
    nowhere = body.replace(b"PK\x03\x04", b"PK\x03\x05", 1)
    for data, why in ((encrypted, "encrypted"), (method, "method 99"), (crc, "checksum"), (nowhere, "damaged")):
        path.write_bytes(data)
        with pytest.raises(Unreadable, match=why):
            opened(path).open("a.json")


def test_z4_bzip2_and_lzma_are_not_supported(tmp_path: Path) -> None:
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        archive = opened(zipped(tmp_path / "s.zip", {"a": "1"}, method))
        assert "not supported" in archive.problems()[0].reason


def test_z4_a_cut_off_zip_is_refused(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "s.zip", {"a": "1" * 100, "b": "2" * 100}).read_bytes()
    for size in (0, 4, len(whole) // 2, len(whole) - 10):
        (tmp_path / "cut.zip").write_bytes(whole[:size])
        with pytest.raises(ArchiveRefused, match=r"cut\.zip: not a complete zip"):
            opened(tmp_path / "cut.zip")


@pytest.mark.parametrize(
    "names",
    [("A/x.json", "a/x.json"), ("x", "x"), (unicodedata.normalize("NFC", "é.json"), unicodedata.normalize("NFD", "é.json"))],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_z5_twins_are_left_out_together(tmp_path: Path, names: tuple[str, str]) -> None:
    archive = opened(raw_zip(tmp_path / "s.zip", [(names[0], b"1"), (names[1], b"2"), ("ok", b"3")]))
    assert archive.names() == ("ok",)
    assert [problem.reason for problem in archive.problems()] == ["several members share this name"] * 2


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_z6_tar_is_not_supported_and_says_so(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "s.tar"
    with tarfile.open(path, mode) as tar:  # type: ignore[call-overload]  # the modes are a closed list in its stubs
        info = tarfile.TarInfo("a.json")
        info.size = 2
        tar.addfile(info, io.BytesIO(b"[]"))
    with pytest.raises(ArchiveRefused, match="not supported; only zip is"):
        opened(path)


def test_names_written_on_windows_and_by_finder(tmp_path: Path) -> None:
    path = zipped(tmp_path / "s.zip", {"inc-7/1.json": "[]", "__MACOSX/inc-7/._1.json": "x", ".DS_Store": "x", "inc-7/.keep": ""})
    archive = opened(patched(path, b"inc-7/1.json", b"inc-7\\1.json"))
    assert archive.names() == ("inc-7/1.json",)
    assert archive.open("inc-7/1.json").label == "s.zip!inc-7\\1.json"


@given(st.integers(0, 10_000), st.integers(0, 255))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_zip_with_any_byte_changed_is_read_or_refused_in_words(tmp_path: Path, at: int, value: int) -> None:
    path = tmp_path / "s.zip"
    body = bytearray(zipped(path, {"a/1.json": '["x"]' * 9, "b.json": "{}"}).read_bytes())
    body[at % len(body)] = value
    path.write_bytes(bytes(body))
    try:
        archive = opened(path)
    except ArchiveRefused:
        return
    for name in archive.names():
        try:
            assert archive.open(name).data in (b'["x"]' * 9, b"{}")
        except Unreadable as problem:
            assert problem.reason


def test_members_in_turn_are_those_opened_one_by_one(tmp_path: Path) -> None:
    path = zipped(tmp_path / "s.zip", {f"{n}.txt": f"{n}" * 70_000 for n in range(5)} | {"bad": "a" * 70_000})
    patched(path, zlib.crc32(b"a" * 70_000).to_bytes(4, "little"), b"\0\0\0\0")
    names = ["3.txt", "bad", "absent", "0.txt", "0.txt"]
    told = [(n, f.reason if isinstance(f, Unreadable) else f.data[:1]) for n, f in opened(path).each(names)]
    missing = "no such file in the archive"
    assert told == [
        ("3.txt", b"3"),
        ("bad", "damaged: the checksum does not fit"),
        ("absent", missing),
        ("0.txt", b"0"),
        ("0.txt", b"0"),
    ]


def test_z3_the_total_is_capped_in_turn_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "MAX_TOTAL", 1000)
    archive = opened(zipped(tmp_path / "s.zip", {"a": "1" * 600, "b": "2" * 600, "c": "3"}))
    with pytest.raises(ArchiveRefused, match="unpacked"):
        list(archive.each(archive.names()))
