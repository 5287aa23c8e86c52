"""Confluence Data Center as far as publishing needs it: the content resource of REST API v1, under a context path.

Shapes follow developer.atlassian.com/server/confluence/rest: a space is named by its key, a body lies under `body.storage`, the
parent is the only ancestor, and an error is one object with `statusCode` and `message`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tests.publishing.fakes import TEXT, VERSION, fits, shape
from tests.publishing.serving import Asked, Reply


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


STORED = _object(storage=_object(representation={"const": "storage"}, value=TEXT))
PARENT = {"type": "array", "items": _object(id={"type": "string", "pattern": "^[0-9]+$"}), "minItems": 1, "maxItems": 1}
TITLE = {"type": "string", "maxLength": 255}
NEW = shape({"type": {"const": "page"}, "title": TITLE, "space": _object(key=TEXT), "body": STORED}, ancestors=PARENT)
CHANGED = shape({"type": {"const": "page"}, "title": TITLE, "body": STORED, "version": VERSION})


@dataclass
class ConfluenceServer:
    """One space. `pages` by id."""

    space: str = "OPS"
    token: str = "t-confluence"
    pages: dict[str, dict[str, Any]] = field(default_factory=dict)

    def answer(self, asked: Asked) -> Reply:
        if asked.headers.get("authorization") != f"Bearer {self.token}":
            return Reply(401, {"statusCode": 401, "message": "Unauthorized"})
        if (asked.method, asked.path) == ("GET", f"/rest/api/space/{self.space}"):
            return Reply(200, {"id": 4711, "key": self.space, "type": "global"})
        if (asked.method, asked.path) == ("GET", "/rest/api/content"):
            assert (asked.query["type"], asked.query["spaceKey"], asked.query["status"]) == ("page", self.space, "current")
            found = [page for page in self.pages.values() if page["title"] == asked.query["title"]]
            if asked.query.get("expand") != "body.storage,version":
                found = [{k: v for k, v in page.items() if k not in ("body", "version")} for page in found]
            return Reply(200, {"results": found, "start": 0, "limit": 1, "size": len(found), "_links": {}})
        if (asked.method, asked.path) == ("POST", "/rest/api/content"):
            return self._new(asked)
        if asked.method == "PUT" and (match := re.fullmatch(r"/rest/api/content/(\d+)", asked.path)):
            return self._changed(asked, match[1])
        if asked.path.startswith("/rest/api/space/"):
            return Reply(404, {"statusCode": 404, "message": "No space found with key"})
        raise AssertionError("no such endpoint")

    def _new(self, asked: Asked) -> Reply:
        fits(NEW, asked.body)
        assert asked.body["space"]["key"] == self.space
        if any(page["title"] == asked.body["title"] for page in self.pages.values()):
            return Reply(400, {"statusCode": 400, "message": "A page with this title already exists"})
        return Reply(200, self._kept(str(len(self.pages) + 900), asked.body, 1))

    def _changed(self, asked: Asked, number: str) -> Reply:
        fits(CHANGED, asked.body)
        if asked.body["version"]["number"] != self.pages[number]["version"]["number"] + 1:
            return Reply(409, {"statusCode": 409, "message": "Version must be incremented on update."})
        return Reply(200, self._kept(number, asked.body, asked.body["version"]["number"]))

    def _kept(self, number: str, body: dict[str, Any], version: int) -> dict[str, Any]:
        value = body["body"]["storage"]["value"].replace("<p>", '<p class="auto">')  # it is never kept to the letter
        self.pages[number] = {
            "id": number, "type": "page", "status": "current", "title": body["title"], "version": {"number": version},
            "body": {"storage": {"representation": "storage", "value": value}},
            "_links": {"webui": f"/pages/viewpage.action?pageId={number}"},
        }  # fmt: skip
        return self.pages[number]

    def count(self) -> int:
        return len(self.pages)
