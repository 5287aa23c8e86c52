"""A third set of invented chats, written last and first read unseen (docs/timeline.md gives that first figure)."""

from __future__ import annotations

from tests.models.embedded.reading.transcripts import Transcript

TRANSCRIPTS: dict[str, Transcript] = {
    "ticket machines": (
        ("responder-1", "Ticket machines on line 4 show a white screen since about 5 am", "report|finding|impact"),
        ("responder-2", "their VPN tunnel is flapping", "report|finding"),
        ("responder-2", "the concentrator was patched during the night", "finding"),
        ("responder-3", "can we undo the patch?", "question"),
        ("responder-2", "going back to the previous firmware now", "action"),
        ("responder-2", "tunnels are stable", "result"),
        ("responder-1", "48 of 50 machines are selling again", "result|impact"),
        ("responder-1", "sent a technician to the last two", "action|communication"),
    ),
    "search relevance": (
        ("responder-1", "Search returns nothing for queries with umlauts", "report"),
        ("responder-2", "Confirmed on production, staging is fine", "finding"),
        ("responder-2", "The analyzer plugin was left out of the new image", "finding"),
        ("responder-2", "I'll build an image with the plugin", "action"),
        ("responder-2", "image is rolling out, 3 of 12 nodes done", "action"),
        ("responder-2", "all nodes updated, reindex not needed", "action|result"),
        ("responder-1", "Works, thanks!", "result"),
    ),
    "payments bridge": (
        ("responder-1", "Acquirer declines went from 3% to 41%", "report|impact|finding"),
        ("responder-2", "acquirer status page shows nothing", "ruled_out|finding|communication|report"),
        ("responder-2", "I'm on the phone with them", "communication|action|handover"),
        ("responder-1", "could it be our new retry logic?", "question|suspicion"),
        ("responder-3", "No, that is still behind a flag", "ruled_out"),
        ("responder-2", "they found an expired intermediate certificate on their gateway", "finding"),
        ("responder-3", "routing new payments through the other acquirer", "action"),
        ("responder-1", "declines back to 3%", "result"),
        ("responder-2", "acquirer has replaced the certificate", "action|finding"),
        ("responder-3", "moved the traffic back", "action"),
    ),
    "k8s upgrade": (
        ("responder-1", "half of the pods in prod-b are Pending", "report|impact"),
        ("responder-2", "node group upgrade is in progress, it drained three nodes at once", "finding|action"),
        ("responder-2", "maxUnavailable is set to 50%, it should be 1", "finding"),
        ("responder-1", "cancel it", "decision|noise"),
        ("responder-2", "cancelled the upgrade, uncordoning the nodes", "action"),
        ("responder-1", "pods are scheduling", "result|report"),
        ("responder-1", "api latency normal again", "result"),
        ("responder-2", "we'll redo it on Sunday with maxUnavailable 1", "commitment|decision|action"),
    ),
    "email relay": (
        ("responder-1", "Nobody gets password reset mails", "report|impact"),
        ("responder-2", "relay queue has 60k messages, all deferred by big providers", "report|finding|impact"),
        ("responder-2", "we're on a blocklist because of one tenant's newsletter", "finding"),
        ("responder-3", "suspended the tenant", "action"),
        ("responder-2", "requested delisting", "action|communication"),
        ("responder-2", "switched transactional mail to the spare IP pool", "action"),
        ("responder-1", "reset mails arrive", "result"),
        ("responder-2", "delisted at 16:40, queue is empty", "result|finding"),
    ),
    "short and lower case": (
        ("responder-1", "grafana is red", "report"),
        ("responder-2", "which board", "question|noise"),
        ("responder-1", "ingest", "noise"),
        ("responder-2", "ingest-4 oomed", "report|finding"),
        ("responder-2", "gave it 8 gb", "action"),
        ("responder-1", "still oom", "result|report"),
        ("responder-2", "heap dump says 6 gb in one map", "finding"),
        ("responder-2", "disabled the dedup plugin", "action"),
        ("responder-1", "green", "result|noise"),
    ),
    "formal updates": (
        (
            "responder-1",
            "Update 1: Users of the customer portal are unable to sign in. The identity team is engaged.",
            "impact|report",
        ),
        ("responder-1", "Update 2: The problem was traced to a full transaction log on the identity database.", "finding"),
        ("responder-1", "Update 3: Log space has been extended. Sign-in is possible again.", "action|result"),
        ("responder-1", "Update 4: No further errors for 30 minutes. The incident is closed.", "all_clear|result"),
    ),
}
