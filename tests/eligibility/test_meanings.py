"""What an occupation means under each rule set: always what the rules themselves would say of it."""

import pytest
from django.template import Context, Template

from catalog.models import Occupation
from catalog.snapshot import catalog
from eligibility.meanings import Answer, basis_of, judge, meanings_of
from eligibility.meanings.judged import condition
from eligibility.phrases import meanings as phrases
from eligibility.profiles import build_profile
from eligibility.rulebooks import law
from eligibility.rules.criterion import Situation, Status

WORKERS = ("W1", "W2", "W3", "W4", "W5", "W6", "W7")
YES, NO, IF, CHOOSE = Answer.ACCEPTED, Answer.REFUSED, Answer.CONDITIONAL, Answer.CHOOSE


def answers(held, edition, code, codes=WORKERS):
    row = held.occupation(edition, code)
    return tuple(judge(law().rulesets[ruleset], row, held).answer for ruleset in codes)


@pytest.mark.parametrize(
    ("edition", "code", "expected"),
    [
        pytest.param(2016, "6322", (YES, YES, YES, YES, YES, YES, YES), id="cook"),
        pytest.param(2021, "63200", (YES, YES, YES, YES, YES, YES, YES), id="cook, by the 2021 code"),
        pytest.param(2016, "6342", (YES, YES, YES, YES, YES, NO, NO), id="tailor: B, then TEER 4"),
        pytest.param(2016, "7511", (NO, YES, YES, YES, NO, YES, YES), id="truck driver: C, then TEER 3"),
        pytest.param(2016, "0011", (YES, YES, NO, YES, YES, YES, YES), id="legislator: not on the list"),
        pytest.param(2016, "1123", (YES, YES, YES, YES, YES, CHOOSE, CHOOSE), id="split over the line"),
        pytest.param(
            2021, "13201", (CHOOSE, YES, CHOOSE, YES, CHOOSE, YES, YES), id="ancestors of two levels"
        ),
        pytest.param(2021, "75201", (NO, YES, CHOOSE, YES, NO, NO, NO), id="ancestors of one level"),
    ],
)
def test_workers_read_what_each_rule_set_makes_of_a_code(held, edition, code, expected):
    assert answers(held, edition, code) == expected


@pytest.mark.parametrize(
    ("edition", "code", "expected"), [(2016, "6322", YES), (2016, "7511", IF), (2016, "9617", NO)]
)
def test_graduates_read_of_the_levels_of_their_jobs_in_one_rule_set_only(held, edition, code, expected):
    others = ("G1", "G2", "G3", "G4", "G6", "G7")
    nothing, field = Answer.NOTHING, Answer.FIELD

    assert answers(held, edition, code, ("G5",)) == (expected,)
    assert answers(held, edition, code, others) == (nothing, nothing, field, nothing, nothing, nothing)


def test_what_each_rule_set_looks_at_is_learned_by_asking_it():
    bases = {code: basis_of(code) for code in (*WORKERS, "G5")}

    assert {code: (basis.by, "".join(basis.accepted)) for code, basis in bases.items()} == {
        "W1": ("level", "0AB"),
        "W2": ("any", ""),
        "W3": ("list", ""),
        "W4": ("any", ""),
        "W5": ("level", "0AB"),
        "W6": ("teer", "0123"),
        "W7": ("teer", "0123"),
        "G5": ("level", "0AB"),
    }


def test_every_answer_is_what_the_rules_say_of_the_code_alone(held):
    rulesets = [ruleset for ruleset in law().rulesets.values() if condition(ruleset, "occupation")]
    decided = {Answer.ACCEPTED: Status.MET, Answer.REFUSED: Status.NOT_MET}
    differing = []
    for row in held.occupations():
        profile = build_profile({"jobs": [{f"occupation_{row.edition}": row.code}]}, held)
        for ruleset in rulesets:
            found = condition(ruleset, "occupation").examine(Situation(profile, ruleset.starts))
            told = judge(ruleset, row, held).answer
            if found.status is not decided.get(told, Status.UNKNOWN):
                differing.append((row.edition, row.code, ruleset.code, told, found.status))

    assert differing == []


def test_a_code_must_be_chosen_exactly_where_a_split_straddles(held):
    older = held.occupations(2016)
    chosen = {row.code for row in older if judge(law().rulesets["W7"], row, held).answer is Answer.CHOOSE}

    assert chosen == {row.code for row in older if held.straddles(row.code)}
    assert len(chosen) == 16


def test_every_sentence_is_said_of_some_occupation_and_no_answer_lacks_one(held):
    told = {judge(ruleset, row, held) for ruleset in law().rulesets.values() for row in held.occupations()}
    of_no_code = {(Answer.UNKNOWN, by) for by in ("level", "teer", "list")}

    assert {(each.answer, each.by) for each in told} | of_no_code == set(phrases.SENTENCES)
    assert {answer for answer, _ in phrases.SENTENCES} == set(phrases.ANSWERS) == set(Answer)


def test_of_a_code_without_relatives_nothing_is_claimed(db):
    Occupation.objects.create(edition=2016, code="6322", title_fr="Cuisiniers", title_en="Cooks")
    Occupation.objects.create(edition=2021, code="63200", title_fr="Cuisiniers", title_en="Cooks")
    held = catalog()
    unknown = Answer.UNKNOWN

    assert answers(held, 2016, "6322", ("W5", "W6")) == (YES, unknown)
    assert answers(held, 2021, "63200", ("W3", "W5", "W6")) == (unknown, unknown, YES)


def read(held, edition, code, lang):
    return meanings_of(held.occupation(edition, code), held, lang)


def test_rule_sets_that_follow_one_another_and_say_the_same_stand_together(held):
    (_, workers), (_, graduates) = read(held, 2016, "6342", "en").streams

    assert [group.codes for group in workers] == ["W6 and W7", "W5", "W4", "W3", "W2", "W1"]
    assert [group.codes for group in graduates] == ["G5", "G3", "G1, G2, G4, G6 and G7"]
    assert [rule.span for rule in workers[0].rules] == [
        "Rules of July 2, 2026 to July 2, 2028",
        "Rules of November 23, 2023 to November 18, 2025",
    ]


def test_a_refusal_says_the_level_and_what_is_accepted(held):
    (_, (latest, *_)), _ = read(held, 2016, "6342", "fr").streams

    assert (latest.status, latest.word) == ("not-met", "Non acceptée")
    assert latest.sentence.replace("\u00a0", " ") == (
        "FÉER 4. Ces règles n’acceptent que les FÉER 0, 1, 2 et 3 de la CNP 2021."
    )


def test_a_choice_shows_each_code_and_what_it_would_mean(held):
    (_, (latest, *_)), _ = read(held, 2016, "1123", "en").streams

    assert [(choice.row.code, choice.word) for choice in latest.choices] == [
        ("10022", "Accepted"),
        ("11202", "Accepted"),
        ("64409", "Not accepted"),
    ]


@pytest.mark.parametrize(
    ("edition", "code", "choose", "decided"),
    [
        (2016, "1123", "only some of which are accepted by rules W6 and W7", "Rules W1, W5 and G5 judge"),
        (2021, "13201", "of 2016 that rules W1, W5 and G5, which judge", "Rules W6 and W7 judge"),
    ],
)
def test_it_says_which_rules_need_a_choice_and_which_do_not(held, edition, code, choose, decided):
    told = read(held, edition, code, "en").must_choose

    assert [text in said for text, said in zip((choose, decided), told, strict=True)] == [True, True]


@pytest.mark.parametrize(("edition", "code"), [(2016, "6322"), (2021, "63200"), (2021, "75201")])
def test_nothing_needs_choosing_where_the_rules_agree_or_judged_nobody(held, edition, code):
    assert read(held, edition, code, "fr").must_choose == ()


def test_the_rules_that_judged_nobody_say_so(held):
    (_, workers), _ = read(held, 2016, "6322", "en").streams
    notes = {rule.code: rule.note for group in workers for rule in group.rules if rule.note}

    assert notes == {
        "W3": "In the end nobody was judged under W3: the applications of those days were judged under W2."
    }


def test_the_tag_asks_nothing_of_the_database(held, django_assert_num_queries):
    template = Template("{% load eligibility %}{% occupation_meanings row held as m %}{{ m.one_condition }}")
    context = Context({"row": held.occupation(2021, "63200"), "held": held})

    with django_assert_num_queries(0):
        assert template.render(context).startswith("La profession n’est qu’une condition")
