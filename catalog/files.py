"""Reading the catalogue's files: every fault is told with its file, its line and its reason."""

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path


class FileFaultsError(Exception):
    """What is wrong with the files, one line per fault."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file: its cells by column name."""

    file: str
    number: int
    cells: dict[str, str]

    def __str__(self) -> str:
        return f"{self.file}, line {self.number}"


def read_lines(path: Path, columns: tuple[str, ...]) -> list[Line]:
    """The lines of a CSV file (UTF-8, commas, one header) of exactly these columns.

    Raises FileFaultsError with every line at fault.
    """
    lines: list[Line] = []
    faults: list[str] = []
    for number, cells in _cells(path):
        if number == 1:
            faults += [] if tuple(cells) == columns else [f"{path.name}, line 1: columns must be {columns}"]
        elif reason := _fault(cells, columns):
            faults.append(f"{path.name}, line {number}: {reason}")
        else:
            lines.append(Line(path.name, number, dict(zip(columns, cells, strict=True))))
    if faults or not lines:
        raise FileFaultsError(faults or [f"{path.name}: no lines"])
    return lines


def _cells(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Each record with the number of its last line in the file."""
    reader = csv.reader(StringIO(_text(path), newline=""), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise FileFaultsError([f"{path.name}, line {reader.line_num}: {error}"]) from error


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise FileFaultsError([f"{path.name}: {error.strerror}"]) from error
    except UnicodeDecodeError as error:
        number = error.object[: error.start].count(b"\n") + 1
        raise FileFaultsError([f"{path.name}, line {number}: not UTF-8"]) from error


def _fault(cells: list[str], columns: tuple[str, ...]) -> str | None:
    if len(cells) != len(columns):
        return f"{len(cells)} cells where there should be {len(columns)}"
    for column, cell in zip(columns, cells, strict=True):
        if any(unicodedata.category(character) == "Cc" for character in cell):
            return f"{column}: a control character"
        if cell != cell.strip():
            return f"{column}: a space at its start or end"
    return None
