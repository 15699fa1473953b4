"""Changes told by the rulebook: rule sets, conditions that start inside one, and reception periods.

The rulebook, its rule sets and its periods are those of eligibility.rules, which the portal does not import.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from eligibility.result import reference_to
from eligibility.rule_pages import comparing
from eligibility.rule_pages.wording import Said, received
from peqsite.portal.changes import wording
from peqsite.portal.changes.change import Change, Detail

A_DAY = timedelta(days=1)


def of_rules(rulebook: Any, lang: str) -> Iterator[Change]:
    """One change for each day on which the conditions of a stream are no longer those of the day before."""
    for rules in rulebook.rulesets.values():
        for day in _days(rules):
            yield _of_day(rulebook, rules, day, lang)


def _days(rules: Any) -> list[date]:
    """The first day of a rule set, and those on which one of its conditions starts to bind."""
    starting = {criterion.starts for criterion in rules.criteria if criterion.starts}
    return sorted({rules.starts} | {day for day in starting if rules.starts < day <= rules.ends})


def _of_day(rulebook: Any, rules: Any, day: date, lang: str) -> Change:
    titles = wording.RULES if day == rules.starts else wording.CONDITIONS
    details = tuple(_details(rulebook, rules, day, lang))
    text = wording.FROM if details else wording.SAME if day > rulebook.first_day else wording.FIRST
    return Change(
        key=f"rules/{rules.stream}/{day.isoformat()}",
        day=day,
        told=day,
        streams=(str(rules.stream),),
        title=titles[rules.stream].write(lang, code=rules.code),
        text=text.write(lang, starts=day),
        reference=reference_to(rules.source, lang),
        page=("rules:ruleset", rules.code),
        details=details,
    )


def _details(rulebook: Any, rules: Any, day: date, lang: str) -> Iterator[Detail]:
    """What is asked otherwise than the day before; nothing on the first day of all."""
    if day <= rulebook.first_day:
        return
    for found in comparing.of_days(rules.stream, day - A_DAY, day, rulebook, lang).differences:
        yield Detail(found.name, _joined(found.after))


def _joined(said: tuple[Said, ...]) -> str:
    return " ".join(each.text for each in said)


def of_reception(rulebook: Any, lang: str) -> Iterator[Change]:
    """One change for each reception period, announced windows included."""
    for period in rulebook.periods:
        yield _of_period(period, lang)


def _of_period(period: Any, lang: str) -> Change:
    told = received(period, lang)
    return Change(
        key=f"reception/{period.code}/{period.starts.isoformat()}",
        day=period.starts,
        told=min(period.starts, period.source.read) if told.is_open else period.starts,
        streams=(str(period.stream),),
        title=wording.RECEPTION[period.stream, period.state].write(lang),
        text=_joined(told.sentences),
        reference=told.reference,
        page=("rules:index",),
    )
