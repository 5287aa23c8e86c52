"""Where a clause with a new subject begins, so that what a system did is not laid at the door of the person named before it.

`responder-1 asked whether the deploy made it worse` is one clause about a responder and one about a deploy: the word that opens the
second (`whether`) is written with a mark behind it, which the gaps of `notation` do not cross. A conjunction that goes on with the same
subject (`reread the alert and ignored it`) is not marked.
"""

from __future__ import annotations

from collections.abc import Sequence

MARK = "|"

_ALWAYS = frozenset("although though while when whenever whereas if whether unless where so why how".split())
"""These open a clause whenever a noun follows."""
_PERHAPS = frozenset("and but or yet after before since until as than which that once".split())
"""These open a clause only when a verb follows the noun: `after the upgrade` does not."""
_TOLD = frozenset(
    """found finds notice noticed notices saw sees see identified identifies discovered reported reports report observed confirmed confirms
    suspected suspects traced explained explains detected spotted realised realized reverted asked asks said says pointed documented wrote
    described showed concluded confirmed verified established determined learned wondered suggested thought proposed warned stated mentioned
    noted checked checking see say report tell tells told complain complains complained claim claims claimed mention
    mentions observe confirm suspect""".split()
)
"""What is told or found out is not what the teller did."""
_NOUN_BEGINS = frozenset(
    """the a an this these those its our their his her your my every each all both no some any it there · another such most many several
    two three only one""".split()
)
_VERBS = frozenset(
    """was were is are had has have did does do would could should can will may might must cannot broke fell went made took ran came lost kept
    left got hit shut gave grew rose began stood held sent hung hid showed said did read never still also""".split()
)
_BREAKS = frozenset(", . ; : ! ? of in on at by for from with to and or but into over under because when".split())


_OPENS = frozenset({"as", "since", "because", "which", *_ALWAYS, *_PERHAPS, *_TOLD})


def marked(pieces: list[str], words: Sequence[str]) -> None:
    """Marks in place the pieces that open a clause of a system; `words` are the tokens as written."""
    filled = [n for n, piece in enumerate(pieces) if piece]
    for place, n in enumerate(filled[:-1]):
        piece = pieces[n]
        if piece not in _OPENS:
            continue
        reason = piece in ("as", "since") and place > 0 and pieces[filled[place - 1]] == ","
        if reason or piece == "because":
            wanted = _no_person(pieces[filled[place + 1]])
        elif piece == "which":
            wanted = place > 0 and pieces[filled[place - 1]] == ","
        elif piece in _ALWAYS:
            wanted = _noun(pieces, words, filled, place + 1)
        elif piece in _PERHAPS:
            told = place > 0 and pieces[filled[place - 1]] in _TOLD
            wanted = _noun(pieces, words, filled, place + 1) and (told or _clause(pieces, filled, place + 1))
        else:
            wanted = _noun(pieces, words, filled, place + 1) and _clause(pieces, filled, place + 1)
        if wanted:
            pieces[n] = piece + MARK


def _no_person(piece: str) -> bool:
    return piece != "of" and not piece[-1].isupper() and piece[0].isalpha()


def _noun(pieces: list[str], words: Sequence[str], filled: list[int], place: int) -> bool:
    n = filled[place]
    return pieces[n] in _NOUN_BEGINS or (words[n][0].isupper() and not pieces[n].isupper())


def _clause(pieces: list[str], filled: list[int], place: int) -> bool:
    """A finite verb follows within the noun phrase that begins at `place`; behind a pronoun `'s` is one."""
    if pieces[filled[place]] in ("it", "there", "that") and [pieces[n] for n in filled[place + 1 : place + 2]] == ["'s"]:
        return True
    for n in filled[place + 1 : place + 6]:
        piece = pieces[n]
        if piece in _VERBS or (piece.endswith("ed") and len(piece) > 4):
            return True
        if piece in _BREAKS or piece.isupper():
            return False
    return False
