"""The lexicon of Italian: what sentences of each kind are taken for, and what they are not."""

import pytest

from tests.offers.lexicon.said import said

SAYS = (
    ("it", "Proponiamo cellule staminali mesenchimali.", "therapy.stem-cells"),
    ("it", "Il tessuto adiposo microframmentato viene iniettato.", "therapy.fat-cells"),
    ("it", "Usiamo il concentrato di midollo osseo.", "therapy.marrow-cells"),
    ("it", "Le cellule vengono dal cordone ombelicale.", "therapy.birth-tissue"),
    ("it", "Gli esosomi si applicano sul viso.", "therapy.exosomes"),
    ("it", "Il vaccino con cellule dendritiche è personale.", "therapy.immune-cells"),
    ("it", "La terapia genica usa un vettore virale.", "therapy.gene"),
    ("it", "Il gel piastrinico aiuta la ferita.", "therapy.plasma"),
    ("it", "I condrociti crescono in vitro.", "therapy.tissue"),
    ("it", "La medicina rigenerativa ci appassiona.", "therapy.general"),
    ("it", "Si esegue una piccola liposuzione in anestesia locale.", "procedure.taking"),
    ("it", "Il grasso viene centrifugato e filtrato.", "procedure.preparing"),
    ("it", "Le infiltrazioni si fanno sotto guida ecografica.", "procedure.giving"),
    ("it", "L'intervento avviene in day surgery.", "procedure.course"),
    ("it", "Chi ha l'artrosi del ginocchio lo sa.", "disease.joints"),
    ("it", "Seguiamo malati di sclerosi multipla.", "disease.nerves"),
    ("it", "Nel nostro centro eseguiamo questa tecnica.", "provider-voice.we"),
    ("it", "Il dottore riceve su appuntamento.", "provider-voice.house"),
    ("it", "Se soffri di dolore, parliamone.", "to-the-patient"),
    ("it", "Prenota una visita adesso.", "contact"),
    ("it", "Il turismo medico è comodo.", "broker"),
    ("it", "Aggiungi al carrello", "shop"),
    ("it", "Riproduzione riservata", "byline"),
    ("it", "La truffa è costata cara ai malati.", "warning"),
    ("it", "Lo ha deciso l'Agenzia italiana del farmaco.", "authority"),
    ("it", "Lo studio clinico di fase II arruola volontari.", "trial"),
    ("it", "Il trattamento rigenera la cartilagine.", "benefit.repair"),
    ("it", "Riduce il dolore e migliora la mobilità.", "benefit.relief"),
    ("it", "Distrugge le cellule tumorali.", "benefit.cure"),
    ("it", "La percentuale di successo è alta.", "benefit.figures"),
    ("it", "È la soluzione più efficace.", "benefit.best"),
    ("it", "Dona al viso un vero ringiovanimento.", "benefit.youth"),
    ("it", "È l'ultima speranza per lui.", "hope.last"),
    ("it", "Si può guarire senza intervento.", "hope.instead"),
    ("it", "Curiamo numerose patologie.", "many"),
    ("it", "Leggi le testimonianze di chi è venuto.", "testimony"),
    ("it", "Quanto costa lo sappiamo: chiedi i prezzi.", "price"),
    ("it", "Pensiamo noi al transfer dall'aeroporto.", "travel"),
    ("it", "La procedura è sicura e indolore.", "safety"),
    ("it", "Senza effetti collaterali.", "safety"),
    ("it", "Usiamo le tue cellule, prelevate dal paziente stesso.", "own-cells"),
    ("it", "Il nostro metodo è brevettato.", "token.patent"),
    ("it", "È una tecnica innovativa.", "experimental.new"),
    ("it", "La raccolta fondi è partita ieri.", "patient-voice"),
    ("it", "Non utilizziamo esosomi.", "refusal"),
    ("it", "Ha la borsite e la scoliosi.", "disease.joints"),
    ("it", "Soffre di acufeni.", "disease.eyes"),
    ("it", "Ipotiroidismo e sovrappeso.", "disease.metabolism"),
    ("it", "Vi accompagniamo in albergo.", "travel"),
    ("it", "Pensiamo noi al volo e al visto.", "travel"),
    ("it", "Sette notti in resort.", "travel"),
    ("it", "I partecipanti sostengono le spese dello studio.", "pay-to-join"),
    ("it", "Il saldo va versato prima della partenza.", "pay-to-join"),
    ("it", "La caparra non è rimborsabile.", "pay-to-join"),
    ("it", "Oltre 1.800 persone da 40 paesi.", "testimony"),
    ("it", "Ha lasciato le stampelle.", "testimony"),
    ("it", "Migliaia di famiglie si sono affidate a noi.", "testimony"),
    ("it", "Non arrendetevi alla malattia.", "hope.last"),
    ("it", "Prima di arrivare alla protesi.", "hope.instead"),
    ("it", "Dopo i quarant'anni le staminali diminuiscono.", "hope.fear"),
    ("it", "Indicata in oltre 60 patologie.", "many"),
    ("it", "Non occorre alcuna autorizzazione.", "no-approval.not-needed"),
    ("it", "Qui la legge lo consente.", "no-approval.elsewhere"),
    ("it", "Non abbiamo mai visto complicanze.", "safety"),
    ("it", "Non provocano reazioni.", "safety"),
    ("it", "Si ricavano dal sangue del paziente.", "own-cells"),
    ("it", "Ritroverete energia e sonno.", "benefit.relief"),
    ("it", "La pelle diventa compatta.", "benefit.youth"),
)

DOES_NOT_SAY = (
    ("it", "Utilizziamo i cookie per migliorare il sito.", "provider-voice"),
    ("it", "Cosa sono i cookie?", "explainer"),
    ("it", "Il trattamento dei dati personali segue la legge.", "benefit"),
    ("it", "Non è un metodo sicuro.", "safety"),
    ("it", "Secondo la clinica rigenera la cartilagine.", "benefit"),
    ("it", "Le cellule potrebbero rigenerare la cartilagine.", "benefit"),
    ("it", "Guarisce davvero il diabete?", "benefit"),
    ("it", "Nessuno studio dimostra che riduce il dolore.", "benefit"),
    ("it", "Visto il tempo, restiamo a casa.", "travel"),
    ("it", "Il quotidiano uso dell'auto inquina.", "byline"),
    ("it", "Il cane va dal veterinario.", "therapy"),
    ("it", "Tutti i diritti riservati.", "authority"),
    ("it", "La crema idratante profuma di rosa.", "own-cells"),
    ("it", "Domani il sole torna su Torino.", "therapy"),
    ("it", "Le proprie cellule o quelle di un donatore servono al trapianto.", "own-cells"),
    ("it", "Non serve aspettare.", "no-approval"),
    ("it", "Parlatene prima di decidere.", "hope"),
    ("it", "Il prelievo si fa nella stessa seduta.", "no-approval"),
    ("it", "Il servizio è gratuito per 24 mesi.", "price"),
)


@pytest.mark.parametrize(("language", "text", "label"), SAYS)
def test_it_takes_a_sentence_for_what_it_says(language: str, text: str, label: str) -> None:
    assert label in said(text, language)


@pytest.mark.parametrize(("language", "text", "family"), DOES_NOT_SAY)
def test_it_does_not_take_a_near_miss_for_a_claim(language: str, text: str, family: str) -> None:
    assert family not in said(text, language)
