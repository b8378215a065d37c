"""How far something is, what was decided on it, and what is no point at all."""
