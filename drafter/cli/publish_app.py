"""`draft publish`: its options. Everything heavy is imported by the command itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from drafter.cli.failures import run_safely


def publish(
    incident: Annotated[str, typer.Argument(help="Id of an incident whose document is approved.")],
    to: Annotated[
        str, typer.Option("--to", help="markdown, html, pdf, json, actions-csv, github, confluence, confluence-server or slack.")
    ] = "markdown",
    audience: Annotated[
        str | None, typer.Option("--audience", help="team, company or public; default from the settings.")
    ] = None,
    send: Annotated[bool, typer.Option("--send", help="Send it; without, only show what would be sent.")] = False,
    who: Annotated[str | None, typer.Option("--as", help="Who publishes; default your user name.")] = None,
    config: Annotated[Path | None, typer.Option("--config", help="Settings file; default drafter.toml where you stand.")] = None,
    log: Annotated[Path | None, typer.Option("--log", help="Write the details of a failure to this file.")] = None,
) -> None:
    """Show what would be published where, and with --send publish it. Safe to repeat: there is one page however often."""
    from drafter.cli.publish import Wish
    from drafter.cli.publish import publish as run

    wish = Wish(incident, to, audience, send, who, config)
    raise typer.Exit(run_safely(lambda: run(wish), log=log))
