"""The demonstration: half a year in the life of two invented teams, on the embedded tenant."""
