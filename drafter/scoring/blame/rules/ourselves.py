"""Self-criticism by "we", mistakes without a person, might-have-beens: worth a look, never blame."""

from __future__ import annotations

from drafter.scoring.blame.rule import CONDITION, GUARD, KNOWN, MEASURE, SIGNAL, SYSTEM, Rule

RULES = (
    Rule("F5", "info", "we omitted", SIGNAL, """
        US AUX? .. failed_to|neglected|forgot|missed|overlooked
        US .. NOT
        alert*|warning*|notification*|page ~ was|were .. missed|not_noticed|overlooked
    """),
    Rule("F7", "info", "we judge ourselves", MEASURE, """
        US ~ underestimated|overestimated|slow|late|wrong|mistaken*|misjudged|inadequate|poor
        our ~ inadequate|poor|insufficient|too_slow
    """),
    Rule("F3", "info", "we should have", KNOWN, """
        US .. should|could|ought_to|might not? have DONE
    """),
    Rule("F11", "info", "our hindsight", KNOWN, """
        in_hindsight|in_retrospect|with_hindsight ,? US
    """),
    Rule("F1", "info", "we broke it", SYSTEM, """
        US AUX? .. BREAK|SLIP
    """),
    Rule("F6", "info", "a mistake was made", GUARD, """
        a|the|this|by|in simple? mistake|typo|oversight|error
        US .. made|make a|an|the? mistake|error
        mistake|mistakes was|were made
    """),
    Rule("F18", "info", "decided by nobody", "Name the role, the system or the evidence.", """
        it_was decided|agreed|felt|thought|considered|assumed
        mistakes_were_made|errors_were_made
    """),
    Rule("F4", "info", "it could have been avoided", CONDITION, """
        could|would|might have been avoided|prevented|mitigated|detected|shorter
    """),
)  # fmt: skip
