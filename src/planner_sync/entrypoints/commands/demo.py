"""``planner-sync demo``: half a year on the embedded tenant, to watch and to go on from."""

import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from planner_sync.domain.errors import UsageError
from planner_sync.entrypoints.commands.common import JsonOption
from planner_sync.entrypoints.console import err, out, print_json, progress, table
from planner_sync.observability import configure_logging

if TYPE_CHECKING:
    from planner_sync.entrypoints.demo.stage import Stage
    from planner_sync.entrypoints.demo.story import Story


def demo_command(
    months: Annotated[int, typer.Option(min=1, max=24, help="How many months.")] = 6,
    out_dir: Annotated[Path, typer.Option("--out", help="Where to write what people see.")] = Path(
        "demo"
    ),
    json: JsonOption = False,
    serve: Annotated[
        bool, typer.Option("--serve", help="Leave the tenant's page open until Ctrl-C.")
    ] = False,
    record: Annotated[Path | None, typer.Option(help="Write every exchange to this file.")] = None,
) -> int:
    """
    Play half a year in the life of two invented teams on a fresh embedded tenant.

    ``--json`` prints one object: ``out`` (the folder), ``now`` (the moment it stands at), ``teams``
    (per team ``team_id``, ``name``, ``cards`` on its board, ``outputs`` by kind in its library and
    ``posts`` in its channel), ``months`` (per month and team the ``figures`` of the digest),
    ``lost_database`` (``cards_before``, ``cards_after``, ``new_cards``, ``deleted`` and
    ``retitled``; null before the fourth month), ``writes_in_last_pass``, and ``story`` (lines of
    ``at``, ``team`` and ``text``).
    """
    try:
        from planner_sync.entrypoints.demo import (  # noqa: PLC0415 - an extra
            figures,
            outputs,
            play,
            service,
            stage,
        )
        from planner_sync.entrypoints.demo.cast import seed  # noqa: PLC0415 - an extra
        from planner_sync.tenant import TenantOptions, running  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as exc:
        raise UsageError("the demonstration needs planner-sync[tenant]") from exc
    # The story tells what happens; log lines would talk through it.
    configure_logging(level="error")
    scene = stage.Stage(out_dir)
    _clear(scene, record)
    options = TenantOptions(state=scene.state, record=record)
    with running(options) as tenant, progress("De maanden gaan voorbij") as told:
        tenant.set_clock(play.OPENING)
        tenant.seed(seed())
        variables = scene.write_settings(tenant)
        with stage.environment(variables), service.Service(tenant.now) as planner_sync:
            story = play.Play(tenant, planner_sync, told).run(months)
        scene.write_now(tenant.now())
        outputs.write_outputs(scene.folder, tenant, story)
        if json:
            print_json({"out": str(scene.folder), **figures.as_json(tenant, story)})
        else:
            _print(scene, story)
        if serve:
            err.print(f"bord, kanaal en bibliotheek: {tenant.origin}/ (Ctrl-C stopt)")
            _wait_for_a_signal()
    return 0


def _clear(scene: "Stage", record: Path | None) -> None:
    """
    Make room for a demonstration and its record.

    Raises:
        UsageError: The folder holds other files, or one of the two cannot be written.
    """
    try:
        scene.clear()
        if record is not None:
            record.write_bytes(b"")
    except OSError as exc:
        raise UsageError(
            f"the demonstration cannot be written: {exc.filename}: {exc.strerror}; "
            "choose another --out or --record"
        ) from exc


def _wait_for_a_signal() -> None:
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    ended.wait()


def _print(scene: "Stage", story: "Story") -> None:
    rows = table("Wat er gebeurde", "wanneer", "team", "wat")
    for line in story.lines:
        rows.add_row(f"{line.at:%d-%m-%Y %H:%M}", line.team, escape(line.text))
    out.print(rows)
    out.print(
        f"\nIn {escape(str(scene.folder))}: bord-….html (de borden in Planner), teams/ (de kaarten "
        "in Teams), library/ (verslagen, verwerkingsverslagen, uitkomsten, brieven en "
        "rapporten in SharePoint), verhaal.md."
    )
    here = escape(str(scene.folder))
    out.print(
        f"Verder spelen: . {here}/env.sh; planner-sync tenant --state {here}/tenant.sqlite in de "
        f'ene terminal, planner-sync intake --now "$(cat {here}/now)" in de andere.'
    )
