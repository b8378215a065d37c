"""Faults on request: what a service under load, or a broken line, does to its clients."""
