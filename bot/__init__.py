"""Sparring: the steady hand for faglig sparring in a team's chat."""

import gc

# What is made here lasts for one event, and goes by its reference counts, or for good. To look for cycles after every
# 700 new objects, as Python does, is a tenth of the time a start takes, and finds nothing.
gc.set_threshold(10_000)
