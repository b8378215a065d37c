"""``python -m planner_sync``."""

from planner_sync.entrypoints.cli import main

if __name__ == "__main__":
    main()
