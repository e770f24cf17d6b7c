"""Time and size: no source can hold us, and none can fill the memory."""

import gzip
import socket
import ssl
import threading
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.fetch import CouldNotFetch, Fetcher, Manners, Road, Trouble
from openatmp.fetch.unpacking import Body
from tests.fetch.bad_source import BadSource, Wanted, gives, writes
from tests.fetch.conftest import Clock, Make, everywhere

HEAD = b"HTTP/1.1 200 OK\r\n"


def impatient(connect: float = 5, silence: float = 5, whole: float = 30) -> Fetcher:
    """A fetcher on the real clock that asks once."""
    manners = Manners(connect=connect, silence=silence, whole=whole, attempts=1, pause=0)
    return Fetcher(manners=manners, road=Road(may_reach=everywhere))


def told_by(fetcher: Fetcher, wanted: Wanted) -> CouldNotFetch:
    with pytest.raises(CouldNotFetch) as told:
        fetcher.fetch(wanted)
    return told.value


# ----------------------------------------------------------------------------------------------- time
# No clock is read here, for a busy machine may be slow. Each source hangs up in the end: who did not give it
# up before would be told that it broke off.


@pytest.fixture
def stop() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def test_a_source_that_falls_silent_is_given_up(source: BadSource, stop: threading.Event) -> None:
    wanted = source.on("/table", writes(HEAD + b"Content-Length: 9\r\n\r\n", b"x", every=5, stop=stop))
    error = told_by(impatient(silence=0.2), wanted)
    assert (error.trouble, error.happened) == (Trouble.SILENT, "nothing came for 0.2 seconds")


def test_a_source_that_drips_its_body_is_given_up(source: BadSource, stop: threading.Event) -> None:
    pieces = [HEAD + b"Content-Length: 9999\r\n\r\n", *[b"x"] * 200]
    error = told_by(
        impatient(silence=5, whole=0.4), source.on("/table", writes(*pieces, every=0.05, stop=stop))
    )
    assert (error.trouble, error.happened) == (
        Trouble.TOO_SLOW,
        "the answer was not complete after 0.4 seconds",
    )


def test_a_source_that_drips_its_head_is_given_up_too(source: BadSource, stop: threading.Event) -> None:
    pieces = [HEAD, b"X-Long: ", *[b"x"] * 200]
    error = told_by(
        impatient(silence=5, whole=0.4), source.on("/table", writes(*pieces, every=0.05, stop=stop))
    )
    assert error.trouble is Trouble.TOO_SLOW


def test_what_is_too_slow_is_not_asked_for_again(source: BadSource, stop: threading.Event) -> None:
    wanted = source.on("/table", writes(HEAD, *[b"x"] * 200, every=0.05, stop=stop))
    patient = Fetcher(manners=Manners(whole=0.3, pause=0), road=Road(may_reach=everywhere))
    assert told_by(patient, wanted).trouble is Trouble.TOO_SLOW
    assert len(source.seen) <= 1


def test_a_connection_that_does_not_come_about_is_given_up() -> None:
    # A listener whose queue is full takes no further connection, and says nothing.
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        url = f"http://127.0.0.1:{full.getsockname()[1]}/"
        error = told_by(impatient(connect=0.3, silence=0.3), Wanted(url))
        for one in waiting:
            one.close()
    assert error.trouble in {Trouble.CONNECTION, Trouble.SILENT}


def test_nobody_there_is_told_as_no_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    error = told_by(impatient(), Wanted(f"http://127.0.0.1:{port}/"))
    assert error.trouble is Trouble.CONNECTION


def test_a_server_without_a_trusted_certificate_is_not_asked(source: BadSource) -> None:
    error = told_by(impatient(), Wanted(f"https://127.0.0.1:{source.port}/"))
    assert error.trouble is Trouble.CONNECTION
    assert not source.seen


# ----------------------------------------------------------------------------------------------- size


def test_an_answer_of_the_largest_size_is_taken(source: BadSource, fetcher: Make) -> None:
    source.on("/table", gives(b"x" * 1000))
    assert len(fetcher().fetch(source.wanted("/table", largest=1000)).content) == 1000


def test_an_answer_announced_as_too_large_is_not_even_read(source: BadSource, fetcher: Make) -> None:
    source.on("/table", writes(HEAD + b"Content-Length: 1001\r\n\r\n"))
    with pytest.raises(CouldNotFetch, match="larger than 1,000 bytes") as told:
        fetcher().fetch(source.wanted("/table", largest=1000))
    assert told.value.trouble is Trouble.TOO_LARGE
    assert len(source.seen) == 1


def test_an_answer_that_goes_on_and_on_is_cut_off(source: BadSource, fetcher: Make) -> None:
    sent: list[int] = []
    wanted = source.on("/table", lambda handler: _flood(handler, sent))
    with pytest.raises(CouldNotFetch, match="larger than 5,000 bytes"):
        fetcher().fetch(replace(wanted, largest=5000))
    assert len(sent) < 50_000


def _flood(handler: BaseHTTPRequestHandler, sent: list[int]) -> None:
    """Write without end, until nobody takes any more."""
    handler.wfile.write(HEAD + b"\r\n")
    with suppress(OSError):
        for number in range(100_000):
            handler.wfile.write(b"x" * 1000)
            sent.append(number)


def test_a_packed_answer_is_unpacked(source: BadSource, fetcher: Make) -> None:
    packed = gzip.compress(b"words " * 1000)
    wanted = source.on("/table", gives(packed, content_encoding="gzip"))
    assert fetcher().fetch(wanted).content == b"words " * 1000


def test_a_small_answer_that_unpacks_to_a_huge_one_is_cut_off(source: BadSource, fetcher: Make) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000, 9)
    assert len(bomb) < 60_000
    with pytest.raises(CouldNotFetch, match="larger than 100,000 bytes"):
        fetcher().fetch(source.on("/table", gives(bomb, content_encoding="gzip")))


def test_a_bomb_takes_no_more_memory_than_is_accepted() -> None:
    import tracemalloc

    bomb = gzip.compress(b"\0" * 200_000_000, 9)
    body = Body("gzip", "x.example", 1_000_000)
    tracemalloc.start()
    with pytest.raises(CouldNotFetch):
        body.add(bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


# ------------------------------------------------------------------------------------- broken answers


def test_an_answer_that_breaks_off_is_not_taken_for_whole(source: BadSource, fetcher: Make) -> None:
    wanted = source.on("/table", writes(HEAD + b"Content-Length: 100\r\n\r\n", b'{"data": []}'))
    with pytest.raises(CouldNotFetch, match="broke off before its end") as told:
        fetcher().fetch(wanted)
    assert told.value.trouble is Trouble.CUT_SHORT


def test_an_answer_in_chunks_that_breaks_off_is_not_taken_for_whole(source: BadSource, fetcher: Make) -> None:
    wanted = source.on("/table", writes(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"5\r\nwords\r\n"))
    with pytest.raises(CouldNotFetch, match="broke off"):
        fetcher().fetch(wanted)


def test_a_packed_answer_that_breaks_off_is_not_taken_for_whole(source: BadSource, fetcher: Make) -> None:
    packed = gzip.compress(bytes(range(256)) * 50)[:-20]
    with pytest.raises(CouldNotFetch, match="broke off"):
        fetcher().fetch(source.on("/table", gives(packed, content_encoding="gzip")))


@pytest.mark.parametrize(
    ("packing", "content"), [("gzip", b"plain words"), ("br", b"x"), ("gzip, gzip", b"")]
)
def test_an_answer_packed_otherwise_than_it_says_is_refused(
    source: BadSource, fetcher: Make, packing: str, content: bytes
) -> None:
    with pytest.raises(CouldNotFetch, match="not packed as it says") as told:
        fetcher().fetch(source.on("/table", gives(content, content_encoding=packing)))
    assert told.value.trouble is Trouble.ENCODING
    assert len(source.seen) == 1


@pytest.mark.parametrize("head", [b"", b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 200 OK\r\nx" + b"y" * 200_000])
def test_what_is_no_answer_is_told_as_broken(source: BadSource, fetcher: Make, head: bytes) -> None:
    with pytest.raises(CouldNotFetch) as told:
        fetcher(attempts=1).fetch(source.on("/table", writes(head)))
    assert told.value.trouble in {Trouble.CUT_SHORT, Trouble.CONNECTION}


def in_pieces(content: bytes, sizes: list[int]) -> Iterator[bytes]:
    start = 0
    for size in sizes:
        yield content[start : start + size]
        start += size
    yield content[start:]


@given(st.binary(max_size=3000), st.lists(st.integers(0, 200), max_size=20), st.integers(1, 3))
def test_however_a_packed_body_is_cut_it_is_the_same(content: bytes, sizes: list[int], parts: int) -> None:
    packed = b"".join(gzip.compress(content) for _ in range(parts))
    body = Body("gzip", "x.example", 20_000)
    for piece in in_pieces(packed, sizes):
        body.add(piece)
    assert body.whole() == content * parts
    assert body.came == len(packed)


@given(st.binary(min_size=1, max_size=400))
def test_no_bytes_make_it_fail_otherwise_than_in_words(content: bytes) -> None:
    body = Body("x-gzip", "x.example", 300)
    with suppress(CouldNotFetch):
        body.add(content)
        assert len(body.whole()) <= 300


def test_the_older_way_of_packing_was_not_asked_for() -> None:
    with pytest.raises(CouldNotFetch):
        Body("deflate", "x.example", 100).add(zlib.compress(b"x"))


def test_a_certificate_that_is_not_trusted_is_told_and_not_tried_again(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> httpcore.NetworkStream:
        try:
            raise ssl.SSLCertVerificationError("self-signed")
        except ssl.SSLError as error:
            raise httpcore.ConnectError("certificate") from error

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", refuse)
    fetcher = Fetcher(road=Road(may_reach=everywhere), times=clock.times)
    error = told_by(fetcher, Wanted("https://127.0.0.1/"))
    assert (error.trouble, clock.slept) == (Trouble.CERTIFICATE, [])
    assert "SSL_CERT_FILE" in error.remedy
