"""F3, F4, F10, F11, F12, F14, F16 by concept: obligations, the little that would have been enough, hindsight, sarcasm, rhetorical questions."""

from __future__ import annotations

from drafter.scoring.blame.rule import ASK, CONDITION, KNOWLEDGE, KNOWN, NEUTRAL, STEPS, Rule

RULES = (
    Rule("F3", "block", "a person was obliged", KNOWN, """
        HUMAN .. was|were|had_been|is|are|being .. OBLIGED to .. !be
        HUMAN .. had|has been told|instructed|asked|trained|ordered|advised to|not|how|about ~ but|yet|still|nevertheless|and_let|and_did|and_ignored|and_left
        HUMAN ~ it|this|that was|is his|her|their|a|part job|duty|responsibility|task|business|role
        HUMAN .. owed|owe it|us|the|this
        incumbent|duty|responsibility|job|obligation|onus|up on|upon|of|to|for HUMAN to
        incumbent|duty|obligation|onus on|upon|of OTHERS ~ to
        one|you|we|anyone would|could|might|should expect ~ R|P|T
        SOMEBODY could|can|should|would|might have been|be expected|trusted|asked to
        HUMAN .. should|ought|must|needed ~ known_better|known|better
        HUMAN should|ought had|of to? *ed|known|seen
        HUMAN should|ought|must ADV? not? at_least|first|of_course|also|to_have
        HUMAN .. had|has no business|right|excuse *ing|to|for
        HUMAN .. have|had every|ample|plenty chance|opportunity|time|warning|means to|of
        expected|expect*|reasonable|fair|normal .. of|from|for|that HUMAN ~ to|would|should|check|know|read
        HUMAN .. need+_only|only_needed|merely_had|simply_had|just_had|only_had
    """),
    Rule("F3", "warn", "others should have", KNOWN, """
        CLIENTS should|ought|must not? ADV? to? have DONE
        it|this|that|which should|ought not? ADV? have gone_out|gone_live|gone_in|got_in|got_out|made_it|gone_to_production
        any|a|the|all|every CHANGE should|ought not? ADV? have gone|passed_through
        nothing|none of this|that|it should|needed|had ADV? to?_have|to have|happen|happened
        was|were|is clearly|obviously|plainly not? thought_through|thought_out|tested|reviewed|ready|checked|read
    """),
    Rule("F4", "block", "a better person would have", CONDITION, """
        if|had|were HUMAN not|only|just|ADV? .. HEEDED
        if HUMAN .. had|did|were|was not|only|just|ADV? .. HEEDED|more|less|better
        but_for|if_not_for|were_it_not_for|if_it_were_not_for|were_it_not|had_it_not_been ~ HUMAN
        HUMAN could|might|would ADV? just|simply|at_least|have|have_easily ADV? HEEDED
    """),
    Rule("F4", "warn", "a little effort would have been enough", CONDITION, """
        SMALL .. EFFORTS ~ would|could|might|may not? ADV? have TURNOUT
        with|given .. SMALL .. EFFORTS ~ would|could|might
        a|an|one|any *? GLANCES ~ would|could|might not? ADV? have TURNOUT
        more|better|proper|careful|closer|thorough|decent|basic|adequate|timely|earlier EFFORTS|GROUP ~ would|could|might not? ADV? have
        it|this|that would|could|might not? have *en|*ed ~ if|had R|Z|anyone|someone|T|P|OTHERS
        it|that only|would_have_only|would_only takes|took|take|taken|needs|needed|cost ~ minute|minutes|second|seconds|look|call|line|word|person|click|glance|check
        would|could have taken|cost|needed|required ~ minute|minutes|second|seconds|moment
        if R|SOMEONE|Z|anyone .. had|did|were HEEDED|bother*|even|only
        OTHERS .. had THEY|it HEEDED
        reading|checking|testing|asking|looking|calling|following|rehearsing|reviewing|verifying ~ would|could|might not? ADV? have TURNOUT
    """),
    Rule("F10", "warn", "it was so little", STEPS, """
        HUMAN .. have|has|had nothing|little|only|not more|else|much|anything? ~ to_do|do than|but|except|other
        TRIFLE job|task|thing|fix|change|matter|check|exercise ~ yet|but
        least|minimum one|we|you|anyone could|can|might|would|should
        hardly|not|no|scarcely|exactly ROCKETRY
        not|too|hardly|scarcely asking|ask|expecting|expect much|a_lot|too_much|the_earth
        all that|it|HUMAN|THEY|anyone|ANYONE ~ needed|required|missing|took|takes|had_to_do|necessary|asked|lacking .. was|is|were|would
        all|only|just *? needed|required|missing|took .. was|is a|to|one|common
        not that|exactly|very|so|all_that? hard|difficult|complicated|demanding|complex to
        hardly|not|no rocket_science|brain_surgery|black_magic|witchcraft|higher_mathematics
        child|beginner|first-year|schoolboy|novice|monkey|five-year-old !process|node|nodes|processes|pid|thread|element ~ could|can|would|knows|know|error|mistake
        should|ought be|have_been obvious|second_nature|basic|standard|self-evident|common|elementary|routine|a_no-brainer|muscle_memory
        as everyone|everybody|every|anyone|any|R|we_all should? knows|know
        is|was|goes|it without saying
        to state|it the obvious
        elementary|basic|textbook|schoolboy|rookie|beginner's|beginners|newbie|amateur|novice mistake|error|blunder|slip|stuff
        reading|rtfm|looking|asking|testing .. is|was|does|would|not hard|difficult|free|hurt|optional|beneath
        even|including the|a? intern|dog|cat|grandmother|child|novice|my could|would|can|knows
        US|one|you|R simply|merely|only|just had|needed|needs|has|have to
        how hard|difficult can|could|is it
    """),
    Rule("F11", "warn", "it was clear beforehand", KNOWLEDGE, """
        CLEARLY ~ that|to|from|what|how
        it|which|this|that was|is|had_been TOO? CLEARLY
        blind man|person|mole could|would|can
        not need|take a|any degree|phd|diploma|oracle|prophet|expert|genius|rocket|crystal|detective to
        was|were|is always going_to ~ end|fail|happen|break|go_wrong|like
        any|every fool|idiot|child|layman|amateur|schoolchild|beginner could|can|would|knows
        foregone_conclusion|ticking_time_bomb|time_bomb|disaster_in_the_making|self-inflicted|an_own_goal|own_goal|house_of_cards|tempting_fate|playing_with_fire|fate_was_sealed
        alarm_bells|bells|red_lights|alarms should|ought|must|had|were ~ rung|ringing|have|flashing
        ANYONE|anyone|everyone|R|everybody|one could|can|would|should|might ADV? have .. see*|saw|seen|tell|told|know*|predict*|foresee*|guess*|notic*|spot*|realis*|realiz*|work* ~ that|this|it|coming
        HUMAN|GROUP could tell|see|smell|sense|feel ~ coming|brewing
        ANYONE|anyone|R|everybody|everyone .. saw|could_see|knew|had_known ~ coming|would|bound|going_to|matter_of_time|all_along|from_the_start
        there_were|there_was|had_been ~ enough|plenty|ample|many|numerous|several|clear|repeated|no_shortage warning*|sign*|hint*|indication*|clue*|opportunit*
        signs|warnings|writing|hints|clues|symptoms|evidence ~ there|obvious|plain|clear|everywhere|ignored|staring ~ to_see|all_along|for|in_the_face|for_weeks|for_months|for_days
        was|were|been always|only|inevitably going_to|bound_to|a_question_of|a_matter_of
        predictable|inevitable|foreseeable|sure|certain as the|night|death|day
        had_it_coming|have_it_coming|asking_for_it|asked_for_it|bound_to_go_wrong|bound_to_happen|no_wonder|small_wonder|little_wonder|hardly_surprising|not_surprising|no_surprise
        could|should|would|might ADV? have been ADV? predicted|foreseen|anticipated|expected|foreseeable|known .. R|anyone|everyone|from|by|in_advance|beforehand|at_the_time|weeks|days|months
        knowing what we|R|US know|knew now|today
        should|ought have rung|raised|set_off|made ~ bell|bells|alarm|alarms|suspicious|suspicion|think|eyebrow*
    """),
    Rule("F12", "warn", "sarcasm", NEUTRAL, """
        ^ what_a|such_a? SARCASTIC SARCASM !is|was|at|for_monitoring
        ^ SARCASTIC SARCASM to|of|on|by|from|there|guys|folks|everyone|R|T|P|,|!!|indeed
        ^ how IRONIC
        ^ nice|good|great|glad|reassuring|comforting|lovely|interesting|heartening to see|know|hear|learn that|how|our|R|T|Z
        OTHERS 's SARCASTIC *
        bravo|chapeau|slow_handclap
        work|masterpiece|monument|exercise|masterclass|lesson|case_study|crash_course|study of|in|to fiction|how|futility|incompetence|stupidity|imagination|negligence|chaos|art|wishful
        love|loved|adore|admire|like how|that|the_way
        congratulations|congrats|kudos|applause|bravo ~ for|on *ing|another|yet|turning
        their|his|her|its idea|notion|concept of ~ is|was|seems
        another|one_more|yet_another SARCASTIC *
        ? what * ?
        gotta|got_to|have_to|has_to|must|just love
        bless it|him|her|them|its|their|his
        less said about|the
        fine|perfect|shining|textbook|prime|classic example|specimen|illustration of ~ our|how|their|his
        consisted|consist|consists of a shrug|nothing|silence|an_emoji
        fairy_tale|fairy_dust|wishful_thinking|pipe_dream|magical_thinking|crossed_fingers|fingers_crossed|hope_and_pray|hopes_and_prayers|thoughts_and_prayers|russian_roulette|snake_oil
        zero|no|without clue|idea|sense .|,|and|whatsoever
        typical|classic|vintage ANYONE :|,|.|behaviour|move
        typical|classic|vintage * : ~ no
        big|grand|bold promises|talk
        needless_to_say|lo_and_behold|surprise_surprise|what_could_possibly|what_could_go_wrong|wonders_never_cease|truly_impressive|hats_off|chapeau|well_played|slow_clap|round_of_applause|gold_star|medal|award
        US|one|you|R|ME can_only|has_to|have_to|must|can_but|really_has_to|cannot_help admire|marvel|wonder|applaud|laugh|smile|congratulate|be_impressed
        kudos|props|bravo|congratulations|congrats|applause|thanks|thank_you|respect|hats_off to|for,? ~ whoever|genius|hero|heroes|nobody|Z|forgetting|ignoring|breaking|silence|nothing|not
        apparently|evidently|clearly|obviously|presumably|supposedly|seemingly ~ optional|luxury|too_hard|too_much|beneath|not_needed|unnecessary|overrated|a_foreign|for_losers|overkill|think*|thought|busy|better
        who_needs|who_cares|why_bother|because_why|what_for ~ anyway|?|when
        as_if ~ matter*|nothing|enough|optional|Z|care*|own|for_fun
        so_much_for|thank_goodness_we|thank_god_for|luckily_for_us|so_good_to_know|as_luck_would|fancy_that|imagine_that|must_be_nice|no_pressure|job_well_done|mission_accomplished|what_else_is_new|business_as_usual_here
        too busy|important|clever|smart ~ to ~ test|read|check|answer|look|reply|bother|ask
        our|the|their|his|her|my SCARE *? setup|platform|process|tool|system|design|solution|expert*|fix|plan|team|R|T|monitoring|automation|failover|strategy|culture
        world-class|award-winning|state-of-the-art|bulletproof|foolproof|famous|legendary|celebrated|much-praised|vaunted|beloved|so-called * ~ did|was|fell|failed|again|nothing|not|never
        comedy_of_errors|wild_west|kindergarten|keystone|omnishambles|beggars_belief|defies_belief|for_heaven's_sake|for_crying_out_loud|god_knows|heaven_knows|goodness_knows|crying_shame|slap_in_the_face|heads_will_roll|held_together_with|duct_tape|beyond_parody
        you_could_not_make|you_can_not_make|cannot_make_this_up|make_it_up|hard_to_believe|difficult_to_believe|believe_it_or_not|would_you_believe|words_fail
        always|never do|does|did|done what|best : nothing
        what|as R|T|they always do|does
        does what it always|best
    """),
    Rule("F12", "warn", "strong feelings", NEUTRAL, """
        FEELING
        HOWMUCH HORROR
        BE|became|become|turned_into|turned_to|degenerated_into|descended_into|ended_in TOO? a|an|*? *? CHAOS !recovery
        sick|tired|fed_up|sick_and_tired of|with
        for the love_of|umpteenth|hundredth|thousandth|nth|third_bloody
    """),
    Rule("F14", "warn", "a rhetorical question", ASK, """
        ^ how_come
        ^ how_on_earth|how_the_hell|how_in_the_world|how_is_it_possible|how_can_it_be|how_is_it_that|how_the_heck|how_the_f*|how_in_heaven's_name
        ^ why ~ SOMEBODY
        ^ why_is_it|why_does_it|why_did_it ~ always|never|Z|R|T|take|took
        ^ why ~ bother|ever|even|in_the_first_place|in_god's_name ~ ?
        ^ what_was|what_were|what_is|what_on_earth_was|what_made|what_possessed|what_gave|what_were ~ SOMEBODY ~ thinking|think|do|to|right|expect*|believe|idea|doing
        ^ how do|does|did|can|could ~ get|slip|go|sail|make_it ~ past|through|unnoticed|by
        ^ why ~ responsible|nobody|reviewer|approver ~
        know|knowing|told|explain|establish|see|ask|hear which R PAST|was|had
        ^ what possessed|made ANYONE
        what were|was|are you|Y|HUMAN|R|T thinking|doing|expecting
        ^ what ~ HUMAN thinking|smoking|doing_at|expecting|on_about
        ^ where was|were|is|are the? HUMAN|T|GROUP
        ^ who in|on his|their|her|earth right_mind|mind
        ^ who in_their_right_mind|on_earth|the_hell|the_heck|in_the_world|let|lets|thought|told|gave|came_up|signed_off
        ^ since_when
        ^ can|could|would|will anyone|somebody|someone|R explain|tell ~ how|why|what|who
        ^ why was|were|is|are the? only|one|single R
        ^ did|does|do|has|have|had|was|were|is|are|could|can|would not? Z|HUMAN|T|SOMEONE ~ even|really|seriously|honestly|ever|bother*|not|think|at_least|actually|just ~ ?
        ^ did|does|do|has|have|had|was|were|is|are|could|can|would not|Z ~ ?
        ^ was|were|is|are|has|did|would it ~ too_much|that_hard|so_hard|killed|beyond|really_so|asking ~ ?
        ^ are|is US ~ seriously|supposed|really ~ ?
        ^ whose ~ ?
        ^ when will|would|did ~ R|T|P|V|OTHERS|Z|THEY ~ learn|finally|stop|understand|listen|ever
        ^ is this|that|it ~ joke|serious|how US|a_joke|normal
        ^ which|what|who genius|idiot|clown|hero|joker|wizard|brilliant|moron
        US|R|Y|ME|I .. wonder|wonders|ask_ourselves|ask_themselves|ask_himself|may_ask|must_ask|curious|like_to_know|want_to_know|demand .. why|who|whose|what|how ANYONE|PAST|on_earth|anyone|someone|could
        question|mystery .. remains|is|arises ,|: why|who|how|whose|what
        explain|explains|explanation|account|answer to|for? US|me|the ~ why|how|who ~ HUMAN|Z|OTHERS|PAST
    """),
    Rule("F16", "warn", "self-blame", "Never carry it into the narrative.", """
        ME HAVE? .. SLIP|LAPSE !to_be
        ME & LAPSE
        ME .. DIDNOT ADV? ADV? bother|pay|look|check|read|realise|realize|notice|double-check|verify|think_to|think_of
        ME .. feel|felt .. ashamed|stupid|guilty|awful|terrible|embarrassed|foolish|dumb|responsible|sick|horrible
        ME .. own|owns|take|took|accept|bear ~ this|blame|responsibility|fault|hit
        'm|am|was|'s the one|idiot|culprit|fool who|that
        nobody|noone|Z|no_one to_blame but|except ME
        my fingerprints|hands ~ over
        my guilt|fault|blame|bad|wrongdoing|responsibility
        's|is|was|all|totally|entirely|squarely on ME
        ME ~ without to|asking|checking|testing|telling|looking|reading|thinking|approval|review|permission
        ME .. kick|kicking|kicked|hate|facepalm* myself|ME
        silly|stupid|dumb|dumbass|careless|clumsy of|old? ME
        ME .. BE such|so|too|being|an? idiot|stupid|careless|tired|hasty|lazy|dumb|fool|sloppy|quick|distracted|asleep
        ME .. make+|do+|did a|another|the|this|that .. mistake|error|blunder|boo-boo|typo|mess|oopsie|booboo
        forgive|apologies|sorry ~ ME|my .. mess|mistake|fault|trouble|stupid*|error
        brain_fart|egg_on_my|facepalm|i_suck|my_screw*|my_oversight|my_carelessness|my_typo|my_doing|all_me|face_palm|palm_face|shame_on_me|blame_me|i_blew_it|i_goofed|i_borked
    """),
)  # fmt: skip
