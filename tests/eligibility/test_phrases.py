"""Every code of the law has its sentence, in both languages, and sentences are whole."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import product
from string import Formatter
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility import phrases
from eligibility.phrases import (
    advice,
    asks,
    clauses,
    doubts,
    facts,
    figures,
    french,
    meanings,
    measures,
    outlook,
    person,
    pstq,
    reception,
    repairs,
    scores,
    studies,
    verdicts,
    windows,
    words,
    work,
)
from eligibility.phrases.phrase import CASES, WRITINGS, Phrase
from eligibility.profile_fields import FRENCH_TEST
from eligibility.rulebooks import law
from eligibility.rules.assess import assess
from eligibility.rules.criterion import Certainty
from eligibility.rules.kinds import KINDS
from eligibility.rules.profile import Diploma, FrenchCourse, FrenchTest, Job, Level, Profile, Stream
from eligibility.rules.ruleset import Outcome, State
from tests.rules.strategies import filing_days, partly_forgotten, streams, whole_profiles

MODULES = (
    advice,
    asks,
    clauses,
    doubts,
    facts,
    figures,
    french,
    meanings,
    measures,
    outlook,
    person,
    phrases,
    pstq,
    reception,
    repairs,
    scores,
    studies,
    verdicts,
    windows,
    words,
    work,
)


def told(value: Any) -> Iterator[Phrase]:
    """Every phrase inside a value: a mapping, a tuple, a condition, a doubt, another phrase's cases."""
    if isinstance(value, Phrase):
        yield value
        yield from told(value.cases)
    elif is_dataclass(value):
        yield from told(tuple(getattr(value, field.name) for field in fields(value)))
    elif isinstance(value, Mapping):
        yield from told(tuple(value.values()))
    elif isinstance(value, tuple):
        for entry in value:
            yield from told(entry)


EVERY = list({phrase.fr: phrase for module in MODULES for phrase in told(vars(module))}.values())


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def writings(text: str) -> set[str]:
    return {how for _, _, how, _ in Formatter().parse(text) if how}


def test_every_reason_of_every_criterion_has_its_sentence_and_no_other_has():
    said = {code: set(condition.says) for code, condition in phrases.CONDITIONS.items()}

    assert said == {code: set(kind.reasons) for code, kind in KINDS.items()}


def test_both_languages_fill_the_same_places():
    assert [phrase for phrase in EVERY if places(phrase.fr) != places(phrase.en)] == []


def test_every_place_is_written_in_a_way_we_know():
    used = {how for phrase in EVERY for text in (phrase.fr, phrase.en) for how in writings(text)}

    assert used - set(WRITINGS) == set()


def test_every_case_is_one_we_know():
    assert {name for phrase in EVERY for name in phrase.cases} == set(CASES)


def misspelt(pattern: str, texts: Iterator[str]) -> list[str]:
    return [text for text in texts if re.search(pattern, text)]


def test_french_is_typed_as_in_quebec():
    faults = r"['\"]| [?!;,]|[^ \u00a0]:(?![a-z]*\})|[^ \u00a0]»|«[^ \u00a0]|\.\.\."

    assert misspelt(faults, (phrase.fr for phrase in EVERY)) == []


def test_english_has_no_french_spacing_and_no_straight_quotes():
    assert misspelt(r"['\"]| [?!;:,]|«|\.\.\.", (phrase.en for phrase in EVERY)) == []


def test_every_document_has_its_name():
    assert set(words.EVIDENCE) == {code for kind in KINDS.values() for code in kind.evidence}


def test_every_level_and_every_certainty_has_its_name():
    assert set(words.DIPLOMAS) == {*Level, "dep-asp"}
    assert set(words.CERTAINTIES) == set(words.GLOSSES) == set(Certainty)


def test_every_outcome_and_stream_has_its_headline_and_its_steps():
    assert set(verdicts.HEADLINES) == set(product(Stream, Outcome))
    assert set(verdicts.LEDES) == set(verdicts.OUTCOMES) == set(advice.NEXT) == set(Outcome)


def test_every_reception_period_and_state_has_its_sentence():
    assert set(verdicts.PERIODS) == {*(period.code for period in law().periods), "announced"}
    assert set(verdicts.STATES) == set(verdicts.RECEPTION) == {*State, "exception", "excepted"}


def test_every_clause_has_its_sentence():
    known = {(clause.code, clause.stream) for clause in law().clauses if clause.chooses}

    assert {(code, stream) for code, stream, _ in clauses.CLAUSES} == known
    assert set(clauses.NAMES) == {*(code for code, _ in known), phrases.CLAUSE_OF_COURSES}


IN_JSON = {"codes_2016": "occupation_2016", "codes_2021": "occupation_2021"}


def _entry_facts(name: str, kind: type, other: Mapping[str, str]) -> set[str]:
    return {f"{name}[].{other.get(field.name, field.name)}" for field in fields(kind)}


def test_every_fact_of_a_profile_has_its_name():
    expected = {field.name for field in fields(Profile)}
    expected |= _entry_facts("diplomas", Diploma, {"on_lists": "program"})
    expected |= _entry_facts("jobs", Job, IN_JSON) - {"jobs[].on_lists"}  # told by the code of NOC 2016
    expected |= _entry_facts("french_tests", FrenchTest, {}) | {
        f"french_tests[].{key}" for key in FRENCH_TEST
    }
    expected |= _entry_facts("french_courses", FrenchCourse, {})

    assert set(facts.FACTS) == expected


LEFTOVER = re.compile(r"[{}]|None(?! of)|True|False|  |date\(|\bnan\b")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), filing_days, streams)
def test_whatever_was_said_and_left_unsaid_makes_whole_sentences(data, on, stream):
    profile = data.draw(partly_forgotten(data.draw(whole_profiles(on))))

    verdict = assess(profile, on, law(), stream)

    findings = (*verdict.reception.findings, *verdict.findings)
    texts = [phrases.sentence(finding, lang) for finding in findings for lang in ("fr", "en")]
    texts += [phrases.fact_name(path, lang) for path in verdict.missing for lang in ("fr", "en")]
    assert [text for text in texts if LEFTOVER.search(text)] == []
