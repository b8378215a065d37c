"""How the service knows its own documents again."""

OWN_PROPERTY = "planner-sync"
"""Name of the custom property that every output of the service carries."""
