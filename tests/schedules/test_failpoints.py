import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.failpoints import Failpoint, Kill, unharmed

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from bot.failpoints import Kill
pass_ = Kill(sys.argv[1])
for n in range(1, 4):
    pass_("letter.claimed")
    print(n, flush=True)
    pass_("timer.claimed")
"""


def run(plan: str) -> tuple[int, str]:
    """Run a program that passes two failpoints three times in turn; return its end and what it printed."""
    ran = subprocess.run([sys.executable, "-c", PROGRAM, plan], cwd=ROOT, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout.replace("\n", "")


@pytest.mark.faults
@pytest.mark.parametrize(
    ("plan", "printed"), [("letter.claimed", ""), ("letter.claimed:3", "12"), ("timer.claimed:2", "12")]
)
def test_the_process_dies_at_that_place_the_count_th_time(plan: str, printed: str) -> None:
    assert run(plan) == (-signal.SIGKILL, printed)


@pytest.mark.faults
def test_it_lives_when_the_count_is_not_reached() -> None:
    assert run("letter.claimed:4") == (0, "123")


@pytest.mark.parametrize("plan", ["letter.lost", "letter.claimed:0", "letter.claimed:x", ""])
def test_a_plan_that_cannot_be_is_refused(plan: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Kill(plan)


def test_production_passes_them_all_unharmed() -> None:
    for name in Failpoint:
        unharmed(name)
