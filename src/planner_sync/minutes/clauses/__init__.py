"""Sentences in which somebody takes something on: who, what and in which order of words."""
