"""The demonstration: months in the life of one invented team, on the embedded tenant."""
