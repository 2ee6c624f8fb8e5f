"""A process that reads its first text.

python -m bench.reader        tells {"seconds": …, "megabytes": …}
"""

from pathlib import Path
from time import perf_counter

from bench.reporting import tell

_PAGE_MB = 4096 / 2**20


def _held() -> float:
    """Return the memory it holds now, in MB."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * _PAGE_MB


def main() -> None:
    """Load the guard with all its lists for one text, and tell what that cost."""
    held, began = _held(), perf_counter()
    from bot.privacy import read  # noqa: PLC0415 - the import is part of what is measured

    read("Drengen har det godt.")
    tell(seconds=perf_counter() - began, megabytes=_held() - held)


if __name__ == "__main__":
    main()
