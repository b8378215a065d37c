"""What the services need from the outside, in the services' own words."""

from planner_sync.ports.memory import Cards, Papers, Receipts, Register
from planner_sync.ports.outside import (
    Clock,
    DigestChannel,
    Directory,
    DocumentReader,
    MinutesLibrary,
    OutputFolder,
    TaskBoard,
)
from planner_sync.ports.safety import Audit, Brakes, Copies, CopyFormat, Flags, Leases

__all__ = [
    "Audit",
    "Brakes",
    "Cards",
    "Clock",
    "Copies",
    "CopyFormat",
    "DigestChannel",
    "Directory",
    "DocumentReader",
    "Flags",
    "Leases",
    "MinutesLibrary",
    "OutputFolder",
    "Papers",
    "Receipts",
    "Register",
    "TaskBoard",
]
