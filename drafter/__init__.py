"""drafter: blameless postmortem drafts in which every statement names evidence that code has checked."""

__version__ = "0.1.0"
