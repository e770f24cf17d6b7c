"""Labelled pages to learn from and to be measured on: a corpus kept elsewhere, and our own pages."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from openatmp.offers.judgement import Judgement

CORPUS = "OPENATMP_OFFERS_CORPUS"
OWN_PAGES = Path(__file__).resolve().parents[1] / "tests" / "offers" / "pages"
LABELS = {
    "offer": Judgement.OFFER,
    "about": Judgement.ABOUT,
    "legit": Judgement.AUTHORISED_OR_TRIAL,
    "other": Judgement.OTHER,
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page with its label.

    Args:
        id: its name.
        text: the text; empty when there is HTML.
        html: the HTML; empty when there is text.
        title: its title.
        address: where it was found.
        language: ISO 639-1 code.
        label: what it is.
        group: pages of one domain share it, and are never split between learning and measuring.
        learn: whether it may be learned from.
    """

    id: str
    text: str
    html: str
    title: str
    address: str
    language: str
    label: Judgement
    group: str
    learn: bool = True


def corpus_path() -> Path | None:
    """Where the corpus lies, if somebody said."""
    told = os.environ.get(CORPUS)
    return Path(told) if told else None


def corpus(path: Path) -> list[Labelled]:
    """Read a corpus of JSON lines: id, text or html, url, title, lang, label, domain."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_of_row(json.loads(line)) for line in lines if line.strip()]


def hash_of(path: Path) -> str:
    """Return the hash of a corpus, so that scores say what they were measured on."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def own_pages(folder: Path = OWN_PAGES) -> list[Labelled]:
    """Read the project's own pages: in each folder files, and their labels beside them."""
    return [page for labels in sorted(folder.rglob("labels.yaml")) for page in _own(labels)]


def hash_of_own(folder: Path = OWN_PAGES) -> str:
    """Return the hash of the project's own pages and of what they are; marked signs do not change it."""
    told = [
        (page.id, page.text, page.html, page.title, page.address, page.language, page.label.value, page.learn)
        for page in own_pages(folder)
    ]
    return hashlib.sha256(json.dumps(sorted(told)).encode()).hexdigest()


def _of_row(row: dict[str, str]) -> Labelled:
    return Labelled(
        id=row["id"],
        text=row.get("text", ""),
        html=row.get("html", ""),
        title=row.get("title", ""),
        address=row.get("url", ""),
        language=row.get("lang", ""),
        label=LABELS[row["label"]],
        group=row.get("domain", row["id"]),
    )


def _own(labels: Path) -> Iterator[Labelled]:
    for row in yaml.safe_load(labels.read_text(encoding="utf-8")):
        content = labels.with_name(row["file"]).read_text(encoding="utf-8")
        is_html = row["file"].endswith((".html", ".htm"))
        yield Labelled(
            id=row["file"],
            text="" if is_html else content,
            html=content if is_html else "",
            title=row.get("title", ""),
            address=row.get("url", ""),
            language=row["lang"],
            label=LABELS[row["label"]],
            group=urlsplit(row.get("url", "")).hostname or row["file"],
            learn=bool(row.get("learn", False)),
        )
