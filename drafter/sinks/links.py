"""Links are made here, by code, or not at all."""

from __future__ import annotations

from urllib.parse import urlsplit


def allowed(url: str, hosts: frozenset[str]) -> tuple[str, str] | None:
    """(address, host to show) when `url` is plain https to one of `hosts` (lower case, exact), else None.

    Refused: other schemes, users and passwords in the address, other ports, and anything that is not printable ASCII.
    """
    if not url.isascii() or not url.isprintable() or any(char in url for char in " \"'<>`\\"):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = (parts.hostname or "").lower()
    if parts.scheme != "https" or port not in (None, 443) or "@" in parts.netloc or host not in hosts:
        return None
    return url, host
