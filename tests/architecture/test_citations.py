"""Every citation in the code is in the law files, and what the law files hold for the rules is cited."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from openatmp.basis.citations import Citation
from openatmp.basis.conditions import Condition
from openatmp.basis.rules import Rule
from openatmp.classification.rules import Rulebook, rules_of
from openatmp.law import Corpus, Provision, Purpose, corpus

SOURCE = Path(__file__).parents[2] / "src" / "openatmp"
FIRST_DAY = date(2008, 12, 30)
DAYS = [day for day in corpus().changes() if day >= FIRST_DAY]


def rules_below(condition: Condition) -> Iterator[Rule]:
    """Yield every rule inside a condition, exceptions included."""
    if isinstance(condition, Rule):
        yield condition
        yield from rules_below(condition.condition)
        for exception in condition.exceptions:
            yield from rules_below(exception.when)
    for part in getattr(condition, "conditions", ()):
        yield from rules_below(part)


def rules_on(day: date) -> list[Rule]:
    """Return every rule of the rulebook of a day."""
    book = rules_of(corpus().on(day))
    tops = [getattr(book, field.name) for field in fields(Rulebook)]
    return [rule for top in tops for rule in rules_below(top)]


def cited_on(day: date) -> set[Citation]:
    """Return every provision that a rule of the day cites."""
    return {citation for rule in rules_on(day) for citation in rule.cites}


def never_cited(law: Corpus, cited: dict[date, set[Citation]]) -> list[str]:
    """Return what serves classification and is cited by no rule on any day on which it applies."""

    def is_cited(provision: Provision) -> bool:
        return any(provision.citation in cites for day, cites in cited.items() if provision.applies.on(day))

    return [
        f"{provision.citation} from {provision.in_force_from}"
        for provision in law.provisions()
        if Purpose.CLASSIFICATION in provision.serves and not is_cited(provision)
    ]


# --------------------------------------------------------------------------------------------- in the rules


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_it_cites_in_every_rule_only_what_is_in_force_that_day(day: date) -> None:
    law = corpus().on(day)
    assert rules_on(day)
    for rule in rules_on(day):
        assert rule.cites, f"the rule {rule.name} cites nothing"
        for citation in rule.cites:
            assert law.is_in_force(citation.act, citation.provision), f"{rule.name} cites {citation}"


def test_it_cites_in_some_rule_every_provision_that_is_kept_for_classification() -> None:
    assert never_cited(corpus(), {day: cited_on(day) for day in DAYS}) == []


def test_it_keeps_for_classification_every_provision_that_a_rule_cites() -> None:
    # The versions of Part IV before 2009 are cited under the places of today.
    kept = {
        provision.citation
        for provision in corpus().provisions()
        if Purpose.CLASSIFICATION in provision.serves
    }
    assert {citation for day in DAYS for citation in cited_on(day)} <= kept


def test_it_would_notice_a_provision_that_no_rule_cites() -> None:
    cited = {day: cited_on(day) - {Citation("1394/2007", "2(5)")} for day in DAYS}
    assert never_cited(corpus(), cited) == ["1394/2007 2(5) from 2008-12-30"]


# ------------------------------------------------------------------------------------------ in the source


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls by which the law is asked for something by act and name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in {
            "cite",
            "provision",
            "value",
            "listed",
            "Citation",
        }:
            yield node


def _name(function: ast.expr) -> str:
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def constants(tree: ast.Module) -> dict[str, str]:
    """Return the texts that a module gives a name at its top."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }


def literal(node: ast.expr, named: dict[str, str]) -> str | None:
    """Return the text that an argument stands for, or None when only the run can tell."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Name(id=name):
            return named.get(name)
        case _:
            return None


def asked_for(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield what a module asks of the law in plain words: where, act, place or name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = constants(tree)
    for call in calls(tree):
        if len(call.args) == 2:
            act, place = (literal(argument, named) for argument in call.args)
            if act is not None and place is not None:
                yield f"{path.name}:{call.lineno}", act, place


ASKED = [asked for path in sorted(SOURCE.rglob("*.py")) for asked in asked_for(path)]


def test_it_finds_the_citations_that_the_source_is_full_of() -> None:
    assert len(ASKED) > 20
    assert ("1394/2007", "2(1)(a)") in {(act, place) for _, act, place in ASKED}


@pytest.mark.parametrize(("where", "act", "place"), ASKED, ids=[f"{a} {p} ({w})" for w, a, p in ASKED])
def test_it_resolves_every_citation_in_the_source(where: str, act: str, place: str) -> None:
    assert act in corpus().acts, f"{where}: no act {act}"
    found = corpus().acts[act].versions(place) or corpus().acts[act].value_versions(place)
    assert found, f"{where}: {act} has no {place}"


# ------------------------------------------------------------------------------------------ in the docstrings

ACTS_IN_WORDS = {
    "Regulation (EC) No 1394/2007": "1394/2007",
    "Directive 2001/83/EC": "2001/83",
    "Regulation (EEC, Euratom) No 1182/71": "1182/71",
}


def sources(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield what docstrings name as their source: where, act, place."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module):
            for line in re.findall(r"^\s*Source: (.*)", ast.get_docstring(node) or "", re.MULTILINE):
                yield from _named_in(line, f"{path.name}: {line}")


def _named_in(line: str, where: str) -> Iterator[tuple[str, str, str]]:
    act = ""
    for part in re.split(r"[;,]| and ", line):
        act = next((key for words, key in ACTS_IN_WORDS.items() if words in part), act)
        place = re.search(r"(?:Art\. )?(\d+[a-z]?(?:\(\w+\))+)", part)
        if act and place:
            yield where, act, place.group(1)


NAMED = [named for path in sorted(SOURCE.rglob("*.py")) for named in sources(path)]


def test_it_names_the_law_in_many_docstrings() -> None:
    assert len(NAMED) > 10


@pytest.mark.parametrize(("where", "act", "place"), NAMED, ids=[f"{a} {p} ({w})" for w, a, p in NAMED])
def test_it_resolves_every_source_that_a_docstring_names(where: str, act: str, place: str) -> None:
    assert corpus().acts[act].versions(place), where
