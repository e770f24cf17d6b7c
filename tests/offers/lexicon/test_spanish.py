"""The lexicon of Spanish: what sentences of each kind are taken for, and what they are not."""

import pytest

from tests.offers.lexicon.said import said

SAYS = (
    ("es", "Le ofrecemos un tratamiento con células madre.", "therapy.stem-cells"),
    ("es", "Inyectamos grasa microfragmentada en la rodilla.", "therapy.fat-cells"),
    ("es", "El aspirado concentrado de médula ósea se prepara en quirófano.", "therapy.marrow-cells"),
    ("es", "La gelatina de Wharton viene de partos programados.", "therapy.birth-tissue"),
    ("es", "Los exosomas se aplican tras el láser.", "therapy.exosomes"),
    ("es", "La vacuna de células dendríticas se pone cada mes.", "therapy.immune-cells"),
    ("es", "Un vector viral lleva el gen corregido.", "therapy.gene"),
    ("es", "El plasma rico en plaquetas sale de su sangre.", "therapy.plasma"),
    ("es", "Ponemos células frescas de cordero.", "therapy.animal-cells"),
    ("es", "La medicina regenerativa es nuestra pasión.", "therapy.general"),
    ("es", "Hacemos una mini liposucción con anestesia local.", "procedure.taking"),
    ("es", "La muestra se centrifuga en nuestro laboratorio.", "procedure.preparing"),
    ("es", "Se administra por vía intravenosa.", "procedure.giving"),
    ("es", "Son cuatro sesiones en un mes.", "procedure.course"),
    ("es", "Duele la rodilla por la artrosis.", "disease.joints"),
    ("es", "Vienen personas con esclerosis múltiple.", "disease.nerves"),
    ("es", "Atendemos a niños con autismo.", "disease.mind"),
    ("es", "En nuestra clínica lo hacemos a diario.", "provider-voice.we"),
    ("es", "La clínica ofrece este servicio los martes.", "provider-voice.house"),
    ("es", "Si usted sufre dolor, venga a vernos.", "to-the-patient"),
    ("es", "Pida cita previa hoy mismo.", "contact"),
    ("es", "Nuestro coordinador de pacientes organiza todo.", "broker"),
    ("es", "Añadir al carrito.", "shop"),
    ("es", "La clínica fue denunciada por estafa.", "warning"),
    ("es", "Lo dijo la Agencia Española de Medicamentos.", "authority"),
    ("es", "El ensayo clínico de fase II recluta voluntarios.", "trial"),
    ("es", "Esta técnica regenera el cartílago dañado.", "benefit.repair"),
    ("es", "El procedimiento alivia el dolor desde el primer día.", "benefit.relief"),
    ("es", "Destruye las células cancerosas.", "benefit.cure"),
    ("es", "Tenemos una tasa de éxito del 90 %.", "benefit.figures"),
    ("es", "Es la mejor alternativa para la cadera.", "benefit.best"),
    ("es", "Rejuvenece la piel del rostro.", "benefit.youth"),
    ("es", "Es la última esperanza de muchas familias.", "hope.last"),
    ("es", "Camine otra vez sin cirugía.", "hope.instead"),
    ("es", "Tratamos una amplia gama de enfermedades.", "many"),
    ("es", "Lea los testimonios de quienes vinieron.", "testimony"),
    ("es", "El precio del tratamiento incluye todo.", "price"),
    ("es", "Le esperamos con el traslado desde el aeropuerto.", "travel"),
    ("es", "Es un método totalmente seguro.", "safety"),
    ("es", "No tiene efectos secundarios.", "safety"),
    ("es", "Usamos sus propias células.", "own-cells"),
    ("es", "Contamos con certificación ISO 9001.", "token.accreditation"),
    ("es", "Tenemos un proceso patentado.", "token.patent"),
    ("es", "Es un tratamiento innovador.", "experimental.new"),
    ("es", "No requiere autorización de la agencia.", "no-approval.not-needed"),
    ("es", "Mi hijo recibe ayuda gracias a las donaciones.", "patient-voice"),
    ("es", "No ofrecemos exosomas.", "refusal"),
    ("es", "Conserve la sangre del cordón en nuestro banco.", "banking"),
)

DOES_NOT_SAY = (
    ("es", "Utilizamos cookies propias y de terceros.", "own-cells"),
    ("es", "Utilizamos cookies para mejorar su experiencia.", "provider-voice"),
    ("es", "Iniciar sesión", "procedure"),
    ("es", "Aviso legal y política de privacidad", "byline"),
    ("es", "Puede ejercer su derecho de acceso en cualquier momento.", "other-care"),
    ("es", "No es un método seguro.", "safety"),
    ("es", "Según la clínica, regenera el cartílago.", "benefit"),
    ("es", "¿Cura el autismo?", "benefit"),
    ("es", "La empresa asegura que alivia el dolor.", "benefit"),
    ("es", "No hay pruebas de que cure el cáncer.", "benefit"),
    ("es", "Todos los derechos reservados.", "authority"),
    ("es", "Lleve su perro al veterinario.", "therapy"),
    ("es", "La crema hidratante cuesta poco.", "own-cells"),
    ("es", "El tiempo mañana será soleado en Murcia.", "therapy"),
    ("es", "Qué son las cookies", "explainer"),
)


@pytest.mark.parametrize(("language", "text", "label"), SAYS)
def test_it_takes_a_sentence_for_what_it_says(language: str, text: str, label: str) -> None:
    assert label in said(text, language)


@pytest.mark.parametrize(("language", "text", "family"), DOES_NOT_SAY)
def test_it_does_not_take_a_near_miss_for_a_claim(language: str, text: str, family: str) -> None:
    assert family not in said(text, language)
