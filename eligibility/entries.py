"""The entries of a list question as they are kept: a flag, then one text an entry, "basics/details"."""

from dataclasses import dataclass, replace
from typing import Any

CLOSED, OPEN = "1", "0"


@dataclass(frozen=True, slots=True)
class Entries:
    """What is kept of a list."""

    kept: tuple[str, ...] = ()
    closed: bool = False
    """Whether the person said that there is none left to add."""

    @classmethod
    def of(cls, codes: Any) -> "Entries":
        """From what is kept; whatever is not such a list reads as an empty, open one."""
        if not isinstance(codes, list) or not all(isinstance(text, str) for text in codes):
            return cls()
        return cls(tuple(codes[1:]), closed=codes[:1] == [CLOSED])

    def codes(self) -> list[str]:
        return [CLOSED if self.closed else OPEN, *self.kept]

    def at(self, index: int) -> tuple[str, str]:
        """Basics and details of one entry; empty for a new one."""
        text = self.kept[index] if index < len(self.kept) else ""
        basics, _, details = text.partition("/")
        return basics, details

    def put(self, index: int, basics: str, details: str) -> "Entries":
        """With one entry changed, or added after the last, which opens the list again."""
        text = f"{basics}/{details}".rstrip("/")
        if index >= len(self.kept):
            return replace(self, kept=(*self.kept, text), closed=False)
        return replace(self, kept=(*self.kept[:index], text, *self.kept[index + 1 :]))

    def without(self, index: int) -> "Entries":
        return Entries((*self.kept[:index], *self.kept[index + 1 :]), closed=False)

    def close(self) -> "Entries":
        return replace(self, closed=True)
