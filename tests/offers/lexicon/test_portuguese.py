"""The lexicon of Portuguese: what sentences of each kind are taken for, and what they are not."""

import pytest

from tests.offers.lexicon.said import said

SAYS = (
    ("pt", "Oferecemos terapia com células-tronco.", "therapy.stem-cells"),
    ("pt", "As células estaminais vêm do osso.", "therapy.stem-cells"),
    ("pt", "A gordura microfragmentada vai para o joelho.", "therapy.fat-cells"),
    ("pt", "Fazemos o aspirado de medula óssea.", "therapy.marrow-cells"),
    ("pt", "O sangue do cordão umbilical é raro.", "therapy.birth-tissue"),
    ("pt", "Os exossomos entram após o laser.", "therapy.exosomes"),
    ("pt", "A vacina de células dendríticas é mensal.", "therapy.immune-cells"),
    ("pt", "A terapia gênica usa um vetor viral.", "therapy.gene"),
    ("pt", "O plasma rico em plaquetas sai do sangue.", "therapy.plasma"),
    ("pt", "Os fatores de correção vêm do paciente.", "therapy.general"),
    ("pt", "A coleta da medula leva pouco tempo.", "procedure.taking"),
    ("pt", "O material é centrifugado na hora.", "procedure.preparing"),
    ("pt", "O produto é injetado na articulação.", "procedure.giving"),
    ("pt", "São três sessões por ano.", "procedure.course"),
    ("pt", "Quem tem artrose no joelho sabe.", "disease.joints"),
    ("pt", "Cuidamos de crianças com paralisia cerebral.", "disease.nerves"),
    ("pt", "Em nossa clínica fazemos isso todo dia.", "provider-voice.we"),
    ("pt", "O horário de atendimento é das oito às seis.", "provider-voice.house"),
    ("pt", "Se você sofre com dor, venha.", "to-the-patient"),
    ("pt", "Agende sua avaliação agora.", "contact"),
    ("pt", "Vivemos do turismo médico.", "broker"),
    ("pt", "Adicionar ao carrinho", "shop"),
    ("pt", "A Anvisa publicou uma nota ontem.", "authority"),
    ("pt", "Foi um golpe contra os doentes.", "warning"),
    ("pt", "O ensaio clínico está na fase II.", "trial"),
    ("pt", "O tratamento regenera a cartilagem.", "benefit.repair"),
    ("pt", "Alivia a dor e melhora a mobilidade.", "benefit.relief"),
    ("pt", "Destrói as células tumorais.", "benefit.cure"),
    ("pt", "A taxa de sucesso é alta.", "benefit.figures"),
    ("pt", "É o tratamento mais eficaz.", "benefit.best"),
    ("pt", "O rejuvenescimento aparece logo.", "benefit.youth"),
    ("pt", "É a última esperança da família.", "hope.last"),
    ("pt", "Volte a andar sem cirurgia.", "hope.instead"),
    ("pt", "Tratamos diversas doenças.", "many"),
    ("pt", "Veja os depoimentos de quem fez.", "testimony"),
    ("pt", "O valor do tratamento é acessível.", "price"),
    ("pt", "O traslado do aeroporto está incluído.", "travel"),
    ("pt", "É um procedimento seguro e indolor.", "safety"),
    ("pt", "Não tem efeitos colaterais.", "safety"),
    ("pt", "Usamos células do próprio paciente.", "own-cells"),
    ("pt", "A técnica é patenteada.", "token.patent"),
    ("pt", "É uma terapia inovadora.", "experimental.new"),
    ("pt", "A vaquinha já tem cem doadores.", "patient-voice"),
    ("pt", "Não oferecemos exossomos.", "refusal"),
    ("pt", "Tem bursite e escoliose.", "disease.joints"),
    ("pt", "Sofre de zumbido e surdez.", "disease.eyes"),
    ("pt", "Hipotireoidismo e excesso de peso.", "disease.metabolism"),
    ("pt", "Cuidamos do hotel e do visto.", "travel"),
    ("pt", "Buscamos você no aeroporto.", "travel"),
    ("pt", "Sete noites de hospedagem.", "travel"),
    ("pt", "Os participantes pagam o próprio tratamento.", "pay-to-join"),
    ("pt", "É pago antes da viagem.", "pay-to-join"),
    ("pt", "O sinal não é reembolsável.", "pay-to-join"),
    ("pt", "Mais de 4.000 pacientes até hoje.", "testimony"),
    ("pt", "Largou as muletas.", "testimony"),
    ("pt", "Conheça a história da Ana.", "testimony"),
    ("pt", "Já tentaram de tudo.", "hope.last"),
    ("pt", "Uma opção antes da prótese.", "hope.instead"),
    ("pt", "Com o passar dos anos perdemos células.", "hope.fear"),
    ("pt", "Ajuda em mais de 80 doenças.", "many"),
    ("pt", "Não precisa de registro.", "no-approval.not-needed"),
    ("pt", "A lei local permite.", "no-approval.elsewhere"),
    ("pt", "As células não causam alergias.", "safety"),
    ("pt", "O paciente sai andando.", "safety"),
    ("pt", "Você é o seu próprio doador.", "own-cells"),
    ("pt", "As crianças passam a dormir melhor.", "benefit.relief"),
    ("pt", "A pele fica mais firme.", "benefit.youth"),
)

DOES_NOT_SAY = (
    ("pt", "Utilizamos cookies para melhorar a sua experiência.", "provider-voice"),
    ("pt", "Ela vai ao mercado.", "disease"),
    ("pt", "Política de privacidade e termos de uso", "byline"),
    ("pt", "Não é um método seguro.", "safety"),
    ("pt", "Segundo a clínica, regenera a cartilagem.", "benefit"),
    ("pt", "A empresa afirma que alivia a dor.", "benefit"),
    ("pt", "Será que cura o autismo?", "benefit"),
    ("pt", "Não há provas de que cure o câncer.", "benefit"),
    ("pt", "Leve o cachorro ao veterinário.", "therapy"),
    ("pt", "O creme hidratante custa pouco.", "own-cells"),
    ("pt", "Amanhã o sol volta ao Recife.", "therapy"),
    ("pt", "A receita de bolo leva ovos.", "benefit"),
    ("pt", "Todos os direitos reservados.", "authority"),
    ("pt", "As suas próprias células ou as de um dador servem para o transplante.", "own-cells"),
    ("pt", "Não é preciso esperar.", "no-approval"),
    ("pt", "Perguntam se funcionam.", "hope"),
    ("pt", "Fale com o seu médico antes de decidir.", "social"),
    ("pt", "O mesmo procedimento vale para todos.", "no-approval"),
    ("pt", "Evite a prótese.", "other-care"),
)


@pytest.mark.parametrize(("language", "text", "label"), SAYS)
def test_it_takes_a_sentence_for_what_it_says(language: str, text: str, label: str) -> None:
    assert label in said(text, language)


@pytest.mark.parametrize(("language", "text", "family"), DOES_NOT_SAY)
def test_it_does_not_take_a_near_miss_for_a_claim(language: str, text: str, family: str) -> None:
    assert family not in said(text, language)
