"""The command line: parse, call one command, exit with its code. Everything heavy is imported by the command itself."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from drafter.cli.eval_app import eval_app
from drafter.cli.failures import run_safely
from drafter.cli.privacy_app import register as register_privacy
from drafter.cli.publish_app import publish
from drafter.cli.review_app import audit_app, review_app, serve, status

app = typer.Typer(
    name="draft",
    help="Draft a blameless postmortem from what an incident left behind. Every statement names its evidence.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Incidents = Annotated[Path | None, typer.Option("--incidents", help="Folder that holds one folder (or zip) per incident.")]
Config = Annotated[Path | None, typer.Option("--config", help="Settings file; default drafter.toml where you stand.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]
Log = Annotated[Path | None, typer.Option("--log", help="Write the details of a failure to this file.")]


def _version(wanted: bool) -> None:
    if wanted:
        from drafter import __version__

        typer.echo(f"drafter {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def draft(
    ctx: typer.Context,
    incident: Annotated[str | None, typer.Option("--incident", help="Id of the incident to draft.")] = None,
    incidents: Incidents = None,
    out: Annotated[Path | None, typer.Option("--out", help="Folder for the draft; default drafts/ID.")] = None,
    engine: Annotated[str | None, typer.Option("--engine", help="embedded, openai-compatible or chain.")] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Kept answers only; a miss is an error.")] = False,
    show_outbound: Annotated[bool, typer.Option("--show-outbound", help="Print what would leave, send nothing.")] = False,
    config: Config = None,
    as_json: AsJson = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print nothing but errors.")] = False,
    log: Log = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Draft a blameless postmortem from what an incident left behind. Every statement names its evidence."""
    if ctx.invoked_subcommand is not None:
        return
    if incident is None:
        typer.echo(ctx.get_help())
        raise typer.Exit(2)
    from drafter.cli.draft import Wish, draft_incident

    wish = Wish(incident, incidents, out, engine, offline, show_outbound, config, as_json, quiet)
    raise typer.Exit(run_safely(lambda: draft_incident(wish), as_json=as_json, log=log))


@app.command()
def verify(
    run: Annotated[Path, typer.Argument(help="A run folder, for example drafts/123.")],
    incidents: Incidents = None,
    as_json: AsJson = False,
    log: Log = None,
) -> None:
    """Prove that everything a draft cites is still what was captured; name what changed."""
    from drafter.cli.verify import verify_draft

    raise typer.Exit(run_safely(lambda: verify_draft(run, incidents, as_json), as_json=as_json, log=log))


@app.command()
def doctor(config: Config = None, as_json: AsJson = False, log: Log = None) -> None:
    """Show what is configured, where each value came from, and what works without a network."""
    from drafter.cli.doctor import examine

    raise typer.Exit(run_safely(lambda: examine(config, as_json), as_json=as_json, log=log))


@app.command()
def lint(
    files: Annotated[list[Path] | None, typer.Argument(help="Markdown files; - reads one from stdin.")] = None,
    form: Annotated[str, typer.Option("--format", help="text, json, github, sarif or junit.")] = "text",
    jsonl: Annotated[
        str | None, typer.Option("--jsonl", help="sentences or actions: one JSON object a line, from files or stdin.")
    ] = None,
    config: Config = None,
    log: Log = None,
) -> None:
    """Find blame and vague action items in any Markdown postmortem. Exit 1 on a finding of severity block."""
    from drafter.cli.lint import lint_files, lint_stream

    given = files or ()
    raise typer.Exit(run_safely(lambda: lint_files(given, form, config) if jsonl is None else lint_stream(jsonl, given), log=log))


app.add_typer(eval_app, name="eval")
app.add_typer(review_app, name="review")
app.command()(status)
app.command()(serve)
app.command()(publish)
register_privacy(app)
app.add_typer(audit_app, name="audit")
prompts_app = typer.Typer(help="The prompts: list them, print one, check their lock and examples.", rich_markup_mode=None)
app.add_typer(prompts_app, name="prompts")


@prompts_app.command("list")
def prompts_list(as_json: AsJson = False) -> None:
    """List every prompt id with its version, hash and purpose."""
    from drafter.cli.prompts import list_prompts

    raise typer.Exit(run_safely(lambda: list_prompts(as_json), as_json=as_json))


@prompts_app.command("show")
def prompts_show(prompt_id: Annotated[str, typer.Argument(help="For example timeline.extract.")]) -> None:
    """Print a prompt as it stands."""
    from drafter.cli.prompts import show_prompt

    raise typer.Exit(run_safely(lambda: show_prompt(prompt_id)))


@prompts_app.command("check")
def prompts_check(as_json: AsJson = False) -> None:
    """Check the lock, the slots, and that every example validates and quotes itself."""
    from drafter.cli.prompts import check_prompts

    raise typer.Exit(run_safely(lambda: check_prompts(as_json), as_json=as_json))


def main(args: Sequence[str] | None = None) -> int:
    """Runs `draft` with these arguments (default: the process's) and returns the exit code; never raises."""
    command = typer.main.get_command(app)

    def parse_and_run() -> int:
        code = command.main(list(args) if args is not None else None, prog_name="draft", standalone_mode=False)
        return code if isinstance(code, int) else 0

    return run_safely(parse_and_run)


if __name__ == "__main__":
    sys.exit(main())
