"""F10, F11, F12, F14, F16: condescension, hindsight, emotion, interrogation, self-blame."""

from __future__ import annotations

from drafter.scoring.blame.rule import ASK, KNOWLEDGE, NEUTRAL, STEPS, Rule

RULES = (
    Rule("F10", "warn", "condescension", STEPS, """
        simply|merely|just|only reading|checking|looking|following|asking|testing|waiting|opening ~ would|could|is
        simply|merely|just read|check|look|follow|ask|test|not_run
        by|of ANYONE simply|just|merely *ing
        R had|needed|has to_do was|is
        ANYONE only had|needed to
        only had to .. read|check|look|press|ask|click|wait
        it would have been TRIVIAL
        would|could *ly? have been TRIVIAL to !tell|distinguish|separate|confuse|miss
        as ANYONE knows|know
        every* .. ANYONE .. knows|know
        ANYONE .. with any|basic|half|a_week|a_minute
        anybody|anyone|R with ~ knows|know|sees
        even R would|could|can|knows
        R knows|know that|not|better
        R who ~ knows|know that
        as|like R with ~ knows
        you|one|they|we only|just|simply need|had|have|needed to read|look|check|open|ask|press|follow
        solution|fix|answer|cause was|is TOO? obvious|trivial and|,
        too_much to_ask|to_expect
        should|could|would have taken|been .. minutes|minute|seconds|trivial
        this|that|it is|was a? trivial|simple|basic|easy|elementary check|thing|test|step|mistake ~
        obviously|clearly|of_course|naturally ~ should have
        should be obvious|clear|evident to|that
        how_many_times do|must|have
        you literally|just|only|simply just|only? have|had|need to
        surely|honestly a|an|we|any|one|it|R ~ can|could|should|manage|is
        that R could|would have made|done|fixed|seen
        you do_not|never|should_never do|run|deploy|merge
        how_hard|how_difficult is|was|can|could
        basic competence|diligence|common_sense|stuff|hygiene|mistake|knowledge
        common_sense|no-brainer|rocket_science|not_too_much_to_ask|too_much_to_ask|not_that_hard|is_not_hard|it_takes_two_minutes
        solution|fix|answer is just|simply to|not
        could|should|would easily|simply|trivially|obviously|clearly have
        obviously|clearly|surely R ~ should|could|would
        just ,? · alone
        documenting|testing just
    """),
    Rule("F11", "warn", "hindsight", KNOWLEDGE, """
        in_hindsight|in_retrospect|with_hindsight !US|,_W|our|,_our|view|mode
        looking_back|with_the_benefit_of ~ was|is|should|hindsight
        should not|never? *ly? have_been .. caught|noticed|obvious|detected_earlier|spotted|foreseen|found_in|tested|clear|known|picked_up|seen !by_the
        was|were|is|been entirely|completely|totally|wholly|easily|perfectly|so|quite|clearly|eminently? foreseeable|preventable|avoidable|predictable
        entirely|completely|totally|wholly|easily|perfectly|eminently|readily foreseeable|preventable|avoidable|predictable
        warning_signs|warning_sign|red_flags|the_signs|signs|writing !of .. were|was|had_been|everywhere|on_the_wall|visible
        plenty_of|many|all_the|clear|enough|several warning_signs|red_flags|warnings
        it was|is|should_have_been .. obvious|clear|plain|evident to OTHERS|R|anyone
        it was|is|should_have_been .. obvious|clear|plain|evident that ~ would|was_going|were_going|could_only
        it was|is|should_have_been .. obvious|clear|plain|evident from the_start|the_beginning|the_outset|day_one
        risk|problem|danger|outcome|failure was|is .. plain|obvious|clear to_see|to_R|from_the_start|from_the_beginning|all_along
        bound_to|doomed_to|destined_to|sure_to happen|fail|break|go_wrong|end|blow_up
        waiting_to_happen|only_a_matter_of_time|asking_for_trouble|recipe_for_disaster|writing_on_the_wall
        ANYONE could|would|might have seen|predicted|foreseen|known|guessed|spotted
        could_have predicted|foreseen
        ANYONE who|that .. cared|bothered to_look|looked
        anyone|R who cared to
        was|were|is inevitable|a_foregone_conclusion|to_be_expected
        clues|symptoms|hints|signs|signals were there|all|everywhere|ignored
        for all|everyone|R|anyone to_see
        no|little|any surprise that|to|,
        should come as
        signs|hints|symptoms of trouble|failure|problems .. were|was .. visible|clear|obvious|plain
        see|saw|seen this|it|that coming
        not take a? genius|rocket|expert
        plainly|obviously|clearly|right there|wrong|visible|in_front
    """),
    Rule("F12", "warn", "emotive language", NEUTRAL, """
        EMOTIVE
        !!|☹
        HOWBAD disaster|mess|chaos|catastrophe|failure_of|nonsense|incompetence|lack_of
        BE|became|become TOO? a|an|HOWBAD? HOWBAD? CHAOS !recovery
        great|brilliant|nice|excellent|fantastic|wonderful|perfect|genius|lovely|amazing IDEA|job|timing|way to|for|on|R|breaking|guys|team|everyone|T|,
        what_a|such_a brilliant|great|wonderful|lovely|fantastic|perfect|genius|disaster|mess|shambles|joke
        nice|good|great job|one|work R|everyone|breaking|guys|folks|, ~
        shouting|finger_pointing|hand-wringing|guesswork_followed|headless_chickens
        brilliant|great|fantastic|wonderful|lovely|marvellous|genius : !news|idea
        blunder|blunders|fiasco
        thanks_for_nothing|thank_you_for_nothing
        to_put_it_mildly|to_put_it_politely|to_say_the_least
        because why_not
        naturally|predictably|of_course , it|Z|this|they|R
        oh great|good|joy|wonderful|lovely|brilliant|look
        yet_another|another undocumented|untested|broken|pointless|useless
        amateur_hour|beyond_me|beyond_belief|beyond_comprehension|textbook_example|how_not_to|as_one_does|so-called|unsurprisingly|predictably|pure_chaos|utter_chaos|sheer_luck_that
        how_anybody|how_anyone|how_somebody could|can|would
        how R could|can|would think|believe|miss|approve
        congratulations|congrats|bravo|well_done|hats_off ~ another|yet
        well_done|congratulations|congrats|kudos|bravo|hats_off|props to whoever|the_genius|the_one
        props|thanks|well_done|whoever_it_was ~ R ~ thought|decided|unplugged|deleted|broke|approved
        because|since who needs|reads|tests|checks
        who_needs|who_cares|who_reads
        who needs|reads tests|testing|backups|documentation|docs|alerts|monitoring|reviews|review|runbooks
        apparently|evidently|clearly|of_course|seemingly ~ optional|too_hard|too_much|a_luxury|beneath|R
        is|are apparently|evidently|clearly|obviously optional|too_hard
        of_course R|Z|everyone
        slow_clap|surprise_surprise|so_much_for|who_would_have_thought|how_nice|how_lovely|would_not_want_to|heaven_forbid|god_forbid|as_if_by_magic|mind_you_nobody|big_surprise|shocker
        mysterious|mysteriously ·
        disaster|nightmare|catastrophe of
    """),
    Rule("F14", "warn", "who or why", ASK, """
        ^ who PAST ~~ ?
        ^ who PAST this|it|that|him|her|them
        ^ who on|in|at|of|from ~ T? PAST
        R|HUMAN|we needs|need|has|have|ought to explain|answer|justify .. why|how|who
        like_to_know|want_to_know|wants_to_know why|who
        ^ how did|could|can Z
        ^ why was|were|is|did this|it|that|the? .. ever|even|approved|allowed|merged
        ^ why can|could not? HUMAN|Z
        ^ who exactly|actually|even|the_hell PAST|signed
        ^ who *ly? signed_off
        ^ why would|did|does you|one|R|Z ever
        remains|is|question who|whose gave|let|approved|merged|allowed|signed|did
        ^ who|whose was|is|were the_one|responsible|supposed|watching|to_blame|on_call_and|asleep|in_charge
        ^ who thought|the_hell|on_earth
        ^ whose fault|idea|job|responsibility|bright|decision|change|commit|brilliant
        ^ why on_earth|the_hell|in_the_world? did|was|were|had|has|would|could not? ANYONE
        ^ why on_earth|the_hell? was|did|is|were|would|has Z|T
        question|establish|find_out|determine|ask|asked|asking|know|clarify|wonder|explain|investigate|learn|identify .. is|to? who PAST|is_responsible|was_responsible|is_to_blame|was_supposed
        question|ask|asked|asking|explain|wonder|understand|find_out .. why HUMAN
        question|ask|asked|asking|explain|wonder .. why did|was|had|would|T HUMAN
        find_out|establish|determine|clarify ~ who|whose is|was responsible|fault|to_blame
        who_is_responsible|who_was_responsible|who_is_to_blame for
        how_could ANYONE
    """),
    Rule("F16", "warn", "self-blame", "Never carry it into the narrative.", """
        my_bad|mea_culpa|my_fault|my_mistake|my_error|all_my|my_own_mistake|my_own_fault|my_screwup|my_screw-up|my_stupidity
        entirely|totally|completely|all my mistake|fault|error|bad|doing
        ME .. screwed|messed|broke|botched|forgot|caused|missed|fat-fingered|ruined|crashed|nuked|borked|goofed|blew|overlooked|neglected|misread|mistyped
        ME .. should|shouldn't not? have|of
        ME .. feel terrible|awful|bad|guilty|stupid|so
        ME .. take ~ blame|responsibility
        ME .. am|was the idiot|stupid|culprit|one|to_blame|careless|sloppy
        is|was|all|totally on ME
        sorry ~ ME .. broke|forgot|did|was|pushed|deleted|missed|restarted|killed|took
        my doing
        sorry|apologies ~ mess|my|ME_broke
        was|it_was|that_was ME who|that|,
        ME .. *ed|ran|did -- wrong
        ME .. failed_to|did_not_check|did_not_read|did_not_test|did_not_notice|was_not_paying
    """),
)  # fmt: skip
