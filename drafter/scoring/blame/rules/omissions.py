"""F5: what a person did not do, notice or say."""

from __future__ import annotations

from drafter.scoring.blame.rule import SIGNAL, Rule

RULES = (
    Rule("F5", "block", "a person omitted", SIGNAL, """
        HUMAN AUX? .. OMIT
        HUMAN ~ and|but|, OMIT
        THEY AUX? .. neglected|forgot|ignored|overlooked|disregarded|never_bothered
        NAMED AUX? .. forgot|neglected|overlooked|slept_through|misjudged
        HUMAN .. DIDNOT .. CARE|DUTY
        HUMAN DIDNOT *ly|even|also|to? .. CARE|DUTY
        HUMAN ~ and|but|, HUMAN? DIDNOT *ly|even|to? CARE|DUTY !to_be
        THEY .. DIDNOT *ly|even? CARE
        NAMED .. DIDNOT *ly|even? bother*|read|ask|care|think|tell|listen|test|check|document|inform
        HUMAN .. DIDNOT .. so|as_told|what
        HUMAN 's .. failure|refusal|inability|omission to
        HUMAN AUX? .. took_no_action|paid_no_attention|made_no_attempt|made_no_effort|gave_no|told_no|told_nobody|told_none|asked_no|had_not_read|saw_nothing
        SOMEONE ~ told Z
        HUMAN ~ carried_on|went_ahead|pressed_on|ploughed_on|proceeded_anyway|proceeded_regardless
        neither_of|none_of .. THEY saw|noticed|checked|asked|looked|read|said|thought|thought_to
        neither|none of? HUMAN saw|noticed|checked|asked|looked|read|said|thought|acted
        HUMAN ~~ neither_of ~ saw|noticed|checked|asked|looked|read
        HUMAN AUX? .. not_aware|unaware_of|not_awake
        HUMAN .. left ~ on|open|running|enabled|behind|unlocked|in_place and|after|without
        HUMAN .. dismissed|silenced|brushed_aside|snoozed .. alert*|warning*|page*|concern*|signal*
        despite|although|even_though ~ warn*|alert* ~ HUMAN
    """),
    Rule("F5", "block", "omitted by a person", SIGNAL, """
        UNSEEN .. by HUMAN
        not_read|not_checked|not_verified|not_tested|forgotten|neglected|overlooked .. by NAMED
        no attempt|effort|check|action|reaction|response .. made|done|taken|came .. by|from HUMAN
        failure .. of|by HUMAN
        failure ~ on_the_part_of SOMEBODY
    """),
    Rule("F5", "warn", "nothing was done", SIGNAL, """
        nothing_was_done|nothing_at_all_was_done|no_action_was_taken|not_counted_as_a_problem|no_attempt_was_made|no_effort_was_made
        Z did|does anything|something !wrong
        ^ Z .. looked|noticed|cared|bothered|checked|acted|reacted|answered|thought|asked|watching|realised|realized|read|knew_or_cared
        and Z .. looked|noticed|cared|bothered|checked|acted|reacted|thought_to|asked
        alert|alerts|page|pages|warning|warnings|ticket ~ sat|lay|went unacknowledged|unanswered|ignored|unread
        while|as ~ slept|was_asleep|were_asleep|were_sleeping|was_sleeping
        was|were not identified|caught|noticed|spotted|tested|reviewed .. by GROUP
    """),
)  # fmt: skip
