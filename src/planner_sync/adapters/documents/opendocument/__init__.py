"""OpenDocument texts, read from their own XML."""
