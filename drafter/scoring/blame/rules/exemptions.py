"""What exempts a sentence: policy about blame, technical terms with the same words, thanks, checks of what did not happen."""

from __future__ import annotations

from drafter.scoring.blame.rule import VETO, Rule

RULES = (
    Rule(VETO, "info", "about blame itself", "", """
        blameless*|blame-less|blame-free|blame_free|no-blame
        not about|for|to|in|a .. assign*|find|apportion* ~ blame|fault
        assign*|apportion* .. blame
        without|avoid*|avoids blame|blaming
        not ~ R to_blame
        is|was|are Z .. at_fault|to_blame !for
        Z is|was to_blame|at_fault|here
        never|not a|the|accepted_as? .. root_cause
        error is|are|as never|not|a
        not|never caused|triggered|introduced|broken|due|attributable|brought .. by|to ANYONE
        no evidence|sign|indication|hint|trace|question|suggestion of|that !P_having|R_having|T_having|N_having
        suggestion|theory|suspicion|hypothesis|claim|rumour|rumor|report|reports|idea|impression ~~ not_hold|not_hold_up|ruled_out|unfounded|disproved|refuted|not_supported|not_confirmed|not_true|withdrawn|was_wrong|proved_wrong|false
        Z did|does|had|made|acted|was anything|nothing|any? ~ wrong|mistake|error|improperly|negligent|careless|against
        if|when|whenever|should HUMAN ~ , ~ will|now
        not .. ask|asking|asks who|why|whose
        would|could|might not? have .. been|taken|lasted|lost|run|grown much|far|even|a_lot|considerably|dry|all|everything? worse|longer|larger|higher|bigger|greater|wider|slower|dry|unnoticed|out
        without ~ quick|alert|fast|calm|prompt|good|great|hard|patient|careful thinking|work|reaction|help|action|eye|eyes|hands
        should|must|can|may be able|free to
        would|could|might not ~ either .
        Z blames|blamed|is_blaming|is_blamed
        nor did|was|were|had
        every|good reason to
        could_not|can_not|could_hardly have known|seen|noticed|told|foreseen|guessed|predicted|read|heard|been_expected
        no way of|to knowing|know|tell|telling|see|seeing
        did_nothing wrong|improper
        ^ should the|a|an|any|this|it|another ~~ , ~~ must|will|can|may|shall|has
        Z R? could|would|might have seen|known|told|noticed|foreseen|prevented|caught
        would have *ed|done|made|taken|pressed the same
        considered|examined|checked|asked whether|if ~~ and found
        ^ whatever|whoever ~~ would have
        it was novice? P|R|T|N who|that FINDS|caught|suggested|proposed|raised|rang|restored
        down for|during the|a|planned? maintenance|upgrade|planned|repair
        any|other R would|could have done|made|taken|come|reached|drawn the|so same|it|likewise
        acted|behaved|responded|followed|decided sensibly|reasonably|correctly|properly|exactly|rightly|as
        Z|none|neither ~ could|would|might have ADV? seen|known|told|noticed|foreseen|read|found|prevented|caught ~ because|from|since|as|on|in|without|before
        none|neither of *? R ~ could|would|might have
        Z on|in|at|from the? T could|would|might have
        did|does|do|had|has|need not need|have|had|required to
        would|could|might have lasted|continued|dragged|gone_on|spread|grown|run_on until|into|for|on|all|through|over|to|longer|much
        HUMAN would|could|might have needed|required
        broke|breaks|break|broken|breaking ~ down|up into
        would have *ed|done|made|taken|pressed|read|seen|understood|typed ~ in|the|exactly the? same
        git_blame|page_fault*|fault_injection|fault-injection|fault_domain*|fault-tolerant|fault_toleran*
    """),
)  # fmt: skip
