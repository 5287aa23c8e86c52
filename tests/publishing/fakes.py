"""GitHub, Confluence and Slack as far as publishing needs them: state, required fields, status codes, pages of lists.

Shapes follow the vendors' references: docs.github.com/rest (2022-11-28), developer.atlassian.com/cloud/confluence/rest/v2,
docs.slack.dev/reference/methods. A request that the reference does not allow is an error of the test (`Served.wrong`) unless a
test asks for the refusal.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field
from typing import Any

from jsonschema import Draft202012Validator

from tests.publishing.serving import Asked, Reply

SHA = {"type": "string", "pattern": "^[0-9a-f]{40}$"}


def shape(required: dict[str, Any], **optional: Any) -> Draft202012Validator:
    return Draft202012Validator(
        {"type": "object", "properties": required | optional, "required": list(required), "additionalProperties": False}
    )


def fits(validator: Draft202012Validator, body: object) -> None:
    errors = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(body)]
    assert not errors, errors


TEXT, YES = {"type": "string"}, {"type": "boolean"}
REF = shape({"ref": {"type": "string", "pattern": "^refs/heads/[^ ~^:?*\\[\\\\]+$"}, "sha": SHA})
MOVED = shape({"sha": SHA}, force=YES)
CONTENT = shape({"message": {"type": "string", "minLength": 1}, "content": {"type": "string", "pattern": "^[A-Za-z0-9+/]*=*$"}},
                branch=TEXT, sha=SHA)  # fmt: skip
PULL = shape({"head": TEXT, "base": TEXT, "title": {"type": "string", "maxLength": 256}},
             body={"type": "string", "maxLength": 65_536}, maintainer_can_modify=YES, draft=YES)  # fmt: skip
COMMENT = {
    "type": "object",
    "properties": {"path": TEXT, "line": {"type": "integer", "minimum": 1}, "side": {"enum": ["LEFT", "RIGHT"]},
                   "body": {"type": "string", "maxLength": 65_536}},
    "required": ["path", "body"],
    "additionalProperties": False,
}  # fmt: skip
REVIEW = shape({"event": {"enum": ["APPROVE", "REQUEST_CHANGES", "COMMENT"]}, "body": TEXT},
               comments={"type": "array", "items": COMMENT})  # fmt: skip


@dataclass
class Github:
    """One repository. `pulls` newest last; `files[branch][path]`; `accept_token` False answers 401."""

    repository: str = "fernhill/reports"
    token: str = "t-github"
    files: dict[str, dict[str, bytes]] = field(default_factory=lambda: {"main": {}})
    pulls: list[dict[str, Any]] = field(default_factory=list)
    reviews: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    commits: list[str] = field(default_factory=list)

    def answer(self, asked: Asked) -> Reply:
        assert asked.headers["accept"] == "application/vnd.github+json"
        assert asked.headers["x-github-api-version"] == "2022-11-28"
        if asked.headers.get("authorization") != f"Bearer {self.token}":
            return Reply(401, {"message": "Bad credentials"})
        head = f"/repos/{self.repository}/"
        if not asked.path.startswith(head):
            return Reply(404, {"message": "Not Found"})
        what = asked.path.removeprefix(head)
        routes = (
            (r"GET pulls", self._list), (r"POST pulls", self._open), (r"(GET|POST) pulls/(\d+)/reviews", self._reviews),
            (r"GET git/ref/heads/(.+)", self._ref), (r"POST git/refs", self._make), (r"PATCH git/refs/heads/(.+)", self._move),
            (r"(GET|PUT) contents/(.+)", self._contents),
        )  # fmt: skip
        for pattern, act in routes:
            if match := re.fullmatch(pattern, f"{asked.method} {what}"):
                return act(asked, *match.groups())
        raise AssertionError("no such endpoint")

    def _list(self, asked: Asked) -> Reply:
        head = asked.query["head"]
        assert head.count(":") == 1 and asked.query["state"] == "all" and 1 <= int(asked.query["per_page"]) <= 100
        return Reply(200, [p for p in reversed(self.pulls) if f"fernhill:{p['head']['ref']}" == head])

    def _open(self, asked: Asked) -> Reply:
        fits(PULL, asked.body)
        head, base = asked.body["head"], asked.body["base"]
        if any(p["head"]["ref"] == head and p["state"] == "open" for p in self.pulls):
            message = f"A pull request already exists for fernhill:{head}."
            return Reply(422, {"message": "Validation Failed", "errors": [{"resource": "PullRequest", "message": message}]})
        assert self.files[head] != self.files[base], "No commits between base and head"
        number = len(self.pulls) + 1
        url = f"https://github.com/{self.repository}/pull/{number}"
        made = {"number": number, "state": "open", "merged_at": None, "html_url": url}
        self.pulls.append({**asked.body, **made, "head": {"ref": head}, "base": {"ref": base}})
        return Reply(201, self.pulls[-1])

    def _reviews(self, asked: Asked, method: str, number: str) -> Reply:
        kept = self.reviews.setdefault(int(number), [])
        if method == "GET":
            size, at = int(asked.query["per_page"]), int(asked.query["page"])
            return Reply(200, kept[(at - 1) * size : at * size])
        fits(REVIEW, asked.body)
        pull = self.pulls[int(number) - 1]
        for comment in asked.body.get("comments", ()):
            lines = self.files[pull["head"]["ref"]][comment["path"]].decode().split("\n")
            assert comment["line"] <= len(lines), "pull_request_review_thread.line must be part of the diff"
        kept.append({"id": len(kept) + 1, "state": "COMMENTED", **asked.body})
        return Reply(200, kept[-1])

    def _ref(self, asked: Asked, branch: str) -> Reply:
        if branch not in self.files:
            return Reply(404, {"message": "Not Found"})
        return Reply(200, {"ref": f"refs/heads/{branch}", "object": {"type": "commit", "sha": "a" * 40}})

    def _make(self, asked: Asked) -> Reply:
        fits(REF, asked.body)
        branch = asked.body["ref"].removeprefix("refs/heads/")
        if branch in self.files:
            return Reply(422, {"message": "Reference already exists"})
        self.files[branch] = dict(self.files["main"])
        return Reply(201, {"ref": asked.body["ref"], "object": {"sha": asked.body["sha"]}})

    def _move(self, asked: Asked, branch: str) -> Reply:
        fits(MOVED, asked.body)
        self.files[branch] = dict(self.files["main"])
        return Reply(200, {"ref": f"refs/heads/{branch}", "object": {"sha": asked.body["sha"]}})

    def _contents(self, asked: Asked, method: str, path: str) -> Reply:
        branch = asked.query.get("ref") or asked.body["branch"]
        stands = self.files[branch].get(path)
        sha = hashlib.sha1(b"blob %d\0" % len(stands) + stands).hexdigest() if stands is not None else None
        if method == "GET":
            return Reply(200, {"type": "file", "path": path, "sha": sha}) if sha else Reply(404, {"message": "Not Found"})
        fits(CONTENT, asked.body)
        if sha and "sha" not in asked.body:
            return Reply(422, {"message": 'Invalid request.\n\n"sha" wasn\'t supplied.'})
        if asked.body.get("sha") != sha:
            return Reply(409, {"message": f"{path} does not match {asked.body['sha']}"})
        self.files[branch][path] = base64.b64decode(asked.body["content"])
        self.commits.append(asked.body["message"])
        return Reply(200 if sha else 201, {"content": {"path": path}, "commit": {"message": asked.body["message"]}})

    def count(self) -> int:
        return len(self.pulls)


BODY = {"type": "object", "properties": {"representation": {"enum": ["storage", "atlas_doc_format", "wiki"]}, "value": TEXT},
        "required": ["representation", "value"], "additionalProperties": False}  # fmt: skip
NEW = shape({"spaceId": TEXT}, status={"enum": ["current", "draft"]}, title={"type": "string", "maxLength": 255},
            parentId={"type": "string", "pattern": r"^\d+$"}, body=BODY)  # fmt: skip
VERSION = {"type": "object", "properties": {"number": {"type": "integer"}, "message": TEXT}, "required": ["number"],
           "additionalProperties": False}  # fmt: skip
CHANGED = shape({"id": TEXT, "status": {"enum": ["current", "draft"]}, "title": TEXT, "body": BODY, "version": VERSION})


@dataclass
class Confluence:
    """One space. `pages` by id."""

    space: str = "OPS"
    account: str = "ana@fernhill.test:t-confluence"
    pages: dict[str, dict[str, Any]] = field(default_factory=dict)

    def answer(self, asked: Asked) -> Reply:
        if asked.headers.get("authorization") != f"Basic {base64.b64encode(self.account.encode()).decode()}":
            return Reply(401, {"errors": [{"status": 401, "code": "UNAUTHORIZED"}]})
        if (asked.method, asked.path) == ("GET", "/wiki/api/v2/spaces"):
            found = [{"id": "4711", "key": self.space}] if asked.query["keys"] == self.space else []
            return Reply(200, {"results": found, "_links": {}})
        if (asked.method, asked.path) == ("GET", "/wiki/api/v2/pages"):
            assert asked.query["space-id"] == "4711" and asked.query["body-format"] == "storage"
            found = [page for page in self.pages.values() if page["title"] == asked.query["title"]]
            return Reply(200, {"results": found, "_links": {}})
        if (asked.method, asked.path) == ("POST", "/wiki/api/v2/pages"):
            return self._new(asked)
        if asked.method == "PUT" and (match := re.fullmatch(r"/wiki/api/v2/pages/(\d+)", asked.path)):
            return self._changed(asked, match[1])
        raise AssertionError("no such endpoint")

    def _new(self, asked: Asked) -> Reply:
        fits(NEW, asked.body)
        if any(page["title"] == asked.body["title"] for page in self.pages.values()):
            title = "A page with this title already exists: A page already exists with the same TITLE in this space"
            return Reply(400, {"errors": [{"status": 400, "code": "INVALID_REQUEST_PARAMETER", "title": title}]})
        return Reply(200, self._kept(str(len(self.pages) + 900), asked.body, 1))

    def _changed(self, asked: Asked, number: str) -> Reply:
        fits(CHANGED, asked.body)
        assert asked.body["id"] == number
        if asked.body["version"]["number"] != self.pages[number]["version"]["number"] + 1:
            return Reply(409, {"errors": [{"status": 409, "code": "CONFLICT"}]})
        return Reply(200, self._kept(number, asked.body, asked.body["version"]["number"]))

    def _kept(self, number: str, body: dict[str, Any], version: int) -> dict[str, Any]:
        value = body["body"]["value"].replace("<p>", '<p local-id="1">')  # it is never kept to the letter
        self.pages[number] = {
            "id": number, "title": body["title"], "status": "current", "version": {"number": version},
            "body": {"storage": {"representation": "storage", "value": value}},
            "_links": {"webui": f"/spaces/{self.space}/pages/{number}"},
        }  # fmt: skip
        return self.pages[number]

    def count(self) -> int:
        return len(self.pages)


STYLE = {"type": "object"}
RICH = {"type": "object", "properties": {"type": {"enum": ["text", "link"]}, "text": TEXT, "url": TEXT, "style": STYLE},
        "required": ["type"], "additionalProperties": False}  # fmt: skip
SECTION = {"type": "object", "properties": {"type": {"const": "rich_text_section"}, "elements": {"type": "array", "items": RICH}},
           "required": ["type", "elements"], "additionalProperties": False}  # fmt: skip
SHORT = {"type": "string", "maxLength": 150}
PLAIN = {"type": "object", "properties": {"type": {"const": "plain_text"}, "text": SHORT, "emoji": YES},
         "required": ["type", "text"], "additionalProperties": False}  # fmt: skip
BLOCK = {"oneOf": [
    {"type": "object", "properties": {"type": {"const": "header"}, "text": PLAIN}, "required": ["type", "text"],
     "additionalProperties": False},
    {"type": "object", "properties": {"type": {"const": "rich_text"}, "elements": {"type": "array", "items": SECTION}},
     "required": ["type", "elements"], "additionalProperties": False},
]}  # fmt: skip
METADATA = {"type": "object", "properties": {"event_type": {"type": "string", "pattern": "^[a-z_]+$"},
            "event_payload": {"type": "object", "additionalProperties": TEXT}}, "required": ["event_type", "event_payload"],
            "additionalProperties": False}  # fmt: skip
POSTED = {"text": TEXT, "blocks": {"type": "array", "items": BLOCK, "minItems": 1, "maxItems": 50}, "metadata": METADATA}
OFF = {
    "unfurl_links": {"const": False},
    "unfurl_media": {"const": False},
    "link_names": {"const": False},
    "parse": {"const": "none"},
}
POST = shape({"channel": TEXT, **POSTED, **OFF})
UPDATE = shape({"channel": TEXT, "ts": TEXT, **POSTED}, link_names=OFF["link_names"], parse=OFF["parse"])


@dataclass
class Slack:
    """One channel; `size` messages a page of its history."""

    channel: str = "C0FERN"
    token: str = "xox" + "b-test"
    messages: list[dict[str, Any]] = field(default_factory=list)
    size: int = 2

    def answer(self, asked: Asked) -> Reply:
        if asked.headers.get("authorization") != f"Bearer {self.token}":
            return Reply(200, {"ok": False, "error": "invalid_auth"})
        channel = (asked.body or asked.query)["channel"]
        if channel != self.channel:
            return Reply(200, {"ok": False, "error": "channel_not_found"})
        method = asked.path.removeprefix("/api/")
        if method == "conversations.history":
            return self._history(asked)
        if method == "chat.getPermalink":
            ts = asked.query["message_ts"]
            assert any(message["ts"] == ts for message in self.messages)
            return Reply(200, {"ok": True, "permalink": f"https://fernhill.slack.com/archives/{channel}/p{ts.replace('.', '')}"})
        assert asked.headers["content-type"] == "application/json; charset=utf-8"
        if method == "chat.postMessage":
            fits(POST, asked.body)
            self.messages.append({"type": "message", "ts": f"1700000000.{len(self.messages):06}", **asked.body})
            return Reply(200, {"ok": True, "channel": channel, "ts": self.messages[-1]["ts"], "message": self.messages[-1]})
        assert method == "chat.update", "no such method"
        fits(UPDATE, asked.body)
        found = next(message for message in self.messages if message["ts"] == asked.body["ts"])
        found.update(asked.body)
        return Reply(200, {"ok": True, "channel": channel, "ts": found["ts"]})

    def _history(self, asked: Asked) -> Reply:
        assert 1 <= int(asked.query["limit"]) <= 999
        at = int(asked.query.get("cursor", "0"))
        newest = list(reversed(self.messages))
        shown = [dict(message) for message in newest[at : at + self.size]]
        if asked.query.get("include_all_metadata") != "true":
            shown = [{**message, "metadata": {"event_type": message["metadata"]["event_type"]}} for message in shown]
        more = at + self.size < len(newest)
        body = {
            "ok": True,
            "messages": shown,
            "has_more": more,
            "response_metadata": {"next_cursor": str(at + self.size) if more else ""},
        }
        return Reply(200, body)

    def count(self) -> int:
        return len(self.messages)
