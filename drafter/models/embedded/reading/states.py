"""How it is said what was found, what was not it, and how a step went. One phrase a line, ordinary words only."""

from __future__ import annotations

STATES: dict[str, str] = {
    "ruled_out": r"""
        rul(?:ed|ing|e|es) (?:\S+ ){0,6}?out
        ruled-out
        unrelated
        (?:it is|it's|that's|that is|this is|so|then|was) not (?:us|ours|on (?:us|our (?:side|end)))
        not related
        red herring
        nothing to do with
        (?:isn't|wasn't|aren't|weren't|can't be|cannot be|couldn't be|not) (?:(?:the|our|a|this|real|root) )*(?:\w+ )?<theory>
        (?:it|this|that) (?:isn't|wasn't|is not|was not|can't be) (?:the |our |caused )\w+
        (?:isn't|wasn't|is not|was not|not) (?:involved|to blame|responsible|relevant|affected|impacted|caused by|due to
        |because of)
        (?:don't|do not) think (?:it's|it is|that's|this is|the|it was)
        doesn't (?:look|seem) (?:like|related|to be)
        (?:can )?exclude[ds]?
        innocent
        exonerated
        (?:just )?a coincidence
        no evidence (?:of|that|for)
        nothing (?:unusual|suspicious|obvious|interesting|relevant|weird|odd|new|changed|there|stands out)
        nothing (?:\w+ )?in (?:the |our )?(?:\w+ )?(?:logs?|history|changelog|audit|dashboards?|metrics|graphs)
        false (?:lead|trail)
        dead end
        no (?:recent )?(?:deploys?|deployments?|changes?|releases?) (?:today|recently|since|on our|in the|from)
        (?:didn't|did not|haven't) (?:deploy|change|release|touch|merge|push)(?:ed)? (?:anything|any)
    """,
    "finding": r"""
        root cause
        found
        turn(?:s|ed) out
        caused by
        because
        due to
        confirm(?:ed|s)?
        identif(?:ied|ies)
        figured (?:it )?out
        the reason
        explains?
        narrowed (?:it |this )?down
        (?:traced|tracked|pinpointed|pinned|isolated)(?: it| this)?(?: back| down)? to
        discovered
        introduced (?:in|by|with|a|the)
        that(?:'s| is| was) (?:why|it|the (?:cause|bug|problem|issue|one))
        this is (?:why|the (?:cause|bug|problem|issue|one))
        result(?:s|ed|ing) (?:in|from)
        the (?:actual |real |underlying |main |specific |core )?<named> (?:here )?(?:is|was|comes|came|lies)
        the (?:crash(?:es)?|leak|exception|timeouts?|errors?) (?:is|are|was|were|comes?|came) (?:in|from|at|on)
        (?:logs?|graphs?|metrics|dashboards?|traces?|dumps?|console|output|profiler?|query plan|stack trace
        |audit log) (?:also )?(?:show|say|confirm|indicate|suggest)s?
        according to
        (?:plan|diff|history|status|query|tcpdump|strace|dmesg|trace|profile|stats|counters?|monitoring|grafana|kibana|explain
        |describe|log|journal|probe|dig|curl|ping|traceroute|script|check) (?:also )?(?:shows?
        |says?|confirms?|reports?|indicates?|suggests?)
        <i> (?:can )?(?:now )?see
        reproduced?
        bisected
        no longer (?:has|have|exists?|valid|there|points?|resolves?|matches|supported)
        never (?:got|been|was|were|had|ran|applied)
        (?:<is>|got|been|has|had) (?:missing|expired|deleted|removed|mis-?configured|out of date|outdated|stale
        |corrupt(?:ed)?|exhausted|full|overwritten|duplicated|renamed|leaking|deadlocked|locked|maxed(?: out)?|saturated
        |throttled|rate.?limited|wrong|incorrect|invalid|misrouted|hard-?coded|pinned|unset|disabled|too (?:low|small|short
        |high|big|old))
        (?:has|have) (?:expired|run out|changed|disappeared|vanished|leaked|filled)
        expired (?:at|on|in|yesterday|last|today|this|overnight|without)
        (?:has|have|there's|there is|is) (?:a |an )(?:known )?(?:\w+ )?(?:bug|leak|typo|race|limit|loop|mismatch)
        known bug
        (?:ran|run|runs|running|<is>) out of (?!date|scope|hours|office|the)\w+
        (?:doesn't|does not|didn't|did not|don't) (?:exist|match|have|handle|support|include|contain|expect|allow|set
        |propagate|renew|know)
        expects
        instead of
        started (?:happening|failing|right|when|after|at|around|exactly|just|as soon|with)
        since (?:the|we|that|this) (?:\S+ )?<change>
        right (?:after|when|before)
        points? (?:at|to)
        pointing (?:at|to)
        (?:was|were) (?:still )?(?:running|using|set to|configured|deployed|pointing|failing|changed|switched)
        depends on
        (?:was|were|got) (?:\w+ly )?\w{3,}ed (?:to|from|by|at|in|with)
        limit reached
        (?:was|were|got) (?:left|set|put|cut|built|taken|shut|kept|broken|overwritten|swapped) (?:out|to|in|at|by|on
        |off|from|with)
        mismatch
        regression
        race condition
        memory leak
        deadlock
        (?:lost|skipped|overwrote|swallowed|exceeded|hit|reached|tripped|recycled) (?:its|the|a|an|our|all)
        quota exceeded
        (?:defined|declared|configured|stored|set) (?:twice|in (?:two|several|different) \w+)
    """,
    "strong_finding": r"""
        root cause
        found (?:it|the (?:\w+ )?(?:cause|issue|problem|bug|culprit|reason|source))
        turn(?:s|ed) out
        caused by
        figured (?:it )?out
        identified
        (?:traced|tracked|pinpointed|isolated)(?: it| this)?(?: back| down)? to
        that(?:'s| is| was) (?:why|it|the (?:cause|bug|problem|issue))
        this is (?:why|the (?:cause|bug|problem|issue))
        the (?:actual |real |underlying |main |specific |core )?<named> (?:here )?(?:is|was)
        confirmed
        introduced (?:in|by|with)
        ran out of
        (?:is|was|has) expired
        expired (?:at|on|in|yesterday|last|today|this|overnight|without)
        bisected
    """,
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
        recover(?:ed|ing|s|y)
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
        no (?:more|longer|new|further) (?:\w+ )?(?:<sick_metric>|failing|seeing|reports)
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
        (?<!to )(?:show|shows|showing) up(?: now| again)?[.!]?$
        none left
        takes? (?:only )?\d\S*(?: ?(?:s|ms|sec\w*))? (?:now|again)
        worked off
        (?:empty|drained|processed|delivered|flushed) (?:now|again)
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
        (?:getting|get|bring|bringing) (?:\S+ ){1,4}(?:back|up|running|online)
        <recovering> (?:\S+ )?(?:until|till|before|yesterday|last|this morning|earlier|(?:in|on) (?:staging|dev|test)|locally)
        at \d+ ?% (?:it|this|that|they) (?:was|were)
        eta
    """,
    "well": r"""
        looks? (?:right|correct|sane|as expected)
        correct[.!]?$
        (?:looks?|looking|seems?|<is>|all|everything|things are)(?: \w+)? <well>
        healthy
        <works>(?: \w+)? (?:fine|as expected|normally|ok|correctly)
        running (?:fine|ok|okay|normally|smoothly|clean)
        works? (?:on|in) (?:my machine|staging|dev|test|local\w*)
        succeeded
        successful(?:ly)?
        flat
    """,
    "not_worked": r"""
        <not_do>(?: \w+){0,3} (?:work|worked|help|helped|fix|fixed|change anything|make a difference|made a difference
        |do anything|solved?|resolved?|recover|recovered|improve)
        no (?:effect|change|difference|improvement|luck|dice|joy|better)
        still (?:\w+ ){0,3}(?:failing|broken|down|seeing|see|erroring|happening|an? \w+|slow|unavailable|getting|get
        |the same|there|not|no|stuck|crashing|high|timing out|unreachable|elevated|firing|red|bad|can't|cannot|on ?going
        |throwing|affected|queued|degraded|5\d\d\w*|4\d\d\w*|spin(?:s|ning)|hang(?:s|ing)|loop(?:s|ing)|climbing|growing|rising
        |stale|pending|missing|wrong|empty|dead|flapping|bouncing|blocked|lagging|returning)
        (?:did|does|do|has|have)(?:n't| not) (?:move|moved|budge|drop|dropped|come back|came back|go away|gone away
        |clear|cleared)
        still (?:nothing|zero|0|runs?|uses|shows|serves|points)
        same (?:errors?|problem|issue|result|thing|symptoms?|stack trace)
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
        nothing (?:happened|changed)
        (?:loss|errors?|problems?|issues?|timeouts?|failures?|symptoms?) (?:still )?(?:continues?|persists?|remains?)
        reoccurr?(?:ed|ing)
        re-?opened
        relapsed?
        spiking again
        back to square one
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
        everything(?:'s| is| looks| seems)? (?:\w+ )?(?:back|green|good|fine|ok|okay|normal|healthy|working|recovered|stable|up)
        (?:we're|we are|site is|service is) (?:fully |all )?back(?: up| online)?
        (?:ticket|case|incident) closed
        closing(?: this| it| the \w+)?(?: out| now)?[.!]?$
        (?:bridge|war ?room|call|channel|ticket) (?:is )?closed
        calling it(?! (?:a|an|the|in))
        (?:we|i) (?:can )?close(?: (?:it|this|now|here))*[.!]?$
        closed for (?:real|good|now)
        finish(?:ed)?[.!]?$
        stand(?:ing)? down
        calling (?:it|this) (?:done|resolved|fixed|over)
        (?:issue|problem|outage|this|it)(?: is| has been| was|'s)(?: now| fully)? (?:resolved|over|mitigated|closed)
        (?:is|are) back online
        no longer (?:an issue|happening|affected|impacted)
        resolved
        end of (?:\S+ ){0,3}(?:outage|incident)
        service restored
        normal service
    """,
}
