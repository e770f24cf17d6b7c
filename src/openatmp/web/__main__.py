"""Serve the pages: ``python -m openatmp.web --host 127.0.0.1 --port 8000``."""

import argparse
import sys
from collections.abc import Sequence

from openatmp.web.config.server import prepare, serve


def main(arguments: Sequence[str]) -> int:
    """Bring the database up to date, and serve until interrupted.

    Args:
        arguments: what stood on the command line.

    Returns:
        Exit code.
    """
    parser = argparse.ArgumentParser(prog="python -m openatmp.web", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on")
    parser.add_argument("--workers", type=int, default=2, help="processes that answer")
    said = parser.parse_args(arguments)
    prepare()
    serve(said.host, said.port, said.workers)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
