"""How action items begin, turn their verb to the end, and write their names and numbers."""

from __future__ import annotations

import re

from drafter.scoring.actions import nouns as n

MARKS = re.compile(r"^\s*(?:[-*+•]\s+|\d+[.)]\s+)?(?:\[[ xX]\]\s*)?(?:[\[(](?:P\d|[a-z]+)[\])]\s*:?\s*)?", re.I)
LINK = re.compile(r"\[([^\]\n]*)\]\([^)\s]*\)|https?://\S+")
CODE = re.compile(r"`[^`\n]+`")
TICKET = re.compile(r"\b(?:case|ticket|issue|pr|inc|bug)\s+#?\d+\b|\b[A-Z][A-Z0-9]*-\d+\b|#\d+\b", re.I)
IDENTIFIER = re.compile(
    r"\b[a-z0-9]+(?:[_/.:-][A-Za-z0-9*]+)+\b|\b[a-z]+[A-Z]\w+|\b[A-Z]{2,}[A-Za-z0-9]*\b|\b[A-Z]\w*[a-z][A-Z]\w*"
    r"|(?<![.!?:] )(?<!^)\b[A-Z][a-z]{2,}\b|#[a-z][\w-]+|--[a-z][\w-]+"
    r"|\b[a-z]+\d+\b"
)
STATUS = re.compile(
    r"\b(?:node|bay|ward|rack|hall|cabinet|step|phase|page|section|annex|tier|shard|site|floor|room|layer|terminal) \d+\b"
    r"|\b[45]\d\d(?:s\b|(?= (?:errors?|responses?|when|if|status|codes?)\b))|\b(?:http|returns?|status|code) [1-5]\d\d\b",
    re.I,
)
DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|\b\d{4}-\d{2}-\d{2}|\baround \d\d:\d\d",
    re.I,
)
NOT_NAMES = frozenset(
    """
        MTTR MTTD MTBF SLA SLO SLI KPI QA SRE SREs DBA DBAs CI PR PRs TBD TODO OK EOY FY UTC SEV1 SEV2 TTL CPU API APIs DB
        UI CDN VM VMs LB IO DNS TLS SSL HTTP HTTPS TCP GC PDF CSV JSON XML SQL NFS VPN SSH JVM OOM DLQ ETL RPC LDAP SSO
        MFA RAM SSD NTP BGP ACL IAM RCA ADR OS IT HR CTO CEO II III NOC SOP MOP SMS SMTP DB DBs SAN UPS HA DR CAB CD IaC
        Friday Monday Sunday Saturday Tuesday Wednesday Thursday Friday January February March April June July August
        September October November December Black Christmas Q1 Q2 Q3 Q4
    """.split()
)
COMMON_HYPHENS = re.compile(
    r"^(?:on-call|follow-up|time-box|real-time|long-term|short-term|root-cause|third-party|cross-team|end-to-end"
    r"|best-practice|post-mortem|knock-on|re-\w+|hand-\w+|early-\w+|one-\w+|non-\w+|well-\w+|self-\w+|multi-\w+"
    r"|high-\w+|low-\w+|full-\w+|set-up|day-to-day|as-is|\w+-(?:based|related|specific|wide|side|in|up|out|off|free|level)"
    r"|and/or|load-\w+|stress-\w+|fail-\w+|roll-\w+|back-\w+|double-\w+|cross-\w+|pre-\w+|auto-\w+)$"
)
NUMBER = re.compile(
    rf"(?:[<>=≥≤~]\s*)?\b\d[\d,.]*\s*(?:{n.UNITS})?(?![\w-])|==\s*\d|\bv?\d+\.\d+|\b\d+(?:{n.UNITS})\b"
    rf"|\b\d+-(?:minute|hour|day|week)\b",
    re.I,
)
COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b(?! (?:or|and) more)|\bone (?:minute|hour|day"
    r"|week|replica|region|zone)\b"
    r"|\b(?:double[ds]?(?![- ]check)|half an? (?:hour|day|minute)|quarterly|weekly|daily|monthly|hourly"
    r"|nightly)\b(?! (?:dump|backup|job|build|batch))"
    r"|\b(?:every|each)\s+(?:day|week|month|quarter|night|hour|sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b",
    re.I,
)
VAGUE_QUANTITY = re.compile(
    r"\b(?:a while|in half|halve|as soon as|earlier|sooner|agreed number|at least|a few|several|some time"
    r"|regularly|below one|at most|greater than|less than|more than|multiple times a|periodically"
    r"|from time to time|as many)\b",
    re.I,
)
WORD = re.compile(r"[^\W_][\w'’+/-]*")
LEAD = re.compile(
    r"^(?:(?:we|i|you|one|someone|somebody|the team|our team|they)(?: really| probably| also| definitely| still"
    r"| just)*(?:'d|'ll| would| will| shall| should| must| need| needs| have| want|"
    r" could| can| are going| plan| intend| are planning| ought| might want)?(?: like| really| probably| also"
    r"| definitely| still| just"
    r"| all| perhaps| maybe)*(?: to)? |(?:it(?:'d| would| will| might| may| is|'s)?(?: also)? be )?(?:nice|good"
    r"|great|useful|helpful|worth|better"
    r"|desirable|wise|recommended|advisable)(?: to have| to|(?= \w+ing))? |it (?:is|should be) (?:\w+ )to "
    r"|please |try to |attempt to |todo:? |action(?: item)?:? |ai:? |let's |let us |need(?:s|ed)? (?:to )?|want to "
    r"|plan(?:s|ned)? to |proposal: |suggestion: |recommendation: |next steps?: "
    r"|follow[- ]up: |fix: |maybe |possibly |perhaps |only |also |and |then |should |must |to |automatically "
    r"|preferably |ideally,? |finally |first,? |going forward,? |in (?:the )?future,? )",
    re.I,
)
"""Beginnings that are not the verb."""
THERE = re.compile(
    r"^(?:there (?:should|must|needs? to|has to|ought to|shall|could) be|we (?:should|must) have|(?:we|i) need"
    r"|we lack) (?!to\b)",
    re.I,
)
WITHIN = re.compile(r"^(?:in|within|after|by|during|before|for|on|at|as part of|until)\b[^,:.]{3,40}[,:]\s+", re.I)
LABELLED = re.compile(r"^(?:@[\w.-]+|[A-Z][\w/&]*(?: [A-Z]\w*){0,2})\s*(?:[:–—]|-(?= ))\s+(?=\S)")
NOT = re.compile(r"^not (?:to )?(?=\w)|^no (?:more|longer) ", re.I)
AND_VERB = re.compile(
    r"^(?:investigate|find|identify|diagnose|look into|understand|debug)\s+and\s+(?=(?:fix|repair|correct|remove"
    r"|add|close|resolve)\b)",
    re.I,
)
PASSIVE = re.compile(
    r"^(?P<thing>(?:[\w'’`./-]+\s+){1,8}?)(?P<modal>needs?|(?:shall|should|must|will|needs? to|has to|have to"
    r"|ought to|is to|are to|to) be)\s+(?:\w+ly\s+)?"
    r"(?P<verb>\w+(?:ing|ed|t|en))\b",
    re.I,
)
DONE = re.compile(
    r"\s+(?:(?:shall|should|must|will|needs? to|has to|have to|is to|to) be|to be) (?:done|executed|performed"
    r"|implemented|carried out|made|conducted|completed)\b",
    re.I,
)
WHO = re.compile(
    r"^(?P<who>(?:the |our |a )?(?:[\w'’`/&.-]+\s+){1,5}?)(?P<modal>must|should|shall|has to|have to|needs? to"
    r"|will|to)\s+(?P<does>(?:not\s+)?(?P<verb>[\w-]+))",
    re.I,
)
CAUSED = re.compile(
    r"^(?:have|get|let)\s+(?P<thing>(?:[\w'’`/-]+\s+){1,5}?)(?P<verb>\w+(?:ed|written|sent|done|built|run|set|cut))\b", re.I
)
ASKED = re.compile(
    r"^(?:have|get|let|ask)\s+(?P<who>(?:[\w'’`/-]+\s+){1,4}?)(?:to\s+)?(?P<verb>confirm|explain|answer|sign"
    r"|deliver|provide|document|send|add|remove)\b",
    re.I,
)
NOT_VERBS = (
    "ing", "tion", "sion", "ment", "ity", "ness", "s", "ly", "er", "or", "al", "able", "ible", "ive", "ous", "ic", "ful", "ance",
    "ence",
)  # fmt: skip
IRREGULAR = dict(
    pair.split(":")
    for pair in """
        written:write built:build sent:send done:do run:run set:set cut:cut put:put taken:take given:give kept:keep made:make
        split:split rewritten:rewrite drawn:draft bought:buy shown:show held:hold found:find chosen:choose frozen:freeze
        hidden:hide brought:bring told:tell taught:teach read:check shut:disable thrown:raise overwritten:replace
    """.split()
)
NOMINAL = dict(
    pair.split(":")
    for pair in """
        analysis:analyse implementation:implement introduction:introduce creation:create installation:install correction:correct
        replacement:replace extension:extend clarification:clarify evaluation:evaluate definition:define removal:remove
        improvement:improve optimisation:optimise optimization:optimize automation:automate migration:migrate training:train
        deletion:delete activation:enable deactivation:disable adaptation:adapt adjustment:adjust addition:add revision:revise
        investigation:investigate examination:examine assessment:assess enhancement:enhance renewal:renew rotation:rotate
        restoration:restore relocation:relocate separation:separate verification:verify validation:validate preparation:prepare
        establishment:establish development:develop configuration:configure provision:provide reduction:reduce increase:increase
        enforcement:enforce consolidation:consolidate publication:publish update:update review:review check:check upgrade:upgrade
        cleanup:clean clean-up:clean setup:setup rollout:roll roll-out:roll procurement:procure hardening:harden
    """.split()
)
"""Nouns of doing, before `of`."""
COLLECTIVE = frozenset(
    "team board department group vendor supplier provider carrier partner crew office committee contractor lab".split()
)
CARE = frozenset("care caution attention heed".split())
TALKS = frozenset("chat conversation discussion meeting talk word".split())
GATHERINGS = frozenset(
    "meeting meetings call calls sync workshop session sessions discussion townhall brown-bag lunch training talk talks".split()
)
GATHER = frozenset("schedule organise organize arrange hold book plan run setup".split())
BEING = frozenset("be become get work fail break crash happen go perform never always improve feel stay remain know".split())
CLAUSE = frozenset(
    """
        of in on at to by for from with about across between against into during when if unless before after until
        that which who so while because where without within over under via as than using once per and or but whose
        since instead such wherever whether why how
    """.split()
)
SENTENCE = re.compile(r"[.;!]\s+(?=[A-Z`])")
