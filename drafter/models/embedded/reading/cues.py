"""Phrase families of incident chat. One compiled pattern per family, matched on lower-cased statements.

A family names what a phrase does, never what an incident was about: the lists hold function words, verbs of saying and
seeing, and the ordinary words for sick and healthy systems.
"""

from __future__ import annotations

import re

_OWN = r"(?:i|we|i've|we've|i have|we have)"
_THEORY = r"(?:cause|culprit|issue|problem|reason|bug|root cause|trigger|fault|source|it|that)"


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(phrases) + r")(?![\w-])")


FAMILIES: dict[str, re.Pattern[str]] = {
    "greeting": re.compile(
        r"^(?:hi|hey|hello|thanks?|thank you|thx|ty|cheers|lol|haha|heh|ok|okay|kk?|yup|yep|yes|no|nope|np|cool|nice|great|sure|"
        r"ah|oh|hmm+|ugh|wow|\+1|ack|agreed|right|awesome|good morning|morning|sorry|same|done|lgtm|brb|afk|welcome|indeed|"
        r"np|ta|gg|phew|yay|woohoo|hooray|well|exactly|true|fair enough|makes sense|got it|will do|on it|nice one|good catch)"
        r"(?:[\s,!.:)]+(?:all|everyone|team|folks|guys|thanks?|you|a lot|so much|great|good|ok|there|again|work|job|catch|@\S+))*[\s!.:)]*$"
    ),
    "small_talk": _any(
        r"lunch", r"coffee", r"(?:have a )?(?:good|nice) (?:weekend|night|evening|morning|day)", r"birthday", r"weather",
        r"uncomfortably", r"adventure", r"fun times?", r"joined #\S+.*", r"(?:has )?joined the channel", r"(?:has )?left the channel",
        r"set the channel (?:topic|purpose).*",
    ),
    "self_blame": _any(
        r"my (?:bad|fault|mistake|error|screw-?up)", r"mea culpa", r"(?:that's|thats|that one's|this is|it's) on me", r"i broke",
        r"i (?:really )?(?:screwed|messed|f\*+ed|fucked|stuffed|botched|goofed|fat-?fingered|blew)(?: \w+)?(?: up)?",
        r"(?:so |very |really )?sorry (?:about|for) (?:that|this|the|breaking|causing)(?: \w+)?", r"sorry (?:all|everyone|folks|guys|team)",
        r"(?:i|we) (?:should|could|ought to) (?:have|of|'ve)", r"(?:i|we) should've", r"i (?:forgot|neglected|overlooked|missed)",
        r"i feel (?:bad|terrible|awful|stupid|dumb)", r"i'm an idiot", r"i apologi[sz]e", r"apologies (?:all|everyone|for)",
    ),
    "blame": _any(
        r"who (?:the hell )?(?:approved|merged|deployed|pushed|wrote|reviewed|broke|did|changed|touched)", r"whoever", r"idiots?", r"stupid",
        r"(?:you|he|she|they|somebody|someone) (?:broke|messed|screwed|forgot|should have|should've|failed to|didn't (?:bother|check|test|read))",
        r"did you (?:even|not) ", r"why (?:did|didn't) (?:you|he|she|they|anyone|nobody|anybody)", r"nobody (?:bothered|tested|checked|reviewed)",
        r"(?:\w+)'s fault", r"incompetent", r"careless(?:ly)?", r"sloppy",
    ),
    "hedge": _any(
        r"might", r"may (?:be|have|well)", r"maybe", r"perhaps", r"possibly", r"probabl[ye]", r"likely", r"i (?:think|guess|suspect|believe|bet|wonder|assume)",
        r"(?:my|best|wild|initial|first) (?:\w+ )?guess", r"guessing", r"we (?:think|suspect|believe|assume)", r"suspect(?:s|ed|ing|ion)?", r"suspicious(?:ly)?",
        r"could (?:it )?be", r"could have (?:been|caused)", r"could (?:cause|explain|also|well)", r"seems?(?: like| to be| to have| related)?", r"looks? (?:like|as if|to be|related|a lot like)", r"wonder(?:ing)?",
        r"not (?:100% |entirely |totally |quite |completely )?(?:sure|certain)", r"theory", r"hypothesis", r"smells? like", r"sounds? like", r"appears?(?: to)?",
        r"apparently", r"presumably", r"supposedly", r"potentially", r"potential", r"feels? like", r"(?:pretty|fairly|quite|almost|\d\d%) (?:sure|certain|confident)",
        r"coincid(?:es?|ence|ental)", r"correlat\w+", r"timing (?:matches|lines up|fits|is)", r"lines up (?:with)?", r"candidate", r"prime suspect",
        r"imo", r"iirc", r"afaict", r"afaik", r"in theory", r"would(?:n't| not)?(?: never| also| only)? have", r"it's possible", r"is it possible", r"would explain",
    ),
    "strong_hedge": _any(
        r"strongly suspect", r"(?:pretty|fairly|quite|almost|\d\d%) (?:sure|certain|confident)", r"prime suspect", r"very likely", r"most likely",
        r"almost certainly", r"timing (?:matches|lines up|fits)", r"lines up with", r"suspect(?:ed|ing)?", r"best guess", r"culprit", r"smells? like",
    ),
    "ruled_out": _any(
        r"rul(?:ed|ing|e|es) (?:\S+ ){0,6}?out", r"ruled-out", r"unrelated", r"not related", r"red herring", r"nothing to do with",
        rf"(?:is|was|'s|it's|that's|are|were|be) ?(?:not|n't) (?:the |our |a |this |that )?(?:\w+ )?{_THEORY}",
        rf"(?:isn't|wasn't|aren't|weren't|ain't|can't be|cannot be|couldn't be|not) (?:the |our |actual |real )*{_THEORY}",
        r"(?:isn't|wasn't|is not|was not|not) (?:involved|to blame|responsible|relevant|affected|impacted|caused by|due to|because of)",
        r"don't think (?:it's|it is|that's|this is|the|it was) (?:\w+ )?(?:the |a |related)?", r"doesn't (?:look|seem) (?:like|related|to be)(?: it)?",
        r"(?:can|we can) exclude", r"excluded", r"innocent", r"exonerated", r"(?:just )?a coincidence", r"no evidence (?:of|that|for)",
        r"nothing (?:unusual|suspicious|obvious|interesting|relevant|weird|odd|new|changed|there|in the logs)", r"false (?:lead|trail)", r"dead end",
        r"no (?:recent )?(?:deploys?|deployments?|changes?|releases?) (?:today|recently|since|on our|in the|from)",
    ),
    "finding": _any(
        r"root cause", r"found (?:it|the|that|this|out|a|an|another|some|in|why|what|where)?", r"turns? out", r"turned out", r"(?:was |were |is |are |been )?caused by", r"because of", r"because", r"due to",
        r"confirm(?:ed|s)?", r"identified", r"identifies", r"figured (?:it )?out", r"the reason", r"explains?", r"narrowed (?:it |this )?down", r"(?:traced|tracked|pinpointed|pinned|isolated)(?: it| this)?(?: back| down)? to",
        r"discovered", r"introduced (?:in|by|with|a|the)", r"that's (?:why|the (?:cause|bug|problem|issue|one)|it)", r"that (?:was|is) (?:it|the (?:cause|bug|problem|issue|one))", r"result(?:s|ed|ing) (?:in|from)",
        r"the (?:actual |real |underlying |main |specific |core )?(?:issue|problem|bug|cause|error|culprit|trigger|fault|failure) (?:here )?(?:is|was|comes|came|lies|looks|seems|appears)",
        r"logs? (?:show|shows|say|says|indicate|indicates|confirm)", r"(?:graphs?|metrics|dashboards?|traces?) (?:show|shows|say|confirm|indicate)\w*", r"according to",
        rf"{_OWN} (?:can )?(?:now )?see", r"(?:can|could) (?:see|reproduce|repro|confirm)", r"reproduced", r"able to reproduce", r"bisected",
        r"no longer (?:has|have|exists?|works?|valid|there|points?|resolves?|matches|supported)", r"never (?:got|been|was|were|had|worked|ran|applied)",
        r"(?:is|was|were|are|got|been|has|had) (?:missing|expired|deleted|removed|misconfigured|mis-configured|out of date|outdated|stale|corrupt(?:ed)?|exhausted|full|overwritten|duplicated|renamed|leaking|deadlocked|locked|maxed(?: out)?|saturated|throttled|rate.?limited|wrong|incorrect|invalid|misrouted|hard-?coded)",
        r"(?:has|have) (?:expired|run out|changed|disappeared|vanished|leaked|filled)", r"ran out of", r"out of (?:disk|memory|space|capacity|quota|inodes|connections|file descriptors|ips?|sync)",
        r"(?:doesn't|does not|didn't|did not|don't) (?:exist|match|have|handle|support|include|contain|expect|allow|set|propagate|renew|get)", r"expects?", r"instead of",
        r"started (?:happening|failing|right|when|after|at|around|exactly|just|as soon)", r"since (?:the|we|that|this) (?:deploy|release|change|upgrade|migration|rollout|merge|update|restart|failover)\w*", r"right (?:after|when|before)",
        r"points? (?:at|to)", r"pointing (?:at|to)", r"(?:was|were) (?:still )?(?:running|using|set to|configured|deployed|pointing)", r"depends on", r"missing", r"mismatch", r"regression", r"race condition", r"memory leak", r"deadlock",
    ),
    "strong_finding": _any(
        r"root cause", r"found (?:it|the (?:\w+ )?(?:cause|issue|problem|bug|culprit|reason|source))", r"turns? out", r"turned out", r"caused by", r"figured (?:it )?out", r"identified (?:the )?(?:\w+)?", r"(?:traced|tracked|pinpointed|isolated)(?: it| this)?(?: back| down)? to",
        r"that's (?:why|the (?:cause|bug|problem|issue))", r"that was (?:it|the (?:cause|bug|problem|issue))",
        r"the (?:actual |real |underlying |main |specific |core )?(?:issue|problem|bug|cause|error|culprit|trigger) (?:here )?(?:is|was)", r"confirmed", r"introduced (?:in|by|with)", r"ran out of", r"(?:is|was|has) expired", r"bisected",
    ),
    "worked": _any(
        r"(?:that|this|it|which|rollback|revert|restart|fix|failover|hotfix|patch|change)(?: \w+){0,2} (?:worked|helped|did (?:it|the trick)|fixed (?:it|that|this|the \w+)|has worked|seems to have (?:worked|helped|fixed)|solved)", r"that did it", r"did the trick", r"worked(?! on)", r"helped", r"should (?:now )?be (?:back|fixed|good|ok|okay|up|working|resolved|recovering|recovered|better|live|healthy|fine)(?: now| soon| again| up)?",
        r"(?:it's|we're|its|are|is|site's|looks|everything's|came|come|coming|going|all|things are|service is|they're|i'm|fully|now|and|back) (?:back|up) (?:up|online|again|in business|now|and running|to)?", r"back (?:up|online|in service|and running|to life|to (?:normal|baseline|healthy|green|usual))", r"up again", r"up and running",
        r"recover(?:ed|ing|s|y)", r"(?:errors?|error rates?|5xx\w*|latency|latencies|timeouts?|alerts?|queue|lag|backlog|failures|exceptions|cpu|load|memory|p9\d)(?: \w+){0,4} (?:are |is |has |have |was |now )*(?:dropp(?:ed|ing)|drops|down|gone|going down|went down|falling|fell|subsid(?:ed|ing)|clear(?:ed|ing)|decreas(?:ed|ing)|stopp(?:ed|ing)|normal|draining|drained|zero|recover(?:ed|ing)|improv(?:ed|ing)|back)",
        r"no (?:more|longer|new|further) (?:\w+ )?(?:errors?|5xx\w*|failures|failing|timeouts?|exceptions|alerts|seeing|reports|crash\w*)", r"(?:look|looks|looking|seem|seems|is|are|all|everything|now|things are)(?: \w+)? (?:healthy|good|better|fine|stable|normal|ok|okay|green|clean|happy)(?: now| again)?",
        r"healthy", r"(?:works|working|loads|loading|serving|responding|accessible|reachable|available|processing|flowing|passing|succeeding)(?: \w+)? (?:again|now|fine|for me|as expected|normally|ok)", r"(?:also )?fixed for me", r"(?:now|again) (?:works|working|passing|healthy|green|serving)", r"(?:is|are|it's|now|been|all|reported|issue|problem|both|incident)(?: now| been)? (?:fixed|resolved|solved|restored|mitigated)",
        r"improv(?:ed|ing|ement)", r"(?:traffic|requests|orders|logins|jobs|builds|pages|messages|data)(?: \w+)? (?:is|are|is now|are now|starting to)? ?(?:flow(?:ing)?|coming in|coming through|returning|back)(?: again)?", r"stabili[sz](?:ed|ing)", r"seeing (?:success|traffic|requests|orders|200s|improvement|recovery)\w*", r"caught up", r"lights are (?:\w+ )?on", r"succeeded", r"successful(?:ly)?", r"green again", r"passing again",
    ),
    "not_worked": _any(
        r"(?:didn't|did not|doesn't|does not|hasn't|has not|haven't|don't think (?:that|it|this)|never)(?: \w+){0,3} (?:work|worked|help|helped|fix|fixed|change anything|make a difference|made a difference|do anything|solve|solved|resolve|resolved|recover|recovered|improve)", r"no (?:effect|change|difference|improvement|luck|dice|joy|change yet|better)",
        r"still (?:\w+ ){0,3}(?:failing|broken|down|seeing|erroring|happening|an? \w+|slow|unavailable|getting|the same|there|not|no|stuck|crashing|high|timing out|unreachable|elevated|firing|red|bad|can't|cannot|on ?going|ongoing|throwing|affected)", r"same (?:error|problem|issue|result|thing|errors|symptoms?)", r"not (?:better|working|fixed|recovered|resolved|helping|recovering)", r"(?:it's |getting |even |is |made it |got )worse",
        r"(?:came|come|coming|is|it's) back again", r"(?:happening|failing|broken|down|failed|firing) again", r"(?:rollback|revert|deploy|deployment|build|restart|failover|fix|apply|pipeline|job|migration|rollout|tests?|e2e)(?: \w+)? (?:failed|is failing|failing|stuck|errored|timed out|blocked)", r"to no avail", r"without (?:success|luck|effect)", r"in vain", r"nothing (?:happened|changed)", r"reoccurr?(?:ed|ing)", r"re-?opened", r"relapsed?", r"spiking again", r"back to square one",
    ),
    "all_clear": _any(
        r"all[- ]clear", r"incident (?:is |has been |now |is now |was )?(?:over|closed|resolved|done|finished|ended|mitigated|complete)", r"(?:closing|close|closed|resolving|resolved|marking|mark|marked) (?:\w+ )?(?:this|the|out the|that)? ?(?:incident|outage|inc|sev\d?)(?: \S+)? ?(?:as )?(?:resolved|closed|mitigated)?", r"(?:fully|completely|now|been|everything|everything's|service|services|all services|all systems)(?: is| are| has| have| now| been)* (?:recovered|restored|resolved|operational|normal|healthy again|back to normal)",
        r"back to normal", r"all (?:systems|services|green|good(?: now| again)?|is well|back|resolved|recovered|operational)", r"everything(?:'s| is| looks| seems)? (?:\w+ )?(?:back|green|good|fine|ok|okay|normal|healthy|working|recovered|stable|up)(?: now| again)?", r"(?:we're|we are|site is|and we're|service is) (?:fully |all )?back(?: up| online)?(?: now)?", r"standing down", r"stand down", r"calling (?:it|this) (?:done|resolved|fixed|over)", r"(?:issue|problem|outage|this|it)(?: is| has been| was|'s)(?: now| fully)? (?:resolved|over|fixed|mitigated|closed)", r"(?:are|is) back online", r"no longer (?:an issue|happening|affected|impacted)", r"resolved",
        r"end of (?:\S+ )?(?:outage|incident)", r"service restored", r"normal service",
    ),
    "impact": _any(
        r"(?:users?|customers?|clients?|people|visitors|merchants?|tenants?|students?|readers?|players?|drivers?|patients?|partners?|everyone|everybody|nobody|no one|members|accounts?|orders|payments|logins|checkouts|requests|jobs|builds|teams?|emails?|uploads|searches)(?: \S+){0,5} (?:affected|impacted|unable|can't|cannot|can not|couldn't|could not|failing|failed|fail|seeing|getting|locked out|lost|dropped|blocked|complaining|reporting|experiencing|see|get|timing out|rejected|missing|logged out|stuck)",
        r"affect(?:s|ing|ed)", r"impact(?:s|ing|ed)?", r"(?:\d[\d.,]*|half|most|a third|a quarter|majority) ?(?:%|percent|pct)?(?: of)?(?: all| our| the)? (?:users?|customers?|traffic|requests|orders|payments|logins|tenants|calls|sessions|transactions|clients|nodes|hosts|pods|jobs|messages|accounts|builds)", r"\d+(?:\.\d+)? ?(?:%|percent)", r"data loss", r"lost (?:data|orders|messages|events|writes)", r"no (?:data|customer|user) (?:loss|impact)", r"blast radius", r"outage", r"revenue",
    ),
    "symptom": _any(
        r"errors?", r"error[- ]rates?", r"erroring", r"5\d\d(?:s|'s|x+)?", r"5xx(?:s|es)?", r"40[0-9](?:s|'s)?", r"429s?", r"timeouts?", r"time-?outs?", r"timed? ?out", r"timing out", r"(?<!way )(?<!scale )(?<!slow )(?<!track )(?<!narrow )(?<!calm )(?<!shut )(?<!write )(?<!sit )(?<!settle )(?<!scaled )(?<!scaling )(?<!narrowed )(?<!shutting )(?<!wind )down(?! the| to the| a |load)", r"outage", r"slow(?:ness|er|ly)?", r"latency", r"latencies",
        r"fail(?:s|ed|ing|ure|ures)?", r"broken?", r"breaking", r"breaks", r"borked", r"busted", r"unavailable", r"unreachable", r"unresponsive", r"not responding", r"crash(?:ed|es|ing|loop\w*|-loop\w*)?", r"can't (?:\w+ )?(?:load|reach|connect|access|log|login|open|see|start|get|resolve|find|push|pull|build|deploy|pay)", r"cannot \w+", r"unable to", r"won't (?:\w+ )?\w+", r"not (?:loading|working|available|reachable|resolving|starting|coming up|updating|rendering|found|routing|processing|delivered|sending)",
        r"doesn't (?:load|work|respond|resolve|start|open|render)", r"no (?:\w+ )?(?:requests|traffic|data|response|responses|orders|metrics|logs)", r"spik(?:e|es|ed|ing)", r"oom(?:s|ed|-?kill\w*)?", r"out of memory", r"stuck", r"hung", r"hanging", r"hangs", r"died", r"dead", r"dying", r"exceptions?", r"panic(?:s|ked|king)?", r"segfault\w*", r"5xx", r"alert(?:s|ed|ing)? (?:fired|firing|for|going off|on)", r"firing", r"paging", r"degraded", r"degradation", r"elevated", r"climbing", r"backing up", r"backlog(?:ged)?", r"lag(?:ging)?", r"piling up", r"growing", r"missing", r"disappear(?:ed|ing|s)?", r"white page", r"blank page", r"refused", r"rejected", r"reset by peer", r"dns (?:error|failure)\w*", r"saturat\w+", r"maxed", r"throttl\w+", r"exhausted", r"corrupt\w*", r"duplicate[sd]?", r"flapping", r"incident", r"problems?(?: with)?", r"issues? (?:with|on|in|at)", r"wrong", r"weird", r"odd", r"strange",
    ),
    "communication": _any(
        r"status ?page", r"comms", r"(?:e-?mailed|notified|told|informed|messaged|contacted|updated|pinged|alerted|warned|tweeted|announced|reached out to|raised (?:a|an) (?:ticket|case) with|opened (?:a |an )?(?:\w+ )?(?:ticket|case) with|filed (?:a |an )?(?:\w+ )?(?:ticket|case) with|called|phoned)(?: \w+){0,3}? ?(?:customers?|users?|clients?|support|stakeholders|everyone|the team|leadership|management|merchants|partners?|aws|gcp|google|azure|cloudflare|fastly|provider|vendor|legal|press|cs|cx|sales|isp|upstream)?",
        r"(?:posted|published|sent|sending|posting|publishing|put out|putting out|drafting|drafted|writing)(?: out)?(?: \w+){0,3} (?:updates?|comms?|e-?mails?|notices?|messages?|announcements?|banners?|tweets?|advisory|notification)", r"customer (?:comms|communication|email|notice)", r"support (?:tickets?|case)", r"status (?:update|is updated|updated|set to|changed)", r"incident (?:page|banner)", r"banner (?:is )?(?:up|live|posted|on)",
    ),
    "told": _any(r"status ?page", r"statuspage", r"comms", r"(?:customers?|users?|support|stakeholders|leadership|provider|vendor|everyone)", r"updates?", r"banner", r"tweet(?:ed)?", r"announce(?:d|ment)", r"ticket with", r"case with", r"support (?:ticket|case)", r"e-?mail(?:ed|s)?", r"notice"),
    "handover": _any(
        r"(?:i'm|i am|i'll be|acting as|taking) (?:the )?(?:ic|incident commander|incident lead|on-?call|scribe|comms lead|ops lead)", r"incident commander", r"(?:as|is|be|taking) ic", r"tak(?:ing|e|es|en|ook) over", r"took over", r"hand(?:ing|ed|s)? ?(?:over|off)", r"hand-?(?:over|off)", r"pag(?:ing|ed)(?: in)? (?:\S+)", r"(?:looping|pulling|bringing|adding|calling|looped|pulled|brought|called|added)(?: \S+){1,4}? in", r"(?:looping|pulling|bringing|calling) in \S+", r"escalat(?:e|ed|ing|es)(?: to)?", r"(?:just )?(?:joining|joined|here now|online now|at my (?:desk|laptop|computer)|back at (?:my )?(?:desk|laptop|computer|keyboard))", r"i(?:'m|'ve| have)? (?:got|have|picked|picking) (?:this|it)(?: up)?", r"i'm on it", r"on it", r"ack(?:ed|ing|nowledged|nowledging)?", r"picking (?:this|it) up", r"i'm (?:here|online|around|awake)", r"declar(?:ed|ing|es?)(?: this)?(?: a| an)? (?:sev\S*|incident|p\d|major)\S*", r"open(?:ed|ing) (?:a |an )?(?:incident|war ?room|bridge)\S*(?: \w+)?", r"started (?:a |the )?(?:bridge|call|zoom|meet|huddle|war ?room)",
    ),
    "declared": _any(r"declar(?:ed|ing|es?)", r"incident commander", r"(?:taking|as|is|i'm) (?:the )?ic", r"escalat\w+", r"pag(?:ing|ed)", r"open(?:ed|ing) (?:a |an )?(?:incident|war ?room|bridge)", r"tak(?:ing|e) over", r"took over", r"hand(?:ing|ed) ?(?:over|off)"),
    "proven": _any(r"found", r"turns? out", r"turned out", r"confirm(?:ed|s)", r"identified", r"figured (?:it )?out", r"(?:traced|tracked|pinpointed|isolated)(?: it| this)?(?: back| down)? to", r"discovered", r"bisected", r"can (?:see|reproduce)"),
    "later": _any(
        r"tomorrow", r"next (?:week|sprint|quarter|month|time)", r"later (?:today|this week|on)?", r"monday", r"in (?:the )?future", r"going forward", r"long(?:er)?[- ]term", r"follow(?:ing)?[- ]?ups?", r"action items?", r"post-?mortem", r"retro(?:spective)?", r"after (?:the|this) incident", r"once (?:this|things|the incident|it) (?:is|are|calms?|settles?)", r"to-?dos?", r"lessons?", r"so (?:that )?(?:this|it) (?:doesn't|won't|can't|never)", r"prevent (?:this|it|that)", r"ideally", r"backlog item", r"write[- ]up", r"some ?day", r"eventually",
    ),
    "safeguard": _any(
        r"(?:add|adding|write|writing|create|creating|open|opening|file|filing|raise|raising|log|need|make|put|improve|improving|automate|automating|document|documenting|set up|update|build|implement|introduce|fix|have|capture|switch|require|enforce|switching)(?: \S+){0,6}? (?:alerts?|alerting|alarms?|monitors?|monitoring|tests?|tickets?|jira|issues?|bug|docs?|documentation|runbooks?|playbooks?|dashboards?|checks?|guardrails?|validation|lint\w*|canary|canaries|safeguards?|rate limits?|limits?|probes?|tags|ci|automation|auto-?deploy\w*|checklist)",
    ),
    "promise": _any(r"i'll", r"i will", r"we'll", r"we will", r"i'm going to", r"going to", r"gonna", r"i can", r"let me", r"we (?:should|need to|must|ought to|have to)", r"i (?:should|need to|must|want to)", r"should", r"needs? to", r"would be (?:good|nice|great|better)", r"todo", r"remind(?:er)?"),
    "decision": _any(
        r"let's", r"lets", r"let us", r"decid(?:ed|ing|es)", r"decision", r"agree(?:d)?(?: to| that| on)", r"(?:the )?plan (?:is|now|b)", r"we(?:'re| are) going (?:to|with|ahead)", r"going with", r"go(?:ing)? ahead", r"proposal", r"propose", r"i (?:propose|suggest|vote|recommend)", r"(?:we|i) (?:should|need to|could|have to|must)", r"opt(?:ed|ing) (?:to|for)", r"hold(?:ing)? off", r"we won't", r"not going to", r"ok(?:ay)? to (?:\w+)", r"approved", r"freez(?:e|ing)", r"code freeze", r"deploy freeze", r"please (?:\w+)", r"stop (?:all )?deploy\w*", r"no (?:more )?deploys",
    ),
    "decided": _any(r"decid(?:ed|ing|es)", r"decision", r"agreed (?:to|that|on)", r"(?:the )?plan is", r"we(?:'re| are) going (?:to|with|ahead)", r"going with", r"go(?:ing)? ahead", r"opt(?:ed|ing)", r"let's", r"lets", r"hold(?:ing)? off", r"code freeze", r"deploy freeze", r"approved", r"freezing"),
    "ask": re.compile(
        r"^(?:(?:so|and|but|or|also|hey|ok|hmm+|wait|sorry|@\S+)[,:]?\s+)*(?:who|what|when|where|why|which|how|is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|shall|any(?:one|body)?|"
        r"am i|isn't|aren't|didn't|doesn't|don't we|don't you|wasn't|haven't|hasn't)\b"
    ),
    "others_too": _any(r"(?:is |are |was )?any(?:one|body)(?: else)?(?: \w+){0,3} (?:see|seeing|getting|having|experiencing|noticing|noticed|hitting|know|aware)(?: \w+)?", r"(?:is|are) \S+(?: \S+){0,3} (?:down|broken|slow|failing|having (?:issues|problems|trouble))", r"(?:is it just|just) me", r"known (?:issue|problem|outage)", r"(?:are we|is there) (?:\w+ )?(?:having|an outage|an incident|a problem|an issue)(?: \w+)*"),
    "negated": _any(r"not", r"\w+n't", r"never", r"no", r"without", r"cannot", r"nor", r"nothing", r"none"),
    "history": _any(r"yesterday", r"last (?:week|night|month|year|friday|monday|tuesday|wednesday|thursday|release|deploy|sprint)", r"(?:days?|weeks?|months?|years?|hours?) ago", r"this morning", r"earlier(?: today| this)?", r"a while ago", r"back in", r"in (?:january|february|march|april|may|june|july|august|september|october|november|december)", r"over the weekend", r"previously", r"used to", r"prior to", r"(?:just )?before (?:the|this|it|that)"),
    "intent": _any(r"i'll", r"i will", r"we'll", r"we will", r"will", r"going to", r"gonna", r"about to", r"let me", r"i'm gonna", r"want(?:s)? to", r"trying to", r"try(?:ing)? to", r"will try", r"try", r"attempting to", r"i can", r"preparing(?: to)?", r"ready to", r"starting to", r"has to", r"started to", r"managed to", r"able to", r"had to"),
    "onset": re.compile(
        r"(?<![\w-])(?:first|start(?:s|ed|ing)?|began|begins?|since|onset|initially|earliest)(?![\w-])[^?]{0,60}?(?:\d{1,2}[:.]\d\d|\d{1,2} ?[ap]m\b|midnight|noon|\d+ (?:min\w*|hours?|hrs?) ago)"
    ),
    "retracted": _any(r"(?:didn't|did not) do (?:this|that|it)(?: in the end)?", r"scratch that", r"never ?mind", r"nvm", r"disregard", r"ignore (?:that|me|my last)"),
    "unsure": _any(r"no idea", r"don't know", r"dunno", r"not sure", r"can't (?:tell|figure|explain)", r"don't (?:see|understand)", r"hope(?:fully|d|s)?", r"hoping", r"wrong (?:rabbit hole|path)", r"no clue", r"confus\w+", r"puzzl\w+", r"if (?:this|that|it|the) \w+"),
}  # fmt: skip


def cues(lowered: str) -> frozenset[str]:
    """The families that speak in a lower-cased statement with straight apostrophes."""
    return frozenset(name for name, pattern in FAMILIES.items() if pattern.search(lowered))
