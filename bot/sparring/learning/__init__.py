"""What a team learns: the bank of general learning points, the changes that came of them, and its themes (A12). Pure.

Nobody is counted and nobody is named. A point knows the cases and caseworkers it came from by marks that tell them
apart and say nothing else (docs/decisions/0007-marks-in-the-bank.md); what a person herself contributed is kept apart
(`Contribution`) and shown to her alone.
"""
