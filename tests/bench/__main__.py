"""./peq bench [NAME…]: each bench times something against a reference of the same run; all, unless named."""

import sys
from importlib import import_module
from typing import Final

BENCHES: Final = ("rules", "pages")


def main(names: list[str]) -> None:
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        raise SystemExit(f"no such bench: {', '.join(unknown)}; there are {', '.join(BENCHES)}")
    for name in names or BENCHES:
        import_module(f"tests.bench.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
