"""The closed vocabularies of a postmortem (docs/taxonomy.md). Shares are Google's, SRE Workbook, Appendix C, 2010–2017;
the definitions are this project's own."""

from __future__ import annotations

from typing import Literal, get_args

TriggerCategory = Literal[
    "binary_push",
    "configuration_push",
    "user_behavior_change",
    "processing_pipeline",
    "service_provider_change",
    "performance_decay",
    "capacity_management",
    "hardware",
    "other",
    "undetermined",
]
CauseCategory = Literal[
    "software",
    "development_process_failure",
    "complex_system_behaviors",
    "deployment_planning",
    "network_failure",
    "other",
    "undetermined",
]
FactorKind = Literal[
    "process_gap",
    "missing_automation",
    "unclear_ownership",
    "tooling_failure",
    "observability_gap",
    "validation_gap",
    "rollout_guardrail_gap",
    "capacity_gap",
    "dependency_risk",
    "documentation_gap",
    "other",
]
FactorEffect = Literal["made_possible", "made_worse", "harder_to_detect"]
ActionType = Literal["prevent", "detect", "mitigate", "repair", "process", "investigate"]
Strength = Literal["strong", "intermediate", "weak"]
MilestoneName = Literal["impact_start", "detected", "engaged", "mitigation_started", "mitigated", "restored"]
MILESTONES: tuple[MilestoneName, ...] = get_args(MilestoneName)

SpeechAct = Literal[
    "report",  # users or a person report a symptom
    "impact",  # who or what is affected, and how much
    "suspicion",  # a theory, not shown yet
    "ruled_out",  # a theory or change shown not to be it
    "finding",  # something established about what happened or why
    "action",  # a step taken, or being taken, on the system
    "result",  # what a step brought: it worked, it did not
    "decision",  # what the responders decided to do
    "communication",  # customers, status page, other teams were told
    "handover",  # somebody joined, took over, was paged
    "all_clear",  # impact is over
    "commitment",  # "I'll add an alert": a promise of later work
    "self_blame",  # never carried into the draft
    "question",
    "noise",
]
"""What a chat message does. `self_blame`, `question`, `commitment` and `noise` make no timeline entry."""
