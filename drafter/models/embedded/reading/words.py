"""Groups of words that phrases share: `<users>` in a phrase stands for any of the words of `users` here."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "users": "users? ppl customers? clients? people visitors? merchants? tenants? students? readers? players? drivers? patients? "
    "partners? buyers? sellers? shoppers? subscribers? viewers? everyone everybody members? callers? agents?",
    "business": "orders payments logins checkouts requests jobs builds emails uploads searches bookings transactions calls "
    "messages sessions sign-?ups deliveries deposits invoices transfers",
    "theory": "cause culprit issue problem reason bug trigger fault source it that",
    "change": "deploy deployment release change upgrade migration rollout merge update restart failover config patch version "
    "rollback revert build",
    "cure": "that this it which rollback revert restart fix failover hotfix patch change workaround mitigation reboot",
    "sick_metric": r"errors? exceptions? failures 5xx\w* 50\ds? timeouts? latency latencies alerts? queues? lag backlog cpu load "
    r"memory p9\d crashes crash retries attempts rates? ratios? consumption usage depth age connections delays? loss",
    "well": "healthy good better fine stable normal ok okay green clean happy quiet fast",
    "back": r"dropp(?:ed|ing) drops down gone falling fell subsid(?:ed|ing) clear(?:ed|ing) decreas(?:ed|ing) stopp(?:ed|ing) "
    r"normal draining drained zero recover(?:ed|ing) improv(?:ed|ing) back "
    r"vanished disappeared shrinking going\ down went\ down coming\ down came\ down back\ under back\ below",
    "works": "works? working loads loading serving responding accessible reachable available processing passing succeeding",
    "cured": "fixed resolved solved restored mitigated sorted",
    "not_do": "didn't did\\ not doesn't does\\ not hasn't has\\ not haven't have\\ not "
    "don't\\ think\\ (?:that|it|this) never won't",
    "recovering": r"work(?:s|ed|ing)? help(?:s|ed|ing)? fix(?:es|ed|ing)? recover(?:s|ed|ing|y)? back come\ up coming\ up "
    r"better good ok okay fine stable healthy normal green up resolved? restored? improv(?:e|ed|ing) "
    r"clear(?:s|ed|ing) drop(?:s|ped|ping)? drain(?:ed|ing)?",
    "restored": "working running up reachable available responding serving healthy green fine ok okay stable normal visible "
    "accepting processing flowing moving syncing connected online open loading live happy accessible usable delivered fresh fast "
    "complete possible correct passing succeeding draining consistent good better",
    "done_by_users": "log login sign connect reach see pay buy order access load open upload download search send receive print "
    "use book play push pull clone build deploy resolve ping read write join call query",
    "not_yes": "(?!(?:not|don't|doesn't|never|no|can't|cannot|won't|to|will|should|must|can|could|would|didn't|they|we|i|you|"
    "please|let|lets|if|is|are|was|were|sounds|looks|that|this|it|does|do|than|above|below|isn't|aren't|how|when|why|what|i'm|that's|it's)\\b)",
    "do_run": "runs? works? flows? moves? arrives? prints? responds? answers? loads? plays? sells? syncs? connects?",
    "denying": "isn't aren't wasn't weren't hasn't haven't didn't doesn't don't won't can't cannot not never",
    "wanting": "try tries tried trying attempt attempts attempted attempting aim aiming want wants need needs wait waiting hope "
    "hoping expect expected expecting supposed going plan planning how about able",
    "wishing": "should will would might may could must hopefully won't it'll they'll we'll i'll that'll can\\ we if until once "
    "unless when",
    "is": "is are was were it's that's they're",
    "i": "i we i've we've i\\ have we\\ have",
    "surely": r"pretty fairly quite almost very 9\d% 8\d%",
    "named": "cause issue problem bug error culprit trigger fault failure",
}


def expand(phrase: str) -> str:
    """The phrase with every `<group>` as a regular expression."""
    for name, words in WORDS.items():
        if f"<{name}>" in phrase:
            alternatives = words.replace("\\ ", "\0").split()
            phrase = phrase.replace(f"<{name}>", "(?:" + "|".join(a.replace("\0", " ") for a in alternatives) + ")")
    return phrase
