"""Who can be blamed: the words for persons, roles, teams and vendors, and the words that only look like them."""

from __future__ import annotations

from drafter.scoring.blame.notation import NOBODY, PERSON, ROLE, SELF, TEAM, THEY, VENDOR, WE

_ROLES = """engineer engineers developer developers dev devs coder coders programmer programmers operator operators admin admins
administrator administrators sysadmin sysadmins sre sres dba dbas technician technicians on-call oncall on-caller responder responders
reviewer reviewers author authors approver approvers committer committers maintainer maintainers contributor contributors contractor
contractors employee employees staff manager managers tester testers analyst analysts architect architects deployer
deployers  volunteer volunteers moderator moderators colleague colleagues coworker coworkers
individual individuals humans person people someone somebody anyone anybody everyone everybody whoever supervisor supervisors
director directors executive executives boss designer designers consultant consultants teammate teammates guy guys folks
collaborator collaborators commander commanders porter watchkeeper watchman tutor cashier receptionist secretary associate associates specialist specialists expert experts techie techies predecessor predecessors successor successors
counterpart counterparts subcontractor subcontractors officer officers assistant assistants requester submitter releaser signatory
stakeholder stakeholders custodian steward foreman hire hires temp temps cio ciso vp pm caretaker instructor webmaster
freelancer fellow scripter duty-manager deputy helpers assignee assignees storekeeper
implementer implementers freelancer freelancers lead leads seniors dispatcher firefighter cto ceo electrician electricians plumber cleaner cleaners janitor mechanic installer fitter clerk clerks signaller signallers signalman surveyor accountant teller nurse pharmacist paramedic teacher inspector attendant stagehand clerk trader
""".split()
NOVICES = frozenset(
    """junior juniors intern interns rookie rookies newbie newbies novice novices beginner beginners newcomer newcomers trainee trainees
    apprentice apprentices student students graduate graduates amateur amateurs""".split()
)
"""Roles that say that somebody is new: the word stays in the read sentence as `novice` before the letter."""
_TEAMS = """team teams department departments squad squads guild guilds devops netops secops management leadership qa helpdesk
crew""".split()
_VENDORS = """vendor vendors supplier suppliers third-party registrar registrars carrier isp reseller aws amazon google gcp azure microsoft
cloudflare fastly akamai github gitlab datadog oracle ibm salesforce okta twilio stripe heroku digitalocean integrator outsourcer acquirer acquirers wholesaler manufacturer haulier
hoster""".split()
SIMPLE: dict[str, str] = {
    **dict.fromkeys([*_ROLES, *NOVICES], ROLE), **dict.fromkeys(["nobody", "noone"], NOBODY),
    **dict.fromkeys(_TEAMS, TEAM), **dict.fromkeys(_VENDORS, VENDOR),
    **dict.fromkeys(["we", "us", "ourselves"], WE), **dict.fromkeys(["i", "me", "myself"], SELF),
    **dict.fromkeys(["he", "she", "him"], PERSON), **dict.fromkeys(["they", "them"], THEY),
}  # fmt: skip
PEOPLE_DEPARTMENTS = frozenset(
    """marketing sales legal finance hr procurement accounting accounts treasury audit auditing logistics purchasing facilities editorial
    recruiting controlling payroll compliance security""".split()
)
"""Departments whose names name nothing but people: the subject of any verb."""
DEPARTMENTS = PEOPLE_DEPARTMENTS | frozenset(
    """ops infra infrastructure security networking network marketing sales support engineering product finance legal operations
    networks middleware platform billing procurement compliance frontend backend""".split()
)
"""Names of departments: a team only as the subject of a verb, or before `team`."""
_GROUP = "team staff crew"
HEADS: dict[str, tuple[str, frozenset[str]]] = {
    head: (kind, frozenset(before.split()))
    for kind, heads, before in (
        (ROLE, "member members", _GROUP),
        (ROLE, "commander commanders", "incident"),
        (ROLE, "hire hires starter", "new"),
        (NOBODY, "one", "no"),
        (ROLE, "agent agents", "support helpdesk service-desk call-centre call-center service customer-service"),
        (ROLE, "being beings", "human"),
        (ROLE, "guard guards", "security gate night train"),
        (TEAM, "room", "control dispatch war"),
        (TEAM, "operations ops", "network cloud platform it data field security database live"),
        (ROLE, "captain captains", "release incident"),
        (ROLE, "joiner joiners", "new"),
        (ROLE, "responsible", "the"),
        (VENDOR, "department", "it"),
        (ROLE, "officer", "duty security"),
        (ROLE, "coordinator coordinators", "release incident change shift project launch migration crisis"),
        (ROLE, "worker workers", "shift night dock warehouse field"),
        (ROLE, "driver drivers", "train tram bus lorry truck crane forklift"),
        (ROLE, "controller controllers", "traffic flight"),
        (ROLE, "owner", "change service release product"),
        (ROLE, "user", "the a another"),
        (TEAM, "shift", "night day evening previous weekend morning late early the outgoing incoming next first second third other"),
        (TEAM, "desk", "help service support"),
        (TEAM, "rotation", "on-call oncall"),
        (VENDOR, "provider providers", "hosting colocation colo managed dns cloud upstream service our the email sms payment storage transit network cdn"),
        (VENDOR, "processor", "payment card"),
        (VENDOR, "company firm contractor agency consultancy bank", "hosting software security outsourcing consulting external the-hosting cloud colocation the their facility maintenance cleaning staffing telecom"),
        (TEAM, "centre center", "call operations computing contact service"),
        (TEAM, "office committee board", "project steering advisory pmo change head home"),
        (VENDOR, "partner", "our the hosting integration managed-service outsourcing"),
        (TEAM, "side", "platform frontend backend network networking client server product business ops infra their"),
    )
    for head in heads.split()
}  # fmt: skip
"""Head nouns that name people only after one of these words."""
DETERMINERS = frozenset(
    """the a an our their various some all another every any that this which no each one his her my your its both two three four several
    many most these those another""".split()
)
MODIFIERS = frozenset(
    """on-call oncall duty junior senior new it support platform database network networking release security backend frontend data lead team staff
    mobile storage infra qa support night-shift site reliability software production service hosting upstream previous other our
    fellow""".split()
)
FUNCTION_WORDS = frozenset(
    """by of to in on at for from with and or but was were is are had has have that which who the a an did do does not been be it if as when
    while after before then so than because said told asked let without into onto about over under against during through between within upon made what why how whose under until since nor , . ; : ! ? · 's
    should could would will must can may might cannot""".split()
)
ATTACKERS = frozenset(
    """attacker attackers intruder intruders adversary adversaries malicious hacker hackers spammer spammers abuser abusers scammer
    scammers phisher phishers fraudster fraudsters botnet ransomware insider""".split()
)
NOT_PEOPLE_AFTER = frozenset(
    """thread threads readable facing rate rates interface agent id portal experience tool tools console workstation workstations account accounts group
    groups pod pods api apis guide docs documentation sdk manifest crd pattern library namespace resource resources deployment version
    image days day hours hour load precedence rotation rotations schedule schedules alert alerts pager pagers phone phones channel page
    pages calendar meeting dashboard config portal's panel privileges role roles node nodes server servers host hosts interface webhook
    webhooks actions pages status session token tokens training productivity handbook bot bots robot script scripts tooling software time_zone workload traffic""".split()
)
"""Nouns that turn a role, team or vendor before them into a thing: `operator pod`, `admin console`, `team channel`."""
NOT_FAULT_AFTER = frozenset("code codes log logs domain message messages page rate budget".split())
"""`the vendor's fault code` is not the vendor's fault."""
RECONCILING = frozenset(
    """reconcile reconciles reconciled reconciling reconciliation reconciler crd crds finalizer finalizers webhook webhooks annotation annotations
    resync resyncs pods namespace namespaces crossplane statefulset statefulsets custom-resource leader-election configmap configmaps daemonset""".split()
)
"""With one of these in the sentence, an operator is a program."""
PRACTICES = frozenset(
    "change incident release configuration problem risk access identity memory session state data capacity project".split()
)
"""Before `management` these make a practice of it, not people."""
SYSTEM_OPERATORS = frozenset(
    """kubernetes prometheus etcd kafka strimzi cert-manager vault grafana redis postgres postgresql ternary bitwise logical comparison spark
    mysql k8s eck argo rook zalando custom""".split()
)
# Capitalised words of incident prose that are never a person or a company, even before a verb that people use.
NOT_A_NAME = frozenset(
    """kubernetes redis kafka postgres postgresql mysql nginx envoy consul vault terraform ansible helm docker jenkins hudson prometheus
    grafana elasticsearch kibana cassandra mongo mongodb rabbitmq zookeeper etcd istio linkerd linux ubuntu debian windows java python
    ruby rust golang cloudfront route lambda airflow spark hadoop celery django rails varnish haproxy apache traefik traffic dependabot
    renovate pagerduty opsgenie sentry slack jira confluence git svn puppet chef nomad ceph calico cilium coredns bind unbound
    alertmanager thanos loki tempo jaeger argo flux spinnaker travis circleci sonarqube memcached couchbase dynamo dynamodb aurora
    bigquery snowflake databricks flink beam nats pulsar node react angular chrome firefox safari android monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november december utc gmt
    the a an this that these those it its there here when while after before during at on in of for from to by with as if once since
    until however although because also then thus therefore meanwhile unfortunately initially eventually finally later earlier no not none
    nothing all both each every some most many several few one two three our their his her my your and but or so yet which who what why
    easter christmas ramadan diwali thanksgiving how had would whose whoever would should could users customers clients requests service services system systems alerts errors
    deploys rollback pebkac hardware software memory disk network storage power cooling backup database cache queue production staging
    login checkout search billing firmware middleware upstream downstream nobody support everyone""".split()
)
# Names that are words: a person only before a verb that only people do.
WORD_NAMES = frozenset(
    """will mark grace may chase victor ray max bill art dash summer faith hope joy rose lily daisy iris pat sky dale drew gene guy hunter
    jack jade john kit lane mason miles nick penny reed rich rob robin rusty sandy stone sue terry trace ty van wade wes page dean don
    dawn eve heath ivy jay jean june kay lee mercy norm olive pearl ruby sterling april august autumn basil chance clay cliff sol
    bo ida lin""".split()
)
MONTHS = frozenset("may june august april".split())
BEFORE_MONTHS = frozenset("in from since until till by during of early mid late to before after on last next this and –".split())
"""Before one of these a month is no person."""
THINGS = frozenset(
    """clients nodes pods hosts servers services workers consumers replicas brokers agents jobs requests packets alerts alarms probes tests
    checks scripts devices sensors routers switches certificates keys tokens sessions connections caches proxies instances containers links
    disks pumps browsers apps versions libraries tools systems""".split()
)
"""Things in the plural that `they` may stand for."""
HUMAN_VERBS = frozenset(
    """insisted demanded refused promised overruled preferred managed forgot neglected ignored overlooked misjudged assumed rushed panicked mistyped misread thought approved merged waved should ought could
    did never bothered screwed messed botched broke deployed pushed skipped bypassed violated fat-fingered accidentally mistakenly carelessly
    has had was is told said asked wrote launched shipped let sat held threw handed thinks claims wants refuses shut dropped took released nuked borked killed deleted failed handled missed
    caused left ran knew chose guessed made always would just simply again carelessly blew managed cannot didn't wasn't hasn't
    hadn't couldn't shouldn't should've doesn't does still brought needed wanted confused gambled rubber-stamped kept sent gave put thinks
    reacted responded acted answered noticed saw left believed chose got could should ought wiped shows showed mixed trusted slept misunderstood misconfigured introduced triggered cut restarted touched decided""".split()
)
"""What may follow the name of a department, or a name that is also a word, when it is meant as people."""
PRIVATE_VERBS = frozenset(
    """confused mistook mixed forgot misjudged rushed panicked mistyped misread typed clicked thought guessed rubber-stamped slept fat-fingered carelessly believed
    gambled forgotten mistaken overslept shrugged hesitated assumed scrolled skimmed pasted overslept dozed joined noticed suspected wondered""".split()
)
"""What persons do and no company does: an unknown name before one of these is a person's."""
SYSTEM_VERBS = frozenset(
    """broke dropped killed deleted failed handled missed caused left ran made was is had has would always just simply again still does
    doesn't could cannot should should've shouldn't couldn't wiped shows showed kept sent gave put took shut released brought needed
    triggered introduced cut touched got answered responded reacted blew ignored restarted chose""".split()
)
"""Those of them that systems do too: an unknown word that begins a sentence before one of these may be any noun."""
OPENERS = frozenset("because since and but then when if after before as that why while although though until whenever".split())
"""After one of these a clause begins."""
PRONOUNS = frozenset("someone somebody anyone anybody everyone everybody nobody noone whoever he she they him i we".split())
"""Subjects that take no modifier before them."""
CONTRACTIONS: dict[str, str] = {
    **{f"{verb}n{mark}t": f"{verb} not" for mark in ("'", "’", "") for verb in
       ("did", "does", "do", "had", "has", "have", "was", "were", "is", "are", "would", "could", "should", "must")},
    **{f"{who}{mark}ve": f"{who} have" for mark in ("'", "’") for who in ("should", "would", "could", "might", "must")},
    "can't": "can not", "can’t": "can not", "cannot": "can not", "won't": "will not", "won’t": "will not", "cant": "can not",
    "shouldve": "should have", "couldve": "could have", "wouldve": "would have", "bc": "because", "cuz": "because", "shoulda": "should have",
    "that's": "that is", "thats": "that is", "it's": "it is", "there's": "there is", "what's": "what is", "who's": "who is", "here's": "here is", "let's": "let us",
}  # fmt: skip
"""Written out, so that a rule names each form once."""
SUBJECT_CONTRACTIONS: dict[str, tuple[str, str]] = {
    f"{who}{mark}{short}": (kind, verb)
    for who, kind in (("i", SELF), ("we", WE), ("he", PERSON), ("she", PERSON), ("they", THEY))
    for mark in ("'", "’")
    for short, verb in (("m", "am"), ("re", "are"), ("ve", "have"), ("d", "had"), ("ll", "will"))
}
"""A pronoun with its verb: who it is, and the verb written out."""
