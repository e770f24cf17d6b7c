import json
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openatmp.offers.triage.package import BrokenPackage, CasePackage, Piece, pack, unpack

CASE = CasePackage(
    made="2026-11-25T10:00:00+00:00",
    made_by="DE-1",
    made_for="AT-1",
    case={"happened": ["offered"], "text": "Stammzellen für das Knie"},
    log=({"act": "received", "before": ""}, {"act": "passed on", "before": "ab"}),
    evidence=(
        Piece("flyer.png", "image/png", b"\x89PNG one"),
        Piece("mail.eml", "message/rfc822", b"From: x"),
    ),
)


def files_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


def changed(change: Callable[[dict[str, bytes]], None]) -> bytes:
    files = files_of(pack(CASE))
    change(files)
    return zipped(files)


def with_manifest(**values: Any) -> bytes:
    def change(files: dict[str, bytes]) -> None:
        files["manifest.json"] = json.dumps(json.loads(files["manifest.json"]) | values).encode()

    return changed(change)


def test_it_comes_out_as_it_went_in() -> None:
    assert unpack(pack(CASE)) == CASE


def test_it_packs_a_case_without_evidence() -> None:
    bare = CasePackage("2026-11-25T10:00:00+00:00", "DE-1", "", {"happened": ["paid"]})
    assert unpack(pack(bare)) == bare


def test_the_same_case_packs_to_the_same_bytes() -> None:
    assert pack(CASE) == pack(CASE)


def test_it_lists_every_file_with_its_hash() -> None:
    files = files_of(pack(CASE))
    listed = {file["path"]: file for file in json.loads(files["manifest.json"])["files"]}
    assert set(listed) == set(files) - {"manifest.json"}
    assert listed["evidence/001-flyer.png"]["sha256"] == CASE.evidence[0].digest
    assert listed["evidence/001-flyer.png"]["size"] == len(CASE.evidence[0].content)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("C:\\flyer.png", "C--flyer.png"),
        ("Werbung für Knie.jpg", "Werbung-f-r-Knie.jpg"),
        ("a\r\nb.txt", "a--b.txt"),
        ("", "file"),
        ("x" * 300 + ".pdf", "x" * 76 + ".pdf"),
    ],
)
def test_no_name_of_evidence_leads_anywhere(name: str, kept: str) -> None:
    packed = pack(CasePackage("", "", "", {}, evidence=(Piece(name, "", b"1"),)))
    assert f"evidence/001-{kept}" in files_of(packed)


def test_two_pieces_of_one_name_stay_two() -> None:
    twice = CasePackage("", "", "", {}, evidence=(Piece("a.png", "", b"1"), Piece("a.png", "", b"2")))
    assert unpack(pack(twice)).evidence == twice.evidence


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no ZIP file"),
        (b"PK\x03\x04 nonsense", "no ZIP file"),
        (zipped({"photo.png": b"x"}), "absent or cannot be read"),
        (zipped({"manifest.json": b"[1]"}), "something else"),
        (zipped({"manifest.json": b"{" * 10}), "cannot be read"),
        (with_manifest(format="something"), "a package of something else"),
        (with_manifest(version=2), "of version 2"),
        (changed(lambda files: files.update({"case.json": b"{}"})), "changed since"),
        (changed(lambda files: files.update({"evidence/001-flyer.png": b"another"})), "changed since"),
        (changed(lambda files: files.update({"more.txt": b"x"})), "not in both"),
        (changed(lambda files: files.__delitem__("log.json")), "not in both"),
    ],
)
def test_it_refuses_what_is_not_as_it_was_made(content: bytes, says: str) -> None:
    with pytest.raises(BrokenPackage, match=says):
        unpack(content)


def test_it_refuses_a_file_that_swells() -> None:
    with pytest.raises(BrokenPackage, match="more than a case does"):
        unpack(zipped({"manifest.json": b"0" * 5_000_000}))


def test_it_refuses_a_great_many_files() -> None:
    with pytest.raises(BrokenPackage, match="more than a case does"):
        unpack(zipped({f"{number}.txt": b"" for number in range(501)}))


@given(st.binary(max_size=300), st.integers(0, 600))
def test_it_answers_whatever_was_done_to_the_bytes(noise: bytes, at: int) -> None:
    packed = pack(CASE)
    spoilt = packed[:at] + noise + packed[at + len(noise) :]
    with suppress(BrokenPackage):
        assert unpack(spoilt) == CASE


@pytest.mark.parametrize("files", [3, None, "abc", {"a": 1}, [1], [{}], [None]])
def test_a_list_of_files_that_is_none_is_refused(files: Any) -> None:
    with pytest.raises(BrokenPackage, match=r"manifest\.json"):
        unpack(with_manifest(files=files))


@pytest.mark.parametrize("log", [{}, {"acts": 3}, {"acts": [1, 2]}, {"acts": {"a": 1}}, {"acts": None}])
def test_a_log_that_is_none_is_refused(log: Any) -> None:
    files = files_of(pack(CASE))
    files["log.json"] = json.dumps(log).encode()
    manifest = json.loads(files["manifest.json"])
    for one in manifest["files"]:
        one["sha256"] = sha256(files[one["path"]]).hexdigest()
    files["manifest.json"] = json.dumps(manifest).encode()
    with pytest.raises(BrokenPackage, match=r"log\.json: its log cannot be read"):
        unpack(zipped(files))


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_file_that_lies_about_its_size_is_not_unpacked_beyond_it(packing: int) -> None:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("case.json", b"\0" * 50_000_000, packing)
    lying = bytearray(written.getvalue())
    place = lying.rfind(b"PK\x01\x02") + 24
    lying[place : place + 4] = (100).to_bytes(4, "little")
    del written, archive
    tracemalloc.start()
    with suppress(BrokenPackage):
        unpack(bytes(lying))
        pytest.fail("it was taken")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000
