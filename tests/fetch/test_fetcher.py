import json
import socket
from pathlib import Path

import pytest

from openatmp import __version__
from openatmp.fetch import CouldNotFetch, Fetched, Trouble
from tests.fetch.bad_source import BadSource, Wanted, gives, sends_to, writes
from tests.fetch.conftest import MORNING, Make


def test_it_brings_what_a_source_gives(source: BadSource, fetcher: Make) -> None:
    wanted = source.on("/table", gives(b'{"data": []}'))
    assert fetcher().fetch(wanted) == Fetched(b'{"data": []}', MORNING.date(), wanted.url, from_cache=False)


def test_it_says_who_asks_and_in_which_version(source: BadSource, fetcher: Make) -> None:
    fetcher().fetch(source.on("/table", gives(b"1")))
    (seen,) = source.seen
    assert seen.method == "GET"
    assert seen.headers["user-agent"].startswith(f"openatmp/{__version__} ")
    assert seen.headers["host"] == f"127.0.0.1:{source.port}"


def test_it_sends_what_is_to_be_sent(source: BadSource, fetcher: Make) -> None:
    source.on("/search", gives(b"{}"))
    said = {"Content-Type": "application/json", "Origin": "https://portal.example"}
    body = json.dumps({"page": 1}).encode()
    fetcher().fetch(source.wanted("/search?x=1", body=body, headers=said))
    (seen,) = source.seen
    assert (seen.method, seen.path, seen.body) == ("POST", "/search?x=1", body)
    assert seen.headers["content-type"] == "application/json"
    assert seen.headers["origin"] == "https://portal.example"


def test_what_belongs_to_the_connection_is_not_for_others_to_say(source: BadSource, fetcher: Make) -> None:
    source.on("/table", gives(b"1"))
    said = {"Host": "elsewhere.example", "USER-AGENT": "somebody", "Accept-Encoding": "br", "Accept": "a/b"}
    fetcher().fetch(source.wanted("/table", headers=said))
    (seen,) = source.seen
    assert seen.headers["host"].startswith("127.0.0.1")
    assert seen.headers["user-agent"].startswith("openatmp/")
    assert (seen.headers["accept-encoding"], seen.headers["accept"]) == ("gzip", "a/b")


@pytest.mark.parametrize("content", [b"", b"<html>down for repair</html>", b"\xef\xbb\xbf\xff\x00"])
def test_what_is_in_an_answer_the_reader_judges(source: BadSource, fetcher: Make, content: bytes) -> None:
    assert fetcher().fetch(source.on("/table", gives(content))).content == content


def test_an_answer_without_a_length_is_read_to_its_end(source: BadSource, fetcher: Make) -> None:
    wanted = source.on("/table", writes(b"HTTP/1.0 200 OK\r\n\r\n", b"one", b"two"))
    assert fetcher().fetch(wanted).content == b"onetwo"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 500, 502, 204, 206, 799])
def test_another_answer_is_told_once_and_not_asked_for_again(
    source: BadSource, fetcher: Make, status: int
) -> None:
    with pytest.raises(CouldNotFetch, match=f"the server answered {status}") as told:
        fetcher().fetch(source.on("/gone", gives(b"x" * 200_000 if status > 206 else b"", status)))
    assert told.value.trouble is Trouble.REFUSED
    assert len(source.seen) == 1


def test_nothing_changed_is_no_answer_when_nothing_is_kept(source: BadSource, fetcher: Make) -> None:
    with pytest.raises(CouldNotFetch, match="nothing is kept here"):
        fetcher().fetch(source.on("/table", gives(status=304)))


def test_it_tells_who_watches_how_far_it_is(source: BadSource, tmp_path: Path) -> None:
    from openatmp.fetch import Fetcher, Road

    came: list[tuple[int, int]] = []
    road = Road(may_reach=lambda _: True, watch=lambda *so_far: came.append(so_far))
    Fetcher(road=road).fetch(source.on("/table", gives(b"x" * 90_000)))
    assert came[-1] == (90_000, 90_000)
    assert came == sorted(came)


SECRET = "what-somebody-typed"


@pytest.mark.parametrize(
    "behaviour",
    [
        gives(status=404),
        gives(status=503),
        gives(status=302, location=f"http://x:y@127.0.0.1/{SECRET}"),
        gives(status=302, location=f"ftp://127.0.0.1/{SECRET}"),
        gives(b"x" * 200_000),
        gives(b"x", content_length="9"),
        gives(b"x", content_encoding="gzip"),
        writes(b"no http at all\r\n"),
    ],
)
def test_a_message_names_the_host_and_never_what_a_visitor_typed(
    source: BadSource, fetcher: Make, behaviour: object
) -> None:
    source.behaves["/search"] = [behaviour]  # type: ignore[list-item] # a list of mixed behaviours
    with pytest.raises(CouldNotFetch) as told:
        fetcher(attempts=2).fetch(source.wanted(f"/search?query={SECRET}"))
    causes = [told.value, told.value.__cause__, told.value.__context__]
    assert SECRET not in " ".join(map(str, causes))
    assert str(told.value).startswith("127.0.0.1: ")
    assert "To do: " in str(told.value)


@pytest.mark.parametrize("value", ["a\r\nx: y", "a\nb", "\x00", "€"])
def test_no_header_smuggles_another(source: BadSource, fetcher: Make, value: str) -> None:
    source.on("/table", gives(b"1"))
    with pytest.raises(CouldNotFetch, match="signs that no request may hold"):
        fetcher().fetch(source.wanted("/table", headers={"Accept": value}))
    assert not source.seen


def test_an_error_crosses_from_process_to_process_whole() -> None:
    import pickle

    error = CouldNotFetch("broke", host="x.example", trouble=Trouble.BUSY, remedy="wait", wait=3.0)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (str(again), again.trouble, again.wait) == (str(error), Trouble.BUSY, 3.0)


def test_anything_with_the_four_parts_can_be_asked_for() -> None:
    from openatmp.fetch import Asked
    from openatmp.register.importers.protocol import Request

    mine: Asked = Wanted("https://x.example/")
    theirs: Asked = Request("https://x.example/")
    assert mine.url == theirs.url


def test_no_log_tells_what_was_asked_for(
    source: BadSource, fetcher: Make, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(1)
    source.on("/search", sends_to(f"/there?again={SECRET}")), source.on("/there", gives(b"1"))
    fetcher().fetch(source.wanted(f"/search?query={SECRET}", body=SECRET.encode()))
    assert len(source.seen) == 2
    told = [(record.getMessage(), repr(record.args)) for record in caplog.records]
    # What a server answers is told to a log that somebody turned up to the last; what was asked for is not.
    assert not [said for said in told if SECRET in str(said) and "receive_response" not in str(said)]


def test_it_asks_nobody_before_it_is_told_to(source: BadSource, fetcher: Make) -> None:
    source.on("/table", gives(b"1"))
    fetcher()
    assert not source.seen


def test_nothing_stays_open(source: BadSource, fetcher: Make) -> None:
    """An open connection would warn, and a warning fails a test here."""
    import gc

    asking = fetcher(attempts=1)
    asking.fetch(source.on("/table", gives(b"1")))
    for behaviour in (gives(status=404), gives(b"x" * 200_000), writes(b"nothing")):
        with pytest.raises(CouldNotFetch):
            asking.fetch(source.on("/bad", behaviour))
    gc.collect()
    # Asked by type: "isinstance" would wake up whatever lazy thing another test left behind.
    lines = [one for one in gc.get_objects() if issubclass(type(one), socket.socket)]
    open_ones = [one for one in lines if one.fileno() != -1]
    assert not [one for one in open_ones if _leads_to(one, source.port)]


def _leads_to(line: socket.socket, port: int) -> bool:
    try:
        return bool(line.getpeername()[1] == port)
    except (OSError, IndexError):
        return False


def test_several_may_ask_at_once(source: BadSource, tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from openatmp.fetch import Fetcher, Kept, Manners, Road

    source.on("/table", gives(b"words " * 1000))
    asking = Fetcher(Kept(tmp_path), Manners(pause=0), Road(may_reach=lambda _: True))
    with ThreadPoolExecutor(8) as pool:
        wanted = [source.wanted(f"/table?{number % 5}") for number in range(40)]
        fetched = list(pool.map(asking.fetch, wanted))
    assert {one.content for one in fetched} == {b"words " * 1000}
    assert len(list(tmp_path.iterdir())) == 5
