"""The families of blame as rules over a tagged sentence. A rule fires on a subject and a cue, never on a word alone.

Families and their reasons: docs/blame.md (after the SRE book, PagerDuty's postmortem guide, and Dekker on counterfactual and
normative reasoning). `\\ue001` person, `\\ue002` role, `\\ue003` team, `\\ue004` vendor, `\\ue005` we, `\\ue006` they, `\\ue007` I.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from drafter.scoring.blame.lexicon import PERSON, ROLE, TEAM, THEY, VENDOR, WE

Severity = Literal["block", "warn", "info"]

H = "[\ue001\ue002]"  # a human
X = "[\ue001-\ue004]"  # anybody but us
Y = "[\ue001\ue002\ue006]"  # a human, or "they" with a verb that only people do
A = "[\ue001-\ue007]"  # anybody
US = "[\ue005\ue007]"
FEW = r"(?:[\s,]+[\w'’-]+){0,4}?\s+"  # up to four words between a subject and its verb
MORE = r"(?:[\s,]+[\w'’-]+){0,8}?\s+"  # a relative clause between them
AUX = r"(?:(?:had|has|have|then|also|even|again|once|apparently|evidently|simply|just|clearly|obviously|carelessly)\s+){0,3}"
DONE = r"(?:been|known|caught|done|seen|thought|made|put|run|set|read|had|told|kept|left|found|gone|sent|taken|given|\w{2,}ed|\w{2,}en)"
NT = r"(?:did|do|does|had|have|has|was|were|is|would|could)(?:n['’]?t|\s+not)"

BREAKS = (
    r"(?:broke|breaks|crash(?:ed|es)|took\s+(?:down|out)|brought\s+down|brings\s+down|caused|misconfigured|messed\s+(?:up|with)"
    r"|screwed\s+up|botched|corrupted|nuked|wrecked|ruined|destroyed|killed\s+(?:production|prod|the\s+site)|knocked\s+(?:out|over|offline)"
    r"|introduced\s+(?:a|an|the|this)\s+(?:[\w-]+\s+)?(?:bug|error|regression|defect|fault|outage|problem|issue|misconfiguration)"
    r"|(?:pushed|deployed|merged|shipped|released|applied|committed|rolled\s+out)\s+(?:a\s+|an\s+|the\s+)?(?:bad|broken|faulty|buggy|untested"
    r"|unreviewed|wrong|incorrect|bogus)|(?:deleted|dropped|ran|typed|pasted|picked|selected|used|entered|restarted|wiped|edited|changed"
    r"|terminated|modified|unplugged|targeted|chose)\s+(?:\w+\s+)?(?:the\s+)?wrong|locked\s+(?:everyone|us|customers)\s+out|let\s+\w+\s+down)"
)
SLIPS = r"(?:accidentally|mistakenly|inadvertently|wrongly|erroneously|incorrectly|carelessly|blindly|recklessly|unwittingly|stupidly|foolishly)"
FAULTS = (
    r"(?:mistakes?|errors?|blunders?|fault|failure|negligence|carelessness|misconfiguration|typos?|sloppiness|incompetence|inattention"
    r"|misunderstanding|misjudge?ment|oversight|slip|bad\s+\w+|broken\s+\w+|faulty\s+\w+|careless\s+\w+|sloppy\s+\w+|untested\s+\w+|poor\s+\w+"
    r"|hasty\s+\w+|wrong\s+\w+|botched\s+\w+|reckless\s+\w+|lack\s+of\s+(?:care|attention|judge?ment|diligence|knowledge|experience|understanding))"
)
CARE = (
    r"(?:check\w*|verif\w+|test\w*|read\w*|notic\w+|reali[sz]\w+|follow\w*|review\w*|request\w*|ask\w*|communicat\w+|tell\w*|told|inform\w*"
    r"|escalat\w+|documented?|confirm\w*|think|thought|consider\w*|validat\w+|respond\w*|act|monitor\w*|acknowledg\w+|look\w*|double-check\w*"
    r"|bother\w*|care|spot\w*|catch|caught|anticipat\w+|include|warn\w*|question\w*|wait\w*|investigat\w+|coordinat\w+|announce\w*|mention\w*"
    r"|pay|plan\w*|listen\w*|notify|notif\w+|explain\w*|raise\w*|report\w*|flag\w*|update\w*|sync\w*|back\s+up|roll\s+back|understand\w*|heed)"
)
RULEBOOK = (
    r"(?:process(?:es)?|procedures?|polic(?:y|ies)|reviews?|checklists?|runbooks?|approvals?|protocols?|guidelines?|change\s+(?:control|management"
    r"|window|freeze)|standards?|safeguards?|instructions?|best\s+practices?|sign-?off|code\s+freeze|playbooks?|tests?|staging|canary|ci)"
)
MORALS = (
    r"(?:careless(?:ly|ness)?|slopp(?:y|ily|iness)|negligen(?:t|tly|ce)|reckless(?:ly|ness)?|irresponsibl[ey]|unprofessional(?:ly)?|complacen(?:t|cy)"
    r"|poor\s+judge?ment|bad\s+(?:call|judge?ment|decision)|wrong\s+call|foolish(?:ly)?|stupid(?:ly|ity)?|inexcusabl[ey]|unacceptabl[ey]|lax"
    r"|half-baked|hast(?:y|ily)|cavalier|thoughtless(?:ly)?|useless|shoddy|lazy|laz(?:ily|iness)|amateurish|clumsy|inept|incompeten(?:t|tly|ce)"
    r"|improper(?:ly)?|inattentive|distracted|over-?confident|arrogan(?:t|ce)|clueless|naive(?:ly)?|ill-advised|rash(?:ly)?|unqualified)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """`family` and `severity` when `pattern` is found in the tagged sentence; `tell` is the direction of a rewrite.

    A rule is tried only where one of the subjects `needs` is tagged (any when empty) and a word begins with one of `when` (four
    letters at most; any word when empty): most rules cannot match most sentences.
    """

    family: str
    severity: Severity
    name: str
    pattern: re.Pattern[str]
    tell: str
    needs: frozenset[str]
    when: frozenset[str]


SYSTEM = "Make the system or the change the subject; add a role only where the reader needs it."
KNOWN = "Say what was known at the time and what made the action sensible."
SIGNAL = "Say which signal was, or was not, available and where."
GUARD = "Name the missing guard or the design that allowed the slip."
MEASURE = "Replace the judgement by an observable fact with a measure."
PROCEDURE = "Say how the procedure met the situation."
DELETE = "Delete it; it says nothing about the system."
CONTRACT = "Name the interface, contract or dependency that allowed it."
CONDITION = "State the condition that existed; move the idea to the action items."
CONTROL = "Propose a system control instead of a change of behaviour."
ASK = "Ask what or how, to a role."
NEUTRAL = "Use a neutral measure."


HUMANS = PERSON + ROLE
GROUPS = TEAM + VENDOR
OTHERS = HUMANS + GROUPS + THEY


def _rule(family: str, severity: Severity, name: str, pattern: str, tell: str, needs: str = "", when: str = "") -> Rule:
    return Rule(family, severity, name, re.compile(pattern), tell, frozenset(needs), frozenset(when.split()))


# fmt: off
RULES: tuple[Rule, ...] = (
    # F1, F2: an agent of failure
    _rule("F1", "block", "a person broke it", rf"{H}(?:{FEW}|\s+){AUX}{BREAKS}", SYSTEM, needs=HUMANS),
    _rule("F1", "block", "a person slipped", rf"{H}(?:{FEW}|\s+){AUX}{SLIPS}\s+\w+|{H}[^.;]{{0,80}}\b(?:by\s+mistake|by\s+accident|in\s+error|mistakenly)\b", GUARD, needs=HUMANS),
    _rule("F1", "block", "broken by a person", rf"\b(?:broken|caused|deleted|misconfigured|introduced|crashed|wiped|corrupted|triggered|mistyped|botched|taken\s+down|brought\s+down|messed\s+up|mishandled)\s+(?:\w+\s+)?by\s+{H}", SYSTEM, needs=HUMANS),
    _rule("F1", "block", "a person's fault", rf"{H}(?:['’]s?)\s+(?:own\s+)?{FAULTS}|\b{FAULTS}\s+(?:\w+\s+)?(?:by|of|from|on\s+the\s+part\s+of)\s+{H}|{H}\s+(?:is|was|are|were)\s+(?:solely\s+|entirely\s+|clearly\s+)?(?:to\s+blame|at\s+fault|responsible\s+for\s+the\s+(?:outage|incident|failure))|(?:blame|fault)\s+(?:lies|rests|is)\s+with\s+{H}", SYSTEM, needs=HUMANS),
    _rule("F2", "warn", "a team or vendor broke it", rf"[\ue003\ue004](?:{FEW}|\s+){AUX}(?:{BREAKS}|{SLIPS}\s+\w+)|\b(?:broken|caused|introduced|taken\s+down|botched|not\s+identified|missed|mishandled)\s+(?:\w+\s+){{0,3}}?by\s+[\ue003\ue004]", CONTRACT, needs=GROUPS),
    _rule("F2", "warn", "a team's or vendor's fault", rf"[\ue003\ue004](?:['’]s?)?\s+(?:own\s+)?{FAULTS}|\b(?:fault|negligence|failure|blame)\s+(?:of|lies\s+with|rests\s+with|is\s+with)\s+{X}|[\ue003\ue004]\s+(?:is|was|are|were)\s+(?:\w+ly\s+)?(?:to\s+blame|at\s+fault|responsible\s+for\s+the\s+(?:outage|incident|failure))|{X}[^.;]{{0,40}}\bblam(?:ed|es|ing)\b|\bthanks\s+to\s+[\ue003\ue004]", CONTRACT, needs=HUMANS + GROUPS),
    _rule("F2", "warn", "a team or vendor let it happen", rf"[\ue003\ue004](?:{FEW}|\s+){AUX}(?:failed\s+to|neglected|forgot|ignored|never\s+(?:told|bothered|tested|checked|informed|warned|documented)|(?:did(?:n['’]t|\s+not)\s+(?:bother|tell|inform|test|warn|communicate|notify|check|care)))", CONTRACT, needs=GROUPS),
    # F3, F4: counterfactuals
    _rule("F3", "block", "a person should have", rf"{H}[^.;]{{0,50}}?\b(?:should|ought\s+to|must|needed\s+to)(?:n['’]t|\s+not)?\s+(?:\w+ly\s+|also\s+|at\s+least\s+|never\s+)?(?:have\s+{DONE}|know\s+better)|{H}(?:{FEW}|\s+)(?:was|were)\s+(?:supposed|expected|meant|obliged|required)\s+to", KNOWN, needs=HUMANS),
    _rule("F3", "warn", "a team should have", rf"[\ue003\ue004\ue006][^.;]{{0,50}}?\b(?:should|ought\s+to)(?:n['’]t|\s+not)?\s+(?:\w+ly\s+|also\s+|never\s+)?(?:have\s+{DONE}|know\s+better)|[\ue003\ue004](?:{FEW}|\s+)(?:was|were)\s+(?:supposed|meant)\s+to", KNOWN, needs=GROUPS + THEY),
    _rule("F4", "block", "a person could have", rf"{H}[^.;]{{0,40}}?\b(?:could|might)(?:n['’]t|\s+not)?\s+(?:\w+ly\s+|just\s+|also\s+)?have\s+{DONE}|\b(?:if\s+only|had)\s+{H}\s+(?:not\s+|only\s+|\w+ly\s+|just\s+)?{DONE}|\bif\s+(?:only\s+)?{H}\s+had(?:n['’]t|\s+not)?\s+(?:\w+ly\s+|just\s+|only\s+)?{DONE}", CONDITION, needs=HUMANS),
    _rule("F4", "warn", "a team could have", rf"\b(?:if\s+only|had)\s+[\ue003\ue004\ue006]\s+(?:not\s+|only\s+)?{DONE}|\bif\s+(?:only\s+)?[\ue003\ue004\ue006]\s+had(?:n['’]t|\s+not)?\s+{DONE}|[\ue003\ue004]{FEW}(?:could|might)\s+(?:\w+ly\s+|just\s+)?have\s+{DONE}|\bcould\s+(?:\w+ly\s+)?have\s+been\s+(?:avoided|prevented)\s+by\s+{X}|\bif\s+only\b", CONDITION, when="if had coul"),
    # F5: omission
    _rule("F5", "block", "a person omitted", rf"{Y}(?:{MORE}|\s+){AUX}(?:neglect(?:ed|s)\s+to|forg[eo]t\w*|omitted|overlook(?:ed|s)|never\s+(?:bothered|{CARE})|disregarded|ignored)|{H}(?:{FEW}|\s+){AUX}(?:failed\s+to|failing\s+to|missed\s+(?:the|a|an|this|that|it|several|multiple|all|every)\b)|{Y}(?:{FEW}|\s+)(?:\w+\s+)?(?:{NT})\s+(?:\w+ly\s+|even\s+|properly\s+|fully\s+)?{CARE}\b|{H}['’]s?\s+failure\s+to", SIGNAL, needs=HUMANS + THEY),
    _rule("F5", "block", "omitted by a person", rf"\b(?:unnoticed|missed|overlooked|ignored|forgotten|neglected|dismissed|disregarded|not\s+(?:noticed|checked|caught|spotted|tested|reviewed|read|escalated))\s+(?:\w+\s+)?by\s+{H}|\bfailure\s+(?:of|by)\s+{H}", SIGNAL, needs=HUMANS),
    _rule("F5", "warn", "nothing was done", r"\bnothing\s+was\s+done\b|\bnobody\s+(?:bothered|cared)|\bno\s+one\s+(?:bothered|cared)|\bnot\s+counted\s+as\s+a\s+problem", SIGNAL, when="noth nobo no not"),
    # F6: human error
    _rule("F6", "block", "human error", r"(?<!not a )(?<!no )\b(?:human|user|operator|pilot|manual|keying|engineer|admin|developer|clerical)\s+(?:error|mistake|misunderstanding|oversight|slip)s?\b(?!\s+(?:rate|budget|message|code|page|log|handling|report|count|state|is\s+never|is\s+not|cannot|was\s+ruled|as\s+a\s+root))|\bpebkac\b|\bfat[- ]?finger\w*|[\ue001\ue002][\ue001\ue002\s]*\s*(?:error|mistake)\b", GUARD, when="huma user oper pilo manu keyi engi admi deve cler pebk fat- fat fatf erro mist"),
    _rule("F6", "block", "a person's mistake", rf"{H}[^.;]{{0,60}}\b(?:made|makes|making)\s+(?:a|an|the|another|this|that|one)\s+(?:\w+\s+)?(?:mistake|error|typo|blunder)|{H}(?:{FEW}|\s+)(?:mistyped|misread|misunderstood|mis-typed|misclicked|miscounted|mixed\s+up|fumbled|misremembered)|\b(?:mistake|error|typo|slip|blunder)s?\s+(?:was\s+|were\s+)?made\s+by\s+{X}|took\s+{H}\s+\w+\s+(?:attempts|tries)\b", GUARD, needs=OTHERS),
    # F7: judgement
    _rule("F7", "block", "a person is judged", rf"{H}[^.;]{{0,60}}\b{MORALS}|\b{MORALS}\b[^.;]{{0,30}}{H}|{H}(?:{FEW}|\s+)(?:misjudged|mismanaged|mishandled|botched|bungled|was\s+(?:far\s+|much\s+)?too\s+(?:slow|late|eager|quick|busy))", MEASURE, needs=HUMANS),
    _rule("F7", "warn", "a team is judged", rf"[\ue003\ue004][^.;]{{0,60}}\b{MORALS}|\b{MORALS}\b[^.;]{{0,30}}[\ue003\ue004]|[\ue003\ue004](?:{FEW}|\s+)(?:misjudged|mismanaged|mishandled|bungled|(?:was|were)\s+(?:far\s+|much\s+)?too\s+slow|dragged\s+(?:its|their)\s+feet|took\s+(?:far\s+)?too\s+long)", MEASURE, needs=GROUPS),
    _rule("F7", "warn", "we moralise", r"\ue005[^.;]{0,40}\b(?:careless|sloppy|negligent|reckless|irresponsible|complacent|lazy|stupid|inexcusabl[ey]|unprofessional|foolish)\w*", MEASURE, needs=WE),
    # F8: procedure
    _rule("F8", "block", "a person broke a rule", rf"{Y}[^.;]{{0,60}}\b(?:violat\w+|skipp(?:ed|ing)|bypass(?:ed|ing)|circumvent\w+|flout\w+|disregard\w+|ignor(?:ed|ing)|breach\w+)\s+(?:\w+\s+){{0,3}}?{RULEBOOK}\b|{Y}[^.;]{{0,60}}\bwithout\s+(?:\w+\s+){{0,2}}?(?:approval|review|authori[sz]ation|testing|asking|permission|checking|telling|consulting|notice|reading|verifying|following|thinking|a\s+second|running\s+the)|{H}[^.;]{{0,40}}\b(?:lost\s+situational\s+awareness|took\s+a\s+shortcut|cut\s+corners|went\s+rogue|against\s+(?:\w+\s+)?(?:policy|procedure|advice|protocol))", PROCEDURE, needs=HUMANS + THEY),
    _rule("F8", "warn", "a procedure was not followed", rf"\b{RULEBOOK}\b[^.;]{{0,90}}\b(?:was|were|had|has)\s*(?:n['’]t|\s+not)\s+(?:been\s+)?(?:properly\s+)?(?:followed|respected|adhered|obeyed)|\b{RULEBOOK}\s+(?:was|were)\s+(?:simply\s+|deliberately\s+)?(?:ignored|bypassed|violated|circumvented|flouted)|[\ue003\ue004](?:{FEW}|\s+)(?:violated|bypassed|circumvented|flouted|skipped)\s+(?:\w+\s+){{0,2}}?{RULEBOOK}\b|\bcut(?:ting)?\s+corners\b", PROCEDURE, when="proc poli revi chec runb appr prot guid chan stan safe inst best sign code play test stag cana ci cut cutt viol bypa circ flou skip"),
    # F9: disposition
    _rule("F9", "block", "a person's disposition", rf"{H}[^.;]{{0,40}}\b(?:always|never|keeps?|yet\s+again|once\s+again|as\s+usual|habitually)\s+(?:\w+ing|\w+s|{BREAKS}|{CARE}|forgets?|ignores?|does)\b|\b(?:junior|inexperienced|incompetent|untrained|unqualified|lazy|clueless|careless)\s+(?:\w+\s+)?{H}|{H}[^.;]{{0,60}}\b(?:inexperienced|incompetent|lacked\s+the\s+(?:experience|skills?|knowledge|training|competence)|(?:does|did)(?:n['’]t|\s+not)\s+care|not\s+up\s+to|out\s+of\s+(?:his|her|their)\s+depth|know\s+better|had\s+no\s+(?:business|idea)|too\s+junior)|\bas\s+a\s+junior\b|\b(?:a|the|our)\s+(?:junior|inexperienced|careless|new)\s*{H}[^.;]{{0,60}}(?:{BREAKS}|{SLIPS})", DELETE, when="alwa neve keep yet once as habi juni inex inco untr unqu lazy clue care lack does did not out know had too a the our"),
    _rule("F9", "warn", "as usual", r"\bas\s+(?:usual|always)\b[^.;]{0,30}[\ue003\ue004]|[\ue003\ue004][^.;]{0,30}\b(?:as\s+usual|yet\s+again|once\s+again|never\s+learns?|always\s+(?:breaks?|forgets?|late))\b", DELETE, needs=GROUPS),
    # F10, F11: condescension and hindsight
    _rule("F10", "warn", "condescension", rf"\b(?:simply|merely|just|easily|trivially|obviously)\s+(?:read(?:ing)?|check(?:ing|ed)?|look(?:ing|ed)?|follow(?:ing|ed)?|ask(?:ing|ed)?|test(?:ing|ed)?|not\s+\w+)\b[^.;]{{0,60}}(?:would|could|should|is\s+to|enough)?|\b(?:all\s+{A}\s+had\s+to\s+do|only\s+had\s+to|would\s+have\s+been\s+(?:enough|sufficient|trivial|easy|simple)|as\s+(?:everyone|everybody|anyone|\ue002)\s+knows|(?:everyone|anyone|\ue002)\s+(?:knows|could\s+see|with\s+(?:any|basic|half))|how\s+hard|basic\s+(?:competence|diligence|common\s+sense)|common\s+sense|it['’]?s\s+not\s+rocket\s+science|solution\s+is\s+(?:just|simply)\s+to)\b|\b(?:could|should|would)\s+(?:easily|simply|trivially|obviously|clearly)\s+have\b|\bjust\s+['\"“·]*tinkering", "Delete the word, or state the steps.", when="simp mere just easi triv obvi all only woul as ever anyo how basi comm it's its solu coul shou"),
    _rule("F11", "warn", "hindsight", r"\b(?:in\s+hindsight|in\s+retrospect|with\s+hindsight|looking\s+back\s+it\s+(?:was|is)|should(?:n['’]t|\s+not|\s+never)?\s+(?:\w+ly\s+)?have\s+been\s+(?:\w+ly\s+)?(?:caught|noticed|obvious|detected|spotted|flagged|foreseen|seen|found|tested|clear|known|reviewed|picked\s+up|allowed|merged|deployed)|(?:it\s+)?was\s+(?:entirely\s+|completely\s+|totally\s+|wholly\s+)?(?:foreseeable|preventable|avoidable|predictable)\b|(?:entirely|completely|totally|wholly|easily|perfectly)\s+(?:foreseeable|preventable|avoidable|predictable)|(?:warning\s+signs?|red\s+flags?)\s+(?:were|was|had\s+been|everywhere)|it\s+(?:was|is|should\s+have\s+been)\s+(?:obvious|clear|plain)\s+(?:that|to\s+[\ue001-\ue006])|bound\s+to\s+(?:happen|fail|break)|waiting\s+to\s+happen|any\s*(?:body|one)?\s*\ue002?\s*could\s+have\s+(?:seen|predicted|foreseen))", "Give the state of knowledge with its time.", when="hind retr look shou fore prev avoi pred warn red it boun wait any anyb anyo enti comp tota whol perf"),
    # F12: emotive
    _rule("F12", "warn", "emotive language", r"\b(?:ridiculous(?:ly)?|insane(?:ly)?|disastrous(?:ly)?|nightmare|embarrass\w+|horrif\w+|horrendous|shameful\w*|pathetic|laughable|circus|a\s+joke|absurd(?:ly)?|unbelievabl[ey]|mind-?boggling|catastrophic(?:ally)?\s+(?:bad|stupid)|appalling|disgraceful|idiotic|dumb|moronic|clown\w*|farce|fiasco|shambles|train\s*wreck|dumpster\s+fire|unforgivable|outrageous|inexplicabl[ey]|shocking(?:ly)?|abysmal|debacle|sheer\s+\w+|great\s+idea\s+to|brilliant\s+(?:idea|move|plan)|nice\s+(?:job|going|one)\s+(?:breaking|on\s+the)|mysterious(?:ly)?\s+['\"“·])|!!+|\b(?:a|complete|total|utter|absolute)\s+(?:disaster|mess|chaos|failure\s+of)\b", NEUTRAL, when="ridi insa disa nigh emba horr sham path laug circ joke absu unbe mind cata appa disg idio dumb moro clow farc fias trai dump unfo outr inex shoc abys deba shee grea bril nice myst comp tota utte abso a"),
    # F13: punishment and behaviour
    _rule("F13", "block", "punish or remind", rf"\b(?:reprimand\w*|disciplin(?:e|ed|ary)\b(?!\s+of)|written\s+warning|retrain(?:ed|ing)?\s+(?:the\s+|our\s+|\w+\s+)?{H}|performance\s+(?:review|plan)|held?\s+{X}\s+(?:\w+\s+)?(?:accountable|responsible)|hold(?:ing)?\s+{X}\s+(?:\w+\s+)?(?:accountable|responsible)|(?:fired|sacked|dismissed\s+from)|hr\s+(?:has|will|was|is|should)|(?:revoke|remove|restrict|suspend|take\s+away)\w*\s+{H}['’]?s?\s+(?:\w+\s+)?(?:access|permissions?|rights?|privileges?)|(?:revoke|remove|suspend)\s+(?:his|her|their)\s+(?:\w+\s+)?(?:access|permissions?|rights?)|remind(?:er|ed|s|ing)?\s+(?:all\s+|to\s+|the\s+|our\s+|\w+\s+)?{X}|{X}\s+(?:must|should|need\s+to|needs\s+to|has\s+to|have\s+to|will)\s+(?:be|pay|take)\s+(?:\w+\s+)?(?:more\s+)?(?:careful|attention|vigilant|attentive|diligent|mindful|care\b)|(?:talk|word|conversation)\s+with\s+{H}\s+about)", CONTROL, when="repr disc writ retr perf held hold fire sack dism hr revo remo rest susp take remi must shou need has have will talk word conv"),
    _rule("F13", "warn", "be more careful", r"\b(?:be|being)\s+(?:more|extra|very|much\s+more)\s+(?:careful|attentive|vigilant|diligent|cautious|mindful)|\bpay(?:ing)?\s+(?:more|closer|better)\s+attention|\btry\s+harder|\bbe\s+careful\b|\bnot\s+run\s+said\b", CONTROL, when="be bein pay payi try not"),
    # F14, F15
    _rule("F14", "warn", "who or why", rf"(?:^|[.!?]\s+|[,:]\s+|\bask(?:ed|ing)?\s+|\bquestion\s+is\s+)(?:who\s+(?:approved|merged|deployed|pushed|broke|changed|let|thought|decided|signed|is\s+to\s+blame|allowed|wrote|ran|deleted|authori[sz]ed|was\s+(?:responsible|supposed|watching))|whose\s+(?:fault|idea|job|responsibility)|why\s+(?:on\s+earth\s+)?(?:did(?:n['’]t|\s+not)?|was(?:n['’]t)?|were(?:n['’]t)?|had(?:n['’]t)?|has(?:n['’]t)?|would|is|are|do(?:es)?(?:n['’]t)?)\s+{A}|why\s+(?:was|did|is|were)\s+(?:no\s*body|no\s+one|nobody|{A}))", ASK, when="who whos why"),
    _rule("F15", "block", "the root cause is a person", rf"\broot\s+causes?\s+(?:\w+\s+){{0,4}}?(?:was|is|were|being|:)\s*(?:\w+\s+){{0,3}}?{H}|\b(?:due|down|owing|attributed|attributable|comes\s+down)\s+(?:\w+\s+)?to\s+{H}(?:['’]s|\s+\w+ing\b)|\bbecause\s+of\s+{H}(?:['’]s)?\b(?!\s+(?:error\s+)?rate)", "Give at least two contributing factors of the system, each cited.", needs=HUMANS),
    # F16, F17
    _rule("F16", "warn", "self-blame", r"\b(?:my\s+bad|mea\s+culpa|(?:my|all\s+my|entirely\s+my)\s+(?:fault|mistake|error|bad))\b|\ue007[^.;]{0,30}\b(?:screwed\s+up|messed\s+up|broke|botched|forgot|should(?:n['’]t)?\s+have|caused|missed|fat-?fingered|feel\s+(?:terrible|awful|bad)|take\s+(?:the\s+|full\s+)?(?:blame|responsibility))|\bsorry\b[^.;]{0,40}\ue007", "Never carry it into the narrative.", when="my mea all enti scre mess brok botc forg shou caus miss fat- fatf feel take sorr"),
    _rule("F17", "block", "a state of mind is imputed", rf"{Y}(?:{FEW}|\s+){AUX}(?:assumed|presumed|rushed|panicked|guessed|gambled|hoped\s+for\s+the\s+best|waved|rubber-?stamped|chose\s+to\s+ignore|thought\s+(?:it|that|nothing)\s+(?:would|was\s+(?:fine|good|safe|ok))|could(?:n['’]t|\s+not)\s+be\s+bothered|lost\s+(?:focus|concentration|track)|got\s+(?:lazy|sloppy|complacent|distracted|careless))|{H}[^.;]{{0,50}}\b(?:not\s+paying\s+attention|in\s+a\s+(?:hurry|rush)|no\s+thought|asleep\s+at|without\s+thinking|didn['’]?t\s+think|did\s+not\s+think|was\s+(?:tired|distracted|bored|unaware\s+of\s+basic|confused))", "Quote the person with their leave, or leave it out.", needs=HUMANS + THEY),
    _rule("F17", "warn", "deemed by a person", rf"\b(?:deemed|considered|judged|assumed|dismissed)\b[^.;]{{0,40}}\bby\s+{X}|\bby\s+assuming\b", "Quote the person with their leave, or leave it out.", when="deem cons judg assu dism by"),
    # information only
    _rule("F5", "info", "we omitted", rf"\ue005(?:{FEW}|\s+)(?:{AUX})(?:failed\s+to|neglected|forgot\w*|missed|overlooked|{NT})", SIGNAL, needs=WE),
    _rule("F7", "info", "we judge ourselves", r"\ue005[^.;]{0,30}\b(?:underestimated|overestimated|slow|late|wrong|mistaken\w*|misjudged|inadequate|poor)\b", MEASURE, needs=WE),
    _rule("F3", "info", "we should have", rf"\ue005[^.;]{{0,30}}\b(?:should|could|ought\s+to|might)(?:n['’]t|\s+not)?\s+have\s+{DONE}", KNOWN, needs=WE),
    _rule("F6", "info", "a mistake was made", r"\b(?:a|the|this|by)\s+(?:simple\s+)?(?:mistake|typo|oversight)\b|\bmistakes?\s+(?:was|were)\s+made|\bit\s+was\s+decided\b", GUARD, when="mist typo over deci"),
    _rule("F4", "info", "it could have been avoided", r"\b(?:could|would|might)\s+have\s+been\s+(?:avoided|prevented|mitigated|detected)", CONDITION, when="coul woul migh"),
)
# fmt: on
