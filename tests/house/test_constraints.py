"""constraints.txt: the versions that were tested are versions that pyproject.toml allows, one for each dependency."""

from __future__ import annotations

import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def test_every_dependency_has_a_tested_version_that_is_allowed() -> None:
    lines = (line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if line and not line.startswith("#"))
    tested = {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in lines)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    for requirement in map(Requirement, wanted):
        version = tested.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement.name} has no line in constraints.txt"
        assert requirement.specifier.contains(version, prereleases=True), (
            f"{requirement.name} {version} is not {requirement.specifier}"
        )
