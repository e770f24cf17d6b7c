"""A folder of acts: read whole, once, and refused when two files hold the same act."""

import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from openatmp.basis.errors import BadInput
from openatmp.law import Corpus, corpus
from tests.law.acts import ACT, GUIDANCE, minimal, write


def test_it_reads_every_act_of_a_folder_by_its_key(examples: Corpus) -> None:
    assert sorted(examples.acts) == ["9/2001", "EX/1", "reform"]
    assert examples.acts["EX/1"].file_name == "guidance.yaml"


def test_it_leaves_other_files_alone(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("not an act")
    (tmp_path / "notes.yml").write_text("not: an act")
    assert list(Corpus.read(write(tmp_path, act=ACT)).acts) == ["9/2001"]


def test_it_is_empty_for_an_empty_folder(tmp_path: Path) -> None:
    assert dict(Corpus.read(tmp_path).acts) == {}


def test_it_refuses_two_files_of_one_act(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"two\.yaml: the act 9/2001 is already in one\.yaml"):
        Corpus.read(write(tmp_path, one=ACT, two=minimal()))


def test_it_names_the_file_in_which_something_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"^bad\.yaml, line 1: "):
        Corpus.read(write(tmp_path, act=ACT, bad="- nothing"))


def test_it_cannot_be_changed_through_the_acts_it_shows(examples: Corpus) -> None:
    with pytest.raises(TypeError):
        examples.acts["x"] = examples.acts["EX/1"]  # type: ignore[index]


def test_it_knows_every_day_on_which_the_law_changes(examples: Corpus) -> None:
    assert examples.changes() == (
        date(2001, 2, 1),
        date(2005, 1, 1),
        date(2010, 1, 1),
        date(2015, 1, 1),
        date(2020, 1, 1),
        date(2027, 1, 1),
    )


def test_it_answers_alike_on_all_days_between_two_changes(examples: Corpus) -> None:
    def in_force(day: date) -> list[str]:
        return [
            f"{provision.act} {provision.place} {provision.says}"
            for provision in examples.provisions()
            if provision.applies.on(day)
        ]

    changes = examples.changes()
    for first, following in pairwise(changes):
        last = date.fromordinal(following.toordinal() - 1)
        assert in_force(first) == in_force(last)
        assert in_force(last) != in_force(following)


def test_it_lists_every_version_of_every_provision(tmp_path: Path) -> None:
    read = Corpus.read(write(tmp_path, act=ACT, guidance=GUIDANCE))
    assert [provision.place for provision in read.provisions()] == [
        "2(1)",
        "2(1)",
        "3",
        "3",
        "Annex I",
        "2.2.3",
    ]


def test_it_forgets_days_when_too_many_were_asked_for(
    examples: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openatmp.law.collection._KEPT_DAYS", 2)
    first = examples.on(date(2001, 1, 1))
    examples.on(date(2001, 1, 2))
    examples.on(date(2001, 1, 3))
    assert examples.on(date(2001, 1, 1)) is not first
    assert examples.on(date(2001, 1, 1)).day == first.day


def test_it_reads_the_package_s_own_law_once() -> None:
    assert corpus() is corpus()
    assert "1394/2007" in corpus().acts


def test_it_does_not_read_the_law_before_somebody_asks() -> None:
    script = (
        "import openatmp.law as law; assert law.corpus.__wrapped__; "
        "print(law.corpus.cache_info().currsize); law.corpus(); print(law.corpus.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "1"]


def test_it_reads_the_same_act_with_the_plain_yaml_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    from openatmp.law import entries
    from openatmp.law.reading import read_act

    fast = read_act(ACT.encode(), "act.yaml")
    monkeypatch.setattr(entries, "_LOADER", yaml.SafeLoader)
    assert read_act(ACT.encode(), "act.yaml") == fast
