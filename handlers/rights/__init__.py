"""What a person may ask for about herself: a copy of what is kept, and to be forgotten."""
