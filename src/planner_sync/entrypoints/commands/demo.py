"""``planner-sync demo``: the whole cycle on the embedded tenant, to watch and to go on from."""

import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape

from planner_sync.domain.errors import UsageError
from planner_sync.entrypoints.commands.common import JsonOption
from planner_sync.entrypoints.console import err, out, plain, print_json, progress, table
from planner_sync.observability import configure_logging

if TYPE_CHECKING:
    from planner_sync.entrypoints.demo.play import Story
    from planner_sync.entrypoints.demo.stage import Stage


def demo_command(
    months: Annotated[int, typer.Option(min=1, max=24, help="How many months.")] = 3,
    out_dir: Annotated[Path, typer.Option("--out", help="Where to write what people see.")] = Path(
        "demo"
    ),
    json: JsonOption = False,
    serve: Annotated[
        bool, typer.Option("--serve", help="Leave the tenant's page open until Ctrl-C.")
    ] = False,
    record: Annotated[Path | None, typer.Option(help="Write every exchange to this file.")] = None,
) -> int:
    """Play months in the life of an invented team on a fresh embedded tenant."""
    try:
        from planner_sync.entrypoints.demo import outputs, play, stage  # noqa: PLC0415 - an extra
        from planner_sync.entrypoints.demo.cast import seed  # noqa: PLC0415 - an extra
        from planner_sync.tenant import TenantOptions, running  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as exc:
        raise UsageError("the demonstration needs planner-sync[tenant]") from exc
    # The story tells what happens; log lines would talk through it.
    configure_logging(level="error")
    scene = stage.Stage(out_dir)
    scene.clear()
    if record is not None:
        record.unlink(missing_ok=True)
    options = TenantOptions(state=scene.state, record=record)
    with running(options) as tenant, progress("De maanden gaan voorbij") as told:
        tenant.set_clock(play.opening())
        tenant.seed(seed())
        with stage.environment(scene.write_settings(tenant)):
            story = play.Play(tenant, told).run(months)
        scene.write_now(tenant.now())
        outputs.write_outputs(scene.folder, tenant, story)
        if json:
            print_json(_as_json(scene, story))
        else:
            _print(scene, story)
        if serve:
            err.print(f"bord, kanaal en bibliotheek: {tenant.origin}/ (Ctrl-C stopt)")
            _wait_for_a_signal()
    return 0


def _wait_for_a_signal() -> None:
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    ended.wait()


def _as_json(scene: "Stage", story: "Story") -> dict[str, Any]:
    return {
        "out": str(scene.folder),
        "now": story.now.isoformat() if story.now else None,
        "months": [
            {"month": str(month), "figures": plain(digest.figures)}
            for month, digest in story.digests.items()
        ],
        "writes_in_last_pass": story.last_writes,
        "story": [{"at": at.isoformat(), "text": text} for at, text in story.lines],
    }


def _print(scene: "Stage", story: "Story") -> None:
    rows = table("Wat er gebeurde", "wanneer", "wat")
    for at, text in story.lines:
        rows.add_row(f"{at:%d-%m-%Y %H:%M}", escape(text))
    out.print(rows)
    out.print(
        f"\nIn {escape(str(scene.folder))}: bord.html (het bord in Planner), teams/ (de kaarten in "
        "Teams), library/ (verslagen en rapporten in SharePoint), verhaal.md."
    )
    here = escape(str(scene.folder))
    out.print(
        f"Verder spelen: . {here}/env.sh; planner-sync tenant --state {here}/tenant.sqlite in de "
        f'ene terminal, planner-sync intake --now "$(cat {here}/now)" in de andere.'
    )
