"""How often a mistyped name is understood, and that other medicines' names never are."""

import random
from datetime import date

import pytest

from openatmp.register import Field, shipped
from openatmp.register.verify import State, verify
from tests.register.names.misspelled import with_a_typo

DAY = date(2026, 11, 25)
REGISTER = shipped()
FIELDS = (Field.NAME, Field.FORMER_NAME, Field.OTHER_NAME, Field.COMMON_NAME)
NAMES = tuple(
    dict.fromkeys(name for medicine in REGISTER for field in FIELDS for name in medicine.all_words(field))
)
SEED, TIMES = 1394, 20

# Medicines of other kinds, and advanced therapies that are not in the register: all exist.
OTHERS = """
Abilify, Abraxane, Abrysvo, Actemra, Adcetris, Advagraf, Afstyla, Aimovig, Alecensa, Alprolix, Amgevita,
Aranesp, Arexvy, Avastin, Benlysta, Beovu, Beyfortus, Bimzelx, Blenrep, Blincyto, Bosulif, Brilique,
Brukinsa, Cabometyx, Calquence, Cerezyme, Champix, Cialis, Cimzia, Clopidogrel Zentiva, Comirnaty,
Cosentyx, Cresemba, Crysvita, Cyramza, Darzalex, Dovato, Dupixent, Elaprase, Eliquis, Elocta, Emgality,
Enbrel, Enhertu, Entresto, Entyvio, Epclusa, Erleada, Evrysdi, Eylea, Fabrazyme, Fasenra, Forxiga,
Gazyva, Genvoya, Gilenya, Givlaari, Glivec, Haegarda, Hemlibra, Herceptin, Humira, Ibrance, Ilaris,
Imbruvica, Imfinzi, Imjudo, Imraldi, Inflectra, Jakavi, Jardiance, Jemperli, Jinarc, Kadcyla, Kaftrio,
Kalydeco, Keppra, Kesimpta, Keytruda, Kimmtrak, Kineret, Kyprolis, Lantus, Lemtrada, Leqvio, Libtayo,
Lucentis, Lumykras, Luveris, Lynparza, Mabthera, Mavenclad, Mayzent, Mekinist, Mounjaro, Mvasi, Myozyme,
Nexavar, Nplate, Nucala, Nulojix, Ocrevus, Ofev, Onpattro, Opdivo, Orkambi, Ozempic, Pemetrexed Pfizer,
Perjeta, Plavix, Pluvicto, Praluent, Prevenar 20, Prolia, Qutenza, Remicade, Repatha, Revlimid,
Rybrevant, Simponi, Skyrizi, Soliris, Spinraza, Stelara, Strensiq, Tagrisso, Taltz, Tecentriq, Tecfidera,
Tremfya, Trodelvy, Tysabri, Ultomiris, Vabysmo, Velcade, Verzenios, Viagra, Vyepti, Wegovy, Xarelto,
Xeljanz, Xolair, Yervoy, Zavesca, Zejula, Zelboraf, Zinplava, Zyprexa, Zytiga, insulin glargine,
pembrolizumab, nivolumab, nusinersen, risdiplam, emicizumab, tebentafusp, talquetamab, Lyfgenia,
lovotibeglogene autotemcel, Omisirge, omidubicel, Ryoncil, remestemcel-L, Encelto, revakinagene
taroretcel, Zevaskyn, prademagene zamikeracel, Tecelra, afamitresgene autoleucel, Lantidra, donislecel,
Rethymic, Stratagraft, Gintuit, laViv, Papzimeos, zopapogene imadenovec, equecabtagene autoleucel,
zevorcabtagene autoleucel, relmacabtagene autoleucel, inaticabtagene autoleucel, talicabtagene
autoleucel, varnimcabtagene autoleucel, anitocabtagene autoleucel, giroctocogene fitelparvovec,
dirloctocogene samoparvovec, verbrinacogene setparvovec, dalnacogene ponparvovec, botaretigene
sparoparvovec, timrepigene emparvovec, simoladagene autotemcel, marnetegragene autotemcel,
renizgamglogene autogedtemcel, cretostimogene grenadenorepvec, vusolimogene oderparepvec, detalimogene
voraplasmid, teserpaturev, olvimulogene nanivacirepvec, posoleucel, letetresgene autoleucel, Stempeucel,
Cartistem, Cupistem, Temcell, Neuronata-R, Hearticellgram, Kartigen, Ortho-ACI, Chondron, Holoderm
"""
OTHER_NAMES = tuple(" ".join(name.split()) for name in OTHERS.split(","))


def answer(text: str) -> tuple[State, str]:
    verification = verify(text, REGISTER, DAY)
    return verification.state, next((match.name for match in verification.matches), "")


def test_every_name_as_it_is_written_names_its_medicine() -> None:
    for medicine in REGISTER:
        assert answer(medicine.name)[1] == medicine.name


def test_a_name_with_one_typo_is_understood_in_99_of_100() -> None:
    chance = random.Random(SEED)
    known = {name: answer(name) for name in NAMES}
    tried = [(with_a_typo(name, chance), right) for name, right in known.items() for _ in range(TIMES)]
    wrong = [text for text, right in tried if answer(text) != right]
    assert len(tried) > 1500
    assert len(wrong) / len(tried) <= 0.01, wrong


def test_no_typo_makes_another_medicine_of_a_name() -> None:
    chance = random.Random(SEED + 1)
    for medicine in REGISTER:
        for _ in range(5):
            name = answer(with_a_typo(medicine.name, chance))[1]
            assert (
                name in {"", medicine.name}
                or name in medicine.name
                or medicine.name.startswith("Contusugene")
            )


def test_there_are_enough_other_names() -> None:
    assert len(OTHER_NAMES) > 200


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_another_medicine_is_not_found(name: str) -> None:
    assert answer(name) == (State.NOT_FOUND, "")


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_another_medicine_in_a_sentence_is_not_found(name: str) -> None:
    assert answer(f"They offer {name} to my mother, is that all right?")[0] is State.NOT_FOUND


def test_another_medicine_with_a_typo_is_not_called_authorised() -> None:
    chance = random.Random(SEED + 2)
    tried = [with_a_typo(name, chance) for name in OTHER_NAMES for _ in range(5)]
    authorised = [text for text in tried if answer(text)[0] is State.AUTHORISED]
    assert len(authorised) / len(tried) <= 0.005, authorised
