"""Which room may import which: the map of the design, room by room.

import-linter keeps the order of the layers; this table says more, namely exactly whom each room knows,
and that no folder appears in the house that the map does not name.
"""

import grimp
import pytest

from tests.architecture.source_files import SOURCE

FOUNDATION = {"basis", "law", "product"}
SIBLINGS = {"classification", "procedures", "register", "offers", "followup", "traceability"}
MAY_IMPORT: dict[str, set[str]] = {
    "basis": set(),
    "law": {"basis"},
    "product": {"basis", "law"},
    **dict.fromkeys(SIBLINGS, FOUNDATION),
    "roadmap": FOUNDATION | {"classification", "procedures", "register"},
    "fetch": {"basis"},
    "monitor": {"basis", "law", "offers"},
    "web": FOUNDATION | SIBLINGS | {"roadmap", "fetch", "monitor"},
    "cli": FOUNDATION | SIBLINGS | {"roadmap", "fetch", "monitor"},
}
ROOMS = sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("openatmp", cache_dir=None)


@pytest.mark.parametrize("room", ROOMS)
def test_it_is_a_room_on_the_map(room: str) -> None:
    assert room in MAY_IMPORT, f"{room} is not on the map: say in this file which rooms it may import"


@pytest.mark.parametrize("room", ROOMS)
def test_it_imports_only_rooms_below_it(room: str, graph: grimp.ImportGraph) -> None:
    own = {f"openatmp.{room}", *graph.find_descendants(f"openatmp.{room}")}
    imported = {name for module in own for name in graph.find_modules_directly_imported_by(module)}
    rooms = {name.split(".")[1] for name in imported if name.count(".")} - {room}
    assert rooms <= MAY_IMPORT[room], f"{room} may not import {sorted(rooms - MAY_IMPORT[room])}"


def test_it_keeps_siblings_apart() -> None:
    assert all(not MAY_IMPORT[room] & SIBLINGS for room in SIBLINGS)


def test_it_gives_every_python_file_a_package(graph: grimp.ImportGraph) -> None:
    modules = {path.relative_to(SOURCE.parent).with_suffix("") for path in SOURCE.rglob("*.py")}
    names = {".".join(path.parts).removesuffix(".__init__") for path in modules}
    unseen = {name for name in names - graph.modules if ".migrations" not in name}
    assert not unseen, f"no package holds these, so no contract sees them: {sorted(unseen)}"
