"""Sparring: the steady hand for faglig sparring in a team's chat."""
