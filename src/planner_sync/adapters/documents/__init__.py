"""From bytes to neutral blocks: the guard, and one reader per format."""

from planner_sync.adapters.documents.reader import read_document

__all__ = ["read_document"]
