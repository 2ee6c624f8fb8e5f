"""Slack's Web API: one module for each family of methods, each method a function `(call) -> answer`."""
