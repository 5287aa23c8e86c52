"""What a statement is made of when no phrase says what it does: how technical it is, and whether it states anything."""

from __future__ import annotations

import re

_NOUNS = frozenset(
    """api app apps application backend frontend site website page pages portal service services server servers host hosts node
    nodes pod pods container containers instance instances machine machines vm vms box device devices cluster clusters region
    regions zone zones az rack datacenter database databases db table tables index indexes indices column columns row rows record
    records schema query queries lock locks transaction transactions replica replicas replication primary secondary leader
    follower shard shards partition partitions cache caches hit queue queues topic offset consumer consumers producer producers
    worker workers broker job jobs task tasks cron batch pipeline pipelines build builds image images artifact runner runners
    disk disks volume volumes storage bucket memory heap gc cpu gpu thread threads pool pools connection connections socket
    sockets session sessions request requests response responses traffic load qps rps latency p50 p90 p95 p99 throughput rate
    rates error errors timeout timeouts retry retries limit limits quota quotas threshold network networks packet packets link
    tunnel vpn router switch firewall port ports dns domain record resolver ip ips address addresses subnet gateway gateways
    proxy balancer lb ingress cdn edge origin upstream downstream endpoint endpoints route routes url urls header headers cookie
    payload body token tokens key keys secret secrets cert certs certificate certificates tls ssl auth login logins sso role
    roles permission permissions policy config configs configuration configmap flag flags setting settings parameter env
    variable default deploy deploys deployment deployments release releases rollout rollback revert version versions commit
    branch tag pr hotfix patch fix change changes migration migrations upgrade update backup backups snapshot snapshots restore
    dump export exports import imports file files log logs metric metrics graph graphs dashboard dashboards monitor monitors
    alert alerts trace traces script scripts function functions code library package dependency module plugin client clients
    sdk firmware driver kernel process processes daemon agent agents controller operator scheduler webhook webhooks event
    events message messages mail mails email emails sms notification notifications order orders payment payments checkout cart
    account accounts user users customer customers tenant tenants invoice invoices data dataset feed search provider vendor
    staging prod production canary primary standby failover sensor sensors scanner gateway terminal terminals printer stream
    streams video call calls ticket tickets fallback feature model models timestamp clock ttl format field fields request lag
    backlog report reports spinner button screen upload uploads download downloads sync scan crawl crawler bot bots""".split()
)
"""What systems are made of, in any company."""
_MARKED = re.compile(r"\w[_/.:-]\w|#\d|[a-z]\d|\d[a-z]|\d")
_CAMEL = re.compile(r"\b(?:[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|[A-Z][A-Z0-9_]{2,})\b|`[^`]+`")
_FINITE = frozenset(
    """is are was were has have had does do did isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can can't
    cannot could couldn't will won't would wouldn't went came got gets goes comes says say said shows show showed keeps keep kept
    sits sat takes take took needs need wants want runs run ran sees see saw means meant gives give gave sends send sent makes
    made reads wrote holds held starts ends stays stayed hits lost left fell rose grew shrank became becomes broke blew ate eats
    spins hangs dies lives looks it's that's there's they're he's she's we're i'm we've i've they've what's thinks think believes
    knows expects costs matters""".split()
)
_VERBAL = re.compile(r"[a-z]{2,}(?:ed|[^s'u]s|ing)")
_PLAIN = frozenset(
    "this its yes us as was is has bus always sometimes perhaps lots thanks red need feed speed thing nothing".split()
)
CHATTY = re.compile(
    r"\b(?:lol|haha|heh|omg|wtf|wow|funny|lovely|cute|congrats|told (?:ya|you)|fun|love|hate|enjoy|coffee|lunch|weekend|home|"
    r"kids|bed|sleep|holiday|vacation|good (?:catch|job|work|point|call|idea|question|luck)|nice|thanks?|thank you|thx|cheers|"
    r"no worries|beers?|pizza|joke|magic|miracle|glad|happy to|welcome)\b"
)
"""Talk between people, not about systems."""


def technicality(text: str, words: list[str]) -> int:
    """How many words of a statement are identifiers, figures or parts of systems; each counted once."""
    marked = sum(w in _NOUNS or _MARKED.search(w) is not None for w in words)
    return marked + len(_CAMEL.findall(text))


def states(words: list[str]) -> bool:
    """Whether there is a verb, or a word in the shape of one, anywhere after the first word or at it."""
    return any(w in _FINITE or (w not in _PLAIN and w not in _NOUNS and _VERBAL.fullmatch(w) is not None) for w in words)


def figures(words: list[str]) -> bool:
    """Whether the statement gives a number."""
    return any(w[0].isdigit() for w in words)
