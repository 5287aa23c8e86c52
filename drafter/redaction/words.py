"""Word lists: what is an ordinary word, and what is a product, a month or a place before it is a person."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

TERMS = frozenset(
    """
    airflow alertmanager alexa amazon ansible apache april argo argocd athena atlas august aurora austin azure berlin bosun
    bugzilla calico casper cassandra celery charlotte chef chelsea chrome cilium circle clair claude cloudflare confluence
    consul corey dagger dallas datadog debian delta denver diego docker dublin echo elastic elasticsearch envoy falcon fargate
    fastly february firefox florence flux flynn friday gerrit github gitlab google grafana gremlin groovy hashicorp helm
    hermes heroku hubot hudson istio jaeger january java jenkins jersey jira jordan juju julia july june juniper kafka karpenter
    kibana knative kong kubernetes lambda linkerd linux lisbon loki london luna madison maria march marvin maven may mercury
    mesos mimir minio monday mongo mysql nagios nats neon nginx nomad november october odin okta opsgenie oracle orlando osaka
    pagerduty paris percona phabricator phoenix postgres prometheus prow pulsar puppet python rabbit redis ruby rundeck
    sacramento salt saturday sentry september sierra slack snowflake solr spark splunk spinnaker sunday sydney tempo terraform
    thanos thor thursday titan tokyo tomcat travis tuesday twilio ubuntu vault vector victoria victorops vincent virginia
    washington wednesday windows xen zeus zipkin zookeeper oregon ohio frankfurt ireland singapore mumbai seoul stockholm
    max milan montreal sao paulo carolina georgia iowa texas dakota santa clara jose diego francisco
    """.split()
)
"""Proper nouns of this trade. Written alone with a capital they do not name a person."""

ACRONYMS = frozenset(
    """
    AB AC AI AM AP API AWS AZ BE CA CD CDN CI CLI CN CPU CR CSS DB DBA DC DM DNS DO DR EC EKS EM EOD ETA ETL EU FE FF FIN FYI GB
    GC GCP GKE GMT GPU HA HQ HTTP IC ID IMO IO IOS IP IR IT JS JVM KB KO KV LB LG LGTM MB MD ML MQ MR MS MTU NA NAT NB NFS NFT
    NIC NO NS OK ON OOM OOO OP OR OS PB PC PD PG PHP PM PO POC POP PR PRD PS PST QA QPS RAM RC RDS RE RFC RO RPC RPS RW SA SDK
    SHA SL SLA SLI SLO SM SMS SOP SQL SRE SRV SSD SSH SSL SSO TB TBD TCP TF TLS TS TTL TV UAT UDP UI UK URL US UTC UX VIP VM VP
    VPC VPN WAF WAL WIP XSS YAML IS IN AT AN AS BY GO HE IF ME MY OF SO TO UP WE
    """.split()
)
"""Upper-case abbreviations that are a thing before they are somebody's initials."""

GROUPS = frozenset(
    """
    here channel everyone all team teams group squad oncall call ops devops sre sres dev devs eng engineering engineers admin
    admins support leads lead owners owner maintainers reviewers approvers committers users staff guild crew chapter wg sig
    security platform infra infrastructure bot bots robot app latest next beta alpha override media param return returns
    import property deprecated todo author since see version test types babel angular vue nestjs aws sha256 daily hourly
    weekly monthly yearly annually reboot midnight autowired transactional injectable component bean dataclass
    """.split()
)
"""Words in an `@…` that make it a group, a package scope, an annotation or a schedule, not a person."""


@cache
def ordinary_words() -> frozenset[str]:
    """Lower-case words of English and of this trade (`ordinary.txt`; its head says where they come from)."""
    lines = files("drafter.redaction").joinpath("ordinary.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_ordinary(word: str) -> bool:
    """Whether a word (any case) is one of the language, or a proper noun of the trade."""
    low = word.casefold()
    return low in TERMS or low in ordinary_words() or (len(low) == 2 and low.upper() in ACRONYMS)
