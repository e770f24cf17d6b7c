"""What the tables themselves refuse, and that the way back is open."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from openatmp.offers.reporting import Kind
from openatmp.web.reports import acts, models
from openatmp.web.reports.records import acts_of, root_of
from tests.offers.reporting.conftest import FULL, LITTLE
from tests.web.reports.conftest import NOON, OFFICER, filed, picture

pytestmark = pytest.mark.django_db


def copy_of(row: Any, **instead: Any) -> Any:
    """The same row once more, as somebody would add it behind our back."""
    values = {one.attname: getattr(row, one.attname) for one in row._meta.fields if not one.primary_key}
    return type(row)(**{**values, **instead})


def test_two_acts_cannot_stand_in_one_place() -> None:
    filed(FULL)
    with pytest.raises(IntegrityError), transaction.atomic():
        copy_of(models.Act.objects.get()).save()
    copy_of(models.Act.objects.get(), number=2).save()


def test_two_reports_cannot_have_one_code() -> None:
    row = filed(FULL)
    with pytest.raises(IntegrityError), transaction.atomic():
        copy_of(row).save()


def test_two_files_cannot_have_one_number_or_one_place_on_the_disk() -> None:
    filed(FULL, b"a text")
    row = models.Evidence.objects.get()
    for instead in ({"file": "f" * 32}, {"number": 2}):
        with pytest.raises(IntegrityError), transaction.atomic():
            copy_of(row, **instead).save()


def test_one_address_has_one_count_an_hour() -> None:
    acts.take_turn("a", "look", NOON, 5)
    with pytest.raises(IntegrityError), transaction.atomic():
        copy_of(models.Turn.objects.get()).save()


def test_an_act_that_was_read_cannot_be_saved_again_even_unchanged() -> None:
    filed(FULL)
    with pytest.raises(models.Unalterable, match="a correction is another act"):
        models.Act.objects.get().save()
    with pytest.raises(models.Unalterable):
        models.Act.objects.get().save(force_insert=True)


def test_no_way_of_adding_many_acts_puts_one_in_the_place_of_another() -> None:
    filed(FULL)
    row = models.Act.objects.get()
    forged = copy_of(row, ground="forged")
    forged.pk = row.pk
    for how in ({}, {"update_conflicts": True, "update_fields": ["ground"], "unique_fields": ["id"]}):
        with pytest.raises(models.Unalterable):
            models.Act.objects.bulk_create([forged], **how)
    with pytest.raises(models.Unalterable):
        models.Act.objects.update_or_create(pk=row.pk, defaults={"ground": "forged"})
    with pytest.raises(models.Unalterable):
        row.report.acts.update(ground="forged")
    assert models.Act.objects.get().ground == row.ground


TABLES = [models.Report, models.Act, models.Person, models.Evidence, models.Draft, models.Turn]


@pytest.mark.parametrize("model", TABLES)
def test_no_row_tells_in_a_trace_what_it_holds(model: Any) -> None:
    filed(FULL, picture())
    acts.take_turn("zyxvisitor", "look", NOON, 5)
    filed(LITTLE)
    from openatmp.web.reports.drafts import Drafted

    acts.keep_draft(Drafted({"words": "zyxwords"}), NOON)
    for row in model.objects.all():
        told = repr(row) + str(row)
        for word in ("zyx", "Ada", "Clinic", "example.org", "fever"):
            assert word not in told


def test_acts_come_back_as_they_were_made() -> None:
    row = filed(FULL, b"a text")
    acts.pass_on(row.pk, OFFICER, NOON + timedelta(hours=1), to="Ü <x>", ground="g\nh", public="“p”")
    first, second = acts_of(row)
    assert [first.doing.kind, second.doing.kind] == [Kind.RECEIVED, Kind.PASSED_ON]
    assert second.doing.at == NOON + timedelta(hours=1)
    assert (second.doing.ground, second.doing.public) == ("g\nh", "“p”")
    assert second.doing.details == {"to": "Ü <x>"}
    assert second.before == first.digest


def test_the_root_of_a_chain_of_mergers_is_found() -> None:
    first, second, third = filed(FULL), filed(FULL), filed(FULL)
    acts.merge(second.pk, OFFICER, NOON, into=first.pk, ground="g")
    acts.merge(first.pk, OFFICER, NOON, into=third.pk, ground="g")
    rows = {row.pk: row for row in models.Report.objects.all()}
    assert {root_of(row).pk for row in rows.values()} == {third.pk}


def test_the_first_migration_is_all_there_is_to_make() -> None:
    call_command("makemigrations", "reports", check=True, dry_run=True, verbosity=0)
    tables = set(connection.introspection.table_names())
    assert {f"reports_{name}" for name in ("report", "act", "person", "evidence", "draft", "turn")} <= tables
