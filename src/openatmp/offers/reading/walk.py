"""Going through a page tag by tag."""

import re
from collections.abc import Callable, Mapping
from itertools import islice

from openatmp.offers.reading.limits import limit
from openatmp.offers.reading.nesting import INLINE, VOID, Nesting
from openatmp.offers.reading.seen import Attributes, Form, Link, Seen
from openatmp.offers.reading.tags import Tag, attributes_of, tags_of, told
from openatmp.offers.reading.words import Words

_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif)$", re.IGNORECASE)
_ADDRESS = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
_END_OF_LINK = ""
_BUTTONS = frozenset({"submit", "button", "reset"})
_UNSEEN_INPUTS = frozenset({"hidden", "password", "checkbox", "radio", "file", "image", "range", "color"})


def walk(markup: str, *, everything: bool = False) -> Seen:
    """Go through a page.

    Args:
        markup: the page.
        everything: whether what is hidden is read too.

    Returns:
        What was seen.
    """
    walker = _Walker(everything=everything)
    seen, tags = walker.seen, tags_of(markup, without_scripts=everything)
    for tag in islice(tags, limit("tags")):
        walker.meet(tag)
        if seen.words.is_full:
            break
    seen.words.end()
    seen.is_cut = next(tags, None) is not None or seen.words.is_full
    return seen


class _Walker:
    """What is known at a place of a page.

    Args:
        everything: whether what is hidden is read too.
    """

    __slots__ = (
        "_choices_from",
        "_form",
        "_label",
        "_nesting",
        "_special",
        "_special_ends",
        "_words",
        "seen",
    )

    def __init__(self, *, everything: bool) -> None:
        self._words = Words(limit("characters"))
        self.seen = Seen(self._words)
        self._nesting = Nesting(everything=everything)
        self._form: Form = self.seen.forms[0]
        self._label: list[str] | None = None
        self._choices_from = 0
        self._special: Mapping[str, Callable[[Tag], None]] = {
            "a": self._link,
            "base": self._base,
            "form": self._start_form,
            "html": self._page,
            "iframe": self._frame,
            "img": self._picture,
            "input": self._input,
            "label": self._start_label,
            "meta": self._meta,
            "q": self._quote,
            "script": self._script,
            "select": self._choices,
            "textarea": self._input,
            "title": self._title,
        }
        self._special_ends: Mapping[str, Callable[[], None]] = {
            "a": self._end_link,
            "form": self._end_form,
            "label": self._end_label,
            "q": self._end_quote,
            "select": self._drop_long_choices,
        }

    def meet(self, tag: Tag) -> None:
        """Take in the next tag, with the words before it."""
        before, name, is_end, raw, is_whole, _content = tag
        words = self._words
        # Most of what stands between tags only sets them off in the markup.
        if before and (words.now or not before.isspace()):
            self._read(before)
        if words.now and name not in INLINE:
            words.end()
        if is_end:
            if ending := self._special_ends.get(name):
                ending()
            self._nesting.end(name)
        elif name:
            if not is_whole and name not in VOID and self._nesting.start(name, raw):
                self._thing(tag)
            if special := self._special.get(name):
                special(tag)

    def _read(self, written: str) -> None:
        nesting = self._nesting
        if nesting.is_hidden:
            return
        self._words.add(written, nesting.part, is_link=nesting.has("a"))
        if self._label is not None:
            self._label.append(told(written))

    def _end_link(self) -> None:
        """Set off links that follow each other without a blank, which pages set off by their looks."""
        if self._words.now:
            self._words.now.append(_END_OF_LINK)

    def _end_form(self) -> None:
        self._form = self.seen.forms[0]

    def _end_label(self) -> None:
        if self._label is not None and len(self._form.labels) < limit("forms"):
            self._form.labels.append("".join(self._label))
        self._label = None

    def _end_quote(self) -> None:
        self._read("”")

    # ------------------------------------------------------------------------------ what markup tells

    def _page(self, tag: Tag) -> None:
        attributes = attributes_of(tag.raw)
        self.seen.language = attributes.get("lang") or attributes.get("xml:lang") or self.seen.language

    def _base(self, tag: Tag) -> None:
        self.seen.base = self.seen.base or attributes_of(tag.raw).get("href", "")

    def _meta(self, tag: Tag) -> None:
        if len(self.seen.metas) < limit("said_things"):
            self.seen.metas.append(attributes_of(tag.raw))

    def _title(self, tag: Tag) -> None:
        self.seen.title = self.seen.title or told(tag.content)

    def _script(self, tag: Tag) -> None:
        if "ld+json" in tag.raw.lower() and len(self.seen.linked_data) < limit("forms"):
            self.seen.linked_data.append(tag.content[: limit("data_bytes")])

    def _thing(self, tag: Tag) -> None:
        if max(len(self.seen.types), len(self.seen.said)) > limit("said_things"):
            return
        attributes = attributes_of(tag.raw)
        for key in ("itemtype", "typeof"):
            self.seen.types.extend(attributes.get(key, "").split()[:5])
        value = attributes.get("content") or attributes.get("datetime")
        for key in ("itemprop", "property"):
            if value and key in attributes and tag.name != "meta":
                self.seen.said.append((attributes[key], value))

    # --------------------------------------------------------------------------------- links and forms

    def _link(self, tag: Tag) -> None:
        if self._words.now and self._words.now[-1] is _END_OF_LINK:
            self._words.now.append(" ")
        if len(self.seen.links) > limit("links_looked_at"):
            return
        if found := _ADDRESS.search(tag.raw):
            address = told(found[1] or found[2] or found[3] or "").strip()
            rel = attributes_of(tag.raw).get("rel", "") if "rel" in tag.raw else ""
            self.seen.links.append(Link(address, rel.lower(), self._nesting.part))

    def _frame(self, tag: Tag) -> None:
        if len(self.seen.frames) > limit("links"):
            return
        attributes = attributes_of(tag.raw)
        self.seen.frames.append(attributes.get("src") or attributes.get("data-src") or "")

    def _start_form(self, tag: Tag) -> None:
        self._form = Form(attributes_of(tag.raw))
        if len(self.seen.forms) < limit("forms"):
            self.seen.forms.append(self._form)

    def _start_label(self, tag: Tag) -> None:
        del tag
        self._label = []

    def _input(self, tag: Tag) -> None:
        attributes = attributes_of(tag.raw)
        kind = attributes.get("type", "text").lower()
        self._ask({**attributes, "tag": tag.name, "type": kind})
        shown = attributes.get("value" if kind in _BUTTONS else "placeholder", "")
        if shown and kind not in _UNSEEN_INPUTS:
            self._show(shown)

    def _ask(self, asked: Attributes) -> None:
        if len(self._form.inputs) < limit("forms"):
            self._form.inputs.append(asked)

    def _choices(self, tag: Tag) -> None:
        self._ask({**attributes_of(tag.raw), "tag": "select", "type": "select"})
        self._choices_from = len(self._words.pieces)

    def _drop_long_choices(self) -> None:
        if self._nesting.has("select") and len(self._words.pieces) - self._choices_from > limit("choices"):
            del self._words.pieces[self._choices_from :]

    # --------------------------------------------------------------------------- words in attributes

    def _picture(self, tag: Tag) -> None:
        words = attributes_of(tag.raw).get("alt", "").strip() if "alt" in tag.raw else ""
        if len(words) <= limit("inline_alt"):
            self._read(words)
        elif not _FILE.search(words):
            self._show(words)

    def _quote(self, tag: Tag) -> None:
        del tag
        self._read("“")

    def _show(self, words: str) -> None:
        if not self._nesting.is_hidden:
            self._words.alone(words, self._nesting.part)
