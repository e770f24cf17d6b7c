"""Texts dressed as full pages of made-up sites: menus, notices, forms, footers, and what markup tells.

Which dress a label gets follows how such sites are built as a rule, with exceptions on purpose: a paper has
phones and forms too, a clinic has a blog, and an advert stands in a paper.
"""

import json
from dataclasses import dataclass
from html import escape
from pathlib import Path
from random import Random
from typing import Any

import yaml

from openatmp.offers.judgement import Judgement

FURNITURE: dict[str, Any] = yaml.safe_load(
    Path(__file__).with_name("furniture.yaml").read_text(encoding="utf-8")
)
CLINIC, PAPER, HOUSE = "clinic", "paper", "house"
DRESSES = {
    Judgement.OFFER: ((CLINIC, 0.88), (PAPER, 0.12)),
    Judgement.ABOUT: ((PAPER, 0.68), (HOUSE, 0.2), (CLINIC, 0.12)),
    Judgement.AUTHORISED_OR_TRIAL: ((HOUSE, 0.5), (PAPER, 0.4), (CLINIC, 0.1)),
    Judgement.OTHER: ((CLINIC, 0.65), (PAPER, 0.2), (HOUSE, 0.15)),
}
TYPES = {
    CLINIC: ("MedicalClinic", "Physician", "MedicalBusiness", "LocalBusiness", "Organization", "WebPage"),
    PAPER: ("NewsArticle", "NewsArticle", "Article", "BlogPosting", "WebPage"),
    HOUSE: (
        "Hospital",
        "GovernmentOrganization",
        "ScholarlyArticle",
        "CollegeOrUniversity",
        "WebPage",
        "WebPage",
    ),
}


@dataclass(frozen=True, slots=True)
class Dress:
    """What one made-up site wears.

    Args:
        site: clinic, paper or house.
        words: menus and notices in the language of the page.
        chance: decides what else is there.
    """

    site: str
    words: dict[str, Any]
    chance: Random

    def now_and_then(self, clinic: float, paper: float, house: float) -> bool:
        """Whether something is there that each kind of site has this often."""
        return self.chance.random() < {CLINIC: clinic, PAPER: paper, HOUSE: house}[self.site]

    def some(self, *keys: str) -> list[str]:
        """Return words of the furniture, whole lists after one another."""
        return [word for key in keys for word in self.words[key]]


def dressed(title: str, paragraphs: list[str], language: str, label: Judgement, chance: Random) -> str:
    """Return a full page around some paragraphs.

    Args:
        title: its title.
        paragraphs: what it says.
        language: ISO 639-1 code; English furniture serves languages that have none.
        label: what it is, which decides how such sites are built as a rule.
        chance: decides the rest.
    """
    sites, shares = zip(*DRESSES[label], strict=True)
    site = chance.choices(sites, shares)[0]
    dress = Dress(site, FURNITURE.get(language, FURNITURE["en"]), chance)
    parts = [_head(title, language, dress), _menu(dress), *_middle(title, paragraphs, dress), _foot(dress)]
    return "<!doctype html><html lang=" + language + ">" + "".join(parts) + "</body></html>"


def _head(title: str, language: str, dress: Dress) -> str:
    kind = dress.chance.choice(TYPES[dress.site])
    marked: dict[str, Any] = {"@context": "https://schema.org", "@type": kind, "inLanguage": language}
    if dress.now_and_then(0.15, 0.85, 0.2):
        marked |= {"datePublished": "2024-03-12", "author": {"@type": "Person", "name": "Anna Example"}}
    data = (
        f'<script type="application/ld+json">{json.dumps(marked)}</script>'
        if dress.now_and_then(0.6, 0.8, 0.5)
        else ""
    )
    graph = '<meta property="og:type" content="article">' if dress.now_and_then(0.5, 0.9, 0.3) else ""
    return f"<head><meta charset=utf-8><title>{escape(title)}</title>{graph}{data}</head><body>"


def _menu(dress: Dress) -> str:
    names = dress.some({CLINIC: "clinic_menu", PAPER: "news_menu", HOUSE: "house_menu"}[dress.site])
    links = "".join(f'<li><a href="/{number}">{escape(name)}</a></li>' for number, name in enumerate(names))
    tag = dress.chance.choice(("nav", "nav", "header", 'div class="menu"'))
    return f"<{tag}><ul>{links}</ul></{tag.split()[0]}>"


def _middle(title: str, paragraphs: list[str], dress: Dress) -> list[str]:
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    byline = (
        f"<p class=byline>{escape(dress.words['byline'])}</p>" if dress.now_and_then(0.08, 0.8, 0.15) else ""
    )
    return [f"<main><h1>{escape(title)}</h1>{byline}{body}</main>", _aside(dress), _form(dress)]


def _aside(dress: Dress) -> str:
    if not dress.now_and_then(0.1, 0.8, 0.1):
        return ""
    return (
        "<aside>"
        + "".join(f'<p><a href="/more">{escape(more)}</a></p>' for more in dress.some("news_more"))
        + "</aside>"
    )


def _form(dress: Dress) -> str:
    if not dress.now_and_then(0.65, 0.08, 0.12):
        return ""
    labels = dress.some("clinic_form")
    names = ("name", "email", "phone", "condition", "message")
    shown = names if dress.site == CLINIC else ("name", "email", "message")
    fields = "".join(
        f'<label>{escape(label)}<input name="{name}"></label>'
        for name, label in zip(names, labels, strict=False)
        if name in shown
    )
    return f'<form method=post action="/send">{fields}<button>{escape(labels[-1])}</button></form>'


def _foot(dress: Dress) -> str:
    names = dress.some({CLINIC: "clinic_footer", PAPER: "news_footer", HOUSE: "house_footer"}[dress.site])
    lines = "".join(f"<p>{escape(name)}</p>" for name in names)
    phone = '<a href="tel:+12025550107">+1 202 555 0107</a>' if dress.now_and_then(0.7, 0.12, 0.4) else ""
    chat = '<a href="https://wa.me/12025550107">WhatsApp</a>' if dress.now_and_then(0.35, 0.01, 0.01) else ""
    cookies = f'<div class="cookie-notice">{escape(dress.words["cookies"])}</div>'
    return f"<footer>{lines}{phone}{chat}</footer>{cookies if dress.now_and_then(0.8, 0.9, 0.7) else ''}"
