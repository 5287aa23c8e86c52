"""The forms of an English verb, so that the vocabulary names each verb once: `forget+` is forgot, forgets, forgetting, forgotten."""

from __future__ import annotations

_IRREGULAR: dict[str, tuple[str, ...]] = {
    lemma: tuple(rest.split("/"))
    for lemma, _, rest in (
        pair.partition(":")
        for pair in """be:was/were/been/is/are bet:bet break:broke/broken bring:brought blow:blew/blown buy:bought catch:caught
        choose:chose/chosen cut:cut do:did/done drive:drove/driven fall:fell/fallen feel:felt fight:fought find:found fly:flew/flown
        forget:forgot/forgotten freeze:froze/frozen get:got/gotten give:gave/given go:went/gone hang:hung/hanged have:had hide:hid/hidden
        hit:hit hold:held keep:kept know:knew/known lead:led leave:left lend:lent let:let lie:lied lose:lost make:made mean:meant
        misread:misread misspell:misspelt/misspelled mistake:mistook/mistaken misunderstand:misunderstood oversleep:overslept
        override:overrode/overridden overwrite:overwrote/overwritten pay:paid put:put read:read ride:rode/ridden run:ran
        say:said see:saw/seen sell:sold send:sent set:set shut:shut shoot:shot sit:sat sleep:slept speak:spoke/spoken
        spend:spent stand:stood steal:stole/stolen stick:stuck sweep:swept take:took/taken tell:told think:thought
        tear:tore/torn throw:threw/thrown undo:undid/undone understand:understood wake:woke/woken withdraw:withdrew/withdrawn withhold:withheld
        write:wrote/written mishear:misheard misunderestimate:misunderestimated""".split()
    )
}
_DOUBLED = frozenset(
    """admit bet commit cut dig drop flag fob forget get hit let log mislabel nod omit pad patch_up permit plan put refer rob run set ship shrug shut
    sit skim skip slip snub stop rip strip submit swap trip unplug wrap zip""".split()
)
"""Verbs that double their last letter before an ending that begins with a vowel."""
_VOWELS = "aeiou"


def forms(verb: str) -> tuple[str, ...]:
    """Past, participle, third person and gerund of a verb given as its base form, which is not among them."""
    stem = verb + verb[-1] if verb in _DOUBLED else verb + "k" if verb.endswith("ic") else verb
    if verb.endswith("e") and not verb.endswith("ye"):
        stem, third = verb[:-1], verb + "s"
    elif verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = verb + "es"
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        third = verb[:-1] + "ies"
    else:
        third = verb + "s"
    ied = verb.endswith("y") and verb[-2] not in _VOWELS
    past = _IRREGULAR.get(verb, ((verb[:-1] + "ied") if ied else stem + "ed",))
    gerund = "lying" if verb == "lie" else (verb if ied else stem) + "ing"
    return (*past, third, gerund)
