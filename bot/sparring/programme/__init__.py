"""The sparring programme of job centres and unemployment funds (E1-E9): two partners from outside, and a fixed course.

Its core elements, its catalogue of topics and its contract belong to others and are not known to us: they are papers
that the programme's own people write (E9). What was seen in a conversation stays between the two it concerns, and what
the overview shows is only what is booked and what is held. Pure.
"""
