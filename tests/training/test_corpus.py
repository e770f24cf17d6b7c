import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from openatmp.offers.judgement import Judgement
from training.corpus import CORPUS, corpus, corpus_path, hash_of, hash_of_own, own_pages

ROW = {
    "id": "a",
    "text": "Our clinic",
    "url": "https://a.example/",
    "title": "T",
    "lang": "en",
    "domain": "a.example",
}


def written(folder: Path, *rows: dict[str, str]) -> Path:
    path = folder / "corpus.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("label", "judgement"),
    [
        ("offer", Judgement.OFFER),
        ("about", Judgement.ABOUT),
        ("legit", Judgement.AUTHORISED_OR_TRIAL),
        ("other", Judgement.OTHER),
    ],
)
def test_it_reads_rows_with_their_labels(tmp_path: Path, label: str, judgement: Judgement) -> None:
    (row,) = corpus(written(tmp_path, {**ROW, "label": label}))
    assert row.label is judgement
    assert (row.id, row.text, row.address, row.title, row.language, row.group) == tuple(ROW.values())
    assert row.learn


def test_it_does_not_know_another_label(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        corpus(written(tmp_path, {**ROW, "label": "advert"}))


def test_it_groups_by_domain_or_else_by_the_row(tmp_path: Path) -> None:
    alone = {key: value for key, value in ROW.items() if key != "domain"}
    (row,) = corpus(written(tmp_path, {**alone, "label": "offer"}))
    assert row.group == "a"


def test_it_hashes_what_it_read(tmp_path: Path) -> None:
    path = written(tmp_path, {**ROW, "label": "offer"})
    before = hash_of(path)
    written(tmp_path, {**ROW, "label": "about"})
    assert hash_of(path) != before


def test_it_takes_the_corpus_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CORPUS, raising=False)
    assert corpus_path() is None
    monkeypatch.setenv(CORPUS, "somewhere.jsonl")
    assert corpus_path() == Path("somewhere.jsonl")


def test_it_reads_our_own_pages_and_which_may_be_learned_from(tmp_path: Path) -> None:
    folder = tmp_path / "first"
    folder.mkdir()
    (folder / "a.html").write_text("<p>a", encoding="utf-8")
    (folder / "b.txt").write_text("b", encoding="utf-8")
    labels = (
        "- {file: a.html, label: offer, lang: de, learn: true, url: 'https://a.example/x'}\n"
        "- {file: b.txt, label: other, lang: en}\n"
    )
    (folder / "labels.yaml").write_text(labels, encoding="utf-8")
    first, second = own_pages(tmp_path)
    assert (first.html, first.text, first.language, first.learn) == ("<p>a", "", "de", True)
    assert (first.group, second.group) == ("a.example", "b.txt")
    assert (second.html, second.text, second.label, second.learn) == ("", "b", Judgement.OTHER, False)


def test_it_has_no_own_pages_without_labels(tmp_path: Path) -> None:
    assert own_pages(tmp_path) == []


def test_it_hashes_our_own_pages_and_what_they_are() -> None:
    hashes = []
    for label, more in (("offer", ""), ("about", ""), ("offer", ", signs: [{id: W1}]")):
        with TemporaryDirectory() as name:
            (Path(name) / "a.txt").write_text("a", encoding="utf-8")
            labels = f"- {{file: a.txt, label: {label}, lang: en{more}}}\n"
            (Path(name) / "labels.yaml").write_text(labels, encoding="utf-8")
            hashes.append(hash_of_own(Path(name)))
    assert hashes[0] == hashes[2] != hashes[1]
