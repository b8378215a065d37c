"""Use cases, one per module: read, decide, write."""
