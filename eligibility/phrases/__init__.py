"""Codes of the law → sentences, in French and in English.

    sentence(finding, "fr")               what was found of one condition
    criterion_name("age", "en")           and criterion_about: its name, what it asks
    figure(finding, "fr")                 "22 / 24 mois", where there is a figure
    fact_name("jobs[0].hours", "fr")      a fact still to be said
    headline, lede, reception_words…      the verdict and its parts

Every code of the rules has its phrase in both languages, and a test proves it. Nothing here knows a page.
"""

from typing import Any, Final

from eligibility.phrases import advice, clauses, verdicts, words
from eligibility.phrases import figures as figures  # registers its ways of writing
from eligibility.phrases.facts import fact_name as fact_name
from eligibility.phrases.french import FRENCH
from eligibility.phrases.person import PERSON, VALUES
from eligibility.phrases.phrase import Condition, Phrase
from eligibility.phrases.reception import RECEPTION
from eligibility.phrases.studies import STUDIES
from eligibility.phrases.work import FILTERS, WORK
from eligibility.rules.criterion import Certainty, Finding, Source, Status
from eligibility.rules.ruleset import ClauseFinding, Reception, Ruleset, State, Verdict

CLAUSE_OF_COURSES: Final = "118.5"
CONDITIONS: Final[dict[str, Condition]] = {**PERSON, **VALUES, **STUDIES, **WORK, **FRENCH, **RECEPTION}

FIGURES: Final[dict[str, Phrase]] = {
    "hours": Phrase("{found} / {asked:hours}", "{found} / {asked:hours}"),
    "months": Phrase("{found} / {asked:months}", "{found} / {asked:months}"),
    "percent": Phrase("{found} / {asked:percent}", "{found} / {asked:percent}"),
    "level": Phrase("niveau {found} / {asked}", "level {found} / {asked}"),
}
"""What was found, over what is asked: stands beside the bar."""


def sentence(finding: Finding, lang: str) -> str:
    """What was found of one condition, in one or a few whole sentences."""
    said = CONDITIONS[finding.code].says[finding.result.reason].write(lang, **_values(finding))
    also = (FILTERS[name].write(lang) for name in finding.result.details.get("because", ()))
    return " ".join((said, *also))


def _values(finding: Finding) -> dict[str, Any]:
    result = finding.result
    return {**result.details, "found": result.found, "asked": result.asked, "missing": result.missing}


def criterion_name(code: str, lang: str) -> str:
    return CONDITIONS[code].name.write(lang)


def criterion_about(code: str, lang: str) -> str:
    """What the condition asks, in one line."""
    return CONDITIONS[code].about.write(lang)


def figure(finding: Finding, lang: str) -> str:
    """ "22 / 24 mois"; empty where there is no number, or where it does not decide."""
    unit, result = CONDITIONS[finding.code].unit, finding.result
    if not unit or finding.status is Status.UNKNOWN:
        return ""
    if type(result.found) is not int or type(result.asked) is not int:
        return ""
    if (result.found >= result.asked) is not (finding.status is Status.MET):
        return ""
    return FIGURES[unit].write(lang, found=result.found, asked=result.asked)


def edge_note(finding: Finding, lang: str) -> str:
    """Said where one day, or the way of counting months, decides."""
    return verdicts.EDGE.write(lang) if finding.on_edge else ""


def source_text(source: Source, lang: str) -> str:
    return {"fr": source.fr, "en": source.en}[lang]


def read_on(source: Source, lang: str) -> str:
    return verdicts.READ_ON.write(lang, read=source.read)


def certainty_word(certainty: Certainty, lang: str) -> str:
    return words.CERTAINTIES[certainty].write(lang)


def certainty_gloss(certainty: Certainty, lang: str) -> str:
    return words.GLOSSES[certainty].write(lang)


def certainties(lang: str) -> tuple[tuple[str, str], ...]:
    """Every word for how sure a statement is, with what it means, the surest first."""
    return tuple((certainty_word(each, lang), certainty_gloss(each, lang)) for each in Certainty)


def evidence_name(code: str, lang: str) -> str:
    return words.EVIDENCE[code].write(lang)


def stream_name(stream: str, lang: str) -> str:
    return verdicts.STREAMS[stream].write(lang)


def outcome_name(outcome: str, lang: str) -> str:
    return verdicts.OUTCOMES[outcome].write(lang)


def headline(verdict: Verdict, lang: str) -> str:
    return verdicts.HEADLINES[verdict.stream, verdict.outcome].write(lang)


def lede(verdict: Verdict, lang: str) -> str:
    """The line under the headline."""
    return verdicts.LEDES[verdict.outcome].write(lang, **_of_verdict(verdict))


def _of_verdict(verdict: Verdict) -> dict[str, Any]:
    unpublished = verdict.reception.period.criteria is None
    return {"on": verdict.on, "missing": verdict.missing, "unpublished": unpublished}


def reception_state(reception: Reception) -> str:
    """The period's state, or how an exception to a suspension touches this person."""
    if reception.period.state is State.OPEN:
        return "open"
    touched = {Status.MET: "excepted", Status.UNKNOWN: "exception"}
    return touched.get(reception.is_open, reception.period.state.value)


def reception_word(reception: Reception, lang: str) -> str:
    return verdicts.STATES[reception_state(reception)].write(lang)


def reception_sentence(reception: Reception, lang: str) -> str:
    period = reception.period
    said = verdicts.RECEPTION[reception_state(reception)]
    return said.write(lang, starts=period.starts, ends=period.ends)


def period_note(reception: Reception, lang: str) -> str:
    """What is particular to the period."""
    note = verdicts.PERIODS.get(reception.period.code, verdicts.PERIODS["announced"])
    return note.write(lang, unpublished=reception.period.criteria is None)


def rules_span(ruleset: Ruleset, lang: str) -> str:
    return verdicts.RULES_SPAN.write(lang, starts=ruleset.starts, ends=ruleset.ends)


def rules_why(verdict: Verdict, lang: str) -> str:
    """Why these rules, apart from what a clause says."""
    if verdict.reception.period.criteria is None:
        return verdicts.UNPUBLISHED.write(lang, ruleset=verdict.shown_under)
    if verdict.rule_set != verdict.shown_under:
        return verdicts.SHOWN_UNDER.write(lang, ruleset=verdict.shown_under)
    if any(found.status is Status.MET for found in verdict.clauses):
        return ""
    return verdicts.IN_FORCE.write(lang)


def clause_name(code: str, lang: str) -> str:
    return verdicts.CLAUSE_NAME.write(lang, name=clauses.NAMES[code].write(lang))


def clause_sentence(found: ClauseFinding, lang: str) -> str:
    """Why a transitional measure chose the rules, or did not."""
    clause = found.clause
    return clauses.CLAUSES[clause.code, clause.stream, found.status].write(lang, missing=found.missing)


def by_course(lang: str) -> str:
    """Why a French course still counts, by a clause that chooses no rules."""
    return clauses.BY_COURSE.write(lang)


def next_steps(verdict: Verdict, lang: str) -> tuple[str, ...]:
    return tuple(step.write(lang, **_of_verdict(verdict)) for step in advice.NEXT[verdict.outcome])


def not_assessed(stream: str, lang: str) -> tuple[str, ...]:
    told = (*advice.NOT_ASSESSED["both"], *advice.NOT_ASSESSED[stream])
    return tuple(item.write(lang) for item in told)
