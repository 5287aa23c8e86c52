"""`draft review`, `draft status`, `draft audit`: their verbs and options. Everything heavy is imported by the command itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from drafter.cli.failures import run_safely

Config = Annotated[Path | None, typer.Option("--config", help="Settings file; default drafter.toml where you stand.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
Log = Annotated[Path | None, typer.Option("--log", help="Write the details of a failure to this file.")]
Who = Annotated[str | None, typer.Option("--as", help="Who decides; default your user name.")]


class _OrIncident(TyperGroup):
    """`draft review 123` is `draft review open 123`: whatever is not a verb is an incident's id."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # typer carries its own, private copy of click's types
        known = args and (args[0] in self.commands or args[0].startswith("-"))
        return super().resolve_command(ctx, args if known else ["open", *args])


review_app = typer.Typer(
    cls=_OrIncident, help="Accept, edit or reject each section of a draft: `draft review 123`.", rich_markup_mode=None
)
audit_app = typer.Typer(help="Who decided what, and the proof that nothing was changed since.", rich_markup_mode=None)


@review_app.command("open")
def review_open(
    incident: Annotated[str, typer.Argument(help="Id of an incident that was drafted.")],
    who: Who = None,
    config: Config = None,
    log: Log = None,
) -> None:
    """Review section by section in the terminal. Safe to stop at any time: each decision is kept as it is made."""
    from drafter.cli.review import review

    raise typer.Exit(run_safely(lambda: review(incident, config, who), log=log))


@review_app.command("stats")
def review_stats(config: Config = None, as_json: AsJson = False, log: Log = None) -> None:
    """Acceptance, edits and rejections per section and engine."""
    from drafter.cli.status import statistics

    raise typer.Exit(run_safely(lambda: statistics(config, as_json=as_json), as_json=as_json, log=log))


@review_app.command("cases")
def review_cases(
    out: Annotated[Path, typer.Option("--out", help="Folder for one gold file an incident.")] = Path("evals/reviewed"),
    config: Config = None,
    log: Log = None,
) -> None:
    """Write what reviewers left standing as cases of `draft eval`."""
    from drafter.cli.status import export_cases

    raise typer.Exit(run_safely(lambda: export_cases(config, out), log=log))


def status(
    due: Annotated[bool, typer.Option("--due", help="Only what is late; exit 1 when something is.")] = False,
    config: Config = None,
    as_json: AsJson = False,
    log: Log = None,
) -> None:
    """List the incidents in review with the time left until they must be published."""
    from drafter.cli.status import status as show

    raise typer.Exit(run_safely(lambda: show(config, only_due=due, as_json=as_json), as_json=as_json, log=log))


def serve(
    host: Annotated[str, typer.Option("--host", help="Address; other than this machine's own only with [web].")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535)] = 8711,
    who: Who = None,
    config: Config = None,
    log: Log = None,
) -> None:
    """Review in a browser: prints an address that opens one session on this machine."""
    from drafter.cli.serve import serve as run

    raise typer.Exit(run_safely(lambda: run(config, who, host, port), log=log))


@audit_app.command("verify")
def audit_verify(
    head: Annotated[str | None, typer.Option("--head", help="COUNT:HASH printed earlier; finds a cut tail too.")] = None,
    config: Config = None,
    log: Log = None,
) -> None:
    """Prove that no decision was edited, deleted or reordered. Exit 1 naming what was."""
    from drafter.cli.status import audit_verify as check

    raise typer.Exit(run_safely(lambda: check(config, head=head), log=log))


@audit_app.command("export")
def audit_export(config: Config = None, log: Log = None) -> None:
    """Print the audit trail, one JSON object a line."""
    from drafter.cli.status import audit_export as export

    raise typer.Exit(run_safely(lambda: export(config), log=log))
