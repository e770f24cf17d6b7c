"""What the endings of nonproprietary names tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.register.data_files import data_file
from openatmp.register.recognising.described import Sign, Speaks
from openatmp.register.recognising.stems import is_pair, signs_of_names, signs_of_two_words, stems


def speaks(text: str) -> list[Speaks]:
    return [sign.speaks for sign in signs_of_names(text)]


def only(text: str) -> Sign:
    signs = list(signs_of_names(text))
    assert len(signs) == 1, signs
    return signs[0]


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("axicabtagene ciloleucel", "-gene, then -leucel"),
        ("betibeglogene autotemcel", "-gene, then -temcel"),
        ("onasemnogene abeparvovec", "-gene, then -parvovec"),
        ("talimogene laherparepvec", "-gene, then -repvec"),
        ("nadofaragene firadenovec", "-gene, then -adenovec"),
        ("beremagene geperpavec", "-gene, then -vec"),
        ("donaperminogene seltoplasmid", "-gene, then -plasmid"),
        ("axalimogene filolisbac", "-gene, then -bac"),
        ("Exagamglogene Autotemcel", "-gene, then -temcel"),
    ],
)
def test_it_knows_a_gene_therapy_by_its_two_words(name: str, ending: str) -> None:
    assert is_pair(*name.split())
    assert only(name).speaks is Speaks.FOR
    assert ending in only(name).why


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("tisagenlecleucel", "-leucel"),
        ("tabelecleucel", "-leucel"),
        ("lifileucel", "-leucel"),
        ("sipuleucel-T", "-leucel"),
        ("remestemcel-L", "-stemcel"),
        ("darvadstrocel", "-strocel"),
        ("dorocubicel", "-cel"),
        ("DARVADSTROCEL", "-strocel"),
    ],
)
def test_it_knows_cells_by_one_word(name: str, ending: str) -> None:
    assert only(name).speaks is Speaks.FOR
    assert f"ends in {ending} " in only(name).why


@pytest.mark.parametrize("name", ["docetaxel", "paclitaxel", "inclisiran", "nusinersen", "rituximab"])
def test_it_says_of_others_what_they_are(name: str) -> None:
    assert only(name).speaks is Speaks.AGAINST


@pytest.mark.parametrize("name", ["teserpaturev", "zapomeran", "autogene cevumeran", "nexiguran"])
def test_it_leaves_open_what_the_ending_does_not_settle(name: str) -> None:
    assert only(name).speaks is Speaks.OPEN
    assert ", but " in only(name).why


@pytest.mark.parametrize(
    "text",
    [
        "",
        "excel",
        "a parcel of avicel and methocel",
        "cel",
        "vec",
        "gene vec",
        "transgene",
        "carboplatin",
        "human insulin",
        "hydrogen peroxide",
        "the gene behind it",
        "quebec",
        "tobacco bac",
    ],
)
def test_it_reads_nothing_into_what_only_looks_alike(text: str) -> None:
    assert speaks(text) == []


def test_it_counts_bacteria_only_behind_a_gene() -> None:
    assert speaks("filolisbac") == []
    assert speaks("axalimogene filolisbac") == [Speaks.FOR]


def test_it_makes_no_pair_of_a_gene_and_an_antibody() -> None:
    assert not is_pair("examplagene", "rituximab")
    assert speaks("examplagene rituximab") == [Speaks.AGAINST]


def test_it_finds_a_name_inside_of_other_words() -> None:
    assert speaks("mononuclear cells activated with a factor (sipuleucel-T)") == [Speaks.FOR]


def test_it_trusts_a_trade_name_only_when_it_has_the_two_words() -> None:
    assert [sign.speaks for sign in signs_of_two_words("Contusugene Ladenovec Gendux")] == [Speaks.FOR]
    assert list(signs_of_two_words("Brandacel")) == []
    assert list(signs_of_two_words("Advexin")) == []


def test_the_longest_ending_counts() -> None:
    endings = list(stems().stems)
    assert endings == sorted(endings, key=lambda ending: -len(ending))
    found = stems().of("sitimagenceradenovec")
    assert found is not None
    assert found.ending == "adenovec"


def test_the_endings_are_said_to_be_general_knowledge() -> None:
    read = data_file("name-stems.yaml")
    assert read["verified"] is False
    assert all(said["means"] for said in read["endings"].values())
    assert all("why" in said for said in read["endings"].values() if said["speaks"] == "open")


@given(st.text())
def test_it_never_fails_on_words(text: str) -> None:
    assert all(sign.why for sign in signs_of_names(text))
