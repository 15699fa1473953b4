"""Log lines: one JSON object each, with nothing that tells who asked or what they answered."""

import json
import logging
import re
from datetime import UTC, datetime

RUN_PAGE = re.compile(r"(/(?:fr|en)/[a-z]+/)[A-Za-z0-9_-]{12}/[^\s'\"]*")
"""A page of one run of the questionnaire: that somebody met it may tell what they answered before."""


class JsonLine(logging.Formatter):
    """Time, level, logger, message and, for an error, the trace without the values of its variables."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": RUN_PAGE.sub(r"\1…", record.getMessage()),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
