"""What colleagues keep for one another beside the team's rhythm.

Buddy pairs and knowledge persons (D4, B8), ground rules (D2, D3), what the team has decided to do from now on (A2),
when one asks a colleague and when a leader (C7), and the start period (C11). Every act is a function from the team's
folder and the moment to what is kept.
"""
