"""F5, F17, F9, F7 by concept: what people leave undone, what they believed and felt, what they are like, how their conduct is judged."""

from __future__ import annotations

from drafter.scoring.blame.rule import CONTRACT, DELETE, MEASURE, MINDS, SIGNAL, Rule

RULES = (
    Rule("F5", "block", "a person omitted", SIGNAL, """
        HUMAN HAVE? !WATCHES > LAPSE !nothing|none|no
        HUMAN > PASTNOT ADV? ADV? HEED|DUTY !to_be
        HUMAN HAVE? > let+ ~ LETS
        HUMAN HAVE? > miss+ !no|nothing .. MISSABLE
        HUMAN > chose|choose|decided|preferred|opted|elected to .. LETGO
        HUMAN > chose|decided|preferred|opted not to
        HUMAN had|has|have|kept|left ~ muted|silenced|snoozed|switched_off|turned_off
        HUMAN .. mute+|silence+|switch+_off|turn+_off ~ phone|pager|notifications|ringer
        not|never|hardly|scarcely occur*|cross* ~ HUMAN
        nothing|no_action|little was|were|is done|undertaken|attempted ~ by HUMAN
        HUMAN ~ without so_much_as|as_much_as|even|once
        HUMAN .. see+|saw|notice+|read|acknowledge+|receive+ & did_nothing|do+_nothing|LAPSE|move+_on|close+_it|carry+_on
        HUMAN ~ not even|once ADV? HEED|look|open
        PASSEDBY ~ by HUMAN
        Z .. gave|took|made|felt|picked|put|did|told|raised|lifted|issued
        SOMEONE .. tell+|ask+|inform+|consult+|warn+|notify+|alert+ Z
        NAMED HAVE? .. forget+|neglect+|oversleep+|dither+|procrastinate+|dawdle+
        HUMAN .. was|were nowhere|unreachable|unavailable|asleep|missing|absent
        HUMAN .. be+ warned|told|reminded|informed|alerted ~ but|yet|still|nevertheless|and_let|and_did|and_ignored|and_carried|and_went|and_chose|and_left|and_kept
    """),
    Rule("F5", "warn", "it was left lying", SIGNAL, """
        NOTBOTHER
        HUMAN not *ed
        ball was|been|got|being dropped
        slipped|fell|fallen|slip|falls|fall through|between|down the? cracks|net|stools|gaps
        left|leave|leaving lying|rotting|unattended|unread|festering
        sat|lay|rotted|stayed|remained|languished|gathered unread|unopened|unanswered|untouched|unacknowledged|ignored|dust
        UNSEEN .. by GROUP
        PASSEDBY ~ by GROUP
        FOCUS .. had|has|have|was|were|is slipped|lapsed|wandered|waned|drifted|lacking|missing|absent|low|elsewhere|wanting|faded|dropped|gone|lost|poor|insufficient
        simply|just lay|sat|lie|lies|sits|waited|stayed|left|ignored|ignore|forgotten|overlooked|abandoned
        at_no_point|not_once|at_no_stage|at_no_time did|was|has|had ~ R|Z|anyone|OTHERS
        lay|sat|sit|lie|lying|sitting|languished|languishing ~ for|until hours|days|weeks|R
        none|neither|not_one of whom|THEY *ed|got|did|came|took|saw|said
        nothing|not_a_word|not_a_peep|not_a_sound|no_word|radio_silence|silence was|were? heard|seen|came? from ANYONE|THEY
        left to rot|languish|fester|die|burn
        Z from|on|in ~ *ed|thought|saw|took|read
        ^ Z .. thought_to|bothered|cared|wanted_to|dared|felt_responsible|took_ownership|took_charge|saw_fit
        Z ~ felt|feels|felt_itself responsible|accountable|concerned|obliged|addressed
        ^ Z .. seemed|seems|appeared to .. care|notice|know|mind|bother
        Z at|in|on|from ~ thought|bothered|cared|noticed|checked|asked|looked|questioned|escalated
        Z .. had|has|have .. bothered|cared|thought|checked|tested|read|looked|asked|reviewed|noticed|verified|validated
    """),
    Rule("F17", "block", "a person's belief is imputed", MINDS, """
        HUMAN HAVE? > BELIEF !out|to_have_been|to_the|to_help|for_the|for_a
        HUMAN HAVE? > assume+|presume+ !command|the_role|role|the_incident|the_ic|ic|duties|the_lead|responsibility|control|the_duties|incident
        HUMAN .. BE TOO? CERTAINTY
        HUMAN ~ , TOO? CERTAINTY
        HUMAN .. was|were|seemed|felt so|too|absolutely|totally|dead|overly|quite|a_bit_too certain|sure|confident|positive
        HUMAN .. BE|felt|feeling|got|getting|grew TOO? MOOD
        HUMAN ~ MOTIVE
        MOTIVE ,? ~ HUMAN
        PRESSURE ~ HUMAN
        HUMAN ~ ,|being|was|were PRESSURE
        HUMAN .. could|can not resist|help|wait
        in|with his|her|their|its|all_his|all_her|infinite|great zeal|haste|rush|hurry|enthusiasm|panic|wisdom|eagerness|impatience|ignorance|excitement|hubris
        HUMAN ~ more concerned|interested|worried|busy|keen ~ than
        HUMAN ~ more|rather important than
        TOOMUCH to wake|ask|call|check|read|look|test|admit|speak|stop|listen|say|wait|escalate|care|notice|bother|raise|page
        HUMAN > skim+|glance+_over|half-read|speed-read|click+_through|click+_past|click+_away|scroll+_past
        HUMAN > think+|believe+|consider+|deem+|judge+|call+ ~ HARMLESS
        HUMAN .. think+|believe+ THEY|HUMAN ~ know|knew|could|had|was|were|would
        HUMAN .. have|had other|better|more_important|bigger things|priorities
        HUMAN .. could|would not be bothered|have_cared|care_less|be_troubled|wait
        HUMAN .. wanted|wants|wanting to .. go_home|leave|be_done|impress|show|prove|finish|get_it|get_out|save_time|look
    """),
    Rule("F9", "block", "what a person is like", DELETE, """
        HUMAN .. have|has|had|with ~ HABIT of|for|in
        not the first|second time|occasion ~ HUMAN
        second|third|fourth|fifth|sixth|umpteenth|nth time ~ that|this|in ~ HUMAN !was|had_to|has_to|is
        HUMAN ~ not|hardly|again the|for_the? first|second|third|fourth|umpteenth time
        R like|such_as P
        better|more|less|most *? R would|might|could
        ABLE R would|could|does|knows|will|never
        R worth his|her|their salt
        let|lets|letting|allow*|trust*|give|gave|giving|leave|left|put|putting|rely|relied|entrust* .. to|on|in|with? novice R
        novice R ~ alone|unsupervised|left|core|should_not|near|keys|loose|playground
        HUMAN .. BE TOO? green|inexperienced|junior ,|to|and|for
        HUMAN .. BE too|so|still new|green|junior
        HUMAN|who|without|with ~ no|faintest|slightest|foggiest|remotest idea|clue|notion|inkling of|how|what|whatsoever|about
        know|knew|knows|understand|understands ~ first_thing about
        HUMAN .. no idea|clue what|how
        being|as new|junior|green|inexperienced ~ HUMAN
        HUMAN .. BE not cut_out|made_for|up_to|the_right|ready_for
        HUMAN ~ the_wrong_person|out_of_depth|out_of_touch|a_liability|a_menace|a_danger|weak_link|weakest_link|loose_cannon|one-man_show|prima_donna|lone_wolf|cowboy|hopeless
        weak_link|weakest_link|loose_cannon|bad_apple .. BE? HUMAN
        it|this takes|took|needs someone|somebody|HUMAN like|of
        HUMAN .. never|does_not|will_never|refuses_to learn|learns|change|listen|understand
        what|who can|could|do you|we|one expect ~ from|of HUMAN
        true_to_form|as_so_often|as_ever|predictably ,? HUMAN
        HUMAN .. well|widely|rightly? known|famous|notorious for
        every_time|every_single_time|each_time|whenever|always_when ~ HUMAN ~ ,|there|something|things ~ wrong|break*|broke|fail*|crash*|trouble|down|fire*
        HUMAN ~ , as_usual|as_always|as_ever|as_so_often ,
        with such R|colleagues|T|friends
        HUMAN .. has|have|had form when|for|in
        HUMAN ~ of_all_people
        knowing|given HUMAN 's
        HUMAN .. BE|became|known ~ notorious|infamous|prone_to|inclined_to|incapable_of|unable_to_follow|allergic_to|too_proud
        HUMAN 's inexperience|incompetence|arrogance|ego|temper|pride|ignorance|stubbornness|laziness|inability|unwillingness|refusal|reluctance|immaturity|attitude
    """),
    Rule("F7", "block", "a person's conduct is judged", MEASURE, """
        HUMAN ~ BADLY
        BADLY .. of|by|from|on_the_part_of|for|in|to HUMAN
        BADLY ,? HUMAN
        lack|absence|shortage|want|shortcoming|deficit|dearth of ~ VIRTUE ~ HUMAN
        HUMAN ~ lack|absence|shortage|want|deficit|dearth of .. VIRTUE
        VIRTUE ~ one|we|you|anyone would|could|might|should|may ~ expect*
        HUMAN .. show+|display+|exhibit+|demonstrate+|betray+ a|an|the|some? *? ~ lack|absence|disregard|contempt|disrespect|indifference|inability|unwillingness
        HUMAN 's .. CONDUCT ~ BADLY
        CONDUCT .. of|by|from ~ HUMAN ~ BADLY
        HUMAN 's? ~ BE|been not|hardly|anything_but|far_from|nowhere_near|less_than|scarcely TOO? GOODNESS
        HUMAN ~ left a_lot|much|something|a_great_deal to_be_desired|to_wish_for
        HUMAN .. do+|make+ a? TOO? poor|bad|terrible|lousy|half-hearted|half-baked job|work|attempt|effort|fist
        HUMAN .. make+ a|an|such * 's? breakfast|ear|dinner|mess|hash|bed
        not ~ finest_hour|best_day|finest_moment|proudest_moment|proudest_hour|finest_work|best_work
        CONDUCT .. of|by|from ~ HUMAN ~ BE not|hardly|anything_but|far_from|less_than TOO? GOODNESS
        HUMAN 's .. CONDUCT ~ be+ TOO? childish|childlike|erratic|odd|strange|peculiar|beneath|below|disappointing|disgraceful|regrettable|a_disgrace|beyond
        CONDUCT ~ leaves|left|beggars|defies ~ speechless|cold|belief|description|words
        only|best|charitably|kindly be described|called|put|termed as|unwise|foolish
        HUMAN .. make+ ~ mess|hash|meal|botch|fool|pig's_ear of
    """),
    Rule("F2", "warn", "a team or vendor left it undone", CONTRACT, """
        GROUP HAVE? > LAPSE
        GROUP > PASTNOT ADV? ADV? SPEAK
        GROUP HAVE? .. let+ ~ LETS
        GROUP HAVE? .. miss+ ~ MISSABLE
        COMPANY .. forget+|neglect+|dither+|stonewall+|procrastinate+
        GROUP .. take+|need+ ~ hours|days|weeks|months|ages|forever|minutes .. to REACT
        GROUP .. take+ TOO? their|its own|sweet|time|usual
        GROUP .. take+|need+ TOO? ages|forever|long|an_eternity
        GROUP .. was|were|is|are nowhere|unreachable|asleep
        GROUP .. leave+|left|kept|keep us|everyone|R ~ alone|dark|lurch|cold|waiting|guessing|hanging|pieces|mess|deal
        left|kept|leave|leaving|keeping ~~ in_the_dark|in_the_lurch|holding_the_baby|holding_the_bag|to_their_own_devices|out_in_the_cold
        hoped|hoping|hope for the_best
        N|GROUP > let us find|learn|hear|read
        GROUP > react*|respond*|answer*|repl* only|not_until|no_sooner
        GROUP .. let+ us ~ down
        COMPANY HAVE? .. stonewall+|ghost+|fob+_off|pass+_the_buck|point+_fingers|pass+_the_blame|shift+_the_blame|drag+_its_feet|wash+_its_hands
        GROUP HAVE? > SHIRK
        GROUP .. hand+_over|deliver+|ship+|release+|sell+|sold|give+|provide+ ~ HALFDONE
        behind our|my|their|his|her back|backs
        GROUP HAVE? .. BELIEF !out|for
        GROUP ~ BADLY
        COMPANY 's .. CONDUCT|GROUP ~ BADLY
        BADLY .. of|by|from|on_the_part_of|in GROUP
        lack|absence|shortage|want|deficit|dearth of .. VIRTUE
        errors|error|lapse|lapses|failure|failures|shortcomings of|in VIRTUE
        not ~ with|to the .. VIRTUE
        GROUP 's? ~ BE|been not|hardly|anything_but|far_from|nowhere_near|less_than|scarcely TOO? GOODNESS
        not the first|second time|occasion ~ GROUP
        GROUP .. have|has|had|with ~ HABIT of|for
        true_to_form|as_so_often|as_ever|predictably|needless_to_say ,? GROUP
        GROUP 's .. BADTRAIT
        GROUP ~ without|with_no ADV? .. UNTOLD
        GROUP .. insist+|insisted ~ on|that ~ despite|although|even|against
        GROUP .. impose+|force+ ~ on_us|upon_us
        it_took|needed|required ~ reminder*|escalation*|hours|days|weeks|calls|emails|tickets .. before|until|for GROUP
        only_after|not_until ~ reminder*|escalat*|calls|emails|complain* ~ GROUP
        GROUP .. only|finally|eventually .. react*|respond*|repl*|answer*|admit*|woke|acknowledg*|bother*
        GROUP .. admit+|claim+|insist+|pretend+|deny+ ~ not|nothing|no|only|problem
    """),
)  # fmt: skip
