"""What may be said about publishing: `[publish]` and its targets."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from drafter.domain.page import Audience

_ADDRESS = r"^(?:|https://[^\s/?#@]+[^\s?#@]*|http://(?:127\.0\.0\.1|localhost)(?::\d+)?(?:/[^\s?#@]*)?)$"
"""https to anywhere, or http to this machine: a token must not cross a network in the clear."""


class GithubSettings(BaseModel):
    """`repository` as `owner/name`. `sections`: `whole`, or `suggestions` that a reviewer accepts one by one."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    repository: str = Field(default="", pattern=r"^(?:|[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100})$")
    into: str = Field(default="main", pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]{0,200}$")
    folder: str = Field(
        default="postmortems", pattern=r"^(?:|[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,9})$"
    )
    sections: Literal["whole", "suggestions"] = "whole"
    url: str = Field(default="https://api.github.com", pattern=_ADDRESS)


class ConfluenceSettings(BaseModel):
    """`url` of the site: Cloud, for example `https://fernhill.atlassian.net`, or Data Center with its context path, for example
    `https://wiki.fernhill.example/confluence`; `parent` is a page id or empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    url: str = Field(default="", pattern=_ADDRESS)
    space: str = Field(default="", pattern=r"^[A-Za-z0-9~_.-]{0,255}$")
    parent: str = Field(default="", pattern=r"^\d{0,20}$")


class SlackSettings(BaseModel):
    """`channel` is an id (`C0123ABCD`), which stays when a channel is renamed."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    channel: str = Field(default="", pattern=r"^(?:|[CG][A-Z0-9]{2,20})$")
    url: str = Field(default="https://slack.com/api", pattern=_ADDRESS)


class PublishSettings(BaseModel):
    """`sources` maps a chat channel (`#inc-123`) or the label of a source to who may see what it says; anything else is for
    `unlisted`. `wider`: what happens to words whose evidence is for fewer people than the page. `names`: whether people are
    shown as their roles. `folder` takes the files, absent means `published/` where you stand. `font` is a TrueType file for
    the PDF. Keys and tokens of targets are read from the environment only."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    audience: Audience = "company"
    unlisted: Audience = "company"
    wider: Literal["redact", "block"] = "redact"
    names: Literal["roles", "keep"] = "roles"
    sources: dict[str, Audience] = {}
    folder: Path | None = None
    font: Path | None = None
    github: GithubSettings = GithubSettings()
    confluence: ConfluenceSettings = ConfluenceSettings()
    slack: SlackSettings = SlackSettings()
