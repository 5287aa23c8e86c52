"""How people word triggers and causes: the closed vocabularies as concepts, each a linear-time pattern with a weight.

Weights run from 1 (a hint that needs company) to 4 (says it outright). They are read as votes, never as probabilities.
No pattern names a company's own systems; vendor names stand only where a vendor as such is the concept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from drafter.domain.vocabulary import CauseCategory, TriggerCategory


Category = TypeVar("Category", bound=str)


class Cue(NamedTuple):
    """One way of wording a concept."""

    pattern: re.Pattern[str]
    weight: float


def _cues(*pairs: tuple[float, str]) -> tuple[Cue, ...]:
    return tuple(Cue(re.compile(pattern, re.I), weight) for weight, pattern in pairs)


_CLOUDS = (
    r"aws|amazon|azure|gcp|google cloud|cloudflare|fastly|akamai|heroku|digitalocean|hetzner|linode|ovh|github|stripe"
    r"|twilio|datadog|okta|auth0|route ?53|s3|openai|let's encrypt"
)

TRIGGER_CUES: Mapping[TriggerCategory, tuple[Cue, ...]] = {
    "binary_push": _cues(
        (2.5, r"\b(?:new|latest|updated|that|the|this|a|bad|faulty) (?:release|build|image|version|binary|package|firmware)\b"),
        (2.0, r"\b(?:release[ds]?|deploy(?:ed|ment|s|ing)?|roll(?:ed|ing)? ?out|shipped|push(?:ed)?|merged|went live)\b"),
        (2.5, r"\b(?:upgrad(?:e[ds]?|ing)|bump(?:ed|s|ing)?|updat(?:e[ds]?|ing)) (?:of |to |the |a |its |all )*(?:[\w.-]+ ){0,3}"
              r"(?:version|library|sdk|driver|dependenc\w+|package|image|chart|runtime|kernel|client|framework|\d+\.\d+)\b"),
        (2.0, r"\b(?:refactor\w*|rewrite|rewritten|code change|commit|pull request|patch|hotfix|feature|migration)\b"),
        (1.5, r"\b(?:version|v)? ?\d+\.\d+(?:\.\d+)? (?:to|->|→) (?:version |v)?\d+\.\d+"),
        (1.5, r"\b(?:bug|regression|null pointer|exception|typo) (?:introduced|in the (?:new|code|release))\b"),
        (1.5, r"\bintroduced (?:in|by|with)\b"),
    ),
    "configuration_push": _cues(
        (3.0, r"\b(?:config(?:uration)?|setting|parameter|policy|rule|flag|toggle|limit|time-?out|ttl|role|permission|record"
              r"|route|acl|firewall|secret|token|key|certificate|feature flag)s? (?:change|push|update|rollout|edit)\w*\b"),
        (3.0, r"\b(?:changed?|changing|edit(?:ed|ing)?|updat(?:ed|ing)|set|lower(?:ed|ing)|rais(?:ed|ing)|reduc(?:ed|ing)"
              r"|tighten(?:ed|ing)|enabl(?:ed|ing)|disabl(?:ed|ing)|turn(?:ed|ing) (?:on|off)|remov(?:ed|ing)|delet(?:ed|ing)"
              r"|rotat(?:ed|ing)|replac(?:ed|ing)|add(?:ed|ing)|switch(?:ed|ing)|appl(?:ied|ying)|flipp(?:ed|ing)) (?:[\w'’/-]+ ){0,5}"
              r"(?:config(?:uration)?|setting|parameter|flag|policy|rules?|limit|time-?out|ttl|dns|records?|routes?|acl|firewall"
              r"|secret|credentials?|permissions?|roles?|terraform|values|security group|weights?|threshold|variable)\b"),
        (2.5, r"\b(?:terraform|infrastructure[- ]as[- ]code|helm values|config ?map|feature flag|ansible|puppet|chef|dns change)\b"),
        (2.0, r"\bmisconfigur\w+\b"),
        (1.5, r"\b(?:firewall|security group|iam|permission|access control|dns record|zone file|load balancer config\w*|replication)\b"),
        (1.0, r"\bconfig(?:uration)?\b"),
    ),
    "user_behavior_change": _cues(
        (3.0, r"\b(?:traffic|load|request|usage|user|visitor|query)s? (?:spike|surge|peak|burst|flood|increase)\w*\b"),
        (3.0, r"\b(?:spike|surge|burst|flood|wave|peak|influx|increase|jump) (?:in|of) (?:\w+ ){0,3}(?:traffic|load|requests?|users?|usage"
              r"|sign-?ups|log-?ins|queries|visitors|jobs|calls)\b"),
        (3.0, r"\b(?:crawlers?|scrap(?:er|ers|ing)|bots?|ddos|denial of service|abus\w+|spam\w*|botnet)\b"),
        (2.5, r"\b(?:campaign|newsletter|launch day|black friday|flash sale|went viral|front page|press coverage|televised|exam week)\b"),
        (2.0, r"\b(?:times|fold) (?:the )?(?:usual|normal) (?:traffic|load|volume|rate|number)\b"),
        (2.0, r"\b(?:one|a single|a large|a big|an?) (?:customer|tenant|client|user|consumer|team)\b[^.]{0,60}\b(?:sent|started|began|ran|submitted"
              r"|opened|created|raised|uploaded|imported|queried|polled|requested)\b"),
        (1.5, r"\b(?:heavy|unusual|unusually|unexpected|record) (?:\w+ )?(?:traffic|load|usage|demand|volume)\b"),
        (1.0, r"\b(?:demand|growing load|growth in (?:usage|users))\b"),
    ),
    "processing_pipeline": _cues(
        (3.0, r"\b(?:batch|nightly|scheduled|cron|etl|import|export|ingest\w*|backfill\w*|re-?index\w*|training|aggregation|sync"
              r"|billing|data|clean-?up|backup|vacuum|maintenance) (?:job|run|pipeline|script|task|process|load)s?\b"),
        (2.5, r"\b(?:pipeline|feed|dataset|data set|input file|data file|csv|model training|cron ?job|backfill|re-?index\w*)\b"),
        (2.0, r"\b(?:malformed|corrupt(?:ed)?|bad|empty|truncated|unexpected|oversized|duplicate) (?:\w+ )?(?:input|data|file|record|row|feed|message|export)s?\b"),
        (1.5, r"\b(?:job|run|import|export|batch) (?:ran|started|failed|produced|wrote|loaded|deleted|stalled|overwrote)\b"),
    ),
    "service_provider_change": _cues(
        (3.5, r"\b(?:provider|vendor|supplier|upstream|registrar|carrier|isp|third[- ]party|hosting company|data ?cent(?:re|er) operator)\b[^.]{0,60}"
              r"\b(?:outage|incident|fail\w*|down|fault|maintenance|chang\w+|degrad\w+|upgrad\w+|unavailable|problem|issue|broke\w*|reported|acknowledg\w+"
              r"|confirm\w+|revok\w+|suspend\w+|deprecat\w+|retir\w+|restart\w+|migrat\w+)\b"),
        (3.5, r"\b(?:" + _CLOUDS + r")\b[^.\n]{0,40}\b(?:outage|incident|status page|maintenance|degrad\w+|is down|was down|are down|having issues"
              r"|problems?|issue|unavailable|elevated errors?|fault)\b"),
        (3.0, r"\b(?:outage|incident|fault|failure|maintenance|problem|degradation)s? (?:at|of|with|in|on|from) (?:the |our |a |an |its )?(?:\w+[ -]){0,3}"
              r"(?:provider|vendor|supplier|cdn|content[- ]delivery|upstream|" + _CLOUDS + r")\b"),
        (2.5, r"\b(?:their|provider'?s?|vendor'?s?) (?:status page|side|end|support|network|platform|api)\b"),
        (1.5, r"\b(?:cloud provider|upstream provider|content[- ]delivery network|cdn|saas|third[- ]party|vendor|supplier|external service)\b"),
    ),
    "performance_decay": _cues(
        (3.0, r"\b(?:memory|resource|descriptor|connection|handle|file|thread|goroutine) leak\w*\b|\bleak(?:ed|ing|s)? (?:memory|connections?|handles?|threads?|descriptors?)\b"),
        (3.0, r"\b(?:disks?|volumes?|partitions?|file ?systems?|storage|/var|inodes?)\b[^.]{0,40}\b(?:filled?|filling|full|ran out|exhausted|no space|100 ?%)\b"),
        (3.0, r"\b(?:ran|run|running) out of (?:disk|space|inodes|identifiers|ids|storage)|\bno space left\b|\bout of disk\b|\bwraparound\b|\bid exhaustion\b"),
        (3.0, r"\bcert(?:ificate)?s?\b[^.]{0,60}\b(?:expir\w+|lapsed|not (?:been )?renewed|out of date)\b|\bexpir\w+ (?:\w+ ){0,3}cert(?:ificate)?s?\b"),
        (2.5, r"\b(?:slow(?:ly)?|gradual(?:ly)?|steadily|crept|creeping|over (?:weeks|months|days|years|time|the (?:past|last) (?:weeks|months|days))"
              r"|for (?:weeks|months))\b[^.]{0,60}\b(?:grow\w*|grew|increas\w+|fill\w*|accumulat\w+|degrad\w+|rise|rose|risen|built up|drift\w*)\b"),
        (2.5, r"\b(?:grown|grew|grow\w*|accumulat\w+|fill\w*|built up|piled up|increas\w+)\b[^.]{0,60}\b(?:slowly|gradual\w*|steadily|over (?:weeks|months|days|years|time)|for (?:weeks|months|years)|since (?:\w+ )?\d{4})\b"),
        (2.0, r"\b(?:bloat\w*|fragment\w+|never (?:been )?(?:cleared|cleaned|purged|rotated|deleted|vacuumed)|log rotation|retention|uptime of)\b"),
    ),
    "capacity_management": _cues(
        (3.5, r"\bquotas?\b|\brate limit(?:s|ed)?\b|\b(?:RESOURCE|POOL|LIMIT|QUOTA|CAPACITY)\w*_(?:EXHAUSTED|EXCEEDED|REACHED)\b|\bInsufficient\w*Capacity\w*"),
        (3.0, r"\b(?:out of|no|insufficient|lack of|not enough|exhausted|ran out of|short of) (?:\w+ ){0,2}(?:capacity|nodes|resources|ips?|ip addresses|addresses|ports|slots|workers|connections|headroom|subnets?)\b"),
        (3.0, r"\b(?:max(?:imum)?|upper|hard|account|connection|pod|node|instance|file descriptor|process)[ _-](?:\w+[ _-])?(?:limit|bound|cap|connections|replicas|size|number)\b[^.]{0,50}\b(?:reached|hit|exceeded|exhausted|too low)\b"),
        (3.0, r"\b(?:reached|hit|exceeded|exhausted|hitting|reaching) (?:\w+ ){0,4}(?:limit|quota|ceiling|cap|maximum|bound)\b"),
        (2.5, r"\b(?:autoscal\w+|auto-scal\w+|scale[ -]?up|scaled? (?:down|in|out|up)|node ?pool|downsiz\w+|undersiz\w+|right-?siz\w+)\b"),
        (1.5, r"\bcapacity\b"),
    ),
    "hardware": _cues(
        (3.5, r"\b(?:disk|drive|ssd|hdd|raid|memory|dimm|cpu|motherboard|nic|controller|switch|router|psu|power supply|host|server|rack|node|blade|fan|battery|optic\w*|transceiver|line card)\b[^.]{0,25}\b(?:failed|failure|died|dead|broke|faulty|defect\w*|hardware|overheat\w*|burn\w*)\b"),
        (3.5, r"\b(?:hardware|power|cooling|ups|air[- ]conditioning|generator|electrical) (?:fail\w*|fault|outage|loss|problem|issue|error|cut|defect)\w*\b|\bpower was lost\b|\blost power\b"),
        (3.0, r"\b(?:fib(?:re|er) (?:cut|was cut)|cable (?:cut|was cut)|machine check|ecc errors?|bad sectors?|uncorrectable|smart errors?|faulty (?:disk|drive|memory|switch|cable|module|part))\b"),
        (1.5, r"\b(?:hardware|physical host|overheat\w*|data ?cent(?:re|er))\b"),
    ),
    "other": _cues(
        (3.5, r"\b(?:attacker|malicious|intruder|compromis\w+|exploit(?:ed|ing)?|phish\w+|stolen|ransom\w*|hijack\w*|vulnerability)\b"),
        (3.0, r"\b(?:ran|run|running|executed|issued|typed|entered) (?:[\w'’-]+ ){0,6}(?:command|statement|query|script|drop|delete|destroy|rm)\b"),
        (3.0, r"\b(?:by hand|manual(?:ly)?|manual (?:step|operation|procedure|command|action))\b"),
        (2.5, r"\b(?:wrong|production instead of|mistaken) (?:\w+ )?(?:cluster|database|workspace|terminal|window|account|host|server|environment|region|context|table)\b"),
        (2.5, r"\b(?:leap second|daylight[- ]saving|clock change|domain (?:name )?(?:expired|lapsed|was not renewed)|licen[cs]e expired|expired domain|drill|failover test|maintenance window|fire|flood)\b"),
    ),
    "undetermined": _cues(
        (4.0, r"\b(?:cause|reason|trigger|origin|why)\b[^.]{0,60}\b(?:unknown|unclear|not (?:known|found|clear|established|determined|identified|given|stated|understood)|remains? open|never (?:found|established|determined|identified))\b"),
        (4.0, r"\b(?:could not|cannot|can not|did not|does not|do not|was not able to|unable to|never|nobody could|no ?one could)\b[^.]{0,30}\b(?:say|explain|determine|establish|identify|find out|reproduce|find (?:a|the|any) (?:cause|reason|explanation)|tell) ?(?:why|what|how|the (?:cause|reason)|a (?:cause|reason)|it)?"),
        (3.5, r"\b(?:no|without (?:a|any|giving a)|not give a|lists? no) (?:\w+ )?(?:cause|explanation|reason|evidence)\b|\bunexplained\b|\bremains? (?:unclear|unknown|unexplained)\b"),
        (2.5, r"\b(?:resolved|recovered|cleared|ended|went away|disappeared|healed) (?:itself|by itself|on its own)\b|\bby itself\b"),
        (2.0, r"\b(?:suspect(?:ed)?|possibly|perhaps|may have|might have|it is assumed|guess)\b"),
    ),
}  # fmt: skip
"""Concepts of the trigger vocabulary."""

CAUSE_CUES: Mapping[CauseCategory, tuple[Cue, ...]] = {
    "software": _cues(
        (3.0, r"\b(?:bug|defect|regression|off[- ]by[- ]one|null pointer|nil pointer|segfault|segmentation fault|deadlock\w*|race condition|infinite loop|infinite recursion|stack overflow|panic(?:s|ked)?|assertion)\b"),
        (2.5, r"\b(?:unhandled|uncaught|exception|traceback|type ?error|key ?error|undefined|nullpointer\w*|parse error|parsing|parser|decod\w+|serialis\w+|serializ\w+|deserial\w+|encod\w+)\b"),
        (2.5, r"\b(?:wrong|incorrect|inverted|missing|faulty|broken|invalid|bad) (?:\w+ ){0,2}(?:query|condition|check|logic|loop|default|index|join|comparison|handling|regex|regular expression|sign|unit|type|field|namespace|variable|call|import|lookup)\b"),
        (2.0, r"\b(?:does not|did not|do not|didn'?t|doesn'?t|never|fails? to|failed to) (?:\w+ ){0,2}(?:handle|close|release|check|validate|escape|free|expect|retry|respect|support|clear|clean|delete|unlock|commit|invalidate|purge|limit|recogni[sz]e)\w*\b"),
        (2.0, r"\b(?:leak\w*|race|typo|crash(?:es|ed|ing)? (?:on|when|while|because)|crash[- ]?loop\w*|null|nil|logic error|memory error|out of bounds|integer overflow|overflow\w*)\b"),
        (1.0, r"\b(?:code|function|method|library|handler|client library|algorithm)\b"),
    ),
    "development_process_failure": _cues(
        (3.5, r"\b(?:not|never|without|no|wasn'?t|weren'?t|had not been|was not|were not|nobody|missed|escaped|passed|slipped through) (?:[\w'’-]+ ){0,4}(?:test(?:ed|s|ing)?|review(?:ed|s)?|validat\w+|stag(?:ing|ed)|verif\w+|approv\w+|check(?:ed)?|rehears\w+|ci|lint\w*|peer review|code review|qa|dry[- ]run|inspect\w+)\b"),
        (3.0, r"\b(?:test(?:s|ing)?|review(?:s|ers?)?|ci|staging|validation|linter|pipeline|plan|pre-?production|checks?) (?:\w+ ){0,3}(?:did not|didn'?t|does not|do not|not|never|missed|lacked|differ\w*|had no|have no|could not|cannot|only) ?(?:catch|caught|cover|detect|show|notice|include|exercise|reveal|flag|see|tested|run|exist)?\w*\b"),
        (3.0, r"\b(?:review|test(?:ing|s)?|release|change|approval|migration|renewal|deployment|hand-?over|onboarding|maintenance|procedural|manual) (?:process|procedure|practice|policy|step|checklist|gap)\w*\b"),
        (2.5, r"\b(?:runbook|procedure|checklist|documentation|instructions?|manual|wiki|docs)\b[^.]{0,50}\b(?:missing|outdated|out of date|wrong|incomplete|did not|does not|not|no|stale|old|lacked)\b|\b(?:undocumented|no (?:documented|written) \w+|poorly documented)\b"),
        (2.5, r"\b(?:not (?:been )?renewed|forgotten|overlooked|nobody (?:knew|owned|was responsible|noticed|renewed|had)|reminder|no owner|unowned|left over|calendar|expir\w+ (?:\w+ )?(?:unnoticed|without))\b"),
        (2.5, r"\b(?:by hand|manual(?:ly)?|copy[- ]?and[- ]?past\w+|wrong (?:cluster|workspace|terminal|window|account|environment|database|host|server|region|table)|no (?:guard|confirmation|safeguard|protection|second pair))\b"),
        (2.0, r"\b(?:assum(?:ed|ption)|trusted|unnoticed|not communicated|changelog|release notes|breaking change|incompatib\w+|contract|coordinat\w+|misunderst\w+|differ(?:s|ed|ence)? (?:from|between) (?:staging|production|test))\b"),
    ),
    "complex_system_behaviors": _cues(
        (3.5, r"\b(?:cascad\w+|thundering herd|stampede|feedback loop|retry storm|metastable|death spiral|vicious (?:circle|cycle)|domino|snowball\w*|avalanche|split[- ]brain|amplif\w+)\b"),
        (3.0, r"\b(?:retr(?:y|ies|ied|ying)|re-?connect\w*|back-?off|time-?outs?|health[- ]?checks?|evict\w*|queue\w*|restart\w*)\b[^.]{0,80}\b(?:overload\w*|overwhelm\w*|multipli\w+|made (?:it|things|matters) worse|more load|even more|saturat\w*|pil\w+ up|exhaust\w*|kept failing|again and again|circuit breaker)\b"),
        (3.0, r"\b(?:interact\w+|interplay|combination|coupl(?:ed|ing)|hidden dependen\w+|circular dependen\w+|depended on (?:itself|each other)|coinciden\w+|side effect|unintended|unexpected(?:ly)? (?:caused|led|effect|interaction)|in turn|knock[- ]on|ripple)\b"),
        (2.5, r"\b(?:overload\w*|overwhelm\w*|saturat\w+|contention|starv\w+|lock(?:ed|s)? (?:contention|queue|wait)|memory pressure|connection pool|out of memory|oom\w*|hot ?spot\w*|noisy neighbou?r|cold cache|empty cache|cache miss\w*)\b"),
        (2.5, r"\b(?:stale|out of sync|inconsisten\w+|drift\w*|desync\w*|admission webhook|reload\w*|propagat\w+|fail-?over (?:did not|didn'?t|also|failed|caused|itself))\b"),
        (1.5, r"\b(?:at the same time|simultaneous\w*|both|all at once|several (?:systems|services|components)|shared)\b"),
    ),
    "deployment_planning": _cues(
        (3.5, r"\b(?:single|one|only one|same) (?:availability )?(?:zone|region|az|replica|instance|node|server|rack|host|data ?cent(?:re|er)|pod|point of failure)\b|\b(?:no|without|lack of|not|lacked) (?:[\w'’-]+ ){0,2}(?:redundan\w+|standby|replicas?|failover|fall-?back|spare|multi-?(?:zone|region|az))\b"),
        (3.5, r"\b(?:no|without|missing|lacked|not) (?:[\w'’-]+ ){0,3}(?:canary|roll-?back|gradual|staged|phased|back-?out|progressive|percentage|incremental)\b|\b(?:all|every) (?:\w+ ){0,3}(?:at once|simultaneously|in one go|in one step|at the same time)\b|\bapplied together\b"),
        (3.0, r"\b(?:undersized|under-?provision\w*|sized (?:for|too)|too (?:small|low|few|little|tight)|not sized|sizing|dimension\w*|capacity plan\w*|headroom|over-?commit\w*|had not been (?:raised|increased|scaled))\b"),
        (3.0, r"\b(?:quotas?|limits?|storage|disk|growth|capacity|usage)\b[^.]{0,80}\b(?:not (?:been )?(?:monitored|planned|foreseen|raised|reviewed|watched|considered|alerted)|nobody (?:had )?(?:planned|watched|raised|tracked|monitored)|no (?:alert|alarm|monitoring|plan|limit)|unmonitored|unplanned|without (?:limit|bound))\b|\bnothing monitored\b|\bwithout (?:a )?limit\b"),
        (3.0, r"\b(?:wrong|in the wrong|order of|ordering|sequence|before|earlier than) (?:\w+ ){0,2}(?:order|sequence|steps?|migration|rollout|deployment)\b|\b(?:order|sequence)\b[^.]{0,40}\b(?:deploy\w*|appl\w*|roll\w*|upgrad\w*|matter\w*)\b|\bpeak (?:hours|time)\b"),
        (2.0, r"\b(?:quota|restricted to|pinned to|limited to|plan(?:ned|ning)?|capacity|scheduled|provision\w*)\b"),
    ),
    "network_failure": _cues(
        (3.5, r"\b(?:packet loss|routing (?:loop|table|error|problem|change)|route leak|bgp|black-?hol\w+|network partition|partition(?:ed)? (?:between|from)|link (?:failure|down|flap\w*|lost)|connectivity (?:loss|problem|issue|was lost)|lost connectivity|fib(?:re|er) cut|mtu|arp|vlan|spanning tree|switch(?:es)? (?:failed|failure)|nat gateway|peering|vpn tunnel|conntrack)\b"),
        (3.0, r"\b(?:dns|resolver|name ?servers?|resolution|nxdomain|servfail)\b[^.]{0,60}\b(?:fail\w*|outage|unavailable|down|not (?:resolv\w+|answer\w*)|error\w*|time\w* out|wrong|stale|broken|missing)\b|\b(?:could|did|does|not|longer|failed to) (?:not )?resolve\b"),
        (3.0, r"\bload[- ]?balanc\w+\b[^.]{0,60}\b(?:fail\w*|fault\w*|flap\w*|dropp\w*|misrout\w*|unhealthy|down|wrong|lost)\b|\bnetwork (?:failure|outage|fault|problem|issue|error|interruption|disruption|equipment|interface)s?\b"),
        (1.5, r"\b(?:network|routing|router|switch|latency between|unreachable|firewall|gateway)\b"),
    ),
    "other": _cues(
        (3.0, r"\b(?:attacker|malicious|compromis\w+|stolen|power (?:cut|loss|failure|outage)|fire|flood|cooling|hardware (?:failure|fault|defect))\b"),
        (2.5, r"\b(?:outside (?:our|the) (?:control|report|scope)|provider did not (?:say|explain|give)|provider'?s? (?:side|own))\b"),
        (1.5, r"\b(?:provider|vendor|supplier|third[- ]party|cdn|worldwide outage)\b"),
    ),
    "undetermined": TRIGGER_CUES["undetermined"],
}  # fmt: skip
"""Concepts of the root cause vocabulary."""


_NEGATED = re.compile(r"(?:\b(?:no|not|never|without|any)|n['’]t)\s+(?:[\w-]+\s+){0,2}$", re.I)
_BACK = 30  # characters before a wording in which a negation takes it back


def votes(cues: Mapping[Category, tuple[Cue, ...]], text: str) -> dict[Category, float]:
    """For each category that the text words at all, the weight of its strongest cue plus a third of each further one.

    A wording under a negation ("no packet loss") does not count.
    """
    found: dict[Category, float] = {}
    for category, listed in cues.items():
        weights = sorted((cue.weight for cue in listed if _worded(cue.pattern, text)), reverse=True)
        if weights:
            found[category] = weights[0] + sum(weights[1:]) / 3
    return found


def _worded(pattern: re.Pattern[str], text: str) -> bool:
    return any(not _NEGATED.search(text, max(0, m.start() - _BACK), m.start()) for m in pattern.finditer(text))
