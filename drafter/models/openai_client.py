"""The one door to openai: one request to one endpoint, its answer checked for shape, its failures made ours.

Redirects are off: a prompt goes to the endpoint configured and nowhere else, whatever `OPENAI_BASE_URL` says. The client
does not retry; `drafter.models.remote` owns retries. Headers are an allow-list, so that neither client telemetry nor
`OPENAI_ORG_ID`, `OPENAI_PROJECT_ID` or `OPENAI_CUSTOM_HEADERS` of the shell reach a server they were not meant for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafter.errors import AnswerTruncated, ModelDenied, ModelError, ModelRefused, ModelUnreachable
from drafter.models.endpoint import Endpoint, is_local
from drafter.models.faults import RetryLater, fault, show

ANSWER_BYTES = 16 * 1024 * 1024
"""More than any answer of `max_tokens` can be; a larger body is not read to its end."""
_HEADERS = {
    *("accept", "accept-encoding", "authorization", "connection", "content-length", "content-type", "host", "transfer-encoding"),
    "user-agent",
}


class OpenAIClient:
    """One endpoint. `transport` replaces the network (an httpx2 transport); None is the network."""

    def __init__(self, endpoint: Endpoint, transport: Any = None) -> None:
        import openai

        self.endpoint = endpoint
        http = openai.DefaultHttpxClient(
            follow_redirects=False,
            timeout=endpoint.deadline,
            trust_env=not is_local(endpoint.url),
            transport=transport,
            event_hooks={"request": [_only_known_headers], "response": [_cap_body]},
        )
        self._client = openai.OpenAI(base_url=endpoint.url, api_key=endpoint.key or "none", max_retries=0, http_client=http)

    def send(self, **request: Any) -> Any:
        """One chat completion, as the server sent it. Raises our errors, `DialectRefused` or `RetryLater`."""
        import openai

        where = self.endpoint.url
        try:
            return self._client.chat.completions.create(**request)
        except openai.APITimeoutError as error:
            raise ModelUnreachable(f"{where} did not answer within {self.endpoint.deadline:g} s.") from error
        except openai.APIConnectionError as error:
            cause = error.__cause__ or error
            if isinstance(cause, ModelError):
                raise cause from error
            raise RetryLater(ModelUnreachable(f"No answer from {where}: {show(f'{type(cause).__name__}: {cause}')}")) from error
        except openai.APIStatusError as error:
            raise self._status(error) from error
        except (openai.OpenAIError, ValueError, RecursionError, TypeError) as error:
            raise ModelUnreachable(f"{where} sent something that is not an API answer ({type(error).__name__}).") from error

    def _status(self, error: Any) -> Exception:
        body = error.body if error.body is not None else error.response.text
        return fault(error.status_code, body, self.endpoint, _seconds(error.response.headers.get("retry-after")))

    def check(self, response: Any) -> None:
        """Raises ours unless the first choice has a whole message. The client builds bodies without validating them."""
        where, choices = self.endpoint.url, getattr(response, "choices", None)
        if isinstance(response, str):
            raise ModelUnreachable(f"{where} sent a page, not an API answer: {show(response)}")
        if not isinstance(choices, list) or not choices or getattr(choices[0], "message", None) is None:
            raise ModelUnreachable(f"{where} sent an answer without a choice.")
        message, finish = choices[0].message, choices[0].finish_reason
        if finish == "content_filter":
            raise ModelRefused(f"A content filter of {where} stopped the answer.")
        if refusal := getattr(message, "refusal", None):
            raise ModelRefused(f"{self.endpoint.model} declined: {show(str(refusal))}")
        if finish == "length":
            raise AnswerTruncated(f"{self.endpoint.model} reached its token limit before the answer ended.")
        if not isinstance(message.content, str | None) or not _sound_calls(message.tool_calls):
            raise ModelUnreachable(f"{where} sent a message of unknown shape.")
        asked, model = self.endpoint.answers_as, str(getattr(response, "model", ""))
        if asked and not model.lower().startswith(asked.lower()):
            raise ModelDenied(f"{where} answered as {show(model)}, not as {asked}.")


def _sound_calls(calls: Any) -> bool:
    return calls is None or (
        isinstance(calls, list) and all(isinstance(getattr(getattr(c, "function", None), "arguments", None), str) for c in calls)
    )


def _seconds(retry_after: str | None) -> float | None:
    """`Retry-After` as seconds; the date form is not used by these servers and counts as not given."""
    try:
        return max(0.0, float(retry_after)) if retry_after else None
    except ValueError:
        return None


def _only_known_headers(request: Any) -> None:
    for name in [name for name in request.headers if name.lower() not in _HEADERS]:
        del request.headers[name]


def _cap_body(response: Any) -> None:
    import httpx2

    class Capped(httpx2.SyncByteStream):
        def __init__(self, stream: Any) -> None:
            self._stream = stream

        def __iter__(self) -> Iterator[bytes]:
            read = 0
            for chunk in self._stream:
                read += len(chunk)
                if read > ANSWER_BYTES:
                    raise ModelUnreachable(f"{response.url} sent more than {ANSWER_BYTES} bytes.")
                yield chunk

        def close(self) -> None:
            self._stream.close()

    response.stream = Capped(response.stream)
