"""The pure domain of faglig sparring: dataclasses, enums and datetimes, nothing else.

Start reading at `machine.TRANSITIONS` and `machine.decide`: everything that happens is an event, and one function
says what follows. docs/explanation/machine.md shows the way from there.
"""
