"""What people do with what a team keeps: pairs, knowledge persons, ground rules, practice, the start period."""
