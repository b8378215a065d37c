"""Turns the minutes of client meetings into Planner tasks and follows them every month."""

__version__ = "0.1.0"
