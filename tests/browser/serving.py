"""The review pages on a free port of this machine."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from drafter.web.app import create_app, guarded
from drafter.web.site import Site


@contextmanager
def serving(site: Site | Callable[[str], Site], certificate: Path | None = None) -> Iterator[str]:
    """The origin, such as `http://127.0.0.1:40123`, until the block ends. A `certificate` (with its key in one PEM file) makes it
    `https://localhost:40123`. `site` may be made from the origin."""
    uvicorn = pytest.importorskip("uvicorn")
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(64)
        here = f"{'localhost' if certificate else '127.0.0.1'}:{listening.getsockname()[1]}"
        origin = f"{'https' if certificate else 'http'}://{here}"
        app = guarded(create_app(site(origin) if callable(site) else site), frozenset({here}), frozenset({origin}))
        secured = {"ssl_certfile": str(certificate)} if certificate else {}
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", **secured))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        yield origin
        server.should_exit = True
        thread.join(10)


def certified(folder: Path) -> Path:
    """A certificate for `localhost` that signs itself, and its key, in one file."""
    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
        .not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False).sign(key, hashes.SHA256())
    )  # fmt: skip
    pem = serialization.Encoding.PEM
    path = folder / "localhost.pem"
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(secret + made.public_bytes(pem))
    return path
