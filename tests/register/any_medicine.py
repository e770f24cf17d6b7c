"""Medicines of any life, for properties that must hold for all."""

from datetime import date, timedelta

from hypothesis import strategies as st

from openatmp.register import Field, Medicine, Register, Statement
from openatmp.register.fields import EVENTS, MARKS
from openatmp.register.register import register_of

FIRST, LAST = date(2000, 1, 1), date(2026, 11, 1)
ON = date(2026, 11, 25)
SOURCES = ("ema-table", "union-register", "general-knowledge", "ema-annex-10")
NAMES = ("Alpha", "Alphacel", "Béta-Cel", "Gamma vec", "Δelta", "Epsilon 2", "Zeta")
HOLDERS = ("Alpha B.V.", "Beta Holding", "Łódź Cells", "")
KINDS = ("CAR-T ex vivo (CD19)", "AAV2 in vivo", "autologous chondrocytes", "something else", "")
VALUES = {
    Field.OPINION: ("positive", "negative"),
    Field.REVISED_OPINION: ("positive", "negative"),
    Field.AUTHORISATION: ("standard", "conditional", "exceptional", ""),
}
_EVENTS = sorted(EVENTS)

days = st.one_of(
    st.dates(FIRST, LAST),
    # Several events within a few days are what labels must bear.
    st.integers(0, 5).map(lambda more: date(2018, 8, 21) + timedelta(more)),
)


@st.composite
def event_statements(draw: st.DrawFn, key: str) -> Statement:
    field = draw(st.sampled_from(_EVENTS))
    value = draw(st.sampled_from(VALUES.get(field, ("", "not renewed"))))
    day = draw(st.one_of(st.none(), days, days, days))
    return Statement(key, field, value, draw(st.sampled_from(SOURCES)), draw(days), day)


@st.composite
def medicines(draw: st.DrawFn, key: str = "any") -> Medicine:
    as_of = date(2026, 3, 14)
    plain = {
        Field.NAME: draw(st.sampled_from(NAMES)),
        Field.COMMON_NAME: draw(st.sampled_from(["testogene autoleucel", "cells <living> & well", ""])),
        Field.HOLDER: draw(st.sampled_from(HOLDERS)),
        Field.KIND: draw(st.sampled_from(KINDS)),
        Field.CATEGORY: draw(st.sampled_from(["GTMP", "sCTMP", "TEP", ""])),
        Field.EMA_NUMBER: draw(st.sampled_from(["EMEA/H/C/000001", "EMEA/H/C/004090", ""])),
        Field.INDICATION: draw(st.sampled_from(["lymphoma of adults", "damaged cartilage", ""])),
    }
    said = [Statement(key, field, value, "ema-table", as_of) for field, value in plain.items() if value]
    marks = draw(st.dictionaries(st.sampled_from(sorted(MARKS)), st.booleans(), max_size=4))
    said += [Statement(key, field, value, "ema-table", as_of) for field, value in marks.items()]
    said.append(
        Statement(key, Field.COMBINED, draw(st.booleans()), "general-knowledge", as_of, verified=False)
    )
    events = draw(st.lists(event_statements(key), max_size=14, unique_by=lambda one: (one.field, one.day)))
    return Medicine(key, (*said, *events))


@st.composite
def registers(draw: st.DrawFn, most: int = 12) -> Register:
    count = draw(st.integers(0, most))
    drawn = [draw(medicines(f"any-{number}")) for number in range(count)]
    return register_of((said for one in drawn for said in one.statements), (), ON)
