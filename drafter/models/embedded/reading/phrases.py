"""How people say things: one phrase a line, families by what the phrase does. No phrase is about any one incident."""

from __future__ import annotations

PHRASES: dict[str, str] = {
    "small_talk": r"""
        lunch
        coffee
        (?:have a )?(?:good|nice|great) (?:weekend|night|evening|morning|day)
        birthday
        weather
        fun times?
        joined #\S+
        (?:has )?(?:joined|left) the channel
        set the channel (?:topic|purpose)
    """,
    "self_blame": r"""
        my (?:bad|fault|mistake|error|screw-?up)
        mea culpa
        (?:that's|thats|that one's|this is|it's) on me
        i broke
        i (?:really )?(?:screwed|messed|f\*+ed|fucked|stuffed|botched|goofed|fat-?fingered|blew)
        (?:so |very |really )?sorry (?:about|for) (?:that|this|the|breaking|causing)
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
        (?:i|we) (?:think|guess|suspect|believe|bet|wonder|assume)
        (?:my|best|wild|initial|first) (?:\w+ )?(?:guess|hunch|bet)
        guess(?:ing)?
        suspect(?:s|ed|ing|ion)?
        suspicious(?:ly)?
        could (?:it |this |that |also |well )?(?:be|cause|explain)
        could have (?:been|caused)
        (?:can|must) (?:it|this|that) be
        must be
        seems?(?: like| to be| to have| related)?
        looks? (?:a lot |very much )?(?:like|as if|to be|related|suspicious)
        (?:smells?|sounds?|feels?) like
        wonder(?:ing)?
        not (?:100% |entirely |totally |quite |completely )?(?:sure|certain)
        theory
        hypothesis
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
        (?:it's|is it) possible
        would explain
    """,
    "strong_hedge": r"""
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
    "communication": r"""
        status ?page
        comms
        (?:e-?mailed|notified|told|informed|messaged|contacted|updated|pinged|alerted|warned|tweeted|announced|called|phoned)
        (?:e-?mailing|notifying|telling|informing|messaging|contacting|updating|warning|tweeting|announcing)
        reached out to
        (?:raised|raising|opened|opening|filed|filing|logged) (?:a |an )?(?:\w+ )?(?:ticket|case) (?:with|at|to)
        (?:posted|published|sent|sending|posting|publishing|put out|putting out|drafting|drafted)
        (?:customer|support) (?:comms|communication|email|notice|tickets?|case)
        status (?:update|is updated|updated|set to|changed)
        (?:incident|status) (?:page|banner)
        banner (?:is )?(?:up|live|posted|on)
    """,
    "told": r"""
        status ?page
        comms
        (?:customers?|users?|clients|merchants|partners|support|stakeholders|leadership|management|provider|vendor|everyone|finance|legal|sales|upstream)
        (?:an |the |out )?updates? (?:to|on|for|saying)
        status update
        banner
        tweet(?:ed|ing)?
        announce(?:d|ment)
        (?:ticket|case) (?:with|at|to)
        support (?:tickets?|case)
        e-?mail(?:ed|ing)?
        (?:informed|notified|informing|notifying) \w+
        notice
        advisory
    """,
    "handover": r"""
        (?:i'm|i am|i'll be|acting as|taking) (?:the )?(?:ic|incident commander|incident lead|on-?call|scribe|comms|comms lead|ops|ops lead)
        incident commander
        (?:as|is|be|taking) ic
        tak(?:ing|e|es|en) over
        took over
        hand(?:ing|ed|s)? ?-?(?:over|off)(?: to)?
        pag(?:ing|ed) (?!system|service)\S+
        (?:looping|pulling|bringing|adding|calling|looped|pulled|brought|called|added) (?:\S+ ){0,4}in
        (?:looping|pulling|bringing|calling) in \S+
        escalat(?:e|ed|ing|es)
        (?:joining|joined|joins?)(?: the)? (?:call|bridge|channel|incident|war ?room|zoom|meet|huddle)
        (?:here|online|back online) now
        (?:back )?at (?:my|the) (?:desk|laptop|computer|keyboard)
        i(?:'m|'ve| have)? (?:got|picked|picking) (?:this|it)(?: up)?
        on it
        ack(?:ed|ing|nowledged|nowledging)?
        picking (?:this|it) up
        i'm (?:here|online|around|awake)
        declar(?:ed|ing|es?)(?: this)?(?: as)?(?: a| an)? (?:sev\S*|incident|p\d|major\S*|outage)
        open(?:ed|ing) (?:a |an )?(?:incident|war ?room|bridge)
        started (?:a |the )?(?:bridge|call|zoom|meet|huddle|war ?room)
    """,
    "declared": r"""
        declar(?:ed|ing|es?)
        incident commander
        (?:taking|as|is|i'm) (?:the )?ic
        escalat\w+
        pag(?:ing|ed)
        open(?:ed|ing) (?:a |an )?(?:incident|war ?room|bridge)
        tak(?:ing|e) over
        took over
        hand(?:ing|ed) ?(?:over|off)
    """,
    "later": r"""
        tomorrow
        next (?:week|sprint|quarter|month|time)
        later (?:today|this week|on)
        (?:on |by )(?:monday|tuesday|wednesday|thursday|friday)
        in (?:the )?future
        going forward
        long(?:er)?[- ]term
        follow(?:ing)?[- ]?ups?
        action items?
        post-?mortem
        retro(?:spective)?
        after (?:the|this) incident
        once (?:this|things|the incident|it) (?:is|are|calms?|settles?)
        to-?dos?
        lessons?
        so (?:that )?(?:this|it) (?:doesn't|won't|can't|never)
        prevent (?:this|it|that)
        ideally
        write[- ]up
        some ?day
        eventually
    """,
    "safeguard": r"""
        (?:add|write|create|open|file|raise|log|need|make|improve|automate|document|set up|update|build|implement|introduce|have|require|enforce|adding|writing|creating|opening|filing|automating|documenting|improving) (?:\S+ ){0,6}?(?:alert(?:s|ing)?|alarms?|monitor(?:s|ing)?|tests?|tickets?|jira|docs?|documentation|runbooks?|playbooks?|dashboards?|checks?|guardrails?|validation|lint\w*|canar(?:y|ies)|safeguards?|rate limits?|probes?|tags|ci|automation|checklist|rotation|[\w-]+-checks?)
        auto-?(?:deploy|roll|renew|rotat|scal)\w*
    """,
    "promise": r"""
        i'll
        (?:i|we) will
        we'll
        (?:i'm |we're )?going to
        gonna
        i can
        let me
        let's
        we (?:should|need|must|ought to|have to)
        i (?:should|need to|must|want to)
        should
        needs? to
        would be (?:good|nice|great|better)
        todo
        remind(?:er)?
    """,
    "decision": r"""
        let's
        lets
        let us
        decid(?:ed|ing|es)
        decision
        agreed?(?: to| that| on)
        (?:the )?plan (?:is|now|b)
        we(?:'re| are) going (?:to|with|ahead)
        going with
        go(?:ing)? ahead
        propos(?:al|e|ing)
        i (?:propose|suggest|vote|recommend)
        (?:we|i) (?:should|need to|could|have to|must)
        opt(?:ed|ing) (?:to|for)
        hold(?:ing)? off
        we won't
        not going to
        ok(?:ay)? to \w+
        approved
        freez(?:e|ing)
        (?:code|deploy) freeze
        please \w+
        (?:don't|do not) \w+
        stop (?:all )?deploy\w*
        no (?:more )?deploys
    """,
    "decided": r"""
        decid(?:ed|ing|es)
        decision
        agreed (?:to|that|on)
        (?:the )?plan is
        we(?:'re| are) going (?:to|with|ahead)
        going with
        go(?:ing)? ahead
        opt(?:ed|ing)
        let's
        lets
        hold(?:ing)? off
        we hold off
        (?:code|deploy) freeze
        approved
        freezing
    """,
    "others_too": r"""
        (?:is |are |was )?any(?:one|body)(?: else)?(?: \w+){0,3} (?:see|seeing|getting|having|experiencing|noticing|noticed|hitting)
        (?:is|are) \S+(?: \S+){0,3} (?:down|broken|slow|failing|having (?:issues|problems|trouble))
        (?:is it just|just) me
        known (?:issue|problem|outage)
        (?:are we|is there) (?:\w+ )?(?:having|an outage|an incident|a problem|an issue)
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
        previously
        used to
        prior to
        (?:just )?before (?:the|this|it|that)
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
        (?:don't|do not) know
        dunno
        not sure
        can't (?:tell|figure|explain)
        don't (?:see|understand)
        hop(?:e|es|ed|ing|efully)
        rabbit hole
        confus\w+
        puzzl\w+
        if (?:this|that|it|the) \w+
    """,
}
