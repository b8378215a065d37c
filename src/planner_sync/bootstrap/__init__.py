"""The one place that knows every concrete class."""

from planner_sync.bootstrap.reading import lexicon
from planner_sync.bootstrap.wiring import Wiring, production, system_clock

__all__ = ["Wiring", "lexicon", "production", "system_clock"]
