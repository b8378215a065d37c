"""Word lists as they read best: one string, words apart."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a string, each once."""
    return frozenset(words.split())
