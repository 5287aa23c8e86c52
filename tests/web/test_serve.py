"""`draft serve` says who may enter before it listens."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.cli.serve import serve
from drafter.errors import UsageError
from tests.web.desks import browser


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "review.fernhill.example", ""])
def test_an_address_that_others_reach_needs_a_provider(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str):
    monkeypatch.setenv("DRAFTER_DATA", str(tmp_path))
    with pytest.raises(UsageError, match="nothing says who may enter"):
        serve(None, "ana", host, 8711)


def test_a_team_is_served_on_any_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    uvicorn = pytest.importorskip("uvicorn")
    served: list[tuple[object, str]] = []
    monkeypatch.setattr(uvicorn, "run", lambda app, host, **_: served.append((app, host)))
    monkeypatch.setenv("DRAFTER_DATA", str(tmp_path))
    monkeypatch.setenv("DRAFTER_OIDC_SECRET", "kept " + "elsewhere")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drafter.toml").write_text(
        '[web]\nurl = "https://review.fernhill.example"\nissuer = "https://login.fernhill.example"\nclient_id = "drafter"\n'
    )
    assert serve(None, "ana", "0.0.0.0", 8711) == 0
    (app, host) = served[0]
    assert (host, app.hosts, app.origins) == (  # type: ignore[attr-defined]  # a Guard
        "0.0.0.0", {"review.fernhill.example"}, {"https://review.fernhill.example"}
    )  # fmt: skip
    printed = capsys.readouterr().out
    assert "https://login.fernhill.example" in printed
    assert "code=" not in printed and "elsewhere" not in printed


def test_what_is_drafted_later_is_looked_for(tmp_path: Path, run_folder: Path, monkeypatch: pytest.MonkeyPatch):
    """By somebody who may review; who did it is in the audit; what cannot be read is tried again the next time."""
    uvicorn = pytest.importorskip("uvicorn")
    served: list[object] = []
    monkeypatch.setattr(uvicorn, "run", lambda app, **_: served.append(app))
    monkeypatch.setenv("DRAFTER_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    assert serve(None, "ana", "127.0.0.1", 8711) == 0
    site = served[0].app.state.site  # type: ignore[attr-defined]  # a Guard
    kim, lee = browser(site, "kim", frozenset({"reviewer"})), browser(site, "lee", frozenset({"publisher"}))
    late = tmp_path / "drafts" / "125"
    late.mkdir(parents=True)
    (late / "draft.json").write_text("{")
    assert kim.post("/drafts").status_code == 303
    assert site.desk.store.listed()[1] == 0
    for file in ("draft.json", "evidence.jsonl"):
        (late / file).write_bytes((run_folder / file).read_bytes())
    assert (lee.post("/drafts").status_code, "Look for new drafts" in lee.get("/").text) == (422, False)
    assert kim.post("/drafts").status_code == 303
    assert [d.by for d in site.desk.store.decisions("125")] == ["kim"]
    assert "125" in kim.get("/").text
