"""Which of the trials that were found a text is about, and whether it names one of their sites."""

from collections.abc import Iterable, Iterator

from openatmp.basis.saying import InEnglish, Said, say, sentence, together
from openatmp.register.medicine import Medicine
from openatmp.register.names.folding import words_of
from openatmp.register.renderings.wording import day_words
from openatmp.register.sources import sources
from openatmp.register.trials import Site, Trial, TrialsAsked
from openatmp.register.verify.claims import shared_words
from openatmp.register.verify.numbers import numbers_in
from openatmp.register.verify.places import place_words, places_named
from openatmp.register.verify.reading import Read

_SHORTEST_NAME = 5
_MOST_SITES_TOLD = 12


def trials_meant(read: Read, asked: TrialsAsked) -> tuple[Trial, ...]:
    """Return the trials that a text is about.

    Args:
        read: what the text says.
        asked: what came of asking trial registers.
    """
    if wanted := set(map(_comparable, read.numbers.of_trials)):
        return tuple(trial for trial in asked.trials if wanted & set(map(_comparable, trial.numbers)))
    names = (name for one in read.named for name in map(_names, one.medicines))
    words = set(_words((read.rest, *names)))
    return tuple(trial for trial in asked.trials if words & set(_words(trial.products)))


def _names(medicine: Medicine) -> str:
    return f"{medicine.name} {medicine.common_name}"


def _words(texts: Iterable[str]) -> Iterator[str]:
    """Yield the words that may tell one product from another."""
    for word in (word.plain for text in texts for word in words_of(text)):
        if len(word) >= _SHORTEST_NAME and word not in shared_words():
            yield word


def _comparable(number: str) -> str:
    """Return a number without its last part, which counts the times that a trial was submitted."""
    found = numbers_in(number)
    return "-".join(found.eu_ct[0].split("-")[:3]) if found.eu_ct else next(iter(found.of_trials), number)


def told_of_trial(trial: Trial, read: Read) -> tuple[str, ...]:
    """Say what is known of a trial, one sentence each.

    Args:
        trial: the trial.
        read: what the text says, for the places it names.
    """
    return tuple(_told(trial, read))


def _told(trial: Trial, read: Read) -> Iterator[str]:
    title = sources()[trial.source].title if trial.source in sources() else trial.source
    listed = sentence("{source} lists the trial {number}, as of {day}.")
    called = sentence("{source} lists the trial {number}, as of {day}: {title}")
    yield say(
        called if trial.title else listed,
        source=Said(title),
        number=trial.number,
        day=day_words(trial.as_of),
        title=InEnglish(_ended(trial.title)),
    )
    if trial.status:
        yield say("Where it stands: {status}.", status=Said(trial.status.rstrip(".")))
    yield from _details(trial)
    yield _sites(trial, read)
    if trial.link:
        yield say("Its page: {link}", link=trial.link)


def _details(trial: Trial) -> Iterator[str]:
    if trial.products:
        yield say("What is tried: {products}", products=InEnglish(_ended(", ".join(trial.products))))
    if trial.sponsor:
        yield say("Who answers for it: {sponsor}", sponsor=_ended(trial.sponsor))
    if trial.countries:
        yield say("Countries: {countries}.", countries=", ".join(trial.countries))


def _sites(trial: Trial, read: Read) -> str:
    if not trial.sites:
        return say("Which hospitals take part was not told; ask the sponsor or the authority.")
    named = [site for site in trial.sites if _is_named(site, read.text)]
    if named:
        return say("A site that your text names is listed: {sites}.", sites="; ".join(map(_spelled, named)))
    opening = say("No site that your text names is listed.") if place_words(read.rest) else ""
    return together([opening, _all_sites(trial)])


def _all_sites(trial: Trial) -> str:
    listed = "; ".join(map(_spelled, trial.sites[:_MOST_SITES_TOLD]))
    more = len(trial.sites) - _MOST_SITES_TOLD
    if more > 0:
        return say("Sites that are listed: {sites}; and {more} more.", sites=listed, more=more)
    return say("Sites that are listed: {sites}.", sites=listed)


def _is_named(site: Site, text: str) -> bool:
    return bool(site.city and places_named((site.city,), text))


def _spelled(site: Site) -> str:
    return ", ".join(part for part in (site.organisation, site.city, site.country) if part)


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
