"""Where a source may send us, and where it may not."""

import base64
import socket
from collections.abc import Callable
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.fetch import CouldNotFetch, Fetcher, Manners, Road, Trouble, lines
from openatmp.fetch.addresses import address_of
from openatmp.fetch.messages import Message
from openatmp.fetch.networks import is_public
from tests.fetch.bad_source import BadSource, Wanted, gives, sends_to
from tests.fetch.conftest import Clock, Make


def told(fetcher: Fetcher, wanted: Wanted) -> CouldNotFetch:
    with pytest.raises(CouldNotFetch) as raised:
        fetcher.fetch(wanted)
    return raised.value


# ------------------------------------------------------------------------------------- being sent on


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("location", ["/there", "there", "http://127.0.0.1:{port}/there"])
def test_it_goes_where_it_is_sent(source: BadSource, fetcher: Make, status: int, location: str) -> None:
    source.on("/there", gives(b"here"))
    wanted = source.on("/table", sends_to(location.format(port=source.port), status))
    fetched = fetcher().fetch(wanted)
    assert (fetched.content, fetched.url) == (b"here", source.base + "/there")


def test_it_may_be_sent_on_five_times_and_not_six(source: BadSource, fetcher: Make) -> None:
    for number in range(6):
        source.on(f"/{number}", sends_to(f"/{number + 1}"))
    source.on("/6", gives(b"here"))
    assert fetcher().fetch(source.wanted("/1")).content == b"here"
    error = told(fetcher(), source.wanted("/0"))
    assert (error.trouble, error.happened) == (
        Trouble.REDIRECT,
        "it sends us elsewhere more than 5 times",
    )


def test_each_step_on_the_way_waits_its_turn(source: BadSource, fetcher: Make, clock: Clock) -> None:
    source.on("/there", gives(b"here"))
    fetcher().fetch(source.on("/table", sends_to("/there")))
    assert clock.slept == [1]


def test_it_is_sent_nowhere(source: BadSource, fetcher: Make) -> None:
    error = told(fetcher(), source.on("/table", gives(status=302)))
    assert "does not say where to" in str(error)


@pytest.mark.parametrize(("status", "method"), [(302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
def test_what_was_sent_is_sent_again_only_when_asked_for(
    source: BadSource, fetcher: Make, status: int, method: str
) -> None:
    source.on("/search", sends_to("/there", status)), source.on("/there", gives(b"here"))
    fetcher().fetch(source.wanted("/search", body=b"{}"))
    assert (source.seen[1].method, source.seen[1].body) == (method, b"{}" if method == "POST" else b"")


def test_another_port_is_another_server() -> None:
    here = Message(address_of("https://x.example/a"), {"x-key": "1", "accept": "a/b"}, None, 1)
    assert here.sent_on(302, address_of("https://x.example/b")).headers == here.headers
    assert here.sent_on(302, address_of("https://x.example:8443/b")).headers == {"accept": "a/b"}


def test_what_was_meant_for_one_host_is_not_told_to_another(source: BadSource, fetcher: Make) -> None:
    (
        source.on("/there", gives(b"here")),
        source.on("/table", sends_to(f"http://localhost:{source.port}/there")),
    )
    headers = {"Accept": "text/csv", "X-Key": "for one only"}
    fetcher().fetch(source.wanted("/table", headers=headers))
    assert source.seen[0].headers["x-key"] == "for one only"
    assert "x-key" not in source.seen[1].headers
    assert source.seen[1].headers["accept"] == "text/csv"


@pytest.mark.parametrize(
    "location",
    [
        "ftp://127.0.0.1/x",
        "file:///etc/passwd",
        "gopher://x.example/",
        "javascript:alert(1)",
    ],
)
def test_it_goes_nowhere_but_to_the_web(source: BadSource, fetcher: Make, location: str) -> None:
    error = told(fetcher(), source.on("/table", sends_to(location)))
    assert error.trouble is Trouble.ADDRESS
    assert len(source.seen) == 1


def test_it_does_not_leave_the_encrypted_road() -> None:
    with pytest.raises(CouldNotFetch, match="from https to http"):
        address_of("https://x.example/a").joined("http://x.example/a")
    assert address_of("http://x.example/a").joined("https://x.example/b").scheme == "https"
    assert address_of("https://x.example/a").joined("//y.example/b").host == "y.example"


@pytest.mark.parametrize("location", ["http://127.0.0.1:99999/", "http://[::1", "http://exa mple/"])
def test_it_is_sent_to_something_that_is_no_address(source: BadSource, fetcher: Make, location: str) -> None:
    assert told(fetcher(), source.on("/table", sends_to(location))).trouble in {
        Trouble.ADDRESS,
        Trouble.CONNECTION,
        Trouble.NAME,
    }


# ------------------------------------------------------------------------------- what may be asked at all


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("ftp://x.example/", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("x.example/table", "only http and https"),
        ("", "only http and https"),
        ("https:///table", "only http and https"),
        ("https://somebody@x.example/", "a name or password"),
        ("https://somebody:word@x.example/", "a name or password"),
        ("https://x.example:port/", "cannot be read"),
        ("https://[/", "cannot be read"),
        ("https://x%20y.example/", "cannot be read"),
        ("https://[fe80::1%25eth0]/", "cannot be read"),
        ("https://x.example/\x00", "cannot be read"),
    ],
)
def test_an_address_that_cannot_be_asked_is_refused(url: str, says: str) -> None:
    with pytest.raises(CouldNotFetch, match=says) as raised:
        Fetcher().fetch(Wanted(url))
    assert "somebody" not in str(raised.value)
    assert "word@" not in str(raised.value)


@given(st.text(max_size=40))
def test_whatever_is_given_is_an_address_or_refused_in_words(text: str) -> None:
    with suppress(CouldNotFetch):
        assert address_of(text).scheme in {"http", "https"}


def test_a_name_in_other_letters_is_written_as_the_net_writes_it() -> None:
    assert address_of("https://bücher.example/").host == "xn--bcher-kva.example"


# ---------------------------------------------------------------------------------- private networks


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - an address to refuse, not to listen on
        "224.0.1.1",
        "255.255.255.255",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%1",
        "fd00::1",
        "ff0e::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::1",
        "2002:c0a8:101::1",
        "::127.0.0.1",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
        "fec0::1",
        "5f00::1",
        "4000::1",
        "3fff::1",
        "2001:db8::1",
    ],
)
def test_a_private_address_is_not_public_however_it_is_wrapped(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2606:4700::1111"]
)
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@given(st.ip_addresses(v=4))
def test_a_wrapping_changes_nothing(address: IPv4Address) -> None:
    number = int(address)
    for network in ("::ffff:0:0", "64:ff9b::"):
        assert is_public(IPv6Address(int(IPv6Address(network)) + number)) == is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_this_machine_is_not_asked_however_it_is_written(source: BadSource, host: str) -> None:
    error = told(Fetcher(manners=Manners(attempts=1, pause=0)), Wanted(f"http://{host}:{source.port}/table"))
    assert error.trouble in {Trouble.PRIVATE, Trouble.NAME}
    assert not source.seen


def test_a_source_cannot_send_us_into_a_private_network(source: BadSource, clock: Clock) -> None:
    source.on("/table", sends_to(f"http://localhost:{source.port}/inside")), source.on("/inside", gives(b"!"))
    calls: list[object] = []

    def only_at_first(address: object) -> bool:
        calls.append(address)
        return len(calls) <= 2  # the name and the peer of the first question

    error = told(Fetcher(road=Road(may_reach=only_at_first), times=clock.times), source.wanted("/table"))
    assert error.trouble is Trouble.PRIVATE
    assert [seen.path for seen in source.seen] == ["/table"]
    assert clock.slept == [], "another host has turns of its own, and a refusal is not tried again"


@pytest.fixture
def leads_to(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let every name lead to these addresses."""

    def lead(*places: str) -> None:
        found = tuple(map(ip_address, places))
        monkeypatch.setattr(lines, "addresses_of", lambda *_: found)

    return lead


LeadsTo = Callable[..., None]


def test_a_name_is_refused_when_one_of_its_addresses_is_private(leads_to: LeadsTo) -> None:
    leads_to("93.184.215.14", "10.0.0.1")
    assert told(Fetcher(manners=Manners(pause=0)), Wanted("https://x.example/")).trouble is Trouble.PRIVATE


def test_it_calls_the_address_that_was_looked_at_and_no_other(
    source: BadSource, fetcher: Make, leads_to: LeadsTo
) -> None:
    leads_to("127.0.0.1")
    source.on("/table", gives(b"1"))
    fetched = fetcher().fetch(Wanted(f"http://x.example:{source.port}/table"))
    assert fetched.content == b"1"
    assert source.seen[0].headers["host"] == f"x.example:{source.port}"


def test_a_name_that_changes_its_mind_gains_nothing(
    source: BadSource, leads_to: LeadsTo, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The name leads to a public address when it is looked at; the connection ends at this machine.
    import httpcore

    call = httpcore.SyncBackend.connect_tcp

    def rebound(exchange: Any, host: str, *rest: Any, **more: Any) -> httpcore.NetworkStream:
        return call(exchange, "127.0.0.1", *rest, **more)

    leads_to("93.184.215.14")
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", rebound)
    source.on("/table", gives(b"secret"))
    assert (
        told(Fetcher(manners=Manners(pause=0)), Wanted(f"http://x.example:{source.port}/table")).trouble
        is Trouble.PRIVATE
    )
    assert not source.seen


def test_the_next_address_is_tried_when_the_first_does_not_answer(
    source: BadSource, fetcher: Make, leads_to: LeadsTo
) -> None:
    leads_to("127.99.99.99", "127.0.0.1")
    source.on("/table", gives(b"1"))
    assert fetcher().fetch(Wanted(f"http://x.example:{source.port}/table")).content == b"1"


def test_a_name_that_nobody_knows_is_told_and_not_tried_again(
    monkeypatch: pytest.MonkeyPatch, fetcher: Make, clock: Clock
) -> None:
    def unknown(*_: object, **__: object) -> list[Any]:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    error = told(fetcher(), Wanted("https://x.example/"))
    assert (error.trouble, error.where, clock.slept) == (Trouble.NAME, "x.example", [])


# -------------------------------------------------------------------------------------------- proxies


def test_behind_a_proxy_it_is_the_proxy_that_is_called(source: BadSource, clock: Clock) -> None:
    source.behaves["http://x.example/table"] = [gives(b"by proxy")]
    fetcher = Fetcher(road=Road(proxy=source.base), times=clock.times)
    assert fetcher.fetch(Wanted("http://x.example/table")).content == b"by proxy"
    assert source.seen[0].path == "http://x.example/table"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "[::1]", "169.254.169.254", "localhost", "2130706433", "0x7f.1"]
)
def test_behind_a_proxy_a_number_still_says_where_it_leads(source: BadSource, host: str) -> None:
    fetcher = Fetcher(manners=Manners(pause=0), road=Road(proxy=source.base))
    assert told(fetcher, Wanted(f"http://{host}/table")).trouble is Trouble.PRIVATE
    assert not source.seen


def test_a_proxy_may_want_a_name_and_a_password(source: BadSource, clock: Clock) -> None:
    source.behaves["http://x.example/table"] = [gives(b"1")]
    proxy = f"http://somebody:word%21@127.0.0.1:{source.port}"
    Fetcher(road=Road(proxy=proxy), times=clock.times).fetch(Wanted("http://x.example/table"))
    said = base64.b64encode(b"somebody:word!").decode()
    assert source.seen[0].headers["proxy-authorization"] == f"Basic {said}"


def test_a_proxy_that_refuses_is_told(source: BadSource, clock: Clock) -> None:
    source.behaves["http://x.example/table"] = [gives(status=407)]
    fetcher = Fetcher(road=Road(proxy=source.base), times=clock.times)
    assert "407, proxy authentication required" in str(told(fetcher, Wanted("http://x.example/table")))


@pytest.mark.parametrize(
    "proxy", ["proxy:3128", "socks5://somebody:word@proxy", "http://", "http://[::1", "x"]
)
def test_a_proxy_that_is_none_is_told_and_not_repeated(proxy: str) -> None:
    error = told(Fetcher(manners=Manners(pause=0), road=Road(proxy=proxy)), Wanted("http://x.example/table"))
    assert error.trouble is Trouble.ADDRESS
    assert "the proxy is no address of one" in str(error)
    assert "word" not in str(error)


def test_the_environment_names_no_proxy(
    source: BadSource, fetcher: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetcher().fetch(source.on("/table", gives(b"1"))).content == b"1"
