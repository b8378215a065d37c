"""The service in a process of its own: signals, a second one, and the health of both."""

import json
import os
import signal
import socket
import subprocess
import sys
from datetime import timedelta

import pytest

from integration.run.conftest import service_process
from integration.service.office import Office, run
from planner_sync.bootstrap import system_clock


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_service_in_good_order(office: Office, number: signal.Signals) -> None:
    with service_process() as process:
        alive = run("health", "--json")
        process.send_signal(number)
        _, log = process.communicate(timeout=20)
    stopped = run("health")

    assert (process.returncode, alive.code, stopped.code) == (0, 0, 6)
    assert alive.json["alive"] is True
    assert alive.json["pid"] == process.pid
    assert "service_stopped" in log
    assert "Traceback" not in log
    assert "the service ended at 20" in stopped.err
    assert stopped.out == ""


def test_a_second_service_is_refused_and_a_killed_one_is_replaced_at_once(office: Office) -> None:
    with service_process() as process:
        second = run("run")
        line = run("health").out
        process.kill()
        process.wait(timeout=20)
    with service_process() as third:
        alive = run("health", "--json")
        third.terminate()
        third.wait(timeout=20)

    assert second.code == 2
    assert f"host {socket.gethostname()}, process {process.pid}, since 20" in second.err
    assert f"process {process.pid}" in line
    assert line.count("\n") == 1
    assert alive.json["pid"] == third.pid


def test_a_service_that_was_killed_is_not_alive(office: Office) -> None:
    with service_process() as process:
        process.kill()
        process.wait(timeout=20)

    dead = run("health", "--now", (system_clock() + timedelta(minutes=2)).isoformat())

    assert dead.code == 6
    assert "gave no sign of life since" in dead.err


def test_health_before_the_first_start(office: Office) -> None:
    ended = run("health", "--json")

    assert ended.code == 6
    assert json.loads(ended.out)["alive"] is False
    assert "planner-sync run" in ended.json["message"]
    assert not os.path.lexists(office.database)


def test_health_loads_no_graph_library(office: Office) -> None:
    code = (
        "import sys; from planner_sync.entrypoints import cli; cli.run(['health']); "
        "sys.exit('msgraph' in sys.modules or 'azure.identity' in sys.modules)"
    )
    ended = subprocess.run(  # noqa: S603 - this interpreter, on words of our own
        [sys.executable, "-c", code], check=False, capture_output=True
    )

    assert ended.returncode == 0
