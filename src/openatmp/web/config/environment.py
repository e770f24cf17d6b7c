"""What an operator may set, read from environment variables.

Every function takes the environment as an argument, so that each can be tested without touching the
process's own.
"""

import base64
import binascii
import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from openatmp.basis.errors import BadInput

Environment = Mapping[str, str]
Database = dict[str, object]

_LOCAL_HOSTS = "localhost,127.0.0.1,[::1]"
_YES = {"1", "yes", "true", "on"}
_NO = {"", "0", "no", "false", "off"}
_SECRET_FILE = "secret-key"  # noqa: S105 - the name of a file, not a secret
_SEALING_FILE = "sealing-key"
_SEALING_BYTES = 32
_DATABASES = "sqlite:///path/to/file or postgresql://user:password@host:5432/name"


def flag(environment: Environment, name: str) -> bool:
    """Read a switch.

    Args:
        environment: variables by name.
        name: which one.

    Returns:
        True when it is switched on; false when it is off or absent.

    Raises:
        BadInput: it is neither a yes nor a no.
    """
    said = environment.get(name, "").strip().lower()
    if said in _YES:
        return True
    if said in _NO:
        return False
    raise BadInput(f"{said!r} is neither on nor off", where=name, expected="1 or 0")


def hosts(environment: Environment) -> list[str]:
    """Return the host names under which the pages answer; this machine only, unless told otherwise."""
    said = environment.get("OPENATMP_HOSTS") or _LOCAL_HOSTS
    return [host.strip() for host in said.split(",") if host.strip()]


def trusted_origins(names: list[str], *, https: bool) -> list[str]:
    """Return the origins from which forms may be sent when a proxy in front speaks https."""
    return [f"https://{name}" for name in names if name != "*"] if https else []


def data_folder(environment: Environment) -> Path:
    """Return the folder in which this installation keeps what it must keep."""
    return Path(environment.get("OPENATMP_DATA") or "var").expanduser().absolute()


def made(folder: Path) -> Path:
    """Make the data folder if it is not there yet.

    Args:
        folder: the folder.

    Returns:
        The same folder.

    Raises:
        BadInput: it cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(
            f"the data folder cannot be made: {error.strerror}",
            where=str(folder),
            expected="a folder that this process may write",
            remedy="set OPENATMP_DATA to such a folder",
        ) from error
    return folder


def secret_key(environment: Environment, folder: Path) -> str:
    """Return the key that signs links; made once and kept in the data folder when none is given.

    Args:
        environment: variables by name.
        folder: where the key is kept.

    Returns:
        The key.

    Raises:
        BadInput: none is given and the folder cannot be written.
    """
    given = environment.get("OPENATMP_SECRET_KEY")
    return given or _kept_key(folder / _SECRET_FILE, secrets.token_urlsafe(50), "OPENATMP_SECRET_KEY")


def sealing_keys(environment: Environment, folder: Path) -> list[str]:
    """Return the keys that seal what people report; one is made and kept in the folder when none is given.

    Args:
        environment: variables by name.
        folder: where the key is kept.

    Returns:
        The keys: the first seals, all of them open.

    Raises:
        BadInput: one of them is no key, or none is given and the folder cannot be written.
    """
    given = [key.strip() for key in environment.get("OPENATMP_SEALING_KEY", "").split(",") if key.strip()]
    made = base64.urlsafe_b64encode(secrets.token_bytes(_SEALING_BYTES)).decode("ascii")
    keys = given or [_kept_key(folder / _SEALING_FILE, made, "OPENATMP_SEALING_KEY")]
    if not all(_is_sealing_key(key) for key in keys):
        # The key itself is never shown, not even a wrong one.
        raise BadInput(
            "one of the keys is no key",
            where="OPENATMP_SEALING_KEY" if given else str(folder / _SEALING_FILE),
            expected="32 bytes, written in URL-safe base 64 (44 signs); several with commas between them",
        )
    return keys


def _is_sealing_key(said: str) -> bool:
    try:
        return len(base64.b64decode(said, altchars=b"-_", validate=True)) == _SEALING_BYTES
    except (binascii.Error, ValueError):
        return False


def number(environment: Environment, name: str, otherwise: int) -> int:
    """Read a whole number.

    Args:
        environment: variables by name.
        name: which one.
        otherwise: what holds when it is not set.

    Raises:
        BadInput: it is no whole number above nought.
    """
    said = environment.get(name, "").strip() or str(otherwise)
    if not (said.isascii() and said.isdecimal() and int(said) > 0):
        raise BadInput(f"{said!r} is no whole number", where=name, expected=f"a number like {otherwise}")
    return int(said)


def _kept_key(path: Path, made: str, variable: str) -> str:
    try:
        _write_once(path, made)
        return path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise BadInput(
            f"the key {path.name} can be neither kept nor read: {error.strerror}",
            where=str(path),
            expected="a folder that this process may write",
            remedy=f"set OPENATMP_DATA to such a folder, or give the key in {variable}",
        ) from error


def _write_once(path: Path, text: str) -> None:
    """Write a file for its owner only, whole or not at all; when several start at once, one wins."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def database(environment: Environment, folder: Path) -> Database:
    """Return the database to use: a file in the data folder, or what DATABASE_URL names.

    Args:
        environment: variables by name.
        folder: where the file lies when nothing else is said.

    Returns:
        One entry of Django's DATABASES.

    Raises:
        BadInput: DATABASE_URL names no database we know.
    """
    address = environment.get("DATABASE_URL", "")
    parts = urlsplit(address)
    match parts.scheme:
        case "":
            return _sqlite(str(_closed_to_others(folder / "openatmp.sqlite3")))
        case "sqlite":
            return _sqlite(unquote(parts.path[1:]) or ":memory:")
        case "postgres" | "postgresql":
            return _postgresql(parts)
        case other:
            raise BadInput(
                f"there is no database of kind {other!r}", where="DATABASE_URL", expected=_DATABASES
            )


def _sqlite(name: str) -> Database:
    """A file that many may read while one writes, and where a second writer waits instead of failing.

    What is erased is overwritten; otherwise it would lie in the file until its place is needed.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
            "PRAGMA secure_delete=ON;",
        },
    }


def _closed_to_others(file: Path) -> Path:
    """Make a file that is not there yet: it will hold what people report, and who may read that."""
    # One that is there keeps the rights it has. Where none can be made, opening the database says so.
    with suppress(OSError):
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    return file


def _postgresql(parts: SplitResult) -> Database:
    name = unquote(parts.path[1:])
    if not name:
        raise BadInput("it names no database", where="DATABASE_URL", expected=_DATABASES)
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        # A socket's folder cannot stand in the host's place, so libpq's own ?host= is heard as well.
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": options.pop("port", str(_port(parts) or "")),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _port(parts: SplitResult) -> int | None:
    try:
        return parts.port
    except ValueError as error:
        raise BadInput("its port is not a number", where="DATABASE_URL", expected=_DATABASES) from error
