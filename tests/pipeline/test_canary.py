"""Planted tokens and names: every byte that a default run writes or prints, or that would leave, is searched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.cli.main import main

PEOPLE = [
    ("U0000001", "odalys", "Odalys Brunnhuber"),
    ("U0000002", "tvetter", "Tiago Vetterlein"),
    ("U0000003", "mirela.k", "Mirela Kovrig"),
    ("U0000004", "xan", "Xanthe Dalgaard"),
    ("U0000005", "jbw", "Jorunn Bawa"),
    ("U0000006", "petrosyan", "Anahit Petrosyan"),
    ("U0000007", "quin", "Quincy Abernethy"),
    ("U0000008", "soleil", "Soleil Marchetti"),
    ("U0000009", "ikaika", "Ikaika Nakoa"),
    ("U0000010", "wvdb", "Wout Vandenbroucke"),
]
NAMES = sorted({part for _, handle, name in PEOPLE for part in (handle, *name.split())})
SECRETS = [
    "AKIA" + "Q7ZK3M2N5P8R1T4V",
    "ghp_" + "k3Jd82hsLq0PzX7vB5nM1cR9tW4yE6uA0sDf",
    "xox" + "b-214365879-0987654321-aBcDeFgHiJkL",
    "sk_" + "live_51Hq8sKZr2Xv9Lm3Np7Qt5Wy",
    "AIza" + "SyB7c9D2e4F6g8H0i1J3k5L7m9N1o3P5q",
    "glpat" + "-x8Jk2Lm4Np6Qr8St0Uv2",
    "hvs." + "CAESIJ2mK8pQ4rT6vX0zB2dF4hJ6lN8pR0tV",
    "npm_" + "a8Kd02jLq9PzX7vB5nM1cR9tW4yE6uA0sDf1",
    "SG." + "x9Lk2Jm4Np6Qr8St0Uv2Wx.y4Za6Bc8De0Fg2Hi4Jk6Lm8No0Pq2Rs4Tu6Vw8Xy0Za",
    "eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiI0MiJ9.c2lnbmF0dXJlLWNhbmFyeS0wMQ",
    "https://hooks.slack.com/services/" + "T0CANARY1/B0CANARY2/q8W2e4R6t8Y0u2I4o6P8a0S2",
    "hunter2" + "-canary-Pa55",
    "odalys@" + "canary-mail.example",
    "+49 151 " + "23456789",
    "4539 1488 " + "0343 6467",
]
LINES = [f"found this in the env dump: {s}" for s in SECRETS[:11]] + [
    f"db url is postgres://svc:{SECRETS[11]}@db-1.internal:5432/orders",
    f"mail me at {SECRETS[12]} or call {SECRETS[13]}",
    f"a customer pasted a card {SECRETS[14]} in the ticket",
]
PROBES = [*SECRETS[:10], SECRETS[10].rsplit("/", 1)[1], *SECRETS[11:], *NAMES]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "incidents" / "canary"
    channel = folder / "slack" / "inc-canary"
    channel.mkdir(parents=True)
    users = [{"id": i, "name": h, "real_name": n, "profile": {"real_name": n, "display_name": h}} for i, h, n in PEOPLE]
    (folder / "slack" / "users.json").write_text(json.dumps(users))
    (folder / "slack" / "channels.json").write_text(json.dumps([{"id": "C01", "name": "inc-canary"}]))
    says = [f"<@{PEOPLE[(n + 1) % 10][0]}> {line}" for n, line in enumerate(LINES)]
    says += [f"{name.split()[0]} rolled back orders to v{40 + n}, thanks {name}!" for n, (_, _, name) in enumerate(PEOPLE)]
    says += [f"@{handle} is looking at {handle}'s dashboard" for _, handle, _ in PEOPLE]
    start = 1772442000
    messages = [
        {"type": "message", "user": PEOPLE[n % 10][0], "text": text, "ts": f"{start + 30 * n}.000100"}
        for n, text in enumerate(says)
    ]
    (channel / "2026-03-02.json").write_text(json.dumps(messages))
    deploy = {
        "ts": "2026-03-02T08:55:00Z",
        "service": "orders",
        "id": "9c1d",
        "actor": "Mirela Kovrig",
        "title": "Merge branch from mirela.k/pool",
    }
    alert = {
        "ts": "2026-03-02T09:00:00Z",
        "source": "monitor",
        "name": "OrdersErrors",
        "status": "firing",
        "text": f"orders 5xx, token={SECRETS[0]}",
    }
    (folder / "deploys.jsonl").write_text(json.dumps(deploy) + "\n")
    (folder / "alerts.jsonl").write_text(json.dumps(alert) + "\n")
    (folder / "incident.toml").write_text(
        'id = "canary"\ntitle = "Orders errors, paged Xanthe Dalgaard"\n[[source]]\ntype = "slack-export"\npath = "slack"\n'
        'channels = ["inc-canary"]\n[[source]]\ntype = "alerts-jsonl"\npath = "alerts.jsonl"\n'
        '[[source]]\ntype = "deploys-jsonl"\npath = "deploys.jsonl"\n'
    )
    return folder.parent


def _found(content: bytes) -> list[str]:
    low = content.lower()
    return [p for p in PROBES if p.lower().encode() in low]


@pytest.mark.parametrize("extra", [[], ["--json"]])
def test_nothing_planted_is_written_or_printed(
    bundle: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], extra: list[str]
) -> None:
    assert len(PROBES) >= 40
    assert main(["--incident", "canary", "--incidents", str(bundle), "--out", str(tmp_path / "out"), *extra]) == 0
    captured = capfdbinary.readouterr()
    assert _found(captured.out + captured.err) == []
    for path in (tmp_path / "out").iterdir():
        assert _found(path.read_bytes()) == [], path.name


def test_nothing_planted_would_leave(
    bundle: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_MODEL_NAME", "any-model")
    monkeypatch.setenv("DRAFTER_MODEL_ENDPOINT", "http://127.0.0.1:9/v1")
    order = ["--incident", "canary", "--incidents", str(bundle), "--engine", "openai-compatible", "--show-outbound"]
    assert main(order) == 0
    out = capfdbinary.readouterr().out
    assert out.count(b"\n") >= 5
    assert b"rolled back orders" in out
    assert _found(out) == []
