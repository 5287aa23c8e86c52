"""The one error tree. Each class carries the exit code of the command line and a hint: what to do next.

DrafterError
├── UsageError (2)            wrong option, wrong configuration
│   ├── BundleNotFound        no folder or zip for the incident id
│   ├── IncidentUnknown       no document of that incident in the store
│   ├── ManifestInvalid       incident.toml cannot be used
│   ├── ConfigInvalid         drafter.toml cannot be used
│   └── PromptInvalid         a prompt file, its slots or its lock is wrong
├── NothingUsable (3)         the bundle was read and no record of it can be used
│   └── ArchiveRefused        an archive that is not safe to read
├── ModelError (5)            no answer from the configured model
│   ├── ModelUnreachable      no connection, a time-out, a redirect, a 5xx
│   ├── ModelDenied           401, 403, 404: key, permission or model name
│   ├── ModelBusy             429 after the client's own retries
│   ├── ModelRefused          the model or a content filter declined; never retried
│   ├── AnswerTruncated       the answer hit max_tokens; the caller may split once
│   ├── AnswerInvalid         no valid answer after one re-ask
│   ├── BudgetSpent           the run's calls, tokens or money are used up
│   └── AnswerNotKept         offline replay, and this question was never answered
├── EvidenceChanged (1)       `draft verify`: what was captured is no longer there
├── DecisionRefused (1)       a decision that the document's state or a flag does not allow
│   └── DecisionStale         somebody decided meanwhile; nothing was overwritten
├── PublishFailed (1)         the target did not take the document; trying again is safe
├── StorageRefused (6)        disk full, read-only, locked, corrupt, newer schema
└── LeakPrevented (70)        text that did not pass redaction reached a gate: a bug of ours
"""

from __future__ import annotations


class DrafterError(Exception):
    """Base of all expected failures: `what happened, where`, plus `hint`, what to do next."""

    exit_code = 70
    hint = "Run again with --log FILE and file an issue with that file."

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        if hint is not None:
            self.hint = hint


class UsageError(DrafterError):
    exit_code = 2
    hint = "See `draft --help`."


class BundleNotFound(UsageError):
    hint = "Pass --incidents DIR, the folder that holds one folder (or zip) per incident."


class IncidentUnknown(UsageError):
    hint = "`draft status` lists what is there; `draft review ID` takes a draft in."


class ManifestInvalid(UsageError):
    hint = "See docs/contracts.md for what incident.toml may hold."


class ConfigInvalid(UsageError):
    hint = "`draft doctor` shows each setting and where it came from."


class PromptInvalid(UsageError):
    hint = "`draft prompts check` lists what is wrong."


class NothingUsable(DrafterError):
    exit_code = 3
    hint = "See the quarantine list above; docs/sources/ says what to export and how."


class ArchiveRefused(NothingUsable):
    hint = "Unpack it yourself in a safe place, look at it, and give the folder instead."


class ModelError(DrafterError):
    exit_code = 5
    hint = "A draft without a model: `draft --incident ID --engine embedded`."


class ModelUnreachable(ModelError):
    pass


class ModelDenied(ModelError):
    hint = "Check the key, the model name and the endpoint with `draft doctor`."


class ModelBusy(ModelError):
    hint = "Wait and run again: finished steps are kept and are not asked twice."


class ModelRefused(ModelError):
    pass


class AnswerTruncated(ModelError):
    pass


class AnswerInvalid(ModelError):
    pass


class BudgetSpent(ModelError):
    hint = "Raise the budget in drafter.toml ([model.budget]) or use the embedded engine."


class AnswerNotKept(ModelError):
    hint = "Run once without --offline, so that the answer is kept."


class EvidenceChanged(DrafterError):
    exit_code = 1
    hint = "Restore the named files, or draft again from what is there now."


class DecisionRefused(DrafterError):
    exit_code = 1
    hint = "Open the section and decide on what is named; nothing was changed."


class DecisionStale(DecisionRefused):
    hint = "Look at what stands now and decide again; nothing was overwritten."


class PublishFailed(DrafterError):
    exit_code = 1
    hint = "Run the same command again: a page that is there already is found, not made twice."


class StorageRefused(DrafterError):
    exit_code = 6
    hint = "Free space or choose another folder with --out or DRAFTER_DATA; nothing was made worse."


class LeakPrevented(DrafterError):
    hint = "This is a bug: nothing was sent. Please report it with the log."
