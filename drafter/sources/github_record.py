"""A GitHub deployment and its statuses as one record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from drafter.domain.records import Place, RawRecord, Stamp
from drafter.sources.actors import actor_named
from drafter.sources.changes import reverts
from drafter.sources.fields import mapping_of, plain, text_of
from drafter.sources.rollouts import FAILED, GOING, LAST

SOURCE_TYPE = "github-deployments"
_SHA = 40


@dataclass(frozen=True, slots=True)
class Status:
    """One step of a deployment. `place` is where both stand together, in a webhook body."""

    state: str
    stamp: Stamp
    description: str = ""
    url: str = ""
    place: Place | None = None


@dataclass(slots=True)
class Deployment:
    """A deployment as first seen, and all its statuses."""

    id: str
    value: Mapping[str, object] = field(default_factory=dict)
    created: Stamp | None = None
    place: Place | None = None
    marks: tuple[str, ...] = ()
    repository: str = ""
    statuses: dict[tuple[str, str], Status] = field(default_factory=dict)


def deciding(statuses: Iterable[Status]) -> Status | None:
    """The status that says what became of a deployment and when: its first success, else its last failure, else its last step.

    `inactive` says only that a later deployment took over.
    """
    steps = sorted(statuses, key=lambda status: status.stamp.at or LAST)
    success = next((status for status in steps if status.state == "success"), None)
    failed = [status for status in steps if status.state in FAILED]
    going = [status for status in steps if status.state in GOING]
    return success or next(reversed(failed), None) or next(reversed(going), None)


def record_of(known: Deployment, label: str | None) -> RawRecord:
    """The record of a deployment that a file holds. At `created_at` where no status tells when it was live."""
    assert known.created is not None
    assert known.place is not None
    value = known.value
    status = deciding(known.statuses.values())
    sha, service = text_of(value, "sha"), known.repository.rsplit("/", 1)[-1]
    creator = mapping_of(value, "creator")
    author = text_of(creator, "login") or None
    said = [text_of(value, "description"), status.description if status else ""]
    return RawRecord(
        kind="deploy",
        stamp=status.stamp if status else known.created,
        source=label or (f"github {known.repository}" if known.repository else SOURCE_TYPE),
        source_type=SOURCE_TYPE,
        place=(status.place if status else None) or known.place,
        source_id=sha or known.id,
        text="\n".join(line for line in said if line),
        title=_title(value, service) or known.id,
        author=author,
        actor="bot" if text_of(creator, "type") == "Bot" else actor_named(author),
        service=service,
        status=status.state if status else _unknown(known),
        details=_details(known, status),
        marks=(*known.marks, *_marks(status)),
    )


def _title(value: Mapping[str, object], service: str) -> str:
    ref = text_of(value, "ref") or text_of(value, "sha")
    return " ".join(part for part in (service, ref[:9] if len(ref) == _SHA else ref) if part)


def _unknown(known: Deployment) -> str:
    """The state of a deployment whose statuses do not say when it was live."""
    return "inactive" if any(status.state == "inactive" for status in known.statuses.values()) else "created"


def _marks(status: Status | None) -> tuple[str, ...]:
    if status is None:
        return ("created-time",)
    return ("in-progress",) if status.state in GOING else ()


def _details(known: Deployment, status: Status | None) -> dict[str, str]:
    value, sha = known.value, text_of(known.value, "sha")
    steps = sorted(known.statuses.values(), key=lambda step: step.stamp.at or LAST)
    description = text_of(value, "description")
    details = {
        "sha": sha,
        "revision": sha,
        "deployment_id": known.id,
        "ref": text_of(value, "ref"),
        "task": text_of(value, "task"),
        "environment": text_of(value, "environment"),
        "repo": known.repository,
        "created_at": known.created.original if known.created else "",
        "states": "\n".join(f"{step.stamp.original} {step.state}" for step in steps),
        "url": status.url if status else "",
        "payload": plain(value["payload"]) if value.get("payload") else "",
    }
    return {key: text for key, text in details.items() if text} | reverts(description, description)
