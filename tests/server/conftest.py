"""A real OpenAI-compatible server that nobody here wrote, on a random model: `make llama-server` builds it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from tests.server.tiny_gguf import write_model

BUILT = Path(__file__).parents[2] / ".cache" / "llama" / "llama-server"


@pytest.fixture(scope="session")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The API root of a running llama-server."""
    binary = shutil.which(os.environ.get("LLAMA_SERVER", str(BUILT)))
    if binary is None:
        pytest.skip("llama-server is not built: run `make llama-server`, or set LLAMA_SERVER")
    folder = tmp_path_factory.mktemp("llama")
    write_model(folder / "tiny.gguf")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [binary, "-m", str(folder / "tiny.gguf"), "--port", str(port), "-c", "32768", "-np", "1", "--seed", "1", "-t", "1"]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as server:
        try:
            _wait(f"http://127.0.0.1:{port}/health", server, folder / "log")
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.terminate()


def _wait(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Asks until the server is ready; a server that ended, or 30 seconds, is a failure with its log."""
    for _ in range(300):
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            if server.poll() is not None:
                break
            Event().wait(0.1)
    pytest.fail(f"llama-server did not start:\n{log.read_text('utf-8', 'replace')[-2000:]}")
