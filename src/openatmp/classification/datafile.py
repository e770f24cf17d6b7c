"""The room's own data files: their text, and the tree that stands in it."""

from importlib.resources import files
from typing import Any

import yaml

from openatmp.basis.errors import BadInput

# Both loaders are safe; the compiled one is about ten times as fast and missing on some machines.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def packaged(name: str) -> str:
    """Return the text of a data file that comes with the package.

    Args:
        name: name of the file.
    """
    return files("openatmp.classification").joinpath("data", name).read_text("utf-8")


def tree_of(text: str, where: str) -> dict[str, Any]:
    """Read YAML that has names at its top.

    Args:
        text: the YAML.
        where: name of the file, for messages.

    Raises:
        BadInput: the text is not YAML, or is a list or a single value.
    """
    try:
        tree = yaml.load(text, Loader=_LOADER)  # noqa: S506 - chosen above from two safe loaders
    except yaml.YAMLError as error:
        raise BadInput(
            f"the file cannot be read: {error}", where=where, expected="YAML", remedy="mend the file"
        ) from error
    if not isinstance(tree, dict):
        raise BadInput(
            f"there is a {type(tree).__name__} at the top",
            where=where,
            expected="names",
            remedy="mend the file",
        )
    return tree
