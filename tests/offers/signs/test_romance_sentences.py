"""Sentences of our own in Spanish, French, Italian and Portuguese: clinics' show their sign, others' none.

They were written before the phrases that see them, sign by sign, in the polite and the familiar form and in
the wording of both sides of the Atlantic.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from openatmp.offers.lexicon import cues_of
from openatmp.offers.offered import offered_in
from openatmp.offers.page import Block, Page
from openatmp.offers.sign import Sign, SignId
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.speaker import Speaker

ABOUT = {
    "es": "Terapia con células madre",
    "fr": "Thérapie par cellules souches",
    "it": "Terapia con cellule staminali",
    "pt": "Terapia com células-tronco",
}
TOLD: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("romance_sentences.yaml").read_text("utf-8"))
CLINICS, OTHERS = TOLD["clinics"], TOLD["others"]


def signs(sentence: str, language: str) -> tuple[Sign, ...]:
    """Return the signs of a sentence on a page about a therapy; what its absence tells is left out."""
    title = ABOUT[language]
    text = f"{title}\n{sentence}"
    blocks = (Block(0, len(title)), Block(len(title) + 1, len(text)))
    cues = cues_of(Page(text=text, blocks=blocks, language=language, title=title))
    found = signs_of(cues, speaker=Speaker(), offered=offered_in(cues))
    return tuple(sign for sign in found if not sign.inferred and sign.start > len(title))


def shown(sentence: str, language: str) -> set[SignId]:
    return {sign.id for sign in signs(sentence, language)}


@pytest.mark.parametrize(
    ("language", "sign"), [(language, sign) for language, some in CLINICS.items() for sign in some]
)
def test_it_sees_the_sign_in_what_clinics_write(language: str, sign: str) -> None:
    assert [it for it in CLINICS[language][sign] if SignId(sign) not in shown(it, language)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_it_sees_no_sign_in_what_others_write(language: str) -> None:
    assert {it: found for it in OTHERS[language] if (found := shown(it, language))} == {}


@pytest.mark.parametrize("language", CLINICS)
def test_every_language_has_sentences_for_the_same_signs(language: str) -> None:
    assert set(CLINICS[language]) == set(CLINICS["es"])
    assert len(OTHERS[language]) == len(OTHERS["es"])


@pytest.mark.parametrize(
    ("language", "sentence", "sign", "words"),
    [
        ("es", "Se lava la muestra y el pago se realiza antes de su llegada.", "PAY", "antes de su llegada"),
        ("es", "Le recogemos en el aeropuerto; la consulta es por la tarde.", "TRAVEL", "recogemos"),
        ("fr", "Un acompte de 50 % est demandé pour bloquer la date.", "PAY", "acompte"),
        ("fr", "Notre chauffeur vous attend à l'aéroport (terminal 2).", "TRAVEL", "aéroport"),
        ("it", "La visita dura un'ora; migliaia di famiglie si sono fidate di noi.", "TESTI", "famiglie"),
        ("it", "Non abbiamo mai osservato complicanze gravi.", "SAFE", "complicanze"),
        ("pt", "Para quem já tentou de tudo, há um caminho.", "HOPE", "tentou de tudo"),
        ("pt", "Somos rápidos: recebemos doentes de toda a Europa.", "TRAVEL", "doentes de toda a Europa"),
    ],
)
def test_it_marks_the_clause_that_says_it(language: str, sentence: str, sign: str, words: str) -> None:
    text = f"{ABOUT[language]}\n{sentence}"
    marked = [text[it.start : it.end] for it in signs(sentence, language) if it.id is SignId(sign)]
    assert any(words in it for it in marked)
    assert all(len(it) <= len(sentence) for it in marked)
