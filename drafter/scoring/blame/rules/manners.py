"""F9 to F17 in further turns of phrase: how people are spoken of, asked, corrected and seen through."""

from __future__ import annotations

from drafter.scoring.blame.rule import (
    ASK,
    CONTROL,
    DELETE,
    FACTORS,
    KNOWLEDGE,
    MINDS,
    NEUTRAL,
    STEPS,
    Rule,
)

RULES = (
    Rule("F9", "block", "a person and always the same", DELETE, """
        HUMAN ~ told|asked|reminded|warned ~ times|repeatedly|again_and_again
        know|knows|knew ~ HUMAN 's? ~ are|is like
        HUMAN is|was great|good|fine|strong|nice with|at ~ less|not|but
        HUMAN is|was|are simply|just|really|also? not a|an *? person|man|woman|type|guy
        not|never ADV? been|is? HUMAN 's strong|strongest|great|best|favourite *
        experienced|good|real|professional|serious R do|does|would not|never
        HUMAN .. has|had|have|with a|an ADV? ADV? creative|relaxed|casual|loose|cavalier|generous|liberal|flexible|peculiar|odd approach|attitude|relationship|view|interpretation|idea|understanding|habit
        HUMAN .. is|are|was|were simply|just|obviously|clearly|really? not up_to|made_for|suited|cut
        HUMAN .. is|was|are|has known|famous|notorious for his|her|their
        same HUMAN|R|colleague|person ~ again|time|always|causes|caused
        HUMAN ~ still learning|inexperienced|new ~ not excus*
        not excuse|justify everything|that|this|it|HUMAN
        on|in his|her|their first|second|third week|day|month .|,|;|and
        OTHERS ~ no|little|zero sense|feeling of ownership|responsibility|urgency
        OTHERS DIDNOT seem|appear to ADV? care|mind|know|understand|notice
        nowhere to_be_found|in_sight|to_be_seen
        HUMAN is|was|are simply|just|really|also? not R
        always|again|once_more the same HUMAN|colleague
        HUMAN .. no grasp|idea|clue|notion|feeling|understanding of|how|about
        nobody|noone|Z trusts|trusted HUMAN
        can not|cannot|never be trusted|left|relied
        so junior|inexperienced|green|careless|sloppy as HUMAN
        HUMAN never *s anything|it|them|any
    """),
    Rule("F10", "warn", "it takes so little", STEPS, """
        ^ of_course ~ too|not|never|will|would
        documented|written|stated|explained|described|says|said|it ~ page_one|the_very_first|capital_letters|in_capitals|in_bold|plain_english|big_letters|black_and_white|red_letters
        Z|R|T in their|his|her|your right mind|minds|senses
        one|you|R|Z does|do|would not need a|an|any ~ to see|know|understand|notice|tell|realise
        literally|merely a|one|two|a_single line|click|clicks|word|command|flag|character|lines|setting
        you|US|one only|just have|has|need|needs to look|read|ask|open|check|type|press|think|click
        matter of two|three|a_few|seconds|one|five clicks|minutes|seconds|commands|lines
        quick|single|simple grep|look|test|search|glance|call|check would|could have
        quite|really|all that|so hard|difficult is|was it to
        everyone|everybody|everyone_else|all knows|know that you|one|US|R
        first-semester|first-year|first_semester|first_year|primary_school|kindergarten
        common_sense ~ would|could|should
        obvious|clear|evident that you|one|US need|needs|have|must|should|do
        checking|reading|looking|asking|testing|verifying|calling|opening ~ takes|took|costs|needs|would_take one|two|a_single|a|five|ten|thirty|no command|click|line|minute|minutes|seconds|second|look|time
    """),
    Rule("F11", "warn", "it was bound to come", KNOWLEDGE, """
        written|stood|stand|was|were in|on the stars|wall|cards
        Z|nobody|R should|can|could|need be surprised|astonished|astounded|shocked
        clear|known|obvious|plain|evident to all|everyone|everybody|anyone|anybody|R|every
        every*|anyone|R could|can ADV? imagine|see|guess|predict|expect|tell that|how|it|this
        would|was|had_to|to ~ blow_up|explode|go_wrong|end_badly|end_in_tears|backfire ~ at_some_point|sooner|one_day|was_clear|clear
        an accident|incident|outage|disaster waiting_to
        entirely|all_too|wholly|utterly|so predictable|foreseeable
        not|hardly|scarcely exactly|really? a? surprise|surprising|unexpected|news
        whole|entire *? was|is avoidable|preventable|foreseeable|predictable|unnecessary
        had_been|was|is foreseeable since|for|from|long
        R|HUMAN must have known
        R ~ joking|laughing|moaning|grumbling about|that ~ for months|weeks|years|ages
        unmistakable|clear|loud|obvious|plain warning|signal|sign|hint
    """),
    Rule("F12", "warn", "a manner of speaking", NEUTRAL, """
        triumph|victory of hope|optimism
        cherry|icing on the|this? cake
        to cap|top|crown it all
        ^ surprise|hurrah|hooray|hurray|yay|wow|joy|tada|voila|oops|whoops ,|:|!!
        mystery|riddle|enigma to everyone|everybody|US|all|anyone
        great|nice|good|fine|excellent job|work|effort ,? monitoring|everyone|guys|folks|everybody
        congratulations|congrats|kudos|bravo ~~ on|for another|yet
        where ~ go|goes to die
        for whatever reason|reasons
        sadly|regrettably|unfortunately|depressingly common|typical|usual|normal|the_norm|familiar
        miracle|wonder that|it|anything
        consist*|consisted|made_up of hope|hopes|luck|prayer|prayers|goodwill|nothing|wishful
        chaos|panic|anarchy|pandemonium|mayhem|bedlam reign*|ruled|ensued|broke_out
        is|was gambling|guesswork|voodoo|vandalism|sabotage|lunacy|witchcraft|roulette .|,|;|not
        read|heard that correctly|right
        ^ yes|no , really
        what passes|passed|counts|counted for|as
        ^ naturally|predictably|needless_to_say|typically , !US
        to be ADV? blunt|frank|brutally|honest|charitable|polite|kind ,|.|about
        another day|week|night|release|deploy|quarter , another
        words can|could not|hardly describe|express
        if|as one|you|US can|could|want*|may|might|wish*|dare*? to? call it|that|this
        pure|sheer|absolute|total|utter|complete theatre|theater|comedy|farce|madness|horror|chaos|panic|lunacy|shambles|bedlam
        horror|ghost|bedtime|campfire|sad story|stories|tale|tales
        what could|can possibly? happen|go_wrong
        usual|customary|standard|trademark|copy-paste *? wisdom|excuse|excuses|answer|answers|silence|shrug|nonsense
        three|two|no cheers for
        more of a|an * than
        crater|rubble|ashes|wasteland|battlefield|warzone|war_zone where|of|that|.
        self-healing|highly-available|highly_available|bulletproof|foolproof ~ itself|healed|not|into
        bad|sick|cruel|sad|running joke
        beyond ME|comprehension|words|belief|parody
        are|is US seriously|really|still ~ by_hand|2*|doing|running|using
        quite|some an achievement|accomplishment|feat|performance
        so-called|self-styled|alleged|would-be *? plan|procedure|expert*|engineer*|team|strategy|backup*|failover
        medal|prize|award|trophy|bow ,|to|for|goes
        healed|documented|monitored|optimised itself|themselves to|into|out
    """),
    Rule("F13", "block", "a person is to be corrected", CONTROL, """
        OTHERS .. to be reminded|told|retrained|instructed|warned|admonished|briefed|sanctioned|disciplined
        OTHERS .. have|has been told|instructed|reminded|warned ~ to|in_no|not
        HUMAN 's .. engagement|employment|contract|assignment .. been|was|is|will_be terminated|ended|cancelled|not_renewed|not_extended
        OTHERS ~ get+ its|their|his|her|our act|house|things together|in_order
        punish*|sanction|reprimand|discipline|sack|fire|find the|those|all? responsible|guilty|culprit|culprits|offender*|R
        HUMAN is|are|was|were no_longer|not|never allowed|permitted|trusted|to
        ACCESS ~ will|to be|been|was|were taken_away|withdrawn|revoked|removed|restricted|limited ~ from|for|to HUMAN
        hold|held|holding|holds SOMEBODY ADV? accountable|responsible|answerable|to_account
        HUMAN ~ never|no_longer|not touch+|deploy+|run+|merge+ ~ again|anymore|any_more
        ask|asked|asking|request|requested ANYONE to send|assign|provide|give somebody|someone|R else
        WHOEVER ~ should|must|will not|never have|get|keep ~ access|rights|permissions|root
        OTHERS .. is|are|be|was|were asked|urged|told|requested to ADV? LEARN
        keep|keeping a closer|close|sharp eye on WHOEVER
        OTHERS ~ get its|their|his|her|our act|house|things
        HUMAN ~ will|shall not be deploying|merging|releasing|touching|running|doing ~ for|until|again|anymore
        talk|speak|word|chat|conversation with|to those|the_people|everyone|all|whoever? involved|concerned|responsible about|and|on
        HUMAN should|must|will not|never have|get|receive|keep production|root|prod|write|admin? access|rights|permissions
        WHOEVER .. works|work|working under|with supervision|a_minder
        keep+ a closer|close|sharp eye on WHOEVER
        HUMAN|Y who ~ will|must|has_to|have_to buy|pay|bring|write
        consequences|repercussions|sanctions for
    """),
    Rule("F13", "warn", "try harder", CONTROL, """
        more|greater|better diligence|care|attention|discipline|vigilance|caution is|are|will_be|needed|required .. next|in_future|required|needed|from
        be|being|stay more|extra|very? vigilant|attentive|diligent|disciplined|mindful|alert
        all|everybody|everyone|US must|should|have|has|need to? take|pay|be|show more|better|greater
        everybody|everyone|everyone_please|all please think|check|read|stop
        think before ~ press|push|click|type|merge|deploy|hit
        habit|practice|custom of *ing ~ must|has_to|needs_to|will stop|end|cease
        please ,? please
        US must|should|need|have to? stop being
        next_time ,|: read|look|think|ask|check|test|use|wait
    """),
    Rule("F14", "warn", "an accusing question", ASK, """
        ^ how can|could|does|do|did ~ not|manage|miss|fail|possibly ~ ?
        ^ how was|is|were it|this|that even? possible
        ^ why ,? ~ after ~ reminder*|warning*|ticket*|mails|months|weeks|years|attempts ~ ?
        ^ what was|is going on? through|in ~ HUMAN 's? ~ head|mind|?
        how many more times|outages|incidents|hours
        how often|long must|do|does|should US|one|you|THEY ~ ?
        ^ how does|can|could one|anyone|somebody|someone ~ ?
        ^ why was|were|had|has this|that|it|the? ~ not|never tested|reviewed|checked|caught|noticed ~ ?
        ^ what ~~ paying|pay|employ ~~ for ?
        ^ why do|does|did|is|are|have|has ~~ even|at_all|ever ~~ ?
        ^ why R|the_R has|have|had|did|was not ~ ?
        ^ who gave|ordered|allowed|authorised|authorized|cleared|scheduled|schedules ~~ ?
        ^ who in|on their|his|earth right
        ^ where was|were HUMAN|T when
        remains|remain|yet to_be|to explain* ~ why ~ HUMAN|Z|OTHERS
        one|US has|have|must to? ask|wonder ADV? who|why|what|how
    """),
    Rule("F15", "block", "one name at the end", FACTORS, """
        cause|culprit|reason|rc|root_cause is|was ,? ADV ,? HUMAN
        rc|root_cause|cause|reason =|:|is|was R !FINDS *ed|removed|ran|deleted|broke|forgot|did
        has|have|had a first|first_and|full *? *? *? name|surname
        : it was HUMAN .|,|;|who
        only thing|part|component|link|piece ~ failed|fail|broke|break|wrong ~ was|is ~ HUMAN|human
        take|took|remove|subtract away? ~ HUMAN 's ~ and there|nothing|W|US
        man|woman|person|one|human|someone|individual at|behind|in the keyboard|console|wheel|controls|desk|terminal|screen|helm
        actions|action|behaviour|conduct|negligence|decision|inattention of|by HUMAN ~ to_be|as|is|was|are|were ~ cause|reason|problem
        consider|considers|see|regard|regards ~ HUMAN ~ to_be|as ~ cause|reason|culprit
        reason|cause|reason_of_incident of|for|:  ~ : TRAITS|FAULT .. of|by HUMAN
        cause ~ was|is lack|lapse|absence|want|failure of ~ of HUMAN
        single|sole|only|one|main cause|reason ,? and that is|was
        responsibility|blame ~ rest+|lie+|fall+|remain+ with|on HUMAN
    """),
    Rule("F16", "warn", "a confession", "Never carry it into the narrative.", """
        ME *ed|ran|did|put|left ~ without waiting|asking|checking|testing|reading|looking|telling|thinking
        blame|fault ME for|on
        guilty as charged
        is|was|are mine .|,|and|alone
        it|that|this is|was ME|my .|,|who|that|and|restart|fault|doing
        ME .. admit+|confess+|apologise+|apologize+ ,|for|that|.
        ME .. feel|am|was so? terrible|ashamed|sorry|an_idiot|such
        ME .. am|'m|feel mortified|gutted|devastated|ashamed|horrified
        US|ME .. let you|everyone|everybody|THEY down
        on ME ,|.|:|;|that
    """),
    Rule("F17", "block", "what went on in a head", MINDS, """
        first|nearest|wrong button|thing|option|host|command|link P saw|found|could|that_came|came
        HUMAN .. was|were ADV? under_stress|stressed|stressed_out|in_a_panic|out_of_patience
        lose|losing|lost face|heart
        HUMAN ~ thought|considered|found|deemed it|this|that ADV? a|an|it? good|great|bright|clever|wise|smart|fit|best idea|to
        HUMAN .. dead_set|hell-bent|bent|intent on
        HUMAN .. had|was|were|being of? the opinion|view|belief that ~ not|need*|unnecessary|enough
        HUMAN .. out to prove|show|impress
        HUMAN ~ in such a rush|hurry
        because P|R wanted
        HUMAN thought|hoped|figured|believed|assumed|trusted ~ would go_away|sort_itself|be_fine|be_ok|be_okay|disappear|heal|fix_itself|hold|last|settle
        GROUP .. hoping|hoped|betting ~~ not|Z|nobody
        SOMEBODY .. thinks|think|thought|feels|feel|felt|believes|considers ~ above the|any|all rules|law|process|it|that|such
        HUMAN DIDNOT want|wish to admit|ask|wait|hear|know|say|lose|look|bother
        HUMAN .. wanted|wanting|wants|tried|trying|hoping|hoped to make_up|catch_up|please|prove|shine|save_face|save_time|get_away|cover
        WHOEVER wanted|wanting|wants|hoping|eager|keen|trying to show|impress|prove|finish|be_a|be_the|look|help ~ and|his|her|their|,
        WHOEVER .. talk+|reason+|argue+|lull+ himself|herself|themselves into|out_of
        SOMEBODY .. thinks|think|thought|feels|feel|felt|believes|considers ~ above the|any|all rules|law|process|it|that|such
        HUMAN .. felt|feels|thought too? important|clever|good|senior|experienced|himself|herself
        HUMAN .. trusted|trusting|trusts ~ and ~ not
        in|with his|her|their eagerness|zeal|enthusiasm|hurry|panic|excitement
        HUMAN .. more interested|concerned in|with|about ~ than
        HUMAN .. had|has|with his|her|their mind|thoughts|head|eyes on|in|at|elsewhere
        GROUP .. hoping|hoped|betting ~ not|Z|nobody
        HUMAN .. was|were|is afraid|scared|ashamed|too_proud|embarrassed of|to
        out_of|from|by sheer|pure|mere|simple? habit|impatience|laziness|curiosity|vanity|boredom|convenience|spite|pride ~ HUMAN
        HUMAN ~ out_of|from|by sheer|pure|mere|simple? habit|impatience|laziness|vanity|boredom|convenience|spite|pride
        not occur to HUMAN
        HUMAN not want|wish to admit|ask|wait|hear|know|say|lose|look|bother
    """),
)  # fmt: skip
