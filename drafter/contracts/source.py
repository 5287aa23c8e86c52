"""What a source type must be: one function from files to records."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from drafter.domain.incident import Bundle, SourceSpec
from drafter.domain.records import Reading


class Source(Protocol):
    """Reads one `[[source]]` of a bundle. Never raises for bad content: the smallest unit is quarantined instead.

    Raises only `ArchiveRefused` and `NothingUsable`. `progress(n)` is called with the number of records read so far.
    """

    def __call__(self, bundle: Bundle, spec: SourceSpec, progress: Callable[[int], None], /) -> Reading: ...
