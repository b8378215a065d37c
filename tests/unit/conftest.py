"""What is made of documents is tested without a process of its own for each of them."""

from doubles.read_here import read_here

__all__ = ["read_here"]
