"""How it is said how a step went and how things stand. One phrase a line, ordinary words only."""

from __future__ import annotations

OUTCOMES: dict[str, str] = {
    "worked": r"""
        <cure>(?: \w+){0,2} (?:worked|helped|did (?:it|the trick)|fixed (?:it|that|this|the \w+)|solved)
        (?:that|this) did it
        did the trick
        worked(?! on)
        helped
        (?:<is>|we're|its|site's|looks|everything's|came|come|coming|going|all|i'm|fully|now|and|back) (?:back|up) (?:up
        |online|again|in business|now|and running)
        (?<!call )(?<!called )(?<!calls )(?<!get )back (?:up|online|in service|and running|at|under|below
        |above|to life|to (?:normal|baseline|healthy|green|usual))
        (?:is|are|was|were|came|come) (?:now )?back(?: now| again)?[.!]?$
        up again
        up and running
        (?:queue|backlog|lag)(?: is| now| at| has)* (?:empty|zero|0|moving|cleared?|gone|drained)
        (?:is|are) (?:\w+ )?(?:<restored>|(?!fail|crash|tim|error|hang|happen|flap|spik|dying|dropp|throw|break|leak|grow|climb
        |queu|stall|reject|refus|los|miss|loop|restart|lagg|swapp|fir|alert|block|buffer|stutter)\w+ing) again
        back (?:down )?to \d\S*
        recover(?:ed|ing|s)
        (?<!crash )(?<!disaster )(?<!instance )recovery(?! (?:is |now )?(?:going|running|in progress|started
        |mode|process|plan|point|time|script|job|takes|will|from))
        (?<!hit )(?<!success )(?<!conversion )(?<!delivery )(?<!acceptance )(?<!open )<sick_metric>(?: \w+){0,4} <back>
        coming (?:back )?down
        (?:is|are) (?:now )?(?:active|coming|coming in|arriving|in place|effective|back in)[.!]?$
        active (?:in|on|everywhere|for all)
        no (?:new|more|further) (?:\w+ )?(?:complaints?|tickets?|reports?|calls?)
        all (?:\d[\d,]*|of them)(?: \w+)? (?!fail|crash|affect|stopp|block|tim|reject|dropp|kill|evict|declin|cancel|delay|need
        |stall|freez|freed|expir)\w{3,}ed
        (?:done|fine|good|over|clear) (?:from|on) (?:our|my) (?:side|end)
        (?:errors?|5\d\ds|4\d\ds|skew|drift|spikes?|waves?|timeouts?|alerts?|symptoms?|crashes) (?:is |are |have |has )?(?:stopped
        |gone|ceased|over)
        (?:going down|dropping|recovering|clearing|recovered|resolved) (?:\w+ )?(?:by (?:itself|themselves)|on (?:its|their) own)
        no (?:more|longer|new|further) (?:\w+ )?(?:<sick_metric>|restarts|reboots|failing|seeing|reports)
        (?:<is>|looks?|looking|seems?|everything|things are)(?: \w+)? <well> (?:now|again)
        (?:now|again) (?:\w+ )?<well>
        (?<!right )<well> (?:now|again)
        (?:looks?|are|is) (?:right|correct) (?:now|again)
        can (?:\w+ )?<done_by_users>(?: \w+){0,3} (?:again|now)
        (?:climbing|coming|picking|ramping) back(?: up)?
        picking up
        <works>(?: \w+)? (?:again|now|for me)
        load (?:\w+ )?again
        (?:starting to|beginning to) (?:look|work|recover|respond)\w*
        (?:works|working) (?:on|from) (?:my|our) (?:side|end)
        (?:and|now|slowly|steadily|still) (?:shrinking|falling|dropping|draining|decreasing|going down|coming down|recovering)
        (?:ended|finished|completed?) (?:normally|successfully|cleanly|ok|without errors)
        (?:confirms?|confirmed|reports?|sees?) (?:[\w'-]+ ){0,6}(?:receipt|visible|normal|again|works|ok|fine|back|good)
        says? (?:it's|it is|they're|they are|all|everything) (?:\w+ ){0,3}(?:again|ok|fine|back|normal|good|moving)
        (?:came|come) back
        all (?:\S+ ){1,3}(?:up|back|in|released|restored|served|delivered|green|reachable)
        goes? through
        (?:queues?|backlog|lag) (?:is |are )?(?:draining|shrinking|falling)
        now (?:it |they )?(?:is |are )?<works>
        running (?:\w+ )?(?:again|now)
        (?:is|are) (?:now )?(?:running|reachable|accessible|available|correct|delivered|flowing|online|working|arriving)[.!]?$
        fixed for me
        (?:now|again) (?:works|working|passing|healthy|green|serving)
        (?:<is>|now|been|all|reported|issue|problem|both|incident)(?: now| been)? <cured>
        improv(?:ed|ing|ement)
        <business>(?: \w+)? (?:is |are |is now |are now |starting to )?(?:flow(?:ing)?|coming in|coming through
        |going through|returning)
        <business> (?:is|are) (?:now )?(?:starting|moving|running|completing|finishing)
        traffic (?:is )?(?:flowing|returning|coming back)
        stabili[sz](?:ed|ing)
        seeing (?:success|requests|orders|200s|improvement|recovery)\w*
        caught up
        works (?:[\w-]+ ){0,5}after \w+ing
        (?:things|everything|it|this|numbers|graphs?|metrics|that) (?:is|are|looks?|looking|seems?) (?:much |a lot |way |already
        |slightly )?better
        \w+s are (?:now |all |back )?open(?: again| now)?[.!]*$
        fewer <sick_metric>
        (?:alerts?|errors?|failures?|timeouts?|complaints?) (?:are|were|getting) (?:\w+ )?(?:fewer|lower|rarer|less frequent)
        could (?:\w+ )?(?:make|place|submit|complete|send|do) (?:\S+ ){0,3}success\w*
        (?:(?<!not )able to|managed to|just|successfully) (?:log|logged|sign|signed) ?in(?:to)? (?!(?:to )?(?:the |a )?(?:box
        |host|server|node|vm|pod|console|machine|cluster|instance|db|database|bastion))\w+
        (?:jobs?|tasks?|builds?|pods?|servers?|workers?|nodes?|instances?|notebooks?|sessions?|vms?|runners?|launches) (?:are
        |is) (?:now |all )?(?:starting|running|coming up|spawning|launching|being picked up)(?: up| now| again)?[.!]*$
        (?<!to )(?:show|shows|showing) up(?: now| again)?[.!]?$
        none left
        takes? (?:only )?\d\S*(?: ?(?:s|ms|sec\w*))? (?:now|again)
        worked off
        (?:is|are) (?:now )?back (?:on|for|in) (?:my|our|all|every|both|prod|production|the (?:site|app|page|shop))
        (?:makes?|takes?|prints?|accepts?|sends?|shows?|opens?|answers?|sells?|plays?|reads?|writes?|receives?|delivers?|boots?
        |starts?) (?:(?!errors?|failures?|timeouts?|alerts?|nothing|the same)[\w-]+ ){0,3}again[.!]*$
        (?:<is>|situation|everything|things?)(?: now)?(?: back)? under control
        test \w+ (?:landed|arrived|worked|succeeded|passed|completed)
        (?:database|db|instance|site|service|shop|store|app|server|portal|gateway|cluster|website
        |api)s? (?:is |are )?(?:now )?(?:open|mounted|online|reachable)(?: again| now)?[.!]?$
        <users> confirm(?:s|ed)?[.!]?$
        (?:stay(?:s|ed|ing)?|hold(?:s|ing)?) (?:up|stable|steady|green|healthy|now)
        (?:in|into) service(?: again| now| everywhere)?[.!,]?$
        \d[\d,]* (?:\w+ )?(?:back|in service)(?: up| online| in service)?[.!]?$
        go(?:es)? in(?: again| now| fine)?[.!]?$
        (?:has|have|appears? to have|seems? to have) (?!not )(?:\w+ )?(?:solved|fixed|resolved|cured|sorted) (?:this|it|that
        |things|the \w+)
        (?:is|are) (?:now )?up(?: now| again| and running)?[.!]*$
        (?:went|gone|going|got|gets|getting) through(?! (?:the|a|our|my|all|each|every|logs?|code)\b)
        (?:empty|drained|processed|delivered|flushed) (?:now|again)
    """,
    "expected": r"""
        should (?:all |now |all now |hopefully )?be (?:all |fully |completely )?(?:back|fixed|fine|good|ok|okay|working|up
        |resolved|restored
        |available|normal|healthy|recovered|stable|live|sorted|online)(?: \w+){0,2} (?:now|again)
        should (?:now|again) be (?:\w+ )?(?:back|fixed|fine|good|ok|okay|working|up|resolved|restored|available|normal
        |healthy|sorted)
        should (?:also )?be (?:good|fine|ok|okay|fixed) (?:too|as well|then)
        should (?:all )?be (?:fixed|back up|resolved|restored|sorted|good to go)[.!]?$
    """,
    "sick": r"""
        <sick_metric>
    """,
    "denied": r"""
        <denying> (?:\w+ )?<recovering>
        not (?:yet|really|fully|completely|quite)
        nothing (?:\w+ )?<recovering>
    """,
    "wished": r"""
        <wanting> (?:for|to) (?:\S+ ){0,6}<recovering>
        <wishing> (?:\S+ ){0,6}<recovering>
        soon
        (?:was|were|had been) (?:\S+ ){0,3}(?:so|before|until|earlier|yesterday|last|then)
        (?:it|that|things|everything) was <recovering>
        used to
        (?:all |everything )?seemed (?:to be )?<recovering>
        (?:getting|get|bring|bringing) (?:\S+ ){1,4}(?:back|up|running|online|working|healthy|going)
        <recovering> (?:\S+ )?(?:until|till|before|yesterday|last|this morning|earlier|(?:in|on) (?:staging|dev|test)|locally)
        at \d+ ?% (?:it|this|that|they) (?:was|were)
        eta
    """,
    "well": r"""
        looks? (?:right|correct|sane|as expected)
        correct[.!]?$
        (?:looks?|looking|seems?|<is>|all|everything|things are)(?: \w+)? <well>
        healthy(?! (?:nodes?|pods?|instances?|hosts?|targets?|servers?|ones?|replicas?|workers?|machines?)\b)
        <works>(?: \w+)? (?:fine|as expected|normally|ok|correctly|too|as well)
        running (?:fine|ok|okay|normally|smoothly|clean)
        works? (?:on|in) (?:my machine|staging|dev|test|local\w*)
        succeeded
        successful(?:ly)?
        flat(?! since)
        nothing bad
        (?:can't|cannot|don't|do not|not) (?:see|seeing) any(?: more| new| further)? (?:\w+ )?(?:errors?|issues?|problems?
        |failures?|timeouts?)
    """,
    "not_worked": r"""
        <not_do>(?: \w+){0,3} (?:work|worked|help|helped|fix|fixed|change anything|make a difference|made a difference
        |do anything|solved?|resolved?|recover|recovered|improve)
        no (?:effect|change|difference|improvement|luck|dice|joy|better)
        (?<!can )(?<!could )still (?!no (?:new|more|further|sign|logs?|errors?|alerts?|failures?|issues?
        |problems?))(?:\w+ ){0,3}(?:failing|broken|down|seeing|see|erroring|happening|an? \w+|slow|unavailable|getting|get
        |the same|there|not|no|stuck|crashing|high|timing out|unreachable|elevated|firing|red|bad|can't|cannot|on ?going
        |throwing|affected|queued|degraded|5\d\d\w*|4\d\d\w*|spin(?:s|ning)|hang(?:s|ing)|loop(?:s|ing)|climbing|growing|rising
        |stale|pending|missing|wrong|empty|dead|flapping|bouncing|blocked|lagging|returning)
        (?:did|does|do|has|have)(?:n't| not) (?:move|moved|budge|drop|dropped|come back|came back|go away|gone away
        |clear|cleared)
        still (?:lots|plenty|a lot|many|some|loads|tons)(?: of)? (?:\w+ )?(?:failures|errors|timeouts
        |problems|issues|alerts|crashes)
        still (?:nothing|zero|0|runs?|uses|shows|serves|points)
        same (?:errors?|problem|issue|result|thing|symptoms?|stack trace)
        (?:not|isn't|aren't) (?:\w+ )?(?:coming|going) (?:down|back|up|away)
        not (?:better|working|fixed|recovered|resolved|helping|recovering|enough)
        (?:it's |getting |even |is |made it |got )worse
        (?:came|come|coming|is|it's) back again
        (?:happening|failing|broken|down|failed|firing|again not|not reachable) again
        is again (?:not|down|failing|broken)
        (?:has|have|had|there's) (?:now )?(?:the )?same (?:errors?|issue|problem)
        (?:<change>|renewal|pipeline|job|tests?|e2e|import|restore)(?: \w+)? (?:failed|is failing|failing|stuck|errored
        |timed out|blocked)
        to no avail
        without (?:success|luck|effect)
        in vain
        (?:but|yet|still) (?:\w+ )?not (?:reduced?|decreased?|improved?|dropp?e?d?|changed?|help|recovered?|go down)
        not (?:reduced?|decreased?|improved?|dropped)
        nothing (?:happened|changed)
        (?:loss|errors?|problems?|issues?|timeouts?|failures?|symptoms?) (?:still )?(?:continues?|persists?|remains?)
        reoccurr?(?:ed|ing)
        re-?opened
        relapsed?
        spiking again
        back to square one
    """,
    "wound_up": r"""
        putting a lid on
        (?:all )?done here[.!]?$
        (?:status ?)?page (?:is )?(?:now )?closed
        wrapping (?:(?:this|it|things) )?up(?: now| here)?[.!]?$
        call(?:ing)? it a (?:day|night)
        (?:p\d|sev ?\d|incident|ticket|case|bridge|call|issue|this|it) (?:can|may) (?:now )?be closed
        incident (?:is |was |has been |now )*(?:terminated|concluded|ended|over)
        status ?page(?: \w+){0,3}:? (?:is |was |now |set to |as )*(?:resolved|closed|green)
        (?:closed|closing|resolved|resolving) (?:\w+ ){0,2}status ?page(?: incident)?
    """,
    "all_clear": r"""
        all[- ]clear
        incident (?:is |has been |now |is now |was )*(?:over|closed|resolved|done|finished|ended|mitigated|complete)
        (?:closing|close|closed|resolving|resolved|marking|mark|marked) (?:\w+ )?(?:this|the|out the|that)? ?(?:incident
        |outage|inc|sev\d?)
        (?:done|over|closed|finished) (?:from|on) (?:our|my) (?:side|end)
        (?:fully|completely|now|been|everything|everything's|services?|all services|all systems)(?: is| are| has| have| now
        | been)* (?:recovered|restored|resolved|operational|normal|healthy again)
        back to normal
        all (?:systems|services|green|good|is well|back|resolved|recovered|operational)
        everything(?:'s| is| looks| seems)? (?!seemed |was )(?:\w+ )?(?:back|green|good|fine|ok|okay
        |normal|healthy|working|recovered|stable|up)
        (?:we're|we are|site is|service is) (?:fully |all )?back(?: up| online)?
        (?:ticket|case|incident) closed
        closing(?: this| it| the \w+)?(?: out| now)?[.!]?$
        (?:bridge|war ?room|call|channel|ticket) (?:is )?closed
        calling it(?! (?:a|an|the|in))
        (?:we|i) (?:can )?close(?: (?:it|this|now|here))*[.!]?$
        closed for (?:real|good|now)
        (?<!to )(?<!not )finished[.!]?$
        stand(?:ing)? down
        (?:call|calling|called|consider|considering|considered|declare|declaring|mark|marking|marked) (?:it|this|that|things
        |the incident)(?: as)?(?: all)? (?:done|resolved|fixed|over|closed|good|solved|complete|finished)
        (?:issue|problem|outage|this|it)(?: is| has been| was|'s)(?: now| fully)? (?:resolved|over|mitigated|closed)
        (?:is|are) back online
        no longer (?:an issue|happening|affected|impacted)
        resolved
        end of (?:\S+ ){0,3}(?:outage|incident)
        service restored
        normal service
    """,
}
