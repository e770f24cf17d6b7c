"""How faults are written down."""

import logging


class OneLine(logging.Formatter):
    """A record as one line: no traceback, and no line break that a request brought along."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line.

        Args:
            record: what is to be written down; left as it is for other handlers.

        Returns:
            The line, without its end.
        """
        plain = logging.makeLogRecord({**record.__dict__, "exc_info": None, "exc_text": None})
        return " ".join(super().format(plain).split())
