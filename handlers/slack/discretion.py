"""A logger for Slack's libraries that cannot repeat what people wrote.

At DEBUG and INFO they log whole payloads, and their warnings may quote one; so only who warned is passed on.
"""

import logging

_NAME = "handlers.slack.library"


class _Discreet(logging.Filter):
    """Replaces a record's words by the place they come from and the type of the error."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[0] if record.exc_info else None
        record.msg = f"{record.module}:{record.lineno} {error.__name__ if error else ''}".rstrip()
        record.args = None
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def discreet_logger() -> logging.Logger:
    """Return the logger to hand to Bolt and the SDK."""
    logger = logging.getLogger(_NAME)
    logger.setLevel(logging.WARNING)
    if not logger.filters:
        logger.addFilter(_Discreet())
    return logger
