"""Log lines: one JSON object each, with nothing that tells who asked or what they answered."""

import json
import logging
from datetime import UTC, datetime


class JsonLine(logging.Formatter):
    """Time, level, logger, message and, for an error, the trace without the values of its variables."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
