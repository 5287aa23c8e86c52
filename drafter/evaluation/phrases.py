"""Sentences that are planted as defects: events that did not happen, blame of each family, action items that say nothing, secrets
that are none."""

from __future__ import annotations

from collections.abc import Mapping

INVENTED = (
    "Traffic was moved to the standby region and came back an hour afterwards",
    "A second replica of the orders database was promoted by hand",
    "The supplier confirmed a fault in its own network equipment",
    "Every affected customer received a refund and an apology",
    "The legal department was informed and approved a public statement",
    "A technician replaced the power supply in the second rack",
    "The nightly import was skipped so that its backlog could drain",
    "An older schema was restored from the archive of the previous month",
)
BLAME: Mapping[str, tuple[str, ...]] = {
    "F1": (
        "The on-call engineer broke the service with a careless command.",
        "A developer on the platform team took down the cluster.",
        "The outage was caused by the administrator who deleted the volume.",
    ),
    "F3": (
        "The operator should have checked the dashboard before the release.",
        "The reviewer ought to have seen the missing index.",
        "The engineer was supposed to test the migration first.",
    ),
    "F4": (
        "The engineer could have prevented this by reading the runbook.",
        "Had the developer looked at the graph, nothing would have happened.",
        "If only the operator had asked, the outage would have been avoided.",
    ),
    "F5": (
        "The reviewer forgot to look at the configuration.",
        "The on-call engineer failed to escalate.",
        "The operator neglected to read the alert.",
    ),
    "F6": (
        "The incident was caused by human error.",
        "It came down to operator error.",
        "The root of it was a fat-fingered command by the administrator.",
    ),
    "F7": (
        "The developer was negligent.",
        "The engineer showed poor judgement.",
        "The operator's handling of the page was sloppy.",
    ),
    "F8": (
        "The administrator violated the change policy.",
        "The engineer skipped the review process.",
        "The operator did not follow the runbook.",
    ),
    "F9": (
        "The on-call engineer was careless and did not take the alert seriously.",
        "The developer is too inexperienced for this service.",
        "The administrator always pushes without looking.",
    ),
    "F13": (
        "The engineer will be reprimanded and retrained.",
        "The developer must be more careful next time.",
        "The operator will be held accountable.",
    ),
    "F15": (
        "The root cause was the engineer who approved the change.",
        "The root cause of the outage was the operator.",
        "The cause was the developer's decision to deploy.",
    ),
    "F17": (
        "The operator did not care about the warning.",
        "The engineer panicked and restarted everything.",
        "The reviewer did not bother to open the file.",
    ),
}
VAGUE = (
    "Improve monitoring",
    "Look into the problem further",
    "Be more careful with changes",
    "Make the system more robust",
    "Think about better alerts",
    "Communicate better during incidents",
)
SECRETS = (
    "token " + "ghp" + "_" + "Zk3vQ9xT7mWp2LrY8sNd4HbJ6cFa1GeUo5Ri",
    "password=" + "tR7#qLm2!vXz9Kp",
    "key " + "AKIA" + "Q3ZT7XW2LMNB5RCV",
)
