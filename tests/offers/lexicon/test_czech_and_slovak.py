"""The lexicons of Czech and Slovak: what sentences of each kind are taken for, and what they are not."""

import pytest

from tests.offers.lexicon.said import said

SAYS = (
    ("cs", "Podáváme kmenové buňky do kolene.", "therapy.stem-cells"),
    ("cs", "Buňky z tuku jsou hojné.", "therapy.fat-cells"),
    ("cs", "Odběr kostní dřeně je krátký.", "therapy.marrow-cells"),
    ("cs", "Pupečníková krev se uchovává.", "therapy.birth-tissue"),
    ("cs", "Exozomy nanášíme na pleť.", "therapy.exosomes"),
    ("cs", "Dendritické buňky učí imunitu.", "therapy.immune-cells"),
    ("cs", "Regenerativní medicína nás baví.", "therapy.general"),
    ("cs", "Provedeme liposukci v místním umrtvení.", "procedure.taking"),
    ("cs", "Látka se podá nitrožilně.", "procedure.giving"),
    ("cs", "Artróza kolene bolí.", "disease.joints"),
    ("cs", "Na naší klinice to děláme denně.", "provider-voice.we"),
    ("cs", "Klinika nabízí tuto metodu.", "provider-voice.house"),
    ("cs", "Objednejte se na konzultaci.", "contact"),
    ("cs", "Varují před podvodem.", "warning"),
    ("cs", "Věc řeší policie.", "authority"),
    ("cs", "Léčba obnovuje chrupavku.", "benefit.repair"),
    ("cs", "Zmírňuje bolest a zlepšuje pohyblivost.", "benefit.relief"),
    ("cs", "Je to nejúčinnější metoda.", "benefit.best"),
    ("cs", "Je to poslední naděje.", "hope.last"),
    ("cs", "Zákrok bez operace.", "hope.instead"),
    ("cs", "Metoda je bezpečná.", "safety"),
    ("cs", "Používáme vlastní tuk.", "own-cells"),
    ("cs", "Je to moderní metoda.", "experimental.new"),
    ("cs", "Rodiče vyhlásili veřejnou sbírku na léčbu.", "patient-voice"),
    ("cs", "Exozomy nenabízíme.", "refusal"),
    ("sk", "Podávame kmeňové bunky do kolena.", "therapy.stem-cells"),
    ("sk", "Bunky z tuku sú hojné.", "therapy.fat-cells"),
    ("sk", "Odber kostnej drene je krátky.", "therapy.marrow-cells"),
    ("sk", "Pupočníková krv sa uchováva.", "therapy.birth-tissue"),
    ("sk", "Exozómy nanášame na pleť.", "therapy.exosomes"),
    ("sk", "Regeneratívna medicína nás baví.", "therapy.general"),
    ("sk", "Urobíme liposukciu v lokálnej anestézii.", "procedure.taking"),
    ("sk", "Artróza kolena bolí.", "disease.joints"),
    ("sk", "Na našej klinike to robíme denne.", "provider-voice.we"),
    ("sk", "Klinika ponúka túto metódu.", "provider-voice.house"),
    ("sk", "Objednajte sa na konzultáciu.", "contact"),
    ("sk", "Varujú pred podvodom.", "warning"),
    ("sk", "Liečba obnovuje chrupavku.", "benefit.repair"),
    ("sk", "Zmierňuje bolesť a zlepšuje pohyblivosť.", "benefit.relief"),
    ("sk", "Je to najúčinnejšia metóda.", "benefit.best"),
    ("sk", "Je to posledná nádej.", "hope.last"),
    ("sk", "Metóda je bezpečná.", "safety"),
    ("sk", "Používame vlastný tuk.", "own-cells"),
    ("sk", "Je to moderná metóda.", "experimental.new"),
    ("sk", "Exozómy neponúkame.", "refusal"),
)

DOES_NOT_SAY = (
    ("cs", "Tento web používá soubory cookie.", "provider-voice"),
    ("cs", "Metoda není bezpečná.", "safety"),
    ("cs", "Podle kliniky obnovuje chrupavku.", "benefit"),
    ("cs", "Opravdu to zmírňuje bolest?", "benefit"),
    ("cs", "Údajně zmírňuje bolest.", "benefit"),
    ("cs", "Pes šel k veterináři.", "therapy"),
    ("cs", "Zítra bude v Brně slunečno.", "therapy"),
    ("sk", "Táto stránka používa súbory cookie.", "provider-voice"),
    ("sk", "Metóda nie je bezpečná.", "safety"),
    ("sk", "Podľa kliniky obnovuje chrupavku.", "benefit"),
    ("sk", "Naozaj to zmierňuje bolesť?", "benefit"),
    ("sk", "Údajne zmierňuje bolesť.", "benefit"),
    ("sk", "Pes išiel k veterinárovi.", "therapy"),
    ("sk", "Zajtra bude v Nitre slnečno.", "therapy"),
)


@pytest.mark.parametrize(("language", "text", "label"), SAYS)
def test_it_takes_a_sentence_for_what_it_says(language: str, text: str, label: str) -> None:
    assert label in said(text, language)


@pytest.mark.parametrize(("language", "text", "family"), DOES_NOT_SAY)
def test_it_does_not_take_a_near_miss_for_a_claim(language: str, text: str, family: str) -> None:
    assert family not in said(text, language)
