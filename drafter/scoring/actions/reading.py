"""An action item taken apart: who is to do what to which thing, and what it says of the end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.scoring.actions import nouns as n
from drafter.scoring.actions import phrases as p
from drafter.scoring.actions.verbs import CONCEPT_OF, PAIRS

_DIGIT = re.compile(r"\d")
CODE = "codespan"
"""Stands among the words for a code span."""
LONGEST = 4000
"""Characters of an item that are read: whoever writes more writes no item."""


@dataclass(frozen=True, slots=True)
class Item:
    """`verb` in lower case ("" when the item begins with a noun), `concept` its class in `VERBS` ("other" for an unknown verb, ""
    for none); `head` are the words of the object, `rest` those after it, lower case, code left out; `names` are identifiers and
    proper names, `code` code spans, `numbers` measures (ticket ids are none); `demand`: a system is the subject."""

    text: str
    body: str
    verb: str
    concept: str
    head: tuple[str, ...]
    rest: tuple[str, ...]
    code: tuple[str, ...]
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    vague_quantity: bool
    sentences: int
    demand: bool

    @property
    def words(self) -> tuple[str, ...]:
        return self.head + self.rest


def take_apart(text: str) -> Item:
    """Reads one item, of a longer text its first `LONGEST` characters. Never raises."""
    plain = p.LINK.sub(lambda m: m[1] or "", p.MARKS.sub("", text[:LONGEST], count=1)).strip()
    body, demand = _turned(_without_lead(plain))
    prose = p.CODE.sub(f" {CODE} ", body)
    unticketed = p.TICKET.sub(" ", prose) if _DIGIT.search(body) else prose
    found = [x.lower() for x in p.WORD.findall(prose)]
    verb, used = _verb(found, body)
    end = p.SENTENCE.search(prose)
    after = ([x.lower() for x in p.WORD.findall(prose[: end.start()])] if end else found)[used:]
    cut = next((k for k, x in enumerate(after) if x in p.CLAUSE), len(after))
    names = [
        x
        for x in p.IDENTIFIER.findall(unticketed)
        if x not in p.NOT_NAMES
        and not p.COMMON_HYPHENS.match(x.lower())
        and x.lower() != verb
        and (x != x.lower() or x not in n.CONCEPTS_OF)
    ]
    return Item(
        text=plain,
        body=body,
        verb=verb,
        concept="guard" if demand else CONCEPT_OF.get(verb, "other" if verb else ""),
        head=tuple(after[:cut]),
        rest=tuple(after[cut:]),
        code=tuple(p.CODE.findall(body)),
        names=tuple(names),
        numbers=(*_measures(body), *p.COUNTED.findall(prose)),
        vague_quantity=p.VAGUE_QUANTITY.search(prose) is not None,
        sentences=len(p.SENTENCE.findall(prose)),
        demand=demand,
    )


def _measures(body: str) -> list[str]:
    """Figures that say how much: no dates, tickets, status codes or numbers of places."""
    if not _DIGIT.search(body):
        return []
    plain = p.STATUS.sub(" ", p.DATE.sub(" ", p.TICKET.sub(" ", body.replace("`", " "))))
    return [x.strip() for x in p.NUMBER.findall(plain)]


def _without_lead(text: str) -> str:
    text = p.AND_VERB.sub("", p.WITHIN.sub("", text))
    label = p.LABELLED.match(text)
    if label is not None and CONCEPT_OF.get(p.WORD.findall(text[label.end() :] + " x")[0].lower()):
        text = text[label.end() :]
    there = p.THERE.match(text)
    if there is not None:
        return "add " + text[there.end() :]
    for _ in range(3):
        lead = p.LEAD.match(text)
        if lead is None or lead.end() >= len(text):
            break
        text = text[lead.end() :].lstrip()
    return p.AND_VERB.sub("", p.NOT.sub("never ", text))


def _turned(text: str) -> tuple[str, bool]:
    """`The bounds need revisiting`, `pages shall be updated`, `cleaning up hosts`, `vendor to deliver a fix`: the verb in
    front; and whether a system is the subject of a demand."""
    first, second, rest = (*text.split(maxsplit=2), "", "", "")[:3]
    first = first.lower()
    if second == "of" and first in p.NOMINAL:
        return p.DONE.sub("", f"{p.NOMINAL[first]} {rest}"), False
    if first not in CONCEPT_OF or n.singular(first) in n.CONCEPTS_OF:
        later = p.PASSIVE.match(text)
        if later is not None and (base := base_of(later["verb"])):
            return f"{base} {later['thing']}{text[later.end() :]}", False
        found = p.WHO.match(text)
        if found is not None and (turned := _said(text, found)):
            return turned
    caused = p.CAUSED.match(text)
    if caused is not None and (base := base_of(caused["verb"])):
        return f"{base} {caused['thing']}{text[caused.end() :]}", False
    asked = p.ASKED.match(text)
    if asked is not None and (
        asked["verb"] in ("confirm", "explain", "answer", "sign") or not n.PEOPLE.isdisjoint(asked["who"].lower().split())
    ):
        return f"request {text[asked.start('who') :]}", False
    head, space, rest = text.partition(" ")
    return (f"{base} {rest}" if space and head.lower().endswith("ing") and (base := base_of(head)) else text), False


def _said(text: str, found: re.Match[str]) -> tuple[str, bool] | None:
    """Somebody or something that must do something: a team does it, people behave, a system is changed so that it does."""
    who = [n.singular(x) for x in found["who"].lower().split()]
    verb = found["verb"].lower()
    rest = text[found.start("does") :]
    if _is_people(who, found["who"]) or found["modal"] == "to":
        named = not p.COLLECTIVE.isdisjoint(who) or (found["modal"] == "to" and _is_name(found["who"].split()))
        return (rest, False) if named and verb in CONCEPT_OF else None
    if found["modal"] == "will" and verb not in CONCEPT_OF:
        return None
    if verb in p.BEING and not re.match(r"(?:not\s+)?fail (?:when|if|unless)\b", rest, re.I):
        return None
    return f"make {found['who']}{rest}", True


def _is_people(who: list[str], plain: str) -> bool:
    """Known people, or a plural of those who do something: dispatchers, auditors."""
    agents = plain.lower().rstrip().endswith(("ers", "ors", "ists", "ees")) and who[-1] not in n.CONCEPTS_OF
    return agents or not n.PEOPLE.isdisjoint(who)


def _is_name(who: list[str]) -> bool:
    """`Kofi`, `NOC`, `Platform Ops`: capital letters throughout, and no noun of the trade."""
    plain = [n.singular(x.lower()) for x in who]
    return all(x[:1].isupper() or x[:1] == "@" for x in who) and not any(x in n.CONCEPTS_OF or x in n.GENERIC for x in plain)


def base_of(word: str) -> str:
    """The known verb of which `word` is a participle, "" for none. A noun that names a practice (alerting, testing) is none."""
    low = word.lower()
    if low in p.IRREGULAR:
        return p.IRREGULAR[low]
    if low in n.GENERIC or low in n.CONCEPTS_OF:
        return ""
    cut = low[:-3] if low.endswith("ing") else low[:-2] if low.endswith("ed") else ""
    return next((x for x in (cut, f"{cut}e", cut[:-1]) if cut and x in CONCEPT_OF), "")


def _is_asking(found: list[str]) -> bool:
    """People are asked or told to behave in some way, pressed, or called together."""
    people = not n.PEOPLE.isdisjoint(found[1:5])
    if found[0] in ("request", "require", "expect", "push", "press", "lean"):
        return people and ("to" in found[2:6] or found[0] in ("push", "press", "lean"))
    if found[0] in ("ask", "tell") and "to" in found[2:5]:
        return True
    if found[0] in ("teach", "warn", "help", "get", "make", "show", "advise") and found[1:2] and n.singular(found[1]) in n.PEOPLE:
        return True
    if found[0] in ("take", "pay", "exercise", "use") and not p.CARE.isdisjoint(found[1:4]):
        return True
    if found[0] == "make" and "aware" in found[2:7]:
        return True
    gathers = found[0] in p.GATHER or found[:2] == ["set", "up"]
    return gathers and not p.GATHERINGS.isdisjoint(found[1:6])


def _verb(found: list[str], body: str) -> tuple[str, int]:
    """(verb, number of words that it takes). A question with a limit of time counts as the verb behind it."""
    if not found:
        return "", 0
    if _is_asking(found):
        return "talk", 1
    if found[0] in ("have", "hold") and not p.TALKS.isdisjoint(found[1:4]):
        return "talk", 1
    if len(found) > 1 and f"{found[0]} {found[1]}" in PAIRS:
        return PAIRS[f"{found[0]} {found[1]}"], 2
    if found[0] in CONCEPT_OF and not _is_noun(found, body):
        return found[0], 1
    return (found[0], 1) if _is_imperative(found, body) else ("", 0)


def _is_noun(found: list[str], body: str) -> bool:
    """`Log retention: 30 days`, `Alerting`: both noun and verb, with a noun and a colon after it, or alone."""
    if found[0] not in n.CONCEPTS_OF:
        return False
    return len(found) == 1 or (found[1] in n.CONCEPTS_OF and ":" in body)


def _is_imperative(found: list[str], body: str) -> bool:
    """An unknown first word is taken for a verb when an object with an article, or a name in code, follows."""
    first = found[0]
    after = body[len(first) :].lstrip()
    if after.startswith("`"):
        return True
    if first in n.CONCEPTS_OF or first in n.GENERIC or first in n.VAGUE or first in n.STOP or first in n.NOTHING:
        return False
    if n.singular(first) in n.CONCEPTS_OF or (first.endswith(p.NOT_VERBS) and not first.endswith("ss")):
        return False
    return (len(found) > 1 and found[1] in ("the", "a", "an", "our", "all", "each", "every", "any", "its")) or (
        len(found) > 2 and found[1] not in n.STOP and body[len(first) :][:1] == " " and body[1 : len(first)].islower()
    )
