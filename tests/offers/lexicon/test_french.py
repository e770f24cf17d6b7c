"""French pages: sentences of every sort, and words that must not be taken for something else."""

import pytest

from openatmp.offers.cues import Cue, Scope
from openatmp.offers.lexicon import cues_of
from openatmp.offers.page import Page


def found_in(text: str) -> tuple[Cue, ...]:
    return cues_of(Page(text=text, language="fr")).found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Notre clinique vous accueille à Lyon.", "provider-voice.we"),
        ("Les cellules souches mésenchymateuses sont prélevées.", "therapy.stem-cells"),
        ("La graisse micro-fragmentée est utilisée.", "therapy.fat-cells"),
        ("Le concentré de moelle osseuse est préparé sur place.", "therapy.marrow-cells"),
        ("Des exosomes sont appliqués sur le visage.", "therapy.exosomes"),
        ("La thérapie génique a été étudiée.", "therapy.gene"),
        ("La médecine régénérative change tout.", "therapy.general"),
        ("Une liposuccion sous anesthésie locale suffit.", "procedure.taking"),
        ("Elles sont réinjectées dans l'articulation.", "procedure.giving"),
        ("Le traitement régénère le cartilage.", "benefit.repair"),
        ("Elle soulage les douleurs du genou.", "benefit.relief"),
        ("Une alternative à la chirurgie existe.", "hope.instead"),
        ("La méthode est sans effets secondaires.", "safety"),
        ("Nous utilisons vos propres cellules.", "own-cells"),
        ("Les nuits d'hôtel sont comprises.", "travel"),
        ("Le forfait tout compris coûte 9 500 euros.", "price"),
        ("Prenez rendez-vous dès maintenant.", "contact"),
        ("La technologie est brevetée.", "token.patent"),
        ("L'ANSM a publié une décision.", "authority"),
        ("Certaines cliniques promettent la guérison.", "clinics"),
        ("Des traitements non éprouvés circulent.", "warning"),
        ("Le conseil a été saisi par la Cour de cassation.", "authority"),
        ("Une banque de sang de cordon propose un devis.", "banking"),
        ("Le vétérinaire examine la jument.", "veterinary"),
        ("Elle souffre de bursite et de scoliose.", "disease.joints"),
        ("Il a des acouphènes.", "disease.eyes"),
        ("Surpoids et hypothyroïdie.", "disease.metabolism"),
        ("Nous venons vous chercher à la gare.", "travel"),
        ("Votre chambre est réservée.", "travel"),
        ("Transfert aéroport compris.", "travel"),
        ("Les volontaires prennent en charge les frais.", "pay-to-join"),
        ("Le solde est versé avant le départ.", "pay-to-join"),
        ("L'acompte n'est pas remboursable.", "pay-to-join"),
        ("Plus de 2 000 familles déjà.", "testimony"),
        ("Elle a rangé ses béquilles.", "testimony"),
        ("Regardez leur histoire et celle de nos patients.", "testimony"),
        ("Il reste un espoir.", "hope.last"),
        ("Gardez votre genou.", "hope.instead"),
        ("Avec l'âge nos réserves s'épuisent.", "hope.fear"),
        ("Aussi bien pour l'arthrose que pour l'asthme.", "many"),
        ("Rien n'est ajouté au sang.", "no-approval.not-needed"),
        ("Ici, c'est permis.", "no-approval.elsewhere"),
        ("Nous n'avons jamais constaté de complication.", "safety"),
        ("Ni rejet ni allergie.", "safety"),
        ("Vous êtes votre propre donneur.", "own-cells"),
        ("Il freine les poussées.", "benefit.relief"),
        ("Le teint s'illumine.", "benefit.youth"),
    ],
)
def test_it_knows_what_is_said(text: str, label: str) -> None:
    assert label in {f"{cue.family}.{cue.kind}".rstrip(".") for cue in found_in(text)}


@pytest.mark.parametrize(
    ("text", "families"),
    [
        (
            "Nous utilisons des cookies pour améliorer le fonctionnement du site.",
            ("benefit", "provider-voice"),
        ),
        ("La douleur chronique gêne le sommeil.", ("byline",)),
        ("Nos prestataires et fournisseurs traitent vos données.", ("clinics",)),
        ("Ces cellules sont dérivées du tissu.", ("warning",)),
        ("Les troubles de la mémoire sont fréquents.", ("citation",)),
        ("Crédit photo : agence.", ("price",)),
        ("Le chat en direct est fermé.", ("veterinary",)),
        ("Au cours de la semaine il a plu.", ("explainer",)),
        ("Le jardin est ouvert le dimanche.", ("therapy", "benefit", "safety", "hope")),
        ("Vos propres cellules ou celles d'un donneur servent à la greffe.", ("own-cells",)),
        ("Vous pouvez retirer votre consentement.", ("own-cells",)),
        ("Jusqu'à 70 % moins cher.", ("benefit",)),
        ("Parlez-en à votre médecin avant de décider.", ("hope",)),
        ("Il a payé sans résultat.", ("hope",)),
        ("Évitez la prothèse.", ("other-care",)),
    ],
)
def test_it_leaves_ordinary_words_alone(text: str, families: tuple[str, ...]) -> None:
    assert not {cue.family for cue in found_in(text)} & set(families)


@pytest.mark.parametrize(
    ("text", "family", "scope"),
    [
        ("Le traitement ne guérit pas l'arthrose.", "benefit", Scope.NEGATED),
        ("La société prétend que le produit guérit l'arthrose.", "benefit", Scope.REPORTED),
        ("Il permettrait de réparer le cartilage.", "benefit", Scope.REPORTED),
        ("Un jour elles pourraient réparer le cartilage.", "benefit", Scope.CONDITIONAL),
        ("Le produit guérit-il l'arthrose ?", "benefit", Scope.ASKED),
    ],
)
def test_it_hears_how_it_is_said(text: str, family: str, scope: Scope) -> None:
    said = [cue.scope for cue in found_in(text) if cue.family == family]
    assert said
    assert all(scope in how for how in said)
