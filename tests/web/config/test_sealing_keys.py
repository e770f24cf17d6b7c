import base64
from pathlib import Path

import pytest

from openatmp.basis.errors import BadInput
from openatmp.web.config import environment

ONE, OTHER = (base64.urlsafe_b64encode(letter * 32).decode() for letter in (b"1", b"2"))


def test_a_key_is_made_once_and_kept_for_its_owner_only(tmp_path: Path) -> None:
    first = environment.sealing_keys({}, tmp_path)
    assert first == environment.sealing_keys({}, tmp_path)
    assert len(base64.urlsafe_b64decode(first[0])) == 32
    assert (tmp_path / "sealing-key").stat().st_mode & 0o077 == 0
    assert first[0] != environment.secret_key({}, tmp_path)


def test_two_installations_do_not_share_a_key(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    assert environment.sealing_keys({}, tmp_path / "a") != environment.sealing_keys({}, tmp_path / "b")


@pytest.mark.parametrize("said", [f"{ONE},{OTHER}", f" {ONE} , {OTHER} ,"])
def test_keys_that_are_given_stand_in_their_order_and_none_is_kept(tmp_path: Path, said: str) -> None:
    assert environment.sealing_keys({"OPENATMP_SEALING_KEY": said}, tmp_path) == [ONE, OTHER]
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("wrong", ["secret", ONE[:-1], f"{ONE}x", ONE.replace("M", "é"), f"{ONE},zyxno"])
def test_what_is_no_key_is_refused_and_not_repeated(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(BadInput, match="OPENATMP_SEALING_KEY: one of the keys is no key") as refused:
        environment.sealing_keys({"OPENATMP_SEALING_KEY": wrong}, tmp_path)
    assert wrong not in str(refused.value)


def test_a_kept_key_that_was_spoilt_is_told_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "sealing-key").write_text("spoilt")
    with pytest.raises(BadInput, match="sealing-key: one of the keys"):
        environment.sealing_keys({}, tmp_path)


def test_a_folder_that_cannot_be_written_is_told_with_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="OPENATMP_SEALING_KEY"):
        environment.sealing_keys({}, tmp_path / "nowhere")


@pytest.mark.parametrize(("said", "number"), [({}, 7), ({"N": ""}, 7), ({"N": " 12 "}, 12)])
def test_a_number_is_read_or_stands_as_it_was(said: dict[str, str], number: int) -> None:
    assert environment.number(said, "N", 7) == number


@pytest.mark.parametrize("wrong", ["0", "-1", "many", "1.5", "²", "٣"])
def test_what_is_no_number_is_refused(wrong: str) -> None:
    with pytest.raises(BadInput, match="is no whole number"):
        environment.number({"N": wrong}, "N", 7)
