"""How it is said what was found and what was not it. One phrase a line, ordinary words only."""

from __future__ import annotations

STATES: dict[str, str] = {
    "ruled_out": r"""
        rul(?:ed|ing|e|es) (?:\S+ ){0,6}?out
        ruled-out
        unrelated
        (?:it is|it's|that's|that is|this is|so|then|was) not (?:us|ours|on (?:us|our (?:side|end)))
        not relate[d]?
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
        nothing (?:(?:jumps|sticks|pops) out|of (?:concern|note|interest)|unusual|suspicious
        |obvious|interesting|relevant|weird|odd|new|changed|there|stands out)
        nothing (?:\w+ )?in (?:the |our )?(?:\w+ )?(?:logs?|history|changelog|audit|dashboards?|metrics|graphs)
        false (?:lead|trail)
        (?:graphs?|dashboards?|metrics|logs?) (?:look|looks|are|is) (?:\w+ )?(?:flat|fine|ok|okay|normal|clean|healthy|good|quiet)
        (?:couldn't|could not|can't|cannot|didn't|did not|don't|do not) (?:see|find|spot|notice) (?:anything(?! in| about| to)
        |any(?: \w+)? (?:errors?|issues?|problems?|failures?|anomal\w+|cause|reason|sign|trace))
        dead end
        (?:nothing|not) conclusive
        inconclusive
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
        i get it(?: now)?[:.,]
        that(?:'s| is) what(?:'s| is| was)? \w+ing (?:it|this|us|them|the|our)
        explains?
        narrowed (?:it |this )?down
        (?:traced|tracked|pinpointed|pinned|isolated|narrowed)(?: \S+){0,8}? to
        <i> (?:now |think i )?(?:see|know|have|found) (?:the (?:\w+ )?<named>|why|what(?:'s| is)? (?:wrong|happening|going on))
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
        i get it(?: now)?[:.,]
        that(?:'s| is) what(?:'s| is| was)? (?:kill|break|caus|hurt|overload|block)ing (?:it|this|us|them|the|our)
        found (?:it|the (?:\w+ )?(?:cause|issue|problem|bug|culprit|reason|source))
        turn(?:s|ed) out
        caused by
        figured (?:it )?out
        <i> (?:now )?(?:see|know|found) (?:the (?:\w+ )?<named>|why|what(?:'s| is)? wrong)
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
}
