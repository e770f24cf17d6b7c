import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.product.reading.mentions import Role
from tests.product.reading.facts_in import roles_of, told

PART, JOINED, TARGET, ORIGIN, ABSENT, PURPOSE, CARGO = (
    Role.PART,
    Role.JOINED,
    Role.TARGET,
    Role.ORIGIN,
    Role.ABSENT,
    Role.PURPOSE,
    Role.CARGO,
)


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        # targets
        ("Antibody targeting T cells", "t cells", TARGET),
        ("Antibody directed against T cells and NK cells", "nk cells", TARGET),
        ("Antisense oligonucleotide complementary to the mRNA", "mrna", TARGET),
        ("siRNA against the messenger RNA of a gene", "messenger rna", TARGET),
        ("An antibody that binds dendritic cells", "dendritic cells", TARGET),
        ("The antibody. It binds to macrophages.", "macrophages", TARGET),
        ("T cells specific for adenovirus", "adenovirus", TARGET),
        ("Adenovirus-specific T cells", "adenovirus", TARGET),
        ("Anti-keratinocyte antibody", "keratinocyte", TARGET),
        # what only stands before the thing it belongs to
        ("CD19-targeting T cells", "t cells", PART),
        ("HER2 targeting dendritic cells", "dendritic cells", PART),
        ("Interleukin-2-expressing vaccinia virus vector", "vaccinia virus vector", PART),
        # origin and production
        ("Protein produced in fibroblasts", "fibroblasts", ORIGIN),
        ("Exosomes derived from mesenchymal stem cells", "mesenchymal stem cells", ORIGIN),
        ("Fibroblast-derived exosomes", "fibroblast", ORIGIN),
        ("Enzyme secreted by macrophages", "macrophages", ORIGIN),
        ("Vector made by triple transfection of fibroblasts with plasmids", "fibroblasts", ORIGIN),
        ("Lymphocytes are activated with dendritic cells and expanded", "expanded", PART),
        ("From the recipient, islets are taken", "islets", PART),
        ("From this template we make islets", "islets", PART),
        ("Cells cultured with fibroblasts, and a vector is added", "vector", PART),
        # what a protein made by cells is, before their name
        ("Lysate, and interferon producing t cells", "t cells", PART),
        # when something is done, in a text of sentences
        ("It grows. During culture a vector is added. It is frozen.", "vector", PART),
        ("It grows. After culture, a vector is added. It is frozen.", "vector", PART),
        ("It grows. After a transplant of islets it is given. It is frozen.", "islets", PURPOSE),
        # absent
        ("Matrix without fibroblasts and seeded with islets", "islets", JOINED),
        ("Matrix without fibroblasts and keratinocytes", "keratinocytes", ABSENT),
        ("No culture or enzymatic treatment is done", "enzymatic", ABSENT),
        ("No culture of islets", "islets", PART),
        ("Livers that cannot be used are taken for islets", "islets", PURPOSE),
        ("Livers that cannot be used are digested and hepatocytes freed", "hepatocytes", PART),
        ("Livers not suitable for transplantation are digested to islets", "islets", PART),
        ("The cells that do not carry a vector", "vector", ABSENT),
        ("They don't hold islets", "islets", ABSENT),
        ("They have never been islets", "islets", ABSENT),
        ("They carry no plasmid", "plasmid", ABSENT),
        ("Matrix without fibroblasts", "fibroblasts", ABSENT),
        ("Non-hepatic cells and non-islets", "islets", ABSENT),
        ("Fibroblasts; no plasmid, vector or mRNA is used", "mrna", ABSENT),
        ("Fibroblasts; no plasmid, vector or mRNA is used", "plasmid", ABSENT),
        ("Neither fibroblasts nor keratinocytes", "keratinocytes", ABSENT),
        ("No islets but hepatocytes", "hepatocytes", PART),
        ("The aim is not to restore blood formation: islets are given", "islets", PART),
        ("The macrophages are removed", "macrophages", ABSENT),
        ("Graft depleted of macrophages", "macrophages", ABSENT),
        # purpose and setting
        ("Scaffold for chondrocytes", "chondrocytes", PURPOSE),
        ("Given after chondrocytes", "chondrocytes", PURPOSE),
        ("Cultured for six days with hepatocytes", "hepatocytes", PART),
        ("After six passages, hepatocytes are frozen", "hepatocytes", PART),
        ("In patients receiving islets", "islets", PURPOSE),
        # cargo and what is joined
        ("Vector encoding an antibody", "antibody", CARGO),
        ("mRNA encoding collagenase", "collagenase", CARGO),
        ("Plasmid coding for interleukin-12", "interleukin", CARGO),
        ("Collagenase gene in a plasmid", "collagenase", CARGO),
        ("Inhibitor of signals in T cells", "t cells", TARGET),
        ("Scaffold seeded with chondrocytes", "chondrocytes", JOINED),
        ("Cells transduced with a lentiviral vector", "lentiviral vector", JOINED),
        ("Antibody conjugated to a peptide", "peptide", JOINED),
        ("Membrane containing fibroblasts", "fibroblasts", JOINED),
        # brackets close what they opened
        ("T cells (targeting macrophages) and hepatocytes", "hepatocytes", PART),
        ("T cells (targeting macrophages) and hepatocytes", "macrophages", TARGET),
    ],
)
def test_a_cue_gives_its_role_to_what_it_governs(text: str, words: str, role: Role) -> None:
    assert roles_of(text)[words] is role


def test_what_is_made_by_the_thing_behind_is_its_cargo() -> None:
    assert roles_of("Collagenase-secreting fibroblasts")["collagenase"] is CARGO


def test_a_cue_ends_with_its_sentence() -> None:
    found = roles_of("An antibody against macrophages. Hepatocytes are infused.")
    assert found["macrophages"] is TARGET
    assert found["hepatocytes"] is PART


def test_a_denial_covers_a_list_to_its_or() -> None:
    found = roles_of("Fibroblasts without a scaffold, membrane or mesh, keratinocytes included")
    assert found["scaffold"] is ABSENT
    assert found["membrane"] is ABSENT
    assert found["mesh"] is ABSENT


def test_a_denial_without_a_list_ends_at_the_comma() -> None:
    found = roles_of("Fibroblasts without a scaffold, with keratinocytes")
    assert found["keratinocytes"] is not ABSENT


def test_a_phrase_that_denies_by_itself_is_not_denied_twice() -> None:
    assert roles_of("Islets without enzymes and without expansion")["without expansion"] is PART


def test_plain_cues_are_not_among_the_mentions() -> None:
    _, mentions = told("Vector against fibroblasts, without mesh, for islets")
    assert all(mention.concept.kind.name != "cue" for mention in mentions)


@given(
    st.lists(
        st.sampled_from(
            [
                "cells",
                "antibody",
                "against",
                "without",
                "for",
                "encoding",
                "derived",
                "-",
                "(",
                ")",
                ",",
                ".",
                "non",
                "anti",
                "vector",
                "transduced with",
                "and",
                "or",
                "specific",
                "removed",
                "no",
                "T cells",
            ]
        ),
        max_size=40,
    )
)
def test_any_order_of_words_gets_roles(pieces: list[str]) -> None:
    words, mentions = told(" ".join(pieces))
    assert all(0 <= m.first < m.last <= len(words.texts) for m in mentions)
    assert [m.first for m in mentions] == sorted(m.first for m in mentions)
