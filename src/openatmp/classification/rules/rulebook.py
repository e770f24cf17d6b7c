"""All rules for the law of one day, each built once and shared by those that rest on it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from openatmp.basis.rules import Rule
from openatmp.classification.categories import Category
from openatmp.classification.rules.advanced_therapy import advanced_therapy
from openatmp.classification.rules.cells import cells, principal_action
from openatmp.classification.rules.combined import combined
from openatmp.classification.rules.engineered import engineered
from openatmp.classification.rules.essential_function import different_function
from openatmp.classification.rules.gene_therapy import ACT as PART_IV_ACT
from openatmp.classification.rules.gene_therapy import PLACE as GENE_THERAPY_PLACE
from openatmp.classification.rules.gene_therapy import gene_therapy
from openatmp.classification.rules.gene_therapy_2003 import gene_therapy_2003
from openatmp.classification.rules.medicinal_product import medicinal_product
from openatmp.classification.rules.precedence import (
    counts_as_gene_therapy,
    counts_as_somatic_cell_therapy,
    counts_as_tissue_engineered,
)
from openatmp.classification.rules.somatic_cell_therapy import somatic_cell_therapy
from openatmp.classification.rules.somatic_cell_therapy_2003 import somatic_cell_therapy_2003
from openatmp.classification.rules.substantial_manipulation import substantial_manipulation
from openatmp.classification.rules.tissue_engineered import tissue_engineered
from openatmp.law import LawInForce


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules that answer for one day.

    Args:
        gene: class of gene therapy.
        tissue: class of tissue engineered products.
        somatic: class of somatic cell therapy.
        advanced: the top question.
        combined: the question on integral devices.
    """

    gene: Rule
    tissue: Rule
    somatic: Rule
    advanced: Rule
    combined: Rule

    @property
    def classes(self) -> tuple[tuple[Category, Rule], ...]:
        """Each class with the rule that decides it."""
        return (Category.GTMP, self.gene), (Category.TEP, self.tissue), (Category.SCTMP, self.somatic)


@dataclass(frozen=True, slots=True)
class _Shared:
    """Questions that several definitions ask; one rule each, so that a finding is the same everywhere."""

    medicine: Rule
    cells: Rule
    manipulated: Rule
    engineered: Rule
    principal: Rule


_PartIV = Callable[[LawInForce, _Shared], tuple[Rule, Rule]]


@lru_cache(maxsize=64)
def rules_of(law: LawInForce) -> Rulebook:
    """Build the rules for the law of a day.

    Args:
        law: the law of the day.

    Returns:
        The rules; the same object for the same law.

    Raises:
        NotInForce: the day lies before the law on advanced therapies applied.
    """
    shared = _shared(law)
    gene_definition, somatic_definition = _part_iv(law)(law, shared)
    tissue_definition = tissue_engineered(
        law, shared.medicine, shared.cells, shared.engineered, shared.principal
    )
    gene = counts_as_gene_therapy(law, gene_definition)
    tissue = counts_as_tissue_engineered(law, tissue_definition, gene_definition)
    somatic = counts_as_somatic_cell_therapy(law, somatic_definition, tissue_definition, gene_definition)
    advanced = advanced_therapy(law, gene, tissue, somatic)
    return Rulebook(gene, tissue, somatic, advanced, combined(law, advanced, shared.cells))


def _shared(law: LawInForce) -> _Shared:
    manipulated = substantial_manipulation(law)
    return _Shared(
        medicine=medicinal_product(law),
        cells=cells(law),
        manipulated=manipulated,
        engineered=engineered(law, manipulated, different_function(law)),
        principal=principal_action(law),
    )


def _part_iv(law: LawInForce) -> _PartIV:
    """Choose the definitions of Part IV by the act that last replaced them."""
    return _BY_AMENDMENT[law.provision(PART_IV_ACT, GENE_THERAPY_PLACE).inserted_by]


def _since_2009(law: LawInForce, shared: _Shared) -> tuple[Rule, Rule]:
    return (
        gene_therapy(law, shared.medicine),
        somatic_cell_therapy(law, shared.medicine, shared.cells, shared.engineered),
    )


def _before_2009(law: LawInForce, shared: _Shared) -> tuple[Rule, Rule]:
    return (
        gene_therapy_2003(law, shared.medicine),
        somatic_cell_therapy_2003(law, shared.medicine, shared.cells, shared.manipulated),
    )


_BY_AMENDMENT: dict[str, _PartIV] = {"2003/63": _before_2009, "2009/120": _since_2009}
