"""A strict double of the part of Microsoft Graph that the service uses, on loopback.

Imports nothing from the rest of the project: it is the other side of the wire.
"""

from planner_sync.tenant.faults.rules import FaultError
from planner_sync.tenant.handle import Tenant
from planner_sync.tenant.options import Limits, PageSizes, TenantOptions
from planner_sync.tenant.seeding import SeedError
from planner_sync.tenant.server import running, serve

__all__ = [
    "FaultError",
    "Limits",
    "PageSizes",
    "SeedError",
    "Tenant",
    "TenantOptions",
    "running",
    "serve",
]
