"""A team's rhythm: its calendar, whose turn it is, what it is reminded of, and its digest. Pure, like the machine.

A `Team` (`bot.sparring.team`) remembers everything; `decide` here is to a team what `machine.decide` is to a session.
"""
