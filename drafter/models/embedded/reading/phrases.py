"""How people say things: one phrase a line, families by what the phrase does. No phrase is about any one incident."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    "small_talk": r"""
        lunch
        coffee
        breakfast
        dinner
        bagels?
        cakes?
        pizzas?
        beers?
        dentist
        daycare
        haircut
        commut(?:e|ing)
        charger
        (?:my |the |our )?(?:train|bus|tram|flight|taxi|tube|metro)s? (?:is|was|are|were) (?:\w+ )?(?:late|delayed|cancell?ed|full
        |stuck)
        (?:stand-?up|all-?hands|one-on-one|retro|sprint (?:planning|review)|town ?hall|team meeting|weekly
        |interview) (?:is |was |has been |got |will be )?(?:moved|at|in|cancell?ed|postponed|starts|rescheduled|pushed)
        on (?:leave|vacation|holiday|pto|(?:sick|parental) leave)
        out of (?:the )?office
        ooo
        (?:your|the) (?:parcel|food) (?:is|has|was) (?:at|in|here|arrived|on)
        (?:have a )?(?:good|nice|great) (?:weekend|night|evening|morning|day)
        birthday
        weather
        fun times?
        (?:many )?(?:thanks?|thank you|thx|kudos|cheers)(?: \S+)?(?: so much| a lot)? (?:for|to)
        joined #\S+
        (?:has )?(?:joined|left) the channel
        set the channel (?:topic|purpose)
    """,
    "self_blame": r"""
        my (?:bad|fault|mistake|error|screw-?up)
        mea culpa
        (?:that's|thats|that one's|this is|it's) on me
        i broke
        (?:that|this|it|i) (?:might|may|could|must|was|is|probably)(?: well)?(?: have been| be)? (?:me|us|mine
        |my (?:change|fault|deploy|commit|pr))
        i (?:really )?(?:screwed|messed|f\*+ed|fucked|stuffed|botched|goofed|fat-?fingered|blew)
        (?:so |very |really )?sorry (?:about|for) (?:that|this(?! inconvenience)|the (?!inconvenience|disruption|noise
        |delay|trouble|wait|interruption
        |downtime|outage|spam|ping|confusion)|breaking|causing)
        (?:so |very |really )?sorry (?:all|everyone|folks|guys|team)
        i'm (?:so |very |really )?sorry
        (?:i|we) (?:should|could|ought to) (?:have|of)
        (?:i|we) should've
        i (?:forgot|neglected|overlooked|missed)
        i feel (?:bad|terrible|awful|stupid|dumb)
        i'm an idiot
        i apologi[sz]e
        apologies (?:all|everyone|for)
    """,
    "blame": r"""
        who (?:the hell )?(?:approved|merged|deployed|pushed|wrote|reviewed|broke|did|changed|touched)
        whoever
        idiots?
        stupid
        asleep
        (?:you|he|she|they|somebody|someone) (?:broke|messed|screwed|forgot|should have|should've|failed to)
        (?:you|he|she|they|somebody|someone) didn't (?:bother|check|test|read|tell|ask)
        did you (?:even|not) \w+
        why (?:did|didn't) (?:you|he|she|they|anyone|nobody|anybody)
        nobody (?:bothered|tested|checked|reviewed)
        (?:his|her|their|your) fault
        incompetent
        careless(?:ly)?
        sloppy
        (?:this is )?(?:ridiculous|insane|unacceptable|a joke)
    """,
    "hedge": r"""
        might
        may (?:be|have|well)
        maybe
        perhaps
        possibly
        probabl[ye]
        likely
        (?:i|we) (?:think|guess|suspect|believe|bet|wonder|assume|reckon)
        (?:my|best|wild|initial|first) (?:\w+ )?(?:guess|hunch|bet)
        guess(?:ing)?
        suspect(?:s|ed|ing|ion)?
        suspicious(?:ly)?
        could (?:it |this |that |also |well )?(?:be|cause|explain)
        could have (?:been|caused)
        (?:can|must) (?:it|this|that) be
        must be
        seems?(?: like| to be| to have| related)?
        looks? (?:a lot |very much |to me )?(?:like|as if|to be|related|suspicious)
        (?:smells?|sounds?|feels?) like
        wonder(?:ing)?
        not (?:100% |entirely |totally |quite |completely )?(?:sure|certain)
        theory
        hypothesis
        (?:have a|my|gut|a) feeling
        appears?(?: to)?
        apparently
        presumably
        supposedly
        potential(?:ly)?
        <surely> (?:sure|certain|confident)
        coincid(?:es?|ence|ental)
        correlat\w+
        timing (?:matches|lines up|fits|is)
        lines up
        candidate
        imo
        iirc
        afaict
        afaik
        would(?:n't| not)?(?: never| also| only)? have
        (?:it's|is it|it is|that's|quite) possible
        would explain
    """,
    "evidential": r"""
        seems?
        looks? (?:like|to be|to have|as if)
        appears?
        apparently
        sounds? like
    """,
    "guess": r"""
        might
        may (?:be|have|well)
        maybe
        perhaps
        possibl[ye]
        probabl[ye]
        likely
        (?:i|we) (?:think|guess|suspect|believe|bet|wonder|assume)
        guess(?:ing)?
        suspect(?:s|ed|ing|ion)?
        could (?:it |this |that |also |well )?(?:be|cause|explain)
        caused? (?:by|this|it|that)
        due to
        because
        related
        theory
        wonder(?:ing)?
        culprit
    """,
    "strong_hedge": r"""
        (?:probably|likely|presumably) (?:(?:the|our|a|root|real) )*(?:cause|culprit|issue|problem|reason|trigger)(?! with)
        the (?:issue|problem|cause|culprit|fault) (?:is|was|might be|may be|could be|must be|lies) (?:\w+ )?(?:with|in|at|on)
        strongly suspect
        <surely> (?:sure|certain|confident)
        prime suspect
        (?:very|most) likely
        almost certainly
        timing (?:matches|lines up|fits)
        lines up with
        suspect(?:ed|ing)?
        best guess
        culprit
        smells? like
        must be
    """,
    "proven": r"""
        found
        turn(?:s|ed) out
        confirm(?:ed|s)
        identif(?:ied|ies)
        figured (?:it )?out
        (?:traced|tracked|pinpointed|isolated)(?: it| this)?(?: back| down)? to
        discovered
        bisected
        (?:can|could) (?:see|reproduce)
    """,
    "others_too": r"""
        (?:is |are |was )?any(?:one|body)(?: else)?(?: \w+){0,3} (?:see|seeing|getting|having|experiencing|noticing|noticed
        |hitting)
        (?:is|are) \S+(?: \S+){0,3} (?:down|broken|slow|failing|stuck|hanging|dead|blocked|flaky|offline
        |unreachable|degraded|having (?:issues|problems|trouble))
        (?:is it just|just) me
        known (?:issue|problem|outage)
        (?:are we|is there) (?:\w+ )?(?:having|an outage|an incident|a problem|an issue)
    """,
    "they_said": r"""
        <users> (?:sent|wrote|called|phoned|emailed|told|posted|replied|tweeted|rang|calling|writing|asked|asks?
        |report(?:s|ed|ing)?|complain(?:s|ed|ing)?|says?|tells?|mention(?:s|ed)?|noticed)(?! by)
    """,
    "told_of": r"""
        (?:tells?|told|telling) (?:me|us)
        (?:has|have|had|getting|got) (?:had |got |received )?(?:\S+ ){0,2}(?:tickets|complaints|reports|calls|mails) (?:since
        |saying|about|that|from)
        (?:getting|got|receiving|received|have|seeing) (?:\S+ ){0,2}(?:texts|calls|mails?|e-?mails?|tickets?|reports?
        |complaints?|messages|chats|pings) from
        (?:same|also) (?:here|on|in|for|at|with) \w+
        (?:calls|tickets|complaints|reports|chats) (?:are |is )?(?:coming in|piling up|ringing|pouring in)
        (?:ringing|calling) (?:us|in|already)
        (?:first|more|another|new|two|three|\d+) (?:\w+ )?(?:complaints?|tickets?|reports|calls|chats)
    """,
    "history": r"""
        yesterday
        last (?:week|night|month|year|friday|monday|tuesday|wednesday|thursday|sprint)
        (?:days?|weeks?|months?|years?|hours?|minutes?|mins?) ago
        this morning
        earlier(?: today| this)?
        a while ago
        back in
        in (?:january|february|march|april|may|june|july|august|september|october|november|december)
        over the weekend
        as (?:usual|always|every (?:day|night|week|morning))
        previously
        used to
        prior to
        recently
        lately
        (?:just )?before (?:the|this|it|that)
        (?:on |last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)
        since (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    """,
    "retracted": r"""
        (?:didn't|did not) do (?:this|that|it)(?: in the end)?
        scratch that
        never ?mind
        nvm
        disregard
        ignore (?:that|me|my last)
    """,
    "unsure": r"""
        no (?:idea|clue)
        not (?:convinced|clear|confident)
        doubt(?:s|ed|ful)?
        (?:don't|do not) know
        dunno
        not sure
        can't (?:tell|figure|explain)
        don't (?:see|understand)
        hop(?:e|es|ed|ing|efully)
        (?:wrong track|going in circles)
        confus\w+
        puzzl\w+
        if (?:this|that|it|the) \w+
    """,
}
