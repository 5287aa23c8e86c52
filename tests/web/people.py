"""Invented people as an identity provider knows them."""

from __future__ import annotations

from drafter.domain.review import Role

URL = "https://review.fernhill.example"
ROLES: dict[str, tuple[Role, ...]] = {
    "sre": ("reviewer",),
    "leads": ("publisher", "admin"),
    "Ana@fernhill.example": ("reviewer",),
}
PEOPLE: dict[str, dict[str, object]] = {
    "kim": {"email": "kim@fernhill.example", "email_verified": True, "groups": ["sre"]},
    "lee": {"email": "lee@fernhill.example", "email_verified": True, "groups": ["leads", "canteen"]},
    "ana": {"email": "ana@fernhill.example", "email_verified": True},
    "max": {"email": "max@fernhill.example", "email_verified": True, "groups": ["canteen"]},
    "eve": {"email": "ana@fernhill.example", "email_verified": False, "groups": ["sre"]},
}
