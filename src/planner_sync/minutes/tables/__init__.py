"""Points in tables: which column holds what, and what the cells of a row say."""
