"""What people do about the end of a sparring: answer the journal question, copy, keep longer, hold and let go."""
