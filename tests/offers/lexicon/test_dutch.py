"""Dutch pages: sentences of every sort, and words that must not be taken for something else."""

import pytest

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.lexicon import cues_of
from openatmp.offers.page import Page


def found_in(text: str) -> tuple[Cue, ...]:
    return cues_of(Page(text=text, language="nl")).found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Onze kliniek ligt in Antwerpen.", "provider-voice.we"),
        ("Bij ons kunt u terecht voor stamceltherapie.", "therapy.stem-cells"),
        ("Microgefragmenteerd vet wordt gebruikt.", "therapy.fat-cells"),
        ("Cellen uit het beenmerg worden verzameld.", "therapy.marrow-cells"),
        ("Exosomen worden op de huid aangebracht.", "therapy.exosomes"),
        ("Dendritische cellen leren de afweer.", "therapy.immune-cells"),
        ("Regeneratieve geneeskunde is ons vak.", "therapy.general"),
        ("Met liposuctie wordt vet afgenomen.", "procedure.taking"),
        ("Daarna wordt het in de knie gespoten.", "procedure.giving"),
        ("Dit herstelt het kraakbeen.", "benefit.repair"),
        ("De injectie vermindert pijn en stijfheid.", "benefit.relief"),
        ("Een alternatief voor een operatie.", "hope.instead"),
        ("De methode is vrijwel pijnloos.", "safety"),
        ("Er worden lichaamseigen cellen gebruikt.", "own-cells"),
        ("Hotelovernachting en luchthaventransfer zijn geregeld.", "travel"),
        ("De behandeling kost € 4.500.", "price"),
        ("Maak een afspraak.", "contact"),
        ("Wij regelen alles met onze partnerklinieken.", "broker"),
        ("De techniek is gepatenteerd.", "token.patent"),
        ("De IGJ greep in.", "authority"),
        ("Dubieuze klinieken beloven genezing.", "clinics"),
        ("Kwakzalverij is gevaarlijk.", "warning"),
        ("Navelstrengbloed opslaan kan bij een bank.", "banking"),
        ("De dierenarts onderzoekt uw paard.", "veterinary"),
    ],
)
def test_it_knows_what_is_said(text: str, label: str) -> None:
    assert label in {f"{cue.family}.{cue.kind}".rstrip(".") for cue in found_in(text)}


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Wij gebruiken cookies om de website te verbeteren.", ("benefit", "provider-voice")),
        ("Uw account is aangemaakt.", ("benefit",)),
        ("Zijn rechterknie is geschaafd.", ("authority",)),
        ("Er zijn duizenden bewonderaars.", ("disease",)),
        ("Algemene verordening gegevensbescherming.", ("law-text",)),
        ("Een huis op maat.", ("experimental",)),
        ("Wij lezen de krant op zondag.", ("therapy", "benefit", "safety", "hope")),
        ("Lees onze voorwaarden.", ("warning", "authority")),
    ],
)
def test_it_leaves_ordinary_words_alone(text: str, families: tuple[str, ...]) -> None:
    assert not {cue.family for cue in found_in(text)} & set(families)


@pytest.mark.parametrize(
    ("text", "family", "scope"),
    [
        ("De behandeling geneest artrose niet.", "benefit", Scope.NEGATED),
        ("De kliniek beweert dat de prik artrose geneest.", "benefit", Scope.REPORTED),
        ("Naar eigen zeggen geneest de prik artrose.", "benefit", Scope.REPORTED),
        ("Ooit zouden stamcellen kraakbeen kunnen herstellen.", "benefit", Scope.CONDITIONAL),
        ("Geneest de prik artrose?", "benefit", Scope.ASKED),
    ],
)
def test_it_hears_how_it_is_said(text: str, family: str, scope: Scope) -> None:
    said = [cue.scope for cue in found_in(text) if cue.family == family]
    assert said
    assert all(scope in how for how in said)
