"""The habits that no linter knows: clocks, tasks, silent errors, names and sizes."""

import ast
import re

import pytest

from tests.architecture.source import ROOT, modules, name_of, nodes, place

CLOCK_READERS = {"bot/clock.py", "bot/playground/clock.py"}  # signatures are as old as the machine says
TASK_KEEPERS = {"bot/tasks.py", "bot/playground/tasks.py"}
LOGGING = {"critical", "debug", "error", "exception", "info", "log", "print", "warn", "warning"}
EMPTY_NAMES = {"base", "common", "core", "helper", "helpers", "manager", "misc", "util", "utils"}
GOOD_MODULE, LONGEST_MODULE = 300, 400
GOOD_FUNCTION, LONGEST_FUNCTION = 30, 50


def test_no_module_reads_the_wall_clock() -> None:
    readings = re.compile(
        r"(^|\.)(datetime\.(now|today|utcnow)|date\.today|time\.(time|time_ns|localtime|gmtime|ctime))$"
    )
    read = [
        place(path, node)
        for path, node in nodes(ast.Attribute)
        if isinstance(node, ast.Attribute) and readings.search(name_of(node)) and path not in CLOCK_READERS
    ]
    assert not read


def test_every_task_is_kept() -> None:
    bare = [
        place(path, node)
        for path, node in nodes(ast.Call)
        if isinstance(node, ast.Call)
        if re.search(
            r"(^|\.)(asyncio|loop|get_running_loop|get_event_loop)?\.?(create_task|ensure_future)$", called(node)
        )
        if "group" not in called(node) and path not in TASK_KEEPERS
    ]
    assert not bare


def called(node: ast.Call) -> str:
    """Return the dotted name of what is called, looking through calls such as `get_running_loop().create_task`."""
    match node.func:
        case ast.Attribute(ast.Call() as inner, attribute):
            return f"{called(inner)}.{attribute}"
        case function:
            return name_of(function)


def test_no_error_is_only_logged() -> None:
    silent = [
        place(path, node)
        for path, node in nodes(ast.ExceptHandler)
        if isinstance(node, ast.ExceptHandler) and is_broad(node) and all(map(does_nothing, node.body))
    ]
    assert not silent


def is_broad(handler: ast.ExceptHandler) -> bool:
    """Tell whether a handler catches everything."""
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or name_of(kind) in {"Exception", "BaseException"} for kind in caught)


def does_nothing(statement: ast.stmt) -> bool:
    """Tell whether a statement passes, goes on or only writes a log line."""
    match statement:
        case ast.Pass() | ast.Continue() | ast.Expr(ast.Constant()):
            return True
        case ast.Expr(ast.Call() as call) | ast.Expr(ast.Await(ast.Call() as call)):
            return called(call).rpartition(".")[2] in LOGGING
        case _:
            return False


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ("log.exception('x')", True),
        ("pass", True),
        ("logger.warning('x'); raise", False),
        ("park(letter); log.error('x')", False),
    ],
)
def test_the_rule_on_errors_can_tell(body: str, *, refused: bool) -> None:
    handler = next(
        node
        for node in ast.walk(ast.parse(f"try:\n    x()\nexcept Exception:\n    {body}"))
        if isinstance(node, ast.ExceptHandler)
    )
    assert (is_broad(handler) and all(map(does_nothing, handler.body))) is refused


def test_every_module_has_a_name_that_says_something() -> None:
    parts = {part.removesuffix(".py") for path in modules() for part in path.split("/")}
    assert not parts & EMPTY_NAMES


def test_modules_and_functions_are_short(capsys: pytest.CaptureFixture[str]) -> None:
    lines = {path: (ROOT / path).read_text(encoding="utf-8").count("\n") for path in modules()}
    functions = {
        f"{place(path, node)} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path, node in nodes(ast.FunctionDef, ast.AsyncFunctionDef)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and "/migrations/" not in path
    }
    with capsys.disabled():
        report("modules", lines, GOOD_MODULE)
        report("functions", functions, GOOD_FUNCTION)
    assert not {path for path, length in lines.items() if length > LONGEST_MODULE}
    assert not {name for name, length in functions.items() if length > LONGEST_FUNCTION}


def report(kind: str, lengths: dict[str, int], good: int) -> None:
    """Print what is longer than it should be, the longest first."""
    for name, length in sorted(lengths.items(), key=lambda item: -item[1]):
        if length > good:
            print(f"\nlong {kind}: {name} has {length} lines", end="")  # noqa: T201 - the report is for the reader
