"""F1, F2, F6, F15: a person, team or vendor as the agent of failure, human error, a person as the cause."""

from __future__ import annotations

from drafter.scoring.blame.rule import CONTRACT, FACTORS, GUARD, SYSTEM, Rule

RULES = (
    Rule("F1", "block", "a person broke it", SYSTEM, """
        HUMAN HAVE? - BREAK !the_loop|the_cycle|the_deadlock|the_tie|it_within|it_down|down|the_problem|the_work|the_news|a_planned|the_planned
        HUMAN HAVE? > TAKE ~~ down|offline
        HUMAN !FINDS > RUIN
        RUINED .. by|from|thanks_to|courtesy_of HUMAN
        RUINED .. on|upon .. by HUMAN
        WRONGLY ACTING .. by|of|from|on_the_part_of HUMAN
        HUMAN 's .. MISHAP
        HUMAN .. manage+|contrive+|succeed+ to|in delete|break|crash|wipe|lock|take|destroy|lose|drop|kill|send|overwrite|shut|corrupt|knock|erase|turn|bring|*ing
        case|matter|question|consequence|outcome of ~ HUMAN *ing
        SOMEONE - force_pushed|force-pushed|hard-reset|rm_-rf|rm-rf|clobber+|stomp+
        ^ typing|entering|pressing|clicking|selecting|choosing|mistaking|confusing ~ instead_of|for|rather_than ~ , HUMAN
        HUMAN > erase+|delete+|drop+|wipe+|format+|overwrite+ ~ only|last|wrong|live ~ copy|backup|database|table|index|volume|disk
        HUMAN ~ make+ fall|crash|down|to_fall|to_crash|broken|dead
        MISHAP ~ by|of|from|on_the_part_of HUMAN
        HUMAN HAVE? .. PUSH .. BAD
        HUMAN HAVE? .. HANDLE ~ wrong|incorrect
        HUMAN HAVE? .. introduced ~ BUG
        HUMAN !FINDS ~ and|, BREAK
        HUMAN !FINDS -- wrong
        wrong ~ by HUMAN
        HUMAN !FINDS|used_·|uses_· ~ , which|thereby HARMED !the_impact|impact
        by HUMAN who|that ~ BREAK|joined|started
        HUMAN -- too long|early|soon|late|quickly|often|many
        HUMAN -- that|which made ~ worse
        HUMAN -- made|making ~ much|considerably|far|even|significantly? worse
        HUMAN .. flooded|hammered|overloaded|overwhelmed|swamped|exhausted|saturated|choked
        HUMAN .. triggered|started|provoked ~ by *ing
        deleted|wiped|dropped|removed|overwritten|disabled ~ by SOMEONE when|who|during|while
        HUMAN 's -- removed|deleted|dropped|overwrote|changed ~ still|needed|wrong|in_use|production|live
        misconfigured|botched|mistyped|mishandled|bungled .. by NAMED
        unluckily|unfortunately|sadly|regrettably|stupidly|inexplicably ,? HUMAN *ed
        SOMEONE ~ made|make|had confusion|muddle|mess
        attributed|attributable|traced|blamed .. to|on responsible HUMAN
        HUMAN 's .. change|script|command|commit|query|action ~ and|which ~ cut_off|locked_out|disabled|removed|overloaded|blocked
        HUMAN .. entered|typed|wrote|pressed|clicked|selected|picked ~ instead_of
        HUMAN let ~ expire|lapse|run_out|slip|die|fill|happen|go
        HUMAN -- made|making matters|it|things|everything worse
        HUMAN ~ formatted|overwrote|truncated|unmounted|deleted|reimaged|dropped ~ still in_use|needed|live|mounted
        HUMAN ~ shipped|deployed|released|left|pushed ~ debug|test-mode|default_password|disabled|enabled !by
        fine|well|stable|quiet until SOMEONE
        HUMAN ~ lost|loses|losing control|track|sight|patience|his_nerve|her_nerve
        HUMAN 's .. reaction|response|handling|query|code|script|work|plan ~ cost|slow|badly|poorly|hogged|left_a_lot
        R slow|late|poor|hasty|clumsy reaction|response|handling|work|decision
        HUMAN 's leftover|forgotten|stray|unreviewed|hasty|half-finished *
        HUMAN .. revoked|deleted|removed|disabled|dropped ~ everything|everyone|all_of
        by_accident|mistake by HUMAN
        was|is|were|been my|his|her|HUMAN doing
        HUMAN 's slow|late|bad|poor|clumsy|hasty *
        a? classic|silly|stupid|costly|avoidable|unforgivable|basic|beginner's|rookie mistake|error|blunder|slip
        HUMAN thought|believed|figured THEY|HUMAN was|were on|in
        HUMAN ~ had *ed ~ by_mistake
        HUMAN ~ hard-coded|hardcoded|copy-pasted|mis-set|mis-configured
        HUMAN 's .. decision|choice|action|actions|change|haste ~~ worse|cause|caused|led|reason|delayed|prolonged|cost
        it was|is HUMAN who|that !FINDS !caught|rang|called|suggested|proposed|restored|saved|raised|stopped|led|wrote|first
        HUMAN ~ killed|broke .. prod|production|checkout|login|everything|service*|site
        contributing_factor|contributing_factors : SOMEONE
        HUMAN !FINDS ~ ,|and .. causing|breaking|corrupting|crashing|destroying|taking_down|knocking_out|wiping
        HUMAN HAVE? .. dropped|deleted|wiped|erased|destroyed|removed .. production|live|prod|database|customer*|everything
        HUMAN !FINDS -- change|query|script|command|commit|job|config* which|that ~ caused|broke|crashed|corrupted|destroyed|wiped|took_down|brought_down
        HUMAN 's .. script|change|command|commit|merge|patch|query|deploy|deployment|rollout|config|edit|action|actions ~ killed|broke|caused|crashed|corrupted|wiped|deleted|took_down|brought_down|destroyed|ruined
        fine|well|stable|worked|working|works|healthy|good|ok|green ~ until HUMAN .. touched|changed|restarted|deployed|merged|ran|pushed
        it was|is HUMAN who|that ~ BREAK|HANDLE|dropped|wiped
        HUMAN AUX? .. force-pushed|left ~ over|on|open|unlocked
    """),
    Rule("F1", "block", "a person slipped", GUARD, """
        HUMAN AUX? .. SLIP
        HUMAN ~ by_mistake|by_accident|in_error|mistakenly|by_error|wrong_window|wrong_host
        by_mistake|by_accident|mistakenly|accidentally|carelessly ,? HUMAN
    """),
    Rule("F1", "block", "broken by a person", SYSTEM, """
        broken|caused|introduced|misconfigured|crashed|wiped|corrupted|mistyped|botched|taken_down|brought_down|messed_up|mishandled|ruined|nuked|unplugged|deleted ..  by|from HUMAN
        outage*|incident*|failure|crash|downtime|loss|mess|it|this|all|which ~ triggered .. by|from HUMAN
        because_of|due_to HUMAN !error
        because_of|due_to|caused_by|result_of HUMAN .. *ing|who
    """),
    Rule("F1", "block", "a person's fault", SYSTEM, """
        HUMAN 's .. FAULT
        NAMED 's .. SIN|bad_*
        by NAMED 's .. merge|commit|change|patch|script|edit|typo|mistake|carelessness
        nuked|borked|fat-fingered|hosed|clobbered prod|production|master|main|dns|everything
        FAULT .. by|of|from|on_the_part_of HUMAN
        FAULT .. on_the_part_of SOMEBODY
        HUMAN AUX ..  to_blame|at_fault|guilty|the_culprit
        HUMAN AUX ADV? responsible for ADV? the|this|that|a|our? *? HARM|deletion
        blame*|fault ~ lies|rests|is|falls with|on HUMAN
        blame* HUMAN for
        this|it|incident|outage|one|that is|was on NAMED !call|duty|shift|holiday|leave|and|the|version|for
        comes_down|boils_down .. to NAMED *ing|not|'s
    """),
    Rule("F2", "warn", "a team or vendor broke it", CONTRACT, """
        GROUP HAVE? - BREAK !the_loop|the_cycle|the_deadlock|the_tie|it_within|it_down|down|the_problem|the_work|the_news|a_planned|the_planned
        GROUP !FINDS > RUIN
        COMPANY .. RUIN us|our|the|everyone|everything
        RUINED .. by|from|thanks_to|courtesy_of GROUP
        RUINED .. on|upon .. by GROUP
        WRONGLY ACTING .. by|of|from|on_the_part_of GROUP
        GROUP 's .. MISHAP
        outage|incident|mess|one|failure|downtime belongs|belonged|is_down|is_owed to ANYONE
        COMPANY HAVE? .. PUSH ~ that|which BREAK|RUIN
        GROUP .. hand+|give+|leave+|send+|serve+|deliver+ us|R ~ BAD|WRONGLY
        responsibility|blame|culpability|guilt ~ HARM|missed|late|delay|loss ~ lies|rests|falls|sits .. with|on|at ANYONE
        pull+ the rug|plug|floor|carpet from|on|out
        strikes|strike|struck again .|,|!!
        ANYONE BE at_it again
        ANYONE|it|N promised ~ and|but took|delivered|came|got|never|then
        UNKNOWN AUX? .. broke|breaks|messed_up|messed|screwed_up|botched|borked|bungled|mishandled|nuked|trashed|wrecked|crashed|misconfigured|fat-fingered|mistyped
        SOMEBODY AUX? .. dropped_the_ball
        GROUP AUX? .. SLIP
        GROUP HAVE? .. TAKE ~ down|offline
        COMPANY HAVE? .. PUSH ~ BAD
        GROUP HAVE? .. HANDLE ~ wrong|incorrect
        GROUP !FINDS ~ and|, .. BREAK
        GROUP -- wrong
        wrong ~ by GROUP
        COMPANY ,? UNKNOWN? ,? .. cut|pulled|unplugged|shipped|sent|replaced|disabled|blocked -- wrong
        GROUP ~ without|with_no .. a_word|announcement|prior|any_notice
        GROUP .. quietly|silently|secretly|unilaterally *ed
        fault|mistake|error is|was|lies .. by|with|on|at .. GROUP
        COMPANY 's? HUMAN? .. turned_up|arrived|showed_up ~ late|without
        COMPANY let .. expire|lapse|run_out|slip|happen
        COMPANY HAVE? .. let its|their|his|her|the
        COMPANY would|will|did|does|could not .. pick_up|answer|respond|react|help|listen|call_back|reply
        let_down|failed|abandoned by GROUP
        due_to|because_of|through a? lack_of * from|by|in|of OTHERS
        lack_of|poor|bad|missing communication|coordination|planning|diligence|preparation|testing from|by|of|in|on OTHERS
        GROUP ~ told|informed|warned Z
        GROUP ~ and|, .. ignored|dismissed|refused ~ warning*|request*|concern*|advice
        failure|fault|blame ~ lies|rests|sits ~ with GROUP
        responsibility for .. HARM ~ lies|rests|sits with ANYONE
        made|makes a|an complete|total|real? mess|hash|shambles of
        GROUP keep|keeps|kept changing|breaking|forgetting|ignoring|pushing|closing|skipping
        when|happens_when|because|if GROUP .. is|are|was|were allowed|let|left to
        GROUP .. ignored|dismissed|refused ~ warning*|request*|concern*|ticket*|advice
        GROUP ~~ THEY failed|messed|forgot
        SOMEBODY DIDNOT consider|think|deem|find|see|feel ~ necessary|fit|worth|useful
        failed_to warn|tell|inform its|their customers|users|clients|partners|subscribers
        GROUP 's .. failure|refusal|inability to
        GROUP .. flooded|hammered|overloaded|overwhelmed|swamped|exhausted|saturated|choked
        GROUP ~ even_though|although|despite ~ failing|red|broken|failed|warn*
        COMPANY , ~ , .. silently|quietly|suddenly|unilaterally|secretly
        poor|bad|sloppy|weak|lax|missing|insufficient * control|testing|assurance|communication|planning|practice|management|support at|in|by|of|from COMPANY
        GROUP .. wasted|squandered|dragged|stonewalled|fobbed
        GROUP 's .. support|staff|help_desk|helpdesk .. was|were|kept|is TOO? MORAL|closing|ignoring
        THEY HAVE? .. misconfigured|messed_up|screwed_up|botched|broke
        GROUP ~ causing|breaking
        GROUP ~ without .. notice|warning|telling|informing|notifying|asking|announcing|consulting
        broken|caused|introduced|taken_down|brought_down|botched|not_identified|not_caught|missed|mishandled|misconfigured|overlooked|ignored .. by GROUP
        UNKNOWN *ed ~ without .. notice|warning|telling|informing|notifying|asking|announcing|consulting
        because_of GROUP
        thanks_to T|V !for
        due_to GROUP *ing
        could_not|can_not|unable_to keep ~ their|its own
        COMPANY could_not keep|run|hold
    """),
    Rule("F2", "warn", "a team's or vendor's fault", CONTRACT, """
        GROUP 's .. GROUPSIN
        COMPANY .. 's .. GROUPSIN
        COMPANY 's ~ bricked|broke|crashed|took_down|knocked_out|wrecked|ruined|trashed
        SOMEBODY 's .. lack_of|unwillingness_to|inability_to|refusal_to|indifference
        UNKNOWN .. 's .. incompetence|negligence|fault|carelessness
        fault|negligence|blame|incompetence|lack_of_care|lack_of_communication|carelessness|sloppiness .. of|in|at|by|with GROUP
        blame* ~ lies|rests|is|falls with|on ANYONE
        blame* .. lies|rests|falls with|on|squarely
        GROUP AUX ..  to_blame|at_fault|responsible_for_the_outage|responsible_for_the_incident|responsible_for_the_failure|the_culprit
        OTHERS 's? .. blamed|blames|blaming|denied|denies
        THEY 's? .. blamed|denied
        COMPANY 's .. blamed|denied
        their engineers|staff|support .. denied|blamed
    """),
    Rule("F2", "warn", "a team or vendor let it happen", CONTRACT, """
        GROUP HAVE? .. FORGET
        UNKNOWN AUX? .. failed_to_notify|failed_to_tell|failed_to_inform|failed_to_warn|failed_to_communicate|failed_to_disclose|failed_to_announce
        GROUP 's? .. ignored|dismissed|refused|denied !with|as|the_connection|connections|traffic
        UNKNOWN 's .. support|staff|engineers|team .. ignored|dismissed|refused|denied|failed|forgot|did_not
        GROUP .. PASTNOT TALK|test*|check*
        UNKNOWN AUX? .. DIDNOT TALK|test
        GROUP ~ and|, DIDNOT .. TALK|test*|check*
        GROUP .. did_not|had_not|has_not CARE
        GROUP .. left|leaves|dumped ~ mess|work|us
        GROUP .. assumed|pretended|panicked|guessed
    """),
    Rule("F6", "block", "human error", GUARD, """
        human|user|operator|pilot|manual|keying|engineer|admin|developer|clerical|typing error|mistake|misunderstanding|oversight|slip !rate|on|rates|budget|message|messages|code|codes|page|pages|log|logs|handling|report|reports|count|state|is|cannot|was_ruled|as_a_root|response|http|status|·
        operating|handling|keying|keyboard|keystroke error|mistake|errors|mistakes !rate|rates|message|code|in|of|system|temperature
        human|operator|manual|pilot|engineer|admin|developer errors|mistakes !are|is|rate|rates|in_the_form|such
        through|due_to|because_of|out_of|from|by|sheer|pure|of .. TRAITS
        finger_trouble|finger_problem|thumb_fingered|butterfingers
        pebkac|layer_8|fat_finger*|fat_fingered|fat-finger*|fatfinger*|id10t
        P|R P|R? error|mistake|slip|slip-up|oversight|blunder !rate|http|status|·|rates|message|messages|budget|code|page|log
        human|manual|operator|engineer's failure|slip-up|blunder|misconfiguration|carelessness
        typo|typos|slip|fat-finger|mistake|error by|of|from SOMEONE
    """),
    Rule("F6", "block", "a person's mistake", GUARD, """
        SOMEBODY ~ made|makes|making|make|did|committed|has_made a|an|the|another|this|that|one|some? .. mistake|mistakes|error|errors|typo|blunder|slip
        HUMAN AUX? .. mistyped|misread|misunderstood|mis-typed|misclicked|miscounted|mixed_up|fumbled|misremembered|fat-fingered|fatfingered|confused|mistook|misinterpreted|misheard|miscalculated
        mistake*|error|errors|typo|slip|blunder was|were|is? made|done|committed by OTHERS
        took HUMAN * attempts|tries|goes|times
        HUMAN > take+|need+|require+ .. attempts|tries|goes
        SOMEBODY .. make|made wrong
    """),
    Rule("F15", "block", "the root cause is a person", FACTORS, """
        sole|only|one|single|real|true|simple|whole|entire|main reason|explanation|answer|cause ~~ that|: ~ HUMAN
        cause|category|class|classification : people|human|humans|operator|personnel|staff|user|human_factor|picnic|human_factors|training
        cause|category|class|classification : R !FINDS|was_right|is_right|were_right|had_it_right
        a_human one
        weak|weakest|missing|broken|faulty point|link|part|component|spot was|is|: HUMAN
        picnic|human_factor|human_failure|human_failing|human_frailty .
        attribut*|ascrib*|traced|put_down|chalked ~ to ~ WRONGLY|MISHAP
        at_bottom|ultimately|in_essence|in_the_final_analysis|when_all_is_said ~ HUMAN
        no|not further|more analysis|investigation needed|necessary|required
        it|this|that|all|which|everything|loss|mess|HARM|· is|was|are|were solely|entirely|purely|all|simply|just|squarely? down to OTHERS
        root_cause|root_causes|sole_cause|main_cause|real_cause|only_cause|culprit ~ was|is|were|being|: ADV? *? HUMAN
        cause|reason|culprit was|is HUMAN
        cause|reason of|for|behind ~ was|is ADV? *? ,? HUMAN
        root|primary|main|sole|actual|real|contributing cause|factor|reason|causes|factors was|is|: human|TRAITS|HUMAN
        human_error|human_mistake|human_failure as|is|was
        cause|reason of|for|behind ~ was|is NAMED *ing
        root_cause|root_causes|sole_cause|culprit was|is|: NAMED !'s|was|is|had|has
        in_the_end|ultimately it was HUMAN
        HUMAN - be+ the problem|issue|weak_link|culprit|cause
        HUMAN that|who caused|broke|did_this
        due|down|owing|attributed|attributable|comes_down|boils_down|traced|traces_back|goes_back .. to HUMAN *ing|who|not|'s
        attributed|attributable|traced|comes_down .. to HUMAN
        root_cause ~ mistake|error|negligence|carelessness of|by HUMAN
    """),
)  # fmt: skip
