"""How many planted defects the rulers catch, and how often they cry out where nothing is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from drafter.evaluation.case import CaseOrder, drafted
from drafter.evaluation.defects import DEFECTS, Defect, Planted, Subject
from drafter.evaluation.places import Place
from drafter.evaluation.report import aligned, piped
from drafter.evaluation.rulers import Alarm, Turning, alarms, turning_points
from drafter.evaluation.statistics import wilson
from drafter.pipeline.grounds import grounds_of
from drafter.scoring.view import View

if TYPE_CHECKING:
    from drafter.domain.draft import Draft
    from drafter.pipeline.run import Prepared


@dataclass(slots=True)
class Tally:
    """Of one kind: `caught` of `planted` defects, and `false` alarms of its rulers on `clean` places, nothing planted."""

    planted: int = 0
    caught: int = 0
    clean: int = 0
    false: int = 0
    by: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, str]] = field(default_factory=list)
    """(case, sentence) of the first defects that no ruler saw."""

    def add(self, other: Tally) -> None:
        """Takes in the tally of another draft."""
        self.planted += other.planted
        self.caught += other.caught
        self.clean += other.clean
        self.false += other.false
        self.by += other.by
        self.missed += other.missed


def mutate_case(order: CaseOrder, most: int) -> dict[str, Tally]:
    """Drafts a case and plants every kind in at most `most` places each, evenly spread. Raises `DrafterError`."""
    prepared, written = drafted(order)
    subject = Subject(written, grounds_of(prepared), _offset(prepared, written))
    bench = Bench(subject, turning_points(prepared), order.turn.case, most)
    return {name: bench.tally(defect) for name, defect in DEFECTS.items()}


def mutate_cases(orders: Sequence[CaseOrder], most: int, jobs: int, done: Callable[[int], None]) -> dict[str, Tally]:
    """The tallies of all cases together, in the order of `DEFECTS`. Raises `DrafterError` when a case has no draft."""
    total = {name: Tally() for name in DEFECTS}
    with ProcessPoolExecutor(max_workers=max(1, min(jobs, len(orders)))) as pool:
        for n, found in enumerate(pool.map(mutate_case, orders, [most] * len(orders)), 1):
            for name, tally in found.items():
                total[name].add(tally)
            done(n)
    return total


def _offset(prepared: Prepared, written: Draft) -> timedelta:
    zone, at = prepared.bundle.manifest.timezone, written.timeline[0].at if written.timeline else None
    try:
        offset = at.astimezone(ZoneInfo(zone)).utcoffset() if at is not None else None
    except (ZoneInfoNotFoundError, ValueError):
        return timedelta(0)
    return offset or timedelta(0)


@dataclass(frozen=True)
class Bench:
    """A draft, what is held against it, and how many defects of a kind are planted in it at most."""

    view: Subject
    turning: Sequence[Turning]
    case: str
    most: int

    @cached_property
    def before(self) -> frozenset[Alarm]:
        """What the rulers say of the draft as it is."""
        return alarms(self.view, self.turning)

    def tally(self, defect: Defect) -> Tally:
        """Plants one kind at evenly spread places, but for those where its rulers cry out already."""
        tally, theirs = Tally(), frozenset(a for a in self.before if a[0] in defect.rulers)
        every = list(defect.plant(self.view))
        places = {(place.where, place.text): _cries(place, theirs) for place, _ in every}
        tally.clean, tally.false = len(places), sum(places.values())
        good = [(place, draft) for place, draft in every if not places[place.where, place.text]]
        for place, draft in _spread(good, self.most):
            new = alarms(View(draft, self.view.grounds), self.turning, defect.rulers) - self.before
            seen = {ruler for ruler, _, _ in new} & defect.rulers
            tally.planted += 1
            tally.caught += bool(seen)
            tally.by.update(seen)
            if not seen and len(tally.missed) < 3:
                tally.missed.append((self.case, f"{place.where}: {place.text}"))
        return tally


def _spread(items: Sequence[Planted], most: int) -> Sequence[Planted]:
    if len(items) <= most:
        return items
    return [items[i * len(items) // most] for i in range(most)]


def _cries(place: Place, found: Iterable[Alarm]) -> bool:
    """Whether an alarm speaks of this place: of its name, of a sentence of it, or of the draft as a whole."""
    return any(
        where == "draft" or (where == place.where and (text in place.marks or (len(text) > 10 and text in place.text)))
        for _, where, text in found
    )


Row = tuple[str, str, str, str, str]


def _rows(tallies: Mapping[str, Tally]) -> list[Row]:
    """Catch rate with its 95 % interval (Wilson), the rulers that caught, false alarms; each with n."""
    rows: list[Row] = [("planted", "caught", "95 % interval", "by", "false alarms")]
    for name, t in tallies.items():
        low, high = wilson(t.caught, t.planted)
        by = ", ".join(f"{ruler} {n}" for ruler, n in t.by.most_common(3))
        caught = f"{t.caught} of {t.planted} ({t.caught / t.planted:.1%})" if t.planted else "–"
        false = f"{t.false} of {t.clean} ({t.false / t.clean:.1%})" if t.clean else "–"
        rows.append((name, caught, f"{low:.1%}–{high:.1%}" if t.planted else "–", by, false))
    return rows


TABLES: Mapping[str, Callable[[Mapping[str, Tally]], str]] = {
    "md": lambda tallies: piped(_rows(tallies)),
    "text": lambda tallies: "\n".join(aligned(_rows(tallies))),
}
"""The table of tallies by format."""
