"""The only package that knows Microsoft Graph."""

from planner_sync.adapters.graph.allow_list import AllowList
from planner_sync.adapters.graph.client import GraphClient
from planner_sync.adapters.graph.credentials import Identity, TokenSource, open_credential
from planner_sync.adapters.graph.directory import EntraDirectory
from planner_sync.adapters.graph.lane import Lane, loop_time
from planner_sync.adapters.graph.library import SharePointLibrary
from planner_sync.adapters.graph.output_folder import SharePointOutputFolder
from planner_sync.adapters.graph.planner_board import PlannerTaskBoard
from planner_sync.adapters.graph.transfers import FileTransfer
from planner_sync.adapters.graph.transport import GraphOptions

__all__ = [
    "AllowList",
    "EntraDirectory",
    "FileTransfer",
    "GraphClient",
    "GraphOptions",
    "Identity",
    "Lane",
    "PlannerTaskBoard",
    "SharePointLibrary",
    "SharePointOutputFolder",
    "TokenSource",
    "loop_time",
    "open_credential",
]
