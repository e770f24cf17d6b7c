import pytest

from openatmp.product.reading.composition import has_cells, kinds_in, product_mentions
from openatmp.product.reading.heads import find_head
from openatmp.product.reading.mentions import Role
from tests.product.reading.facts_in import kept_in, told


def head_of(text: str) -> str | None:
    words, mentions = told(text)
    given = [m for m in mentions if m.concept.kind.substance and m.role in (Role.PART, Role.JOINED)]
    head = find_head(words, mentions, given)
    return " ".join(words.raw[head.first : head.last]) if head else None


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("T cells targeting an antigen", "t cells"),
        ("Antibody targeting T cells", "antibody"),
        ("Dendritic cells loaded with peptides", "dendritic cells"),
        ("Peptide-loaded dendritic cells", "dendritic cells"),
        ("Mesenchymal stem cell exosomes", "exosomes"),
        ("Phenylalanine hydroxylase mRNA", "mrna"),
        ("Lentiviral vector with the gene of an enzyme", "lentiviral vector"),
        ("AAV8 anti-VEGF Fab", "aav8"),
        ("Plasmid interleukin-12", "plasmid"),
        ("Collagen dressing seeded with cells", "collagen dressing"),
        ("ABC-123: AAV gene therapy", "gene therapy"),
        ("ABC-123: humanised antibody", "antibody"),
        ("Leukapheresis, then T cells", "t cells"),
        ("The active substance is an antibody. It is made in fibroblasts.", "antibody"),
        ("Blood is taken. The product consists of islets in medium.", "islets"),
        (
            "The antisense oligonucleotide is made by synthesis. Messenger RNA is its target.",
            "antisense oligonucleotide",
        ),
        ("Patients get prednisolone. The vector is injected.", None),
        ("Nothing that is known", None),
    ],
)
def test_the_head_says_what_the_product_is(text: str, head: str | None) -> None:
    assert head_of(text) == head


def test_only_the_first_sentence_defines_by_a_bare_is() -> None:
    assert head_of("It is an antibody. T cells are its target.") == "antibody"
    assert head_of("T cells are grown. Interleukin-2 is a protein.") is None


@pytest.mark.parametrize(
    ("text", "kept", "dropped"),
    [
        ("Antibody against T cells", "antibody", "t cells"),
        ("Antibody. T cells are lysed.", "antibody", "t cells"),
        ("Exosomes of mesenchymal stem cells", "exosomes", "mesenchymal stem cells"),
        ("Oligonucleotide that acts on the messenger RNA", "oligonucleotide", "messenger rna"),
        ("Enzyme made with a plasmid in fibroblasts", "enzyme", "fibroblasts"),
        ("T cells given after total body irradiation", "t cells", "total body irradiation"),
        ("Surgery with islets", "islets", "surgery"),
        ("Hepatocytes beside red blood cells", "hepatocytes", "red blood cells"),
        ("Platelets", "platelets", "cells"),
        ("Decellularised trachea with epithelial cells", "epithelial cells", "decellularised"),
        ("Decellularised dermis", "decellularised", "cells"),
    ],
)
def test_it_keeps_what_is_given_and_drops_what_is_not(text: str, kept: str, dropped: str) -> None:
    found = kept_in(text)
    assert kept in found
    assert dropped not in found


@pytest.mark.parametrize(
    "text",
    [
        "Peptide and dendritic cells",
        "Antibody plus NK cells",
        "Interleukin-2 + NK cells",
        "Peptide loaded on dendritic cells",
        "Protein combined with fibroblasts",
    ],
)
def test_a_complete_substance_lets_in_cells_that_the_text_joins_to_it(text: str) -> None:
    words, mentions = told(text)
    assert has_cells(product_mentions(words, mentions))


def test_a_gene_switch_counts_only_in_cells() -> None:
    assert "suicide gene" in kept_in("T cells with a suicide gene")
    assert "suicide gene" not in kept_in("Adenoviral vector with a suicide gene")


def test_a_receptor_counts_when_the_cells_carry_it() -> None:
    assert "t cell receptor" in kept_in("T cells with a gene encoding a T cell receptor")
    assert "t cell receptor" not in kept_in("T cells that meet the T cell receptor")


def test_what_is_expressed_is_a_gene_only_in_what_carries_genes() -> None:
    assert "expressing" in kept_in("Reovirus expressing interleukin-2")
    assert "expressing" not in kept_in("Chondrocytes expressing collagen")
    assert "encoding" in kept_in("Stem cells encoding an enzyme")


def test_a_statement_that_no_cells_are_given_outweighs_cells_in_the_process() -> None:
    words, mentions = told("The vector is grown in fibroblasts. No cells are part of it.")
    assert not has_cells(product_mentions(words, mentions))


def test_kinds_are_listed_once() -> None:
    _, mentions = told("islets and hepatocytes")
    assert kinds_in(mentions) == frozenset({"cells"})
