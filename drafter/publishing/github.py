"""A pull request that adds the document to a repository (GitHub REST API, version 2022-11-28).

Exactly one for a key: the branch carries the key, and GitHub allows one open pull request from a branch. Title, description and
commit message are this program's own words: a squash merge would turn theirs into a commit message, where `closes #1` acts.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from typing import Any

from drafter.contracts.publisher import Rendered
from drafter.domain.page import Page
from drafter.errors import PublishFailed
from drafter.publishing.door import Door
from drafter.publishing.markdown import markdown_of
from drafter.publishing.naming import heading, shelf, slug
from drafter.publishing.suggestions import Suggested, suggested

FULL = 100
"""Rows of a full list page; a shorter one is the last."""


@dataclass(frozen=True, slots=True)
class GithubPublisher:
    """`whole`: the document in one commit. Otherwise the file has a placeholder a section, and one review suggests each text."""

    door: Door
    repository: str
    into: str
    folder: str
    whole: bool = True

    def render(self, page: Page, /) -> Rendered:
        return Rendered(f"{slug(page)}.md", "text/markdown; charset=utf-8", markdown_of(page).encode())

    def send(self, page: Page, key: str, /) -> str:
        """The address of the pull request. An open one is brought up to date; a merged one stays when it holds the page."""
        branch = f"postmortem/{slug(page)}-{key[:12]}"
        file = "/".join(part for part in (self.folder, shelf(page), f"{slug(page)}.md") if part)
        draft = suggested(page, key) if not self.whole else Suggested(self.render(page).content, ())
        found = self._pull(branch)
        if found is None or found["state"] == "closed":
            if found is not None and (place := self._settled(found, file, draft.content)):
                return place
            self._branch(branch, afresh=found is not None)
            self._put(page, file, branch, draft.content)
            found = self._opened(page, branch)
        elif self.whole:
            self._put(page, file, branch, draft.content)
        if draft.comments:
            self._review(found, file, draft, key)
        return str(found["html_url"])

    def _pull(self, branch: str) -> dict[str, Any] | None:
        """The open pull request from the branch, else the newest closed one."""
        owner = self.repository.partition("/")[0]
        answer = self.door.ask("GET", f"/repos/{self.repository}/pulls", head=f"{owner}:{branch}", state="all", per_page="100")
        if answer.status != 200 or not isinstance(answer.body, list):
            raise self.door.unexpected(f"list the pull requests of {self.repository}", answer)
        return next((p for p in answer.body if p["state"] == "open"), answer.body[0] if answer.body else None)

    def _settled(self, found: dict[str, Any], file: str, content: bytes) -> str | None:
        """The place of a merged pull request whose page stands; None where there is something new to propose."""
        place = str(found["html_url"])
        if not found["merged_at"]:
            raise PublishFailed(
                f"The pull request {place} was closed without a merge.",
                hint="Reopen it; publishing does not overrule a reviewer.",
            )
        return place if not self.whole or self._blob(file, self.into) == _blob_hash(content) else None

    def _branch(self, branch: str, *, afresh: bool) -> None:
        """The branch at the head of the target branch. One left by an earlier try stays; a merged one starts again (`afresh`)."""
        answer = self.door.ask("GET", f"/repos/{self.repository}/git/ref/heads/{self.into}")
        if answer.status != 200:
            raise self.door.unexpected(f"find the branch {self.into} of {self.repository}", answer)
        head = answer.body["object"]["sha"]
        made = self.door.ask("POST", f"/repos/{self.repository}/git/refs", {"ref": f"refs/heads/{branch}", "sha": head})
        if made.status == 422 and afresh:  # the reference is there already
            made = self.door.ask("PATCH", f"/repos/{self.repository}/git/refs/heads/{branch}", {"sha": head, "force": True})
        if made.status not in (200, 201, 422):
            raise self.door.unexpected(f"make the branch {branch}", made)

    def _blob(self, file: str, branch: str) -> str | None:
        """Git's hash of the file on a branch, None where there is none."""
        answer = self.door.ask("GET", f"/repos/{self.repository}/contents/{file}", ref=branch)
        if answer.status == 404:
            return None
        if answer.status != 200 or not isinstance(answer.body, dict):
            raise self.door.unexpected(f"read {file}", answer)
        return str(answer.body["sha"])

    def _put(self, page: Page, file: str, branch: str, content: bytes) -> None:
        stands = self._blob(file, branch)
        if stands == _blob_hash(content):
            return
        text = base64.b64encode(content).decode()
        body = {"message": heading(page), "content": text, "branch": branch} | ({"sha": stands} if stands else {})
        answer = self.door.ask("PUT", f"/repos/{self.repository}/contents/{file}", body)
        if answer.status not in (200, 201):
            raise self.door.unexpected(
                f"take {file}: it was changed meanwhile" if answer.status == 409 else f"take {file}", answer
            )

    def _opened(self, page: Page, branch: str) -> dict[str, Any]:
        said = f"A reviewed postmortem, published by drafter for the audience {page.audience!r}."
        body = {"title": heading(page), "head": branch, "base": self.into, "body": said, "maintainer_can_modify": True}
        answer = self.door.ask("POST", f"/repos/{self.repository}/pulls", body)
        if answer.status == 201 and isinstance(answer.body, dict):
            return answer.body
        found = self._pull(branch) if answer.status == 422 else None  # one that was opened meanwhile
        if found is None or found["state"] != "open":
            raise self.door.unexpected("open the pull request", answer)
        return found

    def _review(self, found: dict[str, Any], file: str, draft: Suggested, key: str) -> None:
        """One review with a suggestion a section; found again by the key in its text."""
        path = f"/repos/{self.repository}/pulls/{found['number']}/reviews"
        at = 1
        while True:
            answer = self.door.ask("GET", path, per_page=str(FULL), page=str(at))
            if answer.status != 200 or not isinstance(answer.body, list):
                raise self.door.unexpected("list the reviews", answer)
            if any(key in (review.get("body") or "") for review in answer.body):
                return
            if len(answer.body) < FULL:
                break
            at += 1
        comments = [{"path": file, "line": c.line, "side": "RIGHT", "body": c.body} for c in draft.comments]
        body = {"event": "COMMENT", "body": f"Accept each section with its button. Key {key}.", "comments": comments}
        answer = self.door.ask("POST", path, body)
        if answer.status != 200:
            raise self.door.unexpected("take the suggestions", answer)


def _blob_hash(content: bytes) -> str:
    """What git calls a file with this content."""
    return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()  # noqa: S324 - git's own name for it, no secret
