"""How sentences are written: figures, plurals, dates, names of facts, in both languages."""

from datetime import date
from typing import Any

import pytest

from eligibility import phrases
from eligibility.phrases.phrase import WRITINGS, Phrase, day, number, ordinal
from eligibility.rules.criterion import Certainty, Criterion, Finding, Found, Source, Status

SOURCE = Source("test", "Texte", "Text", date(2026, 11, 22), Certainty.FOUND)


def make_finding(code: str, reason: str, found: Any = None, asked: Any = None, **details: Any) -> Finding:
    status = {"not-met": Status.NOT_MET, "filtered": Status.NOT_MET, "unknown": Status.UNKNOWN}
    missing = ("jobs[0].hours",) if reason == "unknown" else ()
    result = Found(status.get(reason, Status.MET), reason, found, asked, missing, details)
    return Finding(Criterion(code, lambda _: result, SOURCE), result)


@pytest.mark.parametrize(
    ("path", "fr", "en"),
    [
        ("birth_date", "votre date de naissance", "your date of birth"),
        (
            "jobs[0].hours",
            "les heures payées par semaine de votre 1er emploi",
            "the paid hours a week of your 1st job",
        ),
        ("jobs[10].start", "le premier jour de votre 11e emploi", "the first day of your 11th job"),
        (
            "french_tests[1].taken",
            "la date de votre 2e test de français",
            "the date of your 2nd test of French",
        ),
    ],
)
def test_a_fact_is_named_with_its_place(path, fr, en):
    assert (phrases.fact_name(path, "fr"), phrases.fact_name(path, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [
        (date(2026, 11, 22), "22 novembre 2026", "November 22, 2026"),
        (date(2024, 5, 1), "1er mai 2024", "May 1, 2024"),
        (date(2021, 1, 11), "11 janvier 2021", "January 11, 2021"),
    ],
)
def test_a_date_is_written_as_people_write_it(value, fr, en):
    assert (day(value, "fr"), day(value, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [(7, "7", "7"), (1800, "1\u00a0800", "1,800"), (29.5, "29,5", "29.5"), (30.0, "30", "30")],
)
def test_a_number_is_written_as_people_write_it(value, fr, en):
    assert (number(value, "fr"), number(value, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [(1, "1er", "1st"), (2, "2e", "2nd"), (3, "3e", "3rd"), (4, "4e", "4th"), (12, "12e", "12th")],
)
def test_an_ordinal_is_written_as_people_write_it(value, fr, en):
    assert (ordinal(value, "fr"), ordinal(value, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("value", "how", "fr", "en"),
    [
        (0, "hours", "0\u00a0heure", "0\u00a0hours"),
        (1, "hours", "1\u00a0heure", "1\u00a0hour"),
        (2, "hours", "2\u00a0heures", "2\u00a0hours"),
        (1, "months", "1\u00a0mois", "1\u00a0month"),
        (22, "months", "22\u00a0mois", "22\u00a0months"),
        (1, "days", "1\u00a0jour", "1\u00a0day"),
        (50, "percent", "50\u00a0%", "50%"),
    ],
)
def test_a_quantity_agrees_with_its_number(value, how, fr, en):
    assert (WRITINGS[how](value, "fr"), WRITINGS[how](value, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("finding", "fr", "en"),
    [
        pytest.param(
            make_finding("work-experience", "not-met", 22, 24),
            "Votre travail qui compte donne 22 des 24 mois demandés.",
            "Your work that counts makes 22 of the 24 months asked.",
            id="months short",
        ),
        pytest.param(
            make_finding("work-experience", "not-met", 23, 24, days=29),
            "Votre travail qui compte donne 23 mois et 29 jours sur les 24 mois demandés.",
            "Your work that counts makes 23 months and 29 days of the 24 months asked.",
            id="a day short",
        ),
        pytest.param(
            make_finding("work-experience", "not-met", 0, 24, days=0),
            "Aucun de vos mois de travail ne compte; il en faut 24.",
            "None of your months of work counts; 24 are asked.",
            id="no month",
        ),
        pytest.param(
            make_finding("work-experience", "filtered", 1, 24, because=("occupation", "paid-hours")),
            "Votre travail qui compte donne 1 des 24 mois demandés. "
            "Les mois écartés à cause de la profession pourraient suffire. "
            "Les mois écartés faute d’heures payées pourraient suffire.",
            "Your work that counts makes 1 of the 24 months asked. "
            "The months set aside because of the occupation could be enough. "
            "The months set aside for want of paid hours could be enough.",
            id="each filter that alone stands in the way is named",
        ),
        pytest.param(
            make_finding("work-experience", "unknown", 3, 24, most=27),
            "Selon ce qui reste à préciser, entre 3 et 27 mois de travail comptent; il en faut 24.",
            "Depending on what is still unknown, between 3 and 27 months of work count; 24 are asked.",
            id="between the least and the most",
        ),
        pytest.param(
            make_finding("work-experience", "unknown", 3, 24, most=24_000),
            "Selon ce qui reste à préciser, 3 mois de travail ou plus comptent; il en faut 24.",
            "Depending on what is still unknown, 3 months of work or more count; 24 are asked.",
            id="a first day not said is no number of months",
        ),
        pytest.param(
            make_finding("program-hours", "not-met", 1799, 1800),
            "Votre programme compte 1 799 heures; il en faut au moins 1 800.",
            "Your program lasts 1,799 hours; at least 1,800 are asked.",
            id="thousands",
        ),
        pytest.param(
            make_finding("french-proof", "met", "test"),
            "Ces règles acceptent votre preuve de français : un test de français reconnu, encore valide.",
            "These rules accept your proof of French: a recognised test of French, still valid.",
            id="the proof is named",
        ),
        pytest.param(
            make_finding("diploma-window", "not-met", date(2020, 5, 1), 36),
            "Votre diplôme date du 1er mai 2020, plus de 36 mois avant le dépôt.",
            "Your diploma dates from May 1, 2020, more than 36 months before filing.",
            id="a date",
        ),
    ],
)
def test_a_sentence_says_what_was_found(finding, fr, en):
    written = [phrases.sentence(finding, lang).replace("\u00a0", " ") for lang in ("fr", "en")]

    assert written == [fr, en]


@pytest.mark.parametrize(
    ("finding", "figure"),
    [
        pytest.param(make_finding("work-experience", "not-met", 22, 24), "22 / 24 months", id="short"),
        pytest.param(make_finding("work-experience", "met", 30, 24), "30 / 24 months", id="enough"),
        pytest.param(make_finding("work-experience", "unknown", 0, 24, most=30), "", id="not known yet"),
        pytest.param(
            make_finding("half-in-quebec", "met", 40, 50), "", id="the number alone does not decide"
        ),
        pytest.param(make_finding("oral-french", "by-studies", None, 7), "", id="no number was found"),
        pytest.param(make_finding("passport", "met", True, True), "", id="a yes is no number"),
    ],
)
def test_a_figure_stands_only_where_the_number_decides(finding, figure):
    assert phrases.figure(finding, "en").replace("\u00a0", " ") == figure


def test_french_keeps_colons_and_signs_with_their_word():
    assert Phrase("Ici : « 5 % »", "").write("fr") == "Ici\u00a0: «\u00a05\u00a0%\u00a0»"


def test_a_language_we_do_not_speak_is_refused():
    with pytest.raises(KeyError):
        phrases.criterion_name("age", "de")
