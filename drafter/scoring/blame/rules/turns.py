"""F1 to F8 in further turns of phrase: acts told as the story, what was left out, what somebody was there for, how work was done."""

from __future__ import annotations

from drafter.scoring.blame.rule import (
    CONDITION,
    CONTRACT,
    GUARD,
    KNOWN,
    MEASURE,
    PROCEDURE,
    SIGNAL,
    SYSTEM,
    Rule,
)

RULES = (
    Rule("F1", "block", "what a person did is the story", SYSTEM, """
        WHOEVER HAVE? .. PUSH ~ that|which Z could|can|wanted
        after|since|once|when WHOEVER had? been at|in|on|near|through
        because|since|after|once|when WHOEVER touched|poked|fiddled|meddled|tinkered|tampered|played
        what|that BREAK|RUIN|killed|stopped|sank|woke ~ was|is ~ WHOEVER
        it was|is HUMAN ,? *? *? ,? whose
        WHOEVER .. left_behind|leaves_behind|left_us_with|left_us_a
        WHOEVER *ing ~ is|was how|what|why
        HUMAN 's ~ removed|deleted|dropped|overwrote|killed ~ in_use|needed|live
        HUMAN ~ fired|ran|launched|started|executed ~ on|against the? live|wrong
        ^ by *ing ~ wrong ~ , HUMAN
        HUMAN ~ took|knocked|threw ~ off the air|grid|net|network|line
        accidental|inadvertent|mistaken|unintended|unnoticed ~ by HUMAN
        was|were|went|is|are down|offline|unavailable|broken ~ after|because HUMAN HANDLE|PUSH|RASHLY|changed|enabled|disabled|*ed
        HUMAN HAVE? .. HANDLE .. destructive|dangerous|unbounded|unsafe|unlimited|forbidden|unguarded|unfiltered|reckless|rogue
        HARM|down|broke|offline|unavailable|crashed|fell_over because|as|since HUMAN !could|can|had|has|is|was|were HANDLE|PUSH|RASHLY|changed|enabled|disabled|*ed
        HARM ~ began|started|begins|begin when|after|with|because HUMAN
        left running|open|on|behind|enabled|unlocked|exposed by HUMAN
        WHOEVER ~ took|brought|knocked ~ down|offline !for_maintenance|for_the|for_an|during|as|because
        misplaced|stray|errant|ill-timed|careless|misguided|rogue ~ by|from HUMAN
        culprit ~ to_be|is|was HUMAN
        WHOEVER ~ at_random|randomly|by_trial_and_error
        WHOEVER ~ made|making|makes ~ permanent|worse|longer|unrecoverable|irreversible|irrecoverable|harder
        because_of WHOEVER did|do|does|not|have|has|make|made
        HUMAN · the|our|all|a ~ , ~ production|live|prod|only|needed
        trail|track|tracks|footprints|traces ~ lead+|go+|point+ ~ WHOEVER
        HUMAN ~ cost|costs|costing us|the_company|everyone|everybody|the_business
        HUMAN 's|her|his|my restart|command|deploy|commit|query|change ~ that did it
        it_was HUMAN 's
    """),
    Rule("F2", "warn", "another team's doing", CONTRACT, """
        US .. had|have|were|are|got|left|get to|with ~ eat|clean_up|pick_up|carry|foot|pay_for|live_with|suffer|mop_up|pieces|mess|consequences|fallout|bill|firefight|repair_their
        GROUP|N ~ without|with_no *ing anything|it|them|us|once|a_word|first
        GROUP ~ without|with_no .. SAYSO|planning|capacity_planning
        if|unless|because|that OTHERS ~ on_time|for_once
        whenever|as|when|what|however it|THEY|P|T feel*|please* !that
        blame*|fault ~ belong+|lie+|rest+|fall+|sit+|remain+ ~ with|to|on|at GROUP
        GROUP|THEY promise+ ~ ;|and|but|.
        let US down .|,|;|when|again|badly|once
        clean|clean*|tidy*|mop*|mopping up after T|THEY|P|R|V|N
        thr*|threw|tossed|chucked|lobbed ~ over the fence|wall
        GROUP .. sat through
        GROUP .. was|were|is|are ADV? ill prepared|informed|equipped|advised
        help+|helps|help itself|themselves to
        whenever|as|however it|THEY|he|P like|likes|liked|please|pleases|wants|fancies
        GROUP AUX ADV? responsible for the|this|that? *? HARM
        GROUP ~ and|but did? nothing
        GROUP ~ not say sorry|anything|a_word
        GROUP DIDNOT .. follow*|respect*|adhere*|obey*|comply*|stick*
        GROUP ~ outside .. window|hours|process
        left|leave|leaves|leaving ANYONE|everyone|the|users|customers *? to find_out|figure|guess|sort|cope|deal|fend|learn|find
        sent|sends|assigned|hired R who|without ~ never|not|no|hardly|barely
        * 's *? silence|refusal|inaction|indifference|stubbornness|carelessness|negligence|incompetence|laziness|unwillingness|arrogance !of
        it|this|that|outage|incident|one|mess|failure is|was ADV? ADV? on GROUP .|,|;
        took|needed GROUP ~ to admit|concede|acknowledge|understand|wake
        GROUP .. held_up|holds_up|hold_up|sat_on|sits_on|keeps_us|kept_us ~ because|for|weeks|days|hours|a_week
        and|so here|there US BE
        look|see where|what that|it|this got|gets|did|has
        GROUP ~ ,? which|and ADV? resulted_in|led_to|caused|brought ~ HARM|down|running_out|run_out|slow*|fail*|lost|full|critical|exhaust*|throttl*
        GROUP .. increased|raised|requested|changed|enabled|doubled|started ~ causing|exhausting|breaking|filling|starving
        not *ly? raised|reported|flagged|mentioned|escalated|communicated|announced|questioned|passed_on|acted_on|picked_up|answered by GROUP
        fault|mistake|guilt from GROUP
        GROUP .. known|knew|knows|aware ~ for|since ~ and|but ~ not|nothing|choose*|never|still|refus*
        GROUP .. insist+|pushed_for|demand+ .. on|that|for ~ and|now|which ~ W|US|here|result
        GROUP .. drop+|dropped|throw+|threw|dump+|kick+|toss+ ~ on|over|onto|across the|our|us
    """),
    Rule("F3", "block", "what a person was there for", KNOWN, """
        was|is|were HUMAN 's job|duty|task|turn|responsibility|business|watch|call .|,|;|not
        WHOEVER ~ was|were|is|are supposed|meant|obliged|duty-bound to
        HUMAN should|ought|must ,? at_the_very_least|at_least|at_a_minimum|by_rights|of_course|in_any_case|then|therefore|surely|already|instead|immediately|still ,? to? have
        HUMAN must|should|has|have|had to? to? DUTY|HEED before
        HUMAN needs|need to know ~ and|but
        HUMAN .. had|have|has a|the|every duty|obligation|responsibility
        HUMAN ought not
        HUMAN ADV? needed|needs|had to ~~ earlier|sooner|better|closer
        OTHERS .. owed|owe his|her|their|its|the|our *? a|an|some|more
        nothing excuses|justifies ~ HUMAN
        OTHERS had to ~ , ~ not|never ~ done|happen|happened
        this|that one did|does|had|was not|never .|,|;
        HUMAN needed|needs|had to ADV? HEED ~ more|better|closer|sooner|earlier|much
        no|any reason|excuse why|for .. HUMAN .. could|did|should|not
    """),
    Rule("F3", "warn", "it had no business there", KNOWN, """
        CHANGE|query .. has|have|had no business|place *ing|in|on|near|there|here
        eyes|hands should|ought_to have been
        should|ought_to have been *ed ~ without discussion|hesitation|delay|further
        should|ought_to have been *ed ~ long ago|before
    """),
    Rule("F4", "warn", "it could have been spared", CONDITION, """
        could|might have ADV? spared|saved|avoided ourselves|us|everyone|everybody
        GLANCES from|by|to HUMAN|T|V ~~ would have
        a|one GLANCES ~~ would have saved|spared|prevented|avoided
        cost|costs HUMAN|GROUP|US|nobody|anyone nothing|little
        HUMAN could|might|should at_least|at_the_very_least have
        a simple|quick|single · would|could have
        without SOMEONE 's ~~ would still|be
        there would be|have_been nothing to
        would|could|might have been easy_enough|enough|sufficient|a_matter
        enough|sufficient to read|look|check|ask|test|open|click|call|follow ~ to|and|.
        none|nothing of this|it|that had|needed|needs to happen|be
        if|had|unless|because|that anyone|somebody|Z|R ~ taken ~ seriously|heart
    """),
    Rule("F5", "block", "a person did not get to it", SIGNAL, """
        HUMAN HAVE? > not|never ADV? got|get|gotten|come|came|find|found|made|make round|around|to|time|the_time
        HUMAN HAVE? > leave+_out|pass+_over|close+_his_eyes|close+_her_eyes|log+_off|clock+_off|call+_it
        HUMAN HAVE? > stop+|quit|cease+ watching|checking|looking|monitoring|paying|listening|reading|answering|responding|testing|caring
        Z was|were ADV? looking|listening|paying|minding
        Z could|can|would be bothered|troubled|arsed|persuaded|asked
        HUMAN .. said|say|says|mentioned|wrote|told|tells nothing|not_a_word|nothing_at_all|no_one|Z
        HUMAN not do|make|say|undertake|undertook|did anything|nothing|something|a_thing
        HUMAN > acknowledg*|acked|closed|snoozed|opened|saw|muted ~ and|without *ed|reading|looking|did|read ~ none|nothing
        HUMAN .. knew|known|knows|aware ~ for|since ~ and|but ~ not|nothing|chose|never|still
        left_out|passed_over|not_done|not_carried_out|not_performed|not_reported|not_raised|not_mentioned|not_flagged|not_questioned by HUMAN
        HUMAN ~ not so_much_as|even|once
        no *? HUMAN asked|looked|checked|read|questioned|noticed|cared|bothered
        HUMAN .. let+ ~ alert*|page*|call*|ticket*|phone|reminder*|alarm* ~ ring|sit|lie|pile|go|expire|lapse|unanswered
        HUMAN ~ at lunch|home|the_gym|the_pub ~ with|while|when|phone
        neither|none of HUMAN|US|THEY|the ~ thought|asked|checked|looked|bothered
        HUMAN only *ed after|when|once
        HUMAN decided|decides|found|felt|thought|concluded that? it|this|that ~ not|hardly worth|necessary|needed|urgent|important|worthwhile|worth_the
        overlooked|forgotten|missed|ignored by all|everyone|everybody
        escape*|escaped HUMAN 's|the|all? attention|notice|eye|eyes
        HUMAN ~ not pick_up|answer|respond|react until|to|at|for
        R was|were ~ did not|never HEED|respond|answer
        HUMAN .. was|were asked|told|reminded ~ and|but did|has|had not .|,|;
        HUMAN declined|rejected|ignored the? call|calls|page|pages
        HUMAN DIDNOT do|make|say|undertake anything|nothing|something|a_thing
        HUMAN|who not|never ADV? done|do|did his|her|their job|homework|rounds|duty|part|bit|work
        HUMAN .. was|were|be|been told|warned|informed|asked|called|reminded|paged ~ twice|times|repeatedly ~ before|until
        HUMAN 's only|sole contribution|reaction|response|answer|idea|effort was|is
        only after|when ~ did HUMAN
        Z on|in|at|from T thought|bothered|noticed|cared|checked|asked|tested|read|questioned|looked|realised|realized|knew_or
    """),
    Rule("F5", "warn", "no question was asked", SIGNAL, """
        not_one|not_a_single|no|nor_a question|call|ticket|alarm|mail|eyebrow ADV? asked|raised|made|opened|taken|written|sent
        and|but Z ADV? noticed or cared|minded
        every|each night|day|time|week|morning|month ,? ~ was|were ADV? ignored|dismissed|overlooked|disregarded
        closed|labelled|labeled|filed|shelved|archived|parked|tagged|dismissed ~ and forgotten|ignored|abandoned|left
        Z there|here|over_there|upstairs ADV? *s
        warning*|alert*|alarm*|sign|signs|hints ~ was|were|been|being ADV? ignored|disregarded|dismissed ~ for|again|until|weeks|days|months
        alarm|alert|alerts|pager|phone|bell ~ rang|beeped|rung|went|flashed ~ empty|deaf|unheard|unanswered
        by none .|,|of
        and|but Z ADV? acted|reacted|picked|wanted|complained|wondered|lifted|cared
        left to rot|languish|fester|die|itself|themselves|chance
        all|every|each|both|repeated|several|many|two|three of? the? warning*|alert*|alarm*|sign*|reminder* ~ were|was|been|being ADV? ignored|dismissed|overlooked|disregarded
        unreviewed|unread|unanswered|unattended|untested|unpatched for so|weeks|months|years|days|ages
        no|little|scant|insufficient thought|attention|consideration was|had_been|has_been|were ADV? given|paid|spent
    """),
    Rule("F6", "block", "a person's hand slipped", GUARD, """
        HUMAN > read|mounted|fitted|put|plugged|wired|held|installed|connected|inserted ~ upside_down|back_to_front|the_wrong_way|backwards|inside_out|wrong_way
        HUMAN .. hit|hits|pressed|presses|clicked|clicks before|too|by|twice|the_wrong
        layer_eight|layer-8|layer-eight|layer_8
        HUMAN .. hit|pressed|clicked *? *? before|too|twice
        tired|sleepy|distracted|exhausted R and|,|who
        mix-up|mixup|confusion of ~ by HUMAN
        mistyping|misreading|misclick|miskeying|mis-keying ~ by|of|from
        HUMAN got ~ confused|mixed_up|wrong|backwards|muddled
        insufficient|lacking|poor|little|inadequate attention|care|diligence|checking|checks by|of|from|on HUMAN
        by|through|from|out_of inattention|carelessness|negligence|distraction|haste|absent-mindedness|forgetfulness
        HUMAN .. got|gets|get|getting the|his|her|their|it|them *? wrong|mixed|confused|backwards|reversed
        HUMAN .. mix+_up|mixed|transposed|interchanged ~ and
        WRONGLY input|entry|value|operation|use|handling|selection|keystroke|click by|of|from HUMAN
        wrong|incorrect *? was|were|is|been|had_been selected|entered|chosen|typed|picked|set|clicked|used ~ by HUMAN
        HUMAN .. was|were in|on|at the_wrong|wrong terminal|window|tab|host|server|cluster|shell|console|environment|machine|screen|rack
        HUMAN thought|believed|assumed P|Y|THEY was|were|had
        misunderstanding|misreading|confusion|slip|inattention on|in|from HUMAN
        a|one|tired tired|sleepy|distracted|stressed HUMAN and
        HUMAN mistyping|misreading|confusing|misclicking|forgetting|mixing
    """),
    Rule("F7", "block", "how a person worked", MEASURE, """
        not how|what a|an|any ABLE|professional|R works|work|does|do|behaves|acts|operates
        HUMAN .. take+|took|accept+|ran|run|runs ~ unreasonable|unnecessary|needless|big|huge|great|considerable|undue|stupid|foolish|reckless|unacceptable|such_a *? risk|risks|chance|chances|gamble
        HUMAN not ADV? ADV? appreciat*|grasp*|understand|comprehend|realise|realize|think_through what|how|that|the
        HUMAN .. handled|managed|communicated|coordinated|reacted|planned|prepared|answered|performed|behaved ~ badly|poorly|clumsily|terribly|late|slowly|amateurishly|wrongly
        HUMAN 's .. plan|answer|answers|work|tests|analysis|fix|code|approach|idea|design|script ~ is|was|are|were ,? ~ not_worth|thin|superficial|useless|worthless|clumsy|poor|half-baked
        HUMAN .. show+|shown ~ poor|little|no|weak|bad leadership|judgement|judgment|understanding|interest|care|skill
        a|an|the ill-considered|ill-judged|hasty|ill-advised|careless|rushed|sloppy|reckless *? *? *? by|of HUMAN
        indefensible|unprofessional|amateurish|irresponsible|careless|inexcusable of|from|by HUMAN
        work of HUMAN ~ not|never|hardly serious|professional|good|correct|clean|careful
        reaction|response|answer|communication|handling|performance|preparation of|by HUMAN ~ was|were|is ADV? ADV? slow|late|poor|bad|inadequate|insufficient|weak|clumsy|hesitant|confused|hectic
        HUMAN .. show+|shown ~ poor|little|no|weak|bad T
        decision|choice|refusal|call|insistence of HUMAN ~ was|is ADV? ADV? indefensible|inexcusable|wrong|a_grave|a_mistake|an_error|questionable|reckless|unwise|bad|a_bad
        HUMAN DIDNOT ADV? ADV? appreciat*|grasp*|understand|comprehend|realise|realize|think_through what|how|that|the
        in a|an rash|hasty|reckless|stupid|panicked|thoughtless|careless|clumsy|misguided move|act|moment|decision|gesture|attempt|step
    """),
    Rule("F7", "warn", "how the work was done", MEASURE, """
        was|were|been|being|is done|performed|carried_out|conducted|executed|prepared|written|reviewed|tested|planned|handled ADV? half-heartedly|carelessly|sloppily|hastily|superficially|amateurishly|in_a_hurry
        can|could|may|must only|charitably|hardly|generously|best be called|described|termed|considered|characterised
        consist*|consisted of the|a|one|two|three? word|words|sentence|line|link|shrug
        estimate*|forecast|plan|promise* ~ wildly|hopelessly|absurdly|laughably|hugely|grossly *
        on the back of *? envelope|napkin|cigarette|beer
        in a|an BADLY fashion|manner|way|style
        decision|tool|command|code|change|plan|design THEY|P|it did|does|do|had not understand|understood|grasp
        poor|bad|wrong|questionable|unfortunate|strange|odd|dubious|hasty choices|choice|decisions|decision|calls|judgements was|were|got|had_been|been made|taken
        going|gone|goes|went downhill|to_the_dogs|from_bad
        way|manner in|that ~ can|could only
        it is|was TOO? shameful|disgraceful|embarrassing|scandalous|pathetic that|how
        relaxed|casual|cavalier|lax|lackadaisical|creative|liberal|loose|unusual|generous attitude|approach|relationship|view|interpretation|understanding to|towards|with|of
        hard|difficult|impossible to understand|comprehend|believe|explain|fathom|excuse|justify .|,|;|how|why|that
    """),
    Rule("F8", "block", "a person left the procedure aside", PROCEDURE, """
        WHOEVER > go+|went|gone|slip+|route+|work+|steer+ round|around|past ~ pipeline|ci|workflow|tooling|gatekeeper|approvals|reviewers
        against|contrary_to|despite|in_spite_of|ignoring the|all|our|every|express|repeated? ADV? advice|wishes|recommendation*|warning*|instructions|order*|will ~~ , HUMAN
        ^ without waiting|asking|checking|testing|telling|looking|consulting|informing|thinking|authorisation|authorization|approval|permission ~ HUMAN
        ^ without waiting|asking ~~ HUMAN
        no *? PERMIT exist*|on_file|to_be_found|can_be ~ HUMAN
        board|rule*|policy|procedure|process|freeze|review* .. not for|apply_to|meant_for|concern HUMAN
        left_out|omitted|faked|forged|invented ~ by HUMAN
        by HUMAN ~ in_spite_of|despite|instead_of|rather_than
        HUMAN DIDNOT ~ as required|prescribed|demanded|foreseen by|in
        HUMAN ~ no|without any? authorisation|authorization|permission|mandate|clearance whatsoever|to
        against|contrary_to|despite|in_spite_of the? *? advice|recommendation*|warning*|instructions ~~ , HUMAN
        OTHERS ~ tick+|tick all|the|every boxes|box
        afterwards|retroactively|retrospectively|after_the_fact by HUMAN
        HUMAN ~~ something|which|what|a_thing ~ forbid*|prohibit*|disallow*|banned|outlawed
        share+|lend+|lent|give+|gave|pass+|reuse+|borrow+ his|her|their password|passwords|credentials|badge|token|login|account|key
        HUMAN .. self-approved|self-merged|rubber-stamped|waved|back-dated|backdated|falsified
        HUMAN .. un-paused|unpaused|overrode|overruled|forced|re-enabled ~ wanted|against|to_get|despite|although
        HUMAN .. disabled|removed|switched_off|turned_off|relaxed|lifted ~ protection|guard*|check*|safeguard*|interlock to get
    """),
    Rule("F8", "warn", "a rule that nobody kept", PROCEDURE, """
        freeze|embargo|rule|policy|ban ~ in_force|in_place|in_effect|active|announced|agreed ,? and|but|yet ~ still|nevertheless|anyway|SHIPPED
        mandatory|required|prescribed|agreed|obligatory|compulsory|planned *? *? *? never|not took|take|taken|happened|happen|done|performed|carried_out|observed
        rubber-stamp*|rubberstamp*|box-ticking|tick-box|pencil-whip*
        ^ no runbook|dry_run|announcement|ticket|review|test|tests|plan|backup|rollback_plan|approval ,|and no
        migration|upgrade|cutover|change|deployment|switch|it done|made|performed|run on_the_fly|off_the_cuff|by_the_seat|freestyle
        Z .. sticks|stick|keeps|adheres|holds to
        ticked|signed ~ in_one_go|blind|unseen|without
        used_to|habit_of|become_used_to|accustomed_to clicking|skipping|ignoring|approving|merging|bypassing
        US agreed|said|decided ~ and|but ~ anyway|nevertheless|ignored
    """),
)  # fmt: skip
