from __future__ import annotations

import pytest

from drafter.models.embedded.reading.cues import Cues
from drafter.models.embedded.reading.sentence import lower
from drafter.models.embedded.reading.steps import step


@pytest.mark.parametrize(
    ("said", "tense", "verb"),
    [
        ("rolled back the proxy", "done", "roll"),
        ("I have now restarted web-2", "done", "restart"),
        ("fix deployed", "done", "fix"),
        ("PR merged", "done", "merge"),
        ("core switch rebooted by the network team", "done", "reboot"),
        ("the rollback has completed", "done", "rollback"),
        ("v2.1.0 is live", "done", "deploy"),
        ("v2.1.0 went live at ten", "earlier", "deploy"),
        ("vendor has replaced the controller", "done", "replace"),
        ("depooled cache-3", "done", "depool"),
        ("I upgraded the cluster yesterday", "earlier", "upgrade"),
        ("I'm draining node-4", "doing", "drain"),
        ("failing over to the replica", "doing", "failover"),
        ("steering traffic away from the edge", "doing", "steering"),
        ("going to restart the broker", "will", "restart"),
        ("I'll revert it", "will", "revert"),
        ("let's restart the broker", "request", "restart"),
        ("we should roll back", "request", "roll"),
        ("please revert", "request", "revert"),
        ("roll back checkout", "request", "roll"),
        ("haven't restarted anything", "", ""),
        ("until it got restarted", "", ""),
        ("the change that was deployed", "earlier", "deploy"),
        ("writes are disabled", "", ""),
        ("the pods restarted 14 times", "", ""),
        ("errors dropped", "", ""),
        ("auth latency, started 09:52", "", ""),
        ("switch port was flapping", "", ""),
        ("restarts are slow", "", ""),
        ("matchmaking times out", "", ""),
        ("checking the graphs", "look", "look"),
        ("snapshot destroyed", "done", "destroy"),
        ("Reclamping at one importer", "doing", "clamp"),
        ("apply in progress", "doing", "restart"),
        ("nothing can mount the share", "", ""),
        ("the job can start again", "", ""),
        ("you can start the job", "request", "start"),
        ("tempted to say we roll back for now", "", ""),
        ("it stopped working", "", ""),
        ("I recently applied a new template", "earlier", "apply"),
        ("returning the keys", "", ""),
    ],
)
def test_the_step_that_a_statement_tells_of(said: str, tense: str, verb: str) -> None:
    text = lower(said)
    found = step(text, Cues(text))
    assert found.tense == tense
    if tense:
        assert found.verb == verb
