"""How many planted defects the rulers catch, and how often they cry out where nothing is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from drafter.evaluation.case import CaseOrder, drafted
from drafter.evaluation.defects import DEFECTS, Planted
from drafter.evaluation.places import Place
from drafter.evaluation.rulers import Alarm, View, alarms
from drafter.evaluation.statistics import wilson
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
    view = View(written, prepared.table, prepared.leaks, _zones(prepared), prepared.redacted.forbidden)
    before = alarms(view)
    return {name: _tally(name, view, before, (order.turn.case, most)) for name in DEFECTS}


def mutate_cases(orders: Sequence[CaseOrder], most: int, jobs: int, done: Callable[[int], None]) -> dict[str, Tally]:
    """The tallies of all cases together, in the order of `DEFECTS`. Raises `DrafterError` when a case has no draft."""
    total = {name: Tally() for name in DEFECTS}
    with ProcessPoolExecutor(max_workers=max(1, min(jobs, len(orders)))) as pool:
        for n, found in enumerate(pool.map(mutate_case, orders, [most] * len(orders)), 1):
            for name, tally in found.items():
                total[name].add(tally)
            done(n)
    return total


def _zones(prepared: Prepared) -> tuple[tzinfo, ...]:
    """UTC, and the zones that the manifest and its sources name."""
    manifest = prepared.bundle.manifest
    named = dict.fromkeys([manifest.timezone, *(s.timezone for s in manifest.source if s.timezone)])
    zones: list[tzinfo] = [UTC]
    for name in named:
        try:
            zones.append(ZoneInfo(name))
        except (ZoneInfoNotFoundError, ValueError):
            continue
    return tuple(zones)


def _tally(name: str, view: View, before: frozenset[Alarm], told: tuple[str, int]) -> Tally:
    case, most = told
    defect, tally = DEFECTS[name], Tally()
    theirs = frozenset(a for a in before if a[0] in defect.rulers)
    every = list(defect.plant(view))
    places = {(place.where, place.text): _cries(place, theirs) for place, _ in every}
    tally.clean, tally.false = len(places), sum(places.values())
    good = [(place, draft) for place, draft in every if not places[place.where, place.text]]
    for place, draft in _spread(good, most):
        new = alarms(View(draft, view.table, view.leaks, view.zones, view.names)) - before
        seen = {ruler for ruler, _, _ in new} & defect.rulers
        tally.planted += 1
        tally.caught += bool(seen)
        tally.by.update(seen)
        if not seen and len(tally.missed) < 3:
            tally.missed.append((case, f"{place.where}: {place.text}"))
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


def table_of(tallies: dict[str, Tally]) -> str:
    """The table as Markdown: catch rate with its 95 % interval (Wilson), the rulers that caught, false alarms; each with n."""
    rows = ["| planted | caught | 95 % interval | by | false alarms |", "|---|---|---|---|---|"]
    for name, t in tallies.items():
        low, high = wilson(t.caught, t.planted)
        by = ", ".join(f"{ruler} {n}" for ruler, n in t.by.most_common(3))
        caught = f"{t.caught} of {t.planted} ({t.caught / t.planted:.1%})" if t.planted else "–"
        false = f"{t.false} of {t.clean} ({t.false / t.clean:.1%})" if t.clean else "–"
        rows.append(f"| {name} | {caught} | {low:.1%}–{high:.1%} | {by} | {false} |")
    return "\n".join(rows)
