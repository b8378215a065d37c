"""
Measure what passes cost, and how fast an audit is verified; ends with one line of JSON.

Usage: PYTHONPATH=tests python bench [POINTS]
"""

import sys
from collections.abc import Sequence

import count_calls
import verify_audit
from figures import tell


def main(arguments: Sequence[str]) -> None:
    """Measure, a line for each thing, and tell the figures."""
    points = int(arguments[0]) if arguments else count_calls.POINTS
    tell([*count_calls.measured(points), *verify_audit.measured(verify_audit.LINES)])


if __name__ == "__main__":
    main(sys.argv[1:])
