"""The questionnaire over HTTP: statuses, headers, cookies, queries, and what people do with a browser."""

import random
import re
from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import resolve, reverse
from django.utils import translation
from justhtml import JustHTML

from eligibility.answers import Answers, TooManyAnswers, new_run, record
from eligibility.questions import QUESTIONS, ListQuestion
from eligibility.rulebooks import law
from tests.support.visitor import GOOD_JOB, Visitor, day, french_test, job, situation

pytestmark = pytest.mark.django_db
FRUIT = b"filing_date_day=1&filing_date_month=5&filing_date_year=2024"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(autouse=True)
def _today(held, stopped_at):
    stopped_at(date(2026, 11, 22))


def a_worker(client: Client, language: str = "fr") -> Visitor:
    return Visitor(
        client,
        situation(),
        entries={"jobs": [job("63200", "2022-01-03")], "french-tests": [french_test("2023-11-01")]},
        details={"jobs": [GOOD_JOB]},
        language=language,
    )


@pytest.fixture
def visitor(client) -> Visitor:
    return a_worker(client)


def keep_in(client: Client, run: Answers) -> None:
    """Give the browser the cookies of a run."""
    response = HttpResponse()
    record(response, run)
    client.cookies.load({name: morsel.value for name, morsel in response.cookies.items()})


def cookies(response) -> dict[str, str]:
    return {name: morsel["path"] for name, morsel in response.cookies.items()}


def page(address: str, name: str) -> str:
    """Another page of the same run, in the same language."""
    run = address.split("/")[3]
    with translation.override(address[1:3]):
        return reverse(f"eligibility:{name}", args=[run])


def question(address: str, code: str) -> str:
    with translation.override(address[1:3]):
        found = next(found for found in QUESTIONS if found.code == code)
        return reverse("eligibility:question", args=[address.split("/")[3], found])


# The way in -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("address", ["/fr/admissibilite/", "/en/eligibility/"])
def test_the_start_page_is_the_same_for_everybody(client, address):
    response = client.get(address)

    assert response.status_code == 200
    assert cookies(response) == {}
    assert response["Cache-Control"] == "public, max-age=300"
    assert "Cookie" not in response.get("Vary", "")
    assert b"csrf" not in response.content


@pytest.mark.parametrize(
    ("begin", "first"),
    [
        ("/fr/admissibilite/commencer/", r"/fr/admissibilite/[\w-]{12}/"),
        ("/en/eligibility/begin/", r"/en/eligibility/[\w-]{12}/"),
    ],
)
def test_beginning_makes_a_run_and_sets_its_two_cookies(client, begin, first):
    response = client.get(begin)

    assert (response.status_code, response["Cache-Control"]) == (303, "no-store, private")
    assert re.fullmatch(first, response["Location"])
    run = response["Location"].split("/")[3]
    assert cookies(response) == {"peq-fr": f"/fr/admissibilite/{run}/", "peq-en": f"/en/eligibility/{run}/"}


def test_no_two_runs_are_the_same(client):
    runs = {client.get("/fr/admissibilite/commencer/")["Location"] for _ in range(5)}

    assert len(runs) == 5


def test_no_cache_and_no_index_keeps_a_page_of_a_run(visitor):
    first = visitor.begin()
    end = visitor.walk(first)

    for address in (first, question(end, "jobs"), end, page(end, "result"), page(end, "run")):
        headers = visitor.client.get(address).headers
        found = (headers["Cache-Control"], headers["X-Robots-Tag"], headers["Referrer-Policy"])
        assert found == ("no-store, private", "noindex, nofollow", "same-origin")


@pytest.mark.parametrize("method", ["options", "get", "put", "post"])
def test_no_cache_keeps_what_erasing_answers(visitor, method):
    first = visitor.begin()

    response = getattr(visitor.client, method)(page(first, "erase"))

    assert "no-store" in response["Cache-Control"].split(", ")


def test_a_page_of_a_run_costs_one_query(visitor, django_assert_max_num_queries):
    end = visitor.walk(visitor.begin())

    for address in (question(end, "filing-date"), question(end, "jobs"), end):
        with django_assert_max_num_queries(1):
            assert visitor.client.get(address).status_code == 200
    with django_assert_max_num_queries(1):
        assert visitor.client.post(question(end, "spouse"), {"spouse_accompanies": "n"}).status_code == 303


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("found", QUESTIONS, ids=lambda question: question.code)
def test_every_question_has_a_page_in_both_languages(client, found, language):
    """Each is made the next one by answering everything else by "I don't know"."""
    kept = {"filing-date": FILED.get(found.code, "20240501"), "stream": STREAM.get(found.code, "worker")}
    kept |= {"french": "y|y|n|n"} if isinstance(found, ListQuestion) else {}
    codes = {**{other.code: unknown(other) for other in QUESTIONS[2:]}, **kept, **BEFORE.get(found.code, {})}
    run = new_run(law().version)
    for code, value in codes.items():
        run = run.having(code, value) if code != found.code else run
    keep_in(client, run)

    with translation.override(language):
        answer = client.get(reverse("eligibility:question", args=[run.run, found]))

    assert answer.status_code == 200
    assert answer.content.decode().count("<h1>") == 1


FILED = {
    "presence-2020": "20210201",
    "permit-2019": "20190815",
    "permit-expiry": "20190815",
    "stay-2019": "20190815",
    "earlier-file": "20190815",
    "open-permit": "20150501",
    "new-program": "20150501",
    "french-courses": "20150501",
}
GRADUATE = ("permit-2019", "permit-expiry", "stay-2019", "earlier-file", "diplomas", "new-program")
STREAM = dict.fromkeys(GRADUATE, "graduate")
BEFORE = {
    "permit-expiry": {"permit-2019": "y"},
    "stay-2019": {"permit-2019": "y"},
    "earlier-file": {"permit-2019": "y"},
    "legal-stay": {"in-quebec": "y"},
    "new-program": {"diplomas": ["1", "bachelor|20140601/20140601|20120901|?|?|y|y|100|y|y|n"]},
    "spouse-french": {"spouse": "y"},
    "spouse-values": {"spouse": "y"},
    "presence-2020": {"jobs": ["1", "6421|20190101|y/?|40|n|n|n|n|n"]},
}


def unknown(found) -> object:
    return ["1"] if isinstance(found, ListQuestion) else "|".join("?" for _ in found.fields.names)


# Answers --------------------------------------------------------------------------------------------------
def test_an_answer_leads_to_the_next_question_by_303(visitor):
    address = visitor.begin()

    response = visitor.client.post(address, day("filing_date", "2024-05-01"))

    assert response.status_code == 303
    assert response["Location"] == question(address, "stream")
    assert set(response.cookies) >= {"peq-fr", "peq-en"}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_bad_answer_stays_on_the_page_with_what_was_typed(client, language):
    visitor = a_worker(client, language)
    address = visitor.begin()

    response = client.post(
        address, {"filing_date_day": "31", "filing_date_month": "février", "filing_date_year": "20245"}
    )
    html = response.content.decode()

    assert response.status_code == 422
    error = {"fr": "<title>Erreur\u00a0: ", "en": "<title>Error: "}[language]
    assert error in html
    assert html.index('id="errors"') < html.index("<form")
    assert 'href="#id_filing_date_0"' in html
    assert 'value="février"' in html
    assert 'value="20245"' in html
    assert "peq-fr" not in response.cookies


def test_a_long_text_is_kept_and_refused(visitor):
    address = visitor.walk(visitor.begin(), until="jobs/1")

    response = visitor.client.post(address, {**job("x" * 50_000, "2022-01-03")})

    assert response.status_code == 422
    assert "x" * 50_000 in response.content.decode()


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        pytest.param(FRUIT + b"%00", FORM, 400, id="NUL"),
        pytest.param(FRUIT + b"&more=" + b"x" * 1_000_000, FORM, 413, id="1 MB"),
        pytest.param(FRUIT, FORM + "; charset=utf-16", 400, id="utf-16"),
        pytest.param(b"\xff\xfe" + FRUIT, FORM, 422, id="no utf-8"),
        pytest.param(b"{", "application/json", 422, id="JSON"),
        pytest.param(b"", FORM, 422, id="nothing"),
    ],
)
def test_a_body_that_is_no_form_is_refused_with_a_page(visitor, body, content_type, status):
    address = visitor.begin()

    response = visitor.client.post(address, body, content_type=content_type)

    assert response.status_code == status
    assert "<h1>" in response.content.decode()


def test_searching_an_occupation_shows_what_was_found_and_keeps_the_rest(visitor):
    address = visitor.walk(visitor.begin(), until="jobs/1")
    typed = {**job("cuisinier", "2022-01-03"), "search": "1"}

    response = visitor.client.post(address, typed)
    html = response.content.decode()

    assert response.status_code == 200
    assert 'name="occupation_choice" value="63200"' in html
    assert 'value="cuisinier"' in html
    assert 'name="start_year" value="2022"' in html
    assert 'id="errors"' not in html
    picked = {**typed, "occupation_choice": "63200", "occupation_seen": "cuisinier"}
    del picked["search"]
    assert visitor.client.post(address, picked).status_code == 303


def test_words_without_a_search_are_searched_and_a_choice_is_asked(visitor):
    address = visitor.walk(visitor.begin(), until="jobs/1")

    response = visitor.client.post(address, job("cuisinier", "2022-01-03"))

    assert response.status_code == 422
    assert 'name="occupation_choice" value="63200"' in response.content.decode()


def test_a_code_that_lost_its_zero_is_taken_whole(visitor):
    address = visitor.walk(visitor.begin(), until="jobs/1")

    visitor.follow(visitor.client.post(address, job("121", "2022-01-03")))

    assert 'name="occupation_text" value="0121"' in visitor.client.get(address).content.decode()


def test_a_twenty_first_job_is_refused_and_said(visitor):
    visitor.entries["jobs"] = [job("63200", f"2022-01-{number + 1:02}", "2022-03-01") for number in range(20)]
    visitor.details["jobs"] = [GOOD_JOB] * 20
    end = visitor.walk(visitor.begin())
    jobs = question(end, "jobs")

    response = visitor.client.post(jobs, {"more": "y"})

    assert response.status_code == 422
    assert "Vous avez entré 20 emplois" in response.content.decode()
    past = visitor.client.get(f"{jobs}21/")
    assert (past.status_code, past["Location"]) == (303, page(end, "answers"))


def fullest(run: Answers) -> Answers:
    """The run with as much beside its answers as a cookie takes, to the byte."""
    ballast = random.Random(3).randbytes(2800).hex()
    for size in range(len(ballast), 0, -1):
        filled = run.having("unheard-of", ballast[:size])
        try:
            record(HttpResponse(), filled)
        except TooManyAnswers:
            continue
        return filled
    raise AssertionError("nothing fits")


def test_an_answer_that_no_longer_fits_is_refused_and_said(client):
    told = {"filing-date": "20240501", "stream": "worker", "birth-date": "19900331"}
    run = new_run(law().version)
    for code, value in {**told, "in-quebec": "y", "legal-stay": "y"}.items():
        run = run.having(code, value)
    keep_in(client, fullest(run))

    response = client.post(
        f"/fr/admissibilite/{run.run}/emplois/1/", job("63200", "2022-01-03", "2023-07-19")
    )

    assert response.status_code == 422
    assert "trop longues pour être gardées" in response.content.decode()
    assert 'name="start_year" value="2022"' in response.content.decode()


def test_an_entry_can_be_changed_and_removed(visitor):
    visitor.entries["jobs"] = [job("63200", "2022-01-03"), job("21231", "2021-01-04", "2021-12-01")]
    visitor.details["jobs"] = [GOOD_JOB, GOOD_JOB]
    jobs = question(visitor.walk(visitor.begin()), "jobs")

    changed = visitor.client.post(f"{jobs}2/", job("21231", "2021-02-01", "2021-12-01"))
    removed = visitor.client.post(jobs, {"remove": "0"})
    html = visitor.client.get(jobs).content.decode()

    assert (changed.status_code, removed.status_code, removed["Location"]) == (303, 303, jobs)
    assert "1er février 2021" in html
    assert "63200" not in html


@pytest.mark.parametrize("number", ["2", "-1", "x", "", "9" * 5000, "²"])
def test_removing_what_is_not_there_changes_nothing(visitor, number):
    jobs = question(visitor.walk(visitor.begin()), "jobs")

    response = visitor.client.post(jobs, {"remove": number})

    assert (response.status_code, response["Location"]) == (303, jobs)
    assert "63200" in visitor.client.get(jobs).content.decode()


def test_each_of_several_faults_says_its_question(visitor):
    address = visitor.walk(visitor.begin(), until="declarations")

    html = visitor.client.post(address, {}).content.decode()

    summary = JustHTML(html, sanitize=False).query("#errors a")
    assert [link.to_text() for link in summary] == [
        f"{name} – Choisissez une réponse."
        for name in (
            "Établissement au Québec pour y travailler",
            "Passeport valide",
            "Conditions du séjour respectées",
            "Contrat d’autonomie financière",
        )
    ]


# Getting about --------------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", ["result", "run"])
def test_skipping_ahead_leads_to_the_first_open_question(visitor, name):
    address = visitor.walk(visitor.begin(), until="birth-date")

    response = visitor.client.get(page(address, name))

    assert (response.status_code, response["Location"]) == (303, question(address, "birth-date"))


@pytest.mark.parametrize("code", ["jobs", "values", "spouse-french", "diplomas"])
def test_a_question_not_come_to_leads_to_the_first_open_one(visitor, code):
    address = visitor.walk(visitor.begin(), until="birth-date")

    for response in (
        visitor.client.get(question(address, code)),
        visitor.client.post(question(address, code), {"more": "y"}),
        visitor.client.get(f"{question(address, code)}1/"),
    ):
        assert (response.status_code, response["Location"]) == (303, question(address, "birth-date"))


@pytest.mark.parametrize(
    "rest", ["naissanse/", "birth-date/", "emplois/0/", "emplois/100/", "emplois/1/x/", "%00/"]
)
def test_an_unknown_page_of_a_run_is_not_found(visitor, rest):
    address = visitor.begin()

    response = visitor.client.get(f"{page(address, 'run')}{rest}")

    assert response.status_code in (400, 404)


def test_the_language_switch_stays_on_the_page_and_keeps_the_answers(visitor):
    address = visitor.walk(visitor.begin(), until="spouse")

    html = visitor.client.get(address).content.decode()
    there = re.search(r'href="(/en/[^"]+)"[^>]*hreflang="en"', html)[1]
    response = visitor.client.get(there)

    assert there == f"/en/eligibility/{address.split('/')[3]}/spouse/"
    assert response.status_code == 200
    assert "Is a spouse included in your application?" in response.content.decode()


def test_a_page_asked_again_shows_what_was_answered(visitor):
    address = visitor.walk(visitor.begin(), until="jobs")

    html = visitor.client.get(question(address, "birth-date")).content.decode()

    assert 'name="birth_date_year" value="1990"' in html
    assert 'id="errors"' not in html


def test_a_run_does_not_take_the_cookie_of_another(client):
    first, second = a_worker(client).begin(), a_worker(client).begin()

    statuses = [client.get(address).status_code for address in (first, second)]

    assert statuses == [410, 200]  # the test client holds one cookie of a name: that of the second run


def test_the_review_page_links_to_every_answer(visitor):
    end = visitor.walk(visitor.begin())

    html = visitor.client.get(end).content.decode()
    linked = set(re.findall(r'href="(/fr/admissibilite/[\w-]{12}/[^"]+)"', html))

    asked = {where.split("/")[0] for where in visitor.asked}
    assert {
        resolve(url).kwargs["question"].code for url in linked if resolve(url).url_name == "question"
    } == asked
    assert page(end, "result") in linked


def test_a_changed_answer_leads_back_to_the_review_page(visitor):
    end = visitor.walk(visitor.begin())

    response = visitor.client.post(question(end, "birth-date"), day("birth_date", "1985-01-02"))

    assert (response.status_code, response["Location"]) == (303, end)


def test_a_question_tells_where_one_stands_so_far(visitor):
    address = visitor.walk(visitor.begin(), until="in-quebec")

    html = visitor.client.get(address).content.decode()
    told = html[
        html.index("Où vous en êtes jusqu’ici") : html.index("</details>", html.index("Où vous en êtes"))
    ]

    assert re.findall(r"status--([a-z-]+)", told).count("met") == 1  # the age


def test_the_result_is_offered_once_it_is_certain(visitor):
    visitor.answers["birth-date"] = day("birth_date", "2010-01-01")

    address = visitor.walk(visitor.begin(), until="in-quebec")
    html = visitor.client.get(address).content.decode()

    assert page(address, "result") in html
    assert visitor.client.get(page(address, "result")).status_code == 200


@pytest.mark.parametrize(
    ("filed", "born", "told"),
    [
        ("2026-11-22", "1990-03-31", ["Aucune demande n’est reçue ce jour-là"]),
        ("2024-05-01", "2010-01-01", ["La conclusion est déjà certaine"]),
        ("2024-05-01", "1990-03-31", []),
    ],
    ids=["closed", "a minor", "open"],
)
def test_a_closed_reception_is_not_told_as_if_the_person_fell_short(visitor, filed, born, told):
    visitor.answers |= {"filing-date": day("filing_date", filed), "birth-date": day("birth_date", born)}

    address = visitor.walk(visitor.begin(), until="in-quebec")

    html = visitor.client.get(address).content.decode()
    assert re.findall(r'<h2 id="early">(.*?)</h2>', html) == told


@pytest.mark.parametrize(
    ("filed", "is_past"), [("2026-11-21", True), ("2026-11-22", False), ("2027-01-01", False)]
)
def test_a_result_for_a_day_gone_by_says_so(visitor, filed, is_past):
    visitor.answers["filing-date"] = day("filing_date", filed)
    address = visitor.walk(visitor.begin(), until="birth-date")

    html = visitor.client.get(page(address, "result")).content.decode()

    assert ("Ce jour est passé." in html) is is_past
    assert (f'href="{question(address, "filing-date")}"' in html) is is_past


def test_the_result_is_not_offered_before_it_is_certain(visitor):
    address = visitor.walk(visitor.begin(), until="in-quebec")

    assert page(address, "result") not in visitor.client.get(address).content.decode()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_of_a_visit_is_sound_html(client, language):
    visitor = a_worker(client, language)
    address, pages = visitor.begin(), []
    while not pages or visitor.where(address) != "answers":
        pages.append(visitor.last.content.decode())
        wrong = client.post(address, {})
        pages.append(wrong.content.decode())
        visitor.asked.append(visitor.where(address))
        address = visitor.follow(client.post(address, visitor.answer(visitor.asked[-1])))
    pages.append(visitor.last.content.decode())

    for html in pages:
        ids = re.findall(r'\bid="([^"]+)"', html)
        assert JustHTML(html, collect_errors=True).errors == []
        assert len(ids) == len(set(ids))
        assert html.count("<h1") == 1


# Without the cookie ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda client: client.cookies.clear(), id="refused"),
        pytest.param(lambda client: client.cookies.load({"peq-fr": "x"}), id="altered"),
        pytest.param(lambda client: client.cookies.load({"peq-fr": "x" * 7000}), id="long"),
    ],
)
def test_a_run_without_its_cookie_says_so_and_offers_a_new_start(visitor, spoil):
    end = visitor.walk(visitor.begin())
    spoil(visitor.client)

    for response in (
        visitor.client.get(end),
        visitor.client.get(question(end, "jobs")),
        visitor.client.get(page(end, "result")),
        visitor.client.post(question(end, "birth-date"), day("birth_date", "1985-01-02")),
    ):
        assert response.status_code == 410
        assert "/fr/admissibilite/commencer/" in response.content.decode()


def test_quitting_deletes_the_two_cookies_of_the_run_and_nothing_else(visitor):
    end = visitor.walk(visitor.begin())

    response = visitor.client.post(page(end, "erase"))

    run = end.split("/")[3]
    assert (response.status_code, response["Location"]) == (303, "/fr/admissibilite/efface/")
    assert cookies(response) == {"peq-fr": f"/fr/admissibilite/{run}/", "peq-en": f"/en/eligibility/{run}/"}
    assert {morsel["max-age"] for morsel in response.cookies.values()} == {0}
    assert "Clear-Site-Data" not in response
    assert visitor.client.get(response["Location"]).status_code == 200


def test_every_form_is_protected_against_other_sites(visitor):
    strict = Client(enforce_csrf_checks=True)
    address = a_worker(strict).begin()

    refused = strict.post(address, day("filing_date", "2024-05-01"))
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', strict.get(address).content.decode())[1]
    taken = strict.post(address, {**day("filing_date", "2024-05-01"), "csrfmiddlewaretoken": token})

    assert (refused.status_code, taken.status_code) == (403, 303)


def test_the_token_of_a_form_stays_in_the_run(visitor):
    address = visitor.begin()

    response = visitor.client.get(address)

    assert cookies(response) == {"csrftoken": page(address, "run")}


def test_no_answer_is_ever_in_an_address_or_a_log(visitor, caplog):
    caplog.set_level("INFO")
    visitor.walk(visitor.begin())

    text = " ".join([*visitor.asked, caplog.text])
    assert [typed for typed in ("63200", "1990", "peq-fr") if typed in text] == []
