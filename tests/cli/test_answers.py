from pathlib import Path

import pytest

from openatmp.product.definitions import DEFINITIONS
from openatmp.product.productfile import parse_product
from tests.cli.conftest import CELLS, Run

FILE = """\
name: Sheet
facts:
  used_in_humans: yes
  medical_purpose: yes
  nucleic_acid: no
  cells_or_tissues: yes
  cells_nucleated: yes
  viable_cells: yes
  processing: [culture or expansion]
  claims_regeneration: yes
  claims_action: no
  device_part: no
"""


@pytest.fixture
def product_file(tmp_path: Path) -> Path:
    path = tmp_path / "product.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_it_classifies_a_product_file(run: Run, product_file: Path) -> None:
    ended = run("classify", str(product_file), "--on", "2026-11-23")
    assert ended.code == 0
    assert ended.out.startswith("Tissue engineered product (TEP)\n")
    assert "Under the law of 23 November 2026" in " ".join(ended.out.split())
    assert "What is still needed" not in ended.out
    assert ended.err == ""


def test_it_classifies_a_text_and_shows_the_words_it_rests_on(run: Run) -> None:
    ended = run("classify", "--text", CELLS, "--indication", "cartilage defects")
    assert ended.code == 0
    assert ended.out.startswith("Tissue engineered product (TEP)\n")
    read = ended.out.replace("\n  ", " ").split("\nRead in your words\n")[1].split("\n\n")[0]
    assert '("cultured' in read
    assert "\nUsually so, please confirm\n" in ended.out


def test_it_says_what_is_still_needed_and_that_is_no_failure(run: Run) -> None:
    ended = run("classify", "--text", "cells")
    assert ended.code == 0
    assert ended.out.startswith("Undecided\n")
    assert "[processing]" in ended.out.split("What is still needed")[1]


def test_it_keeps_lines_short_enough_for_a_terminal(run: Run) -> None:
    for command in ("classify", "explain"):
        lines = run(command, "--text", CELLS).out.splitlines()
        assert max(len(line) for line in lines if "://" not in line and "Digest" not in line) <= 100


def test_it_answers_programs_in_json(run: Run, product_file: Path) -> None:
    data = run("classify", str(product_file), "--on", "2026-11-23", "--json").data
    assert (data["classification"], data["combined"], data["missing"]) == ("TEP", False, [])
    assert data["on"] == "2026-11-23"
    assert data["facts"]["viable_cells"] == {
        "value": True,
        "source": data["facts"]["viable_cells"]["source"],
    }
    assert data["receipt"]["day"] == "2026-11-23"


def test_the_same_question_gets_the_same_receipt(run: Run, product_file: Path) -> None:
    ask = ("classify", str(product_file), "--on", "2026-11-23", "--json")
    assert run(*ask).data["receipt"] == run(*ask).data["receipt"]


def test_it_tells_every_reason(run: Run, product_file: Path) -> None:
    ended = run("explain", str(product_file))
    assert ended.code == 0
    assert "How the answer was reached" in ended.out
    assert "Art. 2(1)(b)" in ended.out


def test_it_tells_the_reasons_as_data_and_as_text(run: Run) -> None:
    data = run("explain", "--text", CELLS, "--json").data
    assert data["text"].startswith("Tissue engineered product")
    assert data["findings"][0]["because"]


def test_it_answers_by_the_law_of_another_day(run: Run, product_file: Path) -> None:
    ended = run("classify", str(product_file), "--on", "2010-01-05")
    assert "Under the law of 5 January 2010" in " ".join(ended.out.split())


@pytest.mark.parametrize("command", ["classify", "explain"])
def test_it_says_when_the_law_does_not_cover_the_day(run: Run, product_file: Path, command: str) -> None:
    ended = run(command, str(product_file), "--on", "1999-12-31")
    assert ended.code == 3
    assert "is not in force on 1999-12-31" in ended.err
    assert ended.out == ""


def test_it_prints_a_product_file_with_what_a_text_says(run: Run) -> None:
    product = parse_product(run("product", "template", "--text", CELLS, "--indication", "knee").out)
    assert product.facts["origin"].value == frozenset({"autologous"})
    assert (product.description, product.indication) == (CELLS, "knee")


def test_it_prints_a_product_file_with_questions_only(run: Run) -> None:
    ended = run("product", "template")
    assert parse_product(ended.out).description == ""
    assert "  # cells_or_tissues:\n" in ended.out


def test_a_template_classifies_like_the_text_it_was_made_from(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "filled.yaml"
    path.write_text(run("product", "template", "--text", CELLS).out, encoding="utf-8")
    from_file, from_text = (
        run("classify", str(path), "--json").data,
        run("classify", "--text", CELLS, "--json").data,
    )
    assert from_file["classification"] == from_text["classification"]
    assert from_file["findings"] == from_text["findings"]


def test_a_template_comes_as_data_too(run: Run) -> None:
    data = run("product", "template", "--text", CELLS, "--json").data
    assert data["facts"]["origin"] == ["autologous"]
    assert parse_product(data["file"]).description == CELLS


def test_it_says_when_a_text_is_longer_than_what_is_read(run: Run, tmp_path: Path) -> None:
    ended = run("classify", "--text", CELLS + " and more" * 200_000)
    assert ended.code == 0
    assert "longer than what is read" in ended.err


@pytest.mark.parametrize("text", ["γδ T-Zellen", "\udcff cells", "a\x00b", "細胞", "\U0001f9ec", "-"])
def test_it_answers_any_text(run: Run, text: str) -> None:
    assert run("classify", "--text", text, "--json").data["classification"]


def test_it_writes_the_request_as_both_papers(run: Run, product_file: Path, tmp_path: Path) -> None:
    docx, pdf = tmp_path / "request.docx", tmp_path / "request.pdf"
    ended = run("request", str(product_file), "--docx", str(docx), "--pdf", str(pdf))
    assert ended.code == 0
    assert docx.read_bytes().startswith(b"PK")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "Still to be completed by you:\n- Name of the applicant\n" in ended.out


def test_it_tells_a_program_which_papers_it_wrote(run: Run, product_file: Path, tmp_path: Path) -> None:
    docx = tmp_path / "request.docx"
    data = run("request", str(product_file), "--docx", str(docx), "--json").data
    assert data["written"] == [str(docx)]
    assert "Address" in data["to_complete"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "no paper is asked for"),
        (("--docx", "/nowhere/at/all.docx"), "the paper cannot be written (No such file or directory)"),
    ],
)
def test_it_says_why_there_is_no_paper(
    run: Run, product_file: Path, arguments: tuple[str, ...], said: str
) -> None:
    ended = run("request", str(product_file), *arguments)
    assert ended.code == 2
    assert said in ended.err


MISTYPED = """
judgements:
  edited-cell: {answer: no, by: A. Assessor, on: 2026-11-20, reason: no sequence is added}
"""


@pytest.mark.parametrize("command", ["classify", "explain", "request"])
def test_it_refuses_a_judgement_that_no_rule_asks_for(
    run: Run, product_file: Path, tmp_path: Path, command: str
) -> None:
    product_file.write_text(FILE + MISTYPED, encoding="utf-8")
    docx = tmp_path / "request.docx"
    ended = run(command, str(product_file), *["--docx", str(docx)] * (command == "request"))
    assert ended.code == 2
    assert "no rule asks for a judgement called 'edited-cell'" in ended.err
    assert "perhaps 'edited-cells' was meant" in ended.err
    assert not docx.exists()


@pytest.mark.parametrize("day", ["2008-12-30", "2026-11-23"])
def test_it_takes_a_judgement_on_any_day_when_one_day_knows_it(
    run: Run, product_file: Path, day: str
) -> None:
    product_file.write_text(FILE + MISTYPED.replace("edited-cell:", "edited-cells:"), encoding="utf-8")
    assert run("classify", str(product_file), "--on", day).code == 0


def test_what_is_only_usual_stays_so_from_a_text_over_a_file_to_the_answer(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "product.yaml"
    words = ("--text", CELLS, "--indication", "cartilage defects")
    path.write_text(run("product", "template", *words).out, encoding="utf-8")
    from_file, from_text = (run("classify", *given, "--json").data for given in ((str(path),), words))
    assert from_file["facts"] == from_text["facts"]
    assert {fact["source"]["kind"] for fact in from_file["facts"].values()} == {"read", "usual practice"}


DESCRIBED = f"description: {CELLS}\nindication: cartilage defects\n"


@pytest.fixture
def described_file(tmp_path: Path) -> Path:
    path = tmp_path / "described.yaml"
    path.write_text(DESCRIBED, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["classify", "explain"])
def test_it_says_when_nothing_was_read_from_a_file_that_describes(
    run: Run, described_file: Path, command: str
) -> None:
    ended = run(command, str(described_file))
    assert ended.out.startswith("Undecided\n")
    assert "nothing was read from the description in the file. --read reads it" in ended.err


def test_it_reads_the_description_in_a_file_when_asked(run: Run, described_file: Path) -> None:
    from_file = run("classify", str(described_file), "--read", "--json")
    from_text = run("classify", "--text", CELLS, "--indication", "cartilage defects", "--json")
    assert from_file.err == ""
    assert from_file.data["facts"] == from_text.data["facts"]
    assert from_file.data["classification"] == "TEP"


def test_what_the_file_says_wins_over_what_is_read(run: Run, described_file: Path) -> None:
    described_file.write_text(DESCRIBED + "facts:\n  origin: [allogeneic]\n", encoding="utf-8")
    facts = run("classify", str(described_file), "--read", "--json").data["facts"]
    assert facts["origin"]["value"] == ["allogeneic"]
    assert facts["origin"]["source"]["kind"] == "declared"
    assert facts["processing"]["source"]["kind"] == "read"


def test_judgements_and_name_of_a_file_stay_when_it_is_read(run: Run, product_file: Path) -> None:
    product_file.write_text(FILE + DESCRIBED + MISTYPED, encoding="utf-8")
    assert "no rule asks for a judgement" in run("classify", str(product_file), "--read").err


def test_a_decided_file_is_not_asked_to_be_read(run: Run, product_file: Path) -> None:
    product_file.write_text(FILE + DESCRIBED, encoding="utf-8")
    assert run("classify", str(product_file)).err == ""


def test_a_request_can_be_filled_from_a_description_too(
    run: Run, described_file: Path, tmp_path: Path
) -> None:
    docx = str(tmp_path / "request.docx")
    without, read = (
        run("request", str(described_file), "--docx", docx, *more, "--json").data["to_complete"]
        for more in ((), ("--read",))
    )
    cells = DEFINITIONS["cells_or_tissues"].question
    assert cells in without
    assert cells not in read


@pytest.mark.parametrize("command", ["classify", "explain"])
def test_reading_goes_with_a_file_only(run: Run, command: str) -> None:
    ended = run(command, "--text", CELLS, "--read")
    assert ended.code == 2
    assert "--read goes with FILE" in ended.err


@pytest.mark.parametrize("command", [("classify",), ("explain",), ("product", "template")])
def test_a_text_in_a_file_is_answered_like_the_same_text(
    run: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b"\xef\xbb\xbf" + CELLS.encode())
    from_file = run(*command, "--text-file", str(path), "--indication", "cartilage defects")
    from_text = run(*command, "--text", CELLS, "--indication", "cartilage defects")
    assert from_file == from_text
    assert from_file.code == 0


def test_a_text_can_come_through_a_pipe(run: Run, run_program: Run) -> None:
    long = CELLS + " and more" * 50_000
    ended = run_program("classify", "--text-file", "-", "--json", given=long.encode())
    assert ended.code == 0
    assert ended.data["classification"] == run("classify", "--text", CELLS, "--json").data["classification"]
    assert "longer than what is read" in ended.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("classify", "--text-file", "/nowhere.txt"), "the text cannot be read (No such file or directory)"),
        (("explain", "--text-file", "/"), "the text cannot be read (Is a directory)"),
        (("product", "template", "--text-file", "/nowhere.txt"), "the text cannot be read"),
        (("classify", "--text-file", "x", "--text", CELLS), "there are two texts"),
        (("classify", "x.yaml", "--text-file", "x"), "there is a file and a text"),
        (("classify", "--batch", "x", "--text-file", "x"), "--batch stands alone"),
        (("classify", "--text-file", "/dev/null"), "there is no product"),
    ],
)
def test_it_says_why_a_text_cannot_be_taken_from_a_file(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    ended = run(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


@pytest.mark.parametrize(("on", "told"), [("2026-11-23", False), ("2035-01-01", True)])
def test_it_cautions_on_a_later_day_that_a_reform_is_agreed(run: Run, on: str, told: bool) -> None:
    ended = run("classify", "--on", on, "--text", "AAV9 vector encoding a gene")
    assert ("A reform is agreed" in " ".join(ended.out.split())) is told
