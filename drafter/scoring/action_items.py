"""Action items of a draft: how specific they are, and whether together they would hold."""

from __future__ import annotations

from drafter.domain.draft import Draft, Score
from drafter.domain.findings import ActionItem
from drafter.scoring.actions.score import score_action


def specificity(draft: Draft) -> Score:
    """Share of the items that are specific (docs/actions.md); `spans` are the others, each with what is missing."""
    if not draft.action_items:
        return Score(name="action_items", value=None, reason="The draft proposes no action item.")
    vague = []
    for item in draft.action_items:
        score = score_action(_told(item), item.owner, item.due)
        if not score.specific:
            vague.append(("action_items", f"{item.title}: {'; '.join(score.missing) or 'too little of everything'}"))
    total = len(draft.action_items)
    reason = f"{total - len(vague)} of {total} action items are specific."
    return Score(name="action_items", value=round(1 - len(vague) / total, 4), reason=reason, spans=tuple(vague[:50]))


def portfolio(draft: Draft) -> Score:
    """1 when at least one item prevents or detects and none is prevention by training or reminding people."""
    if not draft.action_items:
        return Score(name="action_portfolio", value=None, reason="The draft proposes no action item.")
    faults = []
    if not any(item.type in ("prevent", "detect") for item in draft.action_items):
        faults.append(("action_items", "No item prevents or detects: the next one would look the same."))
    faults += [
        ("action_items", f"{item.title}: asks people to be better, which does not prevent.")
        for item in draft.action_items
        if item.type == "prevent" and score_action(str(item.title)).strength == "weak"
    ]
    reason = faults[0][1] if faults else "Some items prevent or detect, and none relies on people being more careful."
    return Score(name="action_portfolio", value=0.0 if faults else 1.0, reason=reason, spans=tuple(faults[:50]))


def _told(item: ActionItem) -> str:
    return f"{str(item.title).rstrip('.')} (done when {str(item.done_when).rstrip('.')})" if item.done_when else str(item.title)
