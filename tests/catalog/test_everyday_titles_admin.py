"""Staff keep the titles that people use, in French and in English."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client

from catalog.models import Occupation
from catalog.titles import EverydayTitle
from peqsite import freshness
from tests.catalog.staff import address, listing, read, revision

pytestmark = pytest.mark.django_db

ADD = "/admin/catalog/everydaytitle/add/"


def occupation(code, title_fr, title_en, edition=2021):
    return Occupation.objects.create(edition=edition, code=code, title_fr=title_fr, title_en=title_en)


@pytest.fixture
def aides():
    return occupation("33102", "Aides-infirmiers/aides-infirmières", "Nurse aides")


@pytest.fixture
def cooks():
    return occupation("63200", "Cuisiniers/cuisinières", "Cooks")


@pytest.fixture
def pab(aides):
    return EverydayTitle.objects.create(language="fr", title="Préposée aux bénéficiaires", occupation=aides)


@pytest.fixture
def titles(pab, cooks):
    """Three titles: French and English, TEER 3, none reviewed."""
    EverydayTitle.objects.create(language="en", title="line cook", occupation=cooks)
    EverydayTitle.objects.create(language="fr", title="plongeur", occupation=occupation("65201", "A", "B"))


@pytest.fixture(params=["fr", "en"])
def clerk(request, staff_client):
    """Somebody of the staff who works in this language."""
    staff_client.post("/admin/langue/", {"language": request.param})
    staff_client.language = request.param
    return staff_client


def listed(client, **asked):
    """The titles that the list shows for a search and filters."""
    response = client.get(listing(EverydayTitle), asked)
    return [row.title for row in response.context["cl"].result_list]


def typed(occupation_text, **changes):
    return {
        "language": "fr",
        "title": "Aide-cuisinier",
        "occupation": occupation_text,
        "revision": "",
        **changes,
    }


def faults(response):
    assert response.status_code == 200
    return response.context["adminform"].form.errors


def test_the_list_tells_title_code_occupation_and_whether_reviewed_in_both_languages(clerk, pab):
    html = read(clerk, listing(EverydayTitle))
    official = {"fr": "Aides-infirmiers/aides-infirmières", "en": "Nurse aides"}[clerk.language]
    cells = re.findall(r'<t[hd] class="field-(\w+)[^"]*">(.*?)</t[hd]>', html)
    told = {name: re.sub("<[^>]+>", "", cell) for name, cell in cells}
    assert told == {
        "title": "Préposée aux bénéficiaires",
        "language": {"fr": "Français", "en": "French"}[clerk.language],
        "code": "33102",
        "occupation_title": official,
        "reviewed": "",
    }


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"language": "en"}, ["line cook"]),
        ({"teer": "3"}, ["line cook", "Préposée aux bénéficiaires"]),
        ({"teer": "9"}, ["line cook", "plongeur", "Préposée aux bénéficiaires"]),
        ({"reviewed__exact": "1"}, []),
        ({"q": "PREPOSEE"}, ["Préposée aux bénéficiaires"]),
        ({"q": "benef"}, ["Préposée aux bénéficiaires"]),
        ({"q": "33102"}, ["Préposée aux bénéficiaires"]),
        ({"q": "cuisini"}, ["line cook"]),
        ({"q": "onge"}, []),
    ],
)
def test_titles_are_found_by_their_words_by_their_occupation_and_by_filters(
    staff_client, titles, asked, found
):
    assert listed(staff_client, **asked) == found


@pytest.mark.parametrize("text", ["63200", " 63200 Cuisiniers/cuisinières", "CNP 63200", "63200 – cook"])
def test_a_title_is_added_by_typing_the_code_of_its_occupation(clerk, cooks, text):
    before = freshness.version()
    response = clerk.post(ADD, typed(text, title="  Aide-\tcuisinier "))
    assert response["Location"] == listing(EverydayTitle)
    row = EverydayTitle.objects.get()
    assert (row.title, row.folded, row.occupation, row.reviewed) == (
        "Aide- cuisinier",
        " aide cuisinier",
        cooks,
        False,
    )
    assert row.history.get().history_user.username == "marie"
    assert freshness.version() > before


def test_the_form_offers_every_occupation_of_2021_and_shows_the_one_chosen(clerk, pab, cooks):
    occupation("6322", "Cuisiniers", "Cooks", edition=2016)
    offered = {"fr": "Cuisiniers/cuisinières", "en": "Cooks"}[clerk.language]
    chosen = {"fr": "Aides-infirmiers/aides-infirmières", "en": "Nurse aides"}[clerk.language]
    html = read(clerk, address(pab))
    assert re.findall(r'<option value="(\d[^"]*)"></option>', html) == [f"33102 {chosen}", f"63200 {offered}"]
    assert f'name="occupation" value="33102 {chosen}"' in html


@pytest.mark.parametrize("text", ["6322", "63201", "cuisiniers", "00000000", "٦٣٢٠٠"])
def test_a_text_without_a_code_of_2021_is_refused_and_stays_in_the_form(staff_client, cooks, text):
    occupation("6322", "Cuisiniers", "Cooks", edition=2016)
    response = staff_client.post(ADD, typed(text))
    assert list(faults(response)) == ["occupation"]
    assert response.context["adminform"].form["occupation"].value() == text
    assert not EverydayTitle.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": "!!"}, "title"),
        ({"title": ""}, "title"),
        ({"title": "a" * 151}, "title"),
        ({"language": "es"}, "language"),
    ],
)
def test_a_title_that_nobody_could_type_is_refused(staff_client, cooks, changes, field):
    assert list(faults(staff_client.post(ADD, typed("63200", **changes)))) == [field]


def test_a_title_that_is_there_is_refused_with_a_link_to_its_row_in_both_languages(clerk, pab):
    response = clerk.post(ADD, typed("33102", title="PREPOSEE aux bénéficiaires"))
    told = faults(response)["occupation"]
    link = f'<a href="{address(pab)}">Préposée aux bénéficiaires</a>'
    assert told == [
        {
            "fr": f"Cette profession a déjà cette appellation dans cette langue\u00a0: {link}.",
            "en": f"This occupation already has that title in this language: {link}.",
        }[clerk.language]
    ]
    assert link in response.content.decode()


def test_one_title_may_name_two_occupations_and_be_the_same_in_two_languages(staff_client, pab, cooks):
    for row in (typed("63200", title=pab.title), typed("33102", title=pab.title, language="en")):
        assert staff_client.post(ADD, row).status_code == 302
    assert EverydayTitle.objects.filter(folded=pab.folded).count() == 3


def test_of_two_who_correct_one_title_the_second_is_told(staff_client, pab):
    other = Client()
    other.force_login(get_user_model().objects.create_superuser("paul"))
    opened = revision(read(staff_client, address(pab)))
    mine = typed("33102", title="PAB", revision=opened)
    assert other.post(address(pab), mine | {"title": "Aide-soignante"}).status_code == 302
    told = faults(staff_client.post(address(pab), mine))["__all__"]
    assert len(told) == 1
    assert told[0].startswith("paul a enregistré cette fiche le ")
    assert "« Préposée aux bénéficiaires » est devenu « Aide-soignante »" in told[0].replace("\u00a0", " ")
    assert EverydayTitle.objects.get().title == "Aide-soignante"


def test_titles_are_marked_as_reviewed_together_each_with_its_history(clerk, staff, titles):
    EverydayTitle.objects.filter(title="plongeur").update(reviewed=True)
    before = freshness.version()
    chosen = list(EverydayTitle.objects.exclude(title="line cook").values_list("pk", flat=True))
    data = {"action": "mark_as_reviewed", "_selected_action": chosen}
    html = clerk.post(listing(EverydayTitle), data, follow=True).content.decode()
    assert {"fr": "1 appellation est maintenant révisée.", "en": "1 title is now reviewed."}[
        clerk.language
    ] in html
    assert listed(clerk, reviewed__exact="1") == ["plongeur", "Préposée aux bénéficiaires"]
    row = EverydayTitle.objects.get(title="Préposée aux bénéficiaires")
    assert [(entry.history_user, entry.reviewed) for entry in row.history.all()] == [
        (staff, True),
        (None, False),
    ]
    assert EverydayTitle.objects.get(title="plongeur").history.count() == 1
    assert freshness.version() > before


def test_whoever_may_only_look_cannot_mark_or_change(client, django_user_model, pab):
    reader = django_user_model.objects.create_user("luc", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_everydaytitle"))
    client.force_login(reader)
    assert "mark_as_reviewed" not in read(client, listing(EverydayTitle))
    client.post(listing(EverydayTitle), {"action": "mark_as_reviewed", "_selected_action": [pab.pk]})
    assert client.post(address(pab), typed("33102", title="X")).status_code == 403
    pab.refresh_from_db()
    assert (pab.title, pab.reviewed) == ("Préposée aux bénéficiaires", False)
