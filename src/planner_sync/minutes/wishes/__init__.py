"""Sentences that ask for something and name nobody who does it."""
