"""How many products a second are classified, from facts and from free text, beside named peers.

From facts: zen-engine evaluates the same rules, written out from ours, and must give the same class
for every product. From text: a TF-IDF classifier of scikit-learn reads the same descriptions; it gives
a class without a reason. Usage: make bench, or python benchmarks/classify.py.
"""

import random
import sys
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import zen
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

sys.path.insert(0, str(Path(__file__).resolve().parent))

from parts.descriptions import DESCRIPTIONS
from parts.rounds import in_rounds, machine, table
from parts.zen_rules import decision_model

from openatmp.basis.conditions import Value
from openatmp.classification import Category, classify
from openatmp.classification.rules import rules_of
from openatmp.law import corpus
from openatmp.product.definitions import DEFINITIONS, FactDefinition, Kind
from openatmp.product.product import Fact, Product
from openatmp.product.reading import read

LAW = corpus().on(date(2026, 11, 23))
RESULTS = Path(__file__).resolve().parent / "results" / "classify.md"
SEED, PRODUCTS, TEXTS, ROUNDS = 1394, 4000, 2000, 7


def random_products(count: int) -> list[Product]:
    """Make products of which each fact is known three times out of four."""
    chance = random.Random(SEED)  # noqa: S311
    deciding = [item for item in DEFINITIONS.values() if item.decides]
    return [
        Product(facts={item.name: Fact(_value(item, chance)) for item in deciding if chance.random() < 0.75})
        for _ in range(count)
    ]


def _value(definition: FactDefinition, chance: random.Random) -> Value:
    if definition.kind is Kind.YES_NO:
        return chance.random() < 0.7
    if definition.kind is Kind.ONE_OF:
        return chance.choice(definition.values)
    return frozenset(chance.sample(definition.values, chance.randint(0, 3)))


def as_json(product: Product) -> dict[str, Any]:
    """Write the facts as zen-engine takes them."""
    return {
        name: sorted(value) if isinstance(value, frozenset) else value
        for name, value in product.known().items()
    }


def zen_class(answers: dict[str, float]) -> Category:
    """Name the class in what zen-engine answered."""
    by_rule = {
        Category.GTMP: "class_gene_therapy",
        Category.TEP: "class_tissue_engineered",
        Category.SCTMP: "class_somatic_cell_therapy",
    }
    held = [category for category, key in by_rule.items() if answers[key] == 1]
    if held:
        return held[0]
    return Category.NOT_ATMP if answers["advanced_therapy"] == -1 else Category.UNDECIDED


def structured() -> str:
    """Measure products given as facts, after making sure that both engines agree on every one."""
    products = random_products(PRODUCTS)
    decision = zen.ZenEngine().create_decision(decision_model(rules_of(LAW)))
    plain = [as_json(product) for product in products]
    ours = [classify(product, LAW).category for product in products]
    theirs = [zen_class(decision.evaluate(facts)["result"]) for facts in plain]
    if ours != theirs:
        sys.exit("the two engines do not answer alike: a comparison of their speed would mean nothing")
    few = plain[: PRODUCTS // 10]
    contenders = {
        "openatmp (class)": lambda: len([classify(product, LAW) for product in products]),
        "openatmp (class and all findings)": lambda: len(
            [classify(product, LAW).finding for product in products]
        ),
        "zen-engine (answers only)": lambda: len([decision.evaluate(facts) for facts in few]),
    }
    return table(
        f"Products given as facts ({PRODUCTS} random ones; both engines give each the same class)",
        in_rounds(contenders, ROUNDS),
    )


def free_text() -> str:
    """Measure descriptions; ours are read and classified with reasons, the peer only labels them."""
    rows = list(islice(cycle(DESCRIPTIONS), TEXTS))
    joined = [f"{description} {indication}" for description, indication, _ in rows]
    peer = make_pipeline(TfidfVectorizer(ngram_range=(1, 2)), LogisticRegression(max_iter=1000))
    peer.fit(joined[: len(DESCRIPTIONS)], [label for _, _, label in DESCRIPTIONS])
    few = joined[: TEXTS // 4]
    contenders = {
        "openatmp (facts, spans, class, reasons)": lambda: len(
            [classify(read(description, indication).product, LAW) for description, indication, _ in rows]
        ),
        "scikit-learn TF-IDF, one text a call": lambda: len([peer.predict([text]) for text in few]),
        "scikit-learn TF-IDF, all texts in one call": lambda: len(peer.predict(joined)),
    }
    return table(
        f"Descriptions in free text ({len(DESCRIPTIONS)} different ones)", in_rounds(contenders, ROUNDS)
    )


def agreement() -> str:
    """Say how many of the descriptions were given the class they have."""
    answers = [classify(read(text, indication).product, LAW).category for text, indication, _ in DESCRIPTIONS]
    right = sum(answer == label for answer, (_, _, label) in zip(answers, DESCRIPTIONS, strict=True))
    return f"Of the {len(DESCRIPTIONS)} descriptions, {right} were given the class they have.\n"


def main() -> None:
    """Measure, print, and keep the figures beside this script."""
    measured_on = machine("zen-engine", "scikit-learn")
    heading = f"# benchmarks/classify.py\n\n{measured_on} One core, medians of {ROUNDS} rounds.\n"
    report = f"{heading}\n{structured()}\n{free_text()}\n{agreement()}"
    print(report)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(report)


if __name__ == "__main__":
    main()
