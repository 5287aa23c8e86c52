"""How systems are said to be sick, and who feels it. One phrase a line, ordinary words only."""

from __future__ import annotations

SYMPTOMS: dict[str, str] = {
    "impact": r"""
        (?:<users>|<business>|nobody|no one|accounts?|teams?)(?: \S+){0,5} (?:affected|impacted|unable|can't|cannot|can not
        |couldn't|could not|failing|failed|fail|seeing|getting|locked out|lost|dropped|blocked|complain(?:ing)?
        |report(?:ing)?|experiencing|see|get|timing out|rejected|missing|logged out|stuck|late|delayed)
        affect(?:s|ing|ed)
        impact(?:s|ing|ed)?
        (?:\d[\d.,]*|half|most|a third|a quarter|majority)(?: ?%| percent)?(?: of)?(?: all| our| the)? (?:<users>
        |<business>|traffic|nodes|hosts|pods|crashes)
        \d[\d.,]* (?:\w+ ){1,2}(?:are )?(?:waiting|stranded|queued)
        data loss
        lost (?:data|orders|messages|events|writes)
        no (?:data|customer|user) (?:loss|impact)
        blast radius
        (?:nobody|no one) (?:can|gets?|receives?|sees?|is able)
        outage
        revenue
        hours late
    """,
    "symptom": r"""
        error(?:s|ing|ed)?
        4\d\ds?
        5\d\ds?
        5xx(?:s|es)?
        time-?outs?
        tim(?:es?|ed|ing) ?out
        (?<!way )(?<!scale )(?<!slow )(?<!track )(?<!calm )(?<!shut )(?<!scaled )(?<!narrowed )down(?! the| to| a |load)
        outage
        slow(?:ness|er|ly)?
        latency
        latencies
        fail(?:s|ed|ing|ures?)?
        broken?
        breaking
        breaks?
        borked
        busted
        un(?:available|reachable|responsive|able to)
        crash(?:ed|es|ing|loop\w*|-loop\w*)?
        (?<!i )(?<!we )can't (?!tell|figure|explain|say|see why|remember|wait|think|believe)\w+
        cannot \w+
        won't \w+
        (?:did not|didn't|never) (?:start|run|finish|complete|arrive|fire|trigger|send|come|load)(?:ed|ted)?
        not (?:visible|shown|displayed|online|answering|reacting|accepted|possible|syncing|playing|moving|printing|loading
        |working|available|reachable|resolving|starting|coming up|updating|rendering|found|routing|processing
        |delivered|sending|responding)
        (?:not|isn't|aren't|wasn't|weren't) (?!going|trying|doing|saying|touching|pressing|thinking|having|being)\w+ing
        doesn't (?!matter|mean|help|look|seem|need|have|exist|know|say|think|make|make sense)\w+
        \w+s don't (?!think|know|need|want|have|mean|matter|say)\w+
        stopped \w+ing
        returns? (?:nothing|null|empty|no|garbage|stale|an? (?:error|empty)|the wrong|[a-z]* ?4\d\d|[a-z]* ?5\d\d)
        (?:is|are|went|turned) red
        deferred
        clogged
        backed up
        queue (?:has|is at|at|of) \S*\d\S*
        has been \w+(?: \w+){0,3} for (?:\d+|hours|ages|a while)
        pending
        no longer \w+ing
        nothing (?:is|gets) \w+(?:ing|ed)
        blocked
        wedged
        hosed
        misbehav(?:es|ing)
        acting up
        on fire
        unhappy
        not ?ready
        unhealthy
        (?:have|has|with|is|are) no (?:\w+ )?(?:nodes?|pods?|instances?|workers?|servers?|hosts?|capacity|connectivity|network
        |internet|access|dns|power|connection)
        (?:pods?|nodes?|containers?|process(?:es)?|servers?|instances?) (?:are|is|keep
        |keeps) (?:re-?starting|rebooting|cycling|flapping)
        no (?:\w+ )?(?:requests|traffic|data|responses?|orders|metrics|logs|builds)
        (?:traffic|requests|orders|throughput|success rate|conversions?|logins|sales|revenue
        |payments)(?: \w+){0,2} (?:dropp\w+|fell|falling|declin\w+|zero)
        zero (?:traffic|requests|orders|revenue|data)
        spik(?:e|es|ed|ing)
        oom(?:s|ed|-?kill\w*)?
        out of memory
        stuck
        hung
        hang(?:s|ing)?
        stall(?:s|ed|ing)?
        die
        (?:at|to|over|above) (?:9\d|100) ?%
        died
        dead
        dying
        exceptions?
        panic(?:s|ked|king)?
        segfault\w*
        alert(?:s|ed|ing)? (?:fired|firing|for|going off|on)
        firing
        degrad(?:ed|ation|ing)
        elevated
        climbing
        backing up
        backlog(?:ged)?
        keeps? (?!going|watching|looking|monitoring|trying|checking)\w+ing
        (?:doubled|tripled|quadrupled)
        (?:takes?|taking|needs?) (?:(?:more|about|over|up|to|than|around|almost) )*(?:an?|\d\S*|one|two|several) ?(?:min\w*
        |sec\w*|s|hours?|ms)
        (?:takes?|taking|took) (?:ages|forever|long|too long)
        (?:blank|garbled|gibberish|truncated|mangled|doubled up|out of order|unreadable|frozen|freezes|freezing)
        stays? (?:\w+ed|at|in|on)
        (?:cooked|toast|kaput|knackered|screwed|dead in the water|bricked|haywire|bonkers|nuts|unwell|limping|choking|crawling
        |starving|starved|thrashing|wobbly|flaky|offline)
        (?:looping|loops)
        trouble
        off a cliff
        (?:kicked|thrown|logged|locked|signed) out
        (?:standing|stand)(?: still)?[.!]?$
        (?:standstill|halted|out of sync|desynced|trail(?:s|ing)|drift(?:s|ing|ed)?|skewed|off by \d\S*)
        (?:is|are|runs?|running|trails?) (?:\S+ ){0,3}behind
        (?:plummet\w*|tank(?:ed|ing|s)|nosediv\w*|plung(?:ed|es|ing)|collaps\w+)
        (?:go|goes|going|went) un\w+
        (?:sluggish|molasses|snail\S*|glacial|laggy|choppy|spinner|spinning)
        (?:don't|doesn't|do not|does not) (?:get|receive|load|open|arrive|appear|show|work|respond|answer|reach|start|finish
        |complete|update|sync|connect|print|play|refresh|send|save)
        abort(?:s|ed|ing)
        return code [1-9]\d*
        lag(?:ging)?
        piling up
        growing
        missing
        late
        delay(?:s|ed)?
        pegged
        without \w+
        complain\w*
        stale
        throw(?:s|ing)
        declin(?:es|ed|ing)
        lags
        reject(?:s|ing)
        lost
        (?:limit|quota) (?:reached|hit)
        empty
        null
        is full
        it is full
        disappear(?:ed|ing|s)?
        (?:white|blank) page
        refused
        rejected
        exceeded
        reset by peer
        saturat\w+
        maxed
        throttl\w+
        exhausted
        corrupt\w*
        duplicate[sd]?
        flapping
        intermittent(?:ly)?
        sporadic(?:ally)?
        hit and miss
        some (?:[\w-]+ )?but not (?:others?|all|every\w*)
        incident
        problems?
        issues? (?:with|on|in|at)
        (?:having|seeing|experiencing|facing) (?:\w+ )?(?:issues|problems|trouble|difficult(?:y|ies))
        (?:get|gets|getting|see|sees|seeing) nothing
        nothing can \w+
        (?:i|we) (?:can't|cannot|can not|couldn't|could not|am unable to|are unable to) (?:get (?:to|in|into|onto|on|any)|reach
        |access|load|open|log|login|sign|connect|use|view|save|send|push|pull|deploy|merge|upload|download|force|join|submit|pay|order)
        nothing (?:\w+ )?(?:loads|works|opens|responds|comes up|shows)
        flat since
        (?:is|are|at) (?:at )?(?:0|zero) (?:since|for)
        (?:does|do) not (?!matter|mean|help|look|seem|need|have|exist|know|say|think|make|want|see|like|recall|believe)\w+
        can not (?!tell|figure|explain|say|see why|remember|wait|think|believe)\w+
        (?:exploding|blowing up|melting(?: down)?|meltdown)
        (?:getting|get|gets|being|are|is|was|were) (?:kicked|booted|disconnected|thrown out|logged out|signed out|bounced to)
        \d\d\d? ?% (?:full|used|busy|utili[sz]ed)
        (?:cpu|disk|memory|ram|heap|swap|iops|i/o|load)(?: \w+){0,2} (?:is |at |to |= ?)*(?:100|9\d) ?%
        0 bytes
        0 (?:of|/) ?\d\S* (?:\w+)
        wrong
        weird
        odd
        strange
    """,
}
