"""The one data shape of an answer, for files, pipes, the API and receipts."""

from collections.abc import Iterator
from typing import Any

from openatmp import __version__
from openatmp.basis.answers import Answer
from openatmp.basis.citations import Citation
from openatmp.basis.conditions import Value
from openatmp.basis.findings import Finding
from openatmp.basis.receipts import Receipt, make_receipt
from openatmp.classification.borderline import warnings
from openatmp.classification.cautions import cautions
from openatmp.classification.classify import Classification
from openatmp.classification.counterfactuals import Counterfactual, counterfactuals
from openatmp.classification.precedents import precedents
from openatmp.product.product import Fact
from openatmp.product.sources import Declared, Read, Registered, UsualPractice

CAUTION = (
    "This is computed from the facts given. It is not a recommendation of the committee, which alone can "
    "give one under Article 17 of Regulation (EC) No 1394/2007, and it vouches neither for how the product "
    "works nor for what it is used for."
)


def as_dict(classification: Classification) -> dict[str, Any]:
    """Return the whole answer as plain data.

    Args:
        classification: the answer.

    Returns:
        Class, reasons, what is missing, what would change it, precedents, warnings, caution and receipt.
    """
    return {
        **summary(classification),
        "on": classification.law.day.isoformat(),
        "label": classification.category.label,
        "combined_answer": classification.combined.value,
        "judgements": [
            {"key": judgement.key, "criterion": judgement.criterion}
            for judgement in classification.judgements
        ],
        "facts": {name: _fact(fact) for name, fact in classification.product.facts.items()},
        "findings": [
            finding_as_dict(classification.finding),
            finding_as_dict(classification.combined_finding),
        ],
        "counterfactuals": [_counterfactual(item) for item in counterfactuals(classification)],
        "precedents": [match.as_dict() for match in precedents(classification)],
        "warnings": [warning.as_dict() for warning in warnings(classification)],
        "provisions": [_provision(classification, citation) for citation in cited(classification)],
        "caution": " ".join((CAUTION, *cautions(classification))),
        "receipt": receipt_of(classification).as_dict(),
    }


def summary(classification: Classification) -> dict[str, Any]:
    """Return class, combined, and what is missing: the part that fits on one line.

    Args:
        classification: the answer.

    Returns:
        ``combined`` is true only when it is known that the product is combined; ``combined_answer``, beside
        it in whole answers and lines of a batch, tells no from not known.
    """
    return {
        "classification": classification.category.value,
        "combined": classification.combined is Answer.YES,
        "missing": list(classification.missing),
    }


def batch_line(classification: Classification) -> dict[str, Any]:
    """Return what one line of a batch carries: the class, the plain facts and the findings by name."""
    plainly = summary(classification)
    return {
        "classification": plainly["classification"],
        "combined": plainly["combined"],
        "combined_answer": classification.combined.value,
        "missing": plainly["missing"],
        "facts": {name: plain(fact.value) for name, fact in classification.product.facts.items()},
        "findings": {finding.name: finding.answer.value for finding in _all_findings(classification)},
    }


def cited(classification: Classification) -> tuple[Citation, ...]:
    """Return every provision that the reasons rest on, each once, in the order of the reasons."""
    found = (citation for finding in _all_findings(classification) for citation in finding.citations)
    return tuple(dict.fromkeys(found))


def receipt_of(classification: Classification) -> Receipt:
    """Return the receipt from which the same answer can be computed again.

    It names the files of the acts that the reasons rest on; another act that is added changes no receipt.
    """
    product, acts = classification.product, classification.law.acts
    rests_on = dict.fromkeys(citation.act for citation in cited(classification))
    return make_receipt(
        engine_version=__version__,
        law_files=[(acts[key].file_name, acts[key].sha256) for key in rests_on],
        day=classification.law.day,
        facts={name: plain(value) for name, value in sorted(product.known().items())},
        outputs=summary(classification),
    )


def plain(value: Value) -> bool | str | list[str]:
    """Return a value as JSON knows it; a set becomes a sorted list."""
    return sorted(value) if isinstance(value, frozenset) else value


def finding_as_dict(finding: Finding) -> dict[str, Any]:
    """Return a finding and all below it as plain data."""
    return {
        "name": finding.name,
        "question": finding.question,
        "answer": finding.answer.value,
        "exception": finding.exception,
        "citations": [
            {"act": citation.act, "provision": citation.provision} for citation in finding.citations
        ],
        "facts": list(finding.facts),
        "lacks": list(finding.lacks),
        "judgements": list(finding.judgements),
        "criterion": finding.criterion,
        "because": [finding_as_dict(reason) for reason in finding.because],
    }


def source_as_dict(fact: Fact) -> dict[str, Any]:
    """Return where a fact comes from as plain data."""
    match fact.source:
        case Declared(by=by, note=note):
            return {"kind": "declared", "by": by, "note": note}
        case Read(span=span, words=words, why=why):
            place = {"field": span.field, "start": span.start, "end": span.end}
            return {"kind": "read", **place, "words": words, "why": why}
        case UsualPractice(key=key, why=why, source=source, verified=verified):
            return {"kind": "usual practice", "key": key, "why": why, "source": source, "verified": verified}
        case Registered(register=register, entry=entry):
            return {"kind": "register", "register": register, "entry": entry}


def _all_findings(classification: Classification) -> Iterator[Finding]:
    yield from classification.finding.walk()
    yield from classification.combined_finding.walk()


def _fact(fact: Fact) -> dict[str, Any]:
    return {"value": plain(fact.value), "source": source_as_dict(fact)}


def _counterfactual(item: Counterfactual) -> dict[str, Any]:
    changes = [
        {
            "fact": change.fact,
            "before": None if change.before is None else plain(change.before),
            "after": plain(change.after),
        }
        for change in item.changes
    ]
    return {"changes": changes, "classification": item.category.value, "combined": item.combined}


def _provision(classification: Classification, citation: Citation) -> dict[str, Any]:
    provision = classification.law.provision(citation.act, citation.provision)
    return {
        "act": citation.act,
        "provision": citation.provision,
        "says": provision.says,
        "link": provision.link,
        "in_force_from": provision.in_force_from.isoformat() if provision.in_force_from else None,
        "in_force_to": provision.in_force_to.isoformat() if provision.in_force_to else None,
        "verified": provision.verified,
    }
