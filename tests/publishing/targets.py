"""Each row of the table with what stands behind it in a test: a folder, or a fake on the loopback interface."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from drafter.config.publish_settings import ConfluenceSettings, GithubSettings, PublishSettings, SlackSettings
from drafter.contracts.publisher import Publisher
from drafter.publishing.pdf import FONTS
from drafter.publishing.table import PUBLISHERS, Surroundings
from tests.publishing.fake_server import ConfluenceServer
from tests.publishing.fakes import Confluence, Github, Slack
from tests.publishing.serving import Served, serving

ENVIRONMENT = {
    "GITHUB_TOKEN": "t-github",
    "CONFLUENCE_EMAIL": "ana@fernhill.test",
    "CONFLUENCE_TOKEN": "t-confluence",
    "SLACK_BOT_TOKEN": "xox" + "b-test",
}
AnyFake = Github | Confluence | ConfluenceServer | Slack
FAKES: dict[str, Callable[[], AnyFake]] = {
    "github": Github,
    "github suggestions": Github,
    "confluence": Confluence,
    "confluence-server": ConfluenceServer,
    "slack": Slack,
}
_FONT = any(Path(font).is_file() for font in FONTS)
needs_font = pytest.mark.skipif(not _FONT, reason="no TrueType font (apt-get install fonts-dejavu-core)")


def marked(names: Iterable[str]) -> list[object]:
    """Parameters of a test; PDF is skipped where the system has no font."""
    return [pytest.param(name, marks=needs_font) if name == "pdf" else name for name in names]


FILES = marked(name for name in PUBLISHERS if name not in FAKES)


def settings(url: str, *, suggestions: bool = False) -> PublishSettings:
    github = GithubSettings(repository="fernhill/reports", url=url, sections="suggestions" if suggestions else "whole")
    return PublishSettings(
        github=github,
        confluence=ConfluenceSettings(url=url, space="OPS"),
        slack=SlackSettings(channel="C0FERN", url=f"{url}/api"),
    )


def built(name: str, url: str, folder: Path, **environment: str) -> Publisher:
    target = name.partition(" ")[0]
    around = Surroundings(settings(url, suggestions=" " in name), {**ENVIRONMENT, **environment}, folder, timeout=5)
    return PUBLISHERS[target].ready(around)


@dataclass
class Remote:
    """A publisher and the fake that it talks to. `again` builds the same publisher anew, as another process would."""

    name: str
    served: Served
    folder: Path

    @property
    def fake(self) -> AnyFake:
        return self.served.fake  # type: ignore[return-value]  # it was made from FAKES

    def again(self, **environment: str) -> Publisher:
        return built(self.name, self.served.url, self.folder, **environment)


@contextmanager
def remote(name: str, folder: Path) -> Iterator[Remote]:
    with serving(FAKES[name]()) as served:
        yield Remote(name, served, folder)
