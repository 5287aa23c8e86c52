"""Words of the made incidents: invented services and people, and how people say what happens. Data for `making`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SERVICES = tuple("checkout-api basket pricing search-index invoice-worker login-gateway seat-map parcel-labels".split())
PEOPLE = ("Ilse Brandvold", "Tomasz Okrent", "Maren Achterberg", "Yewande Sotunde", "Piet Hollander", "Noor Castellan")
OTHER_PEOPLE = (
    "Wanda Oosterhuis", "Bram Kivelä", "Sunniva Adeyo", "Radek Pohl", "Hanneke Duarte", "Ottilie Marsh", "Goran Tveit",
    "Femke Olawale", "Anselm Prado", "Ylva Szabo", "Dorota Quist", "Marek Bellamy",
)  # fmt: skip
"""What people are called when they are renamed."""
ZONES = ("UTC", "Europe/Amsterdam", "America/Chicago", "Asia/Kolkata")
NOISE = (
    "standup moved to 10", "who has the spare laptop charger", "thanks!", "+1", "back in five", "lunch?", "same here",
    "can somebody review my docs change later", "the build is green btw", "train is late again", "lol",
)  # fmt: skip
NAMED_NOISE = ("thanks {p}", "{p} is on leave until Monday", "happy birthday {p}!", "{p}, your parcel is at the desk")
"""Chatter with a person in it, for the difficulty `names`."""
UNRELATED = (
    "Update copy of the help page",
    "Bump linter",
    "New colours of the footer",
    "Rename a test folder",
    "Add translations",
)
ALERTS = ("{s} error rate above 5%", "{s} p95 latency above 2 s", "{s} availability below 99%")
REPORTS = (
    "customers say {s} does not work, getting 500s",
    "support has four tickets about {s} errors",
    "{s} keeps timing out for me",
)
LOOKS = ("looking", "on it", "I'm looking at {s} now", "taking this one")
NAMED_LOOKS = ("{p} is looking at {s}", "{p} takes this one")
SUSPECTS = ("could it be {c}? it went out right before", "{c} is my first suspect", "maybe {c}, timing fits")
CLEARED = ("{c} is not it, errors are the same after taking it back", "ruled out {c}, it does not touch {s}")
RECOVERED = ("error rate of {s} is back to normal", "recovered, {s} answers again", "{s} is green since a minute, users confirm")
CLOSED = ("closing the incident, all alerts clear", "all clear, incident is over", "resolved, nothing open any more")


@dataclass(frozen=True, slots=True)
class Plot:
    """One kind of incident. `change` is the title of the guilty deploy, or None where no change was guilty; `found` how people
    name the cause, `step` what they do; both may hold `{s}` service and `{c}` change."""

    trigger: str
    cause: str
    causes: tuple[str, ...]
    change: str | None
    files: str
    found: tuple[str, ...]
    step: tuple[str, ...]
    triggers: tuple[str, ...] = ()


PLOTS: Mapping[str, Plot] = {
    "code": Plot(
        "binary_push",
        "software",
        ("development_process_failure",),
        "Release {v}: new retry loop in the client of {s}",
        "src/client/retry.py",
        (
            "found it: {c} has a bug, the retry loop never stops when the list is empty",
            "it is {c}: null value in the new retry code of {s}",
        ),
        ("rolled back {c}", "reverting {c} now"),
    ),
    "config": Plot(
        "configuration_push",
        "development_process_failure",
        ("deployment_planning", "software"),
        "Lower connection limit of {s} in config",
        "config/production/{s}.yaml",
        (
            "cause is {c}: the limit was set too low and review did not notice",
            "config change {c} cut the connections, it was never tested in staging",
        ),
        ("put the old value back, reverting {c}", "reverted {c}"),
    ),
    "expiry": Plot(
        "performance_decay",
        "development_process_failure",
        ("other",),
        None,
        "",
        (
            "the certificate of {s} expired an hour ago, nobody renewed it",
            "tls error: certificate expired. renewal was by hand and was forgotten",
        ),
        ("new certificate installed on {s}", "renewed the certificate and reloaded {s}"),
    ),
    "load": Plot(
        "user_behavior_change",
        "deployment_planning",
        ("complex_system_behaviors", "software"),
        None,
        "",
        (
            "traffic to {s} is four times the usual since the newsletter went out",
            "a crawler sends 900 requests per second to {s}",
        ),
        ("scaled {s} from 4 to 12 pods", "blocked the heaviest clients of {s} at the edge"),
    ),
    "supplier": Plot(
        "service_provider_change",
        "other",
        ("network_failure", "undetermined"),
        None,
        "",
        (
            "the payment provider confirms an outage on their status page",
            "our cloud provider reports degraded network in the region",
        ),
        ("switched {s} to the second provider", "failed {s} over to the other region"),
    ),
    "drill": Plot(
        "other",
        "undetermined",
        ("other",),
        None,
        "",
        (
            "as planned: this is the failover exercise, the primary of {s} was switched off on purpose",
            "reminder: game day, {s} is cut from its database by us, nothing is broken",
        ),
        ("switched the primary of {s} on again, exercise done", "put {s} back on its database, game day ends here"),
        ("undetermined",),
    ),
    "unknown": Plot(
        "undetermined",
        "undetermined",
        (),
        None,
        "",
        ("we do not know why, the logs are gone already", "no idea what it was, nothing in the logs of {s}"),
        ("restarted {s}", "bounced the pods of {s}"),
    ),
}
"""By name. Categories as in docs/taxonomy.md; `causes` and `triggers` are accepted too. A drill has no fault at all."""
