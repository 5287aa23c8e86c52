"""F5: what a person did not do, notice or say."""

from __future__ import annotations

from drafter.scoring.blame.rule import SIGNAL, Rule

RULES = (
    Rule("F5", "block", "a person omitted", SIGNAL, """
        HUMAN HAVE? !WATCHES > OMIT !nothing
        THEY HAVE? .. neglected|forgot|ignored|overlooked|disregarded|never_bothered
        NAMED HAVE? .. forgot|neglected|overlooked|slept_through|misjudged
        but|yet|and HUMAN DIDNOT ADV? ADV? HEED|DUTY !to_be
        HUMAN ~ did_nothing|took_no_action|took_no_notice|sat_on_it|looked_away|was_unreachable|was_nowhere|did_not_react|went_silent|kept_silent|said_nothing
        HUMAN ~~ none|neither of THEY|HUMAN|the? *ed|saw|thought|read|told|knew
        none|neither|not_one .. of? HUMAN *ed|saw|thought|read|told|knew
        SOMEONE .. never replied|answered|responded|reported|looked|asked|showed_up|came_back|followed
        HUMAN ~ chose|decided|preferred|opted not_to|to_ignore
        HUMAN .. was|were .. informed|told|warned|notified|reminded|aware ~~ and|but .. nothing|not|no|ignored|failed|never|only
        HUMAN .. been|was|were told|warned|informed|reminded ~~ yet|still|anyway|nevertheless
        HUMAN ~ anyway|regardless|nonetheless|all_the_same|nevertheless .
        HUMAN .. was|were not watching|looking|listening|monitoring|checking|paying|following|concentrating|reachable
        HUMAN .. took|taken|treated|dismissed ~ lightly|offhand|out_of_hand
        HUMAN .. refused|declined to
        HUMAN ~ refused to
        neither ~~ nor HUMAN *ed|saw|thought|read|told|knew
        too_long for ANYONE to
        HUMAN .. did_not|never take|took|taken ~ seriously
        NOBODY .. followed|respected|obeyed|checked|tested|watched|read|reviewed
        none|neither of THEY *ed|saw|thought|read|told|knew
        sat|lay|went|left unread|unanswered|untouched|unopened ~ HUMAN
        THEY .. DIDNOT ADV? ADV? CARE
        NAMED .. DIDNOT *ly|even? bother*|read|ask|care|think|tell|listen|test|check|document|inform
        HUMAN .. DIDNOT .. so|as_told|what
        HUMAN 's .. failure|refusal|inability|omission to
        HUMAN AUX? .. took_no_action|paid_no_attention|made_no_attempt|made_no_effort|gave_no|told_no|told_nobody|told_none|asked_no|had_not_read
        SOMEONE ~ told Z
        HUMAN ~ carried_on|went_ahead|pressed_on|ploughed_on|proceeded anyway|regardless|as_if|nonetheless|despite|although|undeterred
        neither_of|none_of .. THEY saw|noticed|checked|asked|looked|read|said|thought|thought_to
        neither|none of? HUMAN saw|noticed|checked|asked|looked|read|said|thought|acted
        HUMAN ~~ neither_of ~ saw|noticed|checked|asked|looked|read
        HUMAN AUX? .. not_aware|unaware_of|not_awake
        HUMAN .. left ~ on|open|running|enabled|behind|unlocked|in_place and|after|without
        HUMAN .. dismissed|brushed_aside|snoozed .. alert*|warning*|page*|concern*|signal*
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
        ^ Z .. looked|cared|bothered|checked|acted|reacted|answered|thought|asked|watching|realised|realized|read|knew_or_cared
        and Z .. looked|cared|bothered|checked|acted|reacted|thought_to|asked
        alert|alerts|page|pages|warning|warnings|ticket ~ sat|lay|went unacknowledged|unanswered|ignored|unread
        while|as|though ANYONE slept|was_asleep|were_asleep
        not single R
        not_a_single|not_one|hardly_any|hardly R|person|engineer|one|anyone
        ^ NOBODY !noticed|received|objected|complained|reported *ed !by|in|with|out
        ^ Z thought|saw|knew|told|took|read
        was|were not identified|caught|noticed|spotted|tested|reviewed .. by GROUP
    """),
)  # fmt: skip
