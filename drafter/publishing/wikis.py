"""The two Confluence: Cloud (REST API v2) and Data Center or Server (REST API v1). They share the storage format and little else.

Shapes: developer.atlassian.com/cloud/confluence/rest/v2 and developer.atlassian.com/server/confluence/rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from drafter.errors import PublishFailed
from drafter.publishing.door import Answer, Door

SAID = "Published by drafter"
"""The comment of a version."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page that is there: its newest version's number and its text in storage format."""

    id: str
    version: int
    storage: str
    place: str


class Wiki(Protocol):
    """`located` gives what the other methods call the space; `made` and `changed` return the address. Raise `PublishFailed`."""

    def located(self) -> str: ...

    def found(self, space: str, title: str) -> Found | None: ...

    def made(self, space: str, title: str, storage: str) -> str: ...

    def changed(self, found: Found, title: str, storage: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Cloud:
    """`parent` is a page id, empty for the root of the space."""

    door: Door
    space: str
    parent: str = ""

    def located(self) -> str:
        answer = self.door.ask("GET", "/wiki/api/v2/spaces", keys=self.space, limit="1")
        if answer.status != 200 or not answer.body["results"]:
            raise _no_space(self.space)
        return str(answer.body["results"][0]["id"])

    def found(self, space: str, title: str) -> Found | None:
        query = {"space-id": space, "title": title, "status": "current", "body-format": "storage", "limit": "1"}
        page = _first(self.door, self.door.ask("GET", "/wiki/api/v2/pages", **query))
        return _found(page, self._place(page)) if page else None

    def made(self, space: str, title: str, storage: str) -> str:
        wanted = {"spaceId": space, "status": "current", "title": title, "body": _body(storage)}
        wanted |= {"parentId": self.parent} if self.parent else {}
        return self._place(_taken(self.door, self.door.ask("POST", "/wiki/api/v2/pages", wanted)))

    def changed(self, found: Found, title: str, storage: str) -> str:
        wanted = {"id": found.id, "status": "current", "title": title, "body": _body(storage), "version": _next(found)}
        return self._place(_taken(self.door, self.door.ask("PUT", f"/wiki/api/v2/pages/{found.id}", wanted)))

    def _place(self, page: dict[str, Any]) -> str:
        return f"{self.door.base}/wiki{page['_links']['webui']}"


@dataclass(frozen=True, slots=True)
class Server:
    """As `Cloud`; the door's base is the site's address with its context path, where it has one."""

    door: Door
    space: str
    parent: str = ""

    def located(self) -> str:
        if self.door.ask("GET", f"/rest/api/space/{self.space}").status != 200:
            raise _no_space(self.space)
        return self.space

    def found(self, space: str, title: str) -> Found | None:
        query = {"type": "page", "spaceKey": space, "title": title, "status": "current", "expand": "body.storage,version"}
        page = _first(self.door, self.door.ask("GET", "/rest/api/content", **query, limit="1"))
        return _found(page, self._place(page)) if page else None

    def made(self, space: str, title: str, storage: str) -> str:
        wanted: dict[str, object] = {"type": "page", "title": title, "space": {"key": space}, "body": {"storage": _body(storage)}}
        wanted |= {"ancestors": [{"id": self.parent}]} if self.parent else {}
        return self._place(_taken(self.door, self.door.ask("POST", "/rest/api/content", wanted)))

    def changed(self, found: Found, title: str, storage: str) -> str:
        wanted = {"type": "page", "title": title, "body": {"storage": _body(storage)}, "version": _next(found)}
        return self._place(_taken(self.door, self.door.ask("PUT", f"/rest/api/content/{found.id}", wanted)))

    def _place(self, page: dict[str, Any]) -> str:
        return f"{self.door.base}{page['_links']['webui']}"


def _no_space(space: str) -> PublishFailed:
    return PublishFailed(f"Confluence has no space {space!r} for this account.", hint="Set publish.confluence.space to its key.")


def _body(storage: str) -> dict[str, str]:
    return {"representation": "storage", "value": storage}


def _next(found: Found) -> dict[str, object]:
    return {"number": found.version + 1, "message": SAID}


def _first(door: Door, answer: Answer) -> dict[str, Any] | None:
    if answer.status != 200 or not isinstance(answer.body, dict):
        raise door.unexpected("look for the page", answer)
    return next(iter(answer.body["results"]), None)


def _found(page: dict[str, Any], place: str) -> Found:
    return Found(str(page["id"]), page["version"]["number"], page["body"]["storage"]["value"], place)


def _taken(door: Door, answer: Answer) -> dict[str, Any]:
    if answer.status == 200 and isinstance(answer.body, dict):
        return answer.body
    raise door.unexpected("take the page: it was edited meanwhile" if answer.status == 409 else "take the page", answer)
