"""Classes of words that the trigger vocabulary is made of: comma-separated, `*` for any ending (drafter/domain/cues.py)."""

from __future__ import annotations

CODE = (
    "release*, build, builds, version*, image, container image*, binary, binaries, package*, code, commit*, feature*, "
    "patch*, firmware, driver*, library, "
    "libraries, dependenc*, sdk, chart, plug-in, plugin, module, app, apps, client, agent, "
    "front end, frontend, backend, new page, bundle, "
    "kernel, runtime, controller, operating system, framework, schema, service, worker*, component, "
    "container*, artifact*, upgrade"
)
SHIPPED = (
    "deploy*, released, releasing, roll* out, rollout, shipp*, pushed, merg*, upgrad*, bump*, "
    "updat*, live, introduc*, went out, gone out, "
    "reached production, new, newer, newest, published, refactor*, rewr*, moved to, launched, migrat*, rebuilt"
)
SETTING = (
    "config*, setting*, parameter*, polic*, rule, rules, flag, flags, toggle*, limit*, timeout*, "
    "time-out*, ttl, retention, role, roles, "
    "permission*, privilege*, record, records, zone, dns, routing, acl*, firewall*, secret*, "
    "credential*, token*, signing key, password*, "
    "certificate*, variable*, threshold*, weight, weights, replica count, schedule, security group*, "
    "subnet*, terraform, helm, allow-list, "
    "allowlist, blocklist, replication, prefix list, mask, instance type, mapping, route table*, load balancer, "
    "load-balancing, "
    "infrastructure, defaults, parameter group, bgp, announcement*, compression, proxy, header*, "
    "redirect*, endpoint, hostname, acls, quota, time to live, lifetime, log level, affinity, admission, webhook*, filter"
)
CHANGED = (
    "chang*, edit*, updat*, set to, lower*, rais*, reduc*, increas*, tighten*, enabl*, disabl*, "
    "turn* on, turn* off, switched, switching, "
    "remov*, delet*, rotat*, replac*, added, adding, flipp*, modif*, install*, adjust*, moved, "
    "renam*, dropp*, activat*, restrict*, "
    "set a, set an, set the, put on, imposed, reset, revok*, shorten*, merged, flush*, withdr*, misconfigur*, "
    "pointed, pointing, overwr*, mistyped, wrong, incorrect*, cleaned up"
)
LOAD = (
    "traffic, load, requests, request rate, users, visitors, demand, usage, queries, log-ins, "
    "logins, calls, jobs, sign-ups, downloads, "
    "volume, connections from, clones, messages, uploads, sessions"
)
SURGE = (
    "surge*, spike*, burst*, flood*, rose, doubled, tripled, jumped, climbed, peaked, times the, "
    "times as, fold, increase in, increased, "
    "growth, growing, wave, influx, unusual*, record, high at, sudden*, million*, thousand*, "
    "hundreds of, at the same time, at once, "
    "unprecedented, ten times, exceeded anything"
)
PROVIDER = (
    "provider*, vendor*, supplier*, registrar, carrier*, third party, third-party, upstream, cdn, "
    "content-delivery network, hosting company, "
    "operator of the network, saas, external api, external service, identity provider, isp, peering, its operator, partner's, "
    "payment processor, acquirer, transit provider, hosted service, managed service, cloud platform, colocation, "
    "email service, sms gateway, "
    "public registry, certificate authority, dns provider, mail provider, maintainers, upstream project"
)
CLOUD = (
    "aws, amazon, microsoft, azure, gcp, google cloud, cloudflare, fastly, akamai, heroku, hetzner, linode, "
    "github, stripe, twilio, okta, s3, "
    "route 53, digitalocean, docker hub, npm, let's encrypt"
)
FAULT = (
    "outage*, incident, fail*, down, fault*, maintenance, chang*, degrad*, upgrad*, unavailable, "
    "problem*, broke*, reported, acknowledg*, "
    "stopped, answered with, suspend*, deprecat*, retir*, restart*, migrat*, status page, lost, "
    "revok*, began to, without notice, "
    "mitigated, update pushed, withdrew, unreachable, on their side, throttl*, blocked, terminated, "
    "published, had begun, closed, its own, force-pushed, moved, withdrawn, delay*, resolved, failover, slow*, stuck, "
    "rolled out, switched, disabled, deleted, rejecting, rejected, limited, misrouted"
)
JOB = (
    "batch, nightly, cron, etl, import, importer, export, exporter job, ingestion, backfill*, "
    "reindex*, re-index*, training run, training, "
    "aggregation, scheduled job, scheduled task, pipeline run, data pipeline, data feed, data load, "
    "load step, archiving, archives, "
    "closing job, sync job, cleanup job, job, jobs, crawl job, partition, upstream table, dataset"
)
RAN = (
    "ran, triggered, kicked off, read, wrote, produced, deleted, gave up, stalled, late, delayed, empty, malformed, "
    "corrupt*, missing, twice, larger, "
    "ran into, started by, competes, deleted, withheld, overwrote, skipped, duplicated, incomplete, nightly, weekly, "
    "hourly, that builds, that archives"
)
PART = (
    "drive, drives, ssd, raid, disk array, memory module, dimm, motherboard, nic, raid controller, "
    "switch, router, psu, power supply, "
    "power supplies, rack, blade, fan, battery, optic*, line card, cooling, ups, generator, fibre, fiber, cable, hardware, "
    "distribution unit, air conditioning, breaker, transformer, power feed, disk of"
)
MACHINE = "disk, disks, host, server, node, memory, cpu, power, machine, hall, chassis"
BROKEN = (
    "failed, failure, failing, died, dead, faulty, defect*, overheat*, burn*, cut, unplugged, "
    "exchanged, bad, lost power, errors, fire, "
    "tripped, malfunction*, flapped, damaged"
)
PLACE = "cluster, database, workspace, terminal, window, account, host, server, environment, region, context, table, production"
