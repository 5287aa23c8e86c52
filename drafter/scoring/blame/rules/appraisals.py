"""F3 to F5 and F7 to F18 by concept: what was expected of people, what they left, how they are spoken of, and what is to be done with them."""

from __future__ import annotations

from drafter.scoring.blame.rule import (
    ASK,
    CONDITION,
    CONTROL,
    DELETE,
    KNOWLEDGE,
    KNOWN,
    MEASURE,
    MINDS,
    NEUTRAL,
    PROCEDURE,
    SIGNAL,
    STEPS,
    Rule,
)

RULES = (
    Rule("F3", "block", "it was a person's part", KNOWN, """
        WHOEVER .. was|were|is|are|had_been ADV? meant|supposed|expected|obliged|duty-bound|duty_bound|honour-bound|paid|hired|employed|contracted to
        SOMEBODY .. was|were|had_been duty-bound|duty_bound|supposed|paid|honour-bound to
        what SOMEBODY had|needed|was|ought|has|should ~ do|done|to_do ~ was|is|and|but|,
        SOMEBODY .. needed|had|ought to have *ed|done|been|raised|taken|read|seen|known|set|told|gone|put
        WHOEVER .. had|has|have ~ one|a_single|only_one|exactly_one|just_one|one_simple job|task|duty|thing|responsibility|assignment
        one_job|one_task|one_duty .|!!|,|:|and
        grade|rank|seniority|level|experience|standing is|was|are|were|must|should|ought ~ expected|know|known|required
        point|reason|purpose|sense|idea of having|paying|employing|hiring|keeping
        what HUMAN|T|V is|are|was|were paid|there|employed|hired for|to
        SOMEBODY ~ had|has every|ample|all_the|plenty_of *? opportunity|time|pieces|chance|means
        if|had|unless WHOEVER ~ job|homework|duty
        as any|a|every|an R would|should|must|knows|does
        it fell|falls|was_left|was_up to ANYONE to
        ANYONE 's|our|their|his|her job|duty|role|task|turn|responsibility|watch ~ to ~ and ~ not|never
    """),
    Rule("F4", "block", "a better act would have", CONDITION, """
        ^ had NAMED|T|V|Y ADV? not? ADV? rung|asked|called|read|looked|checked|waited|told|warned|tested|tried|listened|noticed|opened|phoned|spoken|thought|paged|consulted|bothered|followed|taken|rolled|escalated|reverted|stopped|kept|been|done|left|used
        with|given|under|from attentive|careful|experienced|competent|qualified|diligent|responsible|better|decent|sane|reasonable|sensible|prudent|seasoned|proper|clever R|T|P
        would|could|might|may ~~ if|with|had|were ~ SOMEBODY ~ more|less|better|sooner|earlier|faster|only|bothered|awake|present|listened|attentive
        SOMEBODY ~ half|twice as|the attentive|careful|awake|fast|attention|care|quick|effort
        a|another|different|any_other R *? in_that|in_the|in_his|in_her|at_the|at_that|on_that? *? ~ would|could|might have
    """),
    Rule("F4", "warn", "so little, and it would have been well", CONDITION, """
        ^ a|one|ten|five|two|three|thirty|half|some|any|an|· .. EFFORTS ~ and ~~ would|could|might
        ^ ten|five|two|half|a|one|· minutes|minute|hour|second|seconds|moment|glance|look of ~ and ~~ would|could|might
        could|might|would well|easily|perhaps|probably? have ~ otherwise|differently|another_way ~ with|if|had
        all it|this|that|ANYONE would|needed|took|takes|required|wanted
    """),
    Rule("F5", "block", "a person left it", SIGNAL, """
        OTHERS ~ could|can|would not be troubled|bothered|persuaded|moved|arsed|induced
        at no|not_one point|time|stage|moment ~~ did|was|were|had|has|does .. SOMEBODY
        no|little|not_a sign|trace|indication|record|hint of ANYONE having|ever|looking|reading|checking
        plain|clear|large|big|red|bold|capital|black letters|type|print|capitals|words|text|writing|font|banner ~ still|yet|but ~~ WHOEVER
        still|nonetheless|nevertheless|even_so|all_the_same ,? WHOEVER *ed|clicked|went|carried|pressed|typed|ran|put|did|chose|let
        WHOEVER > click+|press+|walk+|sail+|drove|drive+|scroll+ through|past|straight|right|on_regardless|away
        WHOEVER > close+|resolve+|ack+|acknowledge+|sign+|approve+|archive+|dismiss+|delete+ ~ unread|unseen|untested|unopened|sight_unseen|unchecked|unverified
        SOMEBODY .. let+|left|leave+ it|this|that|everything|them|things|us|the_rest ~ to|at|in|on|lie|run|rot|slide|burn
        WHOEVER ~ would|could|did|had rather|sooner|better ~ than
        WHOEVER ~ was|were nowhere|elsewhere|not_at_his|not_at_her|not_at_the_desk|absent|missing|away_from when|while|to|until|for|.
        WHOEVER ~ turned|turns a|his|her|their back|blind|deaf
        WHOEVER .. contented|satisfied|content|satisfied_himself|made_do with
        WHOEVER ~ kept|keeps quiet|silent|mum|his|her|their|it
        the_tape|the_door|the_flag|the_switch|the_mail|the_alert|the_ticket is|was|sits|lies|lay still on|there|lying|unread|unopened|open|unanswered|untouched|where
    """),
    Rule("F5", "warn", "it was left", SIGNAL, """
        closed|resolved|acked|acknowledged|signed|approved|archived|dismissed|deleted|merged ~ unread|unseen|unopened|sight_unseen|without_reading|without_a_look
        not|never|scarcely|hardly|barely given|paid|shown|accorded|granted *? attention|priority|weight|consideration|care|respect it|they|the|that|which|due
        nobody|Z|not_one|no_one *? felt|thought|considered|deemed|took|wanted|saw|cared responsible|it|ownership|that|fit|himself|charge|concerned|about
        fell|fallen|falls|slipped|slips between|through two_stools|the_stools|the_cracks|the_chairs|the_fingers|stools|chairs
        on|at Z 's desk|list|radar
        US|R|T|P was|were|had_been told|warned|informed|reminded|asked ~ . ~~ again
    """),
    Rule("F7", "block", "a person is weighed", MEASURE, """
        WHOEVER .. show+|display+|demonstrate+|exhibit+|betray+|reveal+ ADV? so|too|such|a? ADV? POOREST .. FACULTY
        poor|bad|questionable|remarkably_poor|doubtful|weak|strange|odd instincts|judgement|judgment|choices|reflexes ~ by|of|from|for|on HUMAN
        benefit of_the doubt ~ difficult|hard|impossible|not|generous
        not our|the|their|exactly|really sharpest|brightest|best|finest|strongest|quickest|smartest|cleverest|proudest|ablest
        to put|say|express|phrase it|this kindly|mildly|politely|nicely|diplomatically|gently|charitably|bluntly|delicately
        regrettable|deplorable|lamentable|disappointing|inexcusable|a_pity|a_shame|disturbing|worrying|troubling|sad|astonishing|remarkable|telling that HUMAN|GROUP|NAMED
        for R|a|an|someone ~ years|experience|seniority|salary|rank|title|certificate ~~ was|is TOO? poor|bad|weak|odd|strange|unworthy|surprising|disappointing|wrong|thin|low
        WHOEVER .. was|were|is|are|proved|proves|turned_out|seemed|seems|appeared|looked ADV? ADV? not? UNFIT
        WHOEVER .. make+|made|cut+|present+ a|an poor|sorry|sad|weak|bad|pitiful figure|impression|show|job|call
        WHOEVER .. do+|did|has_done|have_done himself|herself|themselves|us no|a|few favours|favour|disservice|credit
        reflects|reflected|reflect badly|poorly|ill on|upon
        WHOEVER .. know|knew|knows|understood|understands no|little|nothing|next_to|precious_little|not_the
    """),
    Rule("F7", "warn", "a choice is weighed", MEASURE, """
        decision|choice|call|idea|plan|reaction|move|approach|logic|reasoning ~ looks|look|seems|seem|appears|remains|proved|reads|was|were|is ADV? TOO? indefensible|unwise|foolish|reckless|hasty|naive|unconvincing|irresponsible|amateurish|ill-judged|poor|careless|questionable|dubious|inexcusable|wrongheaded
        under|below|beneath every|any|all|our critic|criticism|standard|standards|level|dignity|par
        all over the place|shop
        leave+|left|leaves ~ much|a_lot|everything|plenty|something to be_desired|desire|wish|wish_for
        not up to|the standard|standards|scratch|mark|snuff|our|level|par
        one|we|you can|could|may|might|must only shake|wonder|marvel|sigh|despair|regret
        nothing|little to be_proud|boast|be_pleased of|about
        half a|the page|line|sentence|thought ~ wrong|missing|nonsense
        not our|their|his|her|the finest|proudest|best|brightest hour|moment|work|day|night|idea
    """),
    Rule("F8", "block", "a person went past a rule", PROCEDURE, """
        WHOEVER > go+|went|gone|walk+|slip+|route+|work+|steer+|sail+ round|around|past ~ board|queue|process|review|gate|freeze|desk|approval|change*|council|committee|lock|policy|control|check|checks|rule|rules
        ^ rather_than|instead_of|without wait|ask|check|read|follow|test|call|consult|escalate|bother|*ing ~~ , WHOEVER
        WHOEVER ~ break-glass|break_glass|emergency_account|root_account|own_account|shared_account|back_door ~ by|for|to|and
        WHOEVER ~ because|as|since it|that|this was|is only|just|merely
        WHOEVER ~ before ~ sign*|approval|approved|review*|authoris*|authoriz*|agreed|agreement|answer|permission|go-ahead ~ had|was|came|arrived|given|obtained
        OTHERS ~ knew|know|knows ~ rule|rules|freeze|policy|procedure|not_allowed|forbidden ~ and|but|yet
        SOMEBODY ~ treated|treats|regards|regarded|took|sees|considered|saw ~ as ~ OPTIONAL
        WHOEVER ~ helped|gave|granted|allowed himself|herself|themselves
        WHOEVER ~ own|his|her judgement|judgment|discretion|rules|way|thing
        treated|regarded|seen|viewed|taken|handled by ANYONE as ~ OPTIONAL|optional*|extra|formality|suggestion|decoration|joke
    """),
    Rule("F8", "warn", "a rule was past", PROCEDURE, """
        honoured|honored|observed|kept in_the|more_in_the|only_in_the|mainly_in_the breach
        are|is|were|was|seem|seems|seemingly for other|lesser|ordinary|mere people|mortals|departments|teams
        WHOEVER > go+|went round|around|past|over T|HUMAN
        rules|freezes|procedures|reviews|policies|checklists|runbooks are|were|is for others|the_others|mortals|beginners|R
        not worth|worthy the_paper|paper|the_ink|reading
        on paper only|alone|, not|and_nowhere|and_not
        law|rule unto itself|themselves|himself|herself
    """),
    Rule("F9", "block", "a person has form", DELETE, """
        another|one_more|yet_another|usual|typical|classic|vintage|pure|real|true|textbook NAMED|P special|classic|masterpiece|production|moment|effort|job|fix|show|idea|stunt|trademark|deploy|surprise
        has|have|had form .|,|here|in|for|when|on
        SOMEBODY .. is|are|was|were what he|she|it|they|Y|P is|are|were|was
        SOMEBODY - of_old|old_hand_at|serial|repeat offender|breaker|at_it|forgetter|habitual
        SOMEBODY ~ has|have|had|with a|an|the|his|her|their ~ HABIT of|for
        NAMED ~ again ,? of_course|naturally|as_ever|who_else
        who else|but WHOEVER
        it had|has|would|was to be|always WHOEVER ,|.|again|of
        not the|his|her|their first|second|third time|occasion|incident|offence WHOEVER|for|that|this
        HUMAN .. will|would|does|do never learn|change|understand|listen
        made|cut|born|meant for other|different|easier|simpler|smaller
        WHOEVER ~ not|never|hardly|scarcely *ly? material|cut_out|built|suited|one_for|a_details|known_for|made_for
        WHOEVER ~ barely|hardly|scarcely knows|knew|reads|read|understands|understood|out_of|looked|awake|trained|qualified
        WHOEVER .. is|was|are|were ~ kind|sort|type|man|woman|person|fellow of|who|that
        leopard|leopards|old_dog|old_dogs|old_habits
        WHOEVER ~ thinks|think|considers|fancies|believes|sees|imagines himself|herself|themselves|Y|P|he_knows|she_knows
        cheap|cheapest|dear|expensive|young|new|green :|and|,? it_shows|what_did|you_get
        you get what|when
    """),
    Rule("F10", "warn", "anybody could", STEPS, """
        day-one|day_one|first-day|first-week|kindergarten|primary-school|entry-level|beginner|beginner's|beginners|novice|freshman|101-level|school stuff|material|knowledge|level|content|exercise|work
        nothing|hardly_anything|not_anything difficult|hard|complicated|complex|magic|magical|mysterious|clever|advanced here|about|in|,|to
        SOMEBODY .. had|has|have|needed|needs ADV? only|merely|simply|just to
        SOMEBODY .. was|were only|merely|just|simply asked|required|expected|told|supposed to
        trivial|simple|easy|obvious|clear|straightforward|short|plain and|yet|but ~~ SOMEBODY ~ still|nevertheless|managed|got|wrong|not
        ^ how hard|difficult|complicated|much|long|many a|an thing|task|matter|job|effort? is|was|can|could|does|would
        novice R *ly? can|could|would|knows|know|does|learns|sees
        any|every|even|a *? R|child|person|novice|fool|user ~ can|could|would|knows see|tell|know|have|do|that|spot|at_once
        nothing|little else|more|other for|to ~ do|watch|look ~ than|but
        one|you|R reads|looks|checks|opens|sees ~ and|, ~ sees|knows|notices|finds|done at_once|immediately|that|.|at_a_glance
        takes|took|needs|needed|requires no|hardly_any|little talent|genius|skill|effort|brains|doctorate|imagination
        surely|truly|really|honestly not|nobody ~ too|so much|hard|difficult
    """),
    Rule("F11", "warn", "as is known today", KNOWLEDGE, """
        with|given|in_view_of|from|by what|all|everything is|US|was|one|that known|know|knew|has|have ~ now|today|since|afterwards|in_hand !,_W
        knowing|seen|seeing|judged|looked_at|viewed|considered from|with|what ~ today|now|afterwards|hindsight|known
        with|to|and with? the|its|all|a known|predictable|expected|usual|foreseeable|inevitable|obvious|well-known|familiar|logical result|results|outcome|consequences|consequence|effect|effects|ending
        on|in the wall|cards|air|making for|since|all|long|already
        US|R|T|P|Y|HUMAN was|were|had_been|been told|warned|informed ~ . US|R|T|P|Y|HUMAN was|were|had_been told|warned|again
        had it|this in|been its|his|her|coming|brewing
        could|should|would|might|must have? see|seen|smell|smelled|smelt|hear|heard|feel|felt|tell ~ coming|mile|miles|afar|wall|brewing
        only|merely|just a|question|matter of time|when|days|weeks
        surprise|surprised|surprises|surprising Z|nobody|no_one|few|only_those
        like|as_with|as_in every|all|the|last previous|time|year|winter|release before|again|too
        all|every|both|the|those? pieces|signs|clues|parts|facts ~ on_the_table|in_plain|in_full|in_front|before ANYONE|view|sight|them|him|her|by|for
    """),
    Rule("F12", "warn", "spectacle", NEUTRAL, """
        headless-chicken|headless_chicken*|horror_show|horror-show|freak_show|puppet_show|booby_prize|wooden_spoon|hall_of_shame|hall_of_fame|groundhog_day|monkey_business
        school|student|children's|hobby|garage|toy|pre-school project*|play|science|exercise* ~ better|run|look
        another *? , another
        one|R wonders|marvels|despairs|sighs|asks_oneself|wonders_why|may_wonder
        monkey|monkeys|toddler|toddlers|chimp|chimpanzee|hamster|drunk|blindfolded|trained_monkey
        cue|enter|exit|behold|picture|imagine|welcome_to ~ mode|chaos|panic|show|drama|circus|minutes|hours|act
        standing|slow|round ovation|clap|of_applause for ~ who|that
        what possessed ANYONE
        masters|champions|heroes|wizards|geniuses|artists|kings|saints|champion|artist of|at|in|from
        protect*|sav*|defend*|shield* ~ from its|their|our users|customers|own|itself|themselves|money
        no_one_home|lights_on_but|asleep_at|out_to_lunch|gone_fishing|on_another_planet|cloud_cuckoo
        how|what charming|convenient|touching|thoughtful|kind|generous|helpful|brave|considerate|fitting|apt of|that|for|,
        ^ splendid|magnificent|marvellous|charming|heroic|bravo|applause
        · is|was apparently|evidently|clearly|presumably|supposedly
        for whatever|some|reasons reason|known known|only|best to|unknown_to_us|unclear|passing
        might|may|could as well|just
    """),
    Rule("F13", "block", "a person is to be dealt with", CONTROL, """
        have|having|had|has|get|gets|due|owed|deserves|needs|in_for ~ stern_word|serious_word|quiet_word|talking-to|talking_to|dressing-down|dressing_down|earful|telling-off|chat|conversation ~ with|from ANYONE
        manager|boss|superior|lead|director to have ~ with WHOEVER
        R to have a word|talk|chat|conversation with
        HUMAN to be_sent|be_told|be_called_in|be_made|be_removed|be_replaced|apologise|undergo
        on|in|into|to WHOEVER|his|her 's? personal|personnel|hr|staff? file|record
        note|entry|remark|letter|mark|warning ~ on|in|to ~ personal_file|personnel_file|personnel_record|file
        WHOEVER ~ get+|has|have|receive+|be_given|granted no|not more|longer|further|any ~ access|rights|root|permissions|keys|write|production
        ask|asked|request|requested|demand|demanded|insist|want|expect COMPANY to|that remove|replace|withdraw|pull|dismiss|discipline WHOEVER
        variable_pay|performance_pay|bonus|salary|pay|raise|promotion|appraisal|career ~ of|will|for|may|is_to ~ reflect|looked|reviewed|reconsidered|SOMEBODY|depend|discussed|question|affected|cut
        WHOEVER 's bonus|salary|promotion|appraisal|pay|raise|rating|probation|badge|contract|career
        WHOEVER ~ until|unless|before HUMAN|he|she|P|Y|they *? passed|proved|shown|learnt|learned|completed|understood|repeated|earned|retaken
        from now on|onwards SOMEBODY
        keep|kept|keeping|stays|stay|away|hands WHOEVER? away|off|far|out from|the|production|prod|anything|it
        consider|review|question|discuss|reconsider* ~ future|suitability|position|employment|fitness|role of WHOEVER
        let|make|made an example of|out
        WHOEVER ~ to|must|should|will apologis*|apologiz*|answer|explain|account himself|herself|themselves|in_writing|in_person|to_the|before
    """),
    Rule("F14", "warn", "which of you", ASK, """
        which|who|whichever of you|us|Y|US|them|the_two|those two|three|all? *ed|was|did|has|broke
        what|whatever possessed|made|moved|drove|induced|prompted ANYONE
        waiting|wait|curious|keen|eager|like|love to hear|know|learn|see|be_told ~ from|what|why|who|how ~ WHOEVER|possessed|anyone
        we|US|one still|really|should|must ask|wonder|asks|wonders|ask_ourselves what|why|who|how SOMEBODY
        on|under whose orders|authority|instruction|initiative|watch|say-so
        ^ whose|who was|is|had ~ hands|keyboard|fingers|turn|shift|commit ~ ?
    """),
    Rule("F16", "warn", "I take it on me", "Never carry it into the narrative.", """
        ME take|took|taking|carry|bear|own it|this|that|one|all on|upon|up ME|completely|entirely|fully|.
        ME .. should|ought|must not|never *ly? touch|do|push|deploy|run|merge|go|drink|work|type|trust|have|be|change|restart
        ME|my .. brain|head|fingers|hands was|were|is|are ~ off|elsewhere|asleep|faster|not|gone
        nobody|Z else|other to_blame|at_fault|but_me|involved
        could|can kick|slap|hit|bite|hate ME|myself
    """),
    Rule("F17", "block", "a person's motive", MINDS, """
        WHOEVER .. want+|wish+|hope+|long+|need+ to_be|to_get|to_go|to_catch home|away|out|gone|done|finished|first|off|bed|over|it_over|lunch|the_last|his|her|weekend
        WHOEVER ~ train|plane|bus|flight|date|party|football|match|dinner|holiday|weekend|appointment|barbecue|ferry to_catch|waiting|to_go|on_his_mind|on_her_mind|in_mind|to_attend
        WHOEVER > lose+ his|her|their nerve|head|temper|patience|cool|bearings|way|thread|focus|interest
        WHOEVER ~ because|as|since ,? it|so_it seems|seemed|appears|was|is ,? ~ friday|late|lunch|weekend|easier|quicker|boring|habit|tired
        WHOEVER ~ in sight|reach|anger|despair|disgust|desperation|frustration .|,|and
        for all|just|barely|only|less_than of|than two|ten|five|three|thirty|a minutes|seconds|minute
        WHOEVER ~ mind|thoughts|head|eyes|attention ~ elsewhere|on_other|already|not_on|on_the_clock|on_the_weekend
        WHOEVER ~ feeling|felt|feels it|like|that|so|too? boring|beneath|pointless|tedious|invincible|clever|safe
        WHOEVER ~ could_not|can_not|did_not|would_not wait|resist|see_the_point|be_seen|admit|stand|bring
        WHOEVER ~ too proud|lazy|shy|timid|afraid|scared|stubborn|vain|tired|busy|bored|eager|excited|arrogant|comfortable to
        WHOEVER > count+|bank+|gamble+|speculate+|bet+ on ~ not|nobody|luck|that|Z
        WHOEVER ~ reckoned|figured|supposed|fancied|imagined|trusted ~ nobody|Z|would|no_one|enough|it_will|it_would|fine
    """),
    Rule("F18", "warn", "nobody in particular, and badly", "Name the role, the system or the evidence.", """
        certain|some|various|several persons|people|individuals|parties|decisions|steps|elements|colleagues|quarters did|were|was|had|have|could ~ not|without|less|wrong|poorly
        mistakes|errors|misjudgements|oversights|omissions ~ made|happened|occurred|committed ~ on|at several|all|many|various|different|levels|sides
        lessons will|have|shall|must be|been? learned|learnt|drawn
        somewhere|sometime along the
        it_was|it_had_been felt|thought|considered|deemed|judged|decided|assumed|believed|agreed ~ no|not|could_wait|without|unnecessary|enough|sufficient|skip|omit|superfluous|dispensed|can_wait|not_needed|overkill|safe_enough
        decision|choice|call was|has_been|had_been|were taken|made|reached ~ regardless|despite|in_spite|anyway|skip|ignore|omit|waive|disregard|nonetheless|without
        step|steps|check|checks|test|tests|thing|things|part|detail|details|something|procedure got|gets ADV? left_out|dropped|lost|forgotten|skipped|missed|overlooked|left
        shortcomings|weaknesses|deficiencies|lapses|failings|irregularities|imperfections|inadequacies in|of|during|at ~ execution|handling|conduct|preparation|performance|discipline|work|diligence|supervision|levels
        corners were|got|had_been|may_have cut|rounded
        incorrect|improper|careless|faulty|sloppy|inadequate|unprofessional|wrongful execution|handling|conduct|behaviour|supervision|preparation|operation of|by|in|on
        errors|error of|in judgement|judgment|assessment
        diligence|care|attention|rigour|prudence one|we|you|it would|might|could|deserved|expects|is_due
        more|better|greater|rather care|diligence|attention|thought|caution could|might|should|would have been
        as would|could|might|should be|have_been desired|hoped|expected|wished|appropriate
        let US|it|us ,? say|be_said , ~ not|less
        matters|things|it|responsibilities was|were|had|have ADV? allowed|left|permitted to drift|slide|lapse|itself|chance|fester
    """),
)  # fmt: skip
