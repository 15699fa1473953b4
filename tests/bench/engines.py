"""Ours against other rule engines, on one rule set, in one run: conditions judged by each in the same second.

The others are no dependency of the project. Install them anywhere, and name the folders:

    pip install --target FOLDER rule-engine common-expression-language datalogic-py …
    BENCH_PEERS=FOLDER[:FOLDER…] ./peq bench rules

What is not installed is skipped, and said; so is an engine that does not agree with ours.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

from tests.bench import engines_ours
from tests.bench.engines_peers import PEERS
from tests.bench.engines_rules import Person, people

ROUNDS = 9
SECONDS = 0.15
"""CPU time of one engine in one round."""
JUDGED = people(400, seed=1)
HALF_SAID = people(400, seed=2, unsaid=0.4)

Judge = Callable[[Person], Any]


def main() -> None:
    sys.path += [folder for folder in os.environ.get("BENCH_PEERS", "").split(os.pathsep) if folder]
    ours = engines_ours.lacking
    peers, skipped = _installed(ours)
    judged = {"ours": (ours, JUDGED), **{name: (judge, JUDGED) for name, judge in peers.items()}}
    judged["ours, what is met too"] = (engines_ours.every_finding, JUDGED)
    judged["ours, two facts in five not said"] = (ours, HALF_SAID)
    _print(_rates(judged))
    for line in skipped:
        print(f"  skipped: {line}")


def _installed(ours: Judge) -> tuple[dict[str, Judge], list[str]]:
    """The engines that are there and agree with ours, and why the others are skipped."""
    peers, skipped = {}, []
    expected = [sorted(finding.code for finding in ours(person)) for person in JUDGED[:60]]
    for name, make in PEERS.items():
        try:
            judge = make()
        except ImportError as error:
            skipped.append(f"{name}: {error}")
            continue
        if [sorted(judge(person)) for person in JUDGED[:60]] == expected:
            peers[name] = judge
        else:
            skipped.append(f"{name}: does not agree with ours")
    return peers, skipped


def _rates(judged: dict[str, tuple[Judge, list]]) -> dict[str, list[float]]:
    """People judged in a second of CPU time, in every round; each round goes once through every engine."""
    rates: dict[str, list[float]] = {name: [] for name in judged}
    for number in range(ROUNDS):
        for name, (judge, persons) in sorted(judged.items(), reverse=bool(number % 2)):
            rates[name].append(_rate(judge, persons))
    return rates


def _rate(judge: Judge, persons: Iterable[Person]) -> float:
    count, start, spent = 0, time.process_time(), 0.0
    while spent < SECONDS:
        for person in persons:
            judge(person)
            count += 1
            if not count % 20:
                spent = time.process_time() - start
                if spent >= SECONDS:
                    break
    return count / spent


def _print(rates: dict[str, list[float]]) -> None:
    """Medians, and how many times as many ours judges, as the median over rounds of one round's ratio."""
    print("\nSixteen conditions with reasons, in other engines  (× = ours against it, in the same rounds)")
    for name, each in sorted(rates.items(), key=lambda pair: -statistics.median(pair[1])):
        times = statistics.median(one / other for one, other in zip(rates["ours"], each, strict=True))
        print(f"  {name:<44} {statistics.median(each):>9,.0f} /s  {times:>7.1f} ×")
