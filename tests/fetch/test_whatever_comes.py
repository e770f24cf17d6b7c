"""Whatever a server sends, there is an answer or there are words; never another error, never a long wait."""

import gzip
import socketserver
import threading
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openatmp.fetch import CouldNotFetch, Fetcher, Manners, Road
from tests.fetch.bad_source import Wanted

LARGEST = 500
PIECES = st.sampled_from(
    [
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://[\r\n",
        b"HTTP/1.1 304 Not Modified\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n",
        b"HTTP/1.1 503 Busy\r\nRetry-After: \xff\r\n",
        b"HTTP/9.9 200 OK\r\n",
        b"Content-Length: 5\r\n",
        b"Content-Length: -1\r\n",
        b"Content-Length: 99999999999999999999999\r\n",
        b"Content-Encoding: gzip\r\n",
        b"Content-Encoding: br\r\n",
        b"Transfer-Encoding: chunked\r\n",
        b"Transfer-Encoding: gzip, chunked\r\n",
        b"ETag: \xe4\r\n",
        b"X: " + b"y" * 70_000 + b"\r\n",
        b"\r\n",
        b"\r\n\r\n",
        b"words",
        b"5\r\nwords\r\n0\r\n\r\n",
        b"ffffffffffffffff\r\n",
        gzip.compress(b"words"),
        gzip.compress(b"\0" * 100_000),
        b"\0\xff" * 300,
    ]
)


class Sayer(socketserver.ThreadingTCPServer):
    """A server that says the same to everybody, whatever it is asked."""

    daemon_threads = True
    says = b""


@pytest.fixture(scope="module")
def sayer() -> Iterator[Sayer]:
    class Says(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(65_536)
            self.request.sendall(server.says)

    with Sayer(("127.0.0.1", 0), Says) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@given(pieces=st.lists(PIECES | st.binary(max_size=30), max_size=8))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_there_is_an_answer_or_there_are_words(sayer: Sayer, pieces: list[bytes]) -> None:
    sayer.says = b"".join(pieces)
    manners = Manners(connect=2, silence=2, whole=5, pause=0, attempts=1)
    wanted = Wanted(f"http://127.0.0.1:{sayer.server_address[1]}/", largest=LARGEST)
    try:
        fetched = Fetcher(manners=manners, road=Road(may_reach=lambda _: True)).fetch(wanted)
    except CouldNotFetch as error:
        said = str(error)
        assert said.startswith("127.0.0.1: ")
        assert "To do: " in said
    else:
        assert len(fetched.content) <= LARGEST
