import pytest

from openatmp.basis.conditions import Value
from openatmp.product.reading import Reading, read
from openatmp.product.reading.reader import MOST_CHARACTERS
from openatmp.product.sources import Read, UsualPractice
from tests.product.reading.facts_in import facts_in, read_facts, several


@pytest.mark.parametrize(
    ("description", "kind"),
    [
        ("Adeno-associated virus serotype 9 with the gene of an enzyme", "adeno-associated virus"),
        ("Adenoassociated vector", "adeno-associated virus"),
        ("rAAV8-hGENE", "adeno-associated virus"),
        ("Valoctocogene roxaparvovec", "adeno-associated virus"),
        ("Oncolytic adenovirus with two transgenes", "adenovirus"),
        ("Nadofaragene firadenovec", "adenovirus"),
        ("Stem cells transduced with a lentiviral vector", "lentivirus"),
        ("Stem cells transduced with a gammaretroviral vector", "gammaretrovirus"),
        ("Attenuated herpes simplex virus type 1 coding for a cytokine", "herpesvirus"),
        ("Modified vaccinia Ankara with a tumour antigen", "poxvirus"),
        ("Vesicular stomatitis virus vector", "other virus"),
        ("Donaperminogene seltoplasmid", "plasmid"),
        ("Naked DNA plasmid", "plasmid"),
        ("Modified messenger RNA for an enzyme", "messenger RNA"),
        ("mRNA encoding Cas9 with a guide RNA", "genome editor"),
    ],
)
def test_it_reads_what_carries_the_gene(description: str, kind: str) -> None:
    facts = facts_in(description)
    assert kind in several(facts["vector_kind"])
    assert facts["nucleic_acid"] is True
    assert facts["changes_sequence"] is True
    assert facts["effect_from_sequence"] is True


@pytest.mark.parametrize(
    ("description", "kind"),
    [
        ("CAR-T cells", "CAR-T cells"),
        ("Tumor infiltrating lymphocytes", "tumour-infiltrating lymphocytes"),
        ("NK cells", "natural killer cells"),
        ("Monocyte-derived dendritic cells", "dendritic cells"),
        ("Tregs", "regulatory T cells"),
        ("Multi-virus specific T lymphocytes", "T cells"),
        ("Posoleucel", "T cells"),
        ("Autologous macrophages", "monocytes or macrophages"),
        ("Cytokine-induced killer cells", "other immune cells"),
        ("Irradiated melanoma cell lines", "tumour cells"),
        ("CD34+ hematopoietic stem cells", "haematopoietic stem or progenitor cells"),
        ("Bone marrow mononuclear cells", "bone marrow cells"),
        ("Umbilical cord blood", "cord blood cells"),
        ("Wharton's jelly mesenchymal stem cells", "mesenchymal stem or stromal cells"),
        ("Remestemcel-L", "mesenchymal stem or stromal cells"),
        ("Stromal vascular fraction", "stromal vascular fraction"),
        ("Lipoaspirate", "adipose tissue or cells"),
        ("Chondrocyte spheroids", "chondrocytes or cartilage"),
        ("Osteoblastic cells", "osteoblastic cells or bone"),
        ("Fibroblasts", "fibroblasts"),
        ("Keratinocyte sheets", "keratinocytes or skin cells"),
        ("Limbal stem cells", "corneal or limbal cells"),
        ("Retinal pigment epithelium", "retinal cells"),
        ("Skeletal myoblasts", "muscle cells or myoblasts"),
        ("Cardiomyocytes", "cardiac cells"),
        ("Endothelial cells", "endothelial cells"),
        ("Human heterologous liver cells", "liver cells"),
        ("Islets of Langerhans", "pancreatic islets or beta cells"),
        ("Dopaminergic progenitors", "neural cells"),
        ("Oral mucosal epithelial cells", "other epithelial cells"),
        ("Platelets", "red cells or platelets"),
        ("Amniotic membrane", "amniotic or placental tissue"),
    ],
)
def test_it_reads_which_cells(description: str, kind: str) -> None:
    facts = facts_in(description)
    assert kind in several(facts["cell_kind"])
    assert facts["cells_or_tissues"] is True


@pytest.mark.parametrize(
    ("description", "substance"),
    [
        ("Givinostat", "chemical substance"),
        ("Sodium phenylbutyrate", "chemical substance"),
        ("4-aminopyridine", "chemical substance"),
        ("(2S)-2-[(4-chlorobenzyl)amino]propanoic acid", "chemical substance"),
        ("Small molecule activator of a kinase", "chemical substance"),
        ("Xenon", "chemical substance"),
        ("Zinc acetate", "chemical substance"),
        ("Lutetium (177Lu) oxodotreotide", "radiopharmaceutical"),
        ("Vosoritide", "peptide"),
        ("Cyclic peptide of 14 amino acids", "peptide"),
        ("Sebelipase alfa", "protein"),
        ("Recombinant human tripeptidyl-peptidase 1", "protein"),
        ("Recombinant human growth hormone", "protein"),
        ("Luspatercept", "protein"),
        ("Alirocumab", "antibody"),
        ("Bispecific antibody against CD3", "antibody"),
        ("MUC16xCD28", "antibody"),
        ("Olezarsen", "synthetic oligonucleotide"),
        ("Inclisiran", "synthetic oligonucleotide"),
        ("18-mer antisense oligonucleotide complementary to a pre-mRNA", "synthetic oligonucleotide"),
        ("siRNA against the messenger RNA of an apolipoprotein", "synthetic oligonucleotide"),
        ("Exosomes derived from mesenchymal stem cells", "vesicles or secreted factors of cells"),
        ("Tumour lysate, cell-free", "vesicles or secreted factors of cells"),
        ("Platelet-rich plasma", "blood component"),
        ("Lactobacillus rhamnosus, freeze-dried", "bacteria"),
        ("Faecal microbiota", "bacteria"),
        ("Natural bacteriophages", "bacteriophage"),
        ("Dry extract of birch bark", "plant or other natural extract"),
        ("Conjugate vaccine against pneumococci", "vaccine"),
        ("Titanium mesh", "device"),
    ],
)
def test_it_reads_what_is_no_cell_therapy(description: str, substance: str) -> None:
    facts = facts_in(description)
    assert substance in several(facts["substance"])
    assert facts["cells_or_tissues"] is False


@pytest.mark.parametrize(
    ("description", "fact", "value"),
    [
        ("Autologous T cells", "origin", frozenset({"autologous"})),
        ("Allogeneic T cells of a healthy donor", "origin", frozenset({"allogeneic"})),
        ("Neonatal porcine islets", "origin", frozenset({"xenogeneic"})),
        ("Heterologous liver cells", "origin", frozenset({"allogeneic"})),
        ("Decellularised dermis", "cells_or_tissues", False),
        ("Acellular collagen matrix", "cells_or_tissues", False),
        ("Devitalised amniotic membrane", "viable_cells", False),
        ("Non-viable tumour cells", "viable_cells", False),
        ("In vitro derived platelets", "cells_nucleated", False),
        ("Fibroblasts, not genetically modified", "nucleic_acid", False),
        ("T cells without genetic modification", "nucleic_acid", False),
        ("Genetically modified T cells", "nucleic_acid", True),
        ("Antisense oligonucleotide", "nucleic_acid_origin", "chemically synthesised"),
        ("mRNA for an enzyme", "nucleic_acid_origin", "transcribed in vitro"),
        ("Plasmid DNA", "nucleic_acid_origin", "recombinant"),
        ("Wild-type reovirus", "nucleic_acid_origin", "natural"),
        ("Reovirus expressing a cytokine", "nucleic_acid_origin", "recombinant"),
        ("Natural phages", "nucleic_acid_origin", "natural"),
        ("Lactococcus lactis secreting a human protein", "nucleic_acid_origin", "recombinant"),
        ("CRISPR-edited stem cells", "genome_editing", True),
        ("T cells with a suicide gene", "effect_from_sequence", False),
        ("CAR-T cells with a suicide gene", "effect_from_sequence", True),
        ("Adenoviral vector with a suicide gene", "effect_from_sequence", True),
        ("Chondrocytes on a collagen membrane", "device_part", True),
        ("Chondrocytes on a collagen membrane", "device_keeps_function", True),
        ("Chondrocytes in fibrin glue", "device_keeps_function", False),
        ("Chondrocytes, matrix-associated", "device_part", False),
        ("Chondrocytes without a scaffold", "device_part", False),
        ("Stem cells fixed in allogeneic bone tissue", "device_part", False),
        ("Islets isolated by collagenase", "digestion_outcome", "functional units kept intact"),
        ("Skin cells freed by enzymatic digestion", "digestion_outcome", "contacts between cells broken"),
        ("Bone marrow cells, only washed and filtered", "processing_is_complete", True),
        ("Unmanipulated donor lymphocytes", "processing_is_complete", True),
        ("CD34+ cells for non-homologous use", "same_function", False),
        ("Fat as a filler", "same_function", True),
        ("Stem cells for use in dogs: veterinary", "used_in_humans", False),
        ("Cosmetic cream", "medical_purpose", False),
        ("Total body irradiation", "medical_purpose", False),
        ("Quality of life questionnaire", "medical_purpose", False),
    ],
)
def test_it_reads_a_fact_and_its_denial(description: str, fact: str, value: Value) -> None:
    assert facts_in(description)[fact] == value


@pytest.mark.parametrize(
    ("description", "steps"),
    [
        ("Fibroblasts, expanded in culture and frozen", {"culture or expansion", "freezing"}),
        ("T cells activated and transduced", {"activation", "genetic modification"}),
        ("Stem cells differentiated into neurons", {"differentiation"}),
        ("Dendritic cells pulsed with lysate", {"antigen loading"}),
        ("Dendritic cells loaded w/ peptides", {"antigen loading"}),
        ("Tumour cells modified by the hapten named here", {"antigen loading"}),
        ("Fibroblasts frozen w/o culture", {"freezing"}),
        (
            "Marrow cells, selected and centrifuged",
            {"centrifugation", "cell separation, concentration or purification"},
        ),
        ("Cartilage tissue, minced", {"cutting"}),
        ("Irradiated tumour cells", {"irradiation"}),
        ("Cryopreserved islets", {"cryopreservation"}),
        ("Islets, encapsulated", {"encapsulation"}),
        ("Immortalised fibroblasts", {"immortalisation"}),
        ("Bone tissue, ground and lyophilised", {"grinding", "lyophilisation"}),
        ("Cornea soaked in antibiotic", {"soaking in antibiotic or antimicrobial solutions"}),
        ("Vitrified ovarian tissue", {"vitrification"}),
    ],
)
def test_it_reads_the_steps(description: str, steps: set[str]) -> None:
    assert steps <= several(facts_in(description)["processing"])


@pytest.mark.parametrize(
    ("description", "step"),
    [
        ("Marrow cells, neither cultured nor frozen", "culture or expansion"),
        ("Islets without freezing", "freezing"),
        ("Fibroblasts, not irradiated", "irradiation"),
        ("Keratinocytes, non-enzymatically separated", "enzymatic digestion"),
    ],
)
def test_a_step_that_is_denied_is_not_read(description: str, step: str) -> None:
    assert step not in several(read_facts(description).get("processing"))


@pytest.mark.parametrize(
    ("indication", "condition"),
    [
        ("acute lymphoblastic leukaemia", "cancer"),
        ("metastatic tumours", "cancer"),
        ("COVID-19", "infection"),
        ("Severe combined immunodeficiency", "inherited disease"),
        ("urea cycle disorders", "metabolic disease"),
        ("systemic lupus erythematosus", "immune or inflammatory disease"),
        ("acute GvHD", "graft-versus-host disease"),
        ("haematopoietic reconstitution", "haematopoietic transplantation"),
        ("heart failure", "heart disease"),
        ("no-option critical limb ischaemia", "vascular disease"),
        ("non-union", "bone damage"),
        ("knee osteoarthritis", "cartilage or joint damage"),
        ("burns", "skin damage or wound"),
        ("corneal ulcer", "eye surface damage"),
        ("retinitis pigmentosa", "retinal disease"),
        ("Parkinson's disease", "nervous system disease"),
        ("urinary incontinence", "muscle or sphincter damage"),
        ("liver cirrhosis", "liver disease"),
        ("emphysema", "lung disease"),
        ("nephropathy", "kidney disease"),
        ("type 1 diabetes", "diabetes"),
        ("perianal fistula", "fistula"),
        ("nasolabial folds", "appearance"),
        ("Danon disease", "inherited disease"),
        ("an unheard-of disorder", "other disease"),
    ],
)
def test_it_reads_what_it_is_for(indication: str, condition: str) -> None:
    assert condition in several(facts_in("", indication)["condition"])


@pytest.mark.parametrize(
    "indication",
    [
        "stem cell transplantation",
        "T-cell lymphoma",
        "gene mutation",
        "after CAR-T cells",
        "islet cell tumour",
        "vector",
    ],
)
def test_the_indication_never_names_the_substance(indication: str) -> None:
    facts = facts_in("", indication)
    assert not {"cells_or_tissues", "nucleic_acid", "substance", "cell_kind", "vector_kind"} & set(facts)


@pytest.mark.parametrize(
    "description", ["", "ABC-001", "XYZ-300 (Something)", "Cancer vaccine", "???", "Q4", "Study 12"]
)
def test_a_text_that_names_no_substance_leaves_it_open(description: str) -> None:
    facts = facts_in(description)
    assert "cells_or_tissues" not in facts
    assert "nucleic_acid" not in facts


def test_the_patients_own_blood_stem_cells_in_an_inherited_disease_stay_open() -> None:
    assert "nucleic_acid" not in facts_in("Autologous CD34+ cells", "Fanconi anaemia")
    assert facts_in("Allogeneic CD34+ cells", "Fanconi anaemia")["nucleic_acid"] is False


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("Autologous CD34+ cells transduced with a lentiviral vector", "CD34+ cells"),
        ("A lenti\u00adviral vector", "lenti\u00adviral vector"),
        ("ﬁbroblasts", "ﬁbroblasts"),
        ("Adeno -associated virus", "Adeno -associated virus"),
        ("expanded CHONDROCYTES, frozen", "CHONDROCYTES"),
    ],
)
def test_a_fact_stands_on_the_words_as_they_were_written(description: str, words: str) -> None:
    reading = read(description)
    sources = [fact.source for fact in reading.product.facts.values()]
    assert words in [source.words for source in sources if isinstance(source, Read)]


def test_every_fact_is_read_or_usual_and_says_why() -> None:
    reading = read("Autologous mesenchymal stem cells, expanded, on a collagen membrane", "cartilage defect")
    for fact in reading.product.facts.values():
        assert isinstance(fact.source, Read | UsualPractice)
        assert fact.source.why


def assert_spans_are_exact(reading: Reading) -> None:
    texts = {"description": reading.product.description, "indication": reading.product.indication}
    for fact in reading.product.facts.values():
        if isinstance(fact.source, Read):
            span = fact.source.span
            assert texts[span.field][span.start : span.end] == fact.source.words != ""


def test_spans_and_words_agree() -> None:
    description = "β-globin: CD34\u207a cells, modi\ufb01ed with a lenti\u00adviral vector"
    assert_spans_are_exact(read(description, "β-thalassaemia"))


def test_marks_come_in_order_and_name_the_facts_they_bear() -> None:
    reading = read("Autologous chondrocytes, expanded", "cartilage defect")
    assert list(reading.spans) == sorted(reading.spans, key=lambda mark: mark.span)
    assert {"origin", "cell_kind", "processing", "condition"} <= {
        name for mark in reading.spans for name in mark.facts
    }
    assert all(mark.label for mark in reading.spans)


def test_the_texts_are_kept_whole() -> None:
    reading = read("Islets", "diabetes")
    assert reading.product.description == "Islets"
    assert reading.product.indication == "diabetes"
    assert not reading.truncated


def test_a_very_long_text_is_read_to_a_bound_and_says_so() -> None:
    text = "x " * MOST_CHARACTERS + "chondrocytes"
    reading = read(text)
    assert reading.truncated
    assert "cell_kind" not in reading.product.facts
    assert reading.product.description == text
    assert read("a" * MOST_CHARACTERS).truncated is False


def test_a_condition_in_the_indication_goes_before_one_in_the_description() -> None:
    facts = facts_in("Mesenchymal stem cells that calm inflammation", "heart failure")
    assert facts["condition"] == frozenset({"heart disease"})


def test_a_longer_text_is_read_by_what_it_says_of_the_product() -> None:
    facts = facts_in(
        "Blood is taken by leukapheresis. Lymphocytes are activated with beads and exposed to a lentiviral "
        "vector that codes for a chimeric antigen receptor. The cells are grown for nine days. "
        "Patients get fludarabine. Untransduced cells are an impurity.",
        "lymphoma",
    )
    assert facts["cells_or_tissues"] is True
    assert facts["effect_from_sequence"] is True
    assert facts["medical_purpose"] is True
    assert "genetic modification" in several(facts["processing"])


def test_cells_of_the_production_are_not_the_product() -> None:
    facts = facts_in(
        "The active substance is a recombinant enzyme. It is secreted by a cell line that carries a plasmid. "
        "The cells are removed and the enzyme is purified.",
    )
    assert facts["cells_or_tissues"] is False
    assert facts["nucleic_acid"] is False


def test_a_claim_that_is_denied_is_no_claim() -> None:
    facts = facts_in(
        "Mesenchymal stromal cells. We make no claim of regeneration.", "graft-versus-host disease"
    )
    assert facts["claims_regeneration"] is False
    assert facts["claims_action"] is True


@pytest.mark.parametrize(
    ("description", "indication", "fact", "value"),
    [
        ("Gene transfer of an antibody by AAV", "macular oedema", "nucleic_acid", True),
        ("Vaccinia virus with deleted thymidine kinase and inserted gene", "cancer", "nucleic_acid", True),
        (
            "MVA vector expressing E6 and E7",
            "high-grade cervical lesions",
            "vaccine_against_infection",
            False,
        ),
        ("Anti-CD20 antibody in CAR-T cell naive patients", "lymphoma", "nucleic_acid", False),
        ("Autologous leukocyte- and platelet-rich fibrin", "chronic wounds", "cells_or_tissues", False),
        ("Lymphocytes of the donor, infused unmodified", "mixed chimerism", "processing_is_complete", True),
        ("CIK cells plus sorafenib", "liver cancer", "cells_or_tissues", True),
        (
            "Meniscus cells seeded on a polyurethane meniscal implant",
            "meniscus",
            "device_keeps_function",
            True,
        ),
        ("Sodium hyaluronate, cross-linked, sterile gel", "cystitis", "cells_or_tissues", False),
        ("Stem cell collection apheresis kit", "transplantation", "cells_or_tissues", False),
        ("Granulocyte concentrate, irradiated", "neutropenic sepsis", "same_function", True),
        ("Newcastle disease virus, naturally attenuated", "glioma", "nucleic_acid_origin", "natural"),
        ("Platelets produced in vitro from iPSC", "bleeding", "cells_nucleated", False),
        ("Natural lytic phages", "urinary infection", "nucleic_acid_origin", "natural"),
        ("Stool suspension of healthy donors", "colitis", "cells_or_tissues", False),
        ("Cultured thymus tissue", "athymia", "claims_regeneration", True),
    ],
)
def test_it_reads_short_names_by_their_form(
    description: str, indication: str, fact: str, value: Value
) -> None:
    assert facts_in(description, indication)[fact] == value


def test_nucleated_cells_that_are_removed_leave_the_others() -> None:
    text = (
        "Platelets are grown in the laboratory from stem cells over three weeks, and any nucleated cells are "
        "removed by a filter. The bag holds platelets only, and they stop bleeding for some days. "
        "It is kept at room temperature and used within five days."
    )
    facts = facts_in(text)
    assert facts["cells_or_tissues"] is True
    assert facts["cells_nucleated"] is False
