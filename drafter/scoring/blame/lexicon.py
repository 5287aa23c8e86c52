"""Who can be blamed: the words for persons, roles, teams and vendors, and the words that only look like them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

# One private character a subject class: the tagged sentence has the same shape for every name, role or team.
PERSON, ROLE, TEAM, VENDOR, WE, THEY, SELF = "\ue001", "\ue002", "\ue003", "\ue004", "\ue005", "\ue006", "\ue007"
SUBJECT_NAMES = {PERSON: "person", ROLE: "role", TEAM: "team", VENDOR: "vendor", WE: "we", THEY: "role", SELF: "person"}

ROLES = (
    "engineers?|developers?|devs?|coders?|programmers?|operators?|admins?|administrators?|sysadmins?|sres?|dbas?|technicians?"
    "|on-?callers?|on-?call|responders?|reviewers?|authors?|approvers?|committers?|maintainers?|contributors?|contractors?|interns?"
    "|employees?|staff|managers?|tech lead|team lead|lead|incident commander|testers?|analysts?|architects?|deployers?|trainees?"
    "|newcomers?|new hires?|volunteers?|moderators?|colleagues?|coworkers?|individuals?|humans?|person|people|someone|somebody"
    "|nobody|no one|anyone|anybody|everyone|everybody|whoever|team members?|members? of (?:the|our|their) (?:\\w+ )?team|members? of staff"
    "|shift lead|duty officer|handler|supervisors?|directors?|executives?|boss|owner of the change|change owner|designers?|consultants?"
)
TEAMS = (
    "(?:[\\w-]+ )?teams?|departments?|squads?|guilds?|(?:night|day|evening|previous|weekend) shift|ops|devops|management|leadership"
    "|help ?desk|service desk|(?:customer )?support staff|qa|netops|secops|release engineering|it"
)
VENDORS = (
    "vendors?|suppliers?|(?:\\w+ )?providers?|third[- ]party|third parties|registrars?|carrier|isp|reseller|aws|amazon|google|gcp|azure"
    "|microsoft|cloudflare|fastly|akamai|github|gitlab|datadog|oracle|ibm|salesforce|okta|twilio|stripe|heroku|digitalocean"
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


@cache
def first_names() -> frozenset[str]:
    """Common given names of many languages, lower case; the list is this project's own."""
    return frozenset((Path(__file__).parent / "first_names.txt").read_text("utf-8").split())
