"""What time does: timers that are due, letters that wait, and the alarm clock that wakes for both."""
