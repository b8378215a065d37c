"""Privacy: the same sentence without the people in it."""

from planner_sync.minutes.privacy.cleaner import Cleaned, Cleaner

__all__ = ["Cleaned", "Cleaner"]
