"""Blocks that answer each other: what was said, and in the next block what is done about it."""
