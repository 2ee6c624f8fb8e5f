"""What a team's rhythm looks like: its set-up, its plan, its posts and the forms about turns."""
