"""A source on this machine that behaves as badly as it is told to."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True)
class Wanted:
    """A request, as anybody may describe one."""

    url: str
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    largest: int = 100_000


@dataclass(frozen=True)
class Seen:
    """What reached the source."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class BadSource:
    """A server whose every path behaves as it is told; a list of behaviours is gone through call by call."""

    port: int
    seen: list[Seen] = field(default_factory=list)
    behaves: dict[str, Behaviour | list[Behaviour]] = field(default_factory=dict)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def on(self, path: str, *behaviours: Behaviour) -> Wanted:
        """Say how a path behaves, and return the request for it."""
        self.behaves[path] = list(behaviours)
        return self.wanted(path)

    def wanted(self, path: str, **more: Any) -> Wanted:
        return Wanted(self.base + path, **more)

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        length = int(handler.headers.get("Content-Length", 0))
        path = handler.path.partition("?")[0]
        headers = {name.lower(): value for name, value in handler.headers.items()}
        self.seen.append(Seen(handler.command, handler.path, headers, handler.rfile.read(length)))
        behaviours = self.behaves[path]
        assert isinstance(behaviours, list)
        (behaviours.pop(0) if len(behaviours) > 1 else behaviours[0])(handler)


def gives(content: bytes = b"", status: int = 200, **headers: str) -> Behaviour:
    """Answer properly; ``etag='"1"'`` becomes the header ``etag``, an underscore a hyphen."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        said = {"content-length": str(len(content))}
        said |= {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in said.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(content)

    return behave


def writes(*pieces: bytes, every: float = 0.0, stop: threading.Event | None = None) -> Behaviour:
    """Write these bytes as they are, with a pause after each, and hang up."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        waiting = stop or threading.Event()
        for piece in pieces:
            try:
                handler.wfile.write(piece)
                handler.wfile.flush()
            except OSError:
                return
            if every and waiting.wait(every):
                return

    return behave


def sends_to(address: str, status: int = 302) -> Behaviour:
    return gives(status=status, location=address)


@contextmanager
def serving() -> Iterator[BadSource]:
    """Run such a server until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that Python gave it
            pass

        def do_GET(self) -> None:
            bad.answer(self)

        def do_POST(self) -> None:
            bad.answer(self)

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        bad = BadSource(server.server_port)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield bad
        server.shutdown()
        thread.join()
