"""The first page of the law: every rule set and reception period, and every condition by subject."""

from dataclasses import dataclass

from eligibility import phrases
from eligibility.phrases import measures
from eligibility.rule_pages import history
from eligibility.rule_pages.present import THEMES
from eligibility.rule_pages.wording import Received, received, span_of
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Rulebook


@dataclass(frozen=True, slots=True)
class Row:
    """One rule set."""

    code: str
    span: str
    source: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One stream."""

    stream: str
    name: str
    rows: tuple[Row, ...]
    reception: tuple[Received, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """Conditions on one subject, each with the codes of the rule sets that ask it."""

    name: str
    conditions: tuple[tuple[str, str, tuple[str, ...]], ...]
    """Code, name, and "G1–G7"."""


def streams(rulebook: Rulebook, lang: str) -> tuple[Lane, ...]:
    return tuple(
        Lane(
            stream.value,
            phrases.stream_name(stream, lang),
            tuple(
                Row(each.code, span_of(each.starts, each.ends, lang), phrases.source_text(each.source, lang))
                for each in rulebook.rulesets.values()
                if each.stream is stream
            ),
            tuple(received(each, lang) for each in rulebook.periods if each.stream is stream),
        )
        for stream in Stream
    )


def themes(rulebook: Rulebook, lang: str) -> tuple[Theme, ...]:
    known = history.conditions(rulebook)
    return tuple(
        Theme(
            measures.THEMES[theme].write(lang),
            tuple(
                (code, phrases.criterion_name(code, lang), _asking(code, rulebook))
                for code in known
                if code in told
            ),
        )
        for theme, told in THEMES.items()
    )


def _asking(condition: str, rulebook: Rulebook) -> tuple[str, ...]:
    """For each stream that asks it, the rule sets that do, neighbours joined: "G1–G4", "G6"."""
    found = []
    for stream in Stream:
        asked = dict.fromkeys(
            spell.code for spell in history.history(condition, stream, rulebook) if spell.statement
        )
        found += _joined(
            [*asked], [code for code, rules in rulebook.rulesets.items() if rules.stream is stream]
        )
    return tuple(found)


def _joined(codes: list[str], every: list[str]) -> list[str]:
    """Codes that follow one another in `every`, as "first–last"."""
    runs: list[list[str]] = []
    for code in codes:
        follows = runs and every.index(code) == every.index(runs[-1][-1]) + 1
        runs[-1].append(code) if follows else runs.append([code])
    return [run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
