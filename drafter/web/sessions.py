"""Who is in the browser: a one-time code, then a cookie. Time is handed in."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Lock

from drafter.domain.review import Role

IDLE = timedelta(hours=2)
"""A session ends after this long without a request (ASVS 5.0, 7.3.1)."""
LONGEST = timedelta(hours=12)
"""And after this long in any case, unless the settings say otherwise (ASVS 5.0, 7.3.2)."""


@dataclass(frozen=True, slots=True)
class Session:
    """`csrf` must come back with every act. 256 bits each, from the system's generator."""

    who: str
    roles: frozenset[Role]
    csrf: str
    begun: datetime
    seen: datetime
    restricted: bool = True
    """Whether this person sees restricted incidents."""


@dataclass(slots=True)
class Sessions:
    """Open sessions by cookie value, and the one-time codes that open them. Safe for threads; kept in memory only."""

    longest: timedelta = LONGEST
    _open: dict[str, Session] = field(default_factory=dict)
    _codes: dict[str, tuple[str, frozenset[Role]]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def code(self, who: str, roles: frozenset[Role]) -> str:
        """A code that opens one session, once."""
        code = secrets.token_urlsafe(32)
        with self._lock:
            self._codes[code] = (who, roles)
        return code

    def redeem(self, code: str, now: datetime) -> str | None:
        """The cookie value of a new session; None for a code that is unknown or used."""
        with self._lock:
            known = next((kept for kept in self._codes if hmac.compare_digest(kept.encode(), code.encode())), None)
            if known is None:
                return None
            who, roles = self._codes.pop(known)
        return self.begin(who, roles, now)

    def begin(self, who: str, roles: frozenset[Role], now: datetime, restricted: bool = True) -> str:
        """The cookie value of a new session. Older ones of the same person get the same roles."""
        cookie = secrets.token_urlsafe(32)
        with self._lock:
            self._open = {key: kept for key, kept in self._open.items() if self._alive(kept, now)}
            for key, kept in self._open.items():
                if kept.who == who:
                    self._open[key] = replace(kept, roles=roles, restricted=restricted)
            self._open[cookie] = Session(who, roles, secrets.token_urlsafe(32), now, now, restricted)
        return cookie

    def find(self, cookie: str, now: datetime) -> Session | None:
        """The session, its idle time begun anew; None when there is none or it has ended."""
        with self._lock:
            kept = self._open.get(cookie)
            if kept is None or not self._alive(kept, now):
                self._open.pop(cookie, None)
                return None
            self._open[cookie] = replace(kept, seen=now)
            return self._open[cookie]

    def end(self, cookie: str) -> None:
        """Signs out."""
        with self._lock:
            self._open.pop(cookie, None)

    def end_all(self, who: str) -> None:
        """Signs a person out everywhere."""
        with self._lock:
            self._open = {key: kept for key, kept in self._open.items() if kept.who != who}

    def _alive(self, session: Session, now: datetime) -> bool:
        return now - session.seen < IDLE and now - session.begun < self.longest


def same(given: str, wanted: str) -> bool:
    """Compares in constant time."""
    return hmac.compare_digest(given.encode(), wanted.encode())
