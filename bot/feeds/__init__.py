"""Calendar feeds: a team's meetings, or one person's own turns, as iCalendar. No case, no name, nobody's absence."""
