"""Telling advanced therapies from other medicines: every inclusion, and every near miss, with its reason."""

from dataclasses import replace
from datetime import date

import pytest

from openatmp.basis.answers import Answer
from openatmp.register import Field, Register, Statement, shipped
from openatmp.register.recognising import Described, Sign, Speaks, recognise, recognise_all
from openatmp.register.recognising.described import weighed
from openatmp.register.register import register_of

# What the Agency's table of July 2025 says of medicines that are advanced therapies, without its flag.
ADVANCED = [
    Described("Carvykti", "ciltacabtagene autoleucel", "ciltacabtagene autoleucel", atc="L01XL05"),
    Described("Aucatzyl", "obecabtagene autoleucel", "obecabtagene autoleucel", atc="L01XL"),
    Described("Kymriah", "tisagenlecleucel", "tisagenlecleucel", atc="L01XL04"),
    Described("Ebvallo", "tabelecleucel", "tabelecleucel"),
    Described("Alofisel", "darvadstrocel", "darvadstrocel", atc="L04"),
    Described("Imlygic", "talimogene laherparepvec", "talimogene laherparepvec", atc="L01XX51"),
    Described("Vyjuvek", "beremagene geperpavec", "Beremagene geperpavec", atc="D03AX16"),
    Described("Glybera", "alipogene tiparvovec", "alipogene tiparvovec", atc="C10AX10"),
    Described("Spherox", "", "spheroids of human autologous matrix-associated chondrocytes", atc="M09AX02"),
    Described("Heparesc", "human heterologous liver cells", "", atc="A16"),
    Described(
        "Zemcelpro",
        "allogeneic umbilical cord-derived CD34- cells, non-expanded;dorocubicel",
        group="Other blood products",
        atc="B05AX04",
    ),
    Described(
        "Sitoiganap", "", "allogeneic glioma tumor cell lysates (inactivated);allogeneic glioma tumor cells"
    ),
    Described("Cerepro", "", "adenovirus-mediated Herpes simplex virus-thymidine kinase gene"),
    Described("Libmeldy", "autologous CD34+ cells encoding ARSA gene", "atidarsagene autotemcel"),
    Described(
        "Provenge", "autologous peripheral-blood mononuclear cells activated with a factor (sipuleucel-T)"
    ),
    Described("Contusugene Ladenovec Gendux"),
]
# And of medicines that are none, though something in their words is alike.
OTHERS = [
    (Described("Taxotere", "docetaxel", "docetaxel", atc="L01CD02"), "taxane"),
    (Described("Leqvio", "inclisiran", "inclisiran sodium", atc="C10AX"), "synthesis"),
    (Described("Spinraza", "nusinersen", "nusinersen sodium", atc="M09"), "synthesis"),
    (Described("Macugen", "pegaptanib", "pegaptanib", atc="S01LA03"), "synthesis"),
    (Described("Gilenya", "fingolimod", "fingolimod hydrochloride", atc="L04AE01"), "synthesis"),
    (Described("Blincyto", "blinatumomab", "blinatumomab", atc="L01FX07"), "antibody"),
    (Described("Kadcyla", "trastuzumab emtansine", "trastuzumab emtansine"), "antibody"),
    (
        Described(
            "Zabdeno",
            "ebola vaccine (Ad26.ZEBOV-GP [recombinant])",
            "recombinant adenovirus type 26 (Ad26) encoding the glycoprotein (GP) of the Ebola virus Zaire",
            group="Vaccines",
            atc="J07",
        ),
        "vaccine",
    ),
    (
        Described(
            "Ervebo",
            "Ebola Zaire vaccine, live",
            "recombinant vesicular stomatitis virus with the Zaire ebolavirus glycoprotein",
            group="Vaccines",
        ),
        "Vaccines",
    ),
    (
        Described(
            "Imvanex",
            "smallpox vaccine (Live Modified Vaccinia Virus Ankara)",
            "modified vaccinia Ankara virus",
            atc="J07BX",
        ),
        "J07BX",
    ),
    (Described("Comirnaty", "tozinameran", "tozinameran", atc="J07BN01"), "J07BN01"),
    (Described("Xigris", "human plasma protein C", "protein C", group="Antithrombotic agents"), "nothing"),
    (Described("Actrapid", "insulin human", "insulin human", atc="A10AB01"), "nothing"),
    (Described("Idhifa"), "nothing"),
]


def named(*, name: str, number: str = "") -> Register:
    day = date(2026, 1, 1)
    said = [Statement("x", Field.NAME, name, "ema-table", day)]
    if number:
        said.append(Statement("x", Field.EMA_NUMBER, number, "ema-table", day))
    return register_of(said, (), day)


# ------------------------------------------------------------------------------------------ by its words


@pytest.mark.parametrize("one", ADVANCED, ids=lambda one: one.name)
def test_it_finds_an_advanced_therapy_without_flag_and_without_a_register(one: Described) -> None:
    found = recognise(one)
    assert found.is_one, found.reason
    assert found.reason


@pytest.mark.parametrize(("one", "why"), OTHERS, ids=[one.name for one, _ in OTHERS])
def test_it_leaves_others_and_can_say_why(one: Described, why: str) -> None:
    found = recognise(one)
    assert found.answer is Answer.NO
    assert why in found.reason


@pytest.mark.parametrize(("one", "why"), OTHERS, ids=[one.name for one, _ in OTHERS])
def test_a_flag_of_no_changes_nothing(one: Described, why: str) -> None:
    assert recognise(replace(one, flag=False)) == recognise(one)
    assert recognise(replace(ADVANCED[0], flag=False)).is_one


def test_a_flag_of_yes_settles_it_and_the_reason_keeps_what_speaks_against() -> None:
    found = recognise(replace(OTHERS[0][0], flag=True))
    assert found.is_one
    assert found.reason.startswith("the source marks it as an advanced therapy; ")
    assert "taxane" in found.reason


def test_a_trade_name_that_sounds_like_one_is_left_to_judgement_where_nothing_else_is_said() -> None:
    found = recognise(Described("Hyalograft C autograft"))
    assert found.answer is Answer.NEEDS_JUDGEMENT
    assert "nothing says what is in it" in found.reason
    assert recognise(Described("Hyalograft C autograft", "docetaxel")).answer is Answer.NO
    assert recognise(Described("Advexin")).answer is Answer.NO


# ------------------------------------------------------------------------------------------ by the register


def test_it_finds_a_number_that_the_register_holds() -> None:
    bare = Described("Advexin", numbers=("EMEA/H/C/000919",))
    assert recognise(bare).answer is Answer.NO
    assert recognise(bare, shipped()).reason == "the register holds its number EMEA/H/C/000919"


def test_it_goes_by_the_name_unless_a_number_says_otherwise() -> None:
    known = named(name="Advexin", number="EMEA/H/C/000919")
    assert recognise(Described("ADVEXIN"), known).reason == "the register holds a medicine called ADVEXIN"
    assert recognise(Described("Advexin", numbers=("EU/1/09/999",)), known).is_one
    assert not recognise(Described("Advexin", numbers=("EMEA/H/C/009999",)), known).is_one
    assert not recognise(Described("Adverin"), known).is_one
    assert not recognise(Described(""), known).is_one
    assert recognise(Described("Advexin", numbers=("EMEA/H/C/009999",)), named(name="Advexin")).is_one


def test_it_takes_a_bare_row_with_another_of_the_same_name_and_applicant() -> None:
    first = Described("Cerepro", "", "adenovirus-mediated thymidine kinase gene", holder="Ark Therapeutics")
    second = Described("Cerepro", holder="Ark  therapeutics")
    other = Described("Cerepro", holder="Somebody Else")
    told = Described("Cerepro", "docetaxel", holder="Ark Therapeutics")
    found = recognise_all([second, first, other, told])
    assert [one.is_one for one in found] == [True, True, False, False]
    assert "another application of the same name and applicant" in found[0].reason


def test_it_needs_an_applicant_to_take_a_row_with_another() -> None:
    found = recognise_all(
        [Described("Cerepro"), Described("Cerepro", "", "thymidine kinase gene in adenovirus")]
    )
    assert not found[0].is_one


# ------------------------------------------------------------------------------------------------ vaccines


def test_a_tumour_vaccine_of_cells_is_one() -> None:
    found = recognise(
        Described("X", "", "autologous tumour cell vaccine", indication="treatment of melanoma")
    )
    assert found.is_one


def test_a_vaccine_that_carries_genes_is_left_to_judgement_where_nothing_says_against_what() -> None:
    one = Described("X", "vaccine", "examplagene testoparvovec")
    found = recognise(one)
    assert found.answer is Answer.NEEDS_JUDGEMENT
    assert "called a vaccine" in found.reason
    assert recognise(replace(one, atc="J07BX")).answer is Answer.NO


def test_a_virus_named_after_vaccination_is_no_vaccine_for_that() -> None:
    vector = "recombinant modified vaccinia virus Ankara containing sequences coding for human mucin 1"
    assert recognise(Described("X", "", vector, indication="lung cancer")).is_one
    assert recognise(Described("X", "smallpox vaccine", "vaccinia virus", atc="J07BX")).answer is Answer.NO


def test_messenger_rna_is_left_to_judgement() -> None:
    assert recognise(Described("X", "autogene cevumeran")).answer is Answer.NEEDS_JUDGEMENT
    assert (
        recognise(Described("X", "messenger RNA encoding a tumour antigen")).answer is Answer.NEEDS_JUDGEMENT
    )


# ------------------------------------------------------------------------------------------------ weighing


@pytest.mark.parametrize(
    ("speaks", "answer"),
    [
        ((), Answer.NO),
        ((Speaks.AGAINST,), Answer.NO),
        ((Speaks.DOUBTS,), Answer.NO),
        ((Speaks.OPEN,), Answer.NEEDS_JUDGEMENT),
        ((Speaks.FOR,), Answer.YES),
        ((Speaks.FOR, Speaks.AGAINST), Answer.YES),
        ((Speaks.FOR, Speaks.OPEN), Answer.YES),
        ((Speaks.FOR, Speaks.DOUBTS), Answer.NEEDS_JUDGEMENT),
        ((Speaks.FOR, Speaks.RULES_OUT), Answer.NO),
        ((Speaks.OPEN, Speaks.RULES_OUT), Answer.NO),
        ((Speaks.SETTLES, Speaks.RULES_OUT), Answer.YES),
        ((Speaks.SETTLES, Speaks.DOUBTS), Answer.YES),
    ],
)
def test_it_weighs_signs(speaks: tuple[Speaks, ...], answer: Answer) -> None:
    assert weighed([Sign(one, one.value) for one in speaks]).answer is answer
    assert weighed([Sign(one, one.value) for one in reversed(speaks)]).answer is answer


def test_it_tells_what_settles_it_first_and_nothing_twice() -> None:
    signs = [Sign(Speaks.FOR, "b"), Sign(Speaks.SETTLES, "a"), Sign(Speaks.FOR, "b")]
    assert weighed(signs).reason == "a; b"


def test_it_says_that_nothing_says_so() -> None:
    assert recognise(Described("Idhifa")).reason == "nothing in its description says that it is one"


# ------------------------------------------------------------------------------------- the whole register


def test_it_finds_by_their_common_names_almost_all_that_the_register_holds() -> None:
    missed = [
        one.name
        for one in shipped()
        if not recognise(
            Described(one.name, one.common_name, ";".join(one.all_words(Field.SUBSTANCE)))
        ).is_one
    ]
    assert len(missed) <= len(shipped()) // 10, missed
