"""What staff read about a file: every refusal, finding, remark and column, in their language."""

from collections.abc import Mapping
from typing import Final

from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalog.exchange.gate.findings import Fault, Finding
from catalog.exchange.plan import Change
from catalog.exchange.sheet import Refusal, RefusedFileError, Remark

COLUMNS: Final = {
    "position": _("position"),
    "edition": _("edition"),
    "code": _("code"),
    "level": _("level"),
    "noc_level": _("level of the code"),
    "language": _("language"),
    "title": _("title"),
    "title_fr": _("French title"),
    "title_en": _("English title"),
    "wording": _("wording of the copy"),
    "en_mark": _("English name"),
    "reviewed": _("reviewed"),
    "note": _("note"),
}

REFUSALS: Final = {
    Refusal.EMPTY: _("The file is empty."),
    Refusal.TOO_BIG: _("The file is too large: %(limit)s MB at most."),
    Refusal.NO_TABLE: _("This is no table but another kind of file (%(name)s). CSV and XLSX files are read."),
    Refusal.LOCKED_OR_OLD: _(
        "This workbook is locked by a password or in the old XLS format. Save it as XLSX, without a password."
    ),
    Refusal.NO_WORKBOOK: _("This archive is no XLSX workbook."),
    Refusal.DAMAGED: _("This workbook is damaged. Open it, save it again as XLSX, and send that file."),
    Refusal.SWELLS: _("Unpacked, this workbook is far larger than a list can be. It was not read."),
    Refusal.MACROS: _("This workbook holds macros. Save it as XLSX, without macros."),
    Refusal.OUTSIDE_LINKS: _(
        "This workbook takes data from elsewhere. Copy its values into a new workbook, without links."
    ),
    Refusal.EMBEDDED: _(
        "This workbook holds embedded objects. Copy its values into a new workbook, without them."
    ),
    Refusal.ENTITIES: _("This workbook declares a document type, as no spreadsheet does. It was not read."),
    Refusal.FORMULA: _(
        "Cell %(cell)s holds a formula. Put its value in its place: nothing computed is read."
    ),
    Refusal.UNREADABLE: _("This file is neither an XLSX workbook nor text in UTF-8 or Windows-1252."),
    Refusal.QUOTES: _("The quotation marks do not match near line %(line)s."),
    Refusal.TOO_MANY_ROWS: _("The file has more than %(limit)s rows."),
    Refusal.TOO_MANY_COLUMNS: _("Row %(row)s has more than %(limit)s cells."),
    Refusal.CELL_TOO_LONG: _("A cell of row %(row)s has more than %(limit)s characters."),
    Refusal.TOO_MUCH_TEXT: _("The file holds too much text for a list."),
    Refusal.NO_HEADER: _("The first row must name the columns. It names none of these: %(columns)s."),
    Refusal.REPEATED_COLUMN: _("Two columns have the same name: %(columns)s."),
    Refusal.MISSING_COLUMN: _("A column is missing: %(columns)s."),
    Refusal.NO_ROWS: _("There is no row under the names of the columns."),
    Refusal.NO_EDITION: _("Choose the edition of the codes: the file has no column that tells it."),
}

FINDINGS: Final = {
    Fault.MISSING: _("This cell must not be empty."),
    Fault.EXCESS: _(
        "The row has more cells than there are columns. "
        "A text that holds the separator needs quotation marks around it."
    ),
    Fault.TOO_LONG: _("This text is too long."),
    Fault.FORMULA: _("“%(found)s” begins as a formula does (=, +, - or @)."),
    Fault.SPREADSHEET_ERROR: _("“%(found)s” is an error that a spreadsheet reports."),
    Fault.GARBLED: _("“%(found)s”: letters were lost to a wrong encoding. Save the file again, in UTF-8."),
    Fault.LINE_END_HYPHEN: _("“%(found)s”: a word is cut in two, as at the end of a line."),
    Fault.UNKNOWN_VALUE: _("“%(found)s” is none of the words that this column takes."),
    Fault.NO_POSITION: _("“%(found)s” is no position: a whole number from 1."),
    Fault.NO_TITLE: _("“%(found)s” is no title: a title has letters or digits."),
    Fault.NO_CODE: _("“%(found)s” is no code: a code has digits only."),
    Fault.UNKNOWN_CODE: _("“%(found)s” is no code of the edition stated."),
    Fault.WRONG_EDITION: _("“%(found)s” is a code of the other edition."),
    Fault.LEVEL_DIFFERS: _("“%(found)s” contradicts the code, of which the level is %(meant)s."),
    Fault.UNKNOWN_PROGRAM: _(
        "“%(found)s” is no study program of this level. Correct it, or add the program first."
    ),
    Fault.DUPLICATE: _("“%(found)s” stands in row %(other)s already."),
    Fault.STRAY_LETTER: _(
        "“%(found)s” stands alone in the title, as if it came from another column. "
        "Official title: “%(meant)s”."
    ),
    Fault.BLED_WORDS: _(
        "“%(found)s” does not belong here; row %(other)s lacks these words. Official title: “%(meant)s”."
    ),
    Fault.LOST_WORDS: _(
        "“%(found)s” is lacking here; these words stand in row %(other)s. Official title: “%(meant)s”."
    ),
    Fault.TITLE_OF_ANOTHER: _("“%(found)s” is the official title of %(meant)s, not of this row."),
    Fault.LANGUAGES_SWAPPED: _("“%(found)s” is the title in the other language. Expected: “%(meant)s”."),
    Fault.LOST_ZEROS: _("“%(found)s” has lost its zeros. It would be taken for %(meant)s."),
    Fault.TITLE_DIFFERS: _("“%(found)s” differs from the official title: “%(meant)s”."),
    Fault.TITLE_FAR: _("“%(found)s” is far from the official title: “%(meant)s”."),
    Fault.LOOKS_LIKE: _("“%(found)s” would be a new program. It looks like one that exists: “%(meant)s”."),
    Fault.OFFICIAL_ELSEWHERE: _("“%(found)s” is the official title of another code: %(meant)s."),
    Fault.ROTATED: _(
        "The codes start over here, with %(found)s after %(meant)s: the table seems to begin in its middle."
    ),
    Fault.APART: _(
        "“%(found)s” stands apart from the other rows of its level (%(meant)s), which begin at row %(other)s."
    ),
    Fault.MOVED: _("This row is number %(meant)s of the present list, and stands elsewhere in the file."),
    Fault.REORDERED: _("%(found)s rows stand in another order than on the present list."),
}

REMARKS: Final = {
    Remark.OLD_ENCODING: _("The file is not in UTF-8; it was read as %(told)s."),
    Remark.OTHER_SHEETS: _("Only the first sheet was read. Left aside: %(told)s."),
    Remark.COLUMNS_NOT_READ: _("Columns that are not read: %(told)s."),
    Remark.NUMBERS: _("Codes typed as numbers, which cannot keep their zeros, in rows %(told)s."),
}

CHANGES: Final = {
    Change.ADDED: _("Added"),
    Change.CHANGED: _("Changed"),
    Change.MOVED: _("Moved"),
    Change.REMOVED: _("Removed"),
    Change.UNCHANGED: _("Unchanged"),
    Change.NOT_READ: _("Not recognized"),
}


def refusal(error: RefusedFileError) -> str:
    """Why a file is not read."""
    details = dict(error.details)
    if "columns" in details:
        details["columns"] = gettext(" or ").join(str(COLUMNS[column]) for column in details["columns"])
    if "limit" in details:
        details["limit"] = number_format(details["limit"], force_grouping=True)
    return str(REFUSALS[error.refusal]) % details


def finding(told: Finding) -> str:
    """What is wrong, or suspicious, in a cell or row."""
    return str(FINDINGS[told.fault]) % {"found": told.found, "meant": told.meant, "other": told.other}


def remarks(told: Mapping[Remark, str]) -> list[str]:
    """What there is to know of the way a file was read."""
    return [str(REMARKS[remark]) % {"told": text} for remark, text in told.items()]
