"""Reading in a process apart, that has limits, no secrets and no network."""
