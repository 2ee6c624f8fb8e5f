"""`sparring try`: the real bot in a workspace in the browser, with an invented Danish team."""

from bot.trial.holding import hold

__all__ = ["hold"]
