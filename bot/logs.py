"""The log: one line an event, JSON for machines or coloured for a terminal. It cannot carry what people wrote.

Three rules keep case text out, whatever a caller or a library does: a field that is not in `FIELDS` is dropped, and so
is any value that is not a number or a single word; an exception is shown as its type and where it went, never as its
message; of what libraries log, only their name, the place in their code and the exception remain.
"""

import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import PurePath
from types import TracebackType
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

FIELDS = frozenset(
    """
    action at attempt check code count database effect error event form kind late_ms letter level library limit loop
    method number op outcome phase place port reason receipt revision signal speed status subject task team
    timestamp took_ms tries url version waiting workspace
    """.split()  # noqa: SIM905 - words on a line read better than words with quotes
)
"""Every field a log line may have; `tests/schedules/test_logs.py` checks that the code uses no other."""

WORD = re.compile(r"[\w.:/@+=\[\]-]{1,200}")
"""What a value may look like: an id, a code, a name of ours. People's sentences have spaces."""


def configure(stream: TextIO = sys.stderr, *, json: bool, level: int = logging.INFO) -> None:
    """Send our events and what libraries log to `stream`, ours from `level`, theirs from WARNING."""
    shown: Processor = (
        structlog.processors.JSONRenderer()
        if json
        else structlog.dev.ConsoleRenderer(colors=stream.isatty(), exception_formatter=structlog.dev.plain_traceback)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            keep_known,
            tell_errors,
            shown,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(stream),
        cache_logger_on_first_use=False,
    )
    _route_libraries()
    _catch_the_uncaught()


def keep_known(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Drop every field that is not on the list or could be prose."""
    return {key: value for key, value in event.items() if key == "exc_info" or (key in FIELDS and _harmless(value))}


def tell_errors(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replace the exception, if any, by its type and path and those of its causes."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()[1]
    elif isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        event["trace"] = list(_trace(error))
    return event


class FromLibraries(logging.Handler):
    """Passes on that a library has logged something, and where, but not what: it may hold a payload."""

    def emit(self, record: logging.LogRecord) -> None:
        """Log the record's origin and exception under the event `library`."""
        place = f"{PurePath(record.pathname).name}:{record.lineno}"
        log = structlog.get_logger()
        log.log(record.levelno, "library", library=record.name, at=place, exc_info=record.exc_info)


def _route_libraries() -> None:
    root = logging.getLogger()
    root.handlers = [FromLibraries()]
    root.setLevel(logging.WARNING)
    for name in ("slack_bolt", "slack_sdk", "aiohttp", "sqlalchemy", "apscheduler", "uvicorn", "asyncio"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [], True
        logger.setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)


def _catch_the_uncaught() -> None:
    log = structlog.get_logger()

    def crashed(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        log.critical("crashed", exc_info=error)

    sys.excepthook = crashed
    sys.unraisablehook = lambda broken: log.error("unraisable", exc_info=broken.exc_value)
    threading.excepthook = lambda broken: log.error("thread_failed", exc_info=broken.exc_value)


def _harmless(value: object) -> bool:
    match value:
        case None | bool() | int() | float():
            return True
        case str():
            return WORD.fullmatch(value) is not None
        case _:
            return False


def _trace(error: BaseException) -> Iterator[str]:
    """Yield, for the error and each of its causes, its type and the places it passed, the innermost last."""
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        walk = traceback.walk_tb(cause.__traceback__)
        places = (f"{'/'.join(PurePath(frame.f_code.co_filename).parts[-2:])}:{line}" for frame, line in walk)
        yield f"{type(cause).__name__}: {' > '.join(places)}"
        if isinstance(cause, BaseExceptionGroup):
            for part in cause.exceptions:
                yield from _trace(part)
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
