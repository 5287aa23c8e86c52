"""`github-deployments`: deployments and their statuses, from the REST API or from webhooks (docs/sources/github-deployments.md).

One record per deployment, at the time of its first success: a deployment is created minutes before it is live.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import Place, RawRecord, Reading
from drafter.sources.bundle import source_files
from drafter.sources.decoding import Unreadable, echo
from drafter.sources.fields import list_of, mapping_of, plain, text_of
from drafter.sources.files import SourceFile
from drafter.sources.github_graphql import as_rest, deployment_nodes
from drafter.sources.github_record import SOURCE_TYPE, Deployment, Status, record_of
from drafter.sources.intake import Intake, place
from drafter.sources.json_parts import Part, documents
from drafter.sources.rollouts import mark_returns
from drafter.sources.times import Times, times_for

STEP = "a step of a deployment, which is one record"
_LISTS = ("deployments", "data", "statuses", "deployment_statuses")
"""What collectors call a list of deployments or statuses."""


_TEXTS = ("sha", "ref", "task", "environment", "description")


def read_github_deployments(bundle: Bundle, spec: SourceSpec, progress: Callable[[int], None], /) -> Reading:
    """Deployments of every file at the path; their statuses may stand in other files than they do."""
    intake = Intake(progress)
    reader = _Reader(times_for(bundle.manifest, spec), intake, spec.label or SOURCE_TYPE)
    for file in source_files(bundle, spec, intake):
        for document in documents(file, intake):
            reader.document(file, document)
    series: dict[tuple[str, str], list[RawRecord]] = defaultdict(list)
    for known in reader.found.values():
        if known.place is None:
            intake.notice(f"{reader.source}: a status of deployment {echo(known.id)}, which no file holds")
            continue
        record = record_of(known, spec.label)
        series[record.details.get("repo", ""), record.details.get("environment", "")].append(record)
    for record in chain.from_iterable(mark_returns(records) for records in series.values()):
        intake.use(record)
    return intake.reading(reader.source)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Gathers deployments by id, and the statuses of each."""

    times: Times
    intake: Intake
    source: str
    found: dict[str, Deployment] = field(default_factory=dict)

    def document(self, file: SourceFile, document: Part) -> None:
        """A deployment, a status, a webhook body, or an object around a list of them."""
        try:
            members = document.members()
            if "data" in members and members["data"].is_object:
                self._graphql(file, document, members)
                return
            lists = [members[name] for name in _LISTS if name in members and members[name].is_array]
            if "sha" in members or "deployment" in members or not lists:
                self._part(file, document)
                return
            for part in chain.from_iterable(listed.elements() for listed in lists):
                self._part(file, part)
        except Unreadable as problem:
            self.intake.quarantine(file.label, document.placed(problem))

    def _part(self, file: SourceFile, part: Part) -> None:
        try:
            value = part.decoded(self.intake.repairs)
            if isinstance(value.get("deployment"), dict):
                step = self._webhook(file, part, value)
            elif "state" in value:
                self._keep(_deployment_of(value), [self._status(value)])
                step = True
            else:
                step = self._deployment(
                    file, part, value, "", [*list_of(value, "statuses"), *list_of(value, "deployment_statuses")]
                )
        except Unreadable as problem:
            self.intake.quarantine(file.label, part.placed(problem))
            return
        if step:
            self.intake.set_aside(self.source, STEP)

    def _graphql(self, file: SourceFile, document: Part, members: Mapping[str, Part]) -> None:
        nodes = list(deployment_nodes(members))
        if not nodes:
            raise document.refuse("no `deployments` with their `nodes` in this answer")
        for repository, part in nodes:
            try:
                value = as_rest(part.decoded(self.intake.repairs))
                if self._deployment(file, part, value, repository, list_of(value, "statuses")):
                    self.intake.set_aside(self.source, STEP)
            except Unreadable as problem:
                self.intake.quarantine(file.label, part.placed(problem))

    def _webhook(self, file: SourceFile, part: Part, value: Mapping[str, object]) -> bool:
        repository = text_of(mapping_of(value, "repository"), "full_name")
        deployment, status = mapping_of(value, "deployment"), value.get("deployment_status")
        beside = [*list_of(value, "statuses"), *list_of(deployment, "statuses")]  # as collectors put them together
        return self._deployment(file, part, deployment, repository, [status, *beside] if status else beside)

    def _deployment(
        self, file: SourceFile, part: Part, value: Mapping[str, object], repository: str, statuses: list[object]
    ) -> bool:
        """Whether the deployment had been seen. Nothing is kept of one whose times cannot be read."""
        if value.get("id") is None:
            raise Unreadable(0, "a deployment without `id`")
        own_id, created = plain(value["id"]), self.times.read(value.get("created_at"))
        at = place(file, *part.span())
        steps = [self._status(status, at) for status in statuses]
        _check(value)
        known = self._keep(own_id, steps)
        known.repository = repository or known.repository or _repository(value)
        if known.place is not None:
            return True
        known.value, known.created, known.place, known.marks = value, created, at, part.marks
        return False

    def _status(self, value: object, at: Place | None = None) -> Status:
        if not isinstance(value, dict):
            raise Unreadable(0, "a status is not an object")
        url = text_of(value, "log_url") or text_of(value, "target_url")
        stamp = self.times.read(value.get("created_at"))
        return Status(text_of(value, "state").lower(), stamp, text_of(value, "description"), url, at)

    def _keep(self, own_id: str, steps: list[Status]) -> Deployment:
        known = self.found.setdefault(own_id, Deployment(own_id))
        for step in steps:
            known.statuses.setdefault((step.state, step.stamp.original), step)
        return known


def _check(deployment: Mapping[str, object]) -> None:
    """Raises `Unreadable` for what a record could not be made of later."""
    for name in _TEXTS:
        text_of(deployment, name)
    for name in ("login", "type"):
        text_of(mapping_of(deployment, "creator"), name)


def _deployment_of(status: Mapping[str, object]) -> str:
    """The end of `…/deployments/145988746`."""
    found = text_of(status, "deployment_url").rstrip("/").rsplit("/", 1)[-1]
    if not found:
        raise Unreadable(0, "a status without `deployment_url`")
    return found


def _repository(value: Mapping[str, object]) -> str:
    """`owner/name` of an API address: `…/repos/acme/shop` or `…/repos/acme/shop/deployments/1`."""
    for key in ("repository_url", "url", "statuses_url"):
        _, found, rest = text_of(value, key).partition("/repos/")
        if found:
            return "/".join(rest.split("/")[:2])
    return ""
