import pytest

from openatmp.product import vocabulary
from openatmp.product.definitions import DEFINITIONS, FactDefinition, Group, Kind

ALL = tuple(DEFINITIONS.values())
LISTS = [each for each in ALL if each.kind in {Kind.ONE_OF, Kind.SOME_OF}]


@pytest.mark.parametrize("definition", ALL, ids=lambda each: each.name)
def test_a_fact_is_asked_for_in_a_plain_question(definition: FactDefinition) -> None:
    assert definition.question.endswith("?")
    assert definition.question[0].isupper()
    assert "_" not in definition.question
    assert not definition.help or definition.help.endswith(".")


@pytest.mark.parametrize("definition", ALL, ids=lambda each: each.name)
def test_a_fact_is_kept_under_its_own_name(definition: FactDefinition) -> None:
    assert DEFINITIONS[definition.name] is definition
    assert definition.name.replace("_", "").isalpha()
    assert definition.name.islower()


@pytest.mark.parametrize("definition", ALL, ids=lambda each: each.name)
def test_only_a_list_has_values(definition: FactDefinition) -> None:
    assert bool(definition.values) == (definition in LISTS)


@pytest.mark.parametrize("definition", LISTS, ids=lambda each: each.name)
def test_the_values_of_a_list_are_each_there_once(definition: FactDefinition) -> None:
    assert len(set(definition.values)) == len(definition.values)
    # An editor and a form tell them apart by letters, not by capitals.
    assert len({value.casefold() for value in definition.values}) == len(definition.values)


@pytest.mark.parametrize("definition", LISTS, ids=lambda each: each.name)
def test_no_value_can_be_taken_for_yes_no_or_unknown(definition: FactDefinition) -> None:
    assert not {"yes", "no", "true", "false", "null", "unknown", ""} & {
        value.casefold() for value in definition.values
    }


def test_free_texts_never_decide() -> None:
    assert not [each.name for each in ALL if each.kind is Kind.TEXT and each.decides]


def test_the_parts_of_the_form_come_one_after_the_other() -> None:
    order = list(Group)
    places = [order.index(each.group) for each in ALL]
    assert places == sorted(places)
    assert {each.group for each in ALL} == set(Group)


def test_the_definitions_cannot_be_changed_by_accident() -> None:
    with pytest.raises(TypeError):
        DEFINITIONS["new"] = ALL[0]  # type: ignore[index]


@pytest.mark.parametrize(
    ("fact", "values"),
    [
        ("nucleic_acid_origin", vocabulary.NucleicAcidOrigin),
        ("origin", vocabulary.Origin),
        ("processing", vocabulary.Step),
        ("digestion_outcome", vocabulary.DigestionOutcome),
        ("substance", vocabulary.Substance),
        ("vector_kind", vocabulary.VectorKind),
        ("cell_kind", vocabulary.CellKind),
        ("condition", vocabulary.Condition),
    ],
)
def test_each_list_is_one_of_the_vocabularies(fact: str, values: type[vocabulary.Step]) -> None:
    assert DEFINITIONS[fact].values == tuple(each.value for each in values)
