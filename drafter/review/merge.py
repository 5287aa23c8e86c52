"""Three ways into one: the suggestion then, what the humans made of it, and the suggestion now. The humans' words win."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafter.domain.review import Collision, Passage, ReviewSection, content_hash
from drafter.errors import DecisionRefused

Passages = tuple[Passage, ...]
_Key = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Hunk:
    """A stretch of the base, and what each side has in its place."""

    base: Passages
    ours: Passages
    theirs: Passages


def merged(section: ReviewSection, suggestion: Passages) -> ReviewSection:
    """The section with `suggestion` merged in by the rule of diff3 (Khanna, Kunal, Pierce 2007) over whole passages.

    Where only the suggestion changed, it is taken; where only the humans changed, they stand; where both did, the humans'
    passages stand and the suggestion waits as a `Collision`. In an accepted section every passage counts as a human's.
    No passage of origin `human` or `edited` is ever lost or altered. Its suggestion becomes `suggestion`.
    """
    accepted = section.state == "accepted"
    passages: list[Passage] = []
    collisions: list[Collision] = []
    for hunk in _hunks(section.suggestion, section.passages, suggestion):
        base, ours, theirs = _keys(hunk.base), _keys(hunk.ours), _keys(hunk.theirs)
        if theirs in (base, ours) or ours != base or accepted:
            if theirs not in (base, ours):
                collisions.append(_collision(len(passages), hunk))
            passages += hunk.ours if ours != theirs else _same_words(hunk)
        else:
            passages += hunk.theirs
    fresh = {c.ours for c in collisions}
    waiting = [c for c in section.collisions if c.ours not in fresh]
    changed = _keys(passages) != _keys(section.passages)
    state = "suggested" if changed else section.state
    after = relocated(section, tuple(passages), (*waiting, *collisions))
    return after.model_copy(update={"suggestion": suggestion, "state": state})


def resolved(section: ReviewSection, collision_id: str, choice: str) -> ReviewSection:
    """One collision settled: `ours` keeps what stands, `theirs` takes the suggestion in its place, `both` puts the suggestion
    after it. Raises `DecisionRefused` when it is settled already."""
    collision = next((c for c in section.collisions if c.id == collision_id), None)
    if collision is None:
        raise DecisionRefused(f"{section.title}: that conflict is settled already.")
    start, end = collision.at, collision.at + len(collision.ours)
    before, after = section.passages[:start], section.passages[end:]
    middle = {"ours": collision.ours, "theirs": collision.theirs, "both": (*collision.ours, *collision.theirs)}[choice]
    passages = (*before, *middle, *after)
    return relocated(section, passages, [c for c in section.collisions if c.id != collision_id])


def relocated(section: ReviewSection, passages: Passages, collisions: Sequence[Collision]) -> ReviewSection:
    """The section with other passages; each conflict is where its own passages stand now."""
    moved = tuple(sorted((_moved(c, passages) for c in collisions), key=lambda c: (c.at, c.id)))
    return section.model_copy(update={"passages": passages, "collisions": moved})


def _hunks(base: Passages, ours: Passages, theirs: Passages) -> Iterator[_Hunk]:
    """The base cut where both sides keep it, in order: a kept passage alone, and the stretches between them."""
    mine, other = _kept(base, ours), _kept(base, theirs)
    b = o = t = 0
    for anchor in [i for i in range(len(base)) if i in mine and i in other]:
        if (b, o, t) != (anchor, mine[anchor], other[anchor]):
            yield _Hunk(base[b:anchor], ours[o : mine[anchor]], theirs[t : other[anchor]])
        b, o, t = anchor + 1, mine[anchor] + 1, other[anchor] + 1
        yield _Hunk(base[anchor:b], ours[o - 1 : o], theirs[t - 1 : t])
    if b < len(base) or o < len(ours) or t < len(theirs):
        yield _Hunk(base[b:], ours[o:], theirs[t:])


def _kept(base: Passages, side: Passages) -> dict[int, int]:
    """Index in `base` → index in `side` of the passages that `side` keeps, both rising."""
    matcher = SequenceMatcher(None, _keys(base), _keys(side), autojunk=False)
    return {a + n: b + n for a, b, size in matcher.get_matching_blocks() for n in range(size)}


def _keys(passages: Sequence[Passage]) -> list[_Key]:
    return [(p.text, p.cites) for p in passages]


def _same_words(hunk: _Hunk) -> Passages:
    """Both sides say the same: the humans' origin stays, flags are those of the new suggestion."""
    return tuple(
        mine if mine.origin in ("human", "edited") else theirs for mine, theirs in zip(hunk.ours, hunk.theirs, strict=True)
    )


def _collision(at: int, hunk: _Hunk) -> Collision:
    name = content_hash([at, _keys(hunk.ours), _keys(hunk.theirs)])[:12]
    return Collision(id=name, at=at, ours=hunk.ours, theirs=hunk.theirs)


def _moved(collision: Collision, passages: Sequence[Passage]) -> Collision:
    """The collision where its passages stand now; at the nearest place when they were edited meanwhile."""
    wanted, size = _keys(collision.ours), len(collision.ours)
    keys = _keys(passages)
    places = [i for i in range(len(keys) - size + 1) if keys[i : i + size] == wanted]
    if places:
        return collision.model_copy(update={"at": min(places, key=lambda i: abs(i - collision.at))})
    return collision.model_copy(update={"at": min(collision.at, len(keys)), "ours": ()})
