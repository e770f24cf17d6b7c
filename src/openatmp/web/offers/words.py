"""What the page says of an offer: calm, whole sentences; never that it is safe or against the law."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from openatmp.basis.saying import say
from openatmp.classification import Category
from openatmp.offers.judgement import Judgement
from openatmp.offers.speaker import SpeakerKind


@dataclass(frozen=True, slots=True)
class Told:
    """What is said first.

    Args:
        headline: what was seen, in one sentence.
        means: what that means and does not mean.
        advice: what to do now.
    """

    headline: str
    means: str
    advice: str


_BEFORE = say("Before you decide, pay or travel, talk to a doctor who earns nothing by your decision.")
_ASK = say("If you are in doubt, ask the authority below.")
TOLD: Mapping[Judgement, Told] = MappingProxyType(
    {
        Judgement.OFFER: Told(
            say("This reads like an offer of a treatment that we could not confirm."),
            say(
                "That is what the words look like to a machine. It does not show that anything is wrong, or "
                "right."
            ),
            _BEFORE,
        ),
        Judgement.ABOUT: Told(
            say("This reads like a text about such treatments, not like an offer of one."),
            say("What it reports of others is not marked: a warning names the same things as an advert."),
            say("Were you offered such a treatment yourself? Then check that offer, too."),
        ),
        Judgement.AUTHORISED_OR_TRIAL: Told(
            say("This reads like something about an authorised medicine or a clinical trial."),
            say("It does not show that what you are offered is that medicine, or belongs to that trial."),
            say("Compare the names and numbers below with what you were told."),
        ),
        Judgement.OTHER: Told(
            say("This does not read like an offer of a treatment with cells or genes."),
            say("We look at such offers only. Of other treatments, banks and products we can say nothing."),
            _ASK,
        ),
        Judgement.CANNOT_TELL: Told(
            say("We cannot tell what this is."),
            say("The words speak for more than one thing, or there are too few of them."),
            _BEFORE,
        ),
    }
)
# Said instead where signs show in what nobody could name, and where what seems sound names nothing.
SIGNS_BUT_UNSURE = Told(
    say("We cannot tell whether this is an offer, but it shows warning signs."),
    TOLD[Judgement.CANNOT_TELL].means,
    _BEFORE,
)
NOTHING_TO_LOOK_UP = Told(
    say("This reads like something about an established treatment or about research."),
    say("It names no medicine and no trial that we could look up, so we could not confirm it."),
    say("Ask for the name of the medicine, or for the number of the trial."),
)
SPEAKERS: Mapping[SpeakerKind, str] = MappingProxyType(
    {
        SpeakerKind.PROVIDER: say("It seems to come from those who would give the treatment."),
        SpeakerKind.BROKER: say("It seems to come from somebody who arranges treatments elsewhere."),
        SpeakerKind.NEWS: say("It seems to come from a newspaper or another medium."),
        SpeakerKind.AUTHORITY: say("It seems to come from an authority."),
        SpeakerKind.SCHOLAR: say("It seems to come from scholars who write for others of their field."),
        SpeakerKind.HOSPITAL: say("It seems to come from a public hospital or a university."),
        SpeakerKind.PATIENT: say("It seems to come from a patient, or from somebody who speaks for one."),
        SpeakerKind.UNKNOWN: say("We could not make out from whom it comes."),
    }
)
CLASSES: Mapping[Category, str] = MappingProxyType(
    {
        Category.GTMP: say("As described, this would be a gene therapy medicine."),
        Category.SCTMP: say("As described, this would be a somatic cell therapy medicine."),
        Category.TEP: say("As described, this would be a tissue engineered product."),
        Category.NOT_ATMP: say("As described, this would not be an advanced therapy medicine."),
        Category.UNDECIDED: say(
            "What is said does not settle whether the law counts this as an advanced therapy medicine."
        ),
    }
)
NEEDS_AUTHORISATION = say(
    "Such a medicine needs an authorisation for the European Union. There are few exceptions, and the "
    "authorities must have agreed to them: above all clinical trials, and what is made for a single patient "
    "and used in a hospital of the same country."
)
# Without it, "not an advanced therapy medicine" would read like leave to sell.
OTHER_RULES = say("Other rules hold for these. A medicine of another kind needs an authorisation, too.")
# What nobody can see in a text, whatever it says.
NOT_CHECKED = (
    say("Whether the text says all that the offer says: we read only what you gave us."),
    say("Whether what it says of persons, places, studies and certificates is true."),
    say("What hospitals make for their own patients (hospital exemption): no public register tells it."),
)
NO_TRIAL_REGISTER_ASKED = say("Clinical trials: no trial register was asked.")
LANGUAGE_UNKNOWN = say(
    "The text is in a language whose signs we do not know; only names and numbers were looked up in it."
)
NOBODY_READ_WORDS = say(
    "No native speaker has read our list of words for this language yet, so signs may have been overlooked."
)
