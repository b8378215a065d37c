"""From bytes to neutral blocks: the guard, a process apart, and one reader per format."""

from planner_sync.adapters.documents.confined.walls import Barrier
from planner_sync.adapters.documents.reader import network_barriers, read_document

__all__ = ["Barrier", "network_barriers", "read_document"]
