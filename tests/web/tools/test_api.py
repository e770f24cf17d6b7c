import json
from collections.abc import Mapping
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from openatmp.basis.answers import Answer
from openatmp.basis.conditions import Value
from openatmp.classification import Category, classify
from openatmp.classification.answer import as_dict
from openatmp.law import corpus
from openatmp.product.definitions import DEFINITIONS
from openatmp.product.productfile import BadProductFile, parse_product
from openatmp.web.programs import openapi
from openatmp.web.programs.reference import openapi_text
from openatmp.web.site.clock import today
from openatmp.web.site.problems import problem_of
from openatmp.web.tools import schemas
from tests.web.conftest import CELL_THERAPY, GENE_THERAPY, PLAIN_CASES, json_of, product_of

ADDRESS = "/api/v1/classify"
EDITED = {
    "genome_editing": True,
    "nucleic_acid": True,
    "nucleic_acid_origin": "chemically synthesised",
    "changes_sequence": True,
    "effect_from_sequence": True,
}
KEPT = Path(__file__).parents[3] / "docs" / "reference" / "openapi.json"


def _post(body: object, **extra: Any) -> Any:
    return Client().post(ADDRESS, json.dumps(body), content_type="application/json", **extra)


def _problem(response: Any, status: int) -> dict[str, Any]:
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    said: dict[str, Any] = response.json()
    assert set(said) == {"type", "title", "status", "detail", "errors"}
    assert said["status"] == status
    assert said["type"].startswith("/api#")
    assert said["detail"]
    assert all(set(one) == {"where", "said", "expected", "remedy"} for one in said["errors"])
    return said


# ------------------------------------------------------------------------------------------ answers


def test_it_classifies_by_facts(plain_case: tuple[str, Mapping[str, Value]]) -> None:
    name, facts = plain_case
    response = _post({"facts": json_of(facts)})
    assert response.status_code == 200
    assert response.json()["classification"] == name


def test_it_says_the_same_as_the_engine() -> None:
    answered = _post({"facts": json_of(GENE_THERAPY), "on": "2026-11-23"}).json()
    engine = as_dict(classify(product_of(GENE_THERAPY), corpus().on(date(2026, 11, 23))))
    assert answered == json.loads(json.dumps(engine))


def test_it_classifies_by_a_text() -> None:
    said = _post(
        {"description": "Cultured skin cells of the patient", "indication": "To replace burnt skin"}
    ).json()
    assert said["facts"]["cells_or_tissues"]["value"] is True
    assert said["facts"]["cells_or_tissues"]["source"]["kind"] in {"read", "usual practice"}


def test_it_believes_a_fact_more_than_a_text() -> None:
    said = _post({"description": "Living cultured cells", "facts": {"viable_cells": False}}).json()
    assert said["facts"]["viable_cells"]["value"] is False
    assert said["facts"]["viable_cells"]["source"]["kind"] == "declared"


def test_it_says_what_is_missing_when_nothing_is_known() -> None:
    said = _post({}).json()
    assert said["classification"] == "undecided"
    assert said["missing"]


def test_it_applies_the_law_of_the_day_it_is_asked_about() -> None:
    assert _post({"on": "2015-03-01"}).json()["on"] == "2015-03-01"
    assert _post({}).json()["on"] == today().isoformat()


@pytest.mark.parametrize("name", sorted(PLAIN_CASES))
def test_it_answers_in_the_shape_it_describes(name: str) -> None:
    said = _post({"facts": json_of(PLAIN_CASES[name])}).json()
    assert schemas.Classified.model_validate(said).classification == name
    described = json.loads(openapi_text())
    schema = {"$ref": "#/components/schemas/Classified", "components": described["components"]}
    jsonschema.Draft202012Validator(schema).validate(said)


# ---------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize("body", ["{", "not json", "[1,", "\xff", "nul", "[" * 100_000])
def test_it_refuses_what_is_no_json(body: str) -> None:
    response = Client().post(ADDRESS, body, content_type="application/json")
    assert response.status_code in {400, 422}
    _problem(response, response.status_code)


@pytest.mark.parametrize("body", [[], 1, "text", None, True])
def test_it_refuses_json_that_is_no_object(body: object) -> None:
    _problem(_post(body), 422)


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"descriptoin": "cells"}, "descriptoin"),
        ({"description": 5}, "description"),
        ({"on": "soon"}, "on"),
        ({"facts": []}, "facts"),
        ({"facts": {"viable_cells": None}}, "facts.viable_cells"),
        ({"facts": {"viable_cells": 0}}, "facts.viable_cells"),
        ({"facts": {"viable_cells": 1.0}}, "facts.viable_cells"),
        ({"facts": {"origin": [True]}}, "facts.origin"),
        ({"description": "x" * 300_000, "indication": None}, "indication"),
    ],
)
def test_it_names_the_field_it_cannot_accept(body: object, where: str) -> None:
    said = _problem(_post(body), 422)
    assert said["type"] == "/api#unprocessable-entity"
    assert any(one["where"].startswith(where) for one in said["errors"])


def test_it_says_that_there_is_no_such_fact() -> None:
    said = _problem(_post({"facts": {"colour": "blue"}}), 422)
    assert said["type"] == "/api#bad-input"
    assert "there is no fact called 'colour'" in said["detail"]


def test_it_says_what_a_fact_can_be() -> None:
    said = _problem(_post({"facts": {"viable_cells": "perhaps"}}), 422)
    assert "Expected: yes or no" in said["detail"]


@pytest.mark.parametrize(("answer", "category"), [(True, "GTMP"), (False, "sCTMP")])
def test_it_takes_a_judgement_into_account(answer: bool, category: str) -> None:
    facts = json_of(CELL_THERAPY) | EDITED
    before = _post({"facts": facts, "on": "2026-11-23"}).json()
    assert [one["key"] for one in before["judgements"]] == ["edited-cells"]
    judged = {"edited-cells": {"answer": answer, "by": "A", "on": "2026-11-20", "reason": "B"}}
    after = _post({"facts": facts, "judgements": judged, "on": "2026-11-23"}).json()
    assert after["judgements"] == []
    assert after["classification"] == category


def test_it_refuses_a_judgement_that_no_rule_asks_for_and_names_what_comes_near() -> None:
    judged = {"answer": True, "by": "A", "on": "2026-11-20", "reason": "B"}
    said = _problem(_post({"judgements": {"edited_cells": judged}}), 422)
    assert said["type"] == "/api#bad-input"
    (problem,) = said["errors"]
    assert problem["where"] == "judgements.edited_cells"
    assert problem["remedy"] == "perhaps 'edited-cells' was meant"


def test_it_tells_every_fact_that_it_cannot_accept() -> None:
    said = _problem(_post({"facts": {"viable_cells": "perhaps", "colour": "blue"}}), 422)
    assert [one["where"] for one in said["errors"]] == ["facts.viable_cells", "facts.colour"]
    assert said["errors"][0]["expected"] == "yes or no"


def test_it_tells_of_a_file_with_several_faults_each_alone() -> None:
    with pytest.raises(BadProductFile) as refusal:
        parse_product("facts:\n  viable_cells: perhaps\n  colour: blue\n")
    said = json.loads(problem_of(refusal.value).content)
    assert [one["where"] for one in said["errors"]] == ["product.yaml:2", "product.yaml:3"]
    assert all(one["said"] and one["expected"] for one in said["errors"])
    assert said["type"] == "/api#bad-product-file"


def test_it_says_when_the_law_does_not_cover_a_day() -> None:
    said = _problem(_post({"on": "1999-01-01"}), 422)
    assert said["type"] == "/api#not-in-force"
    assert "2008-12-30" in said["detail"]


@pytest.mark.parametrize("method", ["get", "put", "delete", "patch"])
def test_it_refuses_other_methods_and_names_the_one_it_takes(client: Client, method: str) -> None:
    response = getattr(client, method)(ADDRESS)
    _problem(response, 405)
    assert response.headers["Allow"] == "POST"


@pytest.mark.parametrize("address", ["/api/v1/nothing", "/api/v1/", "/api/v1/classify/more"])
def test_it_says_that_there_is_no_such_address(client: Client, address: str) -> None:
    _problem(client.get(address), 404)


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
def test_it_refuses_what_is_not_sent_as_json(client: Client, kind: str) -> None:
    _problem(client.post(ADDRESS, b"{}", content_type=kind), 415)


def test_it_reads_nothing_into_a_text_that_is_empty() -> None:
    assert _post({"description": "", "indication": ""}).json()["facts"] == {}


def test_it_takes_json_that_names_its_encoding(client: Client) -> None:
    response = client.post(ADDRESS, b"{}", content_type="application/json; charset=utf-8")
    assert response.status_code == 200


def test_it_refuses_a_body_beyond_a_million_bytes() -> None:
    said = _problem(_post({"description": "x" * 1_000_000}), 413)
    assert "1,000,000 bytes" in said["detail"]


def test_it_takes_a_body_of_almost_a_million_bytes() -> None:
    text = ("cultured cells " * 27_000)[: schemas.LONGEST_TEXT]
    assert _post({"description": text, "indication": text}).status_code == 200


def test_it_refuses_a_text_that_is_too_long() -> None:
    said = _problem(_post({"description": "x" * (schemas.LONGEST_TEXT + 1)}), 422)
    assert said["errors"][0]["where"] == "description"


def test_it_refuses_more_facts_than_there_are() -> None:
    _problem(_post({"facts": {f"fact-{number}": True for number in range(101)}}), 422)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
QUESTIONS = st.fixed_dictionaries(
    {},
    optional={
        "description": st.text(max_size=200) | JSON,
        "indication": st.text(max_size=100) | JSON,
        "facts": st.dictionaries(st.sampled_from(["viable_cells", "processing", "x"]), JSON, max_size=3)
        | JSON,
        "on": st.dates().map(str) | JSON,
    },
)


@given(QUESTIONS | JSON)
def test_it_answers_or_explains_any_json(body: object) -> None:
    response = _post(body)
    if response.status_code != 200:
        _problem(response, 422)


@given(st.binary(min_size=1, max_size=200))
def test_it_answers_or_explains_any_bytes(body: bytes) -> None:
    response = Client().post(ADDRESS, body, content_type="application/json")
    if response.status_code != 200:
        _problem(response, response.status_code)
        assert response.status_code in {400, 422}


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\u0000"])
def test_it_is_not_upset_by_half_a_letter(client: Client, escape: str) -> None:
    body = f'{{"description": "cells {escape}"}}'
    response = client.post(ADDRESS, body, content_type="application/json")
    assert response.status_code in {200, 400, 422}


# --------------------------------------------------------------------------------------- description


def test_it_keeps_the_description_that_the_code_gives() -> None:
    assert KEPT.read_text(encoding="utf-8") == openapi_text(), (
        "the API changed: run `python -m openatmp.web.programs.openapi docs/reference/openapi.json`"
    )


def test_it_serves_the_same_description(client: Client) -> None:
    assert client.get("/api/v1/openapi.json").json() == json.loads(openapi_text())


def test_it_writes_the_description_to_a_file(tmp_path: Path) -> None:
    assert openapi.main([str(tmp_path / "openapi.json")]) == 0
    assert (tmp_path / "openapi.json").read_text(encoding="utf-8") == openapi_text()


def test_it_writes_the_description_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert openapi.main([]) == 0
    assert capsys.readouterr().out == openapi_text()


def test_it_describes_every_refusal_as_a_problem() -> None:
    responses = json.loads(openapi_text())["paths"][ADDRESS]["post"]["responses"]
    assert sorted(responses) == ["200", "400", "413", "415", "422", "500"]
    for status in ("400", "413", "415", "422", "500"):
        assert list(responses[status]["content"]) == ["application/problem+json"]


def test_it_lists_the_words_of_both_closed_lists() -> None:
    assert set(get_args(schemas.Class)) == {word.value for word in Category}
    assert set(get_args(schemas.AnswerWord)) == {word.value for word in Answer}


def test_it_shows_every_shape_on_a_plain_page(client: Client) -> None:
    page = client.get("/api").content.decode()
    for name in json.loads(openapi_text())["components"]["schemas"]:
        assert f'id="shape-{name}"' in page
    assert "<script" not in page


def test_it_lists_every_fact_with_what_it_can_be(client: Client) -> None:
    page = unescape(client.get("/api").content.decode())
    for name, definition in DEFINITIONS.items():
        assert f"<code>{name}</code>" in page
        assert definition.question in page


@pytest.mark.parametrize(
    "kind", ["bad-input", "not-in-force", "not-found", "unsupported-media-type", "bad-request"]
)
def test_it_explains_every_kind_of_problem_where_its_type_points(client: Client, kind: str) -> None:
    assert f'<dt id="{kind}">' in client.get("/api").content.decode()
