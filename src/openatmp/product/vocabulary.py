"""The closed lists of values that facts can have."""

from enum import StrEnum


class NucleicAcidOrigin(StrEnum):
    """How the nucleic acid in the product came to be."""

    RECOMBINANT = "recombinant"
    TRANSCRIBED = "transcribed in vitro"
    SYNTHETIC = "chemically synthesised"
    NATURAL = "natural"


class Origin(StrEnum):
    """Whose cells or tissues they are, seen from the patient."""

    AUTOLOGOUS = "autologous"
    ALLOGENEIC = "allogeneic"
    XENOGENEIC = "xenogeneic"


class Step(StrEnum):
    """What is done to cells or tissues between donor and patient."""

    CUTTING = "cutting"
    GRINDING = "grinding"
    SHAPING = "shaping"
    CENTRIFUGATION = "centrifugation"
    SOAKING = "soaking in antibiotic or antimicrobial solutions"
    STERILISATION = "sterilisation"
    IRRADIATION = "irradiation"
    SEPARATION = "cell separation, concentration or purification"
    FILTERING = "filtering"
    LYOPHILISATION = "lyophilisation"
    FREEZING = "freezing"
    CRYOPRESERVATION = "cryopreservation"
    VITRIFICATION = "vitrification"
    CULTURE = "culture or expansion"
    DIFFERENTIATION = "differentiation"
    ACTIVATION = "activation"
    ANTIGEN_LOADING = "antigen loading"
    GENETIC_MODIFICATION = "genetic modification"
    REPROGRAMMING = "reprogramming"
    IMMORTALISATION = "immortalisation"
    DIGESTION = "enzymatic digestion"
    DECELLULARISATION = "decellularisation"
    RADIOLABELLING = "radiolabelling"
    ENCAPSULATION = "encapsulation"
    OTHER = "other"


class DigestionOutcome(StrEnum):
    """What enzymes left of the tissue, seen from the intended use."""

    UNITS_KEPT = "functional units kept intact"
    CONTACTS_BROKEN = "contacts between cells broken"


class Substance(StrEnum):
    """What kind of active substance it is, as its maker would say."""

    CHEMICAL = "chemical substance"
    RADIONUCLIDE = "radiopharmaceutical"
    PEPTIDE = "peptide"
    PROTEIN = "protein"
    ANTIBODY = "antibody"
    OLIGONUCLEOTIDE = "synthetic oligonucleotide"
    NUCLEIC_ACID = "nucleic acid"
    VIRUS = "virus or viral vector"
    BACTERIA = "bacteria"
    PHAGE = "bacteriophage"
    CELLS = "cells"
    TISSUE = "tissue"
    VESICLES = "vesicles or secreted factors of cells"
    BLOOD_COMPONENT = "blood component"
    MATRIX = "matrix without cells"
    DEVICE = "device"
    PLANT = "plant or other natural extract"
    VACCINE = "vaccine"


class VectorKind(StrEnum):
    """What carries the nucleic acid."""

    AAV = "adeno-associated virus"
    ADENOVIRUS = "adenovirus"
    LENTIVIRUS = "lentivirus"
    RETROVIRUS = "gammaretrovirus"
    HERPESVIRUS = "herpesvirus"
    POXVIRUS = "poxvirus"
    OTHER_VIRUS = "other virus"
    PLASMID = "plasmid"
    MRNA = "messenger RNA"
    BACTERIA = "bacteria"
    EDITOR = "genome editor"


class CellKind(StrEnum):
    """What cells or tissues they are."""

    T_CELLS = "T cells"
    CAR_T = "CAR-T cells"
    TUMOUR_INFILTRATING = "tumour-infiltrating lymphocytes"
    NK_CELLS = "natural killer cells"
    DENDRITIC = "dendritic cells"
    MACROPHAGES = "monocytes or macrophages"
    REGULATORY_T = "regulatory T cells"
    OTHER_IMMUNE = "other immune cells"
    TUMOUR_CELLS = "tumour cells"
    HAEMATOPOIETIC = "haematopoietic stem or progenitor cells"
    MARROW_CELLS = "bone marrow cells"
    CORD_BLOOD = "cord blood cells"
    MESENCHYMAL = "mesenchymal stem or stromal cells"
    STROMAL_FRACTION = "stromal vascular fraction"
    FAT = "adipose tissue or cells"
    CHONDROCYTES = "chondrocytes or cartilage"
    BONE_CELLS = "osteoblastic cells or bone"
    FIBROBLASTS = "fibroblasts"
    KERATINOCYTES = "keratinocytes or skin cells"
    CORNEAL = "corneal or limbal cells"
    RETINAL = "retinal cells"
    MUSCLE = "muscle cells or myoblasts"
    CARDIAC = "cardiac cells"
    ENDOTHELIAL = "endothelial cells"
    HEPATIC = "liver cells"
    ISLETS = "pancreatic islets or beta cells"
    NEURAL = "neural cells"
    EPITHELIAL = "other epithelial cells"
    PLURIPOTENT = "pluripotent stem cells"
    BLOOD_CELLS = "red cells or platelets"
    AMNION = "amniotic or placental tissue"
    MICROBIOTA = "microbiota"
    OTHER = "other cells"


class Condition(StrEnum):
    """What the product is for, in the coarse groups that matter to the claim."""

    CANCER = "cancer"
    INFECTION = "infection"
    INHERITED = "inherited disease"
    METABOLIC = "metabolic disease"
    IMMUNE = "immune or inflammatory disease"
    GVHD = "graft-versus-host disease"
    TRANSPLANT = "haematopoietic transplantation"
    HEART = "heart disease"
    VESSELS = "vascular disease"
    BONE = "bone damage"
    CARTILAGE = "cartilage or joint damage"
    SKIN = "skin damage or wound"
    EYE = "eye surface damage"
    RETINA = "retinal disease"
    NERVE = "nervous system disease"
    MUSCLE = "muscle or sphincter damage"
    LIVER = "liver disease"
    LUNG = "lung disease"
    KIDNEY = "kidney disease"
    DIABETES = "diabetes"
    FISTULA = "fistula"
    COSMETIC = "appearance"
    OTHER = "other disease"
