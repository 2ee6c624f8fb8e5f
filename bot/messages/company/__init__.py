"""What is said of pairs, knowledge persons, ground rules, practice, whom to ask, and the start period."""
