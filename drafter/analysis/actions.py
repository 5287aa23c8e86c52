"""Action items: from factors and from what responders undertook; owner and date only where the evidence names them."""

from __future__ import annotations

import re

from drafter.analysis.factors import cause_told
from drafter.analysis.impact import alerts_since
from drafter.analysis.prove import Proof, put
from drafter.analysis.scene import Scene
from drafter.analysis.stance import promises, undertakes
from drafter.analysis.views import entry_views, telling
from drafter.contracts.ask import Ask
from drafter.domain.asking import ActionAnswer, ActionsAnswer
from drafter.domain.findings import ActionItem, Factor, RootCause, Trigger
from drafter.domain.text import SafeText, answer_text, compose, join

WHERE = "analysis.actions"
_DATE = re.compile(r"\b(?:by|until|before|due|on) (\d{4}-\d{2}-\d{2})\b", re.I)
_OWN = re.compile(r"\b(?:i|i['’]?ll|i['’]?m|let me|i['’]?d|mine)\b", re.I)


def find_actions(
    scene: Scene, trigger: Trigger, cause: RootCause, factors: tuple[Factor, ...], proof: Proof, ask: Ask
) -> tuple[ActionItem, ...]:
    """`A1`, `A2` … An item is dropped when its title or done condition carries what the evidence does not."""
    answer, by = put(
        ask,
        proof,
        WHERE,
        ActionsAnswer,
        title=scene.title,
        cause=cause_told(cause),
        factors=factors_told(factors),
        entries=entry_views(scene.timeline.entries),
        events=telling(scene, [*_shown(scene, trigger, factors), *_afterwards(scene)], acts=("commitment",), also=promises),
    )
    parts = "\n".join(dict.fromkeys(r.service for r in (*scene.alerts, *scene.deploys)))
    parts += "\n" + "\n".join(a.title for a in scene.alerts[:20])  # parts that may be named anywhere
    found: list[ActionItem] = []
    for item in answer.actions if answer is not None else ():
        reason = proof.reason(f"{item.title}. {item.done_when}", item.cites, item.quote, also=parts)
        if reason is not None:
            proof.drop(WHERE, item.title, reason, by)
            continue
        found.append(_item(scene, item, factors, len(found) + 1, by))
    return tuple(found)


def _shown(scene: Scene, trigger: Trigger, factors: tuple[Factor, ...]) -> list[str]:
    cited = [i for f in factors for i in f.statement.cites]
    change = trigger.change or _spoken_service(scene)
    return [*cited, *alerts_since(scene)[:1], *([change] if change is not None else [])]


def _afterwards(scene: Scene) -> list[str]:
    """What people say once it is over, where it may call for lasting work."""
    late = (s for s in scene.heard if scene.ended is not None and s.evidence.at is not None and s.evidence.at >= scene.ended)
    return [s.id for s in late if s.evidence.actor != "bot" and undertakes(s.evidence.text)]


def _spoken_service(scene: Scene) -> str | None:
    """The last change of the service that people speak of most; of the only service where all recorded changes are of one."""
    last = {d.service: d.id for d in scene.deploys if d.service}
    if len(last) < 2:
        return next(iter(last.values()), None)
    said = " ".join(s.evidence.text.lower() for s in scene.heard if s.evidence.actor != "bot")
    spoken = {service: said.count(service.split(" (")[0].lower()) for service in last}
    most = max(spoken, key=lambda service: spoken[service])
    return last[most] if spoken[most] else None


def factors_told(factors: tuple[Factor, ...]) -> SafeText:
    """One line each: `F1 observability_gap: text [E12, E14]`."""
    lines = [compose("{} {}: {} [{}]", f.id, f.kind, f.statement.text, ", ".join(f.statement.cites)) for f in factors]
    return join("\n", lines)


def _item(scene: Scene, item: ActionAnswer, factors: tuple[Factor, ...], number: int, by: str) -> ActionItem:
    promised = next((s for s in scene.said if s.id in item.cites[:1] and item.quote and undertakes(s.evidence.text)), None)
    served = tuple(f.id for f in factors if set(f.statement.cites) & set(item.cites))
    text = promised.evidence.text if promised is not None else ""
    due = _DATE.search(text)
    return ActionItem(
        id=f"A{number}",
        title=answer_text(item.title),
        type=item.type,
        strength=item.strength,
        done_when=answer_text(item.done_when),
        cites=item.cites,
        factors=served,
        owner=promised.evidence.author if promised is not None and _OWN.search(item.quote or "") else None,
        due=due.group(1) if due is not None else None,
        origin="commitment" if promised is not None else "factor" if served else "proposal",
        quote=answer_text(item.quote) if item.quote else None,
        answered_by=by,
    )
