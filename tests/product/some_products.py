"""Products as hypothesis draws them: every fact, every source, any text."""

from hypothesis import strategies as st

from openatmp.basis.conditions import Value
from openatmp.product.definitions import DEFINITIONS, FactDefinition, Kind
from openatmp.product.product import Fact, Judgement, Product
from openatmp.product.sources import Declared, Read, Registered, Source, Span, UsualPractice

# Any text that a UTF-8 file can hold; the awkward ones are what the properties are about.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)
said_texts = texts.filter(str.strip)
keys = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=100).filter(str.strip)


def values(definition: FactDefinition) -> st.SearchStrategy[Value]:
    match definition.kind:
        case Kind.YES_NO:
            return st.booleans()
        case Kind.ONE_OF:
            return st.sampled_from(definition.values)
        case Kind.SOME_OF:
            return st.frozensets(st.sampled_from(definition.values), max_size=5)
        case Kind.TEXT:
            return texts


spans = st.builds(
    Span, st.integers(0, 99), st.integers(100, 200), st.sampled_from(["description", "indication"])
)
declared: st.SearchStrategy[Source] = st.builds(Declared, texts, texts)
registered: st.SearchStrategy[Source] = st.builds(Registered, said_texts, texts)
sources: st.SearchStrategy[Source] = st.one_of(
    st.just(Declared()),
    declared,
    st.builds(Read, spans, texts, texts),
    st.builds(UsualPractice, texts, texts, texts, st.booleans()),
    st.builds(Registered, texts, texts),
)


def fact_mappings(source: st.SearchStrategy[Source]) -> st.SearchStrategy[dict[str, Fact]]:
    each = {name: st.builds(Fact, values(definition), source) for name, definition in DEFINITIONS.items()}
    return st.fixed_dictionaries({}, optional=each)


judgements = st.builds(Judgement, st.booleans(), said_texts, st.dates(), said_texts)


def products(source: st.SearchStrategy[Source] = sources) -> st.SearchStrategy[Product]:
    return st.builds(
        Product,
        facts=fact_mappings(source),
        judgements=st.dictionaries(keys, judgements, max_size=3),
        name=texts,
        description=texts,
        indication=texts,
    )
