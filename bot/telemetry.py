"""What the bot counts about itself, for Prometheus: how many and how long, by kind. Never who, never what was said."""

from datetime import timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

QUICK = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
"""Buckets for work, in seconds."""
LATE = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300, 3600, 86400)
"""Buckets for lateness, in seconds: up to a day, for a bot that was down."""


class Metrics:
    """The counts of one process. Each has its own registry, so that two bots in one test do not mix."""

    media_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._events = Histogram(
            "sparring_event_seconds", "Events handled, to the commit", ["kind"], registry=self.registry, buckets=QUICK
        )
        self._duplicates = Counter(
            "sparring_inbound_duplicates", "Deliveries that had come before", ["kind"], registry=self.registry
        )
        self._lateness = Histogram(
            "sparring_timer_lateness_seconds", "How late timers fired", registry=self.registry, buckets=LATE
        )
        self._timer_failures = Counter(
            "sparring_timer_failures", "Timers that failed and come again", ["error"], registry=self.registry
        )
        self._letters = Counter(
            "sparring_letters", "Tries of letters by how they went", ["op", "outcome"], registry=self.registry
        )
        self._delivery = Histogram(
            "sparring_delivery_seconds", "Calls that delivered", ["op"], registry=self.registry, buckets=QUICK
        )
        self._parked = Counter("sparring_letters_parked", "Letters set aside", ["reason"], registry=self.registry)
        self._waiting = Gauge("sparring_letters_waiting", "Letters that wait", registry=self.registry)
        self._failures = Counter(
            "sparring_loop_failures", "Runs of a loop that failed", ["loop", "error"], registry=self.registry
        )

    def event_handled(self, kind: str, took: timedelta) -> None:
        """Count an event by its type's name, with how long it took to the commit."""
        self._events.labels(kind).observe(took.total_seconds())

    def inbound_duplicate(self, kind: str) -> None:
        """Count a delivery that the inbox knew already."""
        self._duplicates.labels(kind).inc()

    def timer_fired(self, late: timedelta) -> None:
        """Count a fired timer, with how late it was by the domain's clock."""
        self._lateness.observe(late.total_seconds())

    def timer_failed(self, error: str) -> None:
        """Count a timer that failed alone, by the error's type."""
        self._timer_failures.labels(error).inc()

    def letter_sent(self, op: str, took: timedelta) -> None:
        """Count a delivered letter, with how long the platform took."""
        self._letters.labels(op, "sent").inc()
        self._delivery.labels(op).observe(took.total_seconds())

    def letter_went(self, op: str, outcome: str) -> None:
        """Count a try of a letter that ended otherwise: adopted, dropped, fenced, wait, unclear, stale, failed."""
        self._letters.labels(op, outcome).inc()

    def letter_parked(self, op: str, reason: str) -> None:
        """Count a letter set aside for an operator, by the platform's code."""
        self._letters.labels(op, "parked").inc()
        self._parked.labels(reason).inc()

    def letters_waiting(self, count: int) -> None:
        """Show how many letters wait."""
        self._waiting.set(count)

    def loop_failed(self, loop: str, error: str) -> None:
        """Count a run of a loop that failed as a whole, by the error's type."""
        self._failures.labels(loop, error).inc()

    def page(self) -> bytes:
        """Return all of it in Prometheus's text format (`media_type`)."""
        return generate_latest(self.registry)
