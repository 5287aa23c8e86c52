"""Incidents drafted again after changes that must not matter, and whether what must not change did not."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.errors import DrafterError
from drafter.evaluation.case import CaseOrder, drafted
from drafter.evaluation.relations import RELATIONS, Files, Told
from drafter.evaluation.report import aligned, piped
from drafter.evaluation.statistics import wilson

SEED = 20_250_101
_KINDS = ('type = "chat-jsonl"', 'type = "alerts-jsonl"', 'type = "deploys-jsonl"')


@dataclass(slots=True)
class Held:
    """Of one relation: `n` incidents that it could be tried on, and (case, what changed) for each where it was broken."""

    relation: str
    n: int = 0
    broken: list[tuple[str, str]] = field(default_factory=list)

    @property
    def held(self) -> bool:
        """Whether it stayed on as many incidents as it must."""
        return self.n == 0 or 1 - len(self.broken) / self.n >= RELATIONS[self.relation].least


def check_cases(orders: Sequence[CaseOrder], jobs: int, done: Callable[[int], None]) -> list[Held]:
    """Every relation over all cases, in the order of `RELATIONS`. Raises `DrafterError` when a case has no draft at all."""
    found = {name: Held(name) for name in RELATIONS}
    with ProcessPoolExecutor(max_workers=max(1, min(jobs, len(orders)))) as pool:
        for n, tried in enumerate(pool.map(check_case, orders), 1):
            for name, case, what in tried:
                found[name].n += 1
                if what is not None:
                    found[name].broken.append((case, what))
            done(n)
    return list(found.values())


def check_case(order: CaseOrder) -> list[tuple[str, str, str | None]]:
    """(relation, case, what changed or None) for each relation; none for a bundle that is not of JSON Lines alone."""
    files = read_files(order.setting.incidents / order.turn.case)
    return [] if files is None else list(_tried(order, files))


def _tried(order: CaseOrder, files: Files) -> Iterator[tuple[str, str, str | None]]:
    case, before = order.turn.case, _told(order)
    for name, relation in RELATIONS.items():
        rng = random.Random(f"{SEED} {case} {name.partition(':')[0]}")  # noqa: S311 - which records move is no secret
        with TemporaryDirectory(prefix="drafter-changed-") as folder:
            write_files(Path(folder) / case, relation.change(files, rng))
            try:
                after = _told(replace(order, setting=replace(order.setting, incidents=Path(folder))))
            except DrafterError as error:
                yield name, case, f"no draft: {error}"
                continue
        yield name, case, relation.broken(before, after)


def _told(order: CaseOrder) -> Told:
    prepared, draft = drafted(order)
    roles = sorted(prepared.redacted.roles.items(), reverse=True)
    people = {role: f"person-{n}" for n, (_, role) in enumerate(roles)}
    return Told(draft, prepared.redacted.evidence, people)


def read_files(bundle: Path) -> Files | None:
    """The bundle as values; None when a source of it is not a file of JSON Lines with a time in each."""
    manifest = bundle / "incident.toml"
    if not manifest.is_file():
        return None
    head, *sources = manifest.read_text(encoding="utf-8").split("[[source]]")
    names = sorted(p.name for p in bundle.glob("*.jsonl"))
    if not sources or not all(any(kind in block for kind in _KINDS) for block in sources):
        return None
    rows = {name: tuple(json.loads(line) for line in (bundle / name).read_text(encoding="utf-8").splitlines()) for name in names}
    return Files(head, tuple(sources), rows) if all("ts" in row for told in rows.values() for row in told) else None


def write_files(bundle: Path, files: Files) -> None:
    """The bundle as files."""
    bundle.mkdir(parents=True)
    (bundle / "incident.toml").write_text(files.manifest, encoding="utf-8")
    for name, rows in files.rows.items():
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (bundle / name).write_text(text, encoding="utf-8")


def violations(found: Sequence[Held], most: int = 3) -> list[str]:
    """The first of each relation, in words."""
    return [f"broken: {held.relation}: {case}: {what}" for held in found for case, what in held.broken[:most]]


def _rows(found: Sequence[Held]) -> list[tuple[str, str, str, str, str]]:
    rows = [("changed", "must stay", "stayed", "95 % interval", "asked")]
    for held in found:
        kept = held.n - len(held.broken)
        low, high = wilson(kept, held.n)
        asked = f"{RELATIONS[held.relation].least:.0%} " + ("ok" if held.held else "BELOW")
        share = f"{kept} of {held.n} ({kept / held.n:.1%})" if held.n else "–"
        rows.append((held.relation, RELATIONS[held.relation].promise, share, f"{low:.1%}–{high:.1%}", asked))
    return rows


TABLES: Mapping[str, Callable[[Sequence[Held]], str]] = {
    "md": lambda found: piped(_rows(found)),
    "text": lambda found: "\n".join(aligned(_rows(found))),
}
"""The table of relations by format."""
