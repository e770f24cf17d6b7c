"""Everything that comes along may come along: no licence that would bind the whole house.

Allowed are permissive licences and the weak copyleft ones that bind only their own files. What is
installed from ``requirements/dev.lock`` is read from its own metadata, tools for tests included.
"""

import re
from importlib.metadata import Distribution, distribution, distributions

import pytest

from tests.architecture.source_files import PROJECT

ALLOWED = re.compile(
    r"\b(MIT|MIT-0|BSD|0BSD|Apache|ISC|MPL|Mozilla|PSF|Python Software Foundation|LGPL|Lesser General|"
    r"HPND|Unlicense|Zlib|CNRI|Public Domain|CC0|EUPL)",
    re.IGNORECASE,
)
REFUSED = re.compile(r"\b(AGPL|Affero|GPL|GNU General|SSPL|BUSL|Proprietary|Commercial)", re.IGNORECASE)

# What a package's metadata leave out and the licence file in its own archive says.
SAID_ELSEWHERE = {"axe-playwright-python": "MIT"}


def locked_names() -> list[str]:
    """Names in the development lock, without those for other systems than this one."""
    lines = (PROJECT / "requirements" / "dev.lock").read_text(encoding="utf-8").splitlines()
    names = [line.split("==")[0].split("[")[0] for line in lines if re.match(r"[a-z0-9].*==", line)]
    installed = {normal(found.metadata["Name"]) for found in distributions()}
    return [name for name in names if normal(name) in installed]


def normal(name: str) -> str:
    """A distribution's name as all tools compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def stated_licence(package: Distribution) -> str:
    """What a package says of its licence: the expression, else classifiers, else the free field."""
    metadata = package.metadata
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    classifiers = [line for line in metadata.get_all("Classifier") or [] if line.startswith("License ::")]
    free = metadata["License"].split("\n", maxsplit=1)[0] if "License" in metadata else ""
    return "; ".join([*classifiers, free, SAID_ELSEWHERE.get(normal(metadata["Name"]), "")])


def may_come_along(licence: str) -> bool:
    """Whether one of the offered licences is allowed; a choice ("or") needs only one."""
    offered = re.split(r"\bor\b|;|/", licence, flags=re.IGNORECASE)
    return any(ALLOWED.search(part) and not REFUSED.search(part) for part in offered)


@pytest.mark.parametrize("name", locked_names())
def test_it_may_come_along(name: str) -> None:
    licence = stated_licence(distribution(name))
    assert may_come_along(licence), f"{name} states {licence!r}"


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [
        ("MIT", True),
        ("Apache-2.0 OR BSD-3-Clause", True),
        ("LGPL-3.0-only", True),
        ("License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0); MPL-2.0", True),
        ("GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", False),
        ("", False),
        ("Proprietary", False),
    ],
)
def test_it_tells_licences_apart(licence: str, *, allowed: bool) -> None:
    assert may_come_along(licence) is allowed
