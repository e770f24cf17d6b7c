"""Write the OpenAPI description: ``python -m openatmp.web.programs.openapi docs/reference/openapi.json``."""

import os
import sys
from pathlib import Path

import django


def main(arguments: list[str]) -> int:
    """Write the description to a file, or to the terminal when no file is named.

    Args:
        arguments: nothing, or the file's path.

    Returns:
        Exit code.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openatmp.web.config.settings")
    django.setup()
    from openatmp.web.programs.reference import openapi_text  # noqa: PLC0415 - only after Django's setup

    if arguments:
        Path(arguments[0]).write_text(openapi_text(), encoding="utf-8")
    else:
        sys.stdout.write(openapi_text())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
