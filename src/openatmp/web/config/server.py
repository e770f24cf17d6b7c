"""The server: gunicorn, with the limits that the pages rely on."""

import gc
import os
import sys
from pathlib import Path
from typing import Any

import django
from django.core.management import call_command
from django.db import connections
from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

# A worker that takes longer than this is stuck; it is replaced, and the reader gets an error.
TIME_LIMIT = 30

# Workers show by a file that they are alive; on a slow disk they would look dead.
_MEMORY = Path("/dev/shm")  # noqa: S108 - the place, not a file name in it


class WithoutAddresses(Logger):
    """Writes down that a request failed and where in our code, but not its address."""

    def exception(self, msg: object, *_: Any, **named: Any) -> None:
        """Write down a failure.

        Args:
            msg: what failed; left out is all from its first gap on, which would be filled with the address.
            *_: what would fill the gaps.
            **named: how it is written down.
        """
        super().exception(str(msg).partition("%s")[0].rstrip(), **named)


class Server(BaseApplication):
    """The pages under gunicorn.

    Args:
        options: gunicorn's settings by name.
    """

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        """Hand the settings over."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """Import the application and answer once, so that no reader waits for law, lexicons and register."""
        from openatmp.web.config.wsgi import application  # noqa: PLC0415 - Django is set up by this import
        from openatmp.web.register import queries  # noqa: PLC0415 - only after that
        from openatmp.web.tools import asking  # noqa: PLC0415 - only after that

        asking.warm_up()
        queries.warm_up()
        _leave_alone_what_is_loaded()
        return application


def _leave_alone_what_is_loaded() -> None:
    """Keep the collector of garbage from walking through the register again and again.

    A large register is millions of objects that stay for good: a walk through them stops a worker for half a
    second, and copies what the workers share.
    """
    gc.collect()
    gc.freeze()


def options(host: str, port: int, workers: int) -> dict[str, Any]:
    """Return the settings of the server.

    Args:
        host: address to listen on.
        port: port to listen on.
        workers: how many processes answer; each takes one request at a time, so that the time limit holds.

    Returns:
        gunicorn's settings by name.
    """
    return {
        "bind": f"{host}:{port}",
        "workers": workers,
        "timeout": TIME_LIMIT,
        "preload_app": True,
        "worker_tmp_dir": str(_MEMORY) if _MEMORY.is_dir() else None,
        "control_socket_disable": True,
        # Addresses may hold a product's facts; they are written nowhere.
        "accesslog": None,
        "logger_class": WithoutAddresses,
        # A warning repeats what came in a request that cannot be read, and from which address.
        "loglevel": "error",
        "proc_name": "openatmp",
    }


def prepare() -> None:
    """Bring the database up to date; whoever starts the server needs no other command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openatmp.web.config.settings")
    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    # The processes that answer must not share a connection.
    connections.close_all()


def serve(host: str, port: int, workers: int) -> None:
    """Serve until interrupted.

    Args:
        host: address to listen on.
        port: port to listen on.
        workers: how many processes answer.
    """
    shown = f"[{host}]" if ":" in host else host
    sys.stderr.write(f"openatmp answers on http://{shown}:{port} (Ctrl-C ends it)\n")
    Server(options(shown, port, workers)).run()
