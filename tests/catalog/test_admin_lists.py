"""Staff keep the dated lists: never two of one role in force on one day."""

import pytest
from django.urls import reverse

from catalog.models import DatedList
from catalog.snapshot import OCCUPATIONS_2019, catalog
from tests.catalog.staff import address, list_data

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
