"""Rules between several fields of one Block Kit object."""

from collections.abc import Iterator, Mapping, Sequence

from bot.blockkit.rules import Flaw, Law, length


def exactly_one(*names: str) -> Law:
    """Demand one, and only one, of the named fields."""

    def law(value: Mapping[str, object], at: str) -> Iterator[Flaw]:
        if sum(name in value for name in names) != 1:
            yield Flaw(at, f"must define exactly one of {', '.join(f'`{name}`' for name in names)}")

    return law


def at_least_one(*names: str) -> Law:
    """Demand one or more of the named fields."""

    def law(value: Mapping[str, object], at: str) -> Iterator[Flaw]:
        if not any(value.get(name) for name in names):
            yield Flaw(at, f"must define either {' or '.join(f'`{name}`' for name in names)}")

    return law


def ordered(low: str, high: str) -> Law:
    """Demand that the field `low` is not above the field `high`."""

    def law(value: Mapping[str, object], at: str) -> Iterator[Flaw]:
        least, most = number(value.get(low)), number(value.get(high))
        if least is not None and most is not None and least > most:
            yield Flaw(f"{at}/{low}", f"must not be more than `{high}`")

    return law


def initial_among_options(value: Mapping[str, object], at: str) -> Iterator[Flaw]:
    """Demand that what is preselected is one of the options offered."""
    chosen = {f"initial_options/{n}": each for n, each in enumerate(listed(value.get("initial_options")))}
    chosen |= {name: value[name] for name in ("initial_option",) if name in value}
    groups = [group for group in listed(value.get("option_groups")) if isinstance(group, Mapping)]
    offered = [*listed(value.get("options")), *(o for group in groups for o in listed(group.get("options")))]
    for name, option in chosen.items():
        if option not in offered:
            yield Flaw(f"{at}/{name}", "must be exactly one of the provided options")


def initial_value_fits(value: Mapping[str, object], at: str) -> Iterator[Flaw]:
    """Demand that a prefilled text is no longer than the field takes."""
    text, longest = value.get("initial_value"), value.get("max_length")
    if isinstance(text, str) and isinstance(longest, int) and length(text) > longest:
        yield Flaw(f"{at}/initial_value", f"must be less than {longest + 1} characters", longest)


def listed(value: object) -> Sequence[object]:
    """Return the value when it is a list, else an empty one: its own rule has already complained."""
    return value if isinstance(value, Sequence) and not isinstance(value, str | bytes) else ()


def number(value: object) -> float | None:
    """Read a number that Slack takes as a number or as a string of one."""
    try:
        return float(value) if isinstance(value, str | int | float) else None
    except ValueError:
        return None
