"""Text that may leave the machine, and text that may not."""

from __future__ import annotations

from typing import NewType

SafeText = NewType("SafeText", str)
"""Text that passed `drafter.redaction`: secrets gone, people turned into roles, control characters visible.

Only `drafter.redaction` may construct it (tests/house holds this); the gateway of `drafter.models` checks again.
"""
