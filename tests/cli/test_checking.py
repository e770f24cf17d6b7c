"""The command that reads an offer and shows its signs."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from openatmp.classification import classify
from openatmp.cli import asking_trials, checking
from openatmp.cli.check_answer import Answer, answer_as_dict, lines_of
from openatmp.law import corpus
from openatmp.offers.judgement import Judgement
from openatmp.product.product import Product
from openatmp.product.reading import read as read_product
from openatmp.register import shipped
from openatmp.register.authorities import authorities_of
from openatmp.register.trials import TrialsAsked
from tests.cli.conftest import Run
from tests.cli.trial_registers import Answering, Silent
from tests.offers.reading.files import mail_of, pdf_of, zip_of
from tests.offers.renderings.checks import DAY, SIGNS, check_of
from tests.offers.renderings.checks import Product as Named
from tests.offers.renderings.checks import Trial as Numbered
from tests.register.verify.offers import TRIAL

ON = ("--on", "2026-11-25")
OFFER = (
    "Our clinic treats arthrosis of the knee with stem cells from your own fat. They are taken by "
    "liposuction, concentrated in our laboratory and injected into your joint. The cells regenerate the "
    "cartilage. There are no side effects, because they are your own cells. Call us now and book a free "
    "consultation."
)
KEYS = ["id", "judgement", "is_offer", "score", "signs", "inferred", "reasons"]
Rows = Callable[..., Path]
Write = Callable[..., str]


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENATMP_DATA", str(tmp_path))


@pytest.fixture
def file(tmp_path: Path) -> Write:
    """Write a file and return its path."""

    def write(content: str | bytes, name: str = "offer.txt") -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return write


def checked(run: Run, path: str, *more: str) -> Any:
    ended = run("check", path, *ON, "--json", *more)
    assert (ended.code, ended.err) == (0, "")
    return ended.data


@pytest.mark.parametrize(
    "content",
    [
        OFFER,
        f"<html><body><p>{OFFER}</p></body></html>",
        mail_of(OFFER),
        mail_of("", f"<p>{OFFER}</p>"),
        pdf_of(OFFER),
    ],
)
def test_it_reads_a_file_of_any_kind(run: Run, file: Write, content: str | bytes) -> None:
    told = checked(run, file(content))
    assert OFFER in " ".join(told["text"].split())
    assert {sign["id"] for sign in told["signs"]} >= {"OWN", "SAFE"}
    assert all(told["text"][sign["start"] : sign["end"]] == sign["quote"] for sign in told["signs"])


def test_it_reads_a_pipe(run_program: Run) -> None:
    ended = run_program("check", "-", *ON, "--json", given=OFFER.encode())
    assert (ended.code, ended.data["text"]) == (0, OFFER)


def test_it_tells_a_person_the_answer_first(run: Run, file: Write) -> None:
    ended = run("check", file(OFFER), *ON, "--country", "Germany")
    assert (ended.code, ended.err) == (0, "")
    first = ended.out.splitlines()[0]
    assert first == "This reads like an offer of a treatment that we could not confirm."
    headings = ("Why", "What the register says", "What it would be", "What we could not check", "Whom to ask")
    places = [ended.out.index(f"\n\n{heading}\n- ") for heading in headings]
    assert places == sorted(places)
    assert "Paul-Ehrlich-Institut" in ended.out


@pytest.mark.parametrize("sign", ["\x1b[31m", "\x07", "\x9b2J", "\u202e", "\r"])
def test_no_sign_on_a_page_commands_the_terminal(run: Run, file: Write, sign: str) -> None:
    ended = run("check", file(OFFER.replace("no side effects", f"no side{sign} effects, no{sign} pain")), *ON)
    assert "clinic" in ended.out
    assert sign[0] not in ended.out


def test_whoever_names_no_country_is_sent_to_the_agency(run: Run, file: Write) -> None:
    assert [one["country"] for one in checked(run, file(OFFER))["ask"]] == ["EU"]
    assert {one["country"] for one in checked(run, file(OFFER), "--country", "fr")["ask"]} == {"FR"}


def test_it_says_of_which_day_the_register_is(run: Run, file: Write) -> None:
    assert checked(run, file(OFFER))["register_as_of"] == shipped().taken.isoformat()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "it is empty"),
        (b"<svg></svg>", "it is a drawing in SVG"),
        (zip_of("a", b"a"), "it is a packed file"),
        (b"%PDF-1.7 broken", "the PDF is broken"),
        (b"\x89PNG\r\n\x1a\nbroken", "the picture is broken"),
        (b"a" * 20_000_001, "at most 20,000,000 are read"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(
    run: Run, file: Write, content: bytes, said: str
) -> None:
    ended = run("check", file(content))
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert "To do: " in ended.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("/nowhere.txt",), "the file cannot be read (No such file or directory)"),
        (("/",), "the file cannot be read (Is a directory)"),
        ((), "Name a FILE"),
        (("x", "--batch", "y"), "--batch stands alone"),
        (("x", "--out", "y"), "--out goes with --batch"),
        (("x", "--on", "today"), "is not a day"),
        (("x", "--on", "1999-01-01"), "1999"),
    ],
)
def test_a_command_that_cannot_be_followed_says_why(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").write_text("words")
    ended = run("check", *arguments)
    assert ended.code in {2, 3}
    assert said in ended.err


def test_without_the_extra_it_says_what_to_install(
    run: Run, file: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_NEEDED", ("no_such_library",))
    for arguments in ((file(OFFER),), ("--batch", file(""))):
        ended = run("check", *arguments)
        assert ended.code == 69
        assert "openatmp[offers]" in ended.err


# ----------------------------------------------------------------------------------------- what is shown


def answer(text: str = "", *, products: tuple[Named, ...] = (), trials: tuple[Numbered, ...] = ()) -> Answer:
    """An answer on a check made by hand, with a product described by a text."""
    law = corpus().on(DAY)
    product = read_product(text, "", DAY).product if text else Product()
    check = check_of(products=products, trials=trials)
    check = replace(check, offered=replace(check.offered, product=product))
    return Answer(check, classify(product, law) if text else None, shipped(), authorities_of("DE"))


def shown(given: Answer) -> str:
    return " ".join("\n".join(lines_of(given)).split())


@pytest.mark.parametrize(
    ("products", "said"),
    [
        ((), "The text names no advanced therapy that is, or was, in the register."),
        ((Named(),), "Zellvora is authorised; `openatmp verify Zellvora` tells more."),
        ((Named(is_authorised=False),), "Zellvora is in the register, but not authorised;"),
    ],
)
def test_it_says_what_the_register_knows_of_a_product(products: tuple[Named, ...], said: str) -> None:
    assert said in shown(answer(products=products))


def test_a_product_named_twice_is_told_once() -> None:
    assert shown(answer(products=(Named(), Named(5, 8)))).count("Zellvora is authorised") == 1


@pytest.mark.parametrize(
    ("is_found", "said"), [(None, "was not looked up"), (True, "was found in"), (False, "was not found in")]
)
def test_it_says_what_is_known_of_a_trial(is_found: bool | None, said: str) -> None:
    assert f"The number NCT00000001 of a trial {said}" in shown(answer(trials=(Numbered(is_found=is_found),)))


def test_it_says_what_the_product_would_be_and_by_which_words() -> None:
    text = shown(answer("autologous chondrocytes, cultured, to repair cartilage"))
    assert "As described, this would be a tissue engineered product. It uses changed cells" in text
    assert "By the law of 25 November 2026. - Such a medicine needs an authorisation" in text
    assert "Because of these words: “" in text
    assert "chondrocytes" in text


def test_each_sign_names_its_source_and_says_when_nobody_read_it() -> None:
    text = shown(answer())
    assert "Source: Regulation (EC) No 1394/2007, Article 2(1) (not verified: nobody of this project" in text
    last = text.partition("No approval is confirmed [W2]")[2]
    agency, _, figure = last.partition("Source: ")[2].partition("Source: ")
    assert agency.startswith("https://www.ema.europa.eu/")
    assert "not verified" not in agency
    assert figure.startswith("Turner 2023")
    assert "(not verified: " in figure.partition("What the register says")[0]


def test_it_says_how_trial_registers_are_asked_only_when_none_was() -> None:
    hint = "`--ask-trials` asks trial registers for the numbers that the text gives."
    assert hint in shown(answer())
    assert hint not in shown(replace(answer(), trials=TrialsAsked(failed=("No answer.",))))


def test_it_says_what_is_missing_to_say_what_the_product_would_be() -> None:
    text = shown(answer("stem cells"))
    assert "What is said does not settle whether the law counts this" in text
    assert text.count("Not said: ") == 3


def test_of_no_product_it_says_nothing() -> None:
    assert "What it would be" not in shown(answer())
    assert answer_as_dict(answer())["as_described"] is None


def test_a_program_reads_the_class_and_whom_to_ask() -> None:
    told = answer_as_dict(answer("autologous chondrocytes, cultured, to repair cartilage"))
    assert told["as_described"]["class"] == "TEP"
    assert told["as_described"]["words"]
    assert {one["country"] for one in told["ask"]} == {"DE"}
    assert json.loads(json.dumps(told)) == told


def test_nobody_is_told_that_anything_is_safe_or_against_the_law() -> None:
    for judgement in Judgement:
        check = check_of(judgement, signs=())
        text = shown(replace(answer(), check=check))
        assert not re.search(r"\b(?:safe|illegal|unlawful|legal)\b", text, re.IGNORECASE)
    assert len(SIGNS) == 4


# ---------------------------------------------------------------------------------------------- batches


def test_it_answers_each_line_of_a_batch(run: Run, rows_file: Rows) -> None:
    path = rows_file(
        {"id": "a", "text": OFFER, "url": "https://example.org", "title": "Knee"},
        {"id": 2, "html": f"<nav>Menu</nav><h1>Knee</h1><p>{OFFER}</p>"},
        {"id": None, "text": "A recipe for apple cake with cinnamon, for eight people and one hour."},
    )
    ended = run("check", "--batch", str(path), *ON)
    assert (ended.code, ended.err) == (0, "")
    text, page, other = ended.rows
    assert [list(row) for row in ended.rows] == [KEYS, [*KEYS, "text"], KEYS]
    assert [row["id"] for row in ended.rows] == ["a", 2, None]
    assert [row["is_offer"] for row in ended.rows] == [True, True, False]
    assert other["signs"] == []
    assert all(OFFER[sign["start"] : sign["end"]] == sign["quote"] for sign in text["signs"])
    assert all(page["text"][sign["start"] : sign["end"]] == sign["quote"] for sign in page["signs"])
    assert all(set(sign) == {"id", "quote", "start", "end", "kind"} for sign in text["signs"])


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("nope", "the line is not JSON"),
        ("[]", "the line is not a JSON object"),
        ({"id": 1}, "there is no text"),
        ({"id": 1, "text": "  ", "html": ""}, "there is no text"),
        ({"id": 1, "text": "a", "html": "b"}, "there is a text and a page"),
        ({"id": 1, "text": 7}, "the text is not a text"),
        ({"id": 1, "html": ["<p>"]}, "the html is not a text"),
        ({"id": 1, "text": "a", "title": 8}, "the title is not a text"),
        ({"id": [], "text": "a"}, "the id is neither text nor number"),
    ],
)
def test_a_bad_line_is_named_and_the_others_go_on(run: Run, rows_file: Rows, bad: object, said: str) -> None:
    good = {"id": "a", "text": OFFER}
    ended = run("check", "--batch", str(rows_file(good, bad, good)), *ON)
    first, middle, last = ended.rows
    assert (ended.code, ended.err) == (0, "Answered: 2; not answered: 1 (line 2).\n")
    assert first == last
    assert middle["line"] == 2
    assert said in middle["error"]["detail"]
    assert '"text"' in middle["error"]["detail"] or "JSON" in middle["error"]["detail"]


def test_a_line_may_be_as_long_as_a_page(run: Run, rows_file: Rows) -> None:
    path = rows_file({"id": 1, "html": f"<p>{OFFER}</p><!--{'x' * 2_000_000}-->"})
    (row,) = run("check", "--batch", str(path), *ON).rows
    assert row["is_offer"] is True


def test_a_line_without_end_is_refused(run: Run, rows_file: Rows, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "LARGEST_ROW", 1000)
    (row,) = run("check", "--batch", str(rows_file({"id": 1, "text": "x" * 2000})), *ON).rows
    assert "the line is longer than 1,000 bytes" in row["error"]["detail"]
    assert "leave out what is not the page itself" in row["error"]["detail"]


def test_answers_go_where_told(run: Run, rows_file: Rows, tmp_path: Path) -> None:
    out = tmp_path / "answers.jsonl"
    ended = run("check", "--batch", str(rows_file({"id": 1, "text": OFFER})), "--out", str(out), *ON)
    assert (ended.code, ended.out) == (0, "")
    assert json.loads(out.read_text())["id"] == 1


def test_the_same_line_gives_the_same_answer_on_every_run(run: Run, rows_file: Rows) -> None:
    path = str(rows_file({"id": 1, "text": OFFER}))
    assert run("check", "--batch", path, *ON).out == run("check", "--batch", path, *ON).out


def test_halves_of_characters_in_a_line_do_no_harm(run: Run, rows_file: Rows) -> None:
    (row,) = run("check", "--batch", str(rows_file('{"id": 1, "html": "<p>a\\ud800b</p>"}')), *ON).rows
    assert row["text"] == "a\ufffdb"


NUMBER = "NCT04512345"
STUDY = f"{OFFER} Take part in our study {NUMBER}, and bring Anna with you."


def test_it_asks_trial_registers_for_numbers_alone(
    run: Run, file: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering = Answering((TRIAL,))
    monkeypatch.setattr(asking_trials, "askers", lambda: {"ctis": answering})
    data = checked(run, file(STUDY), "--ask-trials")
    assert answering.asked == [(NUMBER,)]
    assert [trial["is_found"] for trial in data["trials"]] == [True]
    assert data["trial_registers"] == {"asked": ["ctis"], "failed": []}


def test_it_tells_a_number_that_no_register_knows(
    run: Run, file: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking_trials, "askers", lambda: {"ctis": Answering(())})
    ended = run("check", file(STUDY), *ON, "--ask-trials")
    assert f"The number {NUMBER} of a trial was not found" in plain(ended.out)
    assert "No trial register was asked" not in plain(ended.out)


def test_it_takes_no_silence_for_an_answer(run: Run, file: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking_trials, "askers", lambda: {"ctis": Silent()})
    data = checked(run, file(STUDY), "--ask-trials")
    assert [trial["is_found"] for trial in data["trials"]] == [None]
    assert "could not check trials" in data["trial_registers"]["failed"][0]


def test_it_asks_nobody_untold_and_nobody_without_a_number(
    run: Run, file: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering = Answering(())
    monkeypatch.setattr(asking_trials, "askers", lambda: {"ctis": answering})
    checked(run, file(STUDY))
    checked(run, file(OFFER), "--ask-trials")
    assert answering.asked == []


def test_a_batch_asks_nobody(run: Run, tmp_path: Path) -> None:
    ended = run("check", "--batch", str(tmp_path / "x.jsonl"), "--ask-trials")
    assert ended.code == 2
    assert "no --ask-trials" in ended.err


def plain(text: str) -> str:
    return " ".join(text.split())
