"""Sentences of our own, each by itself on a page about a therapy: clinics' show their sign, others' none."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from openatmp.offers.lexicon import cues_of
from openatmp.offers.offered import offered_in
from openatmp.offers.page import Block, Page
from openatmp.offers.sign import SignId
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.speaker import Speaker

# A page that says nothing else but what it is about.
ABOUT = {
    "cs": "Terapie kmenovými buňkami",
    "de": "Stammzelltherapie",
    "en": "Stem cell therapy",
    "es": "Terapia con células madre",
    "fr": "Thérapie par cellules souches",
    "it": "Terapia con cellule staminali",
    "nl": "Stamceltherapie",
    "pl": "Terapia komórkami macierzystymi",
    "pt": "Terapia com células-tronco",
    "sk": "Terapia kmeňovými bunkami",
    "tr": "Kök hücre tedavisi",
}
CLAIMS = {
    *(SignId.W1, SignId.W2, SignId.W3, SignId.HOPE, SignId.MANY, SignId.TESTI),
    *(SignId.SAFE, SignId.OWN, SignId.TOKEN),
}


def told(file: str) -> dict[str, Any]:
    return dict(yaml.safe_load(Path(__file__).with_name(file).read_text("utf-8")))


CLINICS, OTHERS = told("clinic_sentences.yaml"), told("other_sentences.yaml")


def signs(sentence: str, language: str) -> set[SignId]:
    title = ABOUT[language]
    text = f"{title}\n{sentence}"
    blocks = (Block(0, len(title)), Block(len(title) + 1, len(text)))
    cues = cues_of(Page(text=text, blocks=blocks, language=language, title=title))
    found = signs_of(cues, speaker=Speaker(), offered=offered_in(cues))
    return {sign.id for sign in found if not sign.inferred and sign.start > len(title)}


@pytest.mark.parametrize(
    ("language", "sign"), [(language, sign) for language, some in CLINICS.items() for sign in some]
)
def test_it_sees_the_sign_in_what_clinics_write(language: str, sign: str) -> None:
    missed = [it for it in CLINICS[language][sign] if SignId(sign) not in signs(it, language)]
    assert missed == []


@pytest.mark.parametrize("language", OTHERS)
def test_it_sees_no_claim_in_what_others_write(language: str) -> None:
    seen = {it: found for it in OTHERS[language] if (found := signs(it, language) & CLAIMS)}
    assert seen == {}


@pytest.mark.parametrize("language", CLINICS)
def test_it_knows_the_signs_that_matter_most_in_every_language(language: str) -> None:
    assert {"W1", "W2", "W3", "HOPE", "SAFE", "OWN", "TOKEN"} <= set(CLINICS[language])
    assert len(OTHERS[language]) >= len(CLAIMS)
