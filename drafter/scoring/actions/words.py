"""Words that say how concrete an action item is: verbs by strength, things by precision."""

from __future__ import annotations

STRONG = frozenset(
    """
        add remove cap alert enforce migrate document create implement block reject page set pin drop delete increase
        decrease raise lower shorten allow disallow subscribe attach hold enable disable configure install limit require
        restrict automate validate backfill recalculate revert rotate replace switch move route export send roll run write
        publish reserve scale spread shed drain serve store keep schedule rename split separate introduce protect teach give
        grant nominate assign freeze log request ask reproduce benchmark load-test present double reduce re-enable reenable
        restore redirect expose tag label encrypt mirror back-up archive prevent forbid stop make build deploy delegate
        provision isolate merge register notify return retry throttle print colour color show hide cut bump instrument
        record measure parse sign verify-in-ci fail wire map purge decommission retire unify lock sync pre-warm warm cache
        buffer order buy put turn detect declare use convert port downgrade whitelist allowlist deny mount quarantine setup
        expire trim prune compress version templatize include display embed emit annotate release gate halt confirm verify
        stage pause alarm abort surface-in link post revoke enter upgrade reset reassign relocate rehearse reconcile reindex
        resize retain seed shard stagger submit suspend terminate trigger truncate upload wrap bind fence evict sandbox
        rate-limit open close rewire bound copy partition index fit mark commission refuse wake
        kill name take hand order resend re-send replay reprocess reissue refund warn feature-flag produce hang file
        paginate deduplicate debounce sanitise sanitize normalise normalize assert guard swap forward cordon reorder chunk
        renew preload text issue ping sms graph plot appoint choose recompute recalibrate collect provide deprecate
        rehearse grow gather pick
        select accept adapt arm attach let exit probe reprint duplicate fork hard-code parametrise parameterize reserve
        serialise serialize shorten
        spin strip suppress tee time-limit timestamp trace unpin vendor version-pin whitelist wipe
    """.split()
)
SEMI = frozenset(
    """
        update refactor review fix revisit reconfigure change tune clarify establish define adjust correct repair rework
        rewrite modify harden clean simplify extend-to standardise standardize consolidate compare determine decide audit
        communicate restart find rethink redesign restructure formalise formalize codify agree resolve finish complete
        prepare handle patch plan design check test only bring adopt refresh tidy repeat revise revamp amend modernise modernize
        renovate polish groom rearrange
        reword reshape enlarge complement enrich reconsider reorganize reorganise rebuild optimize optimise
        streamline extend tighten
    """.split()
)
WEAK = frozenset(
    """
        improve investigate ensure consider be explore evaluate discuss train remind talk think look follow strengthen
        enhance encourage foster align work partner monitor respond reduce-time understand research analyse analyze debug
        share continue maintain learn always never do try avoid increase-awareness educate communicate-better re-affirm
        reaffirm raise-awareness start halve get dig assess collaborate drive leverage bring support help aim strive promote
        study examine see keep-an-eye reach coach mentor lessons contact email inform avoid brainstorm reflect watch pay
        remember liaise coordinate meet ping spend time-box timebox escalate urge push-for
        chase nudge press familiarise familiarize rethink-everything stress emphasise emphasize
    """.split()
)
OPEN = frozenset(
    """
        revisit refresh revise revamp modernise modernize polish groom reconsider rework tune clean tidy rethink redesign
        restructure streamline optimise optimize adjust
    """.split()
)
"""Verbs of `SEMI` whose end is a matter of taste."""
PARTICLES = {
    "set up": "install",
    "make sure": "ensure",
    "look into": "investigate",
    "follow up": "follow",
    "clean up": "clean",
    "find out": "investigate",
    "work with": "work",
    "talk to": "talk",
    "back up": "back-up",
    "roll out": "roll",
    "roll back": "roll",
    "get rid": "remove",
    "do not": "never",
    "don't allow": "disallow",
    "scale up": "change",
    "check whether": "investigate",
    "check if": "investigate",
    "check everything": "investigate",
    "see if": "investigate",
    "dig into": "investigate",
    "reach out": "talk",
    "figure out": "investigate",
    "put in": "add",
    "turn on": "enable",
    "turn off": "disable",
    "switch off": "disable",
    "get a": "request",
    "get the": "improve",
    "keep an": "monitor",
    "think about": "consider",
    "clarify with": "talk",
    "check with": "talk",
    "discuss with": "talk",
    "align with": "talk",
    "learn from": "learn",
    "speak to": "talk",
    "speak with": "talk",
    "sit down": "talk",
    "call on": "remind",
    "never again": "never",
    "raise awareness": "remind",
    "look for": "investigate",
    "look at": "investigate",
    "time box": "time-box",
}
"""Two words that begin an item, and the verb that they mean."""
LEADS = (
    "we should probably",
    "we should",
    "we need to",
    "we must",
    "we have to",
    "we will",
    "we could",
    "we want to",
    "need to",
    "should",
    "must",
    "to",
    "please",
    "todo:",
    "todo",
    "action:",
    "ai:",
    "let's",
    "it should be",
    "i will",
    "i'll",
    "plan to",
    "want to",
    "and",
    "also",
    "automatically",
    "we need",
    "we'd like to",
    "we'll",
    "proposal:",
    "maybe",
    "possibly",
    "the team should",
    "the team will",
)
"""Beginnings that are not the verb."""

PEOPLE = frozenset(
    """
        everyone everybody anyone nobody engineer developer operator technician person user member colleagues people
        engineers developers operators technicians staff admins users
        supplier suppliers vendor vendors provider providers partner partners management team teams crew crews support
        contractor contractors carrier carriers department departments authority
    """.split()
)
"""Those whom an item may ask, press or tell; what they are to do is no change of the system."""
GATHERINGS = frozenset(
    "meeting meetings call calls sync workshop session sessions discussion townhall brown-bag lunch training talk talks".split()
)
"""What is set up when people are to talk."""
BEING = frozenset("be become get work fail break crash happen go perform never always improve feel stay remain know".split())
"""What is demanded of a thing when nothing in it is said to change."""
GENERIC = frozenset(
    """
        monitoring observability alerting alerts alert logging logs testing tests test process processes documentation docs
        reliability resilience robustness stability quality communication culture awareness visibility system systems
        platform service services infrastructure code everything anything something this that it these things thing issue
        issues problem problems incident incidents error errors bug outage outages future capacity performance availability
        team teams people everyone engineers developers staff stakeholders customers users lessons learnings learned best
        practice practices strategy approach posture excellence ownership options alternatives way ways mechanism tools
        tooling solution solutions time recovery response mttr rest others place validation input data dashboards dashboard
        metrics change changes deployment deployments deploy release releases production downtime bar roles responsibilities
        retro risk risks weaknesses context failure failures impact mistakes again weekly quarterly regular organisation
        organization board framework lifecycle insight level confidence velocity safety
    """.split()
)
"""Nouns that name a class of things or nothing at all."""
NOTHING = frozenset(
    """
        this that it these those everything anything something system systems things thing issue issues problem problems
        again future mttr observability visibility board lessons learned learnings better deeper closely tbd more
    """.split()
)
"""Objects that say nothing: an item with only these has none."""
STOP = frozenset(
    """
        a an the of in on at to by for from with and or but not no is are be been being was were will would should could can
        may must our we us you your their they them its as if when while so than then there here which who what why how
        whether each any some all every very just only also into onto over under about around after before during until up
        down out off per via without within between across more most better less good new other same such own have has had
        do does did get make sure use used using one two three before again ever still yet already both either neither i ll
        it's instead towards toward
    """.split()
)
UNBOUNDED = frozenset(
    """
        everything everywhere continuously continuous ongoing continue culture holistic comprehensive proactive
        proactively faster sooner future overall generally anywhere anything excellence stakeholders organisation-wide
        org-wide mindset sustainable alternatives options posture strategy closely deeper learnings-all maturity awareness
        best resilience robustness reliability stability quality issues others holistically regularly practices practice bar
        everyone's earlier elsewhere
    """.split()
)
VAGUE = frozenset(
    """
        better more improve improved enhance enhanced resilient robust reliable stable proactive comprehensive holistic
        appropriate proper properly relevant necessary some various further additional clearer closely faster sooner earlier
        mature sustainable timely usable easier smoother stronger efficient options similar good
    """.split()
)
MASS = frozenset(
    """
        monitoring alerting logging capacity testing tests alerts validation documentation documents observability
        dashboards metrics checks redundancy training tooling automation communication data coverage visibility
        notifications runbooks
    """.split()
)
"""Objects without a boundary of their own: how much monitoring is enough?"""
SIGNALS = frozenset(
    """
        lag latency rate rates usage age depth disk space memory cpu queue utilization utilisation growth size backlog
        saturation duration throughput delay consumption expiry
    """.split()
)
"""Measured continuously: an alert on one needs a threshold."""
GOALS = frozenset(
    """
        mttr mttd stability reliability quality awareness visibility robustness resilience toil incidents outages incident
        outage recovery downtime confidence availability debt toil risk risks complexity technical
    """.split()
)
"""What a strong verb (cut, reduce, increase) turns into a wish: nobody can do `reduce outages`."""
ARTEFACTS = frozenset(
    """
        runbook playbook checklist template procedure policy guide page document dashboard panel ticket script job test
        probe alert rule process path rotation plan list macro record drill
    """.split()
)
NOUNS = (GENERIC | MASS | ARTEFACTS | PEOPLE | SIGNALS | GOALS | NOTHING | VAGUE | STOP) | frozenset(
    """
            status canary retention root cause queue load certificate database cluster network server cache region backup api
            proper full clear strict automated separate dedicated unclear old new regular quarterly weekly daily monthly
            smoke end
            post incident runbooks dashboards docs deploy-bot spare second third two three next synthetic shared chaos
            tbd why how
            what who when where could can would will never no not lack kubernetes
        """.split()
)
"""First words that begin a noun phrase or a question."""
UNITS = (
    r"%|percent|ms|s|sec|secs|seconds?|m|min|mins|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|k|kb|mb|gb|tb|ki"
    r"|mi|gi|ti|gib|mib|req(?:uests)?(?:/s)?"
    r"|rps|qps|replicas?|nodes?|zones?|regions?|times|x|messages|items|rows|attempts|retries|failures|failed"
    r"|members|people|snapshots|connections"
)
