"""What the services need from the outside, in the services' own words."""

from planner_sync.ports.memory import Cards, Copies, CopyFormat, Papers, Receipts, Register
from planner_sync.ports.outside import (
    Clock,
    DigestChannel,
    Directory,
    DocumentReader,
    MinutesLibrary,
    OutputFolder,
    TaskBoard,
)

__all__ = [
    "Cards",
    "Clock",
    "Copies",
    "CopyFormat",
    "DigestChannel",
    "Directory",
    "DocumentReader",
    "MinutesLibrary",
    "OutputFolder",
    "Papers",
    "Receipts",
    "Register",
    "TaskBoard",
]
