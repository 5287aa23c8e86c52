"""Deployments as GitHub's GraphQL API names them, in the words of its REST API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.sources.fields import list_of, mapping_of, text_of
from drafter.sources.json_parts import Part

_DEEPEST = 4
"""Objects around the deployments: `data`, `repository` or `node`, `deployments`, and one to spare."""


def deployment_nodes(around: Mapping[str, Part], depth: int = 0) -> Iterator[tuple[str, Part]]:
    """The `nodes` of `deployments` anywhere in an answer, each with the repository that it stands in ("" where none is named)."""
    if depth > _DEEPEST:
        return
    named = around.get("nameWithOwner")
    repository = named.text.utf8[named.start + 1 : named.end - 1].decode("utf-8") if named is not None else ""
    for name, part in around.items():
        if not part.is_object:
            continue
        inner = part.members()
        if name == "deployments" and "nodes" in inner:
            yield from ((repository, node) for node in inner["nodes"].elements())
        else:
            yield from ((found or repository, node) for found, node in deployment_nodes(inner, depth + 1))


def as_rest(node: Mapping[str, object]) -> dict[str, object]:
    """The deployment as REST would say it, its statuses inside. Raises `Unreadable` for a field of another type."""
    ref, latest = mapping_of(node, "ref"), mapping_of(node, "latestStatus")
    statuses = list_of(mapping_of(node, "statuses"), "nodes") or ([dict(latest)] if latest else [])
    repository = text_of(mapping_of(node, "repository"), "nameWithOwner")
    return {
        "id": node.get("databaseId") or node.get("id"),
        "sha": node.get("commitOid") or text_of(mapping_of(node, "commit"), "oid"),
        "ref": text_of(ref, "name"),
        "task": node.get("task"),
        "environment": node.get("environment") or node.get("latestEnvironment"),
        "description": node.get("description"),
        "creator": node.get("creator"),
        "created_at": node.get("createdAt"),
        "repository_url": f"/repos/{repository}" if repository else None,
        "statuses": [_status(status) if isinstance(status, dict) else status for status in statuses],
    }


def _status(status: Mapping[str, object]) -> dict[str, object]:
    return {
        "state": text_of(status, "state"),
        "created_at": status.get("createdAt"),
        "description": status.get("description"),
        "log_url": status.get("logUrl"),
    }
