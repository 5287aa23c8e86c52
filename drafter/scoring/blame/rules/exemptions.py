"""What exempts a sentence: policy about blame, technical terms with the same words, thanks, checks of what did not happen."""

from __future__ import annotations

from drafter.scoring.blame.rule import VETO, Rule

RULES = (
    Rule(VETO, "info", "about blame itself", "", """
        blameless*|blame-less|blame-free|blame_free|no-blame
        not about|for|to|in|a .. assign*|find|apportion* ~ blame|fault
        assign*|apportion* .. blame
        without|avoid*|avoids blame|blaming
        not ~ R to_blame
        is|was|are Z .. at_fault|to_blame !for
        Z is|was to_blame|at_fault|here
        never|not a|the|accepted_as? .. root_cause
        error is|are|as never|not|a
        git_blame|page_fault*|fault_injection|fault-injection|fault_domain*|fault-tolerant|fault_toleran*
    """),
)  # fmt: skip
