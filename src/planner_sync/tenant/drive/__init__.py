"""Document libraries: items, their content, and what changed."""
