"""The record of a result: taken away as a file, read again later, told what changed since."""

import json
import re
from datetime import date
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from eligibility import record
from eligibility.rules.criterion import Status
from tests.eligibility.windows import window
from tests.support.visitor import GOOD_JOB, Visitor, day, french_test, job, situation

RESUME = {"fr": "/fr/admissibilite/reprendre/", "en": "/en/eligibility/resume/"}
FRENCH = french_test("2023-11-01")


@pytest.fixture
def resulted(client: Client, held, stopped_at) -> str:
    """Address of the review page of a cook who meets every condition of W6."""
    stopped_at(date(2024, 5, 1))
    lists = {"jobs": [job("63200", "2021-10-18")], "french-tests": [FRENCH]}
    visitor = Visitor(client, situation(), entries=lists, details={"jobs": [GOOD_JOB]})
    return visitor.walk(visitor.begin())


def saved(client: Client, review: str) -> bytes:
    response = client.get(review.replace("/reponses/", "/fiche/"))
    assert response.status_code == 200
    return response.content


def read_again(data: bytes, lang: str = "fr"):
    return Client().post(RESUME[lang], {"record": SimpleUploadedFile("repere-peq.json", data)})


def text_of(response) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", response.content.decode())))


def test_a_record_holds_codes_and_no_word_and_is_kept_by_no_cache(client, resulted):
    response = client.get(resulted.replace("/reponses/", "/fiche/"))
    file = record.read(response.content)

    assert response["Content-Disposition"] == 'attachment; filename="repere-peq-2024-05-01.json"'
    assert response["Cache-Control"] == "no-store, private"
    assert (file.saved, [each.outcome for each in file.judged]) == (date(2024, 5, 1), ["ELIGIBLE"])
    assert "Cuisini" not in response.content.decode()


def test_a_record_is_only_made_of_a_result(client, held):
    visitor = Visitor(client, situation())
    first = visitor.begin()
    response = client.get(f"{first.rsplit('/', 2)[0]}/fiche/")
    assert (response.status_code, response["Location"]) == (303, first)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_record_read_again_gives_the_same_answers_in_a_new_run(client, resulted, lang):
    data = saved(client, resulted)
    again = Client()
    response = again.post(RESUME[lang], {"record": SimpleUploadedFile("fiche.json", data)})

    assert response.status_code == 200
    said = {"fr": "n’ont pas changé depuis", "en": "have not changed since"}[lang]
    assert said in text_of(response)
    result = re.search(r'href="([^"]+/(?:resultat|result)/)"', response.content.decode())[1]
    assert result.split("/")[3] != resulted.split("/")[3]
    assert 'data-outcome="ELIGIBLE"' in again.get(result).content.decode()
    other = result.replace("/resultat/", "/fiche/").replace("/result/", "/record/")
    assert again.get(other).content == data


def test_what_changed_since_is_told_condition_by_condition(client, resulted):
    file = record.read(saved(client, resulted))
    (then,) = file.judged
    findings = {**then.findings, "oral-french": Status.NOT_MET, "long-gone": Status.MET}
    del findings["age"]
    older = record.Judged(then.stream, record.Outcome.NOT_ELIGIBLE, then.rule_set, findings)
    response = read_again(record.write(record.Record(file.saved, "older", file.answers, (older,))), "en")

    text = text_of(response)
    assert "have changed since" in text
    (told,) = re.findall(r"Conditions that changed (.*?) See my result", text)
    assert told == (
        "long-gone no longer asked before: Met Oral French Met before: Not met Age Met before: not asked"
        " Days on which all the conditions would be met May 1, 2024 to October 31, 2025 before: none"
    )


def test_a_record_with_a_question_left_open_leads_to_it(client, resulted):
    content = json.loads(saved(client, resulted))
    del content["answers"]["birth-date"]
    file = record.Record(date(2024, 5, 1), "older", content["answers"], ())
    response = read_again(record.write(file))
    assert re.findall(r'class="button" href="[^"]+/([^/"]+)/"', response.content.decode()) == ["naissance"]


def test_a_certain_result_read_again_says_that_a_question_is_open(client, held, stopped_at):
    stopped_at(date(2026, 11, 22))
    closed = situation(**{"filing-date": day("filing_date", "2026-11-22")})
    visitor = Visitor(client, closed)
    run = visitor.walk(visitor.begin(), until="birth-date").rsplit("/", 2)[0]
    response = read_again(client.get(f"{run}/fiche/").content)

    assert "Réception fermée" in text_of(response)
    assert "Certaines questions sont encore ouvertes" in text_of(response)
    assert re.findall(r'<a href="[^"]+/([^/"]+)/">Répondre', response.content.decode()) == ["naissance"]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7", {"fr": "n’est pas une fiche", "en": "is not a record"}),
        (b'{"format": "repere-peq", "ans', {"fr": "n’en est qu’une partie", "en": "not a whole one"}),
        (b"x" * 40_000, {"fr": "trop gros", "en": "too big"}),
        (b"", {"fr": "Choisissez la fiche", "en": "Choose the record"}),
    ],
)
def test_a_file_that_is_no_record_is_refused_at_the_field(client, held, lang, data, said):
    response = read_again(data, lang)
    assert response.status_code == 422
    assert said[lang] in text_of(response)
    assert "peq-fr" not in response.cookies


def test_no_file_at_all_is_refused_at_the_field(client, held):
    response = client.post(RESUME["fr"], {})
    assert (response.status_code, "Choisissez la fiche" in text_of(response)) == (422, True)


def test_a_body_longer_than_any_public_form_is_refused_unread(client, held):
    response = read_again(b"x" * 300_000)
    assert response.status_code == 413


def test_somebody_who_was_answering_while_a_window_was_announced_is_told(client, held, stopped_at):
    stopped_at(date(2026, 11, 22))
    closed = situation(**{"filing-date": day("filing_date", "2026-11-22")})
    visitor = Visitor(client, closed)
    run = visitor.walk(visitor.begin(), until="birth-date").rsplit("/", 2)[0]
    window().save()
    for page in ("reponses", "resultat"):
        assert "ont été mises à jour" in text_of(client.get(f"{run}/{page}/"))


def test_rules_that_did_not_change_are_not_spoken_of(client, resulted):
    assert "ont été mises à jour" not in text_of(client.get(resulted.replace("/reponses/", "/resultat/")))
