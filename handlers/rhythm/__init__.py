"""The dialogue about a team's rhythm: set-up, turns, trades, absences and the queue."""
