"""The diplomas one may rely on."""

from datetime import date

import pytest

from eligibility.rules.candidates import candidates
from eligibility.rules.profile import Level, Stream
from tests.rules.people import MET, UNKNOWN, make_diploma, make_profile

D = date
DEP = make_diploma(D(2022, 6, 17), level=Level.DEP, hours=1350)
ASP = make_diploma(D(2023, 1, 27), level=Level.ASP, hours=450, follows_dep=True)
BACHELOR = make_diploma(D(2021, 6, 1))


def relied(*diplomas, stream=Stream.GRADUATE):
    found = candidates(make_profile(diplomas=diplomas), stream)
    return [None if candidate is None else candidate.indexes for candidate in found]


@pytest.mark.parametrize(
    ("diplomas", "expected"),
    [
        pytest.param((BACHELOR,), [(0,)], id="one"),
        pytest.param((BACHELOR, DEP), [(0,), (1,)], id="two, each alone"),
        pytest.param((DEP, ASP), [(0,), (1,), (0, 1)], id="a DEP, its ASP, and both"),
        pytest.param((ASP, DEP), [(0,), (1,), (1, 0)], id="told the other way round"),
        pytest.param((ASP,), [(0,)], id="an ASP whose DEP was not told"),
        pytest.param((), [None], id="none"),
    ],
)
def test_each_diploma_may_be_relied_on_and_a_dep_with_its_asp(diplomas, expected):
    assert relied(*diplomas) == expected


def test_workers_rely_on_no_diploma():
    assert relied(BACHELOR, stream=Stream.WORKER) == [None]


@pytest.mark.parametrize(
    ("follows", "expected"),
    [
        pytest.param(True, [MET], id="said to follow"),
        pytest.param(None, [UNKNOWN], id="not said"),
        pytest.param(False, [], id="said not to follow"),
    ],
)
def test_a_pair_is_as_sure_as_what_was_said(follows, expected):
    asp = make_diploma(D(2023, 1, 27), level=Level.ASP, follows_dep=follows)
    found = candidates(make_profile(diplomas=(DEP, asp)), Stream.GRADUATE)

    assert [candidate.paired for candidate in found if len(candidate.indexes) == 2] == expected


def test_the_asp_goes_with_the_last_dep_completed_before_it():
    early = make_diploma(D(2019, 6, 1), level=Level.DEP)
    late = make_diploma(D(2024, 6, 1), level=Level.DEP)

    assert relied(early, DEP, late, ASP)[-1] == (1, 3)


def pair(dep=None, asp=None):
    first = make_diploma(D(2022, 6, 17), **{"level": Level.DEP, "hours": 1350, **(dep or {})})
    second = make_diploma(
        D(2023, 1, 27), **{"level": Level.ASP, "hours": 450, "follows_dep": True, **(asp or {})}
    )
    return candidates(make_profile(diplomas=(first, second)), Stream.GRADUATE)[-1].diploma


def test_a_pair_has_the_beginning_of_the_dep_and_the_end_of_the_asp():
    joined = pair()

    assert (joined.started, joined.completed, joined.issued, joined.hours) == (
        D(2019, 6, 17),
        D(2023, 1, 27),
        D(2023, 1, 27),
        1800,
    )


@pytest.mark.parametrize("name", ["in_quebec", "full_time", "in_french", "mostly_in_french"])
@pytest.mark.parametrize(
    ("of_dep", "of_asp", "of_both"),
    [(True, True, True), (True, False, False), (None, False, False), (True, None, None), (None, None, None)],
)
def test_what_a_pair_is_both_are(name, of_dep, of_asp, of_both):
    assert getattr(pair({name: of_dep}, {name: of_asp}), name) is of_both


@pytest.mark.parametrize(
    ("of_dep", "of_asp", "hours", "expected"),
    [
        pytest.param(100, 100, 1350, 100, id="the same of both"),
        pytest.param(40, 80, 1350, 50, id="weighed by their hours"),
        pytest.param(40, 79, 1350, 49, id="the lower percent where they divide"),
        pytest.param(40, 80, None, None, id="hours not said"),
        pytest.param(60, 60, None, 60, id="hours not said, but the same share"),
        pytest.param(None, 80, 1350, None, id="one share not said"),
    ],
)
def test_the_share_of_a_pair_is_weighed(of_dep, of_asp, hours, expected):
    joined = pair({"share_in_quebec": of_dep, "hours": hours}, {"share_in_quebec": of_asp})

    assert joined.share_in_quebec == expected


def test_a_pair_stands_on_the_lists_of_both():
    assert pair({"on_lists": frozenset({"a"})}, {"on_lists": frozenset({"b"})}).on_lists == {"a", "b"}
    assert pair({"on_lists": None}, {"on_lists": frozenset({"b"})}).on_lists is None
