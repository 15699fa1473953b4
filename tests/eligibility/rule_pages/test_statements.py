"""The pages of the law say every figure of the rulebook, and nothing that it does not hold."""

import inspect
from dataclasses import fields
from datetime import date
from string import Formatter

import pytest

from eligibility import phrases
from eligibility.phrases import asks, doubts, figures, measures
from eligibility.phrases.phrase import Phrase
from eligibility.rule_pages import history, timeline
from eligibility.rule_pages.lines import by_condition, changes, lines
from eligibility.rule_pages.present import THEMES, ruleset_page
from eligibility.rulebooks import law
from eligibility.rules.clauses import REACHES
from eligibility.rules.criteria.french import FrenchTerms
from eligibility.rules.criteria.jobs import WorkTerms
from eligibility.rules.entries import TERMS
from eligibility.rules.kinds import KINDS
from eligibility.rules.profile import Stream
from eligibility.statements import measures as every_measure
from eligibility.statements import reception_statements, statements

CODES = list(law().rulesets)
DEP = "diplôme d’études professionnelles, DEP"
PAIR = "DEP suivi d’une ASP"
AFTER_DEP = "Après un DEP, seul ou suivi d’une ASP"
SPOUSE = "La conjointe ou le conjoint inclus dans la demande"


def texts(says):
    return [says] if isinstance(says, Phrase) else list(says.values())


def said_of(kind: str) -> set[str]:
    """Every figure that the sentences of a kind are about, or write."""
    told = {**asks.ASKS.get(kind, {}), **asks.LEFT_OPEN.get(kind, {})}
    places = {
        place
        for says in told.values()
        for text in texts(says)
        for _, place, _, _ in Formatter().parse(text.fr)
        if place
    }
    return {*told, *places}


@pytest.mark.parametrize("code", CODES)
def test_every_criterion_is_stated_in_the_order_of_the_rulebook(code):
    assert [each.criterion for each in statements(code)] == list(law().rulesets[code].criteria)


def test_every_set_of_reception_criteria_is_stated():
    stated = {
        name: [each.criterion for each in reception_statements(criteria)]
        for name, criteria in law().reception_criteria.items()
    }

    assert stated == {name: list(criteria) for name, criteria in law().reception_criteria.items()}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_every_parameter_of_a_kind_is_said(kind):
    own = {name for name in inspect.signature(kind.build).parameters if name not in TERMS}

    assert own - said_of(kind.code) == set()


def test_every_shared_term_is_said():
    """But for two that the condition's own line says, and those that the filters are about."""
    every = {field.name for terms in (WorkTerms, FrenchTerms) for field in fields(terms)}
    spoken = set().union(*(said_of(kind) for kind in KINDS))

    assert every - spoken == {"related_only", "job_at_filing", "doubts"}


def test_every_condition_has_its_theme():
    assert {code for known in THEMES.values() for code in known} == set(KINDS)
    assert set(THEMES) == set(measures.THEMES)


def test_no_sentence_is_kept_for_a_condition_that_does_not_exist():
    assert {*asks.ASKS, *asks.LEFT_OPEN, *figures.BRIEF} - set(KINDS) == set()


def test_every_doubt_touches_what_exists():
    known = {doubt: (each.rulesets, each.conditions) for doubt, each in doubts.DOUBTS.items()}

    assert {code for rulesets, _ in known.values() for code in rulesets} - set(CODES) == set()
    assert {code for _, codes in known.values() for code in codes} - set(KINDS) == set()
    assert set(doubts.PERIODS) - {period.code for period in law().periods} == set()
    assert set(doubts.CLAUSES) - {clause.code for clause in law().clauses} == set()


def test_every_kind_of_measure_has_its_sentence():
    assert set(measures.REACHES) == set(REACHES)
    assert [each.clause for each in every_measure()] == list(law().clauses)


def asked(code: str, condition: str, lang: str = "fr") -> list[str]:
    """The sentences of one condition; no-break spaces as plain ones."""
    statement = next(each for each in statements(code) if each.code == condition)
    told = lines(statement, since=law().rulesets[code].starts)
    return [line.write(lang).replace("\u00a0", " ") for line in told]


@pytest.mark.parametrize(
    ("code", "condition", "fr"),
    [
        (
            "W6",
            "work-experience",
            [
                "Avoir au moins 24 mois de travail qui compte.",
                "Ces mois se trouvent dans les 36 mois qui précèdent le dépôt.",
            ],
        ),
        (
            "W3",
            "work-experience",
            [
                "Avoir au moins 12 mois de travail qui compte.",
                "Aux niveaux C et D, il faut 18 mois.",
                "Ces mois se trouvent dans les 24 mois qui précèdent le dépôt.",
            ],
        ),
        (
            "G5",
            "work-experience",
            [
                f"Travail qui compte, au moins : 18 mois ({DEP}; {PAIR}); 12 mois (tout autre diplôme).",
                "Seul compte le travail fait après la fin du programme.",
                "Un stage obligatoire du programme compte aussi, jusqu’à 3 mois.",
            ],
        ),
        (
            "G5",
            "occupation",
            [
                "Niveaux de compétence acceptés, dans la CNP 2016 : 0, A et B.",
                f"{AFTER_DEP}, le niveau C aussi, si l’emploi est lié à la formation.",
            ],
        ),
        ("W6", "occupation", ["Catégories FÉER acceptées, dans la CNP 2021 : 0, 1, 2 et 3."]),
        ("G4", "diploma-issued", ["Le diplôme est délivré le jour du dépôt."]),
        (
            "G2",
            "diploma-issued",
            [
                "Une demande peut être déposée jusqu’à 6 mois avant la fin prévue du programme.",
                "Aucune source ne dit si cela était encore permis après le 31 août 2018.",
            ],
        ),
        ("W1", "excluded-field", ["Aucune source ne dit si ces règles le refusaient déjà."]),
        ("W2", "excluded-field", []),
        (
            "W5",
            "spouse-french",
            [
                f"{SPOUSE} comprend et parle le français au niveau 4 ou plus.",
                "S’applique aux demandes déposées à compter du 22 juillet 2021.",
            ],
        ),
        (
            "G7",
            "values-attestation",
            ["Une attestation qu’on a déjà date de moins de 24 mois le jour du dépôt."],
        ),
        ("G7", "passport", []),
    ],
)
def test_a_condition_reads_like_the_regulation(code, condition, fr):
    assert asked(code, condition) == fr


def test_english_says_the_same_figures():
    assert asked("W6", "work-experience", "en") == [
        "Have at least 24 months of work that counts.",
        "These months lie within the 36 months before filing.",
    ]


def differing(before: str, after: str) -> list[str]:
    was, now = (by_condition(statements(code), law().rulesets[code].starts) for code in (before, after))
    return [change.code for change in changes(was, now)]


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ("W1", "W2", ["occupation", "excluded-field", "spousal-open-permit"]),
        ("W2", "W4", ["values-attestation", "spouse-values"]),
        ("W5", "W6", ["french-proof", "occupation", "spouse-french"]),
        ("W6", "W7", []),
        ("G1", "G2", ["diploma-issued"]),
        ("G6", "G7", ["studied-in-french"]),
        ("G5", "G5", []),
    ],
)
def test_what_a_reform_changed_is_told_and_nothing_else(before, after, codes):
    assert differing(before, after) == codes


def test_a_change_says_only_what_differs():
    was, now = (by_condition(statements(code), None) for code in ("W4", "W5"))
    proof = next(change for change in changes(was, now) if change.code == "french-proof")

    assert [[line.figure for line in side] for side in (proof.before, proof.after)] == [
        ["course"],
        ["course"],
    ]


def test_a_condition_is_followed_through_the_years():
    spells = history.history("spouse-french", Stream.WORKER, law())

    assert [(each.code, each.starts, each.ends, each.statement is not None) for each in spells[4:7]] == [
        ("W5", date(2020, 7, 22), date(2021, 7, 21), False),
        ("W5", date(2021, 7, 22), date(2023, 11, 22), True),
        ("W6", date(2023, 11, 23), date(2025, 11, 18), True),
    ]


def test_a_stream_that_never_asks_a_condition_has_no_history_of_it():
    assert history.history("diploma-type", Stream.WORKER, law()) == ()


def test_a_reception_criterion_is_followed_by_its_periods():
    spells = history.received("reception-job", Stream.WORKER, law())

    assert [(each.code, each.starts) for each in spells] == [("W-2026-07-02", date(2026, 7, 2))]


@pytest.mark.parametrize(
    ("code", "here", "away"),
    [
        ("W4", ["118.4", "118.4"], []),
        ("W5", ["118.5"], ["118.4"]),
        ("W6", [], ["118.4"]),
        ("W3", [], ["1-13-Nov-2019"]),
        ("G2", ["GS1-permit-expiring", "1-13-Nov-2019"], []),
        ("G4", ["118.3"], []),
        ("G7", [], []),
    ],
)
def test_the_measures_that_lead_here_and_away_are_told(code, here, away):
    page = ruleset_page(law().rulesets[code], law(), "en")
    names = {clause.code: _name(clause.code) for clause in law().clauses}

    assert [step.name for step in page.leading_here] == [names[code] for code in here]
    assert [step.name for step in page.leading_away] == [names[code] for code in away]


@pytest.mark.parametrize(("code", "count"), [("G1", 1), ("G6", 5), ("G7", 6), ("W1", 3), ("W7", 7)])
def test_what_is_left_to_the_officer_is_told_with_the_rules(code, count):
    assert len(ruleset_page(law().rulesets[code], law(), "fr").beyond) == count


def _name(code: str) -> str:
    return phrases.clause_name(code, "en")


def test_the_picture_holds_every_day_in_order():
    drawn = timeline.picture(law(), date(2026, 11, 22), timeline.rulesets(law()), "fr")
    graduates = drawn.lanes[0]

    assert [bar.code for bar in graduates.rules] == CODES[:7]
    assert [bar.label for bar in graduates.rules] == [
        "inside",
        "inside",
        "end",
        "start",
        "inside",
        "inside",
        "inside",
    ]
    assert (graduates.reception[0].x, drawn.years[0], drawn.today) == ("0.00%", ("0.00%", 2010), "91.23%")


def test_a_day_outside_the_picture_is_not_marked():
    assert timeline.picture(law(), date(2030, 1, 1), {}, "fr").today == ""
