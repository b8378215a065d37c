"""
Lose the database of a team of many points in every way, and count what is made twice or lost.

Usage: PYTHONPATH=tests python bench/lost_database.py [POINTS]
"""

import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from figures import Figure, tell

from integration.service.losing import losses
from integration.service.office import open_office

POINTS = 1_000


def main(arguments: Sequence[str]) -> None:
    """Count, and write one line per loss and one of JSON."""
    tell(measured(int(arguments[0]) if arguments else POINTS))


def measured(points: int) -> list[Figure]:
    """Count for a team of so many points, and write one line per loss."""
    logging.disable()
    # So many new tasks at once would otherwise wait for the word of a person.
    os.environ["PLANNER_SYNC_BRAKES__MAX_CREATE"] = str(2 * points)
    figures = []
    with tempfile.TemporaryDirectory() as folder, open_office(Path(folder)) as office:
        for loss in losses(office, points):
            asked = "asked first" if loss.is_held else "not asked"
            sys.stdout.write(
                f"{loss.name}: {loss.tasks} tasks, {loss.new} new, {loss.lost} lost, {asked}\n"
            )
            sys.stdout.flush()
            figures += [
                Figure(name=f"{loss.name}, new tasks", value=loss.new, unit="tasks", target=0),
                Figure(name=f"{loss.name}, lost tasks", value=loss.lost, unit="tasks", target=0),
            ]
    return figures


if __name__ == "__main__":
    main(sys.argv[1:])
