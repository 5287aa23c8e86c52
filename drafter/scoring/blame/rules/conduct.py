"""F7, F8, F9, F17: how somebody behaved, which rule they broke, what they are like, what went on in their mind."""

from __future__ import annotations

from drafter.scoring.blame.rule import DELETE, MEASURE, MINDS, PROCEDURE, Rule

RULES = (
    Rule("F7", "block", "a person is judged", MEASURE, """
        HUMAN ~ MORAL
        NAMED 's ~ was|were|is TOO? MORAL
        MORAL .. of|by|from|on_the_part_of|for|in HUMAN
        MORAL .. to? HUMAN
        NAMED .. was|were|is TOO? SHAME
        HUMAN HAVE? .. misjudged|mismanaged|mishandled|botched|bungled|miscalculated|overreacted|underestimated
        HUMAN 's? ~ was|were far|much|way|simply? too slow|late|hasty|eager|quick
        HUMAN was|were far|much|way? too slow|late|eager|quick|busy|lazy|hasty
        HUMAN ~ took|made|taken the|a|an? wrong|bad|poor|terrible|questionable|stupid decision*|call*|choice*
        NAMED AUX? .. handled|managed|did|coordinated ~ poorly|badly|sloppily|carelessly|amateurishly
        HUMAN .. wrongly|falsely|naively|mistakenly believed|assumed|thought|concluded
        HUMAN .. should have known
        bad|wrong|terrible|poor|awful call|decision|idea|move|choice .. by|of|from HUMAN
        irresponsible|reckless|careless|negligent|foolish|stupid|unwise to let|leave|give|trust|allow .. HUMAN
        HUMAN ~ made ~ bad|poor|wrong|terrible|questionable|hasty decisions|decision|choices|choice|calls|judgements
        HUMAN .. skipped|missed|omitted ~ step|steps|stage|stages
        HUMAN|N was|were|is always|often|usually|simply|just|far|much|way? too *
        SOMEONE ~ far|much|way? too slowly|late|hastily|quickly|slow
        HUMAN believed|assumed|thought , wrongly|mistakenly|incorrectly|falsely|naively
        leaves|left a_lot|much|something to_be_desired
        HUMAN ~ nervous|flustered|stressed_out|agitated|frustrated and|,
        HUMAN ~ sloppy|poor|bad|terrible|lousy job|work
    """),
    Rule("F7", "warn", "a team is judged", MEASURE, """
        GROUP ~ MORAL
        COMPANY 's ~ MORAL
        MORAL .. of|by|from|on_the_part_of GROUP
        GROUP HAVE? .. misjudged|mismanaged|mishandled|bungled|dragged_its_feet|dragged_their_feet|overreacted
        GROUP 's? ~ was|were far|much|way|simply? too slow|late
        GROUP .. took far|much|way? too_long
        response|reaction|handling|communication|support .. of|by|from GROUP ~ inadequate|late|poor|slow|terrible|insufficient|useless
    """),
    Rule("F7", "warn", "we moralise", MEASURE, """
        US ~ SHAME
        our ~ SHAME
    """),
    Rule("F7", "warn", "work is judged", MEASURE, """
        WORK ~ was|were|is|are TOO? SLOPPY
        handled|managed|coordinated|executed|communicated|planned|run|prepared badly|poorly|sloppily|carelessly|terribly|amateurishly
        badly|poorly|carelessly|sloppily|terribly handled|managed|executed|communicated|coordinated|prepared|thought_out
        woefully|grossly|hopelessly|painfully|shamefully|embarrassingly|inexcusably inadequate|slow|bad|late|insufficient|poor|unprepared
        unfortunate|regrettable|misguided|ill-considered decision|choice|reaction|idea|call|move
        below|beneath any|every|all standard*|contempt|criticism
        in_a_hurry|in_a_rush|in_haste and|.|,|by
        it_shows .
        decision|choice|call|idea ~~ was|is not? a|an? bad|wrong|poor|terrible|stupid|questionable|good one|idea|decision|choice|call
        decision|call|choice|idea ~ was|were|is TOO? wrong|bad|a_bad|a_mistake|terrible|a_terrible|reckless|indefensible|stupid
        sloppy|careless|amateurish|shoddy|slapdash|half-hearted|reckless WORK|work|habits|practices
        a|such bad|terrible|awful|dreadful|poor|questionable idea|decision|call|choice to
    """),
    Rule("F8", "block", "a person broke a rule", PROCEDURE, """
        SOMEONE ~ FLOUT .. RULE
        HUMAN ~ DIDNOT .. follow*|respect*|adhere*|obey*|comply*|stick*
        HUMAN ~ got|worked|went|routed around .. approval|process|review|policy|rule*|check|freeze|step|control
        HUMAN ~ disabled|removed|turned_off|switched_off|overrode|silenced .. safety|check|guard*|protection|safeguard|alarm*|interlock|warning
        rather_than|instead_of following|asking|waiting|reading|checking ~ HUMAN
        HUMAN ~ rather_than|instead_of following|asking|waiting|reading|checking|looking
        HUMAN ~ despite|in_spite_of|during|ignoring .. freeze|policy|warning*|rule*|advice|embargo
        by HUMAN outside|without|against|despite|in_spite_of|who
        HUMAN ~ outside .. window|hours|process
        SOMEONE approved|merged|signed_off|reviewed his|her|their own
        HUMAN ~ no|without|lacked|exceeded authorisation|authorization|permission|authority|mandate to|for|from
        HUMAN .. ignored|broke|breaking|ignoring ~ RULE|rule*
        HUMAN ~~ although|though|while|when policy|policies|rules|procedure|process|runbook|it .. forbids|forbade|prohibits|says|required|requires
        without .. the|any? knowledge|consent|approval|permission|blessing of|from OTHERS
        by HUMAN ~ without|late_at_night|on_his_own|on_her_own
        HUMAN ~ on_his_own|on_her_own|on_their_own .
        HUMAN .. worked|working|works directly on|in .. production|prod|live
        HUMAN ~ deviated|departed|strayed from .. RULE|plan|script|steps
        HUMAN ~ on his|her|their own initiative|authority|accord|decision
        HUMAN .. took it upon
        HUMAN ~ even_though|although|despite ~ failing|red|broken|failed|warn*
        HUMAN .. improvised|freelanced|winged_it|cowboyed
        HUMAN ~ merged .. with|despite|on .. red|failing|broken
        HUMAN .. pushed|deployed|committed|merged straight|directly to
        HUMAN ~ blindly|unthinkingly|without_a_second_thought|without_looking
        HUMAN ~ without to *
        HUMAN ~ without .. approval*|review*|authorisation|authorization|testing|tests|asking|permission|checking|telling|consulting|notice|reading|verifying|following|thinking|backup|waiting|warning|informing|looking|a_second|running_the|dry|announcing|coordinating|notifying|letting
        THEY ~ without .. asking|checking|telling|approval|review|permission|testing|reading|verifying|notifying
        NAMED *ed ~ without .. asking|checking|telling|approval|permission|reading|verifying
        HUMAN ~ lost_situational_awareness|took_a_shortcut|cut_corners|went_rogue|broke_protocol|abused|took_shortcuts
        HUMAN ~ against|in_violation_of|contrary_to|in_breach_of .. policy|policies|procedure*|advice|protocol|rules|process|guidelines|instructions|runbook
        against|in_violation_of|contrary_to|in_spite_of|in_breach_of|despite .. policy|policies|procedure*|advice|rules|process|protocol|freeze ,? SOMEONE
        HUMAN ~ directly|straight to|on|in .. main|master|production|prod|live without|instead
        RULE .. ignored|bypassed|violated|circumvented|flouted|skipped|not_followed|not_respected .. by HUMAN
        HUMAN ~ merged|approved ~ own pull|change|pr|request|patch|commit|code
        HUMAN ~ approving|merging ~ own
        HUMAN .. logged|went around .. process|review|approval|change
    """),
    Rule("F8", "warn", "a procedure was not followed", PROCEDURE, """
        RULE ~~ was|were|had|has not been|properly|correctly|fully|always? followed|respected|adhered|obeyed|observed
        RULE ~ was|were simply|deliberately|again|just? ignored|bypassed|violated|circumvented|flouted|skipped|sidestepped !by|automatically|because|when|for|if|as
        GROUP AUX? .. violated|bypassed|circumvented|flouted|skipped|ignored|breached .. RULE
        GROUP ~ without .. approval|review|authorisation|authorization|testing|permission|consulting|telling|notice|asking
        GROUP ~ in_spite_of|despite|against|in_violation_of .. freeze|policy|process|rules
        cut_corners|cutting_corners|corners_were_cut
        in|a violation|breach|disregard of|for .. policy|policies|procedure*|process|rules|RULE
        no documenting|testing|reviewing just|only
    """),
    Rule("F9", "block", "a person's disposition", DELETE, """
        HUMAN ~ always|never|constantly|habitually|keeps|repeatedly forgets|ignores|breaks|misses|skips|does|tests|checks|reads|asks|listens|forgetting|breaking|ignoring|learns|thinks|pushes|deploys|documents|cares|writes|waits
        yet_again|once_again|once_more|as_usual|as_always|again ,? HUMAN
        NAMED .. always|never|constantly|keeps forgets|ignores|skips|cares|asks|reads|tests|forgetting|ignoring|listens|learns|thinks|bothers
        HUMAN ~ as_usual|as_always|yet_again|once_again .
        HUMAN ~ nuked|broke|killed|forgot|crashed|messed ~ again
        WEAK ..  HUMAN
        HUMAN ~ BE TOO? WEAK|junior
        junior HUMAN ~ left|alone|broke|unsupervised|wrong
        HUMAN .. lacked|lacks|lacking|missing the|any|sufficient|enough? .. GIFT
        HUMAN .. did_not|does_not|do_not have ~ GIFT to|for|of
        HUMAN .. does_not|did_not|do_not care
        HUMAN ~ not_up_to|out_of_his_depth|out_of_her_depth|out_of_their_depth|no_idea_how|no_idea_what|no_business|no_clue|know_better
        HUMAN ~ not qualified|trained|competent|fit|suited|experienced for|to|enough
        HUMAN ~ without_a_clue|with_no_clue|clueless|wet_behind|no_experience|barely_knows|out_of_her|out_of_his
        HUMAN ~ joined ~ weeks|days|months .. earlier|ago|before
        HUMAN keep|keeps|kept *ing !an|up|a|track
        HUMAN .. have|has|had no|little|zero|not_enough GIFT|idea|grasp|clue|respect|regard|sense|appreciation
        OTHERS .. tend|tends|love|loves|like|likes to .. ignore|skip|forget|break|push|overlook|rush|blame
        asleep|sleeping|eye_off_the at_the|ball|on_the_job
        HUMAN ~ jumped_the_gun|shot_from_the_hip|played_hero|passed_the_buck|trigger-happy|gung-ho|swept
        HUMAN ~ not experienced|skilled|senior|mature|careful|competent enough
        HUMAN .. can never|not leave|resist|be_trusted
        people_problem|so-called_experts|so-called_engineers|cowboy*|cowboys
        HUMAN ~ so|too|overly sure of P|Y
        HUMAN .. did not know the|his|her|their? tool|tools|basics|job|system|difference
        HUMAN is|was|are known|notorious|famous for *ing
        HUMAN .. known|notorious|famous|infamous for *ing
        typical|classic|vintage ANYONE
        HUMAN .. should not|never be allowed|left|trusted|let|given|near
        a|the lack|want of .. discipline|care|rigour|rigor|professionalism
        more|better|some discipline|care|rigour|rigor|professionalism .. is|are|was needed|required|expected
        too junior|inexperienced|green|new .. to|for
        as_a_junior|even_an_intern|even_a_junior|some_genius|some_idiot|some_clown
        even R would|could|knows
        some genius|idiot|clown|hero|cowboy|joker
    """),
    Rule("F9", "warn", "as usual", DELETE, """
        GROUP ~ history|habit|tendency of *ing
        as_usual|as_always|yet_again|once_more|once_again|again ,? COMPANY
        GROUP ~ as_usual|yet_again|once_again|never_learns|never_learn|always_breaks|always_forgets|always_late
        GROUP ~ always|never forget*|ignore*|break*|answer*|test*|document*|reply|replies|listen*
    """),
    Rule("F17", "block", "a state of mind is imputed", MINDS, """
        HUMAN AUX? .. MIND
        THEY was|were in_a_hurry|in_a_rush|careless|lazy|distracted|complacent|tired|negligent
        HUMAN ~ convinced|certain|sure|adamant that THEY|HUMAN|it ~ not|did_not
        HUMAN ~ hid|lied|covered_up|concealed|wasted|squandered
        HUMAN .. got|became|grew|getting impatient|nervous|careless|sloppy|lazy|complacent|cocky|greedy|bored|distracted
        THEY assumed|figured|presumed|hoped R|that|it|nothing
        THEY AUX? .. rushed|panicked|guessed|gambled|could_not_be_bothered|rubber-stamped|did_not_bother
        NAMED AUX? .. rushed|panicked|guessed|gambled|rubber-stamped|waved_it|waved_the|could_not_be_bothered
        HUMAN ~ and|, panicked|guessed|rushed|gambled|assumed|waved
        HUMAN .. was|were|been|is|are|seemed|got TOO? STATE
        because HUMAN .. was|were .. STATE
        HUMAN ~~ not_paying_attention|no_thought|no_thought_at_all|asleep_at|without_thinking|did_not_think|did_not_bother|carelessness|knowing_full_well|in_a_hurry|out_of_laziness|could_not_care_less
        HUMAN .. did_not .. care|want_to|think|feel_like enough|about|to
        HUMAN wanted|wanting .. to leave|go_home|impress|show_off|finish_early|get_it_over
        HUMAN ~ under_the_illusion|under_the_impression_that_nobody|in_the_belief_that_nobody|thinking_that_nobody|thinking_nobody|hoping_that|hoping_nobody
        thinking|hoping|believing that? Z|it_would ~ HUMAN
        HUMAN ~ to_save_time|to_save_himself|to_save_herself|out_of_convenience|to_cover_up|to_cover_his|to_cover_her|to_cover_their|could_not_wait
        HUMAN ~ just|only|simply wanted to
        NAMED just|only|simply wanted to
        HUMAN ~ chose|decided|preferred .. to ignore|not|skip|hide|cover
    """),
    Rule("F17", "warn", "deemed by a person", MINDS, """
        deemed|considered|judged|assumed|dismissed|brushed_off ~ by OTHERS
        by_assuming
    """),
)  # fmt: skip
