"""Arrows that moderators draw between a point and its answer, its owner or its day."""

ARROW = r"(?:[-–=]+>|→|⇒|»)"
"""One arrow, as a part of a regular expression."""
