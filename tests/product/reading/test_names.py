import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.product.reading.folding import fold
from openatmp.product.reading.names import is_bare, name_concept
from openatmp.product.reading.words import split


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        # second words of gene therapy names
        ("tiparvovec", "adeno-associated name"),
        ("roxaparvovec", "adeno-associated name"),
        ("exuparvovec", "adeno-associated name"),
        ("firadenovec", "adenoviral name"),
        ("grenadenorepvec", "adenoviral name"),
        ("besadenovec", "adenoviral name"),
        ("laherparepvec", "herpes name"),
        ("oderparepvec", "viral name"),
        ("devacirepvec", "pox name"),
        ("amiretrorepvec", "viral name"),
        ("perplasmid", "plasmid name"),
        ("seltoplasmid", "plasmid name"),
        ("cevumeran", "transcript name"),
        ("tozinameran", "transcript name"),
        ("elasomeran", "transcript name"),
        ("nexiguran", "guide name"),
        ("ziclumeran", "transcript name"),
        # first words
        ("voretigene", "gene name"),
        ("onasemnogene", "gene name"),
        ("talimogene", "gene name"),
        # cells
        ("autotemcel", "stem cell name"),
        ("autoleucel", "lymphocyte name"),
        ("maraleucel", "lymphocyte name"),
        ("tabelecleucel", "lymphocyte name"),
        ("lifileucel", "lymphocyte name"),
        ("posoleucel", "lymphocyte name"),
        ("remestemcel", "stromal name"),
        ("rexlemestrocel", "stromal name"),
        ("darvadstrocel", "stromal name"),
        ("donislecel", "islet name"),
        ("azficel", "fibroblast name"),
        ("audencel", "dendritic name"),
        ("vididencel", "dendritic name"),
        ("bemdaneprocel", "neural name"),
        ("spherocondrocel", "cartilage name"),
        ("omidubicel", "other cell name"),
        ("zamikeracel", "skin name"),
        ("gemogenovatucel", "modified cell name"),
        ("belagenpumatucel", "modified cell name"),
        ("tonogenchoncel", "modified cell name"),
        # antibodies and proteins
        ("besilesomab", "antibody name"),
        ("alirocumab", "antibody name"),
        ("izalpretug", "antibody name"),
        ("brenetafusp", "antibody name"),
        ("luspatercept", "fusion name"),
        ("anakinra", "fusion name"),
        ("pegfilgrastim", "fusion name"),
        ("palifermin", "fusion name"),
        ("epoetin", "weak name"),
        ("pegvaliase", "enzyme name"),
        ("sebelipase", "enzyme name"),
        ("hydroxylase", "enzyme name"),
        ("elamipretide", "peptide name"),
        ("vosoritide", "peptide name"),
        ("semaglutide", "peptide name"),
        # oligonucleotides
        ("nusinersen", "antisense name"),
        ("olezarsen", "antisense name"),
        ("eteplirsen", "antisense name"),
        ("plozasiran", "interfering name"),
        ("inclisiran", "interfering name"),
        ("avacincaptad", "aptamer name"),
        # chemical substances
        ("ruxolitinib", "chemical name"),
        ("givinostat", "chemical name"),
        ("celgosivir", "chemical name"),
        ("teneligliptin", "chemical name"),
        ("maribavir", "chemical name"),
        ("tazarotene", "chemical name"),
        ("gemfibrozil", "weak name"),
        ("triheptanoin", "weak name"),
        ("vonoprazan", "weak name"),
        ("genistein", "weak name"),
        ("plerixafor", "chemical name"),
    ],
)
def test_a_nonproprietary_name_is_known_by_its_stem(word: str, concept: str) -> None:
    found = name_concept(word)
    assert found is not None
    assert found.name == concept


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        ("aav", "adeno-associated vector"),
        ("aav9", "adeno-associated vector"),
        ("raav8", "adeno-associated vector"),
        ("scaav9", "adeno-associated vector"),
        ("aav2tyf", "adeno-associated vector"),
        ("aavrh10", "adeno-associated vector"),
        ("lv", None),
        ("lentivec", "lentiviral vector"),
        ("cart19", "car t cells"),
        ("car19", "car t cells"),
        ("ucart22", "car t cells"),
        ("cartilage", None),
        ("177lu", "radiopharmaceutical"),
        ("18f", "radiopharmaceutical"),
        ("131i", "radiopharmaceutical"),
        ("99mtc", "radiopharmaceutical"),
        ("18fold", None),
        ("modmrna", "messenger rna"),
        ("25mer", "oligonucleotide"),
        ("galnacsirna", "oligonucleotide"),
        ("muc16xcd28", "code for two targets"),
        ("egfrxcd28", "code for two targets"),
        ("cd19xcd3", "code for two targets"),
        ("l19il2", "code for cytokine"),
        ("l19tnf", "code for cytokine"),
        ("hucmsc", "mesenchymal cells"),
        ("hipsc", "pluripotent cells"),
        ("chadox", None),
        ("rad5f35", "adenoviral vector"),
        ("pdna", "plasmid"),
    ],
)
def test_a_code_is_known_by_its_shape(word: str, concept: str | None) -> None:
    found = name_concept(word)
    assert (found.name if found else None) == concept


@pytest.mark.parametrize(
    "word",
    [
        "disease",
        "diseases",
        "release",
        "decrease",
        "phase",
        "concept",
        "except",
        "medicine",
        "protein1",
        "bone",
        "control",
        "protocol",
        "region",
        "skin",
        "brain",
        "fragment",
        "shipment",
        "oncogene",
        "cancel",
        "parcel",
        "person",
        "common",
        "applicant",
        "intravenous",
        "it",
        "a",
        "",
        "combination",
        "population",
        "nucleotide",
    ],
)
def test_an_ordinary_word_is_no_name(word: str) -> None:
    assert name_concept(word) is None


def test_a_word_too_long_for_a_name_is_not_looked_at() -> None:
    assert name_concept("a" * 60 + "mab") is None


@given(st.text())
def test_any_word_gets_an_answer_and_the_same_one_twice(word: str) -> None:
    assert name_concept(word) is name_concept(word)


@pytest.mark.parametrize("text", ["apixaban", "XR-17 olgatine", "elbasvir phosphate", "tadelidine 20 mg"])
def test_a_name_with_its_salt_or_code_is_bare(text: str) -> None:
    assert is_bare(split(fold(text)))


@pytest.mark.parametrize(
    "text",
    [
        "A blanket for babies",
        "Hautzellen aus Eigenspende",
        "Fibroblasten",
        "C\u00e9lulas madre mesenquimales expandidas",
        "Cellules souches",
        "warm blanket olgatine",
        "Hautzellen gez\u00fcchtet",
        "one olgatine two apixaban",
    ],
)
def test_a_sentence_or_another_language_is_no_bare_name(text: str) -> None:
    assert not is_bare(split(fold(text)))


@pytest.mark.parametrize("word", ["collagene", "allogene", "pathogene", "endogene"])
def test_a_word_of_another_language_is_not_the_name_of_a_gene(word: str) -> None:
    assert name_concept(word) is None
