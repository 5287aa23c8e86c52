"""`draft erase`, `withdraw`, `expire`, `hold`, `release`, `backup`, `restore`: their options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from drafter.cli.failures import run_safely

Config = Annotated[Path | None, typer.Option("--config", help="Settings file; default drafter.toml where you stand.")]
Log = Annotated[Path | None, typer.Option("--log", help="Write the details of a failure to this file.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do it; without, only show what would be done.")]
Incident = Annotated[str, typer.Argument(help="Id of an incident.")]
Reason = Annotated[str, typer.Option("--reason", help="Kept with the decision.")]


def erase(
    person: Annotated[
        list[str], typer.Option("--person", help="A name, account or address; give each. Or a role, with --incident.")
    ],
    incident: Annotated[str | None, typer.Option("--incident", help="The incident whose role is meant.")] = None,
    yes: Yes = False,
    config: Config = None,
    log: Log = None,
) -> None:
    """Take a person out of everything that is kept, and print a receipt that says what could not be reached."""
    from drafter.cli.privacy import erase as run

    raise typer.Exit(run_safely(lambda: run(person, incident, config, yes=yes), log=log))


def withdraw(
    incident: Incident,
    record: Annotated[list[str], typer.Option("--record", help="Label of a record, for example M16; give each.")],
    yes: Yes = False,
    config: Config = None,
    log: Log = None,
) -> None:
    """Take out evidence that was deleted at its source; claims that rest on it become stale."""
    from drafter.cli.privacy import withdraw as run

    raise typer.Exit(run_safely(lambda: run(incident, record, config, yes=yes), log=log))


def expire(
    before: Annotated[str, typer.Option("--before", help="A date, in UTC: incidents resolved before it go.")],
    yes: Yes = False,
    config: Config = None,
    log: Log = None,
) -> None:
    """Remove incidents whose time is over, with a receipt each. Exit 1 when a legal hold kept one."""
    from drafter.cli.privacy import expire as run

    raise typer.Exit(run_safely(lambda: run(before, config, yes=yes), log=log))


def hold(incident: Incident, reason: Reason = "", config: Config = None, log: Log = None) -> None:
    """Put a legal hold on an incident: nothing of it is erased or expires."""
    from drafter.cli.privacy import mark

    raise typer.Exit(run_safely(lambda: mark(incident, "hold", reason, config), log=log))


def release(incident: Incident, reason: Reason = "", config: Config = None, log: Log = None) -> None:
    """Release a legal hold."""
    from drafter.cli.privacy import mark

    raise typer.Exit(run_safely(lambda: mark(incident, "release", reason, config), log=log))


def backup(
    to: Annotated[Path, typer.Argument(help="A folder that is not there yet.")], config: Config = None, log: Log = None
) -> None:
    """Copy the store while others decide. PostgreSQL has its own backups."""
    from drafter.cli.privacy import backup as run

    raise typer.Exit(run_safely(lambda: run(to, config), log=log))


def restore(
    source: Annotated[Path, typer.Argument(help="The folder of a backup.")],
    yes: Yes = False,
    config: Config = None,
    log: Log = None,
) -> None:
    """Put a backup in place of what stands."""
    from drafter.cli.privacy import restore as run

    raise typer.Exit(run_safely(lambda: run(source, config, yes=yes), log=log))


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    for command in (erase, withdraw, expire, hold, release, backup, restore):
        app.command()(command)
