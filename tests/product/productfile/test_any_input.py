"""Whatever is handed in: a product or a reasoned refusal, and soon."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.errors import BadInput
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.product import Product
from openatmp.product.productfile import load_product, parse_product

CORPUS = sorted((Path(__file__).parents[1] / "corpus").iterdir())
# Seconds of this process; what other programs take from the machine does not count.
PATIENCE = 2.0

# Fragments that mean something to YAML, or to us, put together without sense.
_FRAGMENTS = (
    *"[]{}:,-?&*!|>'\"%@`#\n\t ~<=",
    ": ",
    "- ",
    "\n  ",
    "---\n",
    "...\n",
    "!!python/object:os.system ",
    "<<: ",
    "&a ",
    "*a ",
    "facts",
    "judgements",
    "value",
    "answer",
    "yes",
    "unknown",
    "2026-01-01",
    "\ufeff",
    "\x00",
    "\ud800",
    "\u2028",
    *DEFINITIONS,
)
yaml_like = st.lists(st.sampled_from(_FRAGMENTS), max_size=60).map("".join)
json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["yes", "autologous"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["name", "facts", "judgements", "value", "by", *DEFINITIONS])
            | st.text(max_size=5),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


def answered(read: Callable[[], Product]) -> Product | BadInput:
    try:
        return read()
    except BadInput as refused:
        return refused


def is_product_or_reason(answer: Product | BadInput, name: str = "product.yaml") -> bool:
    return isinstance(answer, Product) or (bool(str(answer)) and name in answer.where)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    assert is_product_or_reason(answered(lambda: parse_product(text)))


@given(yaml_like)
def test_any_heap_of_yaml_is_read_or_refused(text: str) -> None:
    assert is_product_or_reason(answered(lambda: parse_product(text)))


@given(json_like)
def test_any_structure_is_read_or_refused(structure: object) -> None:
    assert is_product_or_reason(answered(lambda: parse_product(repr(structure))))


@given(content=st.binary() | st.text().map(lambda text: text.encode("utf-16", "surrogatepass")))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.yaml"
    path.write_bytes(content)
    assert is_product_or_reason(answered(lambda: load_product(path)), "bytes.yaml")


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_each_file_that_once_was_trouble_is_answered(path: Path) -> None:
    started = time.process_time()
    if path.name.startswith("good-"):
        assert isinstance(load_product(path), Product)
    else:
        with pytest.raises(BadInput) as caught:
            load_product(path)
        assert caught.value.where.startswith(path.name)
    assert time.process_time() - started < PATIENCE


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "{",
        "]",
        "- ",
        "? ",
        "a:",
        "a: b\n",
        "- a\n",
        "'",
        '"\\n',
        "&a ",
        "*a ",
        "!a ",
        "#",
        "\n",
        "\t",
        " ",
        "a",
        "a ",
        "| ",
        "---\n",
        "%TAG ! a\n",
        "{a: ",
        "[a, ",
        ",",
        "\u2028",
        "é",
        "facts:\n  origin: x\n",
    ],
)
@pytest.mark.parametrize("start", ["", "name: ", "facts:\n  origin: ["])
def test_a_megabyte_of_anything_is_answered_soon(start: str, unit: str) -> None:
    text = start + unit * ((1_000_000 - len(start)) // len(unit.encode()))
    started = time.process_time()
    assert is_product_or_reason(answered(lambda: parse_product(text)))
    assert time.process_time() - started < PATIENCE
