from pathlib import Path

import pytest

from openatmp.cli.standing import data_folder

PROJECT = Path(__file__).parents[2]


def test_what_is_said_stands(tmp_path: Path) -> None:
    assert data_folder({"OPENATMP_DATA": "/kept"}, PROJECT) == Path("/kept")
    assert data_folder({"OPENATMP_DATA": "/kept"}, tmp_path) == Path("/kept")


@pytest.mark.parametrize("environment", [{}, {"OPENATMP_DATA": ""}, {"XDG_DATA_HOME": "/data"}])
def test_in_a_copy_of_the_project_it_is_var(environment: dict[str, str]) -> None:
    assert data_folder(environment, PROJECT) == PROJECT / "var"


@pytest.mark.parametrize(
    "content",
    [
        None,
        "",
        "not toml [",
        'project = "openatmp"',
        '[project]\nname = "another"',
        '[tool.other]\nname = "openatmp"',
        b"\xff",
    ],
)
def test_elsewhere_it_is_the_folder_of_the_user(tmp_path: Path, content: str | bytes | None) -> None:
    if content is not None:
        written = content if isinstance(content, bytes) else content.encode()
        (tmp_path / "pyproject.toml").write_bytes(written)
    assert data_folder({"XDG_DATA_HOME": "/data"}, tmp_path) == Path("/data/openatmp")
    assert [*tmp_path.iterdir()] == [tmp_path / "pyproject.toml"][: content is not None]


@pytest.mark.parametrize("home", [None, "", "relative/is/not/valid"])
def test_without_a_place_for_data_it_is_the_usual_one(tmp_path: Path, home: str | None) -> None:
    environment = {} if home is None else {"XDG_DATA_HOME": home}
    assert data_folder(environment, tmp_path) == Path("~/.local/share/openatmp").expanduser()
