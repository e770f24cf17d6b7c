"""The months, as they stand within a sentence: Django writes the Italian ones with a capital letter.

What our catalogues say of a word goes before what Django's say of it, so it is enough that they know these.
"""

from openatmp.basis.saying import sentence

MONTHS = (
    sentence("January"),
    sentence("February"),
    sentence("March"),
    sentence("April"),
    sentence("May"),
    sentence("June"),
    sentence("July"),
    sentence("August"),
    sentence("September"),
    sentence("October"),
    sentence("November"),
    sentence("December"),
)
