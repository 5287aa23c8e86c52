"""The root cause vocabulary in words: for each category, how people say it. Cues are votes (drafter/domain/cues.py)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.domain.cues import Cue, near, says
from drafter.domain.vocabulary import CauseCategory

_CHECKS = (
    "test, tests, tested, testing, review, reviewed, staging, ci, checklist, fixtures, validation, "
    "validated, dry run, rehearsed, release notes, "
    "approved, approval, documentation, documented, list, register, reminder, reminders, contract, "
    "told, communicated, owner, verifies, verified, "
    "check, checks, checked, noticed, guard, confirmation, plan, runbook, compared, renewal, factor, known to, "
    "procedure, process"
)
_LACKING = (
    "no, not, none, never, nobody, no one, without, only, passed, missing, lack*, green, did not, "
    "unaware, neither, nothing, exempt, had been closed, "
    "one percent of, unnoticed, dismissed, empty, from its description, failing silently, does not have"
)
_LOGIC = (
    "code, function, handler, parser, query, importer, scheduler, client, library, cache, gateway, "
    "process, application, script, loop, "
    "condition, field, default, helper, key, write, algorithm, service, constructor, api endpoint"
)
_MISDOES = (
    "did not, does not, never, ignores, ignored, rejected, rejects, dereferenc*, compared, confus*, "
    "treated, treats, assumed, taken as, took the, "
    "inverted, overwrote, twice, leaks, swallow*, renamed, instead of, without, wrong, null, idempotent, missing, expects"
)

CAUSE_CUES: Mapping[CauseCategory, tuple[Cue, ...]] = {
    "software": (
        says(1.0,
            "never reconnects, client library, crash*, without looking, library, code, locks, never been emptied, logic, per "
            "address, session, stored, compressed, parser, memory, query, queries, thread, retry, handles, field, values"),
        says(3.0,

                "divide by zero, division by zero, stack trace, stacktrace, typeerror, bug, bugs, defect, "
                "regression, off by one, null pointer, nil pointer, segfault, deadlock*, "
            "race condition, infinite loop, "

                       "memory leak, leak, leaks, null value, type error, not idempotent, backtracks, "
                       "crash-loop*, crash loop, unhandled, uncaught"),
        near(2.5, _LOGIC, _MISDOES, 5),
        near(2.5, "computed, computes, compares, decodes, matched, parses, takes, took, counted, merges, stored, reads, keeps",
             "wrong, wrongly, twice, as zero, for zero, before, by position, by name, without looking, without, the first, "
             "a reference, every, never, as expired, seconds", 5),
        near(2.5, "check, checks, checked, limits, handles, looks at, validates, considers, expects, knows",
             "bound, bounds, size, length, empty, null, zero, how many, type, overflow, return value, error code", 5),
        near(3.0, "treated, treats, took, takes, taken, read, reads, compared, compares, interpreted, interprets, decides",
             "as a sign, as zero, as negative, as deleted, as missing, as expired, as empty, equality, "
             "as text, as success", 9),
        near(3.0, "kubeconfig, state, config, file, index, data, records, session, context, pointer",
             "somehow, got mutated, been mutated, mutated, clobbered, corrupted, overwritten by", 4),
        near(3.0, "everyone, everybody, all users, all clients, every client, all of them",
             "same client, same user, same key, same address, one client, one user", 4),
        near(2.5, "loop, recursion", "never ends, without end, endless, does not end", 4),
        says(2.5,
            "threw an, throws an, taken as zero, keeps a reference, no longer matched, narrower than, never reconnects, "
            "without waiting, uncacheable, not cacheable, has a bug, defect had been, does not release, never released"),
        near(2.5, "rate limit*, limits, queuing, limit", "per address, per client, per ip, users only, not for the, none for", 6),
        says(2.0,
            "exception, traceback, parse*, parsing, serialis*, serializ*, deserial*, decode*, encoding, "
            "lock, unlock, overflow, default, undefined, expects, panic, panics"),
        near(3.0, "service, services, api, apis, app, application, client, worker, process, code",
             "no mechanism, not have a mechanism, does not reload, doesn't reload, never reloads, until restarted, "
             "until it was restarted, until they were restarted, only at startup, only at start", 6),
        near(2.5, "uncacheable, cache key, key, order of", "vary, varies, params, parameter*, order, missing, wrong, because", 6),
        near(2.5, "limit, limits, rate limit, back-off, backoff, validation, clean-up, purging, queuing",
              "no, not, missing, never, without", 5),
    ),
    "development_process_failure": (
        says(1.0,
            "nobody, mistake, by hand, remembers, not switched on again, outdated, administrator, noticed by, not noticed, "
            "staging, button, reviewed, tested, checked, procedure, forgot*, expired, old, manual, communicated, knew"),
        near(3.0, _CHECKS, _LACKING, 6),
        says(2.5,
            "without a review, without review, no review, bought by hand, had since left, has since left, left the company, "
            "not been read, stood in the, no one reads, looked unused, which looked, "
            "may drop, left over from, as its checks, had not been announced, "
            "never enabled again, "
            "not renewed, nobody checks, no check, had been disabled, failing since, credit card, changed the default, "
            "by default, turned on stricter, force-pushed, unused for, not been used, once a quarter"),
        near(3.5, "looking for, looks for, asking for, asks for, queries, expects, uses, can't find, cannot find",
             "removed, deleted, renamed", 14),
        says(2.5, "typo, misspel*, mistyped, fat finger*"),
        near(3.5, "typo, misspel*, mistyped, wrong spelling",
             "schema, config*, settings, model, values, manifest, yaml, rule, rules, record, zone", 14),
        near(2.5, "different, differ*, same", "staging, test environment, environments, terminals, file", 6),
        says(2.5,
            "by hand, manually, undocumented, outdated, forgotten, overlooked, left over, no owner, "
            "nobody knew, mailing list, former employee, checks were green, "

                       "wrong branch, wrong commit, wrong workspace, wrong environment, not fully aware, "
                       "edited by hand, not renewed, expired unnoticed"),
        near(2.5, "certificate*, cert, certs, licence, license, domain, key", "expired, expiry, lapsed, renewed, renewal", 8),
        says(2.0,
            "assumption, changelog, release notes, breaking change, deprecat*, announced, review wants, "
            "pre-publication check, second factor, secrets"),
    ),
    "complex_system_behaviors": (
        says(1.0,
            "used up all, worker threads, hung, as well, led to, other hosts, in turn, everything else, at the same time, "
            "piled up, queue, overload*, waiting, retries, slow, back-pressure, depend*, chain"),
        says(3.5,
            "cascad*, thundering herd, stampede, feedback loop, retry storm, death spiral, vicious circle, "
            "snowball*, split brain, split-brain, amplif*, one after another, again and again, knock-on, "
            "feeds itself, without backoff, without back-off"),
        near(3.0,
            "retr*, tried again, asked again, reloaded, reconnect*, back-off, repeated requests, "
            "each time-out, evict*, queued",
            "load, overwhelm*, saturat*, multipl*, doubled, down, exhaust*, up, worse, another, "
            "circuit breaker, back off, busy", 9),
        near(3.0,
            "another team, other team, another department, another system, other service, consumer*, "
            "dependent, dependency, coupling",
            "unknown, did not know, never, had always, no contract, belongs, derived, hidden, undocumented", 9),
        says(3.0,
            "waited for each other, each other, at the same moment, in the same second, at the same second, kept the, "
            "came back at once, fell over again, on the same nodes, failed as well, timed out too, in a loop, "
            "cold traffic, others took, none was left, until none, keeps the address, "
            "some could"),
        says(3.0,
            "interaction, interplay, neither, would have done harm without the other, in turn, "
            "hidden coupling, circular, side effect, unexpectedly, depended on, shared database, "
            "shares its database"),
        near(3.5, "remaining, the rest, others, surviving, neighbour*, other nodes, other servers, other hosts",
             "more load, the load, overload*, took over, then failed, followed, their share, fell too", 9),
        near(3.0, "number of calls, number of requests, calls, requests, load", "grew to, times that of, multiplied, fold", 5),
        says(2.5, "starts again from the beginning, pass the load, moved the pressure, also fetch, also call*"),
        near(2.5, "cache, caches", "empty, cold, flushed, misses, stale", 4),
        near(3.0, "miss, misses, hit ratio, hit rate",
             "every, each, becomes, turns into, falls through, sliding, fell, dropped", 6),
        near(2.5, "keys, entries, buckets, series, labels", "distinct, unique, too many, so many, cardinality", 4),
        near(2.5, "cache key, cache keys, partition key, shard key", "changes, changed, from, per, full, longer, includes", 4),
        says(3.0, "feeds itself, feed itself, cardinality"),
        near(2.5, "hammer*, flood*, pil* up, fight*, starv*, backlog, kept",
             "cache, database, queue, retr*, clients, each other", 6),
        near(2.5, "used too much, ran out of, exhaust*, ate, eats, knock* over, knocking, takes down, took down",
             "memory, cpu, threads, nodes, instances, cluster, others, neighbours", 6),
        says(2.0,
            "overwhelmed, saturated, contention, starv*, memory pressure, connection pool, stale, "
            "out of sync, inconsistent, noisy neighbour, waits for, resynchronised, bandwidth"),
    ),
    "deployment_planning": (
        says(1.0,
            "single, only one, limit, sized, production lot, spare, names only, one instance type, peak, capacity, connection "
            "limit, no fallback, failover, backup, redundan*, sized, maximum, second, standby, rollout"),
        says(3.0,
            "single zone, one zone, single region, only one replica, one replica, single point of failure, "
            "single instance, same rack, same path, no redundancy, no standby, no fallback"),
        near(3.0,
            "canary, rollback, roll back, gradual, staged, phased, standby, second zone, second vendor, "
            "fallback, bypass*, redundan*",
            "no, not, without, missing, exempt, deleted, could not, postponed, did not work, requires", 6),
        near(3.0, "deploy*, replac*, restart*, push*, rolled, updat*, appl*, releas*, switch*, everywhere",
            "at once, at the same time, in the same second, in one go, globally, simultaneously, together, "
            "one hundred percent", 8),
        near(3.0,
            "sized, provisioned, undersized, dimensioned, calculation, headroom, capacity, bound, quota, "
            "limit, maximum, growth, consumption, size, fewer, nodes",

                  "too small, too low, for the pilot, for a few, not part of, no alert, nobody, no one, "
                  "nothing monitored, not considered, two years ago, reached, hit, average*, peak, beyond, "
                  "used up, watched, limited", 8),
        says(2.5,
            "the only database, the only server, only database server, had been tested with, was tested with, "
            "sized for, were sized, could not bypass, nothing newer, shared by all, through one address, one outgoing address, "
            "one address, no staged rollout, left to whoever, in order of arrival, on no dashboard, all of one type, "
            "grown by, had grown, no space left, monitoring ran on"),
        near(3.0, "plan, planning, sizing, preparation, in advance, schedule",
             "neither, nor, nobody, had not, did not, no step, omitted, counted, shut down, left out", 9),
        near(3.0, "all users, all customers, all hosts, all sites, all regions, every host, "
             "whole fleet, every node, every customer",
             "at once, same time, same day, one step, one go, switched on, turned on, enabled", 6),
        near(3.0, "chosen, sized, set up, bought, laid down, ordered, calculated, planned",
             "pilot, years ago, average, without, smaller, neither", 9),
        near(2.5, "migration, column, schema, table", "older, still used, had run, locks, renamed, rewritten, before", 8),
        Cue(re.compile(
            r"\b(?:limits?|replicas?|memory|cpu|size|pool|quota)\b[^.\n]{0,30}\b(?:(?:lower|smaller|fewer)\b[^.\n]{0,25}\bthan|"
            r"too (?:low|small|few))\b", re.I), 3.0),
        near(2.5, "warning, alert, alerts, monitor*", "nobody received, on no, was sent by the, only at, at 95, nobody", 6),
        near(2.5, "order, before, sequence, steps",
            "deployed, updated, applied, passed, health checks, rollout, producers, migration", 5),
        says(2.0,
            "quota, peak, provisioned, cost, costs, to save, postponed, shared queue, same queue, "
            "at the evening peak, without limit"),
    ),
    "network_failure": (
        says(1.0,
            "router, pings, packets, dns, link, firewall, route, network device, connectivity, load balancer, time server, "
            "switch"),
        says(3.5,
            "packet loss, lost packets, drop packets, routing loop, route leak, bgp, black hole, "
            "network partition, fibre, fiber, vlan, spanning tree, peering, vpn tunnel, prefix list, "
            "link stayed up"),
        near(3.0, "dns, resolver*, name server*, resolution",
            "fail*, down, unavailable, not resolve, timed out, wrong, stale, missing, stopped", 5),
        says(3.0,
            "network outage, network failure, network problem, network interruption, network partition, network fault, "
            "lost network, network equipment, network device"),
        near(3.0, "load balancer, load-balancer, routes, route, uplink, routing",
            "fail*, flapp*, dropp*, unhealthy, outage, lost, withdrawn, announced", 6),
        says(1.0, "network, routing, router*, unreachable, connectivity"),
    ),
    "other": (
        near(3.0, "provider*, vendor*, registrar, supplier*, operator, cdn, network",
            "did not say, worldwide, its own, support, outage, suspended, without giving, "
            "problem with a supplier", 10),
        says(2.5, "attacker*, stolen, power cut, faulty memory, memory module, hardware fault, bits in"),
        says(1.0, "provider, vendor, supplier, registrar"),
    ),
    "undetermined": (),
}  # fmt: skip
"""Concepts of the root cause vocabulary. What marks a cause as unknown stands with the triggers."""
