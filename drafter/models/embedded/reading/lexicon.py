"""What operators do to systems: verbs in all their forms, looked up by word in constant time."""

from __future__ import annotations

import re
from typing import Literal

Form = Literal["base", "past", "ing", "s"]

MITIGATING = frozenset(
    """revert rollback undo restart reboot bounce failover promote scale resize disable drain cordon evict throttle shed reroute
    redirect block ban flush purge kill restore recover rotate renew reissue repoint hotfix patch fix unblock redeploy
    switch reset invalidate repair roll""".split()
)
"""Verbs that aim at ending impact, whatever the system is."""

_REGULAR = """restart reboot bounce deploy redeploy release merge apply scale resize increase decrease
bump raise lower double halve
disable enable toggle flip drain cordon uncordon evict failover switch promote demote kill delete remove drop purge
flush clear block unblock ban throttle shed reroute redirect move migrate repoint point update upgrade downgrade change
edit patch hotfix fix rebuild replay requeue restore recover reindex invalidate rotate renew reissue add create pause
resume stop start provision replace reset reload mute silence snapshot revert backport cherrypick rollback push ship
trigger launch terminate recreate reapply adjust tweak configure reconfigure repair detach attach isolate quarantine
whitelist allowlist blacklist blocklist install uninstall skip halt abort cancel limit cap shift divert transfer mount
unmount fence tune tighten relax request mitigate decommission reseed rehydrate recycle refresh rewind retrigger
schedule reschedule unlock lock grant revoke exclude include unfreeze unload stabilize park downscale upscale expand
extend shrink trim truncate vacuum power kick roll turn pull regenerate sync resync retry open commit rename correct
swap warm override convert free hardcode unpin pin resubmit resend wipe requeue rehome depool repool evacuate quiesce
deregister register drop undeploy unplug replug taint untaint yank nuke skip demote suspend ramp dial dump bypass stash
label relabel retag renumber reassign reallocate reprovision reimage reseat rewire reconnect disconnect archive unarchive
import export load reprocess backfill populate prune compact defragment rebalance offload onboard redeclare override whitelist
clamp connect boot splice plug destroy erase unpause deactivate activate reactivate respawn retire
 shorten lengthen reduce relocate reopen spin swing fail""".split()
_IRREGULAR = {
    "roll": ("rolled", "rolling"), "undo": ("undid", "undoing"), "take": ("took", "taking"), "put": ("put", "putting"),
    "set": ("set", "setting"), "cut": ("cut", "cutting"), "run": ("ran", "running"), "rerun": ("reran", "rerunning"),
    "rebuild": ("rebuilt", "rebuilding"), "build": ("built", "building"), "give": ("gave", "giving"),
    "shut": ("shut", "shutting"), "bring": ("brought", "bringing"),
    "spin": ("spun", "spinning"), "shed": ("shed", "shedding"), "reset": ("reset", "resetting"), "redo": ("redid", "redoing"),
    "commit": ("committed", "committing"), "shrink": ("shrank", "shrinking"), "send": ("sent", "sending"),
    "make": ("made", "making"), "resend": ("resent", "resending"), "swing": ("swung", "swinging"),
    "rewrite": ("rewrote", "rewriting"), "rewind": ("rewound", "rewinding"), "throw": ("threw", "throwing"),
    "withdraw": ("withdrew", "withdrawing"), "override": ("overrode", "overriding"), "freeze": ("froze", "freezing"),
    "overwrite": ("overwrote", "overwriting"), "feed": ("fed", "feeding"),
    "write": ("wrote", "writing"), "point": ("pointed", "pointing"), "wind": ("wound", "winding"),
    "unfreeze": ("unfroze", "unfreezing"), "tear": ("tore", "tearing"), "sweep": ("swept", "sweeping"),
    "speed": ("sped", "speeding"), "drive": ("drove", "driving"), "hang": ("hung", "hanging"), "lay": ("laid", "laying"),
}  # fmt: skip
_PARTICLE_NEEDED = frozenset(
    {
        "roll",
        "take",
        "put",
        "bring",
        "turn",
        "pull",
        "power",
        "kick",
        "cut",
        "spin",
        "shut",
        "make",
        "send",
        "throw",
        "hang",
        "wind",
        "tear",
        "speed",
        "fail",
        "lay",
        "write",
        "drive",
        "feed",
        "load",
        "export",
        "import",
        "label",
        "register",
    }
)
"""Verbs that are operations only with a particle or an object of the system: `rolled back`, `took out`, `made a change`."""
PARTICLES = frozenset({"back", "out", "down", "up", "off", "on", "over", "forward", "offline", "online", "change", "changes"})

INTRANSITIVE = frozenset(
    "run drop increase decrease start stop clear recover change open resume shrink expand restart reset".split()
)
"""Verbs that things do by themselves: `errors dropped`, `the job stopped`."""
ROLLED_OUT = frozenset(
    "deploy merge revert roll rollback release apply push ship promote fix restart redeploy patch install".split()
)
"""Verbs whose bare passive tells of a step (`the fix is deployed`); of others it tells of a state (`writes are disabled`)."""

LOOKING = frozenset(
    """checking investigating looking digging debugging tracing testing verifying reviewing inspecting examining monitoring
    watching reproducing bisecting comparing profiling""".split()
)
LOOKED = frozenset(
    "checked investigated looked tested verified reviewed inspected examined reproduced bisected compared tried".split()
)
OPERATIONS = frozenset(
    """fix hotfix patch pr mr change rollback revert deploy deployment release build rollout restart failover config flag feature
    pods pod node nodes service server instance database db cluster run import sync
    restore resync replay reboot rebuild purge drain resend splice backup backfill reindex rerun scan migration
    upgrade commit version image branch chart workaround mitigation job jobs cache dns certificate cert rule limit quota replica
    incident script update secret token""".split()
)
"""What operations are made of: `fix deployed`, `PR merged`, `cache cleared` tell of a step without naming who took it."""
NO_STEP = frozenset(
    """
    signed tracked traced narrowed pinpointed located spotted logged logging tracing tracking realising realizing recalled
    aborted accepted according acked acknowledged affected agreed alarming aligned announced annoyed answered answering
    anything appeared approved arrived asked asking assumed assuming averaging backing based begging behaving being believed
    belonged billing blocking boarding breaking broken buffering building calling catching climbing coming commuting
    concerning confirm confirmed confused considering contained cooking counted crashed crashing crying declared declaring
    decreased degraded delivered depended depending died differed dipped disappeared discovered doing doubled draining
    driving dropped dropping during eating elevated emailed ended enjoyed erroring escalated escalating estimated evening
    everything exceeded exceeding excited excluded exhausted existing expected expecting experiencing expired expires failed
    failing falling forwarding forwarded fed feed feeling figured finding finished fixed flapping followed getting giving
    going growing guessed guessing halved hanging happened happening hated having heading hearing helped hitting hogging
    hoped hoping identified impacted improving included including increased indeed informed interesting investigating
    involved joined joining jumped keeping lagging lasted laughing leaking learned learning leaving liked limited listening
    loading looked looking loved making marketing matched meaning measured misleading missing mixed monitoring morning need
    needed noted nothing noticing notified observed occurred ongoing outstanding overflowing paged paging parenting peaked
    peaking pending picking piling planned plunged posted posting preceded processing putting puzzled quadrupled reading
    realised realized received receiving reckoned recovered recovering red regarding related remaining reminding replied
    reported reporting reproduced required resolved responding retrying returning rose running saturated saying scheduled
    seed seeing seemed seemingly sending sent serving shifted showing sitting sleeping soared something sorted sounds
    speaking speed spiked spiking staging standing started starting starving staying struggling stuck succeeded suffering
    supposed surprised surprising suspected swallowing taking talking thinking thought throwing ticketing timed timing tired
    told traveling travelling trending tried tripled trying turned tweeted unaffected unchanged undefined underlying
    understood unexpected unexpectedly unlimited unrelated untested untouched unused upcoming used using waiting wanted
    welcome wondered wondering worked working worrying ignored ignoring grabbing""".split()
)
"""Words in the form of a step that tell of states, talk and appearances."""
_METRICS = frozenset(
    """errors error rate rates latency traffic requests load cpu memory usage throughput volume connections queue lag backlog had
    count numbers it users which that they""".split()
)


_SHORT = re.compile(r"(?:un|re)?[^aeiou]*[aeiou][^aeiouwxy]")


def _stem(verb: str) -> str:
    """The verb as it stands before `-ed` and `-ing`: a final consonant after one short vowel is doubled."""
    return verb + verb[-1] if _SHORT.fullmatch(verb) else verb


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def _ing(verb: str) -> str:
    return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else _stem(verb)) + "ing"


def _s(verb: str) -> str:
    if verb.endswith(("sh", "ch", "s", "x", "z")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def _forms() -> dict[str, tuple[str, Form]]:
    table: dict[str, tuple[str, Form]] = {}
    for verb in dict.fromkeys([*_REGULAR, *_IRREGULAR]):
        past, ing = _IRREGULAR.get(verb, (_past(verb), _ing(verb)))
        table[ing] = (verb, "ing")
        if verb.endswith("ue"):
            table[verb + "ing"] = (verb, "ing")
        table[_s(verb)] = (verb, "s")
        table.setdefault(past, (verb, "past"))
        if past != verb:
            table[verb] = (verb, "base")
        if verb.endswith(("el", "al", "et", "it")):  # both spellings: canceled, cancelled
            table.setdefault(verb + verb[-1] + "ed", (verb, "past"))
            table.setdefault(verb + verb[-1] + "ing", (verb, "ing"))
    table["reverting"] = ("revert", "ing")
    return table


FORMS: dict[str, tuple[str, Form]] = _forms()
"""Word → (verb, form). `put` and `set` count as past: in incident chat the bare form reports."""
_NO_REPEAT = ("return", "recap", "relay")
"""Words that begin with `re` and go on like a verb here, and mean something else."""
_ROLLED = frozenset("node nodes pod pods cluster clusters instances deployment hosts fleet".split())
"""What is renewed one after the other by rolling it."""
_GOING: dict[str, Form] = {"go": "base", "going": "ing", "went": "past"}
"""To go back to what was before is to undo."""
_TWO_WORDS: dict[str, Form] = {"fail": "base", "failing": "ing", "failed": "past", "fails": "s"}


def known(word: str) -> bool:
    """Whether a word may name an operation."""
    return word in FORMS or word in _TWO_WORDS or word in _GOING or _repeated(word) is not None


def _repeated(word: str) -> tuple[str, Form] | None:
    """`re-enabled`, `reclamping`: an operation done again, named by the operation."""
    if word.startswith("re-"):
        return FORMS.get("re" + word[3:]) or FORMS.get(word[3:])
    return FORMS.get(word[2:]) if word.startswith("re") and len(word) > 6 and not word.startswith(_NO_REPEAT) else None


def operation(words: list[str], at: int) -> tuple[str, Form] | None:
    """The operation that the word at `at` names, or None: metrics that drop and rolls without a particle are not steps."""
    word = words[at]
    if word in _TWO_WORDS:
        return ("failover", _TWO_WORDS[word]) if words[at + 1 : at + 2] == ["over"] else None
    if word in _GOING:
        back = words[at + 1 : at + 3] == ["back", "to"] and {"bed", "sleep", "normal", "work"}.isdisjoint(words[at + 3 :])
        return ("rollback", _GOING[word]) if back else None
    if word in ("gave", "giving") and not {"it", "them", "the"} & set(words[at + 1 : at + 2]):
        return None
    found = FORMS.get(word) or _repeated(word)
    if found is None:
        return None
    verb = found[0]
    if verb in _PARTICLE_NEEDED and PARTICLES.isdisjoint(words[at + 1 : at + 6]):
        rolled = verb == "roll" and not _ROLLED.isdisjoint(words[at + 1 : at + 4])
        return found if rolled or (verb in ("roll", "pull") and words[at + 1 : at + 2] in (["it"], ["them"])) else None
    if verb in INTRANSITIVE and at and words[at - 1] in _METRICS:
        return None
    return found
