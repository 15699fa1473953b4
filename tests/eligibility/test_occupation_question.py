"""The occupation of a job in the questionnaire: found by words, taken by code, chosen where it was split."""

import html
import re
from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from eligibility.forms.base import Asking
from eligibility.forms.items import JobDetailsForm, JobForm
from tests.eligibility.conftest import TODAY
from tests.support.visitor import Visitor, job, situation


@pytest.fixture
def asking(held):
    """A file of 1 May 2024, judged by NOC 2021."""
    days = {"today": TODAY, "first_day": date(2010, 2, 14), "last_day": date(2028, 7, 2)}
    return Asking(held=held, on=date(2024, 5, 1), birth=date(1990, 3, 31), **days)


def shown(asking, typed, language="fr"):
    """The occupation's control as a person reads it, once they have searched."""
    with translation.override(language):
        form = JobForm({"occupation_text": typed}, asking=asking, names=["occupation"])
        form.search()
        return html.unescape(re.sub(r"\s+", " ", str(form["occupation"])).replace("\u00a0", " "))


def offered(asking, typed, on=None):
    form = JobForm(
        {"occupation_text": typed}, asking=replace(asking, on=on or asking.on), names=["occupation"]
    )
    form.search()
    return [code for code, _ in form.fields["occupation"].widget.candidates]


def test_what_is_found_says_its_level_its_edition_and_the_title_that_matched(asking):
    control = shown(asking, "cooks")

    assert "63200 – Cuisiniers/<wbr>cuisinières (CNP 2021, catégorie FÉER 3)" in control
    assert 'Trouvé par le titre anglais « <span lang="en">Cooks</span> ».' in control
    assert re.search(r"\d professions? trouvées?</p>", control)


def test_the_way_on_is_to_search_again_or_to_browse_elsewhere(asking):
    found, nothing = shown(asking, "cook", "en"), shown(asking, "qzxqzx", "en")

    assert "None of these? Search again above" in found
    assert 'href="/en/find/" target="_blank"' in found
    assert "No occupation was found." in nothing
    assert 'href="/en/find/" target="_blank"' in nothing
    assert "None of these?" not in nothing
    assert 'value="qzxqzx"' in nothing


def test_nothing_is_said_of_a_search_before_there_is_one(asking):
    form = JobForm(None, asking=asking, names=["occupation"])

    assert "field__hint" not in str(form["occupation"])


def test_many_are_cut_short_and_counted(asking):
    control = shown(asking, "technicien")

    assert re.search(r"Les 12 premières des \d+ professions trouvées. Ajoutez un mot pour préciser.", control)
    assert len(offered(asking, "technicien")) == 12


@pytest.mark.parametrize(("on", "codes"), [(date(2023, 11, 22), ["6322"]), (date(2023, 11, 23), ["63200"])])
def test_words_search_the_edition_that_judges_on_the_filing_date(asking, on, codes):
    assert offered(asking, "cuisinière", on)[:1] == codes


@pytest.mark.parametrize("on", [date(2023, 11, 22), date(2023, 11, 23)])
@pytest.mark.parametrize(
    ("typed", "code"), [("6322", "6322"), ("63200", "63200"), ("6 3200", "63200"), ("121", "0121")]
)
def test_a_code_of_either_edition_is_taken_as_it_is(asking, on, typed, code):
    form = JobForm({"occupation_text": typed}, asking=replace(asking, on=on), names=["occupation"])

    assert (form.is_valid(), form.codes()) == (True, {"occupation": code})


@pytest.mark.parametrize(
    ("told", "codes", "why"),
    [
        (
            "1123",
            ["10022", "11202", "64409"],
            "In 2021, your code 1123 of NOC 2016 became several occupations. The rules of your filing date",
        ),
        (
            "13201",
            ["1215", "1523", "1525"],
            "Your code 13201 of NOC 2021 brings together several occupations of NOC 2016.",
        ),
    ],
)
def test_a_split_is_explained_and_its_codes_are_offered(asking, told, codes, why):
    with translation.override("en"):
        form = JobDetailsForm(
            None, asking=replace(asking, item={"occupation": told}), names=["other_occupation"]
        )
    field = form.fields["other_occupation"]

    assert [code for code, _ in field.choices] == [*codes, "?"]
    assert field.help_text.startswith(why)
    assert "go back and search" in field.help_text


def test_the_page_that_settles_a_split_says_what_waits_for_it(client, held):
    visitor = Visitor(client, situation(), entries={"jobs": [job("1123", "2022-01-03")]})

    visitor.walk(visitor.begin(), until="jobs/1/details")
    page = visitor.last.content.decode()

    assert visitor.last.status_code == 200
    assert 'name="other_occupation" value="64409"' in page
    assert "Profession" in re.sub(r"<[^>]+>", "", page[page.index("<details") :])


def test_the_page_of_a_job_opens_again(client, held):
    visitor = Visitor(client, situation(), entries={"jobs": [job("1123", "2022-01-03")]})
    details = visitor.walk(visitor.begin(), until="jobs/1/details")

    assert client.get(details.replace("precisions/", "")).status_code == 200
