"""German pages: sentences of every sort, and words that must not be taken for something else."""

import pytest

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.lexicon import cues_of
from openatmp.offers.page import Page


def found_in(text: str) -> tuple[Cue, ...]:
    return cues_of(Page(text=text, language="de")).found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("In unserer Praxis behandeln wir Kniearthrose mit Zellen aus Ihrem Bauchfett.", "provider-voice.we"),
        ("Wir gewinnen Stammzellen aus dem Fettgewebe.", "therapy.stem-cells"),
        ("Mikrofragmentiertes Fett wird in das Gelenk gegeben.", "therapy.fat-cells"),
        ("Dendritische Zellen werden für Sie gezüchtet.", "therapy.immune-cells"),
        ("Die Frischzellenkur dauert drei Tage.", "therapy.animal-cells"),
        ("Exosomen aus der Nabelschnur lassen die Haut strahlen.", "therapy.exosomes"),
        ("Orthobiologische Verfahren für Sportler.", "therapy.general"),
        ("Das Fett wird per Liposuktion unter Lokalanästhesie entnommen.", "procedure.taking"),
        ("Die Zellen werden anschließend zentrifugiert.", "procedure.preparing"),
        ("Unser Verfahren regeneriert den Knorpel.", "benefit.repair"),
        ("Die Injektion lindert Schmerzen im Knie.", "benefit.relief"),
        ("Eine schonende Alternative zur Operation.", "hope.instead"),
        ("Die Behandlung ist nahezu ohne Nebenwirkungen.", "safety"),
        ("Es handelt sich um Ihre eigenen Zellen.", "own-cells"),
        ("Patienten aus dem Ausland holen wir mit Flughafentransfer ab.", "travel"),
        ("Die Behandlung kostet 6.900 Euro.", "price"),
        ("Unser Labor ist GMP zertifiziert.", "token.accreditation"),
        ("Das Verfahren ist patentiert.", "token.patent"),
        ("Jetzt Termin vereinbaren.", "contact"),
        ("Die Staatsanwaltschaft durchsuchte die Räume.", "authority"),
        ("Private Kliniken versprechen Heilung.", "clinics"),
        ("In den Warenkorb legen.", "shop"),
        ("Nabelschnurblut einlagern lassen.", "banking"),
        ("Ihr Pferd lahmt.", "veterinary"),
    ],
)
def test_it_knows_what_is_said(text: str, label: str) -> None:
    assert label in {f"{cue.family}.{cue.kind}".rstrip(".") for cue in found_in(text)}


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Wir verwenden Cookies, um unsere Website zu verbessern.", ("benefit", "provider-voice")),
        ("Jede natürliche Person kann Auskunft verlangen.", ("safety",)),
        ("Als Arzt in der Region ist er bekannt.", ("disease",)),
        ("Sie entfalten sich im Garten.", ("disease",)),
        ("Die Praxis lief wie gewohnt weiter und hatten Erfolg.", ("disease",)),
        ("Der Standard des Boards wurde angehoben.", ("disease",)),
        ("Er isst gerne ein gutes Gericht mit Nudeln.", ("therapy", "benefit")),
        ("Kinder und Jugendliche sind willkommen.", ("benefit",)),
        ("Die Steuererklärung muss bis Mai vorliegen.", ("therapy", "benefit", "safety", "hope")),
    ],
)
def test_it_leaves_ordinary_words_alone(text: str, families: tuple[str, ...]) -> None:
    assert not {cue.family for cue in found_in(text)} & set(families)


@pytest.mark.parametrize(
    ("text", "family", "scope"),
    [
        ("Die Therapie heilt Arthrose nicht.", "benefit", Scope.NEGATED),
        ("Laut Betreiber heilt die Spritze alle Patienten.", "benefit", Scope.REPORTED),
        ("Angeblich heilt die Spritze Arthrose.", "benefit", Scope.REPORTED),
        ("Stammzellen könnten eines Tages Knorpel reparieren.", "benefit", Scope.CONDITIONAL),
        ("Kann die Spritze Knorpel reparieren?", "benefit", Scope.ASKED),
    ],
)
def test_it_hears_how_it_is_said(text: str, family: str, scope: Scope) -> None:
    said = [cue.scope for cue in found_in(text) if cue.family == family]
    assert said
    assert all(scope in how for how in said)
