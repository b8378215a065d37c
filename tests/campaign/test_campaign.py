"""The campaign, in short: everything that `make campaign` does, for some minutes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from campaign.figures import OTHERS, PROMISES
from campaign.scenarios import SCENARIOS
from campaign.seeded_bugs import SEEDED_BUGS

_TESTS = Path(__file__).parents[1]
_SOURCES = _TESTS.parent / "src"
_SEEDS, _KILLS, _BUGS = 300, 60, 6


@pytest.mark.lengthy
def test_every_promise_holds_whatever_dies_when_and_bugs_that_are_put_in_are_caught(
    tmp_path: Path,
) -> None:
    sizes = ("--seeds", str(_SEEDS), "--kills", str(_KILLS), "--bugs", str(_BUGS))
    # In a process apart, because the order of its sets has to be the same in every run.
    ended = subprocess.run(  # noqa: S603 - this interpreter
        [sys.executable, "-m", "campaign", *sizes, "--progress", str(tmp_path / "progress")],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(_SOURCES), str(_TESTS)])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, f"{ended.stdout}\n{ended.stderr}"
    figures = json.loads(ended.stdout)
    broken = {name: figures[name] for name in (*PROMISES, *OTHERS)}
    assert broken == dict.fromkeys((*PROMISES, *OTHERS), 0)
    assert figures["simulation_seeds"] == _SEEDS
    assert figures["kill_runs"] >= _KILLS
    assert figures["seeded_bugs"] == figures["seeded_bugs_caught"] == _BUGS


def test_it_has_enough_situations_and_seeded_bugs() -> None:
    assert len({scenario.name for scenario in SCENARIOS}) >= 20
    assert len({bug.name for bug in SEEDED_BUGS}) >= 20
