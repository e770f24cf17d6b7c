import sqlite3
import stat
from pathlib import Path
from typing import cast

import pytest

from openatmp.basis.errors import BadInput
from openatmp.web.config import environment as given

FOLDER = Path("/srv/openatmp")


@pytest.mark.parametrize("said", ["1", "yes", "TRUE", " on "])
def test_it_reads_a_switch_that_is_on(said: str) -> None:
    assert given.flag({"OPENATMP_HTTPS": said}, "OPENATMP_HTTPS") is True


@pytest.mark.parametrize("said", ["0", "no", "False", "", "off"])
def test_it_reads_a_switch_that_is_off(said: str) -> None:
    assert given.flag({"OPENATMP_HTTPS": said}, "OPENATMP_HTTPS") is False


def test_it_takes_a_switch_that_is_absent_for_off() -> None:
    assert given.flag({}, "OPENATMP_HTTPS") is False


def test_it_refuses_a_switch_that_is_neither_on_nor_off() -> None:
    with pytest.raises(BadInput) as refusal:
        given.flag({"OPENATMP_HTTPS": "maybe"}, "OPENATMP_HTTPS")
    assert str(refusal.value) == "OPENATMP_HTTPS: 'maybe' is neither on nor off. Expected: 1 or 0."


def test_it_answers_on_this_machine_only_unless_told_otherwise() -> None:
    assert given.hosts({}) == ["localhost", "127.0.0.1", "[::1]"]


def test_it_splits_the_hosts_at_commas_and_forgets_empty_ones() -> None:
    assert given.hosts({"OPENATMP_HOSTS": "atmp.example.eu, , www.example.eu"}) == [
        "atmp.example.eu",
        "www.example.eu",
    ]


def test_it_trusts_forms_from_its_own_hosts_over_https() -> None:
    assert given.trusted_origins(["atmp.example.eu", "*"], https=True) == ["https://atmp.example.eu"]


def test_it_needs_no_trusted_origins_without_https() -> None:
    assert given.trusted_origins(["atmp.example.eu"], https=False) == []


def test_it_keeps_what_it_must_keep_in_var_unless_told_otherwise() -> None:
    assert given.data_folder({}) == Path.cwd() / "var"
    assert given.data_folder({"OPENATMP_DATA": "/srv/openatmp"}) == FOLDER


def test_it_understands_a_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    assert given.data_folder({"OPENATMP_DATA": "~/kept"}) == Path("/home/somebody/kept")


# ------------------------------------------------------------------------------------------ the key


def test_it_uses_the_key_it_is_given_and_writes_nothing(tmp_path: Path) -> None:
    assert given.secret_key({"OPENATMP_SECRET_KEY": "a key"}, tmp_path / "data") == "a key"
    assert not (tmp_path / "data").exists()


def test_it_makes_a_key_once_and_keeps_it(tmp_path: Path) -> None:
    first = given.secret_key({}, tmp_path)
    assert len(first) >= 50
    assert given.secret_key({}, tmp_path) == first


def test_it_makes_another_key_for_another_installation(tmp_path: Path) -> None:
    one, other = given.made(tmp_path / "a"), given.made(tmp_path / "b")
    assert given.secret_key({}, one) != given.secret_key({}, other)


def test_it_lets_nobody_else_read_the_key(tmp_path: Path) -> None:
    given.secret_key({}, tmp_path)
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]


def test_it_keeps_the_key_that_another_process_made_first(tmp_path: Path) -> None:
    (tmp_path / "secret-key").write_text("made by another\n")
    assert given.secret_key({}, tmp_path) == "made by another"


def test_it_makes_the_data_folder_with_all_above_it(tmp_path: Path) -> None:
    assert given.made(tmp_path / "a" / "b").is_dir()
    assert given.made(tmp_path / "a" / "b").is_dir()


def test_it_says_what_to_do_when_the_data_folder_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(BadInput, match="To do: set OPENATMP_DATA to such a folder"):
        given.made(tmp_path / "file" / "below")


def test_it_says_what_to_do_when_the_key_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(BadInput, match="set OPENATMP_DATA to such a folder") as refusal:
        given.secret_key({}, tmp_path / "file")
    assert "can be neither kept nor read" in str(refusal.value)


# ------------------------------------------------------------------------------------- the database


def test_it_uses_a_file_in_the_data_folder_unless_told_otherwise() -> None:
    database = given.database({}, FOLDER)
    assert database["ENGINE"] == "django.db.backends.sqlite3"
    assert database["NAME"] == "/srv/openatmp/openatmp.sqlite3"


def test_it_makes_writers_on_sqlite_wait_their_turn() -> None:
    options = given.database({}, FOLDER)["OPTIONS"]
    assert isinstance(options, dict)
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 10
    assert "journal_mode=WAL" in options["init_command"]


def test_no_other_account_of_the_machine_reads_what_people_report(tmp_path: Path) -> None:
    folder = given.made(tmp_path / "data")
    name = given.database({}, folder)["NAME"]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(Path(str(name)).stat().st_mode) == 0o600


def test_a_database_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "openatmp.sqlite3"
    file.write_bytes(b"what is in it")
    file.chmod(0o640)
    given.database({}, tmp_path)
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"what is in it", 0o640)


def test_what_is_erased_from_the_file_is_overwritten(tmp_path: Path) -> None:
    database = given.database({}, tmp_path)
    options = cast("dict[str, str]", database["OPTIONS"])
    held = sqlite3.connect(str(database["NAME"]))
    # As a library does that was built without this.
    held.execute("PRAGMA secure_delete=OFF")
    held.executescript(options["init_command"])
    held.executescript("CREATE TABLE one (a TEXT); INSERT INTO one VALUES ('zyxmarker'); DELETE FROM one;")
    held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    held.close()
    assert b"zyxmarker" not in Path(str(database["NAME"])).read_bytes()


@pytest.mark.parametrize(
    ("address", "name"),
    [("sqlite:////srv/other.sqlite3", "/srv/other.sqlite3"), ("sqlite:///here.sqlite3", "here.sqlite3")],
)
def test_it_takes_another_sqlite_file(address: str, name: str) -> None:
    assert given.database({"DATABASE_URL": address}, FOLDER)["NAME"] == name


def test_it_takes_a_sqlite_database_in_memory() -> None:
    assert given.database({"DATABASE_URL": "sqlite://"}, FOLDER)["NAME"] == ":memory:"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_it_reads_an_address_of_postgresql(scheme: str) -> None:
    address = f"{scheme}://clerk:p%40ss@db.example.eu:5433/openatmp?sslmode=require"
    database = given.database({"DATABASE_URL": address}, FOLDER)
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["PORT"]) == ("db.example.eu", "5433")
    assert (database["USER"], database["PASSWORD"]) == ("clerk", "p@ss")
    assert database["NAME"] == "openatmp"
    assert database["OPTIONS"] == {"sslmode": "require"}


def test_it_reads_an_address_of_postgresql_behind_a_socket() -> None:
    address = "postgresql:///openatmp?host=/var/run/postgresql&port=5434"
    database = given.database({"DATABASE_URL": address}, FOLDER)
    assert (database["HOST"], database["PORT"]) == ("/var/run/postgresql", "5434")
    assert database["OPTIONS"] == {}


def test_it_leaves_the_port_to_postgresql_when_none_is_named() -> None:
    assert given.database({"DATABASE_URL": "postgres://db/openatmp"}, FOLDER)["PORT"] == ""


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("mysql://db/openatmp", "there is no database of kind 'mysql'"),
        ("postgres://db", "it names no database"),
        ("postgres://db/", "it names no database"),
        ("postgres://db:port/openatmp", "its port is not a number"),
        ("openatmp.sqlite3:what", "there is no database of kind 'openatmp.sqlite3'"),
    ],
)
def test_it_says_what_it_expects_of_an_address_it_cannot_use(address: str, reason: str) -> None:
    with pytest.raises(BadInput) as refusal:
        given.database({"DATABASE_URL": address}, FOLDER)
    assert reason in str(refusal.value)
    assert "postgresql://user:password@host:5432/name" in str(refusal.value)


def test_it_never_repeats_a_password_in_a_refusal() -> None:
    with pytest.raises(BadInput) as refusal:
        given.database({"DATABASE_URL": "oracle://clerk:hush@db/openatmp"}, FOLDER)
    assert "hush" not in str(refusal.value)
