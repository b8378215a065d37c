"""Files that come with the service and that an installation may replace."""

from collections.abc import Iterator
from pathlib import Path

from planner_sync.settings import config_path

_PACKAGE = Path(__file__).parent / "_config"
_CHECKOUT = Path(__file__).parents[2] / "config"


def shipped_texts(folder: str) -> Iterator[str]:
    """
    Yield the texts of the files in a shipped folder, by name.

    A file of the same name in that folder beside the settings file wins.
    """
    # In a wheel the folder lies in the package; in a checkout beside the source.
    home = _PACKAGE if _PACKAGE.is_dir() else _CHECKOUT
    for path in sorted((home / folder).iterdir()):
        own = config_path().parent / folder / path.name
        yield (own if own.is_file() else path).read_text(encoding="utf-8")
