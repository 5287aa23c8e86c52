"""How people word triggers and causes: the closed vocabularies as concepts, each a linear-time pattern with a weight.

A concept is a phrase, or two classes of words that stand near each other in either order ("the limit was raised", "raised
the limit"). Weights run from 1 (a hint that needs company) to 4 (says it outright); they are votes, not probabilities.
No pattern names a company's own systems; vendors are named only where a vendor as such is the concept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from drafter.domain.vocabulary import CauseCategory, TriggerCategory

Category = TypeVar("Category", bound=str)


class Cue(NamedTuple):
    """One way of wording a concept. `needs`: sets of word beginnings; a text without one of each cannot match, which is
    much cheaper to see than a pattern is to search. Empty: always search."""

    pattern: re.Pattern[str]
    weight: float
    needs: tuple[frozenset[str], ...] = ()


_WORD = re.compile(r"\w+")
_BEGINNING = 3  # letters; the shortest words of the classes are no longer


def _class(words: str) -> str:
    """`roll* out, set` → `roll\\w*\\W+out|set`; spaces match any gap between words."""
    return "|".join(re.escape(w.strip()).replace(r"\*", r"\w*").replace(r"\ ", r"\W+") for w in words.split(","))


def _beginnings(words: str) -> frozenset[str]:
    return frozenset(m.group()[:_BEGINNING].lower() for w in words.split(",") if (m := _WORD.search(w)))


def _says(weight: float, words: str) -> Cue:
    return Cue(re.compile(rf"\b(?:{_class(words)})\b", re.I), weight, (_beginnings(words),))


def _near(weight: float, some: str, others: str, within: int = 6) -> Cue:
    """Both classes, at most `within` words between them. Gaps alternate `\\W+` and `\\w+`, so matching stays linear."""
    a, b = _class(some), _class(others)
    gap = rf"(?:\W+\w+){{0,{within}}}?\W+"
    return Cue(
        re.compile(rf"\b(?:{a})\b{gap}(?:{b})\b|\b(?:{b})\b{gap}(?:{a})\b", re.I),
        weight,
        (_beginnings(some), _beginnings(others)),
    )


_CODE = (
    "release*, build, builds, version*, image*, binary, package*, code, commit*, feature*, patch*, firmware, driver*, library, libraries, "
    "dependenc*, sdk, chart, plug-in, plugin, module, app, front end, new page, bundle, kernel, runtime, controller, operating system"
)
_SHIPPED = (
    "deploy*, released, releasing, roll* out, rollout, shipp*, push*, merg*, upgrad*, bump*, updat*, live, introduc*, went out, gone out, "
    "reached production, new, newer, newest, published, refactor*, rewr*, moved to, raised"
)
_SETTING = (
    "config*, setting*, parameter*, polic*, rule, rules, flag, flags, toggle*, limit*, timeout*, time-out*, ttl, retention, role, roles, "
    "permission*, privilege*, record, records, zone, dns, routing, acl*, firewall*, secret*, credential*, token*, signing key, password*, "
    "certificate*, variable*, threshold*, weight, weights, replica count, schedule, security group*, subnet*, terraform, helm, allow-list, "
    "replication, prefix list, mask, instance type, mapping, route table*, load balancer, load-balancing, infrastructure, cache was"
)
_CHANGED = (
    "chang*, edit*, updat*, set to, lower*, rais*, reduc*, increas*, tighten*, enabl*, disabl*, turn* on, turn* off, switch*, remov*, "
    "delet*, rotat*, replac*, added, adding, appl*, flipp*, push*, modif*, install*, adjust*, moved, renam*, dropp*, activat*, restrict*, "
    "revok*, shorten*, merged, flush*, restart*, destroy*"
)
_LOAD = "traffic, load, requests, request rate, users, visitors, demand, usage, queries, log-ins, logins, calls, jobs, sign-ups, downloads"
_SURGE = (
    "surge*, spike*, burst*, flood*, rose, doubled, tripled, jumped, climbed, peaked, times the, times as, fold, increase in, increased, "
    "growth, growing, wave, influx, unusual*, record, high at, heavy, sudden*, million"
)
_PROVIDER = (
    "provider*, vendor*, supplier*, registrar, carrier*, third party, third-party, upstream, cdn, content-delivery network, hosting company, "
    "operator of the network, saas, external api, external service, identity provider, isp, peering, its operator, partner's, payment processor"
)
_CLOUD = "aws, amazon, azure, gcp, google cloud, cloudflare, fastly, akamai, heroku, hetzner, linode, github, stripe, twilio, okta, s3, route 53"
_FAULT = (
    "outage*, incident, fail*, down, fault*, maintenance, chang*, degrad*, upgrad*, unavailable, problem*, broke*, reported, acknowledg*, "
    "stopped, answered with, suspend*, deprecat*, retir*, restart*, migrat*, status page, lost, revok*, began to, without notice, mitigated"
)
_JOB = (
    "batch, nightly, cron, etl, import, importer, export, ingestion, backfill*, reindex*, re-index*, training run, training, aggregation, "
    "scheduled job, scheduled task, pipeline, feed, data load, load step, archiving, archives, closing job, sync job, cleanup job, model"
)
_RAN = (
    "ran, run, read, wrote, produced, deleted, failed, finished, started, loaded, processed, gave up, stalled, late, empty, malformed, "
    "corrupt*, missing, twice, larger, withheld, overwrote, skipped, published"
)
_PART = (
    "drive, ssd, raid, disk array, memory module, dimm, motherboard, nic, raid controller, core switch, psu, power supply, power supplies, "
    "rack, blade, fan, battery, optic*, line card, cooling, ups, generator, fibre, fiber, cable, hardware, distribution unit"
)
_MACHINE = "disk, disks, host, server, switch, router, node, memory, cpu, power, machine"
_BROKEN = (
    "failed, failure, failing, died, dead, faulty, defect*, overheat*, burn*, cut, unplugged, exchanged, bad, lost power, errors"
)
_PLACE = "cluster, database, workspace, terminal, window, account, host, server, environment, region, context, table, production"

TRIGGER_CUES: Mapping[TriggerCategory, tuple[Cue, ...]] = {
    "binary_push": (
        _near(3.0, _CODE, _SHIPPED, 5),
        _says(2.0, "upgrade, upgraded, upgrading, release, released, refactoring, rollout, deployment, deployed, deploy, migration, went live"),
        _says(1.5, "regression, pull request, rolled back to, previous build, old image, commit was reverted"),
        Cue(re.compile(r"\bv?\d+\.\d+(?:\.\d+)?\s(?:to|->|→)\s(?:version\s)?v?\d+\.\d+", re.I), 2.0),
    ),
    "configuration_push": (
        _near(3.0, _SETTING, _CHANGED, 6),
        _says(2.5, "terraform, infrastructure as code, infrastructure-as-code, helm values, configmap, feature flag, misconfigur*, configuration change"),
        _says(1.5, "configuration, settings, in the console, configuration management, firewall, dns zone, access control"),
        _near(2.5, "timeout, time-out, limit, retention, ttl, weight, bound, interval", "to, from", 3),
    ),
    "user_behavior_change": (
        _near(3.0, _LOAD, _SURGE, 5),
        _says(3.0, "crawler*, scraper*, scraping, botnet, bots, ddos, denial of service, abuse, abusive, spam*, credential stuffing"),
        _says(2.5, "campaign, newsletter, black friday, flash sale, went viral, on television, ticket sale, launch day, exam"),
        _near(2.5, "one customer, a customer, one tenant, a tenant, a single client, service team, one user, consumer, students, pupils, people",
              "sent, submitted, opened, queried, polled, uploaded, imported, raised, started to, began to, reloaded, requested, clicked", 6),
        _near(2.5, "traffic, load, usage, demand, volume", "growth, grew, growing, rose, heavy, unusual*", 10),
    ),
    "processing_pipeline": (
        _near(3.0, _JOB, _RAN, 7),
        _says(2.0, "backfill, batch job, nightly import, cron job, data pipeline, training data, input file, export job, reindexing"),
        _near(2.5, "input, file, data, row, rows, feed, records, labels", "malformed, corrupt*, empty, truncated, unexpected, oversized, bad", 4),
    ),
    "service_provider_change": (
        _near(3.5, _PROVIDER, _FAULT, 9),
        _near(3.5, _CLOUD, "outage*, incident, down, degrad*, maintenance, unavailable, status page, elevated error*, having issues", 5),
        _says(2.5, "cloud provider, provider's status page, vendor's status page, their status page, provider's side, vendor's support"),
        _says(1.5, "provider, vendor, supplier, registrar, upstream, third party, third-party, content-delivery network, cdn"),
    ),
    "performance_decay": (
        _says(3.5, "no space left, out of disk, disk full, disk was full, no disk space, disk space left, wraparound, memory leak, leak, leaks, leaked, leaking, bloat*"),
        _near(3.0, "disk*, volume, partition, file system, storage, inodes, log, root", "filled, filling, full, ran out, exhausted", 6),
        _near(3.5, "certificate*, cert, certs", "expired, expires, expiry, lapsed, renewed", 8),
        _near(3.0, "slowly, gradual*, steadily, crept, creeping, over weeks, over months, over several weeks, for weeks, for months, for a year, for years, little by little",
              "grow*, grew, increas*, fill*, accumulat*, degrad*, rise, rose, built up, drift*, latency, fragment*", 12),
        _near(3.0, "identifier*, ids, id space, sequence, counter, 32-bit, integer", "exhaust*, ran out, last one, scarce, used up, overflow*, limit", 10),
        _says(2.0, "fragmentation, fragmented, never cleared, never cleaned, never purged, log rotation, without any clean-up, grown past, unbounded growth"),
    ),
    "capacity_management": (
        _says(3.5, "quota, quotas, rate limit, rate limited, resource exhausted, out of capacity, insufficient capacity, status 429"),
        Cue(re.compile(r"\b[A-Z]\w*_(?:EXHAUSTED|EXCEEDED|REACHED)\b|\bInsufficient\w*Capacity\w*"), 3.5),
        _near(3.0, "limit, quota, ceiling, cap, maximum, upper bound, bound, allowance, max connections, plan", "reached, hit, exceeded, exhausted, used up, beyond", 5),
        _near(3.0, "capacity, nodes, addresses, ip addresses, ports, connections, headroom, resources, instances, slots", "out of, no more, insufficient, not enough, exhausted, ran dry, ran out", 4),
        _near(2.5, "nodes, instances, replicas, standby, fleet, capacity, cluster", "scaled, scale up, scale-up, scaled down, removed, downsiz*, resiz*, reduced", 5),
        _says(1.5, "autoscaler, autoscaling, capacity, node pool, undersized"),
    ),
    "hardware": (
        _near(3.5, _PART, _BROKEN, 4),
        _near(3.5, _MACHINE, "died, dead, faulty, defect*, overheat*, burnt, hardware, lost power, was lost", 4),
        _says(3.5, "power outage, power cut, hardware failure, hardware fault, machine check, ecc error*, bad sector*, uncorrectable, fibre cut, fiber cut, power supply failed"),
        _near(3.0, "memory, disk, bits, line card", "flipped, errors, drop packets, corrupted, not corrected", 8),
        _says(1.5, "hardware, technician, spare part, was exchanged, line card, physical host"),
    ),
    "other": (
        _says(3.5, "attacker*, malicious, intruder*, compromised, phish*, ransom*, hijack*, stolen, reused password"),
        _near(3.0, "ran, run, running, executed, typed, entered, issued", "command, statement, drop, delete, destroy, rm, script by hand", 8),
        _near(3.0, "wrong, connected to, instead of, selected", _PLACE, 5),
        _near(3.0, "licence, license, domain", "expired, lapsed, renewed", 8),
        _says(3.0, "leap second, daylight-saving, daylight saving, clock change, failover drill, drill, game day, dropped the table, by mistake"),
    ),
    "undetermined": (
        _near(4.0, "cause, reason, origin, why, what had, explanation", "unknown, unclear, not known, not found, could not, cannot, not say, never found, not established, does not say, no one, not give", 7),
        _near(3.5, "could not, cannot, does not, unable to, not able to, none could, without giving", "say, explain*, determin*, establish*, confirm*, find a, be found, reproduce*, give a", 5),
        _says(3.5, "unexplained, no explanation, no cause, no further information, no real evidence, without a cause, without giving a cause, theories"),
        _says(2.5, "resolved itself, recovered by itself, fell by itself, on its own, went away, has not come back, next occurrence, nothing specific"),
        _near(1.5, "restart*, deleted", "helped, got better, worked again, fine since, errors ended", 12),
    ),
}  # fmt: skip
"""Concepts of the trigger vocabulary."""

_CHECKS = (
    "test, tests, tested, testing, review, reviewed, staging, ci, checklist, fixtures, validation, validated, dry run, rehearsed, release notes, "
    "approved, approval, documentation, documented, list, register, reminder, reminders, contract, told, communicated, owner, verifies, verified, "
    "check, checks, checked, noticed, guard, confirmation, plan, runbook, compared, renewal, factor, known to, procedure, process"
)
_LACKING = (
    "no, not, none, never, nobody, no one, without, only, passed, missing, lack*, green, did not, unaware, neither, nothing, exempt, had been closed, "
    "one percent of, unnoticed, dismissed, empty, from its description, failing silently, does not have"
)
_LOGIC = (
    "code, function, handler, parser, query, importer, scheduler, client, library, cache, gateway, process, application, script, loop, "
    "condition, field, default, helper, key, write, algorithm, service, constructor, api endpoint"
)
_MISDOES = (
    "did not, does not, never, ignores, ignored, rejected, rejects, dereferenc*, compared, confus*, treated, treats, assumed, taken as, took the, "
    "inverted, overwrote, twice, leaks, swallow*, renamed, instead of, without, wrong, null, idempotent, missing, expects"
)

CAUSE_CUES: Mapping[CauseCategory, tuple[Cue, ...]] = {
    "software": (
        _says(3.0, "bug, bugs, defect, regression, off by one, null pointer, nil pointer, segfault, deadlock*, race condition, infinite loop, panic, panics, "
                   "memory leak, leak, leaks, null value, type error, typo, not idempotent, backtracks, crash-loop*, crash loop, unhandled, uncaught"),
        _near(2.5, _LOGIC, _MISDOES, 5),
        _says(2.0, "exception, traceback, parse*, parsing, serialis*, serializ*, deserial*, decode*, encoding, lock, unlock, overflow, default, undefined, expects"),
        _near(2.5, "limit, limits, rate limit, back-off, backoff, validation, clean-up, purging, queuing", "no, not, missing, never, without, on the list, existed for", 5),
    ),
    "development_process_failure": (
        _near(3.0, _CHECKS, _LACKING, 6),
        _near(2.5, "different, differ*, same", "staging, test environment, environments, terminals, file", 6),
        _says(2.5, "by hand, manually, undocumented, outdated, forgotten, overlooked, left over, no owner, nobody knew, mailing list, former employee, checks were green, "
                   "wrong branch, wrong commit, wrong workspace, wrong environment, not fully aware, edited by hand, not renewed, expired unnoticed"),
        _near(2.5, "certificate*, cert, certs, licence, license, domain, key", "expired, expiry, lapsed, renewed, renewal", 8),
        _says(2.0, "assumption, changelog, release notes, breaking change, deprecat*, announced, review wants, pre-publication check, second factor, secrets"),
    ),
    "complex_system_behaviors": (
        _says(3.5, "cascad*, thundering herd, stampede, feedback loop, retry storm, death spiral, vicious circle, snowball*, split brain, split-brain, amplif*, one after another, again and again, knock-on, feeds itself, without backoff, without back-off"),
        _near(3.0, "retr*, tried again, asked again, reloaded, reconnect*, back-off, repeated requests, each time-out, evict*, queued", "load, overwhelm*, saturat*, multipl*, doubled, down, exhaust*, up, worse, another, circuit breaker, back off, busy", 9),
        _near(3.0, "another team, other team, another department, another system, other service, consumer*, dependent, dependency, coupling", "unknown, did not know, never, had always, no contract, belongs, derived, hidden, undocumented", 9),
        _says(3.0, "interaction, interplay, neither, would have done harm without the other, in turn, hidden coupling, circular, side effect, unexpectedly, depended on, shared database, shares its database"),
        _near(2.5, "cache, caches", "empty, cold, flushed, misses, stale", 4),
        _says(2.0, "overwhelmed, saturated, contention, starv*, memory pressure, connection pool, stale, out of sync, inconsistent, noisy neighbour, waits for, resynchronised, bandwidth"),
    ),
    "deployment_planning": (
        _says(3.0, "single zone, one zone, single region, only one replica, one replica, single point of failure, single instance, same rack, same path, no redundancy, no standby, no fallback"),
        _near(3.0, "canary, rollback, roll back, gradual, staged, phased, standby, second zone, second vendor, fallback, bypass*, redundan*", "no, not, without, missing, exempt, deleted, could not, postponed, did not work, requires", 6),
        _near(3.0, "deploy*, replac*, restart*, push*, rolled, updat*, appl*, releas*, switch*, everywhere", "at once, at the same time, in the same second, in one go, globally, simultaneously, together, one hundred percent", 8),
        _near(3.0, "sized, provisioned, undersized, dimensioned, calculation, headroom, capacity, bound, quota, limit, maximum, growth, consumption, size, fewer, nodes",
              "too small, too low, for the pilot, for a few, not part of, no alert, nobody, no one, nothing monitored, not considered, two years ago, reached, hit, average*, peak, beyond, used up, watched, limited", 8),
        _near(2.5, "order, before, sequence, steps", "deployed, updated, applied, passed, health checks, rollout, producers, migration", 5),
        _says(2.0, "quota, peak, provisioned, cost, costs, to save, postponed, shared queue, same queue, at the evening peak, without limit"),
    ),
    "network_failure": (
        _says(3.5, "packet loss, lost packets, drop packets, routing loop, route leak, bgp, black hole, network partition, fibre, fiber, vlan, spanning tree, peering, vpn tunnel, prefix list, link stayed up"),
        _near(3.0, "dns, resolver*, name server*, resolution", "fail*, down, unavailable, not resolve, timed out, wrong, stale, missing, stopped", 5),
        _near(3.0, "load balancer, load-balancer, network, routes, route, uplink, routing", "fail*, flapp*, dropp*, unhealthy, outage, lost, withdrawn, announced", 6),
        _says(1.0, "network, routing, router*, unreachable, connectivity"),
    ),
    "other": (
        _near(3.0, "provider*, vendor*, registrar, supplier*, operator, cdn, network", "did not say, worldwide, its own, support, outage, suspended, without giving, problem with a supplier", 10),
        _says(2.5, "attacker*, stolen, power cut, faulty memory, memory module, hardware fault, bits in"),
        _says(1.0, "provider, vendor, supplier, registrar"),
    ),
    "undetermined": (),
}  # fmt: skip
"""Concepts of the root cause vocabulary. What marks a cause as unknown stands with the triggers."""

_NEGATED = re.compile(r"(?:\b(?:no|not|never|without|any)|n['’]t)\s+(?:[\w-]+\s+){0,2}$", re.I)
_BACK = 30  # characters before a wording in which a negation takes it back


def votes(cues: Mapping[Category, tuple[Cue, ...]], text: str) -> dict[Category, float]:
    """For each category that the text words at all, the weight of its strongest cue plus a third of each further one.

    A wording under a negation ("no packet loss") does not count.
    """
    found: dict[Category, float] = {}
    begun = {word[:_BEGINNING] for word in _WORD.findall(text.lower())}
    for category, listed in cues.items():
        weights = sorted((cue.weight for cue in listed if _may(cue, begun) and _worded(cue.pattern, text)), reverse=True)
        if weights:
            found[category] = weights[0] + sum(weights[1:]) / 3
    return found


def _may(cue: Cue, begun: set[str]) -> bool:
    return not any(need.isdisjoint(begun) for need in cue.needs)


def _worded(pattern: re.Pattern[str], text: str) -> bool:
    return any(not _NEGATED.search(text, max(0, m.start() - _BACK), m.start()) for m in pattern.finditer(text))
