"""The one table of places to publish to. A new one is a line here and a class with `render` and `send`."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from drafter.config.publish_settings import PublishSettings
from drafter.contracts.publisher import Publisher
from drafter.domain.page import Page
from drafter.errors import ConfigInvalid
from drafter.publishing.confluence import ConfluencePublisher
from drafter.publishing.door import Door
from drafter.publishing.files import FilePublisher, json_bytes
from drafter.publishing.github import GithubPublisher
from drafter.publishing.html import html_bytes
from drafter.publishing.markdown import markdown_bytes
from drafter.publishing.pdf import pdf_with
from drafter.publishing.slack import SlackPublisher
from drafter.publishing.spreadsheet import actions_csv
from drafter.publishing.wikis import Cloud, Server

UNSET = "(not set)"
"""Stands for a token that a dry run does not need."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a publisher is built from. `places`: where the document was published already, https addresses by target."""

    settings: PublishSettings
    environment: Mapping[str, str] = field(repr=False)
    here: Path
    places: Mapping[str, str] = field(default_factory=dict)
    timeout: float = 30.0


@dataclass(frozen=True, slots=True)
class Target:
    """`whole`: it carries the whole document, so that a document sent there is published. `needs`: settings that must be there,
    `tokens`: environment variables that `send` needs."""

    where: Callable[[PublishSettings, Path], str]
    build: Callable[[Surroundings], Publisher]
    whole: bool = True
    needs: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()

    def missing(self, around: Surroundings) -> tuple[str, ...]:
        """What must be set before it can be sent: dotted settings and environment variables."""
        settings = around.settings.model_dump()
        left = [f"publish.{key}" for key in self.needs if not settings[key.partition(".")[0]][key.partition(".")[2]]]
        return (*left, *(name for name in self.tokens if not around.environment.get(name)))

    def ready(self, around: Surroundings) -> Publisher:
        """Raises `ConfigInvalid` naming what is missing."""
        if left := self.missing(around):
            raise ConfigInvalid(f"Not set: {', '.join(left)}.", hint="docs/publishing.md says what each target needs.")
        return self.build(around)


def folder_of(settings: PublishSettings, here: Path) -> Path:
    """Where files go."""
    return here / (settings.folder or Path("published"))


def _file(
    suffix: str, media_type: str, content: Callable[[PublishSettings], Callable[[Page], bytes]], *, whole: bool = True
) -> Target:
    def build(around: Surroundings) -> Publisher:
        return FilePublisher(folder_of(around.settings, around.here), suffix, media_type, content(around.settings))

    return Target(lambda settings, here: f"the folder {folder_of(settings, here)}", build, whole)


def _github(around: Surroundings) -> Publisher:
    named = around.settings.github
    headers = {
        "Authorization": f"Bearer {around.environment.get('GITHUB_TOKEN', UNSET)}",
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    door = Door("GitHub", named.url.rstrip("/"), headers, around.timeout)
    return GithubPublisher(door, named.repository, named.into, named.folder, named.sections == "whole")


def _confluence(around: Surroundings) -> Publisher:
    """Cloud: an account and its API token."""
    named, environment = around.settings.confluence, around.environment
    account = f"{environment.get('CONFLUENCE_EMAIL', UNSET)}:{environment.get('CONFLUENCE_TOKEN', UNSET)}"
    headers = {"Authorization": f"Basic {base64.b64encode(account.encode()).decode()}"}
    base = named.url.rstrip("/").removesuffix("/wiki")
    return ConfluencePublisher(Cloud(Door("Confluence", base, headers, around.timeout), named.space, named.parent))


def _confluence_server(around: Surroundings) -> Publisher:
    """Data Center or Server: a personal access token."""
    named = around.settings.confluence
    headers = {"Authorization": f"Bearer {around.environment.get('CONFLUENCE_TOKEN', UNSET)}"}
    door = Door("Confluence", named.url.rstrip("/"), headers, around.timeout)
    return ConfluencePublisher(Server(door, named.space, named.parent))


def _space(settings: PublishSettings, _: Path) -> str:
    return f"a page in the space {settings.confluence.space or UNSET} of {settings.confluence.url or UNSET}"


def _slack(around: Surroundings) -> Publisher:
    named = around.settings.slack
    headers = {"Authorization": f"Bearer {around.environment.get('SLACK_BOT_TOKEN', UNSET)}"}
    door = Door("Slack", named.url.rstrip("/"), headers, around.timeout)
    return SlackPublisher(door, named.channel, tuple(sorted(around.places.items())))


PUBLISHERS: dict[str, Target] = {
    "markdown": _file("md", "text/markdown; charset=utf-8", lambda _: markdown_bytes),
    "html": _file("html", "text/html; charset=utf-8", lambda _: html_bytes),
    "pdf": _file("pdf", "application/pdf", lambda settings: pdf_with(settings.font)),
    "json": _file("json", "application/json", lambda _: json_bytes),
    "actions-csv": _file("actions.csv", "text/csv; charset=utf-8", lambda _: actions_csv, whole=False),
    "github": Target(
        lambda settings, _: f"a pull request to {settings.github.repository or UNSET}, branch {settings.github.into}",
        _github, needs=("github.repository",), tokens=("GITHUB_TOKEN",),
    ),
    "confluence": Target(
        _space, _confluence, needs=("confluence.url", "confluence.space"), tokens=("CONFLUENCE_EMAIL", "CONFLUENCE_TOKEN"),
    ),
    "confluence-server": Target(
        _space, _confluence_server, needs=("confluence.url", "confluence.space"), tokens=("CONFLUENCE_TOKEN",),
    ),
    "slack": Target(
        lambda settings, _: f"a message in the channel {settings.slack.channel or UNSET}",
        _slack, whole=False, needs=("slack.channel",), tokens=("SLACK_BOT_TOKEN",),
    ),
}  # fmt: skip
