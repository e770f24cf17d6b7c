"""Small acts written for tests, so that no test hangs on the wording of the real ones."""

from pathlib import Path
from textwrap import dedent

ACT = """
key: "9/2001"
title: Regulation (EC) No 9/2001 on examples
short_title: Regulation 9/2001
kind: regulation
eli: https://example.org/eli/reg/2001/9
last_checked: 2026-11-23
provisions:
  - place: "2(1)"
    heading: What an example is
    says: A thing shown to make another thing clear.
    in_force_from: 2001-02-01
    in_force_to: 2009-12-31
    verified: false
    source: general knowledge
  - place: "2(1)"
    heading: What an example is
    says: A thing shown to make another thing clear, or to try it out.
    in_force_from: 2010-01-01
    in_force_to: 2019-12-31
    inserted_by: "7/2009"
    verified: true
    source: https://example.org/7-2009
    serves: [classification]
  - place: "3"
    heading: A rule with a gap
    says: Examples are short.
    in_force_from: 2001-02-01
    in_force_to: 2004-12-31
    verified: true
    source: https://example.org/9-2001
  - place: "3"
    heading: A rule with a gap
    says: Examples are short again.
    in_force_from: 2015-01-01
    verified: false
    source: general knowledge
  - place: Annex I
    heading: Kinds of examples
    says: Three kinds.
    link: https://example.org/annex
    in_force_from: 2001-02-01
    last_checked: "2020-05-05"
    verified: true
    source: https://example.org/9-2001
    note: Only for tests.
values:
  - name: kinds
    amount: [good, bad, borderline]
    unit: kind
    place: Annex I
    in_force_from: 2001-02-01
    verified: true
    source: https://example.org/9-2001
  - name: longest
    amount: 8
    unit: lines
    place: "3"
    in_force_from: 2001-02-01
    in_force_to: 2004-12-31
    verified: true
    source: https://example.org/9-2001
  - name: longest
    amount: 6
    unit: lines
    place: "3"
    in_force_from: 2015-01-01
    verified: false
    source: general knowledge
"""

GUIDANCE = """
key: EX/1
title: Paper on reading examples
short_title: EX/1
kind: guidance
eli: https://example.org/paper
last_checked: 2026-11-23
provisions:
  - place: "2.2.3"
    heading: Borderline
    says: When in doubt, show two.
    in_force_from: 2001-02-01
    verified: true
    source: https://example.org/paper
"""

ANNOUNCED = """
key: reform
title: Reform of examples
short_title: Reform of examples
kind: announced
eli: https://example.org/reform
last_checked: 2026-11-23
announced_on: 2025-06-01
provisions:
  - place: length
    heading: Longer examples
    says: Examples may be longer.
    in_force_from: null
    verified: false
    source: general knowledge
    serves: [announced]
  - place: number
    heading: Fewer examples
    says: Two will do.
    in_force_from: 2027-01-01
    verified: true
    source: https://example.org/reform
    serves: [announced]
"""


def minimal(**fields: str) -> str:
    """Return an act with one provision, with some of the provision's lines changed; empty drops a line.

    Args:
        **fields: field of the provision and what stands after its colon.
    """
    lines = {
        "place": '"1"',
        "heading": "Heading",
        "says": "Says something.",
        "in_force_from": "2001-02-01",
        "verified": "true",
        "source": "general knowledge",
    } | fields
    provision = "\n    ".join(f"{name}: {value}" for name, value in lines.items() if value)
    top = dedent("""\
        key: "9/2001"
        title: Regulation on examples
        short_title: Regulation 9/2001
        kind: regulation
        eli: https://example.org/9
        last_checked: 2026-11-23
        provisions:
    """)
    return f"{top}  - {provision}\n"


def write(folder: Path, **files: str) -> Path:
    """Write files of acts into a folder.

    Args:
        folder: where to.
        **files: name without ``.yaml``, and content.
    """
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    return folder
