"""A table of scores: how its lines are read, what is wrong with them, which levels they tell."""

from itertools import combinations_with_replacement

import pytest

from eligibility.scores.bands import BadBands, Levels, read, read_score, write
from eligibility.scores.levels import asked, settled


@pytest.mark.parametrize(
    ("text", "framework", "written"),
    [
        ("400+ = 7–12", False, "400+ = 7–12"),
        (" 0-399=0-6 \n 400 + = 7 - 12 ", False, "0–399 = 0–6\n400+ = 7–12"),
        ("0–15,5 = 0–6\n16–25 = 7", False, "0–15.5 = 0–6\n16–25 = 7"),
        ("12 = 5\n13 = 6", False, "12 = 5\n13 = 6"),
        ("b1 = 5-6\nB2 = 7–8", True, "B1 = 5–6\nB2 = 7–8"),
    ],
)
def test_a_table_is_read_and_written_in_one_way(text, framework, written):
    assert write(read(text, framework=framework), framework=framework) == written


@pytest.mark.parametrize(
    ("text", "framework", "code", "line", "other"),
    [
        ("", False, "count", 0, 0),
        ("1 = 1\n" * 41, False, "count", 41, 0),
        ("400", False, "line", 1, 0),
        ("400 = seven", False, "line", 1, 0),
        ("x–400 = 7", False, "score", 1, 0),
        ("400–x = 7", False, "score", 1, 0),
        ("1001 = 7", False, "score", 1, 0),
        ("15.55 = 7", False, "score", 1, 0),
        ("B2 = 7", False, "score", 1, 0),
        ("7 = 7", True, "score", 1, 0),
        ("400 = 13", False, "levels", 1, 0),
        ("400 = 8–7", False, "levels", 1, 0),
        ("400–399 = 7", False, "order", 1, 0),
        ("0–400 = 0–6\n400+ = 7–12", False, "overlap", 2, 1),
        ("400+ = 7\n500+ = 8", False, "overlap", 2, 1),
        ("0–100 = 1\n200–300 = 2\n301+ = 3", False, "gap", 2, 1),
        ("A1 = 1–2\nB1 = 5–6", True, "gap", 2, 1),
        ("0–100 = 5\n101+ = 4", False, "falls", 2, 1),
    ],
)
def test_a_faulty_table_says_why_and_where(text, framework, code, line, other):
    with pytest.raises(BadBands) as refused:
        read(text, framework=framework)

    assert (refused.value.code, refused.value.line, refused.value.other) == (code, line, other)


@pytest.mark.parametrize(
    ("text", "framework", "score"),
    [
        ("400", False, "400"),
        ("16,5", False, "16.5"),
        (" 7 ", False, "7"),
        ("B2", False, None),
        ("b2", True, "4"),
        ("-1", False, None),
        ("1e3", False, None),
        ("", False, None),
        ("٤٠٠", False, None),
        ("D1", True, None),
    ],
)
def test_a_score_is_read_or_is_none(text, framework, score):
    found = read_score(text, framework=framework)

    assert (None if found is None else f"{found:f}") == score


@pytest.mark.parametrize(
    ("low", "high", "thresholds", "level"),
    [
        pytest.param(7, 12, {7}, 7, id="7 or higher is enough for 7"),
        pytest.param(0, 6, {7}, 6, id="6 or lower is not"),
        pytest.param(5, 8, {7}, None, id="7 lies among them"),
        pytest.param(7, 8, {5, 7}, 7, id="above both"),
        pytest.param(5, 6, {5, 7}, 5, id="between the two"),
        pytest.param(4, 5, {5, 7}, None, id="5 lies among them"),
        pytest.param(3, 3, {7}, 3, id="one level is itself"),
    ],
)
def test_levels_are_one_only_where_every_condition_answers_alike(low, high, thresholds, level):
    assert settled(Levels(low, high), frozenset(thresholds)) == level


@pytest.mark.parametrize("thresholds", [{7}, {5}, {4, 7}, {5, 7}, {1, 12}])
def test_whichever_level_it_is_each_condition_answers_as_the_settled_one(thresholds):
    for low, high in combinations_with_replacement(range(13), 2):
        level = settled(Levels(low, high), frozenset(thresholds))
        answers = {tuple(each >= asked for asked in thresholds) for each in range(low, high + 1)}

        assert (level is None) is (len(answers) > 1)
        assert level is None or answers == {tuple(level >= asked for asked in thresholds)}


def test_the_levels_asked_are_those_of_the_rulebook():
    assert (asked("oral-french"), asked("written-french")) == ({7}, {5})
