"""The trigger vocabulary in words: for each category, how people say it. Cues are votes (drafter/domain/cues.py)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.domain.cues import Cue, near, says
from drafter.domain.trigger_words import (
    BROKEN,
    CHANGED,
    CLOUD,
    CODE,
    FAULT,
    JOB,
    LOAD,
    MACHINE,
    PART,
    PLACE,
    PROVIDER,
    RAN,
    SETTING,
    SHIPPED,
    SURGE,
)
from drafter.domain.vocabulary import TriggerCategory

TRIGGER_CUES: Mapping[TriggerCategory, tuple[Cue, ...]] = {
    "binary_push": (
        says(1.0,
            "version, release, deploy, code, app, build, branch, feature, schema, sdk, library, rewritten, store release, "
            "migration, patch, patches, update, framework, refactor*, merged"),
        near(3.0, CODE, SHIPPED, 5),
        says(2.0,
            "upgrade, upgraded, upgrading, release, released, refactoring, rollout, deployment, deployed, "
            "deploy, migration, went live"),
        says(1.5, "regression, pull request, rolled back to, previous build, old image, commit was reverted"),
        Cue(re.compile(r"\bv?\d+\.\d+(?:\.\d+)?\s(?:to|->|→)\s(?:version\s)?v?\d+\.\d+", re.I), 2.0),
        Cue(re.compile(
            r"\b(?:upgrad|updat|bump|mov|migrat)\w*\s(?:\w+\s){0,5}(?:to|"
            r"from)\s(?:\w+\s){0,2}v?\d+(?:\.\d+)*\b", re.I), 3.5),
    ),
    "configuration_push": (
        says(1.0,
            "setting, switched off, switched on, enabled, disabled, flag, rule, header, dns, permission, restarted, record, "
            "put in front, caching layer, proxy, policy, foreign keys, parameter, console, certificate chain, moved, renamed, "
            "shortened, rotated"),
        near(3.0, SETTING, CHANGED, 6),
        says(2.5,
            "terraform, infrastructure as code, infrastructure-as-code, helm values, configmap, "
            "feature flag, misconfigur*, configuration change"),
        says(2.5,
            "enabled, disabled, switched on, switched off, turned on, turned off, toggled, via the dashboard, "
            "in the dashboard, "
            "in the console, through the console, security setting, dns change, rotated, revoked, renamed"),
        near(3.0,
             "config*, change, changes, rule*, policy, terraform, setting*, manifest*, playbook",
             "applied, apply, pushed, rolled out, deployed", 4),
        near(3.5, "pipeline, terraform, apply, plan, pr, pull request, merge, automation, playbook, ansible, puppet, helm",
             "destroyed, wiped, recreated, detached, overwrote, tore down", 10),
        near(3.5, "malformed, invalid, misspelt",
             "ingress*, route*, config*, manifest*, yaml, rule, rules, definition, record, records, zone, resource, ns", 2),
        near(3.5, "schema, config*, settings, content model", "made its way into, ended up in, slipped into, found its way", 8),
        near(3.5, "nodes, hosts, instances, vms", "rollover, node rotation, node image, launch template, rotated", 12),
        near(3.5, "typo, misspel*, mistyped, wrong spelling",
             "schema, config*, settings, model, values, manifest, yaml, rule, rules, record, zone", 14),
        near(3.5, "model, content model, data model, schema, content type, custom type, mapping",
             "change, changes, removed from, deleted from, renamed, put back, took out", 4),
        near(4.5, "looking for, looks for, asking for, asks for, queries, expects, can't find, cannot find",
             "removed, deleted, renamed", 14),
        near(3.0, "routes, announcements, prefixes, records", "withdrew, withdrawn, announced, removed, deleted", 4),
        says(1.5, "configuration, settings, configuration management, firewall, dns zone, access control"),
        near(2.5, "timeout, time-out, limit, retention, ttl, weight, bound, interval", "to, from", 3),
    ),
    "user_behavior_change": (
        says(1.0,
            "students, pupils, visitors, scraper, customers opened, first day, sale, term, audience, fans, traffic, crowd, "
            "requests, at once, viral, queue of users, bulk"),
        near(3.0, LOAD, SURGE, 5),
        near(3.0, "everybody, everyone, half of, thousands, millions, viewers, fans, a competitor, somebody, "
            "load test, load tests",
             "wanted to see, wanted, ordered, watched, logged in, stayed at home, saturated, polled, opened", 8),
        Cue(re.compile(r"\b\d+(?:\.\d+)?\s?(?:x|times|fold)\b[^.\n]{0,25}\b(?:normal|usual|typical|average|peak)\b", re.I), 3.5),
        says(3.0,
            "crawler*, scraper*, scraping, botnet, bots, ddos, denial of service, abuse, abusive, spam*, "
            "credential stuffing"),
        says(2.5,
            "campaign, newsletter, black friday, flash sale, went viral, on television, tv, "
            "advertisement, advert, commercial, promotion, ticket sale, launch day, exam, press coverage, "
                "crowd, hacker news, reddit"),
        near(2.5,
            "one customer, a customer, one tenant, a tenant, a single client, service team, one user, "
            "consumer, students, pupils, people, a single user, large customer, new customer, integration",
            "sent, clones, requests, submitted, opened, queried, polled, uploaded, imported, raised, started to, began to, "
                  "reloaded, requested, clicked", 6),
        near(2.5, "traffic, load, usage, demand, volume", "growth, grew, growing, rose, unusual*", 10),
        near(2.5, "traffic, requests, users, visitors, demand, usage, season", "heavy", 4),
    ),
    "processing_pipeline": (
        says(1.0,
            "batch, job, import, export, calculates, nightly, clean-up script, report run, feed, dataset, backfill, twice, "
            "rows, file"),
        near(3.0, JOB, RAN, 7),
        says(2.0,
            "backfill, batch job, nightly import, cron job, data pipeline, training data, input file, "
            "export job, reindexing"),
        near(2.5, "input, file, data, row, rows, feed, records, labels",
            "malformed, corrupt*, empty, truncated, unexpected, oversized, bad", 4),
    ),
    "service_provider_change": (
        says(1.0,
            "provider, supplier, announced, hosting, cloud, store, issuing authority, vendor, their, upstream, partner, third "
            "party, payments provider, carrier, managed"),
        near(3.5, PROVIDER, FAULT, 9),
        near(3.0, PROVIDER, "maintenance, reduced, outage, deprecated, new format, breaking change, notice to", 16),
        near(3.5, "acquirer, bank, gateway, partner, their, provider, vendor", "they later said, their side, our call, "
            "its side, told us", 12),
        near(4.0, PROVIDER,
             "moved its, changed its, changed the, upgraded its, turned off, limited, limits, began to send, began to answer, "
             "began to count, had begun to count, retired, replaced its, published an, switched it off, after its own", 5),
        near(3.5, CLOUD, "advisory, customers, experiencing, investigating, service health, known issue", 8),
        near(3.5, CLOUD,
            "outage*, incident, down, degrad*, maintenance, unavailable, status page, elevated error*, "
            "having issues", 5),
        near(3.0, PROVIDER, "call open, ticket, case open, support case, raised with, escalated, reported, in touch with", 5),
        near(3.0, PROVIDER, "503, 502, 500, 5xx, errors, timeouts, slow, refusing, rejecting", 4),
        says(3.0, "their status page, provider's status page, vendor's status page"),
        says(2.5,
            "cloud provider, provider's status page, vendor's status page, their status page, "
            "provider's side, vendor's support"),
        says(1.5, "provider, vendor, supplier, registrar, upstream, third party, third-party, content-delivery network, cdn"),
    ),
    "performance_decay": (
        says(1.0,
            "since early, every evening, slower, grew, grown, never been, expired, weeks, months, million rows, accumulated, "
            "old, full, filled, leak, slowly, locks for longer, backlog"),
        says(3.5,
            "no space left, out of disk, disk full, disk was full, no disk space, disk space left, "
            "wraparound, memory leak, leak, leaks, leaked, leaking, bloat*"),
        near(3.0, "disk*, volume, partition, file system, storage, inodes, log, root",
              "filled, filling, full, ran out, exhausted, low, 100, capacity", 6),
        near(3.5,
             "certificate*, cert, certs, secret, token, signing key, credential*, password, api key",
             "expired, expires, expiry, lapsed, renewed", 8),
        near(3.0,
            "slowly, gradual*, steadily, crept, creeping, over weeks, over months, over several weeks, "
            "for weeks, for months, for a year, for years, little by little",
            "grow*, grew, increas*, fill*, accumulat*, degrad*, rise, rose, built up, drift*, latency, "
                  "fragment*, stuck, backlog", 12),
        near(2.5, "stuck, disabled, failing, growing, accumulating, unnoticed, leaking",
            "for weeks, for months, weeks, months, since spring, for a year, years", 6),
        near(3.0, "identifier*, ids, id space, sequence, counter, 32-bit, integer",
            "exhaust*, ran out, last one, scarce, used up, overflow*, limit", 10),
        near(3.5, "each week, a week, per week, every week, each month, a month, per month, every month, "
             "since spring, since summer, since autumn, since winter, over the years",
             "grown, growing, grew, grows, gone up, went up, risen, rose, longer, slower, more, larger", 9),
        says(2.0,
            "fragmentation, fragmented, never cleared, never cleaned, never purged, log rotation, "
            "without any clean-up, grown past, unbounded growth"),
    ),
    "capacity_management": (
        says(1.0,
            "limit, maximum, quota, machines left, could not be added, reached, no capacity, spot market, out of, pool, "
            "connection limit, scaled, free addresses"),
        says(3.5,
            "quota, quotas, rate limit, rate limited, resource exhausted, out of capacity, "
            "insufficient capacity, status 429"),
        Cue(re.compile(r"\b[A-Z]\w*_(?:EXHAUSTED|EXCEEDED|REACHED)\b|\bInsufficient\w*Capacity\w*"), 3.5),
        near(3.0, "limit, quota, ceiling, cap, maximum, upper bound, bound, allowance, max connections, plan",
              "reached, hit, exceeded, exhausted, used up, beyond", 5),
        near(3.0,
            "capacity, nodes, addresses, ip addresses, ports, headroom, resources, instances, "
            "slots",
            "out of, no more, insufficient, not enough, exhausted, ran dry, ran out", 4),
        near(3.0, "licence, license, file limit, open files, quota, plan", "covers, users, seats, sessions, only, "
            "is 1,024, refused", 5),
        near(3.0, "addresses, ports, slots, identifiers, licences, seats, inodes, file handles, descriptors, subnet*",
             "no free, free, left, none left, used up, exhausted", 4),
        near(2.5, "nodes, instances, replicas, standby, fleet, capacity, cluster",
            "scaled, scale up, scale-up, scaled down, removed, downsiz*, resiz*, reduced", 5),
        says(1.5, "autoscaler, autoscaling, capacity, node pool, undersized"),
    ),
    "hardware": (
        says(1.0,
            "disk, disks, array, router, switch, power, device, hypervisor, rack, fan, server room, rebuild, volumes, "
            "hardware, cable, machine"),
        near(3.5, PART, BROKEN, 7),
        near(3.5, MACHINE, "died, dead, faulty, defect*, overheat*, burnt, hardware, lost power, was lost", 4),
        says(3.5,
            "power outage, power cut, hardware failure, hardware fault, machine check, ecc error*, "
            "bad sector*, uncorrectable, fibre cut, fiber cut, power supply failed"),
        near(3.0, "memory, disk, bits, line card", "flipped, errors, drop packets, corrupted, not corrected", 8),
        near(3.5, "fire, flood, storm, lightning, smoke, heat wave",
            "data cent*, hall, site, colocation, building, room, facility", 6),
        near(3.5, "power, cooling, electricity", "lost, failed, cut, outage, interrupted, tripped, went out", 4),
        near(3.5, "sector*, block, blocks, disk*, drive*, module*",
             "unreadable, smart error*, reallocated, parity error*, worn out", 6),
        says(1.5, "hardware, technician, spare part, was exchanged, line card, physical host"),
    ),
    "other": (
        says(1.0,
            "by hand, mistake, intern, time server, clock, typed, attacker, password, stolen, restored from backup, wrong, "
            "leap, drill, command, restart*"),
        says(3.5, "attacker*, malicious, intruder*, compromised, phish*, ransom*, hijack*, stolen, reused password"),
        near(3.0, "ran, run, running, executed, typed, entered, issued",
            "command, statement, drop, delete, destroy, rm, script by hand", 8),
        near(3.0, "wrong, connected to, instead of, selected", PLACE, 5),
        near(3.5, "entered, input, typed, pasted, selected, intended",
            "incorrect*, wrong, mistake*, larger, more than, unintended, than intended, production", 7),
        near(2.5,
             "playbook, command, script, runbook, by hand, manually, tool",
             "ran, run, executed, removed, deleted, more servers, wrong", 6),
        near(4.0, "licence, license, domain, domain name", "expired, lapsed, renewed", 8),
        near(3.5, "deleted, destroyed, dropped, tore down, torn down, wiped, truncated",
             "prod, production, live, wrong, different cluster, other cluster, another cluster, namespace, database", 5),
        says(3.0,
            "leap second, daylight-saving, daylight saving, clock change, drill, game day, dropped the table, by mistake"),
    ),
    "undetermined": (
        near(4.0, "cause, reason, origin, why, what had, explanation",
            "unknown, unclear, not known, not found, could not, cannot, not say, never found, "
            "not established, does not say, no one, not give", 7),
        near(3.5, "could not, cannot, does not, unable to, not able to, none could, without giving",
            "say, explain*, determin*, establish*, confirm*, find a, be found, reproduce*, give a", 5),
        says(3.5,
            "coincides with nothing, coincide with nothing, none of them coincides, none of these coincides, nothing coincides, "
            "no evidence for it, no evidence of what, for the next time it happens, nothing unusual, "
                "nothing out of the ordinary, "
            " has not answered, unexplained, no explanation, "
                "no cause, no further information, no real evidence, "
            "without a cause, without giving a cause, theories"),
        near(3.5, "no deploy, no deployment, no release, no change, no changes, neither a deploy, neither a change, nothing had",
             "that period, that time, the window, the period, that hour, that day, before it", 12),
        near(4.0, "what, which, how, who", "is not known, was not known, remains unknown, is unknown, cannot be said", 7),
        near(3.0, "we, they, assume, suspect, guess, suppose", "no evidence, cannot prove, could not be shown, without proof", 9),
        near(2.5, "stopped, ended, vanished, disappeared", "before anyone, before anybody, by itself, by themselves", 4),
        near(4.0, "explanation, cause, reason",
             "did not find, have not found, was not found, remains open, still open, never established, is not known", 5),
        says(2.5,
            "without action, without any action, without intervention, resolved itself, recovered by itself, "
            "fell by itself, on its own, went away, has not come back, "
            "next occurrence, nothing specific"),
        near(1.5, "restart*, deleted", "helped, got better, worked again, fine since, errors ended", 12),
    ),
}  # fmt: skip
"""Concepts of the trigger vocabulary."""
