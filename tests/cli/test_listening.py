import errno
import socket

import pytest

from openatmp.basis.errors import BadInput
from openatmp.cli.listening import refuse_unless_free


def taken_port(host: str = "127.0.0.1", family: socket.AddressFamily = socket.AF_INET) -> socket.socket:
    taken = socket.socket(family)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    taken.bind((host, 0))
    taken.listen()
    return taken


def test_a_free_port_is_let_go_of_at_once() -> None:
    with taken_port() as found:
        port = found.getsockname()[1]
    refuse_unless_free("127.0.0.1", port)
    with socket.socket() as server:
        server.bind(("127.0.0.1", port))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0.0.0.0"])  # noqa: S104 - asked, not served
def test_a_taken_port_is_refused_with_another_one(host: str) -> None:
    with taken_port() as taken:
        port = taken.getsockname()[1]
        with pytest.raises(BadInput, match=f"port {port} is taken") as refused:
            refuse_unless_free(host, port)
    assert refused.value.remedy == f"choose another with --port {port + 1}, or `make serve PORT={port + 1}`"


def test_a_taken_port_of_the_newer_addresses_is_refused_too() -> None:
    try:
        taken = taken_port("::1", socket.AF_INET6)
    except OSError:
        pytest.skip("this machine has no address of version 6")
    with taken, pytest.raises(BadInput, match="is taken"):
        refuse_unless_free("::1", taken.getsockname()[1])


def test_what_a_connection_leaves_behind_keeps_no_port() -> None:
    with taken_port() as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            answered, _ = server.accept()
            answered.close()
    refuse_unless_free("127.0.0.1", port)


@pytest.mark.parametrize("host", ["203.0.113.7", "no.such.name.invalid"])
def test_an_address_of_another_machine_is_refused(host: str) -> None:
    with pytest.raises(BadInput, match="is not one of this machine") as refused:
        refuse_unless_free(host, 8000)
    assert "--host" in refused.value.remedy


@pytest.mark.parametrize(
    ("code", "port", "said", "other"),
    [
        (errno.EACCES, 80, "port 80 is kept for the system", 8000),
        (errno.EADDRINUSE, 65535, "port 65535 is taken", 65534),
    ],
)
def test_it_advises_a_port_that_can_be_had(
    monkeypatch: pytest.MonkeyPatch, code: int, port: int, said: str, other: int
) -> None:
    def refused(*_: object) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr(socket.socket, "bind", refused)
    with pytest.raises(BadInput) as error:
        refuse_unless_free("127.0.0.1", port)
    assert error.value.happened == said
    assert f"--port {other}," in error.value.remedy
