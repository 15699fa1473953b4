"""Staff keep the dated lists: never two of one role in force on one day."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from catalog.models import DatedList
from catalog.snapshot import OCCUPATIONS_2019, catalog
from tests.catalog.staff import address, list_data, read, revision

pytestmark = pytest.mark.usefixtures("loaded")


@pytest.mark.parametrize(
    "days", [{}, {"starts": "2019-11-14"}, {"starts": "2018-01-01", "ends": "2019-10-31"}]
)
def test_a_list_of_other_days_can_be_added(staff_client, days):
    assert staff_client.post(reverse("admin:catalog_datedlist_add"), list_data(**days)).status_code == 302
    assert catalog().dated_list("more").titles.fr == "x"


@pytest.mark.parametrize(
    "days",
    [{"starts": "2019-11-13"}, {"starts": "2019-01-01", "ends": "2019-11-01"}, {"starts": "2019-01-01"}],
)
def test_a_list_in_force_with_another_of_its_role_is_refused_with_a_link_to_it(staff_client, days):
    response = staff_client.post(reverse("admin:catalog_datedlist_add"), list_data(**days))
    blocking = DatedList.objects.get(key=OCCUPATIONS_2019)
    assert f'<a href="{address(blocking)}">' in response.context["adminform"].form.non_field_errors()[0]
    assert f'<a href="{address(blocking)}">' in response.content.decode()
    assert DatedList.objects.count() == 2


@pytest.mark.parametrize(
    "wrong",
    [{"ends": "2019-11-30"}, {"starts": "31 février"}, {"note_en": ""}, {"role": "other"}, {"key": "a b"}],
)
def test_a_list_with_a_fault_is_refused(staff_client, wrong):
    response = staff_client.post(reverse("admin:catalog_datedlist_add"), list_data(**wrong))
    assert response.status_code == 200
    assert response.context["adminform"].form.errors
    assert DatedList.objects.count() == 2


@pytest.mark.parametrize("days", [{"starts": "2019-11-13"}, {"ends": "2019-12-01", "starts": "2019-10-01"}])
def test_the_days_of_a_list_are_not_stretched_over_another_one(staff_client, days):
    staff_client.post(reverse("admin:catalog_datedlist_add"), list_data())
    later, blocking = DatedList.objects.get(key="more"), DatedList.objects.get(key=OCCUPATIONS_2019)
    sent = list_data(**days) | {"revision": revision(read(staff_client, address(later)))}

    response = staff_client.post(address(later), sent)

    assert f'<a href="{address(blocking)}">' in response.content.decode()
    later.refresh_from_db()
    assert (later.starts.isoformat(), later.ends.isoformat()) == ("2019-12-01", "2019-12-31")


def test_the_list_itself_refuses_the_days_of_another_whoever_asks():
    blocking = DatedList.objects.get(key=OCCUPATIONS_2019)
    other = DatedList(key="more", role=blocking.role, starts=blocking.ends, ends=blocking.ends)

    with pytest.raises(ValidationError) as refused:
        other.full_clean()

    assert refused.value.error_dict["__all__"][0].code == "overlap"
    assert other.in_the_way() == blocking
    other.role = DatedList.Role.GRADUATE_PROGRAMS
    assert other.in_the_way().role == other.role
    other.starts = None
    assert other.in_the_way() is None
