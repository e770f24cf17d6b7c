"""The commands as ``python -m openatmp.cli``, for where the script ``openatmp`` is not on the path."""

from openatmp.cli import main

main()
