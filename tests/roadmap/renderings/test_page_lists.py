"""The lists of a plan in a document: tables to read, and tables to fill in."""

from openatmp.basis.answers import Answer
from openatmp.roadmap.plan import Plan
from openatmp.roadmap.renderings.blocks import Look, Part, Sheet
from openatmp.roadmap.renderings.page_lists import guidance, lists
from tests.roadmap.plan.products import CHONDROCYTES, SMALL
from tests.roadmap.renderings.test_page import rows, tables, whole, words


def shown(of: Plan, title: str) -> Part:
    return next(one for one in lists(of) if one.title == title)


def test_every_list_of_the_plan_is_there_with_every_entry() -> None:
    of = whole()
    made = {one.title: rows(one) for one in lists(of)}
    assert list(made) == [section.title for section in of.sections]
    assert [len(made[section.title]) for section in of.sections] == [len(one.listed) for one in of.sections]


def test_the_dossier_is_told_with_its_points_law_and_marks() -> None:
    told = {row[0]: row[1:] for row in rows(shown(whole(), "The dossier, module by module"))}
    gene = told["Module 3: quality of a gene therapy"]
    assert "– viral vector: master virus seed" in gene[0]
    assert "Directive 2001/83/EC, Annex I Part IV 3.2.1.3" in gene[1]
    assert "not verified" in gene[1]
    assert "The point on plasmids was read" in gene[1]
    assert "not verified" not in told["Leaflet tried on patients"][1]


def test_the_matrix_of_risks_has_a_column_to_fill_in_and_says_once_what_all_rests_on() -> None:
    made = shown(whole(), "Risk-based approach")
    assert "All of it rests on: Directive 2001/83/EC, Annex I Part IV 1, not verified." in words(made)
    assert tables(made)[0].heads[-1] == "For this product, and where in the dossier"
    told = {row[0]: row[1:] for row in rows(made)}
    assert told["Integration of nucleic acid"][1].startswith("Number of copies a cell")
    assert all(row[-1] == "" for row in rows(made))


def test_the_questions_on_stem_cells_are_a_checklist() -> None:
    made = shown(whole(), "Questions on stem cells")
    assert tables(made)[0].heads == ("No.", "Question", "Yes", "No", "N.a.", "Evidence, and where it is")
    first = rows(made)[0]
    assert first[0] == "ST-01"
    assert first[1].startswith("Which stem cells are they? | ")
    assert first[2:5] == ["", "", ""]
    assert first[5] == "Wanted: Description of source and type."
    assert len(rows(made)) > 20


def test_no_checklist_for_what_are_no_stem_cells() -> None:
    assert "Questions on stem cells" not in [one.title for one in lists(whole(CHONDROCYTES, applicant=SMALL))]


def test_an_entry_that_hangs_on_something_not_known_says_on_what() -> None:
    told = rows(shown(whole(orphan=Answer.UNKNOWN), "Support and incentives"))
    exclusivity = next(row for row in told if row[0].startswith("Ten years of market exclusivity"))
    assert "Only if so: Is the disease rare" in exclusivity[0]


def test_a_list_that_is_not_settled_says_what_would_settle_it() -> None:
    of = whole("Cells of the patient, cultured, with a lentiviral vector")
    open_ones = [section for section in of.sections if section.fit.value == "open"]
    for section in open_ones:
        assert "Not settled whether it is needed." in words(shown(of, section.title))


def test_how_long_something_takes_is_told_and_a_link_only_when_it_is_not_the_source() -> None:
    told = {row[0]: row[1] for row in rows(shown(whole(), "Identifiers and accounts first"))}
    assert "Takes: " in told["Account at the Agency"]
    support = {row[0]: row for row in rows(shown(whole(), "Support and incentives"))}
    assert "https" not in support["Innovation Task Force"][1]
    assert "https" in support["Innovation Task Force"][2]
    assert "https://eatris.eu" in support["European research infrastructure for translational medicine"][1]


def test_guidance_is_told_with_number_reason_day_and_source() -> None:
    made = guidance(whole())
    assert made.sheet is Sheet.ANNEX
    first = rows(made)[0]
    assert "EMA/CAT/80183/2014" in first[0]
    assert "Written for gene therapy medicinal products" in first[0]
    assert first[1] == "2018-03-01"
    assert first[2].startswith("https://")


def test_guidance_that_nobody_read_is_marked_and_has_no_address() -> None:
    marked = [row for row in rows(guidance(whole())) if row[2] == "not verified"]
    assert marked
    looks = {line.look for table in tables(guidance(whole())) for row in table.rows for line in row[2]}
    assert looks == {Look.MARK, Look.LINK}


def test_what_is_no_advanced_therapy_has_no_guidance() -> None:
    assert guidance(whole("Paracetamol tablets")).blocks == ()
