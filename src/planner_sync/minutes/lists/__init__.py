"""Points in lists and lines under a title."""
