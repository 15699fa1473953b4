"""How much of a file is read at all. The largest list of the site is a tenth of any of these."""

from typing import Final

MAX_BYTES: Final = 2_000_000
"""Of the file as sent."""

MAX_UPLOAD: Final = 20_000_000
"""Bytes of a request that are read and thrown away before it is refused unheard."""

MAX_ROWS: Final = 5_000
"""With anything in them, the one that names the columns included."""

MAX_COLUMNS: Final = 30

MAX_CELL: Final = 1_000
"""Characters in one cell."""

MAX_PARTS: Final = 200
"""Files inside a workbook, which is a ZIP archive."""

MAX_UNPACKED: Final = 12_000_000
"""Bytes of those files together, as the archive's directory announces them and as they are read."""

MAX_ELEMENTS: Final = 200_000
"""XML elements read in one workbook."""

MAX_DEPTH: Final = 40
"""XML elements inside one another."""

MAX_PACKED: Final = 500_000
"""Characters that a file waiting for its confirmation may take in the session."""

WAITING_LIFE: Final = 3_600
"""Seconds between a file's dry run and its confirmation."""
