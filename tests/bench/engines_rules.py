"""A rule set of sixteen conditions, the size and shape of ours, told once for every engine; and people.

It is no law: figures are plain, a person is a mapping of twenty-one facts, and there is no date. Engines that
know neither dates nor documents can then be compared with ours on equal terms.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Person = Mapping[str, Any]


@dataclass(frozen=True)
class Said:
    """The fact is true."""

    fact: str


@dataclass(frozen=True)
class Least:
    """The fact is a number, and at least this."""

    fact: str
    figure: int


@dataclass(frozen=True)
class Most:
    """The fact is a number, and at most this."""

    fact: str
    figure: int


@dataclass(frozen=True)
class OneOf:
    """The fact is one of these words."""

    fact: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Not:
    way: "Node"


@dataclass(frozen=True)
class Either:
    ways: tuple["Node", ...]


@dataclass(frozen=True)
class Both:
    ways: tuple["Node", ...]


Node = Said | Least | Most | OneOf | Not | Either | Both


@dataclass(frozen=True)
class Notation:
    """How an engine writes each kind of node; what holds others is given what they were written as."""

    said: Callable[[str], Any]
    least: Callable[[str, int], Any]
    most: Callable[[str, int], Any]
    one_of: Callable[[str, tuple[Any, ...]], Any]
    either: Callable[[list[Any]], Any]
    both: Callable[[list[Any]], Any]
    no: Callable[[Any], Any] | None = None
    """None for an engine that has no such thing: see `without_not`."""

    def write(self, node: Node) -> Any:
        return self._writers[type(node)](self, node)

    _writers = {
        Said: lambda self, node: self.said(node.fact),
        Least: lambda self, node: self.least(node.fact, node.figure),
        Most: lambda self, node: self.most(node.fact, node.figure),
        OneOf: lambda self, node: self.one_of(node.fact, node.words),
        Not: lambda self, node: self.no(self.write(node.way)),
        Either: lambda self, node: self.either([self.write(way) for way in node.ways]),
        Both: lambda self, node: self.both([self.write(way) for way in node.ways]),
    }


def without_not(node: Node, *, inverted: bool = False) -> Node:
    """The same node, or its contrary, told without any "not"; of a person who said everything."""
    if isinstance(node, Not):
        return without_not(node.way, inverted=not inverted)
    if isinstance(node, Either | Both):
        kind = Both if isinstance(node, Either) is inverted else Either
        return kind(tuple(without_not(way, inverted=inverted) for way in node.ways))
    return CONTRARY[type(node)](node) if inverted else node


CONTRARY: dict[type, Callable[[Any], Node]] = {
    Said: lambda node: OneOf(node.fact, (False,)),
    Least: lambda node: Most(node.fact, node.figure - 1),
    Most: lambda node: Least(node.fact, node.figure + 1),
    OneOf: lambda node: OneOf(node.fact, tuple(w for w in WORDS[node.fact] if w not in node.words)),
}

STREAMS = ("grad", "worker")
STATUSES = ("student", "worker", "graduate")
IN_HOURS = ("DEP", "ASP", "AEC")
DIPLOMAS = (*IN_HOURS, "DEC", "BAC", "MAI", "DOC")
WORDS = {"stream": STREAMS, "status": (*STATUSES, "visitor"), "diploma": (*DIPLOMAS, "DES")}
"""Every word that a fact may be."""

WORKER, GRADUATE = OneOf("stream", ("worker",)), OneOf("stream", ("grad",))


def of_graduates(node: Node, *others: Node) -> Node:
    """What binds graduates alone."""
    return Either((WORKER, node, *others))


RULES: dict[str, Node] = {
    "age": Least("age", 18),
    "in_quebec": Said("in_quebec"),
    "intent": Said("intent"),
    "values": Said("values"),
    "contract": Said("contract"),
    "status": OneOf("status", STATUSES),
    "diploma": of_graduates(OneOf("diploma", DIPLOMAS)),
    "hours": of_graduates(Not(OneOf("diploma", IN_HOURS)), Least("hours", 1800)),
    "recent": of_graduates(Most("diploma_months", 36)),
    "half_qc": of_graduates(Said("half_qc")),
    "institution": of_graduates(Said("institution")),
    "french": Either(
        (Least("fr_test", 7), Least("fr_course", 7), Least("fr_secondary", 3), Said("fr_studies"))
    ),
    "spouse_french": Either((Not(Said("spouse")), Least("spouse_fr", 4))),
    "work_months": Either(
        (Both((WORKER, Least("work_months", 24))), Both((GRADUATE, Least("work_months", 12))))
    ),
    "teer": Most("teer", 3),
    "employed": Either((GRADUATE, Said("employed"))),
}

RANGES = {
    "age": (16, 50),
    "diploma_months": (0, 48),
    "fr_test": (0, 12),
    "fr_course": (0, 12),
    "fr_secondary": (0, 5),
    "spouse_fr": (0, 12),
    "work_months": (0, 36),
    "teer": (0, 5),
}
CHANCES = {
    "in_quebec": 0.95,
    "intent": 0.97,
    "values": 0.95,
    "contract": 0.95,
    "half_qc": 0.9,
    "institution": 0.9,
    "fr_studies": 0.3,
    "spouse": 0.4,
    "employed": 0.8,
}
FACTS = (*WORDS, "hours", *RANGES, *CHANCES)


def people(count: int, seed: int, unsaid: float = 0.0) -> list[dict[str, Any]]:
    """So many people; each fact is left unsaid with that chance."""
    dice = random.Random(seed)
    return [_person(dice, unsaid) for _ in range(count)]


def _person(dice: random.Random, unsaid: float) -> dict[str, Any]:
    told = {fact: dice.choice(words) for fact, words in WORDS.items()}
    told["hours"] = dice.choice((600, 900, 1800, 2100, 2700))
    told |= {fact: dice.randint(*ends) for fact, ends in RANGES.items()}
    told |= {fact: dice.random() < chance for fact, chance in CHANCES.items()}
    return {fact: None if dice.random() < unsaid else value for fact, value in told.items()}
