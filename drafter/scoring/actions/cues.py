"""What the wording of an action item lets show: conditions, ends, wholes, comparisons, habits."""

from __future__ import annotations

import re

CUES: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "condition": r"\b(?:when|whenever|if|unless|once|while|without|until|before|after|above|below)\b\s+\S+\s+\S+|[<>≥≤]",
        "purpose": (
            r"\bso (?:that|we|it|they|the|a|on-call|nobody|no)\b|\bin order to\b|\bto (?:make sure|avoid|prevent"
            r"|ensure)\b|, to \w+"
        ),
        "from-to": r"\bfrom\b[^.;]{1,40}\b(?:to|into)\b|\binstead of\b|\brather than\b|\bno longer\b|\boff (?:the|of)\b",
        "filed": (
            r"\b(?:attach|record|publish|post|merge|commit|document|list|write|file|store|hang|report"
            r"|note)\w*\b[^.]{0,60}\b(?:in|to|into|on|as|per|with|under)\b"
        ),
        "result": (
            r"\b(?:result|output|outcome|deliverable|answer|exit|done)s?\b\s*(?:is|are|=|:|when|in|on|plus)"
            r"|\b(?:decision|go/no-go|yes/no) (?:by|in|on)\b"
        ),
        "told": (
            r": [\w`][^.]{0,200},|: [^.,]{12}|\bto include\b|\bincluding\b|\bthat \w+s\b|\bhow to\b|\bwho (?:can|may|owns"
            r"|calls|phones|decides)\b|\bwith (?:the|a|an) \w+ \w+"
        ),
        "means": r"\bby \w+ing\b|\bvia\b|\bthrough\b|\busing\b",
        "does": (
            r"\b(?:rejects?|stops?|fails?|blocks?|refuses?|asks?|forbids?|alerts?|uses?|carry|falls? back|exits?"
            r"|warns?|pages?|checks?|lists?|shows?|drains?|restarts?)\b[^.]{3,120}\b(?:when|if|unless|without|from|before"
            r"|after|above|on|in)\b"
        ),
        "open-question": (
            r"\b(?:whether|if|feasibility|situation|options?|future|possibilit\w+|alternatives?|could be|be useful)\b"
        ),
        "either-or": r"^\W*(?:\w+\W+){1,4}(?:whether|if)\b",
        "question": r"\?\s*$|^\W*(?:why|what|how|who|where|does|is|are|can|should)\b",
        "everywhere": (
            r"\b(?:wherever|of any kind|(?:where|as|if) (?:needed|necessary|possible|appropriate|required)|(?:every"
            r"|any|all(?: of)?(?: the| our)?) (?:[\w-]+ )?"
            r"(?:servers?|services?|hosts?|systems?|teams?|nodes?|machines?|repositories|projects?|applications?"
            r"|changes|engineers|developers|staff))\b|(?<!\bto )\ball\b(?! (?:of )?(?:the )?(?:\d|two|three|four"
            r"|five|six|seven|eight|nine|ten))(?!.{0,200}\bexcept\b)"
            r"|\b(?:other|similar)\b.{0,200}\b(?:like this|similar|problems?|issues?|bugs?|places?|services?)\b|\betc\b"
        ),
        "compared": (
            r"\b(?:more|less) (?:\w+ly|often|robust|resilient|reliable|stable|visible|aware|careful|attentive|mindful"
            r"|transparent|consistent|secure|and|\w+ed)\b"
            r"|\b(?:faster|quicker|quickly|easier|simpler|safer|smoother|cleaner|clearer|better|sooner|tighter|earlier"
            r"|closer|resilient|robust|reliable|healthier|friendlier|tidier)\b"
        ),
        "compared-first": (
            r"^\W*(?:better|more|fewer|less|quicker|faster|clearer|stronger|improved|closer|smoother|earlier|proper)\b"
        ),
        "names-listed": r"`[^`]+`,\s*`[^`]+`(?:,|\s+and)",
        "aside": r"\([^)]{4,200}\)",
        "quoted": r'"[^"\n]{1,200}"|“[^”\n]{1,200}”|\'[^\'\n]{4,200}\'',
        "habit": (
            r"\b(?:always|never|every time|each time|from now on|going forward|in future|next time|any more|regularly"
            r"|mindful|careful|attention|attentive|aware|vigilant|discipline)\b"
        ),
        "enforced": (
            r"\b(?:enforc\w+|mandatory|required field|automat\w+|block\w*|reject\w*|refus\w+|forbid\w*|prevent\w*"
            r"|disallow\w*|ci|admission|opa|lint\w*|gate|guard\w*|idempoten\w*|atomic|policy as code"
            r"|fails? the (?:build|job|pipeline)|fail closed|code-?owners)\b"
        ),
        "refuses": r"\b(?:reject|refus|forbid|block|den(?:y|ies)|disallow|prevent)\w*",
        "coping": r"\b(?:handle|cope|deal with|survive|tolerate|robust|withstand|resilient|gracefully|properly|correctly)\b",
        "outage": (
            r"\b(?:when|while|if|even if|in case)\b[^.,]{2,50}\b(?:down|unreachable|unavailable|away|fails?|offline"
            r"|lost|degraded|full|slow|answer|outage)\b|\bby hand\b|\bduring an? (?:outage|incident|failover)\b"
        ),
        "seen-by-people": r"\b(?:before customers|find out|notice|see (?:which|that|when|if)|visible|surface)\b",
    }.items()
}
"""Cue: the wording that lets it show, anywhere in the item in lower case."""
