"""
Live years of an office and check what everybody can see at their end.

Run as ``python -m e2e.years --seed 1 --years 10``; ends with a failed assertion when a
promise did not hold.
"""

import argparse
import asyncio
import json
import logging
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import structlog

from e2e.courses import TEAMS, Course
from e2e.life import Life
from integration.run.conftest import posted
from integration.service.office import open_office


def main(arguments: Sequence[str] | None = None) -> int:
    """Live from the command line; the last line is one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--years", type=int, default=10)
    options = parser.parse_args(arguments)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    course = Course.of(options.seed, options.years)
    with tempfile.TemporaryDirectory() as folder, open_office(Path(folder)) as office:
        life = Life(office, course)
        asyncio.run(life.live())
        life.check()
        lived = {
            "seed": options.seed,
            "years": options.years,
            "moments_of_the_service": len(course.ticks),
            "of_them_down": sum(not course.is_up(tick) for tick in course.ticks),
            "months": len(course.months),
            "months_told_on_time": len(course.told),
            "months_named_later": len(set(course.months) - course.told),
            "posts": sum(len(posted(office, team)) for team in TEAMS),
            "posts_repeated": len(course.lost),
        }
    sys.stdout.write(json.dumps(lived) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
