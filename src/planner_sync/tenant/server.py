"""Running a tenant on real sockets, in the foreground or beside other work."""

import asyncio
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, closing, contextmanager, suppress
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from planner_sync.tenant.app import IDENTITY_SECRET, graph_app
from planner_sync.tenant.faults.plan import read_file
from planner_sync.tenant.handle import Tenant
from planner_sync.tenant.options import TenantOptions
from planner_sync.tenant.recording import Recorder
from planner_sync.tenant.seeding import seed_folder
from planner_sync.tenant.state import State
from planner_sync.tenant.transfers import transfer_app
from planner_sync.tenant.world import World

_POLL_S = 0.005
_GRACE_S = 2.0
"""Seconds in which requests that are being answered when the tenant stops may end."""


class _Server(uvicorn.Server):
    """Ends at once; uvicorn's own looks ten times a second for that, and then rests a tenth."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._told = Future[None]()

    def stop(self) -> None:
        """Tell it to end, from whichever thread."""
        if not self._told.done():
            self._told.set_result(None)

    async def main_loop(self) -> None:
        """Serve until it is told to end."""
        await asyncio.wrap_future(self._told)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let what is being answered end, for a while; what is open and idle ends at once."""
        for listening in self.servers:
            listening.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        with suppress(TimeoutError):
            async with asyncio.timeout(_GRACE_S):
                state = self.server_state
                while state.connections or state.tasks:  # noqa: ASYNC110 - uvicorn has no event
                    await asyncio.sleep(_POLL_S)
        for task in self.server_state.tasks:
            task.cancel()


def serve(options: TenantOptions, ready: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT; `ready` hears the base URL when requests are accepted.

    Must be called from the main thread. Raises what `running` raises.
    """
    stop = threading.Event()

    def request_stop(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {one: signal.signal(one, request_stop) for one in (signal.SIGTERM, signal.SIGINT)}
    try:
        with running(options) as tenant:
            ready(tenant.base_url)
            stop.wait()
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


@contextmanager
def running(options: TenantOptions) -> Iterator[Tenant]:
    """Serve from a thread of its own for as long as the block lasts.

    Raises OSError when the port is taken or a file cannot be opened, SeedError for a seed that
    does not fit, FaultError for a fault plan that cannot be used, and sqlite3.DatabaseError for a
    state file that is none.
    """
    with ExitStack() as stack:
        state = stack.enter_context(closing(State(options.state)))
        graph_socket = stack.enter_context(closing(_listen(options.host, options.port)))
        download_socket = stack.enter_context(closing(_listen(options.host, 0)))
        world = World(
            state=state,
            options=options,
            graph_origin=_origin(options, graph_socket),
            download_origin=_origin(options, download_socket),
        )
        identity_header = _prepare(world)
        recorder = _recorder(world)
        if recorder is not None:
            stack.callback(recorder.close)
        servers = {
            _server(options, graph_app(world, recorder)): graph_socket,
            _server(options, transfer_app(world)): download_socket,
        }
        stack.enter_context(_in_thread(servers))
        tenant = Tenant(world.graph_origin, identity_header)
        stack.callback(tenant.close)
        yield tenant


def _prepare(world: World) -> str:
    """Read the fault plan, set a new tenant's clock, seed it, and return its identity header."""
    if world.options.faults is not None:
        world.faults.put(read_file(world.options.faults))
    with world.state.transaction():
        world.make_secrets()
        if world.options.now is not None and world.state.read("clock") is None:
            world.set_clock(world.options.now)
        if world.options.seed is not None:
            seed_folder(world, world.options.seed)
        return world.secret(IDENTITY_SECRET)


def _recorder(world: World) -> Recorder | None:
    if world.options.record is None:
        return None
    return Recorder(
        world.options.record,
        graph_origin=world.graph_origin,
        download_origin=world.download_origin,
    )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if host == "::1" else socket.AF_INET
    # Naming the protocol is what makes asyncio send small answers at once.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening


def _origin(options: TenantOptions, listening: socket.socket) -> str:
    scheme = "http" if options.tls_cert is None else "https"
    host = f"[{options.host}]" if ":" in options.host else options.host
    return f"{scheme}://{host}:{listening.getsockname()[1]}"


def _server(options: TenantOptions, app: ASGIApp) -> _Server:
    config = uvicorn.Config(
        app,
        log_config=None,
        log_level="warning",
        access_log=False,
        lifespan="off",
        # Graph's answers carry the tenant's own time.
        date_header=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        ssl_certfile=options.tls_cert,
        ssl_keyfile=options.tls_key,
    )
    return _Server(config)


@contextmanager
def _in_thread(servers: dict[_Server, socket.socket]) -> Iterator[None]:
    async def run() -> None:
        await asyncio.gather(*(one.serve(sockets=[at]) for one, at in servers.items()))

    thread = threading.Thread(target=lambda: asyncio.run(run()), name="tenant", daemon=True)
    thread.start()
    try:
        while not all(one.started for one in servers):
            if not thread.is_alive():
                raise OSError("The tenant did not start.")
            time.sleep(_POLL_S)
        yield
    finally:
        for one in servers:
            one.stop()
        thread.join()
