"""CPU time of small pieces of work, side by side: every figure is a ratio to a reference of the same run."""

import statistics
import time
from collections.abc import Callable, Mapping

ROUNDS = 7


def median_cpu(work: Callable[[], object], times: int) -> float:
    """Median over rounds of the CPU seconds that one call takes."""
    work()  # warm
    return statistics.median(_round(work, times) for _ in range(ROUNDS))


def _round(work: Callable[[], object], times: int) -> float:
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def table(title: str, reference: str, works: Mapping[str, Callable[[], object]], times: int) -> None:
    """Print each piece of work with its time and its ratio to the reference, measured in the same run."""
    seconds = {name: median_cpu(work, times) for name, work in works.items()}
    print(f"\n{title}  (× = against “{reference}”)")
    for name, taken in seconds.items():
        print(f"  {name:<44} {taken * 1e6:>9,.0f} µs  {taken / seconds[reference]:>7.1f} ×")
