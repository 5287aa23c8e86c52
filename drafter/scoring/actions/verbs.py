"""Verbs of action items by what follows from them, and the ways in which two words make one."""

from __future__ import annotations

VERBS: dict[str, str] = {
    # from here something is there, gone or different when the item is done
    "make": """
        add create implement build write introduce develop construct draft generate produce provide insert include
        append incorporate inject embed attach bundle ship deliver deploy roll launch install setup provision spin
        stand onboard host buy order purchase procure acquire hire allocate prototype code script wire hook mount plug
        supply equip fit return pre-stage stage print hang lay display put place register open seed populate pre-warm
        warm preload prefetch parse templatize templatise extract duplicate containerise containerize dockerize
        package release commission cover
    """,
    "cause": "make let have",
    "remove": """
        remove rm ditch nuke delete drop purge prune retire decommission deprecate uninstall erase wipe strip unset
        unmount detach disconnect evict expire truncate sunset kill cancel close drain trim suppress unregister
        unsubscribe dismantle scrap withdraw disable rid deduplicate de-duplicate compress compact free unpin
    """,
    "set": """
        set raise lower increase decrease reduce shorten lengthen double triple halve cut bump resize scale grow
        shrink configure parametrise parameterise parameterize externalise externalize tag label rename colour color
        mark enable activate toggle turn reorder prioritise prioritize annotate version declare enlarge widen narrow
        downsize upsize calibrate reserve bind stagger relax specify allow accept whitelist allowlist permit opt
        default round sort freeze hard-code hardcode use
    """,
    "guard": """
        block pin reject prevent disallow forbid deny require enforce protect validate restrict refuse lock gate fence
        guard isolate quarantine sandbox rate-limit ratelimit throttle assert sanitise sanitize escape authenticate
        encrypt ban prohibit mandate fail halt stop abort cap limit bound time-limit pause teach force separate
        decouple serialise serialize debounce normalise normalize sign hash segment segregate firewall blacklist
        blocklist denylist paginate chunk batch randomise randomize jitter
    """,
    "watch": """
        alert page log detect instrument alarm warn notify text sms ping graph plot probe expose emit measure surface
        show trace chart scrape wake visualise visualize subscribe count meter
    """,
    "undo": """
        backfill recalculate recompute restore re-enable reenable revert reissue re-issue refund resend re-send replay
        reprocess reimport re-import reindex resync re-sync reconcile reset rotate renew revoke reload rerun re-run
        redo requeue re-queue rollback reinstall reseed re-create recreate reconnect reattach restock reverse recredit
        credit reimburse recover re-apply reapply re-encrypt re-sign defragment vacuum repartition
    """,
    "move": """
        migrate move relocate switch replace swap convert port split merge redirect route forward spread shard
        distribute mirror sync synchronise synchronize back-up backup archive cache serve store keep retain export
        import upload copy buffer queue retry transfer shift point rewire repoint re-point unify fork upstream
        backport cherry-pick fail-over failover shed degrade feature-flag partition index reroute offload flip combine
        pull hand-off pass send fetch take respond stream commit
    """,
    "automate": "automate schedule cron trigger self-heal autoscale auto-scale auto-restart auto-renew",
    "record": """
        document announce publish post record list enumerate file describe note capture catalogue catalog map
        inventory tabulate transcribe translate link reference name state summarise summarize present minute enter
    """,
    "assign": """
        assign appoint nominate designate delegate hand grant give entitle invite elect choose select pick authorise
        authorize recruit second
    """,
    "exercise": """
        run rehearse exercise simulate drill hold conduct perform execute carry load-test loadtest stress-test
        benchmark reproduce dry-run practise practice profile prove repeat demonstrate bisect
    """,
    "request": "request obtain ask collect get gather receive demand claim submit apply petition",
    # something will differ, but what?
    "change": """
        update refactor change modify adjust tune rework rewrite revise amend alter redesign restructure simplify
        harden clean tidy standardise standardize consolidate optimise optimize streamline extend tighten loosen
        reconfigure refresh modernise modernize rearrange reword reshape complement enrich reorganise reorganize
        rebuild polish groom revamp renovate bring adopt re-architect rearchitect rethink overhaul expand clean-up
        fine-tune finetune tweak fold integrate rationalise rationalize decompose modularise modularize reuse
        generalise generalize re-engineer adapt evolve hone mature
    """,
    "repair": """
        fix repair correct resolve address solve handle remedy rectify restart reboot remediate mitigate sort-out
        workaround unblock hotfix mend cure cope fix-up unstick
    """,
    "judge": """
        review revisit check test verify audit compare inspect confirm reassess re-evaluate reevaluate double-check
        cross-check recheck re-check proofread vet qa sample re-test retest reconsider try-out re-examine scrutinise
        scrutinize go walk
    """,
    "renew": "upgrade downgrade patch refit",
    "settle": """
        define establish clarify decide agree formalise formalize codify plan prepare design finalise finalize
        identify outline propose negotiate set-out finish complete close-out conclude conceive sketch scope estimate
        settle arrange organise organize
    """,
    # nothing follows by itself
    "better": """
        improve enhance strengthen boost uplift elevate better ameliorate advance foster promote leverage drive
        maximise maximize minimise minimize reinforce accelerate speed support facilitate help cultivate champion
        encourage
    """,
    "seek": """
        investigate determine explore evaluate research understand look analyse analyze debug dig assess study examine
        see diagnose troubleshoot find search deep-dive learn time-box timebox spike ascertain figure query inquire
        enquire survey work-out hunt spend quantify
    """,
    "ponder": "consider think brainstorm reflect contemplate weigh maybe ponder imagine wonder",
    "talk": """
        talk discuss follow escalate contact liaise coordinate co-ordinate communicate share collaborate partner
        engage email mail inform meet reach work speak chase consult cooperate co-operate advise call phone re-affirm
        reaffirm align chat involve touch approach
    """,
    "urge": """
        train remind educate coach mentor urge stress emphasise emphasize push press sensitise sensitize brief tell
        nudge instruct familiarise familiarize retrain re-train upskill motivate persuade convince insist
    """,
    "behave": """
        be always never avoid try remember pay refrain strive aim lessons do become stay behave slow respect act start
        react
    """,
    "ensure": "ensure guarantee safeguard assure secure",
    "continue": "continue maintain monitor watch observe track persist sustain",
}  # fmt: skip
"""Concept: its verbs. The first group is concrete, the second leaves open what will differ, of the third nothing follows."""
CONCRETE = frozenset("make cause remove set guard watch undo move automate record assign exercise request".split())
OPEN = frozenset("change repair renew judge settle".split())
CONCEPT_OF = {verb: concept for concept, verbs in VERBS.items() for verb in verbs.split()}
PAIRS = {
    "set up": "setup", "make sure": "ensure", "be sure": "ensure", "make certain": "ensure", "see to": "ensure",
    "look into": "investigate", "look for": "investigate", "look at": "investigate", "look whether": "investigate",
    "look if": "investigate", "find out": "investigate", "figure out": "investigate", "work out": "investigate",
    "check whether": "investigate", "check if": "investigate", "check why": "investigate", "check everything": "investigate",
    "see if": "investigate", "see whether": "investigate", "verify whether": "investigate", "dig into": "investigate",
    "drill down": "investigate", "get to": "investigate", "time box": "time-box", "follow up": "follow",
    "follow-up with": "follow",
    "reach out": "contact", "get in": "contact", "touch base": "talk", "sit down": "talk", "sync with": "talk",
    "clarify with": "talk", "check with": "talk", "align with": "talk", "raise with": "talk", "take up": "talk",
    "think about": "consider", "learn from": "learn", "call on": "remind", "raise awareness": "remind", "push for": "urge",
    "keep an": "monitor", "keep eye": "monitor", "keep monitoring": "monitor", "keep watching": "monitor", "watch out": "be",
    "pay attention": "be", "take care": "be", "do not": "never", "don't": "never", "never again": "never",
    "double check": "double-check", "cross check": "double-check", "go through": "review", "go over": "review",
    "walk through": "review", "clean up": "clean", "tidy up": "tidy", "beef up": "improve", "speed up": "improve",
    "ramp up": "improve", "step up": "improve", "firm up": "improve", "shore up": "improve", "cut down": "reduce",
    "back up": "back-up", "roll out": "roll", "roll back": "revert", "put in": "add", "put up": "add", "write down": "document",
    "write up": "document", "note down": "document", "get rid": "remove", "take out": "remove", "take down": "remove",
    "turn on": "enable", "switch on": "enable", "turn off": "disable", "switch off": "disable", "shut down": "retire",
    "phase out": "retire", "scale up": "change", "scale out": "change", "spin up": "provision", "stand up": "provision",
    "fail over": "failover", "hand over": "hand", "carry out": "run", "break up": "split", "split up": "split",
    "bring up": "update", "don't allow": "disallow", "not allow": "disallow", "get a": "request", "get written": "request",
    "get signed": "request", "get the": "improve", "get more": "improve", "get better": "improve", "have a": "add",
    "load test": "load-test", "stress test": "load-test", "fine tune": "tune", "fill in": "add", "agree with": "agree",
    "agree on": "agree", "decide on": "decide", "come up": "define", "sort out": "resolve", "deal with": "handle",
    "bring in": "add", "move away": "migrate", "opt out": "disable",
}  # fmt: skip
"""Two words that begin an item, and the verb that they mean."""
