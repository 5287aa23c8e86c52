"""Nouns of action items by what they tell of its purpose; looked up without the plural s."""

from __future__ import annotations

from functools import lru_cache

NOUNS: dict[str, str] = {
    "runbook": """
        runbook playbook sop guide manual handbook binder instruction cookbook how-to howto recipe run-book play-book
        troubleshooting decision-tree
    """,
    "document": """
        documentation doc wiki page readme adr faq article document note spec specification diagram inventory
        catalogue catalog record description knowledge glossary map paragraph section chapter list register sheet
        spreadsheet
    """,
    "form": "checklist check-list template form step sign-off signoff tick box macro questionnaire worksheet",
    "alert": """
        alert alarm alerting alarming pager notification threshold paging pagerduty alertmanager opsgenie warning
        dead-man heartbeat watchdog escalation-alert sms
    """,
    "watch": """
        monitoring monitor dashboard panel metric graph chart log logging trace tracing telemetry probe synthetic
        observability visibility slo sli exporter grafana prometheus datadog kibana sentry instrumentation
        health-check healthcheck anomaly statistic counter gauge histogram board wallboard detection uptime audit-log
        feed report indicator burn-rate
    """,
    "signal": """
        lag latency rate usage age depth space utilization utilisation growth size backlog saturation duration
        throughput delay consumption expiry expiration temperature voltage load 5xx ratio
    """,
    "recover": """
        failover fail-over fallback fall-back rollback roll-back restore restoration recovery standby secondary
        failback switchover switch-over disaster dr mttr degradation degraded offline read-only kill-switch killswitch
        circuit-breaker breaker feature-flag flag snapshot backup pitr stale cache ttl break-glass spare redundancy
        redundant drain shutdown rebuild reboot mitigation workaround evacuation reserve generator ups paper manual
        maintenance-mode hot-spare replica buffer spool degrade blast-radius bulkhead containment
    """,
    "oncall": """
        on-call oncall rota rotation escalation shift handover hand-over roster commander role responsibility
        ownership owner raci deputy contact phone coverage cover owning maintainer successor bus-factor duty hotline
        number responder staffing
    """,
    "inform": """
        status-page statuspage communication announcement customer message stakeholder comms wording newsletter
        mailing public press faq-entry update channel bulletin email e-mail
    """,
    "process": """
        process policy procedure change-management cab advisory calendar review retro retrospective postmortem
        post-mortem culture governance framework convention guideline meeting severity approach strategy standard
        agreement contract sla approval four-eyes window triage declaration workflow practice lesson learning board
        notice
    """,
    "drill": """
        drill training workshop game-day gameday tabletop exercise session course onboarding chaos simulation
        rehearsal talk
    """,
    "test": """
        test ci pipeline lint linter suite regression integration e2e unit gate check stage staging canary smoke fuzz
        fuzzing benchmark hook pre-commit precommit build release deploy deployment plan validator fixture
    """,
    "bug": """
        bug race leak deadlock defect typo crash mistake flaw off-by-one race-condition exception overflow corruption
        bugfix fix regression-bug error handling memory-leak misconfiguration wrong stuck broken
    """,
    "guard": """
        limit quota validation confirmation rate-limit limiter timeout time-out retry backoff back-off idempotency
        schema lock approval budget guardrail guard restriction constraint policy-check protection admission opa
        code-owner codeowner codeowners jitter throttling pdb isolation precondition safeguard prompt interlock
        allowlist default separation dry-run
    """,
    "capacity": """
        capacity node cpu memory heap disk pool instance headroom cluster-size ram storage bandwidth uplink server
        volume worker autoscaling autoscaler ulimit descriptor partition vcpu link power cabinet rack
    """,
    "access": """
        cert certificate key token password secret credential permission role-binding iam access login account acl
    """,
    "data": """
        row invoice balance order payment file booking prescription ledger claim transaction duplicate table index
        column entry orphan customer-record refund charge
    """,
    "vendor": """
        vendor supplier provider carrier upstream manufacturer contractor aws azure gcp cloudflare reseller partner
        isp telco
    """,
    "cause": """
        cause rca reason root-cause statement explanation analysis question answer option feasibility alternative why
        whether how
    """,
    "other": """
        root fallback-plan second third next new old full end post feature side client request traffic session region
        zone host machine image tag branch commit repo repository package version library module function method class
        script job batch task thread process-id socket port address domain record-set zone-file header body cookie
        page-load screen button account user-agent mirror archive bucket object namespace cluster container pod kernel
        firmware driver switch router kubernetes kafka postgres redis nginx linux docker
    """,
    "people": """
        everyone everybody anyone nobody engineer developer operator technician person member colleague people staff
        admin team crew management department employee nurse clerk analyst manager agent user dev ops personnel
        trainee reviewer
    """,
}  # fmt: skip
CONCEPTS_OF: dict[str, tuple[str, ...]] = {}
for _concept, _nouns in NOUNS.items():
    for _noun in _nouns.split():
        CONCEPTS_OF[_noun] = (*CONCEPTS_OF.get(_noun, ()), _concept)

NOTHING = frozenset(
    """
        recurrence reoccurrence repetition recur repeat this that it these those everything anything something system
        systems thing things stuff issue issues problem problems again future mttr mttd observability visibility board
        lesson lessons learned learnings deeper closely tbd more here there situation matter matters whole topic item
        area space place case same such all way ways etc everywhere
    """.split()
)
"""Objects that say nothing."""
COMPOUNDED = frozenset("system systems issue problem topic item area space place case".split())
"""Those of them that a word before makes a thing: the operating system, the disk space."""
GENERIC = frozenset(
    """
        monitoring alerting alert log logging test testing process documentation doc reliability resilience resiliency
        robustness stability quality communication culture awareness platform service infrastructure infra code
        incident error bug outage capacity performance availability team people everyone engineer developer staff
        stakeholder customer user practice strategy approach posture excellence ownership option alternative mechanism
        tool tooling solution time recovery response rest other validation input data dashboard metric change
        deployment deploy release production prod downtime bar role responsibility retro risk weakness context failure
        impact mistake organisation organization framework lifecycle insight level confidence velocity safety
        environment application app software hardware operation estate landscape workload component dependency
        integration configuration config setup security maturity discipline hygiene efficiency latency backup database
        server network cluster cache queue pipeline
    """.split()
)
"""Nouns that name a class of things."""
VAGUE = frozenset(
    """
        better more improve improved improvement enhance enhanced resilient robust reliable stable proactive
        comprehensive holistic appropriate proper properly relevant necessary some various further additional clearer
        closely faster sooner earlier mature sustainable timely usable easier smoother stronger efficient options
        similar good thorough thoroughly adequate sufficient suitable meaningful clear effective effectively robustly
        significantly quickly quick careful carefully nice simple best optimal overall general regular old certain
        several many fewer less real useful sensible sane
    """.split()
)
UNBOUNDED = frozenset(
    """
        everything everywhere continuously continuous ongoing continue culture holistic comprehensive proactive
        proactively faster sooner future overall generally anywhere anything excellence stakeholders organisation-wide
        organization-wide org-wide company-wide mindset sustainable alternatives options posture strategy strategic
        closely deeper maturity awareness best resilience resiliency robustness reliability stability quality issues
        others holistically regularly practices practice bar earlier elsewhere programme modernisation modernization
        transformation across-the-board whenever always never all any whole entire generally more constantly
    """.split()
)
"""Words of wholes and of states without an end."""
ABSTRACT = frozenset(
    """
        framework approach strategy posture culture maturity uplift governance lifecycle insight excellence confidence
        mindset discipline hygiene alignment transparency collaboration cooperation communication readiness resilience
        resiliency reliability robustness stability quality awareness visibility observability availability
        performance efficiency complexity debt risk ownership accountability responsibility expectation synergy
        velocity safety security practice experience understanding knowledge focus attention priority possibility
        feasibility opportunity possibilities blast improvement enhancement weakness initiative programme program
        journey vision capability capabilities
    """.split()
)
"""What no stranger can point at."""
GOALS = frozenset(
    """
        mttr mttd stability reliability quality awareness visibility robustness resilience resiliency toil incident
        outage recovery downtime confidence availability debt risk complexity technical number noise alarm alert time
        chance likelihood probability impact dependency coverage load error failure latency cost fatigue false
    """.split()
)
"""What a strong verb (cut, reduce, increase) turns into a wish: nobody can do `reduce outages`."""
PEOPLE = (
    frozenset(NOUNS["people"].split()) | frozenset(f"{x}s" for x in NOUNS["people"].split()) | frozenset(NOUNS["vendor"].split())
)
STOP = frozenset(
    """
        a an the of in on at to by for from with and or but not no is are be been being was were will would should
        could can may must our we us you your their they them its as if when while so than then there here which who
        what why how whether each any some all every very just only also into onto over under about around after
        before during until up down out off per via without within between across more most good less new other same
        such own have has had do does did get make sure use used using one two three again ever still yet already both
        either neither i ll it's instead towards toward i'd it it'd that this these those my he she his her
    """.split()
)
UNITS = (
    r"%|percent|ms|s|sec|secs|seconds?|m|min|mins|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|k|kb|mb|gb|tb|ki"
    r"|mi|gi|ti|gib|mib|req(?:uests)?(?:/s)?"
    r"|rps|qps|replicas?|nodes?|zones?|regions?|times|x|messages|items|rows|attempts|retries|failures|failed"
    r"|members|people|snapshots|connections"
)


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Without the plural: `policies`, `patches`, `alerts`."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
