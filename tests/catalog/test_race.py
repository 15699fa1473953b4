"""Two people save one row at the same moment, on a database that lets them try."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.urls import reverse

from catalog.models import DatedList, ListedOccupation, Occupation
from peqsite import freshness
from tests.catalog.exchange_pages import address_of, new_list, send
from tests.catalog.staff import list_data

ON_SQLITE = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
TIMES = 5  # a check made before the write, and not with it, lets both through more often than not

pytestmark = [
    pytest.mark.skipif(ON_SQLITE, reason="needs PostgreSQL: SQLite lets one connection write at a time"),
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture
def two_clients():
    freshness.bump()  # makes the number's row again, which the flush after a transactional test takes away
    clients = [Client(), Client()]
    for name, client in zip(("marie", "paul"), clients, strict=True):
        client.force_login(get_user_model().objects.create_superuser(name))
    return clients


def at_once(clients, urls, forms):
    """The answers to two forms sent at the same moment, over two connections; one address serves for both."""
    together = Barrier(2)
    urls = [urls, urls] if isinstance(urls, str) else urls

    def send(client, url, form):
        try:
            together.wait(timeout=10)
            return client.post(url, form).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        return sorted(threads.map(send, clients, urls, forms))


def test_of_two_saves_of_one_row_exactly_one_is_accepted(two_clients):
    row = Occupation.objects.create(edition=2021, code="63200", title_fr="Cuisiniers", title_en="Cooks")
    url = reverse("admin:catalog_occupation_change", args=[row.pk])
    for turn in range(TIMES):
        revision = row.history.first().pk
        forms = [
            {"title_fr": f"{name} {turn}", "title_en": "Cooks", "revision": revision} for name in ("A", "B")
        ]
        assert at_once(two_clients, url, forms) == [200, 302]
        assert row.history.count() == turn + 2


def test_of_two_new_lists_of_one_role_and_day_exactly_one_is_accepted(two_clients):
    for turn in range(TIMES):
        days = {"starts": f"20{turn + 20}-01-01", "ends": f"20{turn + 20}-12-31"}
        forms = [list_data(key=f"{name}-{turn}", **days) for name in ("a", "b")]
        assert at_once(two_clients, reverse("admin:catalog_datedlist_add"), forms) == [200, 302]
        assert DatedList.objects.count() == turn + 1


def confirmation(client, dated_list, wording):
    """Send a file, and give the address and the form that confirm it."""
    review = send(client, dated_list, f"code;libellé\n6322;{wording}\n", edition="2016")
    seen = re.search(r'name="seen" value="(\w+)"', review.content.decode())[1]
    return address_of(review), {"seen": seen, "reason": "Course"}


def test_of_two_files_confirmed_for_one_list_exactly_one_is_applied(two_clients):
    Occupation.objects.create(edition=2016, code="6322", title_fr="Cuisiniers", title_en="Cooks")
    dated_list = new_list()
    for turn in range(TIMES):
        words = (f"{name} {turn}" for name in ("A", "B"))
        sent = [
            confirmation(client, dated_list, word) for client, word in zip(two_clients, words, strict=True)
        ]
        urls, forms = zip(*sent, strict=True)
        assert at_once(two_clients, urls, forms) == [302, 409]
        assert dated_list.listed_occupations.count() == 1
        assert ListedOccupation.history.count() == turn + 1
