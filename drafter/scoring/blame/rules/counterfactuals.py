"""F3, F4: what somebody should or could have done."""

from __future__ import annotations

from drafter.scoring.blame.rule import CONDITION, KNOWN, Rule

RULES = (
    Rule("F3", "block", "a person should have", KNOWN, """
        HUMAN ~ should|must|shall|ought not? also|never|at_least|really|probably|definitely|simply|just|certainly|to|clearly|*ly? have|has DONE|known_better
        HUMAN ~ ought|needed|had|should to_have|to_wait|to_check|to_verify|to_ask|to_test|to_be_more|to_know
        HUMAN should to? verify|check|test|ask|read before
        HUMAN .. was|were .. supposed|expected|meant|obliged|required|instructed to
        NAMED needed|had to_wait|to_check|to_verify|to_ask ~ and ~ did_not
        HUMAN .. should not? have been|known
        HUMAN .. should|must know better
        HUMAN .. had a? duty|obligation|responsibility to
        who should have
        HUMAN should|must know|realise|realize|understand that|better|by_now
        you|one|we would expect HUMAN
        expect|expected HUMAN .. to check|verify|know|read|test|ask|notice|follow
        it was|is HUMAN|T|V 's job|duty|responsibility|task|business to
        HUMAN ~ really|absolutely? ought|should .. to_have|have DONE
        HUMAN ~ must|should have|has? to check|verify|test|ask|read|inform .. before
        HUMAN ~ should not? have had|needed|to
    """),
    Rule("F3", "warn", "a team should have", KNOWN, """
        GROUP .. should|ought|must not? also|never|at_least|really|*ly|to? have DONE
        NAMED .. should|ought not? have told|warned|informed|tested|notified|announced|asked|known|rolled_back|waited|checked|noticed|escalated|read|reviewed|verified
        THEY should|ought|must not? also|never|at_least|really|*ly|to? have DONE
        GROUP .. was|were supposed|meant|expected to
    """),
    Rule("F3", "warn", "it should have been done", KNOWN, """
        should|ought not? to|*ly? have_been|never_have_been .. caught|noticed|spotted|foreseen|tested|reviewed|verified|double-checked|checked|documented|acted|announced|raised|answered|acknowledged|communicated|escalated|picked_up|anticipated|known|seen|thought|obvious !by_the
        should|must never|not have been? .. ignored|silenced|dismissed|muted|skipped|overlooked|approved|merged|deployed|allowed|done|released|happened|shipped|started|made|run|necessary|possible
        should_never have
        should have gone|passed|been through .. review|testing|staging|approval|qa|ci|canary
        should have been initiated|started|escalated|declared|rolled_back|reverted|stopped|paused|postponed|communicated|done|made|taken ~ immediately|earlier|sooner|at_once|right_away|straight_away|long_ago|instead|much
        should_have_been|ought_to_have_been .. caught|noticed|spotted|foreseen|tested|reviewed|verified|run|done .. by ANYONE
        ought to? have_been|have .. run|caught|tested|reviewed|checked|done
        was|were supposed to_be .. reviewed|tested|checked|approved
    """),
    Rule("F4", "block", "a person could have", CONDITION, """
        HUMAN - could|might not? *ly|just|also? have DONE
        HUMAN - would not|never? *ly? have DONE
        had HUMAN not|only|just|*ly? DONE
        had HUMAN not|only|just|*ly? MOVE
        if SOMEONE had_not|had|did_not|only DONE|hit|run|put|cut|set|pressed|read
        with ~ from|by HUMAN .. would|could
        word|call|message|question|look ~ from|by HUMAN would|could
        had|have R *ed|read|seen|known|thought|looked ~ would
        if only? HUMAN .. had not|only|just|*ly? DONE
        if HUMAN .. had|did not|bothered|looked|read|waited|checked|asked
        would|could|should HUMAN have DONE
        without SOMEONE 's ~ change|commit|deploy|mistake|error|command|haste|typo|decision|action|script|restart|intervention|patch|merge ~~ would|could not have
        avoid*|prevent*|caught|shorter|sooner .. by|if HUMAN
        not happened|happen if|had|without HUMAN
    """),
    Rule("F4", "warn", "a team could have", CONDITION, """
        were HUMAN ~ more|less|better|half_as
        if ~ had_been HEEDED|carried_out properly|correctly|as|the_way|by|in|at_all|with
        would|could not? have ~~ if ~ had_been followed|read|heeded|observed|respected|reviewed|checked|verified|tested|consulted|rehearsed
        a|an BETTERER * ~ would|could|might not? have
        if R|Z had looked|read|checked|asked|noticed|listened|cared
        if OTHERS .. *ed better|earlier|properly|faster|more|sooner|correctly|carefully
        had COMPANY 's HUMAN not|only? DONE|MOVE
        had COMPANY not|only|just|*ly? DONE|MOVE
        had THEY not|only|just|*ly? DONE|MOVE
        if only? COMPANY had not|only|just|*ly? DONE
        if only? THEY had not|only|just|*ly? DONE
        if_only
        GROUP .. could|might *ly|just|not? have DONE
        could|would *ly? have_been avoided|prevented|shorter|caught ~ by|if|had ANYONE
        without COMPANY 's ~ would
    """),
    Rule("F4", "warn", "a little care would have been enough", CONDITION, """
        LOOK ~ would|could|might *ly|easily? have SAVED
        LOOK ~ would|could have been TRIVIAL
        could|would *ly? have_been .. prevented|avoided|noticed|caught by a|one|any|some|just|simply? .. check|look|call|glance|question|moment|attention|read
        could|would|might have_been .. prevented|avoided|averted|caught|spared by|with|through ~ GLANCES|talking|asking|checking|reading
        all it|this|that would have_taken|takes|took
        checking|reading|testing|looking|asking|waiting|verifying|reviewing|following ~ would|could have SAVED|been|prevented
    """),
)  # fmt: skip
