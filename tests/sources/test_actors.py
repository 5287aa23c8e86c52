import pytest

from drafter.sources.actors import actor_named


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        (None, "unknown"),
        ("", "unknown"),
        ("Mira Okafor", "person"),
        ("mira", "person"),
        ("Talbot", "person"),
        ("Abbot Jenkins", "person"),
        ("Travis Young", "person"),
        ("robothon-fan", "person"),
        ("dependabot[bot]", "bot"),
        ("deploybot", "bot"),
        ("DeployBot", "bot"),
        ("deploy-bot", "bot"),
        ("release robot", "bot"),
        ("icinga-eu", "bot"),
        ("PagerDuty", "bot"),
        ("Grafana Alerts", "bot"),
        ("github-actions", "system"),
        ("slackbot", "system"),
    ],
)
def test_a_machine_says_so_in_its_name(name: str | None, actor: str) -> None:
    assert actor_named(name) == actor
