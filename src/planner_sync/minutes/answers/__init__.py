"""A wish with what is agreed on it, where both stand beside each other."""
