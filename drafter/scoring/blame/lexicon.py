"""Who can be blamed: the words for persons, roles, teams and vendors, and the words that only look like them."""

from __future__ import annotations

import re

# One private character a subject class: the tagged sentence has the same shape for every name, role or team.
PERSON, ROLE, TEAM, VENDOR, WE, THEY, SELF = "\ue001", "\ue002", "\ue003", "\ue004", "\ue005", "\ue006", "\ue007"
SUBJECT_NAMES = {PERSON: "person", ROLE: "role", TEAM: "team", VENDOR: "vendor", WE: "we", THEY: "role", SELF: "person"}

_ROLES = """engineer engineers developer developers dev devs coder coders programmer programmers operator operators admin admins
administrator administrators sysadmin sysadmins sre sres dba dbas technician technicians on-call oncall on-caller responder responders
reviewer reviewers author authors approver approvers committer committers maintainer maintainers contributor contributors contractor
contractors intern interns employee employees staff manager managers tester testers analyst analysts architect architects deployer
deployers trainee trainees newcomer newcomers volunteer volunteers moderator moderators colleague colleagues coworker coworkers
individual individuals humans person people someone somebody nobody anyone anybody everyone everybody whoever supervisor supervisors
director directors executive executives boss designer designers consultant consultants operations-engineer teammate teammates
user-who""".split()
_TEAMS = """team teams department departments squad squads guild guilds ops devops netops secops management leadership qa helpdesk""".split()
_VENDORS = """vendor vendors supplier suppliers provider providers third-party registrar registrars carrier isp reseller aws amazon google
gcp azure microsoft cloudflare fastly akamai github gitlab datadog oracle ibm salesforce okta twilio stripe heroku
digitalocean""".split()
SIMPLE: dict[str, str] = {
    **dict.fromkeys(_ROLES, ROLE), **dict.fromkeys(_TEAMS, TEAM), **dict.fromkeys(_VENDORS, VENDOR),
    **dict.fromkeys(["we", "us", "ourselves", "we've", "we'd", "we're", "we’ve", "we’d", "we’re"], WE),
    **dict.fromkeys(["i", "me", "myself", "i've", "i'd", "i'm", "i’ve", "i’d", "i’m"], SELF),
    **dict.fromkeys(["he", "she", "him", "himself", "herself"], PERSON), **dict.fromkeys(["they", "themselves"], THEY),
}  # fmt: skip
HEADS: dict[str, frozenset[str]] = {
    "member": frozenset({"team", "staff", "crew"}), "members": frozenset({"team", "staff", "crew"}),
    "lead": frozenset({"tech", "team", "shift", "engineering"}), "leads": frozenset({"tech", "team"}),
    "commander": frozenset({"incident"}), "hire": frozenset({"new"}), "hires": frozenset({"new"}), "one": frozenset({"no"}),
    "officer": frozenset({"duty", "security"}), "owner": frozenset({"change", "service", "release"}), "user": frozenset({"the", "a", "another"}),
    "shift": frozenset({"night", "day", "evening", "previous", "weekend", "morning", "late", "early"}), "desk": frozenset({"help", "service", "support"}),
}  # fmt: skip
"""Head nouns that name people only after one of these words."""
DETERMINERS = frozenset("the a an our their various some all another every any that this which no each one".split())
MODIFIERS = frozenset(
    "on-call duty junior senior new platform database network networking release security backend frontend data lead".split()
)
FUNCTION_WORDS = frozenset(
    """by of to in on at for from with and or but was were is are had has have that which who the a an did not be been it if as when while
    after before then so than""".split()
)
ATTACKERS = frozenset(
    """attacker attackers intruder intruders adversary adversaries malicious hacker hackers spammer spammers abuser abusers scammer
    scammers""".split()
)
NOT_PEOPLE = re.compile(
    r"\b(?:human|user|operator|admin|developer|engineer|person|people)[- ](?:readable|facing|error rate|errors? rate|interface|agent|id"
    r"|portal|experience|tools?|console|workstations?|account|group|pods?|api|guide|docs?|documentation|sdk|manifest|crd|pattern"
    r"|library|namespace|resources?|deployment|version|image|days?|hours?|load)\b"
    r"|\b(?:kubernetes|prometheus|etcd|kafka|strimzi|cert-manager|vault|grafana|redis|postgres\w*|ternary|bitwise|logical|comparison|spark"
    r"|mysql|k8s|eck|argo\w*|rook)[ -]operators?\b|\bon-call (?:rotation|schedule|alert|pager|phone)s?\b"
    r"|\bteam[- ](?:channel|page|rotation|calendar|meeting)\b|\b(?:vendor|provider|supplier)['’]s\s+(?:fault|error)\s+(?:code|log|domain|message)s?",
    re.I,
)
# Capitalised words that open sentences in incident prose and are never a person, even before a verb that people use.
NOT_A_NAME = frozenset(
    """kubernetes redis kafka postgres postgresql mysql nginx envoy consul vault terraform ansible helm docker jenkins hudson prometheus
    grafana elasticsearch kibana cassandra mongo mongodb rabbitmq zookeeper etcd istio linux windows java python ruby rust cloudfront
    route lambda airflow spark hadoop celery django rails varnish haproxy apache monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december utc the a an this that these those it its
    there here when while after before during at on in of for from to by with as if once since until however although because also
    then thus therefore meanwhile unfortunately initially eventually finally later earlier no not none nothing all both each every
    some most many several few one two three our their his her my your we they he she you and but or so yet both which who what why how
    users customers clients requests traffic service services system systems alert alerts error errors deploy rollback""".split()
)
# Names that are words: a person only before a verb that only people do.
WORD_NAMES = frozenset(
    """will mark grace may chase victor ray max bill art dash summer faith hope joy rose lily daisy iris pat sky dale drew gene guy hunter
    jack jade john kit lane mason miles nick penny reed rich rob robin rusty sandy stone sue terry trace ty van wade wes page dean don
    dawn eve heath ivy jay jean june kay lee mercy norm olive pearl ruby sterling april august autumn basil chance clay cliff""".split()
)
