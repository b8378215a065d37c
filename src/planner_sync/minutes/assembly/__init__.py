"""From what was found to points: each once, with title, term and privacy."""
