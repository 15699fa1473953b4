"""./peq bench [NAME…]: each bench times something against a reference of the same run; all, unless named.

What follows the first option (--sample 500) is for the bench itself: name one.
"""

import sys
from importlib import import_module
from itertools import takewhile
from typing import Final

BENCHES: Final = ("rules", "pages", "finder")


def main(arguments: list[str]) -> None:
    names = list(takewhile(lambda argument: not argument.startswith("-"), arguments))
    options = arguments[len(names) :]
    unknown = [name for name in names if name not in BENCHES]
    if unknown or (options and len(names) != 1):
        raise SystemExit(f"name one of {', '.join(BENCHES)}" + f", not {', '.join(unknown)}" * bool(unknown))
    for name in names or BENCHES:
        import_module(f"tests.bench.{name}").main(*options)


if __name__ == "__main__":
    main(sys.argv[1:])
