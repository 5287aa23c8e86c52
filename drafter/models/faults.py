"""What a provider's failure means: the status and the error body of a response, as one of our classes.

No vendor type appears here. The body is untrusted: it is searched for known words, and at most 80 escaped characters of
its message are repeated.
"""

from __future__ import annotations

from collections.abc import Mapping

from drafter.errors import AnswerTruncated, ModelBusy, ModelDenied, ModelError, ModelRefused, ModelUnreachable
from drafter.models.endpoint import Endpoint

TOO_LONG = ("context_length", "context length", "maximum context", "context size", "too many tokens", "prompt is too long")
FILTERED = ("content_filter", "content management policy", "content_policy")
UNKNOWN_MODEL = ("model_not_found", "model not found", "does not exist", "unknown model", "invalid model")
OUT_OF_MONEY = ("insufficient_quota", "billing", "exceeded your current quota")


class DialectRefused(Exception):
    """The server may not take this form of request. `words` is its message in lower case, `final` our error if none does."""

    def __init__(self, words: str, final: ModelError) -> None:
        super().__init__(str(final))
        self.words = words
        self.final = final


class RetryLater(Exception):
    """A failure that may pass. `seconds` is what the server asked to wait, if it did; `final` our error if it does not."""

    def __init__(self, final: ModelError, seconds: float | None = None) -> None:
        super().__init__(str(final))
        self.final = final
        self.seconds = seconds


def fault(status: int, body: object, endpoint: Endpoint, wait: float | None = None) -> ModelError | DialectRefused | RetryLater:
    """What an HTTP status of 300 or more means. `body` is the decoded error body, of any shape; `wait` the
    seconds of its `Retry-After`."""
    words = endpoint.hide(_words(body))
    said = f"{endpoint.url} answered {status}" + (f": {show(words)}" if words else "")
    low = words.lower()
    if 300 <= status < 400:
        return ModelUnreachable(f"{said}. Redirects are not followed: a prompt goes only to the endpoint configured.")
    if status == 413 or (status == 400 and _has(low, TOO_LONG)):
        return AnswerTruncated(f"{said}. The question is too long for the model.")
    if _has(low, FILTERED) and status in {400, 403, 422}:
        return ModelRefused(said)
    if status == 429:
        if _has(low, OUT_OF_MONEY):
            return ModelBusy(said, hint="The account has no quota left: waiting does not help.")
        return RetryLater(ModelBusy(said), wait)
    if status in {400, 404, 415, 422} and not _has(low, UNKNOWN_MODEL) and (status != 404 or "support" in low):
        return DialectRefused(low, ModelDenied(said))
    if status in {500, 501}:
        return DialectRefused(low, ModelUnreachable(said))
    if status in {408, 409, 502, 503, 504, 529}:
        return RetryLater(ModelUnreachable(said), wait)
    return ModelDenied(said) if status < 500 else ModelUnreachable(said)


def show(text: str) -> str:
    """At most 80 characters of somebody else's text, escaped."""
    return ascii(text)[1:-1][:80]


def _words(body: object) -> str:
    if isinstance(body, Mapping):
        inner = body.get("error", body)
        if isinstance(inner, Mapping):
            return " ".join(str(inner[key]) for key in ("code", "type", "param", "message", "detail") if inner.get(key))
        return str(inner)
    return "" if body is None else str(body)


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)
