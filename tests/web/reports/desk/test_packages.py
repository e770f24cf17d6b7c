import hashlib
import io
import json
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from openatmp.offers.reporting import acts_of_dicts, first_break
from openatmp.offers.triage import CasePackage, Piece, pack, unpack
from openatmp.web.reports import acts, models, queries
from openatmp.web.reports.acts import Permission
from tests.offers.reporting.conftest import FULL, LITTLE
from tests.web.reports.conftest import NOON, OFFICER, picture
from tests.web.reports.desk.conftest import OFFER, SignIn, do, filed, kinds, last, page_of

pytestmark = pytest.mark.django_db

PERSON = ("Ada Test", "ada@example.org", "1234567")


def exported(client: Client, key: int, **said: Any) -> bytes:
    response = client.post(
        f"/desk/{key}/export", {"to": "FR", "persons": "nothing", "ground": "it is theirs", **said}
    )
    assert response.status_code == 200, response.content.decode()
    assert response.headers["Content-Type"] == "application/zip"
    assert response.headers["Content-Disposition"] == f'attachment; filename="case-DE-{key}.zip"'
    return bytes(response.content)


def taken_in(client: Client, content: bytes) -> Any:
    return client.post("/desk/take-in", {"package": SimpleUploadedFile("case.zip", content)})


# ------------------------------------------------------------------------------------ handed out


def test_a_case_leaves_as_a_package_that_opens(desk: Client) -> None:
    key = filed(FULL, picture(), b"a text", offer=OFFER)
    package = unpack(exported(desk, key, evidence=["1", "2", "3"]))
    assert (package.made_by, package.made_for) == ("DE", "FR")
    assert package.case["report"]["provider"] == "Clinic of the tests"
    assert package.case["triage"]["level"] == "urgent"
    assert {sign["id"] for sign in package.case["offer"]["signs"]}
    assert [piece.name for piece in package.evidence] == [
        "evidence-1.jpg",
        "evidence-2.txt",
        "evidence-3.txt",
    ]
    assert [one["kept_sha256"] for one in package.case["evidence"]] == [
        one.digest for one in package.evidence
    ]
    assert package.evidence[2].content == OFFER.encode()


def test_that_it_left_stays_in_the_log_and_the_log_goes_along(desk: Client) -> None:
    key = filed(FULL, b"a text")
    package = unpack(exported(desk, key, evidence=["1"]))
    act = last(key)
    assert (act.kind, act.ground) == ("exported", "it is theirs")
    assert act.details == {"for": "FR", "persons": "nothing", "files": [1]}
    log = acts_of_dicts(package.log)
    assert first_break(log) is None
    assert log[-1].digest == act.digest


def test_nothing_that_people_wrote_goes_along_unless_it_is_said(desk: Client) -> None:
    key = filed()
    do(desk, key, "note", words="Zyxnote")
    package = unpack(exported(desk, key))
    told = json.dumps([package.case, [*package.log]])
    assert not any(said in told for said in (*PERSON, "They promised", "LOT-77", "Zyxnote"))
    assert kinds(key)[-1:] == ["exported"]


def test_the_account_goes_along_without_the_contact(desk: Client) -> None:
    key = filed()
    package = unpack(exported(desk, key, persons="account"))
    told = json.dumps(package.case)
    assert package.case["account"]["words"] == FULL.words
    assert package.case["account"]["treatment"]["batch"] == "LOT-77"
    assert not any(said in told for said in PERSON)
    assert kinds(key)[-2:] == ["revealed", "exported"]


def test_all_of_it_goes_along_with_a_reason(desk: Client) -> None:
    key = filed()
    do(desk, key, "note", words="Zyxnote")
    package = unpack(exported(desk, key, persons="all"))
    assert package.case["contact"]["mail"] == "ada@example.org"
    assert package.case["added"] == [{"act": 2, "words": "Zyxnote"}]
    assert kinds(key)[-2:] == ["revealed", "exported"]


def test_a_file_that_was_not_chosen_stays_and_its_hash_goes(desk: Client) -> None:
    key = filed(FULL, picture(), b"a text")
    package = unpack(exported(desk, key, evidence=["2"]))
    assert [piece.name for piece in package.evidence] == ["evidence-2.txt"]
    assert [one["goes_along"] for one in package.case["evidence"]] == [False, True]


def test_what_came_as_it_was_is_not_chosen_beforehand(desk: Client) -> None:
    page = page_of(desk, filed(FULL, picture(), b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"))
    assert 'value="1" id="export-evidence_0" checked' in page
    assert 'value="2" id="export-evidence_1" checked' not in page
    assert 'value="2" id="export-evidence_1"' in page


@pytest.mark.parametrize(
    "spoilt", [{"to": ""}, {"to": "zyx"}, {"persons": "zyx"}, {"evidence": ["9"]}, {"ground": ""}]
)
def test_a_package_that_is_not_said_rightly_is_not_made(desk: Client, spoilt: dict[str, Any]) -> None:
    key = filed(FULL, b"a text")
    said = {"to": "FR", "persons": "nothing", "ground": "g", **spoilt}
    assert desk.post(f"/desk/{key}/export", said).status_code == 422
    assert kinds(key) == ["received"]


def test_a_case_without_files_can_leave_for_somebody_else(desk: Client) -> None:
    package = unpack(exported(desk, filed(LITTLE), to="other"))
    assert package.made_for == ""
    assert package.evidence == ()
    assert package.case["offer"] is None


# --------------------------------------------------------------------------------------- taken in


def test_a_case_arrives_at_another_desk(desk: Client, sign_in: SignIn) -> None:
    key = filed(FULL, picture(), offer=OFFER)
    content = exported(desk, key, persons="all", evidence=["1", "2"])
    french = sign_in("Officer Two", "FR")
    response = taken_in(french, content)
    assert response.status_code == 302
    new = models.Report.objects.latest("pk").pk
    assert response.headers["Location"] == f"/desk/{new}?done=take-in"
    act = last(new)
    assert (act.kind, act.who, act.ground) == ("received", "Officer Two", "case package from DE")
    assert act.details["package"] == hashlib.sha256(content).hexdigest()
    assert act.details["acts"] == 3
    found = queries.case(new, "FR")
    assert found
    assert found.listed.report.provider == FULL.provider
    assert [one.kind for one in found.evidence] == ["image/jpeg", "text/plain", "text/plain"]
    assert queries.offer_of(new, "FR") == OFFER
    assert queries.account(new, "FR") == (FULL.words, FULL.treatment)
    page = page_of(french, new)
    assert "case package from DE" in page
    assert not any(said in page for said in PERSON)
    assert PERSON[1] in french.post(f"/desk/{new}/reveal", {"ground": "to call"}).content.decode()


def test_every_byte_of_a_piece_arrives(desk: Client, sign_in: SignIn) -> None:
    key = filed(FULL, picture(), b"a text")
    package = unpack(exported(desk, key, evidence=["1", "2"]))
    taken_in(sign_in("Officer Two", "FR"), pack(package))
    new = models.Report.objects.latest("pk").pk
    kept = [queries.content_of(new, number, "FR") for number in (1, 2)]
    assert [one[1] for one in kept if one] == [piece.content for piece in package.evidence]


def test_the_log_of_the_sender_arrives_as_a_file(desk: Client, sign_in: SignIn) -> None:
    package = unpack(exported(desk, filed(LITTLE)))
    taken_in(sign_in("Officer Two", "FR"), pack(package))
    found = queries.content_of(models.Report.objects.latest("pk").pk, 1, "FR")
    assert found
    assert json.loads(found[1]) == [*package.log]


def test_a_package_is_taken_in_once(desk: Client, sign_in: SignIn) -> None:
    content, french = exported(desk, filed()), sign_in("Officer Two", "FR")
    assert taken_in(french, content).status_code == 302
    response = taken_in(french, content)
    assert response.status_code == 422
    assert "taken in before, as report" in response.content.decode()
    assert models.Report.objects.filter(authority="FR").count() == 1


def test_what_came_without_the_words_of_people_says_so(desk: Client, sign_in: SignIn) -> None:
    french = sign_in("Officer Two", "FR")
    taken_in(french, exported(desk, filed()))
    page = page_of(french, models.Report.objects.latest("pk").pk)
    assert "The reporter left no way to reach them" in page


def spoilt(package: CasePackage) -> dict[str, tuple[bytes, str]]:
    case = dict(package.case)
    evil = Piece("x.txt", "text/plain", b"\x7fELF" + b"\x00" * 99)
    log = [dict(act) for act in package.log]
    log[0]["who"] = "somebody else"
    whole = pack(package)
    reported = dict(case["report"])
    return {
        "no package": (b"zyx", "no ZIP file"),
        "changed": (whole.replace(b"PK\x05\x06", b"PK\x05\x07"), "case package cannot be opened"),
        "for another": (pack(replace(package, made_for="IT")), "made for IT"),
        "of nobody": (pack(replace(package, made_by="zyx")), "which authority made it"),
        "log altered": (pack(replace(package, log=tuple(log))), "act 1 of its log was altered"),
        "log no log": (pack(replace(package, log=({"a": "b"},))), "it is no act"),
        "no report": (pack(replace(package, case={"a": 1})), "what was reported cannot be read"),
        "report no report": (pack(replace(package, case={"report": []})), "cannot be read"),
        "word unknown": (
            pack(replace(package, case={**case, "report": {**reported, "whose": "zyx"}})),
            "cannot be read",
        ),
        "number for a word": (
            pack(replace(package, case={**case, "report": {**reported, "provider": 7}})),
            "cannot be read",
        ),
        "contact no contact": (
            pack(replace(package, case={**case, "contact": {"zyx": "a"}})),
            "cannot be read",
        ),
        "a program": (pack(replace(package, evidence=(evil,))), "It is a program"),
    }


@pytest.mark.parametrize(
    "how",
    [
        "no package",
        "changed",
        "for another",
        "of nobody",
        "log altered",
        "log no log",
        "no report",
        "report no report",
        "word unknown",
        "number for a word",
        "contact no contact",
        "a program",
    ],
)
def test_a_package_that_is_not_in_order_is_not_taken_in(desk: Client, sign_in: SignIn, how: str) -> None:
    package = unpack(exported(desk, filed(FULL, b"a text"), evidence=["1"]))
    content, said = spoilt(package)[how]
    response = taken_in(sign_in("Officer Two", "FR"), content)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert not models.Report.objects.filter(authority="FR").exists()


@pytest.mark.parametrize("part", ["made_for", "version"])
def test_half_a_letter_in_what_is_refused_is_told_in_whole_ones(desk: Client, part: str) -> None:
    manifest = {"format": "openatmp-case-package", "version": 1, "made": "", "made_by": "FR", "made_for": ""}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        files = {"case.json": b"{}", "log.json": b'{"acts": []}', "about.txt": b""}
        listed = [
            {"path": name, "sha256": hashlib.sha256(content).hexdigest()} for name, content in files.items()
        ]
        files["manifest.json"] = json.dumps({**manifest, part: "\ud800", "files": listed}).encode("ascii")
        for name, content in files.items():
            archive.writestr(name, content)
    response = taken_in(desk, written.getvalue())
    assert response.status_code == 422
    assert (
        "it was made for ?" in response.content.decode() or "it is of version ?" in response.content.decode()
    )


def test_nothing_that_arrives_is_run_or_turns_a_text_round(desk: Client, sign_in: SignIn) -> None:
    package = unpack(exported(desk, filed()))
    evil = "<script>zyx()</script>\u202e" + "x" * 9_000
    case = {**package.case, "report": {**package.case["report"], "provider": evil, "address": evil}}
    french = sign_in("Officer Two", "FR")
    assert taken_in(french, pack(replace(package, case=case))).status_code == 302
    key = models.Report.objects.latest("pk").pk
    page = page_of(french, key)
    assert "<script" not in page
    assert "\u202e" not in page
    found = queries.case(key, "FR")
    assert found
    assert len(found.listed.report.provider) == 2_000


def test_nothing_is_taken_in_without_a_file_or_without_permission(desk: Client, sign_in: SignIn) -> None:
    response = desk.post("/desk/take-in", {})
    assert response.status_code == 422
    assert "Choose the file." in response.content.decode()
    reader = sign_in("Reader", may=frozenset({Permission.READ}))
    assert reader.get("/desk/take-in").status_code == 403
    assert taken_in(reader, b"x").status_code == 403


def test_whoever_is_not_signed_in_hands_in_nothing(client: Client) -> None:
    assert taken_in(client, b"x").status_code == 403


def test_a_merged_case_can_still_leave(desk: Client) -> None:
    first, second = filed(), filed()
    acts.merge(second, OFFICER, NOON, into=first, ground="g")
    assert unpack(exported(desk, second)).case["number"] == second
