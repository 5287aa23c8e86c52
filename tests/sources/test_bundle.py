import os
from pathlib import Path

import pytest

from drafter.domain.incident import SourceSpec
from drafter.errors import ArchiveRefused, BundleNotFound, ManifestInvalid
from drafter.sources.bundle import open_bundle, open_files, source_files
from drafter.sources.decoding import Unreadable
from drafter.sources.intake import Intake
from tests.sources.made import folder, lines, zipped

MANIFEST = 'id = "7"\ntitle = "Orders slow"\n\n[[source]]\ntype = "chat-jsonl"\npath = "chat.jsonl"\n'
CHAT = lines({"ts": "2026-03-04T14:00:00Z", "author": "mira", "text": "orders are slow"})


def test_a_folder_and_a_zip_are_the_same_bundle(tmp_path: Path) -> None:
    folder(tmp_path, {"7/incident.toml": MANIFEST, "7/chat.jsonl": CHAT})
    zipped(tmp_path / "8.zip", {"incident.toml": MANIFEST, "chat.jsonl": CHAT})
    zipped(tmp_path / "9.zip", {"9/incident.toml": MANIFEST, "9/chat.jsonl": CHAT})
    for incident in ("7", "8", "9"):
        bundle = open_bundle(tmp_path, incident)
        assert bundle.manifest.title == "Orders slow"
        intake = Intake(lambda _n: None)
        (file,) = source_files(bundle, bundle.manifest.source[0], intake)
        assert file.data == CHAT.encode()
        assert file.label.endswith("chat.jsonl")


@pytest.mark.parametrize(
    "incident",
    ["..", "../7", "/etc", "7/../7", ".", "", "a b", "7\x00", "~root", "C:7", "x" * 300, "..%2f7", "a/b", "nope", "7\n"],
)
def test_an_id_never_leads_elsewhere(tmp_path: Path, incident: str) -> None:
    folder(tmp_path, {"7/incident.toml": MANIFEST})
    with pytest.raises(BundleNotFound) as refused:
        open_bundle(tmp_path, incident)
    assert len(str(refused.value)) < 300 + len(str(tmp_path))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('id = "7"\ntitle = "open', "line 2"),
        ("id = 7\nid = 8", "line 2"),
        ('title = "no id"', "id: is missing"),
        ('id = ""', "id: "),
        ('id = "7"\ntimezone = "Mars/Phobos"', "unknown time zone: Mars/Phobos"),
        ('id = "7"\n[[source]]\ntype = "chat-jsonl"\npath = "c"\ntimezone = "Nowhere"', "unknown time zone: Nowhere"),
        ('id = "7"\nfirst_signal = "soon"', "first_signal: "),
        ('id = "7"\n[[source]]\ntype = "chat-jsonl"', "source.0.path: is missing"),
        ('id = "7"\n[[source]]\ntype = "chat-jsonl"\npath = "c"\npasswrod = "x"', "source.0.passwrod: no such key"),
        (
            'id = "7"\n[[source]]\ntype = "chat-jsonl"\npath = "c"\ntimezne = "UTC"',
            "source.0.timezne: no such key; did you mean timezone?",
        ),
        ('id = "7"\n[[sources]]\ntype = "chat-jsonl"\npath = "c"', "sources: no such key; did you mean source?"),
        ('id = "7"\ntimezne = "UTC"', "timezne: no such key; did you mean timezone?"),
        ('id = "7"\nservices = "shop"', "services: a list is expected"),
        ("a = " + "[" * 3000, "nested too deep"),
        (b'id = "caf\xe9"', "not UTF-8"),
        (b"\xff\xfe" + 'id = ""'.encode("utf-16-le"), "id: "),
        ("# " + "x" * (1024 * 1024), "larger than 1 MB"),
    ],
)
def test_a_manifest_that_cannot_be_used_says_what_and_where(tmp_path: Path, text: str | bytes, why: str) -> None:
    folder(tmp_path, {"7/incident.toml": text})
    with pytest.raises(ManifestInvalid) as refused:
        open_bundle(tmp_path, "7")
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_date_may_stand_without_quotes(tmp_path: Path) -> None:
    folder(tmp_path, {"7/incident.toml": 'id = "7"\n[[source]]\ntype = "transcript"\npath = "t"\ndate = 2026-03-04\n'})
    assert open_bundle(tmp_path, "7").manifest.source[0].date == "2026-03-04"


def test_a_folder_without_a_manifest(tmp_path: Path) -> None:
    folder(tmp_path, {"7/chat.jsonl": CHAT})
    with pytest.raises(ManifestInvalid, match=r"7/incident\.toml: no such file"):
        open_bundle(tmp_path, "7")


def test_a_bundle_zip_that_is_unsafe_is_refused(tmp_path: Path) -> None:
    zipped(tmp_path / "7.zip", {"incident.toml": MANIFEST, "../chat.jsonl": CHAT})
    with pytest.raises(ArchiveRefused):
        open_bundle(tmp_path, "7")


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "a/../../secret", "C:/x", "..\\x", "a\x00b", ".", "link"])
def test_a_source_never_leads_out_of_the_bundle(tmp_path: Path, path: str) -> None:
    folder(tmp_path, {"secret": "s", "7/incident.toml": MANIFEST})
    (tmp_path / "7" / "link").symlink_to(tmp_path / "secret")
    bundle = open_bundle(tmp_path, "7")
    with pytest.raises(Unreadable):
        open_files(bundle, SourceSpec(type="t", path=path))


def test_a_source_may_name_a_folder_of_files_and_links_in_it_are_left_out(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {"outside": "s", "7/incident.toml": MANIFEST, "7/hooks/1.json": "{}", "7/hooks/b/2.json": "{}", "7/hooks/.x": "{}"},
    )
    (tmp_path / "7" / "hooks" / "0.json").symlink_to(tmp_path / "outside")
    bundle = open_bundle(tmp_path, "7")
    intake = Intake(lambda _n: None)
    files = list(source_files(bundle, SourceSpec(type="t", path="hooks"), intake))
    assert [file.label for file in files] == ["hooks/1.json", "hooks/b/2.json"]
    (left_out,) = intake.reading("t").quarantined
    assert (left_out.file, left_out.reason) == ("hooks/0.json", "a symbolic link: not followed")


def test_what_is_missing_is_quarantined(tmp_path: Path) -> None:
    folder(tmp_path, {"7/incident.toml": MANIFEST})
    zipped(tmp_path / "8.zip", {"incident.toml": MANIFEST})
    for incident in ("7", "8"):
        intake = Intake(lambda _n: None)
        assert list(source_files(open_bundle(tmp_path, incident), SourceSpec(type="t", path="no.jsonl"), intake)) == []
        assert "no such file" in intake.reading("t").quarantined[0].reason


def test_a_pipe_is_no_file_and_is_never_waited_for(tmp_path: Path) -> None:
    folder(tmp_path, {"7/incident.toml": MANIFEST})
    os.mkfifo(tmp_path / "7" / "chat.jsonl")
    intake = Intake(lambda _n: None)
    assert not list(source_files(open_bundle(tmp_path, "7"), SourceSpec(type="t", path="chat.jsonl"), intake))
    assert intake.reading("t").quarantined[0].reason == "is not a file"


def test_a_manifest_is_proposed_with_the_channels_of_a_zipped_export(tmp_path: Path) -> None:
    zipped(
        tmp_path / "7" / "slack.zip",
        {"channels.json": "[]", "users.json": "[]", "inc-7/2026-03-04.json": "[]", "D0AAAAAAA/2026-03-04.json": "[]"},
    )
    with pytest.raises(ManifestInvalid) as refused:
        open_bundle(tmp_path, "7")
    assert 'type = "slack-export"\npath = "slack.zip"\nchannels = ["inc-7"]' in refused.value.hint


def test_an_empty_folder_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "7").mkdir()
    with pytest.raises(ManifestInvalid) as refused:
        open_bundle(tmp_path, "7")
    assert "empty" in refused.value.hint
