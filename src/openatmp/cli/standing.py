"""Where an installation keeps what it must keep, when nobody says."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

_NAME = "openatmp"


def data_folder(environment: Mapping[str, str], here: Path | None = None) -> Path:
    """Return the folder of the database file and the signing key.

    Args:
        environment: variables by name.
        here: the current folder; None for where the program stands.

    Returns:
        What ``OPENATMP_DATA`` says; else ``var`` in a copy of the project; else the user's folder for data,
        so that an installed command leaves nothing behind wherever it is typed.
    """
    here = here or Path.cwd()
    if said := environment.get("OPENATMP_DATA"):
        return Path(said)
    if _is_project(here):
        return here / "var"
    home = environment.get("XDG_DATA_HOME", "")
    base = Path(home) if home.startswith("/") else Path("~/.local/share").expanduser()
    return base / _NAME


def _is_project(folder: Path) -> bool:
    try:
        read = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    project = read.get("project")
    return isinstance(project, dict) and project.get("name") == _NAME
