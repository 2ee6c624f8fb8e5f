import ast
import io
import json
import logging
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog

from bot import logs
from tests.architecture.source import name_of, nodes, place

SECRET = "Mikkels mor slår ham, 010203-1234"  # invented
ROOT = Path(__file__).parents[2]
LEVELS = {"critical", "debug", "error", "exception", "info", "warning"}


@pytest.fixture(params=[True, False], ids=["json", "terminal"])
def stream(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """What the log writes; everything is put back afterwards."""
    root = logging.getLogger()
    before = (root.handlers, root.level, sys.excepthook, sys.unraisablehook)
    stream = io.StringIO()
    logs.configure(stream, json=request.param)
    yield stream
    root.handlers, root.level, sys.excepthook, sys.unraisablehook = before
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


def chained() -> None:
    """Fail with the secret in an error, in its cause, and in a group."""
    try:
        dict[str, int]()[SECRET]
    except KeyError as error:
        raise ExceptionGroup(SECRET, [ValueError(SECRET), RuntimeError(SECRET)]) from error


def ours() -> None:
    try:
        chained()
    except ExceptionGroup:
        structlog.get_logger().exception("letter_failed", letter="l1", text=SECRET, reason=SECRET, topic="Mikkel")


def ours_in_the_event() -> None:
    structlog.get_logger().info(SECRET)


def ours_in_something_bigger() -> None:
    structlog.get_logger().info("odd", code=[SECRET], at={"words": SECRET}, kind=SECRET.encode())


def bound_around() -> None:
    with structlog.contextvars.bound_contextvars(words=SECRET, place=SECRET):
        structlog.get_logger().warning("odd")


def a_library() -> None:
    for name in ("slack_bolt.AsyncApp", "slack_sdk.web", "aiohttp.access", "sqlalchemy.engine", "uvicorn.error"):
        logging.getLogger(name).error("payload %s", {"text": SECRET})
        logging.getLogger(name).warning(f"payload {SECRET}")  # noqa: G004 - as slack_bolt does


def a_library_with_an_error() -> None:
    try:
        chained()
    except ExceptionGroup:
        logging.getLogger("asyncio").exception("Task exception was never retrieved: %s", SECRET)


def a_warning() -> None:
    warnings.warn(SECRET, UserWarning, stacklevel=1)


def uncaught() -> None:
    sys.excepthook(ValueError, ValueError(SECRET), None)


@pytest.mark.filterwarnings("always")
@pytest.mark.parametrize(
    "leak",
    [
        ours,
        ours_in_the_event,
        ours_in_something_bigger,
        bound_around,
        a_library,
        a_library_with_an_error,
        a_warning,
        uncaught,
    ],
)
def test_what_people_wrote_never_gets_out(
    stream: io.StringIO, capfd: pytest.CaptureFixture[str], leak: Callable[[], None]
) -> None:
    leak()
    written = stream.getvalue() + "".join(capfd.readouterr())
    assert written, "the line itself must not be lost"
    assert not [word for word in ("Mikkel", "slår", "010203") if word in written]


@pytest.mark.parametrize("stream", [True], indirect=True)
def test_an_error_tells_its_type_its_causes_and_where(stream: io.StringIO) -> None:
    ours()
    line = json.loads(stream.getvalue())
    assert {key: line[key] for key in ("event", "level", "letter", "error")} == {
        "event": "letter_failed",
        "level": "error",
        "letter": "l1",
        "error": "ExceptionGroup",
    }
    assert [entry.partition(":")[0] for entry in line["trace"]] == [
        "ExceptionGroup",
        "ValueError",
        "RuntimeError",
        "KeyError",
    ]
    assert "schedules/test_logs.py:" in line["trace"][0]


@pytest.mark.parametrize("stream", [True], indirect=True)
def test_a_library_is_named_with_the_place_in_its_code(stream: io.StringIO) -> None:
    logging.getLogger("slack_sdk").warning(SECRET)
    logging.getLogger("slack_sdk").info("not worth a line")
    (line,) = map(json.loads, stream.getvalue().splitlines())
    assert (line["event"], line["library"], line["at"].partition(":")[0]) == ("library", "slack_sdk", "test_logs.py")


@pytest.mark.parametrize("stream", [False], indirect=True)
def test_a_terminal_gets_something_to_read(stream: io.StringIO) -> None:
    structlog.get_logger().info("ready", port=8080)
    assert "ready" in stream.getvalue()
    assert "port=8080" in stream.getvalue()


def test_a_crash_of_the_process_tells_no_more() -> None:
    program = f"from bot import logs; logs.configure(json=True); raise ValueError({SECRET!r})"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert json.loads(ran.stderr)["error"] == "ValueError"
    assert "Mikkel" not in ran.stderr + ran.stdout


def log_calls() -> Iterator[tuple[str, ast.Call]]:
    """Yield every call of a structlog logger in the product."""
    for path, node in nodes(ast.Call):
        if isinstance(node, ast.Call) and not path.startswith("bot/playground"):
            owner, _, method = name_of(node.func).rpartition(".")
            if method in LEVELS and owner.split(".")[-1] in {"log", "_log"}:
                yield place(path, node), node


def test_the_code_uses_only_fields_that_get_out_and_events_that_are_constants() -> None:
    calls = list(log_calls())
    assert calls
    unknown = {
        where: sorted({str(word.arg) for word in call.keywords} - logs.FIELDS - {"exc_info"}) for where, call in calls
    }
    assert {where: words for where, words in unknown.items() if words} == {}
    loose = [where for where, call in calls if not (len(call.args) == 1 and constant_event(call.args[0]))]
    assert loose == []


def constant_event(argument: ast.expr) -> bool:
    """Tell whether it is one word, written out."""
    return isinstance(argument, ast.Constant) and logs.WORD.fullmatch(str(argument.value)) is not None
