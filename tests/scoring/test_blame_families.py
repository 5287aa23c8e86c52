"""Each family catches its own kind and leaves its look-alikes alone. Sentences, people and companies are invented."""

from __future__ import annotations

import pytest

from drafter.scoring.blame.judge import judge

CAUGHT: dict[str, tuple[str, ...]] = {
    "F1": (
        "Marta broke the login page with her hotfix.",
        "The operator crashed the message broker.",
        "An administrator accidentally removed the group.",
        "The queue was wiped by a contractor.",
        "lol jonas nuked prod before lunch",
        "The sysadmin rebooted the wrong host.",
        "It was Helga who caused the outage.",
    ),
    "F2": (
        "The storage team broke replication during their upgrade.",
        "Fernhollow pushed a broken update to all customers.",
        "This is the hosting provider's fault.",
        "The vendor never told us about the change.",
        "Because of the billing team, invoices went out twice.",
        "The carrier failed to inform anybody.",
    ),
    "F3": (
        "The engineer should have checked the lag.",
        "Marta ought to have asked first.",
        "The reviewer was supposed to run the tests.",
        "He should not have restarted it.",
        "On-call must have known about the freeze.",
        "The typo should have been caught in review.",
    ),
    "F4": (
        "If the operator had read the page, nothing would have happened.",
        "Had Samir waited, the data would be there.",
        "The responder could have found this in a minute.",
        "If only the team had asked us.",
        "A quick look would have revealed the problem.",
        "Had Larkspur tested the patch, we would have been spared.",
    ),
    "F5": (
        "The engineer forgot to enable the alarm.",
        "Nobody bothered to open the ticket.",
        "The developer did not test the fallback.",
        "The warning was ignored by the engineer on duty.",
        "Ines failed to escalate.",
        "The DBA overlooked the second index.",
        "They never asked for a review.",
    ),
    "F6": (
        "The cause was human error.",
        "Operator error took the site offline.",
        "The engineer mistyped the address.",
        "A typo by Rolf removed the record.",
        "The technician made a mistake.",
        "It was a fat-finger.",
    ),
    "F7": (
        "The engineer was careless.",
        "Restarting was a bad call by the lead.",
        "The operator reacted too slowly.",
        "The rollout was sloppy.",
        "The reviewers did a poor job.",
        "The incident was badly handled.",
    ),
    "F8": (
        "The developer bypassed the review process.",
        "The operator did not follow the runbook.",
        "Jens deployed without asking anyone.",
        "The procedure was not followed.",
        "The admin ignored the freeze.",
        "An engineer pushed directly to main.",
    ),
    "F9": (
        "The junior engineer was out of his depth.",
        "Karin always forgets the flag.",
        "The operators are lazy.",
        "An inexperienced technician was on shift.",
        "The contractor lacked the skills for this.",
        "Once again the intern deployed on Friday.",
    ),
    "F10": (
        "It would have been trivial to test.",
        "Simply reading the log would have been enough.",
        "It is common sense to take a backup.",
        "How hard is it to check a date?",
        "As everyone knows, caches expire.",
        "You only need to read the manual.",
    ),
    "F11": (
        "In hindsight the risk was plain.",
        "The outage was entirely preventable.",
        "The warning signs were everywhere.",
        "It was bound to fail.",
        "This was an accident waiting to happen.",
        "Anyone could have predicted it.",
    ),
    "F12": (
        "The failover was a complete disaster.",
        "This is ridiculous.",
        "Three hours for one flag!!",
        "Great idea to upgrade at noon.",
        "What an absolute mess.",
        "The bridge call was embarrassing.",
    ),
    "F13": (
        "Remind all engineers to be careful.",
        "The developer will be held accountable.",
        "Retrain the operators.",
        "Be more careful with secrets.",
        "Her admin rights were revoked: take away production access from interns.",
        "A written warning was issued.",
    ),
    "F14": (
        "Who approved this?",
        "Why did the engineer not roll back?",
        "Whose idea was the upgrade?",
        "Why did nobody notice?",
        "We must find out who is responsible.",
        "so who broke it this time?",
    ),
    "F15": (
        "The root cause was the operator.",
        "Root cause: the engineer on duty.",
        "The outage comes down to Anton not reading the mail.",
        "The cause of the loss was the administrator.",
        "The root cause is a mistake of the DBA, that is: the DBA.",
        "The main cause was an engineer.",
    ),
    "F16": (
        "My bad, wrong window.",
        "Sorry, I broke the build.",
        "I should have checked first.",
        "this one is my fault",
        "I screwed up the config.",
        "mea culpa, forgot the flag",
    ),
    "F17": (
        "The engineer panicked.",
        "Petra assumed that it was safe.",
        "The reviewer rubber-stamped the change.",
        "The operator was distracted.",
        "The lead chose to ignore the page.",
        "The developer could not be bothered to test.",
    ),
}  # fmt: skip

LEFT_ALONE: dict[str, tuple[str, ...]] = {
    "F1": (
        "Marta rolled back the hotfix at 10:04.",
        "The scheduler crashed the worker.",
        "A bad config took the broker down.",
        "The operator pod crashed.",
        "An administrator removed the stuck lock at 11:10.",
        "The queue was wiped by the retention job.",
    ),
    "F2": (
        "The storage team restored the volume.",
        "Fernhollow released version 3 on Monday.",
        "The provider's fault code was E-3.",
        "Thanks to the billing team for the quick help.",
        "The vendor confirmed the defect.",
        "The carrier repaired the line.",
    ),
    "F3": (
        "The proxy should have retried.",
        "The deploy tool should ask for the cluster name.",
        "Engineers should use the new form.",
        "The node should have been removed by the health check.",
        "The alert should link to a runbook.",
        "The job must have started before the lock was gone.",
    ),
    "F4": (
        "It could have been the cache.",
        "A canary would have limited the impact.",
        "If the queue grows, page the on-call engineer.",
        "Had the queue been partitioned, one tenant would have been affected.",
        "The bug could be triggered by any request.",
        "With more memory the job would have finished.",
    ),
    "F5": (
        "The retry logic failed to back off.",
        "The engineer did not have access to the console.",
        "The responder did not receive the page.",
        "The health check missed the stuck thread.",
        "We did not have an alert for this.",
        "Nobody was affected in the second region.",
    ),
    "F6": (
        "The user error rate rose to 3 %.",
        "A human-readable error is returned now.",
        "Human error is never a root cause.",
        "The mistake in the template was corrected.",
        "Manual failover takes four minutes.",
        "The operator documentation was updated.",
    ),
    "F7": (
        "The response of the API was too slow.",
        "The lazy initialiser runs on first use.",
        "We were slow to update the status page.",
        "Poor signal quality caused retransmissions.",
        "Bad blocks were found on the disk.",
        "A stupidly large payload is rejected.",
    ),
    "F8": (
        "The request bypassed the cache.",
        "The pod violated the policy and was refused.",
        "The operator followed the runbook.",
        "The test was skipped by the runner.",
        "The freeze ended on Monday.",
        "The process does not ask for a second review.",
    ),
    "F9": (
        "The job always runs at two.",
        "Once again the disk filled up.",
        "The junior replica was promoted.",
        "The service never answers within a second.",
        "A new engineer joined the rotation in May.",
        "The naive algorithm copies the list.",
    ),
    "F10": (
        "The pool was exhausted just before 14:02.",
        "Only 3 % of requests failed.",
        "The message is simply forwarded.",
        "The `simple_queue` was drained.",
        "The fix is simple to apply with the new tool.",
        "The graph clearly shows two peaks.",
    ),
    "F11": (
        "The red flag icon marks tenants above quota.",
        "Predictable latency is the goal.",
        "The warning sign lit up at 08:12.",
        "The error was not caught by the test suite.",
        "The index should have been used by the planner.",
        "The job had been seen in the log.",
    ),
    "F12": (
        "Disaster recovery took over.",
        "The chaos experiment killed a pod.",
        "The failure was fatal for the array.",
        "We apologise for the disruption.",
        "Great care was taken to keep the order.",
        "Nice values were raised to ten.",
    ),
    "F13": (
        "The leaked token was revoked.",
        "A reminder is posted an hour before the window.",
        "The training data were rebuilt.",
        "Customers need to rotate their keys.",
        "The watchdog fired twice.",
        "Access was restored at 15:20.",
    ),
    "F14": (
        "Who is affected: customers in Europe.",
        "Why did the queue grow?",
        "What made the rollback slow?",
        "who can approve a quota increase?",
        "How did the change reach all regions?",
        "Whose lock was held is shown by the tool.",
    ),
    "F15": (
        "The root cause was a missing index.",
        "The outage was due to a full disk.",
        "The cause was an expired certificate.",
        "Root cause: the lease was never renewed by the worker.",
        "The trigger was a deploy.",
        "It was caused by a deadlock.",
    ),
    "F16": (
        "I restarted the consumer.",
        "I am looking at the graph.",
        "i can take a look in five",
        "I rolled back to 41.",
        "We are sorry for the delay.",
        "My dashboard shows no errors.",
    ),
    "F17": (
        "The kernel panicked.",
        "The optimiser assumed a uniform distribution.",
        "The engineer decided to fail over, as the runbook says.",
        "The responder suspected the network.",
        "Lea thought the spike came from a crawler.",
        "The thread was asleep.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("family", "sentence"), [(f, s) for f, ss in CAUGHT.items() for s in ss])
def test_caught(family: str, sentence: str) -> None:
    assert family in {f.family for f in judge(sentence)}
    assert any(f.severity != "info" for f in judge(sentence))


@pytest.mark.parametrize(("family", "sentence"), [(f, s) for f, ss in LEFT_ALONE.items() for s in ss])
def test_left_alone(family: str, sentence: str) -> None:
    assert [f for f in judge(sentence) if f.severity != "info"] == []


@pytest.mark.parametrize(
    ("sentence", "family"),
    [
        ("It was decided to wait.", "F18"),
        ('A responder wrote "my bad, I broke it" in the channel.', "F19"),
        ("We forgot to update the page.", "F5"),
        ("We should have had an alarm.", "F3"),
        ("The alert was missed.", "F5"),
        ("There was a mistake in the rule.", "F6"),
    ],
)
def test_information_only(sentence: str, family: str) -> None:
    assert {(f.family, f.severity) for f in judge(sentence)} == {(family, "info")}


@pytest.mark.parametrize(
    ("sentence", "subject", "severity"),
    [
        ("Marta broke the page.", "person", "block"),
        ("The engineer broke the page.", "role", "block"),
        ("The storage team broke the page.", "team", "warn"),
        ("The vendor broke the page.", "vendor", "warn"),
        ("We broke the page.", "we", "info"),
    ],
)
def test_the_subject_decides_how_grave(sentence: str, subject: str, severity: str) -> None:
    assert [(f.subject, f.severity) for f in judge(sentence)] == [(subject, severity)]


def test_an_attacker_may_be_the_agent() -> None:
    assert judge("The attacker deliberately deleted the wrong backups and ignored the policy.") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "responder-3 temporarily extended the rule to cover the new region",
        "responder-2 is seeing builds that hang, failing to fetch images, and hooks that are not answering at all",
        "responder-1 used 3x memory, which caused the swap",
        "The old proxy was still using it until responder-5 changed it at noon",
        "Suspected cause: responder-5 was right about the resolver",
        "The spare node took the reads until the on-call restarted the leader",
    ],
)
def test_what_happened_is_no_blame(sentence: str) -> None:
    assert [f for f in judge(sentence) if f.severity != "info"] == []


@pytest.mark.parametrize(
    ("sentence", "family"),
    [
        ("responder-3 edited the ticket to cover up the mistake", "F17"),
        ("responder-3 deleted the log to cover his tracks", "F17"),
        ("responder-2 deployed the change on Friday, failing to tell support", "F5"),
        ("responder-1 used the wrong script, which deleted the rows", "F1"),
        ("All was fine until responder-5 changed the pool", "F1"),
        ("Root cause: responder-5", "F15"),
    ],
)
def test_what_is_near_to_it_is(sentence: str, family: str) -> None:
    assert family in {f.family for f in judge(sentence) if f.severity == "block"}
