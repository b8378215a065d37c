"""Points that a marker names in running text."""
