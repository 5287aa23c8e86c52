"""Four chats written last and read unseen: the second honest figure of how new chats are read."""

from __future__ import annotations

from tests.models.embedded.reading.transcripts import Transcript

TRANSCRIPTS: dict[str, Transcript] = {
    "broadcaster playout": (
        ("responder-1", "subtitles on channel 4 trail the picture by 12 s", "report"),
        ("responder-2", "since when?", "question"),
        ("responder-1", "viewers wrote in from 19:05 on", "report|impact|finding"),
        ("responder-2", "subs encoder B took over at 19:03, A lost its NTP source", "finding"),
        ("responder-2", "B has no offset configured, A has -12", "finding"),
        ("responder-1", "put B on -12 please", "decision"),
        ("responder-2", "offset applied, waiting for the next programme", "action"),
        ("responder-1", "lip sync good", "result|ruled_out"),
        ("responder-2", "A has NTP again but I leave it on B tonight", "decision|result|action|finding"),
        ("responder-1", "Told presentation, closing", "all_clear|communication"),
    ),
    "edtech exam day": (
        ("responder-1", "exam room says students are kicked out when they hit submit", "report|impact"),
        ("responder-1", "about 300 of 4,000 so far, mostly school district 12", "impact|finding|report"),
        ("responder-2", "POST /submit gets a 413 from the WAF", "finding|report"),
        ("responder-2", "answers with pasted images exceed 1 MB", "finding"),
        ("responder-3", "limit was lowered in monday's WAF ruleset update by the vendor", "finding"),
        ("responder-2", "override for /submit to 10 MB is going out", "action"),
        ("responder-1", "can students resubmit?", "question"),
        ("responder-2", "drafts are kept in the browser so yes", "finding|ruled_out"),
        ("responder-2", "override active in both regions", "action|result"),
        ("responder-1", "no new complaints for 15 min", "result"),
        ("responder-3", "district 12 mailed, their exams get 30 min more", "communication"),
        ("responder-2", "9 students lost their draft, proctors have the list", "impact|finding"),
        ("responder-1", "done from our side. postmortem monday", "all_clear|commitment"),
    ),
    "logistics warehouse, non-native": (
        ("responder-1", "In hall 3 the conveyors are standing", "report"),
        ("responder-2", "I see on PLC 31 communication lost with the WMS", "finding|report"),
        ("responder-2", "Ping to WMS goes, but the telegram port does not answer", "finding|report"),
        ("responder-3", "WMS service was stopped by the Windows update in the night", "finding"),
        ("responder-3", "I start the service", "action"),
        ("responder-3", "It does not come up, error 1069 logon failure", "result|report"),
        ("responder-1", "120 trucks are waiting in the yard", "impact"),
        ("responder-3", "The password of the service account has expired yesterday", "finding"),
        ("responder-3", "New password is set and service is running", "action|result"),
        ("responder-2", "Telegrams are coming", "result"),
        ("responder-1", "Conveyors run. We need 2 hours to be in plan", "result|impact|finding"),
        ("responder-3", "I will make that this account has no expiration", "commitment|action"),
    ),
    "crypto exchange, fast": (
        ("responder-1", "withdrawals page 500s", "report"),
        ("responder-2", "kk looking", "noise|action"),
        ("responder-2", "hot wallet signer returns quorum not met", "finding|report"),
        ("responder-3", "signer 2 rebooted for kernel patch, 4 is down since last week", "finding"),
        ("responder-1", "so 3 of 5 needed and we have 3?", "question"),
        ("responder-2", "2. signer 5 refuses, clock skew 41s", "finding|report"),
        ("responder-2", "chronyd restarted on 5", "action"),
        ("responder-2", "skew gone, quorum 3/5", "result"),
        ("responder-1", "500s stopped. 212 withdrawals parked", "result|impact"),
        ("responder-3", "replaying parked ones, 10 at a time", "action"),
        ("responder-3", "all 212 signed and broadcast", "result|action"),
        ("responder-1", "banner down. we need 4 back asap tho", "communication|commitment|decision"),
        ("responder-3", "signer 4 ETA tomorrow, board is on order", "finding|commitment|noise"),
    ),
}
