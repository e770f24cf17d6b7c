from openatmp.offers.offered import offered_in
from openatmp.offers.sign import SignId
from openatmp.offers.signs import signs_of
from openatmp.offers.speaker.speaker import Speaker, SpeakerKind
from tests.offers.signs.known_things import Product
from tests.offers.signs.marked_text import cues_of, quotes

W3 = SignId.W3


def test_it_marks_the_clause_and_not_the_sentence() -> None:
    text = "The {therapy.stem-cells|cells} go into the joint, where they {benefit.repair|renew} the bone."
    assert quotes(W3, text) == ["where they renew the bone"]


def test_it_keeps_a_list_of_what_gets_better_together() -> None:
    text = "Our {therapy.exosomes|exosomes} {benefit.relief|improve} sleep, mood, and also all of the skin."
    assert quotes(W3, text) == ["Our exosomes improve sleep, mood"]


def test_it_takes_a_hedged_claim_for_a_claim() -> None:
    text = "{therapy.stem-cells|Stem cells} {benefit.relief!conditional|may ease pain}."
    assert quotes(W3, text) == ["Stem cells may ease pain"]


def test_it_needs_a_therapy_to_be_about() -> None:
    assert quotes(W3, "Our {cosmetic|cream} {benefit.youth|makes skin younger}.") == []
    assert quotes(W3, "Our {benefit.youth|cure makes you younger}.") == []


def test_it_does_not_lend_the_therapy_of_one_sentence_to_the_cream_of_the_next() -> None:
    text = "We give {therapy.exosomes|exosomes}. Our {cosmetic|cream} {benefit.youth|smooths the skin}."
    assert quotes(W3, text) == []


def test_it_takes_they_for_the_therapy_of_the_sentence_before() -> None:
    text = "We give {therapy.exosomes|exosomes}. They {benefit.youth|smooth the skin}."
    assert quotes(W3, text) == ["They smooth the skin"]


def test_it_does_not_take_a_therapy_far_up_the_page_for_what_a_claim_is_about() -> None:
    between = "We also have a garden. " * 30
    text = f"We give {{therapy.exosomes|exosomes}}. {between}A walk {{benefit.relief|eases pain}}."
    assert quotes(W3, text) == []


def test_it_takes_the_title_for_what_the_page_is_about() -> None:
    text = "It {benefit.repair|renews the joint}."
    assert quotes(W3, text, title="{therapy.stem-cells|Stem cells} for knees") == ["It renews the joint"]
    assert quotes(W3, text, title="Knees") == []


def test_it_takes_no_denied_therapy_for_what_a_claim_is_about() -> None:
    assert (
        quotes(W3, "We give no {therapy.stem-cells!negated|stem cells}. Rest {benefit.relief|eases pain}.")
        == []
    )


def test_it_shows_no_claim_of_an_authorised_product_in_its_own_sentence() -> None:
    text = "{therapy.gene|The gene therapy} Examplugene {benefit.relief|stops the disease}."
    start = cues_of(text).page.text.index("Examplugene")
    named = Product(start, start + 11, "Examplugene")
    assert quotes(W3, text, products=(named,)) == []
    withdrawn = Product(start, start + 11, "Examplugene", is_authorised=False)
    assert quotes(W3, text, products=(withdrawn,)) == ["The gene therapy Examplugene stops the disease"]


def test_it_shows_the_claim_of_another_sentence_beside_an_authorised_product() -> None:
    text = "Examplugene is authorised. Our {therapy.stem-cells|stem cells} {benefit.cure|cure} it too."
    named = Product(0, 11, "Examplugene")
    assert quotes(W3, text, products=(named,)) == ["Our stem cells cure it too"]


def test_that_there_is_no_cure_is_no_claim() -> None:
    cues = cues_of("{therapy.gene|Gene therapy}: there is {hope.last|no cure} so far.")
    claim = cues_of("{therapy.gene|Gene therapy}: there is no {benefit.cure|cure} so far.").found[1]
    both = type(cues)(cues.page, cues.sentences, (*cues.found, claim))
    found = signs_of(both, speaker=Speaker(SpeakerKind.PROVIDER), offered=offered_in(both))
    assert [sign.id for sign in found if not sign.inferred] == [SignId.HOPE]


def test_other_care_beside_the_therapy_is_compared_with_it() -> None:
    text = "We give {therapy.gene|genes}. Where {other-care|surgery} fails they {benefit.cure|cure}."
    assert quotes(W3, text) == ["Where surgery fails they cure"]


def test_other_care_far_from_the_therapy_is_what_a_claim_is_about() -> None:
    far = "We give {therapy.gene|genes}. " + "We have rooms. " * 3
    assert quotes(W3, f"{far}{{other-care|Massage}} {{benefit.relief|eases pain}}.") == []


def test_it_takes_the_sparing_of_surgery_for_a_claim_as_well() -> None:
    cues = cues_of("{therapy.gene|Gene therapy} often {hope.instead|makes surgery needless}.")
    claim = cues_of("{therapy.gene|Gene therapy} often {benefit.cure|makes surgery needless}.").found[1]
    both = type(cues)(cues.page, cues.sentences, (*cues.found, claim))
    found = {sign.id for sign in signs_of(both, speaker=Speaker(), offered=offered_in(both))}
    assert {W3, SignId.HOPE} <= found


def test_it_takes_no_figure_of_the_price_for_one_of_the_benefit() -> None:
    text = "{therapy.stem-cells|Stem cells} at {price|60 percent less}."
    cues = cues_of(text)
    claim = cues_of(text.replace("price|", "benefit.figures|")).found[1]
    both = type(cues)(cues.page, cues.sentences, (*cues.found, claim))
    found = signs_of(both, speaker=Speaker(SpeakerKind.PROVIDER), offered=offered_in(both))
    assert [sign.id for sign in found if not sign.inferred] == [SignId.PRICE]
