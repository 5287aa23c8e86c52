"""Where an incident's sources name people: roster, authors, the fields of changes and pages, and telling phrases in text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.domain.incident import Manifest
from drafter.domain.records import Person, RawRecord
from drafter.domain.text import visible
from drafter.proof.given_names import given_names
from drafter.redaction.identities import Sighting
from drafter.redaction.naming import folded, full_name, is_machine, is_office, tokens, undecorated
from drafter.redaction.words import GROUPS, is_ordinary

PERSON_FIELDS = frozenset(
    """
    author authors author_name author_email committer committer_name committer_email creator actor login agent assignee assignees
    assigned_to acknowledged_by acknowledger resolved_by approved_by approver requested_by requester triggered_by initiated_by
    initiatedby deployed_by merged_by pushed_by pusher sender username user user_name email responder responders escalated_to
    performed_by changed_by created_by updated_by executed_by started_by reviewer reviewers reported_by deployer
    """.split()
)
_CAP = r"(?:[OD]['’])?[^\W\d_a-zß-öø-ÿ][^\W\d_]{0,40}[a-zß-öø-ÿ][^\W\d_]{0,40}(?:['’][^\W\d_]{2,40})?"
_NAME = rf"(?P<name>{_CAP}(?:[ -](?:(?:de|la|van|von|der|den|di|da|del|bin|al|dos)[ ])?{_CAP}){{0,2}})"
_MAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_TRAILER = re.compile(
    rf"(?im)^[>\s]{{0,4}}(?:[a-z]+(?:-[a-z]+)?-by|author|committer|commit|cc"
    rf"|from):[ ]{{1,3}}(?P<name>[^<\n@:/]{{2,60}}?)[ ]{{0,2}}<(?P<mail>{_MAIL})>"
)
_PERSON_MAIL = re.compile(rf"{_NAME}[ ]{{1,2}}<(?P<mail>{_MAIL})>")
_DONE_BY = re.compile(
    rf"\b(?:[Tt]riggered|[Dd]eployed|[Aa]pproved|[Aa]cknowledged|[Aa]cked|[Rr]esolved|[Rr]equested|[Mm]erged|[Ss]tarted"
    rf"|[Cc]reated|[Rr]everted|[Rr]eviewed"
    rf"|[Rr]eported|[Ee]scalated|[Aa]ssigned|[Ii]nitiated|[Pp]ushed|[Pp]aged|[Hh]anded over|[Rr]olled back"
    rf"|[Oo]wned)(?: on \w+)? (?:by|to|from) {_NAME}"
)
_ROLE_IS = re.compile(
    rf"(?m)(?:^|[\s*_])(?:IC|[Ii]ncident [Cc]ommander|[Ss]cribe|[Cc]omms(?: [Ll]ead)?|[Oo]n-?[Cc]all"
    rf"|[Tt]ech(?:nical)? [Ll]ead|[Oo]ps [Ll]ead|[Pp]rimary|[Rr]eporter)\*{{0,2}}:\*{{0,2}}[ ]{_NAME}"
)
_IS_ROLE = re.compile(
    rf"{_NAME} \((?:IC|[Ii]ncident [Cc]ommander|[Oo]n-?[Cc]all|[Cc]omms|[Ss]cribe|he/him|she/her|they/them|SRE|DBA)\)"
)
_THANKS = re.compile(
    rf"\b(?:[Tt]hanks|[Tt]hank you|[Tt]hx|[Cc]heers|[Kk]udos to|[Ss]houtout to|[Cc][Cc]:?|[Hh]i|[Hh]ey|[Hh]ello"
    rf"|[Ww]elcome),? {_NAME}(?=[\s,.!:;)]|$)"
)
_GIVEN = re.compile(
    r"(?<![\w/.@#'’-])(?<![Ss]t )(?<![Ss]t\. )(?<!San )(?P<name>[A-Z][a-zß-öø-ÿ]{2,})"
    rf"(?: (?P<last>{_CAP}))?(?![\w/-]|\.\w)"
)
_ADDRESSED = re.compile(
    r"(?i)(?<!\w)(?:sorry|thanks|thank you|thx|cheers|hi|hey|hello|morning),? (?P<name>[a-zß-öø-ÿ]{3,})(?![\w/-]|\.\w)"
)
_TITLED = re.compile(rf"\bM(?:r|rs|s|x)\.? {_NAME}")
_MENTION = re.compile(r"(?<![\w/.@:=\]-])@(?P<name>[A-Za-z][\w.-]{1,38}\w)(?![\w/(@:]|\.\w)")
_NO_USER = re.compile(r"[BCDGST][A-Z0-9]{7,12}")
"""Ids of Slack channels, groups, teams and bots; users are U… and W…"""
_FENCED = re.compile(r"```.{0,20000}?```", re.DOTALL)
_FORK = re.compile(r"Merge pull request #\d{1,9} from (?P<name>[\w-]{2,39})/")
_OWNER = re.compile(r"(?:github|gitlab|bitbucket)[\w.-]{0,40}[/:](?P<owner>[\w-]{2,60})/")
_PHRASES = (
    (re.compile(r" (?:by|to|from) [^\W\d_a-z]"), _DONE_BY),
    (re.compile(r"\bM(?:r|rs|s|x)\b"), _TITLED),
    (re.compile(r":\*{0,2} [^\W\d_a-z]"), _ROLE_IS),
    (re.compile(r"\w \([A-Zhisto]"), _IS_ROLE),
    (re.compile(r"(?:hanks?|hank you|hx|heers|to|[Cc][Cc]:?|[Hh]i|[Hh]ey|ello|elcome),? [^\W\d_a-z]"), _THANKS),
)
"""A cheap sign that a phrase may be there, and the phrase."""
_PARTS = re.compile(r"\s{0,2}(?:/|&|,|\+| and )\s{0,2}")


def sightings(
    records: Sequence[RawRecord], roster: Iterable[Person], manifest: Manifest
) -> tuple[list[Sighting], frozenset[str]]:
    """Everyone named, evidence first and in its order; and the labels of authors that are machines, folded."""
    people = tuple(roster)
    bots = {folded(form) for p in people if _is_bot(p) for form in (p.key, *p.names) if form}
    vouched = {folded(form) for p in people if not _is_bot(p) for form in (p.key, *p.names) if form}
    authors = {record.author: record.actor for record in records if record.author}
    machines = {
        folded(label)
        for label, actor in authors.items()
        if folded(label) not in vouched
        and (actor in ("bot", "workflow", "system") or folded(label) in bots or is_machine(undecorated(label)))
    }
    found = dict.fromkeys(_called(part) for label in authors if folded(label) not in machines for part in split_label(label))
    owners, things = _owners(records), _things(records, manifest)
    for record in records:
        found.update(dict.fromkeys(_in_fields(record)))
    known = frozenset(t for s in (*found, *_rostered(people, manifest)) for name in s.names for t in tokens(name))
    for record in records:
        if record.kind != "alert":
            text = f"{record.title}\n{record.text}" if record.title else record.text
            named = (*_in_text(text, owners), *_given(text, known))
            found.update((sighting, None) for sighting in named if things.isdisjoint(tokens(sighting.names[0])))
    seen = [s for s in found if not any(folded(name) in bots for name in s.names)]
    return [*seen, *_rostered(people, manifest)], frozenset(machines | bots)


def split_label(label: str) -> tuple[str, ...]:
    """`AC/JG` and `Ana & Bo` are two people; any other label is one."""
    parts = tuple(part for part in _PARTS.split(label) if part)
    short = all(len(part) <= 3 and part.isupper() for part in parts)
    return parts if len(parts) > 1 and (short or ("," not in label and all(part[:1].isupper() for part in parts))) else (label,)


def _is_nobody(name: str) -> bool:
    """Whether what a field or a text calls so is no person whose name would be hidden."""
    return is_machine(name) or is_office(name)


def _is_bot(person: Person) -> bool:
    """A bot by the source's word, or an account whose first name is that of a tool."""
    return person.is_bot or (bool(person.names) and is_machine(person.names[0]))


def _rostered(people: Iterable[Person], manifest: Manifest) -> Iterator[Sighting]:
    for person in people:
        if not _is_bot(person) and (person.key or person.names or person.emails):
            yield Sighting(_forms(person.names), person.emails, person.key, rostered=True)
    for spec in manifest.people:
        yield Sighting(_forms((spec.name, *spec.handles)), (spec.email,) if spec.email else (), rostered=True)


def _forms(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for name in map(visible, names) for form in (undecorated(name),) if form))


def _in_fields(record: RawRecord) -> Iterator[Sighting]:
    for key, value in record.details.items():
        if key.lower() in PERSON_FIELDS and 1 < len(value) <= 300:
            yield from (_called(part) for part in re.split(r"[\n,;]", value) if part.strip() and not _is_nobody(part))


def _called(label: str) -> Sighting:
    mail = re.search(_MAIL, label)
    name = undecorated(label.replace(mail.group(), "") if mail else label)
    return Sighting(_forms((name,)) if name.strip("<>() ") else (), (mail.group(),) if mail else ())


def _in_text(text: str, owners: frozenset[str]) -> Iterator[Sighting]:
    if "@" in text:
        yield from _with_mail(text)
        yield from _mentioned(text)
    for hint, pattern in _PHRASES:
        if hint.search(text):
            for match in pattern.finditer(text):
                if _is_name(match["name"], alone=pattern is not _DONE_BY):
                    yield Sighting((match["name"],))
    if owners and "Merge pull request" in text:
        for match in _FORK.finditer(text):
            if match["name"].lower() not in owners and not _is_nobody(match["name"]):
                yield Sighting((match["name"],))


def _given(text: str, known: frozenset[str]) -> Iterator[Sighting]:
    """Common given names that nobody known has: written as names, or after a word of address in any case."""
    for pattern in (_GIVEN, _ADDRESSED):
        for match in pattern.finditer(text):
            name, last = match["name"], match.groupdict().get("last")
            if folded(name) in given_names() and folded(name) not in known and not is_ordinary(name):
                yield Sighting((f"{name} {last}" if last and not is_ordinary(last) else name,))


def _with_mail(text: str) -> Iterator[Sighting]:
    for pattern in (_TRAILER, _PERSON_MAIL) if "<" in text else ():
        for match in pattern.finditer(text):
            if not _is_nobody(match["name"]):
                yield Sighting(_forms((match["name"],)), () if "noreply" in match["mail"] else (match["mail"],))


def _mentioned(text: str) -> Iterator[Sighting]:
    for match in _MENTION.finditer(_FENCED.sub("\n", text) if "```" in text else text):  # `@Override` in code is nobody
        words = tokens(match["name"])
        if _NO_USER.fullmatch(match["name"]):
            continue
        if GROUPS.isdisjoint(words) and not _is_nobody(match["name"]) and not all(is_ordinary(w) or w.isdigit() for w in words):
            yield Sighting((match["name"],))


def _is_name(name: str, alone: bool) -> bool:
    """Whether a capitalised word or two after a telling phrase may be a person that nobody vouched for."""
    words = [w for part in name.split() for w in tokens(part)]
    if (
        _is_nobody(name)
        or any(is_ordinary(w) for w in words[:1])
        or (len(words) > 1 and is_ordinary(words[-1]) and is_ordinary(words[0]))
    ):
        return False
    return alone or full_name(name) is not None


def _owners(records: Sequence[RawRecord]) -> frozenset[str]:
    """Accounts that own the repositories spoken of: organisations, in lower case."""
    places = {
        value
        for record in records
        if record.kind == "deploy"
        for value in (record.source, record.details.get("url", ""), record.details.get("repo", ""))
    }
    named = {m["owner"].lower() for place in places for m in _OWNER.finditer(place)}
    return frozenset(named | {repo.partition("/")[0].lower() for repo in places if re.fullmatch(r"[\w-]+/[\w.-]+", repo)})


def _things(records: Sequence[RawRecord], manifest: Manifest) -> frozenset[str]:
    """Words of service and channel names: a mention or a greeting alone does not make them people."""
    names = {name for record in records for name in (record.service, record.channel or "")}
    return frozenset(word for name in names | set(manifest.services) for word in tokens(name))
