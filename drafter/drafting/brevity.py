"""Lines of a table: as long as they must be, never cut within a clause where that can be helped."""

from __future__ import annotations

import re

from drafter.sinks.escape import clipped, one_line

ROW = 140
"""Characters of a line that may stand as it is."""
WHOLE = 220
"""Characters up to which a line without an inner end stays whole."""

_END = re.compile(r";\s+|(?<=[\w)”%][.!?])\s+(?=[^\W\d])")
_ABBREVIATED = re.compile(r"\b(?:no|nos|vs|approx|ca|incl|resp|e\.g|i\.e|etc|fig|st|dr|mr|ms)\.$", re.IGNORECASE)
_EMPTY = re.compile(
    r"^(?:it|this|that|he|she|they|we|yes|no|yep|nope|ok(?:ay)?|hm+|oh|ah|right|same|and|so|well)\b[^;.]*$", re.IGNORECASE
)
"""A clause that leans on what was said before."""
_FILLER = re.compile(
    r"^(?:ok(?:ay)?|yes|yep|yeah|no|nope|thanks?(?: (?:you|all|everyone))?|thx|ty|nice|great|cool|good|sure|right|h+m+|oh|ah|lol|"
    r"wow|ack)\W*$",
    re.IGNORECASE,
)
"""A clause that is only a nod."""
_FEW = 4
"""Words up to which such a clause tells nothing to who was not there."""
_TWICE = re.compile(r"^(Deploy(?:ed| failed): )(.{3,60}?) — \2[:,]? ")
_STARRED = re.compile(r"(?<![\w*])\*([^*\s][^*]{0,60})\*(?![\w*])")
"""Bold letters, as chat writes them."""
_TIME_ALONE = re.compile(r"^\d{1,2}:\d{2}\.\s+(?=[a-z])")
"""An answer to "when": the line has its time beside it."""
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("‘", "’"))


def brief(text: str, limit: int = ROW) -> str:
    """The line without a beginning that tells nothing, and without its last clauses where it is longer than `limit`. What is
    left out stands in the records that the line cites."""
    line = _STARRED.sub(r"\1", _TWICE.sub(r"\1\2 — ", one_line(text)))
    line = _from_substance(line)
    if len(line) <= limit:
        return line
    ends = [m.start() for m in _END.finditer(line) if limit // 3 <= m.start() <= limit and _closes(line[: m.start()])]
    if ends:
        return line[: ends[-1]].rstrip(" ;,")
    return line if len(line) <= WHOLE else clipped(line, WHOLE)


def _from_substance(line: str) -> str:
    clauses = [clause for clause in line.split("; ") if not _FILLER.match(clause)]
    line = "; ".join(clauses) if clauses else line
    first, mark, rest = line.partition("; ")
    told = rest if mark and rest and len(first.split()) <= _FEW and _EMPTY.match(first) else _TIME_ALONE.sub("", line)
    return told[:1].upper() + told[1:] if told != line and told.split()[0].isalpha() else told


def _closes(part: str) -> bool:
    """Whether a clause ends here: no abbreviation, and nothing that was opened is cut (quotations, brackets, code)."""
    if _ABBREVIATED.search(part):
        return False
    return all(part.count(a) == part.count(b) for a, b in _PAIRS) and part.count('"') % 2 == 0 and part.count("`") % 2 == 0
