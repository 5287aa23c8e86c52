"""The small words of English by what they do around a verb."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NO = _set(
    "not no never haven't hasn't didn't isn't wasn't weren't aren't don't doesn't won't can't cannot nobody wouldn't couldn't"
)
WE = _set("i we i've we've i'm we're i'll we'll i'd we'd team ops sre oncall")
ADVERBS = _set(
    """just already now also then and manually finally temporarily currently have has had again fully successfully quickly both am
    are is was were be so but ok okay fyi update well alright right 've to tried try been meanwhile agree agreed yes yep cool same
    gonna started still partially forcibly immediately next first done"""
)
PASSIVE = _set("is are being been be")
STORY = _set("was were got get gets")
SAME_FORMS = _set("set put cut shut shed reset")
"""Verbs whose bare form may be a noun or a call as well as a report."""
ARTICLES = _set("the a an all every our its")
ACTORS = _set("provider vendor supplier carrier support noc ops sre technician engineer engineers dba dbas")
TELLS_WHEN = _set("at around about after when with right failing happening to from by")
FINITE = _set(
    """is are was were has had works times fails hangs errors crashes again now confirms says reports sees thinks shows told
    said did does looks seems failed finished went goes came comes gets got keeps hangs"""
)
REQUEST = _set("should could would can let's lets must please might may need needs shall pls plz")
MAY = _set("can could may might")
CALLED = WE | _set("you u someone somebody anyone anybody they he she y'all folks")
"""Who is asked or allowed to take a step (`you can restart it`); before anything else, `can` says what it is able to do."""
WILL = _set("i'll we'll going gonna about try trying will")
OTHERS = _set("that which who the a an this it they there these those it's never to he she you")
NOT_YET = _set("before after by while of for without from about if when until since on unless in with because")
SEVERED = (
    OTHERS - {"the", "a", "an", "this", "these", "those", "to"}
    | NOT_YET
    | STORY
    | _set("says say said shows thinks confirms reports remains remain stays answers")
)
PEOPLE = _set(
    """user users customer customers client clients people merchants players somebody someone students viewers readers drivers
    patients shoppers sellers buyers tenants subscribers partners callers agents guests riders members visitors"""
)
BEFORE_NOUNS = _set("a an the this that our their its of on for from with in per every each no any another last next")
THEY = _set("they operators technicians vendor provider support noc")
CONFIRMING = _set("confirms says say reports thinks believes tells sees expects informs answers replies")
SUBJECT = _set("is are was were has have isn't aren't wasn't doesn't didn't does did says shows had hasn't gets keeps")
"""After a word in -ing and a noun: the two were a subject (`billing address is wrong`)."""
LINKS = _set("that which who and because so as since where while when whether if until")
THEN = _set("by to from on in off out back manually via at with for and as again now")
STATE = _set("finished complete completed done succeeded live out in through applied deployed over executed")
OBJECT = _set("the a an it this that them all both one his her our new old second first another")
HEDGES = _set("seems seem might probably maybe may could would should likely looks")
"""After a verb in -ing that opens a clause: it is talked about, not under way (`restarting it should help`)."""
SINCE_WHEN = _set("when after since which that before what until have has did had where change")
"""Before `we` and a past form: the clause only says when or which (`after we created the second one`)."""
CONDITIONS = _set("once when if until unless whenever till")
"""What stands in a clause that they open has not been done, or is said to date something else."""
LONG_AGO = _set("yesterday last ago earlier previously recently lately")
"""What is dated by them is history, not a step of the response."""
