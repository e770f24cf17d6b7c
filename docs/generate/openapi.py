"""Write docs/reference/openapi.json: the API's own description."""

import os
import tempfile

import django
from _pages import REFERENCE, write

PAGE = REFERENCE / "openapi.json"


def text() -> str:
    """Return the description, as the running pages give it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openatmp.web.config.settings")
    # The settings want a folder for a key; this one is not used for anything and not kept.
    os.environ.setdefault("OPENATMP_SECRET_KEY", "only-to-describe-the-api")
    os.environ.setdefault("OPENATMP_DATA", tempfile.gettempdir())
    django.setup()
    from openatmp.web.programs.reference import openapi_text  # noqa: PLC0415 - only after Django's setup

    return openapi_text()


if __name__ == "__main__":
    write(PAGE, text())
