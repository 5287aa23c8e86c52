"""How responders work together: telling others, handing over, deciding, putting off. One phrase a line."""

from __future__ import annotations

WORKING: dict[str, str] = {
    "communication": r"""
        (?:macro|template|mail|e-?mail|message|notice|sms|newsletter|letter|push
        |tweet)s? (?:\w+ )?(?:sent|is out|are out|goes out|went out|posted)
        status ?page
        comms
        (?:updated|updating|posted (?:on|to)|published (?:on|to)) (?:the )?status\.[\w-]+\.\w+
        status\.[\w.-]+ (?:is |was |has been |now )*(?:updated|posted|set)
        (?:e-?mailed|notified|told|informed|messaged|contacted|updated|pinged|alerted|warned|tweeted|announced|called|phoned)
        (?:e-?mailing|notifying|telling|informing|messaging|contacting|updating|warning|tweeting|announcing)
        reach(?:ed|ing)? out to
        (?:sent|sending|wrote|forward(?:ed|ing))(?: out)? (?:an? |the |this |that )?(?:\w+ )?(?:e-?mails?|mails?|advisor(?:y|ies)
        |notices?|announcements?)
        (?:ticket|case|incident|sev\W?\d)s? (?:\w+ )?(?:raised|opened|filed|created|logged)
        (?:communications?|notifications?|notices?|announcements?|advisor(?:y|ies)) (?:has|have|was|were) (?:been )?(?:issued|sent
        |published|shared|released|posted)
        (?:sent|posted|put|issued)(?: out)? (?:a |an |the )?(?:\w+ )?(?:message|notice|note|heads-?up|announcement)(?: out)?
        (?:raised|raising|opened|opening|filed|filing|logged) (?:a |an )?(?:\w+ )?(?:ticket|case) (?:with|at|to)
        (?:posted|published|sent(?! us| me)|sending|posting|publishing|put out|putting out|drafting|drafted)
        (?:customer|support) (?:comms|communication|email|notice|tickets?|case)
        status (?:update|is updated|updated|set to|changed)
        (?:incident|status) (?:page|banner)
        banner (?:is )?(?:up|live|posted|on)
        (?:e-?mails?|mails?|letters?|notices?) to (?:(?:the|all|our|affected|impacted) )*<users>
        on (?:the )?(?:phone|call|line) with
        (?:replied|answered|replying|answering|wrote|written|writing|spoke|speaking|talked|talking|rang|ringing) (?:to|with|back)
        (?:let|letting) (?:[\w'-]+ ){1,4}know
        (?:asked|asking) (?:the |our )?(?:[\w'-]+ ){1,3}to \w+
        (?:has|have|got|gave|given) (?:a |the )?(?:macro|template|canned answer|wording|statement)
    """,
    "told": r"""
        (?:macro|template|mail|e-?mail|message|notice|sms|newsletter|letter|push
        |tweet)s? (?:\w+ )?(?:sent|is out|are out|goes out|went out|posted)
        status ?page
        comms
        (?:customers?|users?|clients|merchants|partners|support|stakeholders|leadership|management|provider|vendor|everyone
        |finance|legal|sales|upstream)
        (?:an |the |out )?updates? (?:to|on|for|saying)
        status update
        (?:sent|sending|posted|posting) (?:\S+ ){0,2}updates?
        banner
        tweet(?:ed|ing)?
        announce(?:d|ment)
        (?:ticket|case) (?:with|at|to)
        (?:issued|message|note|notice) (?:out )?(?:to|in|about|on|saying|that) \w+
        status\.[\w-]+\.\w+
        support (?:tickets?|case)
        e-?mail(?:ed|ing)?
        (?:informed|notified|informing|notifying|told|called|phoned) (?!me|you|us|it)\w+
        notice
        advisory
        mail(?:ed|ing)? to
        (?:ticket|case|incident|sev\W?\d)s? (?:\w+ )?(?:raised|opened|filed|created|logged)
        (?:e-?mails?|mails?|letters?|notices?) to (?:(?:the|all|our|affected|impacted) )*<users>
        on (?:the )?(?:phone|call|line) with
        reach(?:ed|ing)? out
        apolog(?:y|ies)
        let(?:ting)? (?!me|us|you)(?:[\w'-]+ ){1,4}know
        asked (?!me|us|you)(?:the |our )?(?:[\w'-]+ ){1,3}to \w+
        press
        (?:discord|twitter|forum|community|social media|mastodon|reddit|newsroom)
        (?:to|with) (?:(?:all|the|both|three|two|our) )*(?:tickets|<users>|hoster|host|abuse|carrier
        |registrar|regulator|authorit\w+)
        (?:phoned|called|emailed|texted|rang|messaged|told|informed) (?:her|him|them|\w+)
        (?:has|have) been (?:informed|notified|called|alerted|contacted|briefed|told)
        (?:ops|team|desk|protection|authorit\w+|noc|<users>) (?:informed|notified|alerted|briefed|called|contacted)
    """,
    "handover": r"""
        (?:i'm|i am|i'll be|acting as|taking) (?:the )?(?:ic|incident commander|incident lead|on-?call|scribe|comms
        |comms lead|ops|ops lead)
        incident commander
        (?:as|is|be|taking) ic
        tak(?:ing|e) over
        (?:i|we|i've|team|ops|responder-\d+) (?:have |has )?(?:took|takes|taken) over
        took over from
        hand(?:ing|ed|s)? ?-?(?:over|off)(?: to)?
        pag(?:ing|ed) (?!system|service)\S+
        (?:looping|pulling|bringing|adding|calling|looped|pulled|brought|called|added) (?:\S+ ){0,4}in
        (?:looping|pulling|bringing|calling) in \S+
        escalat(?:e|ed|ing|es)
        (?:joining|joined|joins?)(?: the)? (?:call|bridge|channel|incident|war ?room|zoom|meet|huddle)
        (?:sent|dispatched) (?:a |an |the )?(?:technician|engineer|tech|somebody|someone)
        (?:here|online|back online) now
        on the (?:bridge|call)
        (?:back )?at (?:my|the) (?:desk|laptop|computer|keyboard)
        i(?:'m|'ve| have)? (?:got|picked|picking) (?:this|it)(?: up)?
        on it
        taking (?:it|this|that|[\w-]+)[.!]?$
        (?:taking|takes?|i'll take|grabbing) (?:this|that) one
        (?:will|i'll|gonna|let me|going to) (?:take|have) a (?:quick )?look
        (?:having|taking) a (?:\w+ )?look
        (?:logging|hopping|jumping|getting|coming) (?:in|on|online)(?: now)?[.!]?$
        ack(?:ed|ing|nowledged|nowledging)?
        picking (?:this|it) up
        i'm (?:here|online|around|awake)
        declar(?:ed|ing|es?)(?: this)?(?: as)?(?: a| an)? (?:sev\S*|incident|p\d|major\S*|outage)
        (?:open|creat|rais|start)(?:ed|ing) (?:an? |this |the )?(?:inc|incident|war ?room|bridge)
        started (?:a |the )?(?:bridge|call|zoom|meet|huddle|war ?room)
    """,
    "declared": r"""
        declar(?:ed|ing|es?)
        incident commander
        (?:taking|as|is|i'm) (?:the )?ic
        escalat\w+
        pag(?:ing|ed)
        (?:open|creat|rais|start)(?:ed|ing) (?:an? |this |the )?(?:inc|incident|war ?room|bridge)
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
        (?:with|in|for) (?:the )?next (?:release|sprint|version|maintenance|week)
        note to self
        so (?!i'll|we'll)(?:[\w'-]+ ){1,3}(?:can't|cant|cannot|won't|don't|doesn't)
        problem record
        will be (?:raised|filed|written|scheduled|opened)
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
        (?:add|write|create|open|file|raise|log|need|make|improve|automate|document|set up|update|build|implement|introduce
        |have|require|enforce|adding|writing|creating|opening|filing|automating|documenting
        |improving) (?:\S+ ){0,6}?(?:alert(?:s|ing)?|alarms?|monitor(?:s|ing)?|tests?|tickets?|jira|docs?|documentation
        |runbooks?|playbooks?|dashboards?|checks?|guardrails?|validation|lint\w*|canar(?:y|ies)|safeguards?|rate limits?
        |probes?|tags|ci|automation|checklist|rotation|[\w-]+-checks?)
        automatic(?:ally)?
        (?:make (?:sure|that)|ensure|see to it|take care) .{0,80}
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
        note to self
        will be (?:raised|filed|written|scheduled|opened)
        todo
        remind(?:er)?
    """,
    "decision": r"""
        (?:is|are|stays?|remains?|keep(?:s|ing)?) (?:\w+ )?(?:paused|off|on|open|closed|disabled|frozen|down|up) (?:until|till
        |for now)
        (?:we|i) (?:keep|leave|wait|stay|stop|continue) \w+
        let's
        lets
        let us
        decid(?:ed|ing|es)
        (?<!my )(?<!our )(?<!their )decision(?= (?:is|was|has|made|taken|to|by)\b|[:.,!]|$)
        agreed?(?: to| that| on)
        (?:the )?plan (?:is|now|b)
        we(?:'re| are) going (?:to|with|ahead)
        going with
        go(?:ing)? ahead
        propos(?:al|e|ing)
        (?:tempted|inclined) to
        leaning (?:to|towards?)
        leaving (?:it|this|that|things)(?: \w+){0,4} (?:as|for|until|till|overnight)
        (?:recommend|suggest|advise|advice)(?:s|ed)? (?!that (?:the|it) (?:is|was))(?:\w+ ){0,3}\w+ing
        i (?:propose|suggest|vote|recommend)
        (?:we|i) (?:should|need to|could|have to|must)
        opt(?:ed|ing) (?:to|for)
        hold(?:ing)? off
        we won't
        not going to
        ok(?:ay)? to \w+
        approved
        go for it
        do it[.!]?$
        green ?light
        (?:please )?proceed(?: with \S.*)?[.!]?$
        (?:is|sounds like) the way(?: to go)?
        freez(?:e|ing)
        (?:code|deploy) freeze
        please \w+
        (?:don't|do not) \w+
        stop (?:all )?deploy\w*
        no (?:more )?deploys
    """,
    "decided": r"""
        (?:is|are|stays?|remains?|keep(?:s|ing)?) (?:\w+ )?(?:paused|off|on|open|closed|disabled|frozen|down|up) (?:until|till
        |for now)
        (?:we|i) (?:keep|leave|wait|stay|stop|continue) \w+
        decid(?:ed|ing|es)
        (?<!my )(?<!our )(?<!their )decision(?= (?:is|was|has|made|taken|to|by)\b|[:.,!]|$)
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
        go for it
        do it[.!]?$
        green ?light
        (?:please )?proceed(?: with \S.*)?[.!]?$
        (?:is|sounds like) the way(?: to go)?
    """,
}
